"""The stops of the tour: what is shown in each picture, and the sentence beside it.

People, places and texts are invented.
"""

from tests.browser.tour_stop import Draft, OwnPage

WEEKS = """((choice) => {
  choice.value = "90";
  choice.dispatchEvent(new Event("change"));
})(document.querySelector("#last"))"""
"""Shows three months of «Mi actividad»."""

MUCH = (
    "Ese concejal es un imbécil y se robó la plata del puente. Este domingo salgan todos a votar por "
    "Ramiro Toro para la alcaldía. Llamen a Ana Ruiz, cédula 52.345.678. REENVÍE a todos sus contactos antes "
    "de que lo borren. Síganos y lo seguimos. [PENDIENTE ENLACE]"
)
"""A draft with all kinds of things that the circular speaks of."""

STOPS: list[Draft | OwnPage] = [
    OwnPage(
        name="bienvenida",
        title="Al instalarlo",
        words="Una sola página: qué pasa con su texto, quién es usted, sus cuentas y un ejemplo para probar.",
        page="welcome",
        size=(1000, 900),
    ),
    Draft(
        name="escribiendo",
        title="Mientras escribe",
        words="Una señal pequeña junto al texto dice qué se encontró. No le quita el foco.",
        composer="x-post-inline",
        text="Mañana a las siete salimos a caminar por el sendero del río. ¿Quién se anima?",
        sign="Sin observaciones",
        published=False,
        size=(1200, 400),
    ),
    Draft(
        name="escribiendo-revise",
        title="Cuando algo no está bien",
        words="La señal cambia mientras escribe, mucho antes de publicar.",
        composer="x-post-inline",
        text="La vía a La Loma sigue sin arreglo. Ese concejal es un imbécil.",
        sign="Revise",
        published=False,
        size=(1200, 400),
        variants={"theme": "dark"},
    ),
    Draft(
        name="aviso",
        title="Antes de publicar",
        words="Si algo puede ir en contra de la circular, se muestran las palabras exactas, el numeral y qué "
        "puede hacer. Usted decide.",
        composer="x-post-inline",
        text="La vía a La Loma sigue sin arreglo. Ese concejal es un imbécil.",
        sign="Revise",
    ),
    Draft(
        name="aviso-tres",
        title="Varios avisos",
        words="Con varios avisos, el más grave queda abierto y los demás en una línea cada uno.",
        composer="x-post-inline",
        text="Ese concejal es un imbécil. Este domingo salgan todos a votar por Ramiro Toro para la "
        "alcaldía. Llamen a Ana Ruiz, cédula 52.345.678.",
        sign="Revise",
    ),
    Draft(
        name="aviso-ocho",
        title="Muchos avisos, en tema oscuro",
        words="El aviso sigue el tema del sitio. Por muchos que sean, primero va lo que más importa.",
        composer="x-post-inline",
        text=MUCH,
        sign="Revise",
        variants={"theme": "dark"},
    ),
    Draft(
        name="aviso-facebook",
        title="Con qué cuenta saldrá",
        words="En Facebook, el borrador es personal y saldría como la página de la entidad.",
        composer="facebook-post-as-page",
        text="Hoy cumplo años y me voy con mi mamá a comer helado.",
        sign="Revise",
    ),
    Draft(
        name="cuenta",
        title="De quién es la cuenta",
        words="Comedido no adivina: la primera vez que se usa una cuenta, pregunta de quién es.",
        composer="instagram-comment",
        text="¡Qué bonito quedó el mirador!",
        sign="Revise",
        declared=False,
    ),
    Draft(
        name="aviso-angosto",
        title="En una ventana angosta",
        words="Todo cabe en 360 píxeles de ancho.",
        composer="x-post-inline",
        text="Se nota que los de ese barrio son unos vagos.",
        sign="Revise",
        size=(360, 640),
    ),
    OwnPage(
        name="menu",
        title="El menú",
        words="Dice si el servicio funciona, como quién se publicaría en esta pestaña y qué se vigila.",
        page="popup",
        size=(360, 600),
    ),
    OwnPage(
        name="opciones-cuentas",
        title="Mis cuentas",
        words="En las opciones se dice qué cuentas son personales y cuáles de una entidad.",
        page="options",
        size=(900, 900),
        part="[aria-labelledby=optionsAccounts]",
    ),
    OwnPage(
        name="opciones-inventario",
        title="El inventario de la entidad",
        words="Quién responde por cada cuenta, en una tabla que se llena con un archivo CSV.",
        page="options",
        size=(900, 900),
        part="[aria-labelledby=inventoryTitle]",
    ),
    OwnPage(
        name="opciones-calendario",
        title="El calendario de contenidos",
        words="Las publicaciones programadas se revisan de una vez, con las palabras marcadas en cada una.",
        page="options",
        size=(900, 900),
        part=".calendar-result",
    ),
    OwnPage(
        name="opciones-sitios",
        title="Cómo van los sitios",
        words="Los sitios cambian: aquí se ve cuáles están al día, cuáles no y cuáles son experimentales.",
        page="options",
        size=(900, 900),
        part="[aria-labelledby=sitesTitle]",
    ),
    OwnPage(
        name="guia",
        title="La guía",
        words="Los 49 numerales en palabras sencillas, con lo que hace Comedido y lo que puede hacer usted.",
        page="guide",
    ),
    OwnPage(
        name="guia-oscura",
        title="La guía, en tema oscuro",
        words="Al buscar quedan solo los numerales que vienen al caso.",
        page="guide",
        theme="dark",
        size=(1200, 700),
        prepared="""((field) => {
  field.value = "menores";
  field.dispatchEvent(new Event("input"));
  scrollTo(0, 0);
})(document.querySelector("#search"))""",
    ),
    OwnPage(
        name="actividad",
        title="Mi actividad",
        words="Qué pasó con sus borradores, sin sus textos: cuántos, qué numerales y qué decidió usted.",
        page="activity",
        prepared=WEEKS,
        ready="document.querySelectorAll('table tbody tr').length < 60",
    ),
    OwnPage(
        name="actividad-oscura",
        title="Mi actividad, en tema oscuro",
        words="Junto a cada gráfica está la misma información en una tabla.",
        page="activity",
        theme="dark",
        prepared=WEEKS,
        ready="document.querySelectorAll('table tbody tr').length < 60",
    ),
]
