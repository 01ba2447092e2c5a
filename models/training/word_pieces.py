"""The word pieces that are kept: those that Spanish needs, out of the 250,000 of a hundred languages."""

from collections.abc import Iterable, Sequence

import numpy
from sentencepiece import SentencePieceProcessor
from sentencepiece.sentencepiece_model_pb2 import ModelProto, TrainerSpec

from comedido.language.model_text import HANDLE, PARTY, PERSON
from models.training.arrays import Array
from models.training.starting_weights import StartingWeights

_CONTROL = ("<s>", "<pad>", "</s>")
_UNKNOWN = "<unk>"
_FIRST = (*_CONTROL, _UNKNOWN)
_SPACE = "▁"
_Piece = ModelProto.SentencePiece


def kept_pieces(weights: StartingWeights, texts: Iterable[str]) -> tuple[bytes, Array]:
    """A SentencePiece model with the pieces that `texts` use, and their rows of the embedding.

    Every single letter and sign that the texts show is kept as well, so that no word of their alphabet is
    unknown; the placeholders of names get pieces of their own, whose rows are the mean of their parts.
    """
    whole = processor_of(model_of(zip(weights.pieces, weights.scores, strict=True)))
    used: set[int] = set(range(len(_FIRST)))
    letters: set[str] = set()
    for text in texts:
        used.update(whole.encode(text))
        letters.update(text)
    place = {piece: number for number, piece in enumerate(weights.pieces)}
    used.update(place[form] for letter in letters for form in (letter, _SPACE + letter) if form in place)
    kept = sorted(used)
    embedding = weights.tensors["emb.word"]
    placeholders = (HANDLE, PERSON, PARTY)
    added = [embedding[whole.encode(word)].mean(axis=0) for word in placeholders]
    pieces = [(weights.pieces[number], weights.scores[number]) for number in kept]
    pieces += [(_SPACE + word, 0.0) for word in placeholders]
    return model_of(pieces), numpy.concatenate([embedding[kept], numpy.stack(added)])


def model_of(pieces: Iterable[tuple[str, float]]) -> bytes:
    """A unigram model with these pieces and their log-probabilities; the four special ones come first."""
    model = ModelProto()
    for number, (piece, score) in enumerate(pieces):
        kind = _Piece.CONTROL if number < len(_CONTROL) else _Piece.NORMAL
        model.pieces.add(piece=piece, score=score, type=_Piece.UNKNOWN if piece == _UNKNOWN else kind)
    model.trainer_spec.model_type = TrainerSpec.UNIGRAM
    model.trainer_spec.bos_id, model.trainer_spec.pad_id, model.trainer_spec.eos_id = 0, 1, 2
    model.trainer_spec.unk_id = _FIRST.index(_UNKNOWN)
    model.trainer_spec.bos_piece, model.trainer_spec.pad_piece, model.trainer_spec.eos_piece = _CONTROL
    model.trainer_spec.unk_piece = _UNKNOWN
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = True
    model.normalizer_spec.escape_whitespaces = True
    return model.SerializeToString()


def processor_of(model: bytes) -> SentencePieceProcessor:
    """The tokenizer that a model describes."""
    return SentencePieceProcessor(model_proto=model)


def framed(pieces: Sequence[int], processor: SentencePieceProcessor, longest: int) -> list[int]:
    """The pieces of one text between its two ends, cut to at most `longest` with them."""
    return [processor.bos_id(), *pieces[: longest - 2], processor.eos_id()]
