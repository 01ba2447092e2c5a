"""Words of others as a terminal may show them."""


def harmless(text: str) -> str:
    """The same characters, one for one, without those that command a terminal."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _commands(character) else character for character in text)


def _commands(character: str) -> bool:
    return not character.isprintable() and character not in "\n\t \N{ZERO WIDTH JOINER}\N{NO-BREAK SPACE}"
