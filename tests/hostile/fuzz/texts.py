"""Texts for what reads drafts: ordinary ones, hidden words, and signs that have been trouble elsewhere."""

EVASIVE = (
    "Buenos días. Mañana vacunamos en el parque; vea https://www.ejemplo.gov.co/a-b.c",
    "Oiga @usuario_1, usted es un i.m.b.e.c.i.l y un *bobo*, #FueraMamertos #Payaso",
    "e r e s u n i m b e c i l, p*ta vida, h**ueputa, !mb€c|l, bRuTo, tooontooo",
    "un \u202elicebmi\u202c total, p\u200b*\u200bta, imbe\u0301cil, βαsurα, 𝐛𝐚𝐬𝐮𝐫𝐚, ｉｄｉｏｔａ",
    "Vote por Pérez 2026: ¡todos a las urnas! 🗳️👏🏽👨‍👩‍👧 El candidato del cambio",
    "El señor Juan Pérez, C.C. 1.020.304.050, celular 300 123 4567, correo a@b.co, calle 10 # 5-20",
    "lone \ud800 surrogate, \ufffd, \x00, \r\n\r\n",
    "EL DANE Y LA DIAN informan que el IPC subió 3,5 % según fuentes [borrador] XXX lorem ipsum",
)

SIGNS = tuple(
    sign.encode()
    for sign in (
        "\u200b",
        "\u202e",
        "\u202c",
        "\u0301",
        "\u0336",
        "\ufe0f",
        "\u200d",
        "🏽",
        "🇨🇴",
        "𝐚",
        "а",
        "ß",
        "İ",
        "ﬁ",
        "#",
        "@",
        "https://",
        "«",
        "»",
        "“",
        "¡",
        "…",
        "ñ",
        "\n",
        "\t",
        "*",
        "__",
        "idiota",
        "vote por",
        "candidato",
        "C.C. ",
        "300",
        "{}",
    )
)


def text_of(data: bytes) -> str:
    """The bytes as a text; half surrogate pairs stay what they are where nothing else is broken."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def whole_text_of(data: bytes) -> str:
    """The bytes as a text without half surrogate pairs: the contract takes none."""
    return data.decode("utf-8", "replace")
