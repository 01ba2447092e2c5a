"""The network: the first layers of a BERT encoder, pooled once, with one linear head for each question."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from models.training.arrays import Array
from models.training.starting_weights import StartingWeights

_EPSILON = 1e-12
_DROPOUT = 0.1
_FAR = -1e4


class Layer(nn.Module):
    """One transformer block with the normalisation after each part, as in BERT."""

    def __init__(self, hidden: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, eps=_EPSILON)
        self.rise = nn.Linear(hidden, inner)
        self.fall = nn.Linear(inner, hidden)
        self.norm = nn.LayerNorm(hidden, eps=_EPSILON)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """`states` (texts, pieces, hidden); `bias` (texts, 1, 1, pieces) is far below zero at padding."""
        texts, pieces, hidden = states.shape
        split = self.query_key_value(states).view(texts, pieces, 3, self.heads, hidden // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = (query @ key.transpose(-1, -2)) * (hidden // self.heads) ** -0.5 + bias
        mixed = (self.dropout(weights.softmax(-1)) @ value).transpose(1, 2).reshape(texts, pieces, hidden)
        states = self.attended_norm(states + self.dropout(self.attended(mixed)))
        risen = nn.functional.gelu(self.rise(states))
        return self.norm(states + self.dropout(self.fall(risen)))


class Encoder(nn.Module):
    """Word pieces in, one vector a text out: the mean and the maximum of its pieces, side by side."""

    def __init__(self, weights: StartingWeights, embedding: Array, layers: int) -> None:
        super().__init__()
        inner = weights.tensors["l0.fi.w"].shape[0]
        self.word = nn.Embedding(*embedding.shape)
        self.position = nn.Embedding(weights.longest, weights.hidden)
        self.norm = nn.LayerNorm(weights.hidden, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer(weights.hidden, weights.heads, inner) for _ in range(layers))
        self.dropout = nn.Dropout(_DROPOUT)
        self._start(weights, embedding)

    def _start(self, weights: StartingWeights, embedding: Array) -> None:
        tensors = weights.tensors
        start: dict[str, Array] = {
            "word.weight": embedding,
            # Every text is of the first segment, so its vector can be part of every position.
            "position.weight": tensors["emb.pos"].reshape(weights.longest, -1)
            + tensors["emb.type"].reshape(-1, weights.hidden)[0],
            "norm.weight": tensors["emb.ln.w"],
            "norm.bias": tensors["emb.ln.b"],
        }
        for number in range(len(self.layers)):
            for mine, theirs in (
                ("attended", "ao"),
                ("attended_norm", "aln"),
                ("rise", "fi"),
                ("fall", "fo"),
                ("norm", "oln"),
            ):
                start[f"layers.{number}.{mine}.weight"] = tensors[f"l{number}.{theirs}.w"]
                start[f"layers.{number}.{mine}.bias"] = tensors[f"l{number}.{theirs}.b"]
            for part in ("w", "b"):
                name = f"layers.{number}.query_key_value.{'weight' if part == 'w' else 'bias'}"
                parts = [torch.tensor(tensors[f"l{number}.{letter}.{part}"]) for letter in "qkv"]
                start[name] = torch.cat(parts).numpy()
        self.load_state_dict({name: torch.tensor(values) for name, values in start.items()})

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """`pieces` and `mask` (texts, pieces), both int64; gives (texts, 2 × hidden)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.dropout(self.norm(self.word(pieces) + self.position(places)))
        seen = mask.to(states.dtype)
        bias = ((1 - seen) * _FAR)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, bias)
        seen = seen[:, :, None]
        mean = (states * seen).sum(1) / seen.sum(1)
        most = (states + (1 - seen) * _FAR).amax(1)
        return torch.cat([mean, most], dim=-1)


class Network(nn.Module):
    """The encoder with its heads; `forward` gives the logits of all heads side by side, in their order."""

    def __init__(self, encoder: Encoder, heads: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.encoder = encoder
        width = 2 * encoder.word.embedding_dim
        self.dropout = nn.Dropout(_DROPOUT)
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(answers)) for name, answers in heads.items()})

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Logits (texts, all answers)."""
        pooled = self.dropout(self.encoder(pieces, mask))
        return torch.cat([head(pooled) for head in self.heads.values()], dim=-1)
