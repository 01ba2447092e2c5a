"""The trained network as files that need no torch: an ONNX graph and its weights in eight bits."""

from pathlib import Path

from comedido.language.encoder import HEADS
from models.training.arrays import Array
from models.training.eight_bits import of_all, of_columns
from models.training.graph import Part, write_graph
from models.training.network import Network


def export(network: Network, file: Path) -> Path:
    """Write `network`, with the heads that ship only, and return where its weights are.

    The graph takes `pieces` and `mask` (texts, pieces) and gives `logits` (texts, answers).
    """
    parts = {
        name: _part(name, values.numpy())
        for name, values in network.state_dict().items()
        if not name.startswith("heads.") or name.split(".")[1] in HEADS
    }
    return write_graph(parts, network.encoder.layers[0].heads, file)


def _part(name: str, values: Array) -> Part:
    if values.ndim == 1:
        return values
    looked_up = name in ("encoder.word.weight", "encoder.position.weight")
    return of_all(values) if looked_up else of_columns(values.T)
