"""The word lists of the rules on proselytism, ready for use: marks that words carry, and slots for phrases.

A list of single words becomes a mark, one private character that a line puts after each word of
the list; a list that holds longer phrases becomes an expression. This keeps the expressions short.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from comedido.language.folding import fold
from comedido.language.politics import politics
from comedido.language.proselytism_data import WordLists, read_data
from comedido.language.proselytism_phrases import Phrase, read_phrases
from comedido.language.proselytism_source import (
    ANY_MARKS,
    DIGITS,
    HANDLE,
    NAME_MARK,
    SOMEONE_MARK,
    Source,
    any_of,
)

PERSON, PARTY = "§persona", "§partido"
"""What stands in a line for a politician or a party known by name."""

_HANDLE_ALONE = "@*"
"""No word has this feature: a phrase is not looked for because of a handle alone."""

_PLACE_MARK, SYMBOL_MARK = "\ue001", "\ue002"
_FIRST_MARK_OF_LISTS = 0xE004
_NOT_A_NAME, _COMMON_NAME, _PLACES = "no_es_nombre", "nombre_corriente", "lugar"
_KNOWN_SURNAMES, _ISMS = "apellido", "ismo"
_SOMEONE, _APPROVAL = "alguien", "aprobación"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The marks of every word, whole or by its beginning, and the expression of every slot by its name."""

    words: Mapping[str, str]
    beginnings: Mapping[str, str]
    slots: Mapping[str, Source]
    not_names: frozenset[str]
    common_names: frozenset[str]
    places: frozenset[str]
    someone: Phrase

    def marks(self, word: str, *, capitalised: bool) -> str:
        """The marks of a folded word, as letters in no particular order."""
        marks = self.words.get(word, "")
        for beginning, found in self.beginnings.items():
            if word.startswith(beginning):
                marks += found
        if word in self.common_names or (capitalised and word not in self.not_names):
            marks += _PLACE_MARK if word in self.places else NAME_MARK
        if not word[0].isalnum() and word[0] not in "@#§$%&+=":
            marks += SYMBOL_MARK
        return marks


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary in force. Raises DocumentError or PhraseError for lists that can't be used."""
    lists = {
        _KNOWN_SURNAMES: "\n".join(surname for person in politics().people for surname in person.surnames),
        _ISMS: "\n".join(politics().isms),
        **read_data("proselytism_words.yaml", WordLists).words,
    }
    not_names = _folded(lists.pop(_NOT_A_NAME)) | _folded(lists[_APPROVAL])
    common_names = _folded(lists.pop(_COMMON_NAME))
    places = _folded(lists.pop(_PLACES))
    words: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    slots = _built_in_slots()
    for number, (name, phrases) in enumerate(lists.items()):
        lines = phrases.splitlines()
        single = [line for line in lines if _is_one_word(line)]
        if len(single) < 2:  # noqa: PLR2004
            slots[name] = _one_of(phrases, slots)
            continue
        mark = chr(_FIRST_MARK_OF_LISTS + number)
        for line in single:
            word = fold(line.strip())
            table, key = (beginnings, word[:-1]) if word.endswith("*") else (words, word)
            table[key] = table.get(key, "") + mark
        longer = "\n".join(line for line in lines if line.strip() and not _is_one_word(line))
        slots[name] = _marked(mark)
        if longer:
            slots[name] = any_of([slots[name], _one_of(longer, slots)])
    # That list is long and most phrases end with it: a mark found once replaces it in all of them.
    someone = slots[_SOMEONE]
    slots[_SOMEONE] = _marked(SOMEONE_MARK)
    return Vocabulary(
        words,
        beginnings,
        slots,
        not_names,
        common_names,
        places,
        someone=Phrase(someone),
    )


def _folded(phrases: str) -> frozenset[str]:
    return frozenset(fold(line.strip()) for line in phrases.splitlines())


def _is_one_word(line: str) -> bool:
    word = line.strip()
    return bool(word) and not any(sign in word for sign in " ()[]|{}…~^")


def _one_of(phrases: str, slots: Mapping[str, Source]) -> Source:
    return any_of(phrase.source for phrase in read_phrases(phrases, slots))


def _marked(mark: str) -> Source:
    return Source.beginning_with(f"[^ ]*{mark}{ANY_MARKS} ", mark)


def _built_in_slots() -> dict[str, Source]:
    name_word, place_word = _marked(NAME_MARK).expression, _marked(_PLACE_MARK).expression
    joints = f"(?:(?:de|del|la|las|los|y|e){ANY_MARKS} ){{0,2}}"
    person = f"{PERSON}{ANY_MARKS} "
    handle = rf"@\w[\w.]*{ANY_MARKS} "
    full = f"{name_word}{joints}{name_word}"
    name = (
        rf"(?:{person}|{handle}|(?:{name_word}|{place_word}(?={name_word}))"
        rf"(?:{joints}(?:{name_word}|{place_word})){{0,3}})"
    )
    group = rf"[pPmMcC](?:artido|ovimiento|oalicion){ANY_MARKS} "
    begins = Source.beginning_with
    named = frozenset({NAME_MARK, PERSON, _HANDLE_ALONE})
    full_name = frozenset({NAME_MARK, PERSON})
    some_name = frozenset({NAME_MARK, PERSON, HANDLE})
    return {
        "nombre": Source(name, named, some_name | {_PLACE_MARK}, (some_name,)),
        "nombre_y_apellido": Source(f"(?:{person}|{full})", named, full_name, (full_name,)),
        "nombre_seguro": Source(
            rf"(?:{person}|{full}|(?<=[^.#] ){name_word})", named, full_name, (full_name,)
        ),
        "partido": begins(
            rf"(?:{PARTY}{ANY_MARKS} |{group}(?:politico{ANY_MARKS} )?{name})",
            *(PARTY, "partido", "movimiento", "coalicion"),
        ),
        "politico": begins(rf"(?:{PERSON}|{PARTY}){ANY_MARKS} ", PERSON, PARTY),
        "cuenta": Source(handle, frozenset({_HANDLE_ALONE}), frozenset({HANDLE}), (frozenset({HANDLE}),)),
        "sitio": Source(rf"(?:{place_word}|{name})", named | {_PLACE_MARK}, some_name | {_PLACE_MARK}),
        "territorio": _marked(_PLACE_MARK),
        "él": begins(rf"el{ANY_MARKS} (?=[.,#]|$|(?:y|porque|para|como|aunque|pero){ANY_MARKS} )", "el"),
        "numero": begins(rf"\d{{1,3}}{ANY_MARKS} ", DIGITS),
        "tres_cifras": begins(rf"\d{{3}}{ANY_MARKS} ", DIGITS),
        "letra_y_numero": Source(rf"[A-Za-z]-?\d{{1,3}}{ANY_MARKS} "),
        "cifra": begins(rf"\d+{ANY_MARKS} ", DIGITS),
        "año": begins(rf"20[1-3]\d{ANY_MARKS} ", DIGITS),
        "año_antiguo": begins(rf"(?:1[5-9]\d\d|200\d|201[0-7]){ANY_MARKS} ", DIGITS),
        "simbolo": _marked(SYMBOL_MARK),
        "palabra": Source(r"[^ .#,]+ "),
        "corte": Source(rf"(?=[.,#]|[^ ]*{SYMBOL_MARK}|$)"),
        "fin": Source(rf"(?=[.#]|[^ ]*{SYMBOL_MARK}|$)"),
    }
