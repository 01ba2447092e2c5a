"""The figures that matter, each from the held-out texts it names, with the floor and the aim set for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from comedido.accounts.cues import Voice
from comedido.language.judgement import Level
from models.evaluation.judged import Judged
from models.evaluation.metrics import Counts, area_under_curve, calibration_error
from models.texts.example import answer

_WORST = 2
_COUNTER_SPEECH = ("counter_speech_quoted", "counter_speech_referenced")
_IN_OFFICE = ("co_politicians", "es_mps")
_HARMLESS_NEWS = ("headlines", "crisis")
_VOICES = {answer("voice", name): Voice(name) for name in ("institutional", "personal")}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number about a set of texts. `floor` and `aim` are what was set beforehand, if anything was."""

    name: str
    value: float
    texts: int
    floor: float | None = None
    aim: float | None = None
    less_is_better: bool = False

    @property
    def reached(self) -> str:
        """«meta», «mínimo» or «no» in Spanish, and nothing where nothing was set."""
        if self.floor is None or self.aim is None:
            return ""
        sign = -1 if self.less_is_better else 1
        if sign * self.value >= sign * self.aim:
            return "meta"
        return "mínimo" if sign * self.value >= sign * self.floor else "no"


def figures(texts: Sequence[Judged]) -> list[Figure]:
    """Every figure, in the order of the table that set them."""
    return [*_tone(texts), *_proselytism(texts), *_harmless(texts), *_voice(texts)]


def tone_counts(texts: Iterable[Judged]) -> Counts:
    """Warnings about tone against class 2 (offensive), where the class is known."""
    return _counts(texts, "tone", lambda each: each.tone)


def proselytism_counts(texts: Iterable[Judged]) -> Counts:
    """Warnings about proselytism against class 2, where the class is known."""
    return _counts(texts, "proselytism", lambda each: each.proselytism)


def of_sources(texts: Iterable[Judged], *sources: str) -> list[Judged]:
    """The texts of sources whose names begin so."""
    return [each for each in texts if each.example.source.startswith(sources)]


def colombian(texts: Iterable[Judged]) -> list[Judged]:
    """The labelled rows of Colombia."""
    return of_sources(texts, "co_replies", "co_bogota_mentions", "co_slang")


def _tone(texts: Sequence[Judged]) -> list[Figure]:
    rows, offendes = colombian(texts), of_sources(texts, "offendes")
    replies, cases = of_sources(texts, "co_replies"), of_sources(texts, "functional/tone")
    found = tone_counts(rows)
    counter = [each for each in cases if each.example.function.endswith(_COUNTER_SPEECH)]
    own = of_sources(texts, "corpus/tone")
    return [
        Figure("tono, filas colombianas: precisión", found.precision, found.size, 0.85, 0.92),
        Figure("tono, filas colombianas: F1", found.f1, found.size, 0.75, 0.85),
        Figure("tono, filas colombianas: área bajo la curva", _tone_area(rows), found.size),
        Figure("tono, filas colombianas: error de calibración", _tone_error(rows), found.size),
        Figure("tono, OffendES: macro-F1", tone_counts(offendes).macro_f1, len(offendes), 0.84, 0.87),
        Figure(
            "tono, respuestas a políticos: macro-F1", tone_counts(replies).macro_f1, len(replies), 0.82, 0.90
        ),
        Figure("tono, casos funcionales: macro-F1", tone_counts(cases).macro_f1, len(cases), 0.65, 0.80),
        Figure(
            "tono, casos funcionales: contradiscurso bien juzgado",
            1 - tone_counts(counter).false_per_thousand / 1000,
            len(counter),
            0.70,
            0.85,
        ),
        Figure("tono, corpus propio: precisión", tone_counts(own).precision, len(own)),
        Figure("tono, corpus propio: F1", tone_counts(own).f1, len(own)),
    ]


