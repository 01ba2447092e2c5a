"""The network as a graph of few large operations, which ONNX Runtime neither has to find nor to rewrite.

A graph that is traced from torch has several small operations for each of these, and its weights inside: it
takes five times as long to load, and they are kept in memory twice.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

from comedido.language.encoder import HEADS
from models.training.arrays import Array
from models.training.eight_bits import EightBits

Part = Array | EightBits

_OPSET, _FORMAT = 17, 8
_LARGE = "com.microsoft"
"""The operations that ONNX Runtime has besides the standard's."""
_EPSILON = 1e-12
_FAR = -1e4
_INSIDE_BYTES = 1024


def write_graph(parts: Mapping[str, Part], attention_heads: int, file: Path) -> Path:
    """Write `file`, and beside it the weights, which stay on the disk until they are used. Returns where.

    `parts` has the network's parameters by their names in torch, its matrices as (inputs, outputs). The graph
    takes `pieces` and `mask` (texts, pieces) and gives `logits` (texts, answers).
    """
    weights = file.with_suffix(".weights")
    layers = 1 + max(int(name.split(".")[2]) for name in parts if name.startswith("encoder.layers."))
    nodes = [*_embedded(), *_layers(layers, attention_heads), *_pooled(f"states{layers}"), *_answered()]
    taken = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "pieces"])
        for name in ("pieces", "mask")
    ]
    given = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["texts", "answers"])
    graph = helper.make_graph(nodes, "encoder", taken, [given], list(_tensors(parts)))
    imports = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_LARGE, 1)]
    onnx.save_model(
        helper.make_model(graph, opset_imports=imports, ir_version=_FORMAT),
        file,
        save_as_external_data=True,
        location=weights.name,
        size_threshold=_INSIDE_BYTES,
    )
    return weights


def _tensors(parts: Mapping[str, Part]) -> Iterator[TensorProto]:
    for name, part in parts.items():
        if isinstance(part, EightBits):
            yield numpy_helper.from_array(part.values, f"{name}.values")
            yield numpy_helper.from_array(part.scale, f"{name}.scale")
            yield numpy_helper.from_array(part.zero, f"{name}.zero")
        else:
            yield numpy_helper.from_array(part, name)
    yield numpy_helper.from_array(numpy.array([0]), "first")
    yield numpy_helper.from_array(numpy.array([1]), "along_pieces")
    yield numpy_helper.from_array(numpy.array([-1]), "along_hidden")
    yield numpy_helper.from_array(numpy.array(1, "float32"), "one")
    yield numpy_helper.from_array(numpy.array(_FAR, "float32"), "far")


def _embedded() -> Iterator[NodeProto]:
    yield helper.make_node("Gather", ["encoder.word.weight.values", "pieces"], ["words_in_eight_bits"])
    yield _dequantized("words_in_eight_bits", "encoder.word.weight", "words")
    yield helper.make_node("Shape", ["pieces"], ["length"], start=1, end=2)
    yield helper.make_node(
        "Slice", ["encoder.position.weight.values", "first", "length"], ["places_in_eight_bits"]
    )
    yield _dequantized("places_in_eight_bits", "encoder.position.weight", "places")
    yield from _added_and_normalised("words", "places", "encoder.norm", "states0")
    yield helper.make_node("Cast", ["mask"], ["seen"], to=TensorProto.INT32)


def _layers(layers: int, attention_heads: int) -> Iterator[NodeProto]:
    for number in range(layers):
        name, states = f"encoder.layers.{number}", f"states{number}"
        yield _linear(states, f"{name}.query_key_value", f"mixed{number}")
        parted = [f"{part}{number}" for part in ("query", "key", "value")]
        yield helper.make_node("Split", [f"mixed{number}"], parted, axis=-1)
        yield helper.make_node(
            "MultiHeadAttention",
            [*parted, "", "seen"],
            [f"attention{number}"],
            domain=_LARGE,
            num_heads=attention_heads,
            mask_filter_value=_FAR,
        )
        yield _linear(f"attention{number}", f"{name}.attended", f"attended{number}")
        yield from _added_and_normalised(
            f"attended{number}", states, f"{name}.attended_norm", f"middle{number}"
        )
        yield _linear(f"middle{number}", f"{name}.rise", f"risen{number}")
        yield helper.make_node("Gelu", [f"risen{number}"], [f"bent{number}"], domain=_LARGE)
        yield _linear(f"bent{number}", f"{name}.fall", f"fallen{number}")
        yield _normalised(f"fallen{number}", f"middle{number}", f"{name}.norm", f"states{number + 1}")


def _pooled(states: str) -> Iterator[NodeProto]:
    """The mean and the maximum of the pieces that are no padding, side by side."""
    yield helper.make_node("Cast", ["mask"], ["weights"], to=TensorProto.FLOAT)
    yield helper.make_node("Unsqueeze", ["weights", "along_hidden"], ["weight"])
    yield helper.make_node("Mul", [states, "weight"], ["weighted"])
    yield helper.make_node("ReduceSum", ["weighted", "along_pieces"], ["sum"], keepdims=0)
    yield helper.make_node("ReduceSum", ["weight", "along_pieces"], ["count"], keepdims=0)
    yield helper.make_node("Div", ["sum", "count"], ["mean"])
    yield helper.make_node("Sub", ["one", "weight"], ["padding"])
    yield helper.make_node("Mul", ["padding", "far"], ["padding_far"])
    yield helper.make_node("Add", [states, "padding_far"], ["without_padding"])
    yield helper.make_node("ReduceMax", ["without_padding"], ["maximum"], axes=[1], keepdims=0)
    yield helper.make_node("Concat", ["mean", "maximum"], ["pooled"], axis=-1)


def _answered() -> Iterator[NodeProto]:
    for name in HEADS:
        yield _linear("pooled", f"heads.{name}", name)
    yield helper.make_node("Concat", list(HEADS), ["logits"], axis=-1)


def _linear(states: str, name: str, result: str) -> NodeProto:
    matrix = [f"{name}.weight.{part}" for part in ("values", "scale", "zero")]
    return helper.make_node(
        "DynamicQuantizeMatMul", [states, *matrix, f"{name}.bias"], [result], domain=_LARGE
    )


def _normalised(states: str, others: str, name: str, result: str) -> NodeProto:
    return helper.make_node(
        "SkipLayerNormalization",
        [states, others, f"{name}.weight", f"{name}.bias"],
        [result],
        domain=_LARGE,
        epsilon=_EPSILON,
    )


def _added_and_normalised(states: str, others: str, name: str, result: str) -> Iterator[NodeProto]:
    """The same in two operations, slower and more exact: rounding to eight bits makes much of the least."""
    yield helper.make_node("Add", [states, others], [f"{result}_before"])
    yield helper.make_node(
        "LayerNormalization",
        [f"{result}_before", f"{name}.weight", f"{name}.bias"],
        [result],
        epsilon=_EPSILON,
    )


def _dequantized(values: str, name: str, result: str) -> NodeProto:
    return helper.make_node("DequantizeLinear", [values, f"{name}.scale", f"{name}.zero"], [result])
