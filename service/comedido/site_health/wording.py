"""The health of a surface as a sentence for people, in Spanish."""

from datetime import date

from comedido.contract import DefinitionState, SitePart, SurfaceHealth

_STATES = {
    DefinitionState.CURRENT: "al día",
    DefinitionState.DEGRADED: "degradado",
    DefinitionState.UNWATCHED: "no vigilado",
}
_PARTS = {
    SitePart.COMPOSER: "el cuadro de escribir",
    SitePart.SUBMIT: "el botón de publicar",
    SitePart.ACCOUNT: "la cuenta",
    SitePart.REPLAY: "publicar después del aviso",
}
ELSEWHERE = "otros lugares"
"""How a place that resembles none of the definition's is called."""


def sentence_of(health: SurfaceHealth) -> str:
    """The surface's state, which parts fail, when it was used and when it last was whole."""
    place = health.surface or ELSEWHERE
    fails = f"; falla {', '.join(_PARTS[part] for part in health.failing)}" if health.failing else ""
    sentence = f"{place}: {_STATES[health.state]}{fails}. Usado el {_day(health.last_used)}"
    if not health.failing or health.surface is None:
        return sentence
    if health.last_whole is None:
        return f"{sentence}, nunca completo en dos semanas"
    return f"{sentence}, completo por última vez el {_day(health.last_whole)}"


def needs_mending(health: SurfaceHealth) -> bool:
    """Whether the site has changed; where nobody expects to publish, nothing has to be watched."""
    is_elsewhere = health.surface is None and health.state is DefinitionState.UNWATCHED
    return health.state is not DefinitionState.CURRENT and not is_elsewhere


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
