"""The scenes that the demo plays: who writes what, where, and what Comedido should do about it.

People, places and texts are invented.
"""

from dataclasses import dataclass
from enum import StrEnum

from tests.browser.composers import COMPOSERS, Composer


class Circumstance(StrEnum):
    """What surrounds a scene besides the draft."""

    USUAL = "usual"
    NOTHING_DECLARED = "nothing_declared"
    SERVICE_ABSENT = "service_absent"


@dataclass(frozen=True)
class Scene:
    """One draft and what should become of it.

    `clauses` are the ones that the panel names, none when nothing is asked; `choice` is then the button of
    the panel that is pressed. `badge` is what the badge says while the text is being written. `composer` and
    `route` are of composers.py; `account` is a key of site_session.py.
    """

    name: str
    title: str
    composer: Composer
    route: str
    account: str
    text: str
    badge: str
    expected: str
    published: bool
    clauses: tuple[str, ...] = ()
    choice: str | None = None
    circumstance: Circumstance = Circumstance.USUAL
    viewport: tuple[int, int] = (1280, 800)
    theme: str = "light"


BY_NAME = {composer.name: composer for composer in COMPOSERS}

SCENES = [
    Scene(
        name="x-sin-observaciones",
        title="Un mensaje cualquiera",
        composer=BY_NAME["x-post-inline"],
        route="mouse",
        account="personal",
        text="Mañana a las siete salimos a caminar por el sendero del río. ¿Quién se anima?",
        badge="Sin observaciones",
        expected="Se publica de inmediato, sin preguntar nada.",
        published=True,
    ),
    Scene(
        name="x-insulto",
        title="Un insulto en medio de un reclamo justo",
        composer=BY_NAME["x-post-inline"],
        route="mouse",
        account="personal",
        text="La vía a La Loma sigue sin arreglo. Ese concejal es un imbécil.",
        badge="Revise",
        expected="El aviso cita el numeral 1.7 y resalta la palabra; al volver a editar no sale nada.",
        published=False,
        clauses=("1.7",),
        choice="edit",
    ),
    Scene(
        name="x-voz-personal",
        title="Algo personal desde la cuenta de la entidad",
        composer=BY_NAME["x-post-modal"],
        route="shortcut",
        account="institutional",
        text="Hoy cumplo años y me voy con mi mamá a comer helado.",
        badge="Revise",
        expected="El aviso cita el numeral 4.8: saldría como la Alcaldía.",
        published=False,
        clauses=("4.8",),
        choice="edit",
        theme="dark",
    ),
    Scene(
        name="facebook-proselitismo",
        title="Una invitación a votar",
        composer=BY_NAME["facebook-post"],
        route="mouse",
        account="personal",
        text="Este domingo salgan todos a votar por Ramiro Toro para la alcaldía.",
        badge="Revise",
        expected="El aviso cita el numeral 4.4.",
        published=False,
        clauses=("4.4",),
        choice="edit",
    ),
    Scene(
        name="facebook-voz-institucional",
        title="La voz de la entidad desde una cuenta personal",
        composer=BY_NAME["facebook-comment"],
        route="enter",
        account="personal",
        text="Desde la Alcaldía informamos que mañana nuestras oficinas atenderán hasta el mediodía.",
        badge="Revise",
        expected="El aviso cita el numeral 1.5; la persona decide publicar y sale una sola vez.",
        published=True,
        clauses=("1.5",),
        choice="publish",
    ),
    Scene(
        name="instagram-cuenta-sin-declarar",
        title="Una cuenta que nadie ha declarado",
        composer=BY_NAME["instagram-comment"],
        route="mouse",
        account="personal",
        text="¡Qué bonito quedó el mirador!",
        badge="Revise",
        expected="El aviso pregunta de quién es la cuenta; al responder, se revisa otra vez y sale.",
        published=True,
        clauses=("1.5",),
        choice="personal",
        circumstance=Circumstance.NOTHING_DECLARED,
    ),
    Scene(
        name="instagram-comentario",
        title="Un comentario despectivo, en una ventana de 320 px",
        composer=BY_NAME["instagram-comment"],
        route="enter",
        account="personal",
        text="Se nota que los de ese barrio son unos vagos.",
        badge="Revise",
        expected="El aviso cita el numeral 1.7 y cabe en la ventana.",
        published=False,
        clauses=("1.7",),
        choice="edit",
        viewport=(320, 640),
    ),
    Scene(
        name="instagram-insulto-disfrazado",
        title="Un insulto escrito con cifras",
        composer=BY_NAME["instagram-comment"],
        route="mouse",
        account="personal",
        text="Usted es un 1mb3c1l, deje de opinar.",
        badge="Revise",
        expected="El aviso lo reconoce y resalta la palabra tal como se escribió.",
        published=False,
        clauses=("1.7",),
        choice="edit",
        theme="dark",
    ),
    Scene(
        name="x-servicio-ausente",
        title="El servicio no está",
        composer=BY_NAME["x-post-inline"],
        route="mouse",
        account="personal",
        text="El puente amaneció con niebla.",
        badge="Sin revisar",
        expected="Se publica y la persona se entera de que nadie lo revisó.",
        published=True,
        circumstance=Circumstance.SERVICE_ABSENT,
    ),
]

SUGGESTED = SCENES[:4]
"""What somebody with the browser in front can try first."""
