"""Texts written to exhaust, each as long as the longest post; the same ones in every run."""

from collections.abc import Mapping
from itertools import count

from comedido.contract import LONGEST_TEXT

_UNITS = {
    # Characters that are no letters by themselves.
    "marcas combinantes": "\u0301",
    "marcas sobre una letra": "a" + "\u0301\u0336\u0323" * 20,
    "uniones de emoji": "👨\u200d👩\u200d👧\u200d👦\u200d",
    "dirección anidada": "\u202b\u202a\u2067\u2066",
    "dirección forzada": "\u202elicébmi",
    "espacios invisibles": "\u200b\u2060\ufeff\u00ad",
    "banderas": "🇨🇴",
    "etiquetas invisibles": "🏴\U000e0063\U000e006f",
    "letras de otros alfabetos": "іmbесіl ｉｍｂ ѕ𝒶𝓅ο ",
    "letras sin equivalente": "жщшфыъ",
    "saltos de línea": "\n",
    "espacios": " ",
    "nulos": "\x00",
    # One sign without end.
    "una letra": "a",
    "mayúsculas": "A",
    "dígitos": "1",
    "puntos": ".",
    "exclamaciones": "¡!",
    "comillas abiertas": "«",
    "comillas cerradas": "»",
    "paréntesis abiertos": "(",
    "corchetes abiertos": "[",
    "llaves abiertas": "{{",
    "guiones bajos": "_",
    "asteriscos": "*",
    "numerales": "#",
    "arrobas": "@",
    "barras": "/",
    # What patterns begin with and never end.
    "menciones": "@usuario_cualquiera ",
    "menciones pegadas": "@a",
    "etiquetas": "#EtiquetaDeVarias",
    "etiquetas sueltas": "#alcaldía #corrupción ",
    "enlaces": "https://a.co/b?c=d ",
    "enlaces pegados": "https://a.co/",
    "enlace sin fin": "a.b-c_d/",
    "correos": "a.b@c.d.e ",
    "correos sin arroba": "a.b+c-",
    "letras separadas": "i m b é c i l ",
    "letras con puntos": "i.m.b.",
    "letras con emoji": "i🤡",
    "énfasis sin cerrar": "*a b c ",
    "palabras unidas": "abc_",
    "letras y signos": "h1j0 ",
    "palabras tapadas": "p*t* m#erd# ",
    "números pegados": "1b",
    "mayúsculas alternas": "iMbÉcIl ",
    "alargadas": "imbeeeeeecil ",
    "risas": "jaja",
    "risas mezcladas": "jejaji ",
    # Numbers as people give them.
    "cédulas": "52.345.678 ",
    "cédula con rótulo": "C.C. 52.345.678 ",
    "dígitos separados": "5 2 3 ",
    "dígitos con guiones": "3-1-",
    "celulares": "su celular es 312 456 7890 ",
    "tarjetas": "4111 1111 1111 1111 ",
    "direcciones": "Cra 8 # 12-30 ",
    "dirección sin fin": "calle 1 ",
    "contraseñas": "clave: Abc#12 ",
    "llaves de servicios": "eyJhbGci.",
    "montos": "$1.000.000 ",
    "porcentajes": "87 % ",
    # Words that rules look for.
    "insultos": "imbécil ",
    "insulto y sujeto": "usted es un imbécil, ",
    "proselitismo": "vote por Rosalba Quintana ",
    "verbos de campaña": "vote vote por por ",
    "nombres propios": "María Pérez López ",
    "iniciales": "A. B. ",
    "siglas": "ABCD EFG ",
    "citas": "«dijo» ",
    "citas anidadas": "«“",
    "preguntas": "¿y? ",
    "negaciones": "no ni no ",
    "palabras repetidas": "de ",
    "partidos": "Pacto Histórico Centro Democrático ",
    "cargos": "el alcalde la ministra ",
    "cadenas": "reenvíe a todos sus contactos ",
    "acusaciones": "se robó la plata Jairo Bustamante ",
    "opiniones": "en mi opinión yo creo que ",
    "trámites": "so pena de allegar el precitado acto ",
    "listas": "- a\n",
    "frases cortas": "Sí. ",
    "marcadores": "[enlace] XXX ",
    "RT": "RT @a: ",
}


def repeated(unit: str, length: int = LONGEST_TEXT) -> str:
    """`unit` again and again, cut after exactly `length` code points."""
    return (unit * (length // len(unit) + 1))[:length]


def different_words(word: str, length: int = LONGEST_TEXT) -> str:
    """Words that begin alike and are all different: what was found out about one helps with no other."""
    text: list[str] = []
    size = 0
    for number in count():
        text.append(f"{word}{_letters(number)} ")
        size += len(text[-1])
        if size >= length:
            return "".join(text)[:length]
    raise AssertionError("count has no end")


def _letters(number: int) -> str:
    letters = ""
    while True:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
        if not number:
            return letters


EXHAUSTING: Mapping[str, str] = {
    **{name: repeated(unit) for name, unit in _UNITS.items()},
    "palabras siempre distintas": different_words("imbe"),
    "palabras tapadas distintas": different_words("p*t*"),
    "letras y signos distintos": different_words("1mb3c"),
    "etiquetas distintas": different_words("#Vote"),
    "menciones distintas": different_words("@usuario"),
    "mayúsculas distintas": different_words("Rosalba Q"),
    "una letra y al final otra": "a" * (LONGEST_TEXT - 1) + "!",
}
"""By name, in Spanish: what they are made of."""
