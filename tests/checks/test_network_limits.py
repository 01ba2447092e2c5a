"""What does not fit in a network."""

import pytest

from comedido.contract import Network, Severity, Surface
from tests.checks.judging import judged


@pytest.mark.parametrize(
    ("network", "most"),
    [(Network.X, 280), (Network.INSTAGRAM, 2200), (Network.LINKEDIN, 3000), (Network.YOUTUBE, 5000)],
)
def test_a_text_that_is_too_long_is_only_reminded_of(network: Network, most: int) -> None:
    assert judged("network_limits", "a" * most, network=network) == []
    [finding] = judged("network_limits", "a" * (most + 1), network=network)
    assert (finding.clause, finding.severity) == ("2.5", Severity.REMINDER)


def test_figures_are_written_as_in_colombia() -> None:
    [finding] = judged("network_limits", "a" * 2201, network=Network.INSTAGRAM)
    assert finding.message == "El texto ocupa 2.201 caracteres y Instagram admite 2.200."


def test_instagram_counts_five_hashtags() -> None:
    text = "Feria " + " ".join(f"#etiqueta{letter}" for letter in "abcdef")
    [finding] = judged("network_limits", text, network=Network.INSTAGRAM)
    assert [text[start:end] for start, end in finding.spans] == ["#etiquetaf"]
    assert judged("network_limits", text, network=Network.FACEBOOK) == []


def test_a_personal_account_is_told_under_the_clause_for_everyone() -> None:
    [finding] = judged("network_limits", "a" * 281, "personal", network=Network.X)
    assert finding.clause == "1.3"


def test_parts_of_a_thread_and_answers_are_left_to_the_network() -> None:
    for surface in (Surface.THREAD, Surface.REPLY, Surface.COMMENT):
        assert judged("network_limits", "a" * 400, network=Network.X, surface=surface) == []


def test_flickr_tells_no_limit() -> None:
    assert judged("network_limits", "a" * 63_000, network=Network.FLICKR) == []
