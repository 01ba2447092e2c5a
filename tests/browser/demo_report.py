"""Tells on the terminal what a scene of the demo did, as a person would want to read it."""

from rich.console import Console
from rich.text import Text

from tests.browser.demo_play import Played
from tests.browser.demo_scenes import Scene
from tests.browser.replicas import REPLICAS
from tests.browser.site_session import ACCOUNTS

CHOICES = {
    "edit": "«Volver a editar»",
    "publish": "«Publicar de todos modos»",
    "personal": "«Es personal»",
}


def where(scene: Scene) -> str:
    """The site and the account of a scene, as people call them."""
    account = next(known for known in ACCOUNTS[scene.composer.site] if known.key == scene.account)
    kind = "cuenta personal" if scene.account == "personal" else "cuenta institucional"
    return f"{REPLICAS[scene.composer.site].title} · @{account.handle} ({kind})"


def tell(console: Console, number: int, played: Played) -> None:
    """Print one scene: site, account, text, outcome, clauses, and what the site's server received."""
    scene = played.scene
    console.print(Text.assemble((f"{number}. {scene.title}", "bold")))
    _line(console, "Sitio", where(scene))
    _line(console, "Texto", f"«{scene.text}»", played.marked)
    _line(console, "Al escribir", played.badge)
    if played.asked:
        choice = CHOICES.get(scene.choice or "", "nada")
        _line(console, "Veredicto", f"Aviso · numeral {', '.join(played.clauses)} · se elige {choice}")
    else:
        _line(console, "Veredicto", "Sin aviso")
    sent = " · ".join(f"«{publication.text}» como @{publication.actor}" for publication in played.received)
    _line(console, "Recibió", sent or "nada")
    for failure in played.failures:
        console.print(Text(f"   ✗ {failure}", "bold red"), soft_wrap=True)
    if not played.failures:
        console.print(Text(f"   ✓ {scene.expected}", "green"), soft_wrap=True)
    console.print()


def _line(console: Console, name: str, words: str, marked: str = "") -> None:
    line = Text(words)
    line.highlight_words([marked] if marked else [], "bold yellow")
    console.print(Text.assemble((f"   {name:<12}", "dim"), line), soft_wrap=True)
