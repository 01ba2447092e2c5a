"""Retweets as people typed them before networks had a button for it, and as archives still write them."""

from comedido.language.reading import Reading


def is_retweet(reading: Reading) -> bool:
    """Whether the text repeats somebody else's post whole («RT @…»)."""
    # Spaces before the first word are a token of their own.
    first = 1 if reading.written and reading.written[0].isspace() else 0
    words = reading.written[first : first + 2]
    return len(words) > 1 and words[0] == "RT" and words[1].startswith("@")
