"""The trained network as a file that needs no torch: ONNX with eight-bit weights."""

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from comedido.language.encoder import HEADS
from models.training.network import Network

_OPSET = 17
_TEXTS, _PIECES = 2, 8


def shipped(network: Network) -> Network:
    """The same encoder with only the heads that ship, in their order. Shares its weights."""
    only = Network(network.encoder, HEADS)
    only.heads = torch.nn.ModuleDict({name: network.heads[name] for name in HEADS})
    return only.eval()


def export(network: Network, file: Path) -> None:
    """Write `network`: inputs `pieces` and `mask` (texts, pieces), output `logits` (texts, answers)."""
    pieces = torch.ones(_TEXTS, _PIECES, dtype=torch.int64)
    free = {0: "texts", 1: "pieces"}
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            shipped(network),
            (pieces, torch.ones_like(pieces)),
            str(whole),
            input_names=["pieces", "mask"],
            output_names=["logits"],
            dynamic_axes={"pieces": free, "mask": free, "logits": {0: "texts"}},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            file,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
