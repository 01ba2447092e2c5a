"""How an account is named to people."""

from comedido.contract import Actor


def shown_name(actor: Actor) -> str:
    """Its handle with «@», else its name, else «esta cuenta»."""
    if actor.handle:
        return f"@{actor.handle.removeprefix('@')}"
    return actor.name or "esta cuenta"
