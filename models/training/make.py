"""From data and corpora to every artefact, step by step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy
import torch
from wordfreq import top_n_list

from comedido.language import artefacts
from comedido.language.encoder import HEADS
from comedido.language.model_text import model_text
from comedido.language.pipeline import read
from models.texts.corpora import QUESTIONS, corpus, labelled_again
from models.texts.example import AUXILIARY_HEADS, Licence, Split, answer
from models.texts.rule_corpora import rule_corpora
from models.texts.sources import examples
from models.training.artefact_files import write_artefacts
from models.training.export import export
from models.training.fit import Stage, fit
from models.training.judging import judgement_file
from models.training.lessons import Read, general_lessons, own_lessons
from models.training.letters import Lessons, train_letters
from models.training.network import Encoder, Network
from models.training.starting_weights import starting_weights
from models.training.word_pieces import kept_pieces, processor_of

LAYERS = 6
"""Of the twelve of the starting weights: what one core can read while somebody types."""

GENERAL = Stage("general", epochs=2, rate=1.2e-4)
OWN = Stage("propia", epochs=4, rate=1e-4, head_rate=3e-4)

_SPANISH_WORDS = 60_000
_OWN_COUNTS, _OTHERS_COUNT = 2.0, 1.0


def make(data: Path, into: Path, licences: frozenset[Licence], say: Callable[[str], None]) -> None:
    """Train on what `licences` allow and write all artefacts `into` a folder.

    Raises FileNotFoundError naming a data file that is missing.
    """
    published = [example for example in examples(data) if example.licence in licences]
    ours = [
        *labelled_again(published),
        *(each for name in QUESTIONS for each in corpus(name)),
        *rule_corpora(),
    ]
    say(f"Se leen {len(ours)} textos")
    texts = [(example, model_text(read(example.text).doc).text) for example in ours]
    artefacts.FOLDER = into
    as_published = [(example, text) for example, (_, text) in zip(published, texts, strict=False)]
    write_artefacts(into, _network(as_published, texts, say))
    say("Se entrenan los modelos lineales")
    write_artefacts(into, {"letters.npz": train_letters(_letter_lessons(texts))})
    say("Se calibra el juicio de reglas y modelos")
    write_artefacts(into, {"judgement.json": judgement_file(ours)})


def _network(published: Sequence[Read], ours: Sequence[Read], say: Callable[[str], None]) -> dict[str, bytes]:
    """Taught first what others published, then our own labels and corpora."""
    weights = starting_weights()
    training = [text for example, text in ours if example.split is Split.TRAIN]
    pieces, embedding = kept_pieces(weights, [*training, *top_n_list("es", _SPANISH_WORDS)])
    processor = processor_of(pieces)
    torch.manual_seed(GENERAL.seed)
    network = Network(Encoder(weights, embedding, LAYERS), {**HEADS, **AUXILIARY_HEADS})
    fit(network, processor, general_lessons(published), GENERAL, say)
    fit(network, processor, own_lessons(ours), OWN, say)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "encoder.onnx"
        weights = export(network, file)
        return {
            "encoder.onnx": file.read_bytes(),
            "encoder.weights": weights.read_bytes(),
            "pieces.model": pieces,
        }


def _letter_lessons(texts: Sequence[Read]) -> dict[str, Lessons]:
    known_voices = {answer("voice", "institutional"), answer("voice", "personal")}
    return {
        "offensive": _lessons(texts, "tone", answer("tone", "offensive")),
        "proselytism": _lessons(texts, "proselytism", answer("proselytism", "proselytism")),
        "institutional": _lessons(texts, "voice", answer("voice", "institutional"), known_voices),
    }


def _lessons(texts: Sequence[Read], head: str, yes: int, known: set[int] | None = None) -> Lessons:
    chosen = [
        (example, text)
        for example, text in texts
        if example.split is Split.TRAIN
        and head in example.answers
        and (not known or example.answers[head] in known)
    ]
    return (
        [text for _, text in chosen],
        numpy.asarray([example.answers[head] == yes for example, _ in chosen]),
        numpy.asarray([_OWN_COUNTS if example.own else _OTHERS_COUNT for example, _ in chosen]),
    )
