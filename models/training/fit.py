"""One stage of training: lessons in, a better network out. The same input gives the same weights."""

import math
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import torch
from sentencepiece import SentencePieceProcessor
from torch import Tensor, nn

from comedido.language.encoder import LONGEST
from models.training.network import Network
from models.training.noise import noisy
from models.training.word_pieces import framed

_IGNORED = -100
_WEIGHT_DECAY = 0.01
_WARM_UP = 0.08
_MOST_GRADIENT = 1.0
_BUCKET_BATCHES = 50
_SAID_EVERY = 200


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text as a model reads it, its answers by head, and how much they count."""

    text: str
    answers: Mapping[str, int]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stage:
    """How long and how fast one stage learns."""

    name: str
    epochs: int
    rate: float
    batch: int = 32
    seed: int = 2019
    smoothing: float = 0.03
    slower_below: float = 0.9
    """Factor of the rate from each layer to the one below it."""
    head_rate: float = 1e-3
    weights_of_heads: Mapping[str, float] = field(default_factory=dict)


def fit(
    network: Network,
    processor: SentencePieceProcessor,
    lessons: Sequence[Lesson],
    stage: Stage,
    say: Callable[[str], None] = print,
) -> None:
    """Train `network` in place on `lessons`."""
    torch.manual_seed(stage.seed)
    chance = random.Random(stage.seed)  # noqa: S311 nothing secret
    optimiser = torch.optim.AdamW(_groups(network, stage), weight_decay=_WEIGHT_DECAY)
    steps = stage.epochs * math.ceil(len(lessons) / stage.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps))
    network.train()
    began, total, done = time.monotonic(), 0.0, 0
    for _ in range(stage.epochs):
        for batch in _batches(lessons, stage.batch, chance):
            pieces, mask = padded([noisy(lesson.text, chance) for lesson in batch], processor)
            with torch.autocast("cpu", torch.bfloat16):
                logits = network(pieces, mask)
            loss = _loss(network, logits.float(), batch, stage)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), _MOST_GRADIENT)
            optimiser.step()
            schedule.step()
            total += loss.item()
            done += 1
            if done % _SAID_EVERY == 0:
                seconds = time.monotonic() - began
                say(f"{stage.name}: {done}/{steps}, pérdida {total / _SAID_EVERY:.3f}, {seconds:.0f} s")
                total = 0.0
    network.eval()


def padded(texts: Sequence[str], processor: SentencePieceProcessor) -> tuple[Tensor, Tensor]:
    """Word pieces and mask (texts, pieces) of several texts, as long as the longest."""
    ids = [framed(found, processor, LONGEST) for found in processor.encode(list(texts))]
    longest = max(map(len, ids))
    pieces = torch.tensor([[*row, *[processor.pad_id()] * (longest - len(row))] for row in ids])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in ids])
    return pieces, mask


def _rate(done: float) -> float:
    return done / _WARM_UP if done < _WARM_UP else max(0.0, (1 - done) / (1 - _WARM_UP))


def _groups(network: Network, stage: Stage) -> list[dict[str, object]]:
    layers = list(network.encoder.layers)
    groups: list[dict[str, object]] = [
        {"params": layer.parameters(), "lr": stage.rate * stage.slower_below ** (len(layers) - 1 - depth)}
        for depth, layer in enumerate(layers)
    ]
    bottom = [network.encoder.word, network.encoder.position, network.encoder.norm]
    lowest = stage.rate * stage.slower_below ** len(layers)
    groups.append({"params": [each for part in bottom for each in part.parameters()], "lr": lowest})
    groups.append({"params": network.heads.parameters(), "lr": stage.head_rate})
    return groups


def _batches(lessons: Sequence[Lesson], size: int, chance: random.Random) -> list[list[Lesson]]:
    """Shuffled batches of texts of like length, so that little time goes into padding."""
    shuffled = list(lessons)
    chance.shuffle(shuffled)
    batches: list[list[Lesson]] = []
    for start in range(0, len(shuffled), size * _BUCKET_BATCHES):
        bucket = sorted(shuffled[start : start + size * _BUCKET_BATCHES], key=lambda lesson: len(lesson.text))
        batches += [bucket[place : place + size] for place in range(0, len(bucket), size)]
    chance.shuffle(batches)
    return batches


def _loss(network: Network, logits: Tensor, batch: Sequence[Lesson], stage: Stage) -> Tensor:
    weights = torch.tensor([lesson.weight for lesson in batch])
    total = logits.new_zeros(())
    place = 0
    for name, head in network.heads.items():
        part = logits[:, place : place + head.out_features]
        place += head.out_features
        targets = torch.tensor([lesson.answers.get(name, _IGNORED) for lesson in batch])
        if (targets != _IGNORED).any():
            losses = nn.functional.cross_entropy(
                part, targets, reduction="none", ignore_index=_IGNORED, label_smoothing=stage.smoothing
            )
            total = total + stage.weights_of_heads.get(name, 1.0) * (losses * weights).sum() / len(batch)
    return total
