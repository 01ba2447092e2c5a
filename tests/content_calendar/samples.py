"""Calendars as the usual programs write them, and the accounts of an entity that does not exist."""

from comedido.contract import AccountKind, InventoryAccount, Network

ENTITY = tuple(
    InventoryAccount(
        network=network,
        handle=handle,
        kind=AccountKind.INSTITUTIONAL,
        entity="Alcaldía de Valdeluna",
    )
    for network, handle in (
        (Network.X, "AlcaldiaValdeluna"),
        (Network.FACEBOOK, "Alcaldía de Valdeluna"),
        (Network.INSTAGRAM, "alcaldiavaldeluna"),
    )
)

METRICOOL = (
    "Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,Instagram,Pinterest,TikTok,Youtube,"
    "Picture Url 1,Alt text picture 1,Document title,First Comment Text\n"
    '"Mañana vacunamos en el parque.\nLleven el carné.",2026-12-01,08:00:00,,TRUE,yes,,TRUE,,,,,,Un niño,,\n'
    "Abrimos el puente.,2026-12-02,09:00:00,,,,true,,,,,,,,,\n"
)
BUFFER = '"Text","Image URL","Tags","Posting Time"\n"Abrimos el puente.","","","2026-12-01 10:00"\n'
HOOTSUITE = (
    '01/12/2026 08:00,"Mañana vacunamos en el parque central, lleven el carné.",https://valdeluna.gov.co\n'
    "02/12/2026 09:00,Desde el lunes abrimos el puente a los carros.,\n"
)
LATER = "Scheduled Time,Profile,Caption,Media\n2026-12-01 10:00,alcaldiavaldeluna,Abrimos el puente.,a.jpg\n"
META_ENGLISH = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
    "Post type,Data comment,Date,Views\n"
    "18,17,alcaldiavaldeluna,Alcaldía,Abrimos el puente.,0,12/27/2026 06:08,"
    "https://www.instagram.com/p/example/,IG image,,Lifetime,160\n"
)
META_SPANISH = (
    "Identificador de la publicación,Identificador de la página,Nombre de la página,Título,Descripción,"
    "Duración (s),Hora de publicación,Enlace permanente,Tipo de publicación\n"
    "1,2,Alcaldía de Valdeluna,Abrimos el puente hoy,,0,12/27/2026 06:08,"
    "https://www.facebook.com/1/posts/2,Foto\n"
)
EXCEL = (
    "sep=;\r\nCalendario de contenidos, diciembre;;;;\r\n;;;;\r\n"
    "Fecha;Hora;Red social;Cuenta;Copy aprobado;Pieza\r\n"
    "1 de diciembre de 2026;8 a. m.;Facebook e Instagram;@alcaldiavaldeluna;Abrimos el puente.;foto.jpg\r\n"
)
