"""What Typer says of a command that is written wrong, said in Spanish.

Typer has these sentences in its code alone, without gettext: they are told by their form.
"""

import re

_SENTENCES = (
    (r"Invalid value: (?P<why>.*)", "{why}"),
    (r"Invalid value for '?(?P<where>.+?)'?: (?P<why>.*)", "{where}: {why}"),
    (r"Value error, (?P<why>.*)", "{why}"),
    (
        r"(?P<given>.*) is not one of (?P<known>'.*')\.",
        "{given} no se conoce; escriba uno de estos: {known}.",
    ),
    (r"(?P<given>.*) does not match the formats '%Y-%m-%d'\.", "{given} no es una fecha como 2026-11-28."),
    (r"Input should be a valid number, .*", "escriba un número."),
    (r"Input should be a valid integer, .*", "escriba un número entero."),
    (r"Input should be greater than or equal to (?P<least>\S+)", "escriba {least} o más."),
    (r"Missing argument '(?P<name>.*?)'\.", "Falta «{name}»."),
    (r"Missing argument '(?P<name>.*?)'\. Choose from: (?P<known>.*)", "Falta «{name}»: {known}."),
    (r"Missing option '(?P<name>.*?)'\.", "Falta la opción «{name}»."),
    (r"Missing command\.", "Falta la orden."),
    (r"No such command '(?P<name>.*?)'\.", "No existe la orden «{name}»."),
    (
        r"No such command '(?P<name>.*?)'\. Did you mean (?P<similar>.*)\?",
        "No existe la orden «{name}». ¿Quiso decir {similar}?",
    ),
    (r"No such option: (?P<name>\S+)", "No existe la opción «{name}»."),
    (
        r"No such option: (?P<name>\S+) \(Possible options: (?P<similar>.*)\)",
        "No existe la opción «{name}». ¿Quiso decir {similar}?",
    ),
    (
        r"Got unexpected extra argument\(s\) \((?P<words>.*)\)",
        "Sobra «{words}»; escriba entre comillas lo que lleve espacios.",
    ),
    (r"Option '(?P<name>.*)' requires an argument\.", "Escriba un valor después de «{name}»."),
    (r"Option '(?P<name>.*)' does not take a value\.", "La opción «{name}» no lleva ningún valor."),
)


def in_spanish(sentence: str) -> str:
    """`sentence` in Spanish, if Typer says it; any other as it is, its lines joined."""
    line = " ".join(sentence.split())
    for pattern, spanish in _SENTENCES:
        if found := re.fullmatch(pattern, line):
            parts = found.groupdict()
            return spanish.format_map(parts | {"why": in_spanish(parts.get("why", ""))})
    return line