def _proselytism(texts: Sequence[Judged]) -> list[Figure]:
    clear_cut = [each for each in colombian(texts) if each.example.answers["proselytism"] != 1]
    found = proselytism_counts(clear_cut)
    office = of_sources(texts, *_IN_OFFICE)
    own = of_sources(texts, "corpus/proselytism")
    negatives = [each for each in own if each.example.answers["proselytism"] == 0]
    grey = [each for each in (*colombian(texts), *own) if each.example.answers["proselytism"] == 1]
    return [
        Figure(
            "proselitismo, filas colombianas (2 frente a 0): precisión",
            found.precision,
            found.size,
            0.92,
            0.96,
        ),
        Figure("proselitismo, filas colombianas (2 frente a 0): F1", found.f1, found.size, 0.88, 0.92),
        Figure(
            "proselitismo, políticos en ejercicio: avisos por mil",
            _per_thousand(office, lambda each: each.proselytism),
            len(office),
            20,
            8,
            less_is_better=True,
        ),
        Figure(
            "proselitismo, negativos propios: avisos por ciento",
            proselytism_counts(negatives).false_per_thousand / 10,
            len(negatives),
            2,
            0.5,
            less_is_better=True,
        ),
        Figure("proselitismo, corpus propio: F1", proselytism_counts(own).f1, len(own)),
        Figure(
            "proselitismo, grises avisados por ciento",
            proselytism_counts(grey).false_per_thousand / 10,
            len(grey),
        ),
        Figure(
            "proselitismo, casos funcionales: macro-F1",
            proselytism_counts(of_sources(texts, "functional/proselytism")).macro_f1,
            len(of_sources(texts, "functional/proselytism")),
        ),
    ]


def _harmless(texts: Sequence[Judged]) -> list[Figure]:
    halls, news = of_sources(texts, "town_halls"), of_sources(texts, *_HARMLESS_NEWS)
    checks: Mapping[str, Callable[[Judged], Level]] = {
        "tono": lambda each: each.tone,
        "proselitismo": lambda each: each.proselytism,
    }
    either = _per_thousand(news, lambda each: max(each.tone, each.proselytism))
    return [
        *(
            Figure(
                f"alcaldías: avisos de {name} por mil",
                _per_thousand(halls, level),
                len(halls),
                5,
                1,
                less_is_better=True,
            )
            for name, level in checks.items()
        ),
        Figure("titulares y emergencias: avisos por mil", either, len(news), 10, 3, less_is_better=True),
    ]


def _voice(texts: Sequence[Judged]) -> list[Figure]:
    rows = of_sources(texts, "corpus/voice", "functional/voice")
    known = [each for each in rows if each.example.answers["voice"] in _VOICES]
    called = [each for each in known if each.voice is not Voice.UNCLEAR]
    wrong = [each for each in called if each.voice is not _VOICES[each.example.answers["voice"]]]
    share = 100 * len(wrong) / max(len(called), 1)
    return [
        Figure("voz: equivocadas por ciento de las que dice", share, len(called), 3, 1, less_is_better=True),
        Figure("voz: por ciento de las que dice", 100 * len(called) / max(len(known), 1), len(known)),
    ]


def _counts(texts: Iterable[Judged], head: str, level: Callable[[Judged], Level]) -> Counts:
    known = [each for each in texts if head in each.example.answers]
    return Counts.of(
        [level(each) is Level.WARN for each in known],
        [each.example.answers[head] == _WORST for each in known],
    )


def _per_thousand(texts: Sequence[Judged], level: Callable[[Judged], Level]) -> float:
    return 1000 * sum(level(each) is Level.WARN for each in texts) / max(len(texts), 1)


def _tone_area(texts: Sequence[Judged]) -> float:
    return area_under_curve([each.tone_chance for each in texts], _offensive(texts))


def _tone_error(texts: Sequence[Judged]) -> float:
    return calibration_error([each.tone_chance for each in texts], _offensive(texts))


def _offensive(texts: Sequence[Judged]) -> list[bool]:
    return [each.example.answers["tone"] == _WORST for each in texts]
