"""Each part of a text is read once, and what was read before never changes what the network says."""

from collections.abc import Iterator, Sequence
from unittest.mock import Mock, patch

import numpy
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]
import pytest
from hypothesis import given
from hypothesis import strategies as some

from comedido.language.artefacts import artefact, artefact_file
from comedido.language.encoder import Encoder
from comedido.language.pipeline import read
from comedido.language.scores import models

SENTENCE = "Mañana hay jornada de vacunación en el parque principal de Valdeluna, frente a la alcaldía. "


@pytest.fixture
def computed() -> Iterator[Mock]:
    """Notes every window that the network computes."""
    session = onnxruntime.InferenceSession
    with patch.object(session, "run", autospec=True, side_effect=session.run) as run:
        yield run


def test_of_a_long_text_only_the_part_that_changes_is_read_again(computed: Mock) -> None:
    def runs(text: str) -> int:
        computed.reset_mock()
        assert read(text).doc._.scores is not None
        return computed.call_count

    long = "".join(f"{number}. {SENTENCE}" for number in range(40))
    assert runs(long) > 8
    assert runs(f"{long}Nos vemos") == 1
    assert runs(f"{long}Nos vemos allá.") == 1
    assert runs(long) == 0
    assert runs(long.replace("20. Mañana hay", "20. Ayer hubo")) == 1


@pytest.fixture(scope="module")
def used_encoder() -> Encoder:
    return Encoder(artefact_file("encoder.onnx", "encoder.weights"), artefact("pieces.model"))


@given(some.lists(some.lists(some.integers(4, 500), max_size=120), min_size=1, max_size=5))
def test_what_was_read_before_or_beside_changes_nothing(
    used_encoder: Encoder, windows: Sequence[Sequence[int]]
) -> None:
    together = used_encoder.probabilities(windows)
    for place, window in enumerate(windows):
        alone = models().encoder.probabilities([window])
        assert all(numpy.array_equal(together[name][place], alone[name][0]) for name in together)
