"""One set of styles: colours and sizes come from the tokens, and what is read can be read in both themes."""

import re
from itertools import product
from pathlib import Path

import pytest

from tests.extension.conftest import EXTENSION

TOKENS = EXTENSION / "src" / "styles" / "tokens.css"
SHEETS = [sheet for sheet in sorted((EXTENSION / "src").rglob("*.css")) if sheet != TOKENS]

COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(
        r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", TOKENS.read_text(encoding="utf-8")
    )
}
"""The colours of both themes by the name of their token."""

GROUNDS = ["surface", "surface-soft"]
TEXTS = [
    *product(["ink", "ink-soft", "brand", "accent-deep", "warn", "clear", "alert"], GROUNDS),
    *product(["ink", "warn"], ["warn-soft"]),
    *product(["ink"], ["warn-mark", "remind-mark"]),
    *product(["on-accent"], ["accent", "accent-deep"]),
    ("brand", "remind-mark"),
    ("clear", "clear-soft"),
    ("alert", "alert-soft"),
]
"""Every text that is written on every surface."""

DRAWINGS = [
    *product(["focus", "ink-soft", "warn", "accent"], GROUNDS),
    *product([name for name in COLOURS if name.startswith("happened-")], ["surface"]),
]
"""What is drawn and has to be told apart: edges, the focus, the bars of charts."""

LITERAL = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix|light-dark)\("
    r"|(?:font-size|border-radius): *[\d.]*[1-9]",
    re.IGNORECASE,
)
ON_PAPER = re.compile(r"@media print \{.*?\n\}", re.DOTALL)


@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_texts_have_a_contrast_of_4_5_in_both_themes(ink: str, ground: str) -> None:
    for colour, paper in zip(COLOURS[ink], COLOURS[ground], strict=True):
        assert contrast(colour, paper) >= 4.5


@pytest.mark.parametrize(("line", "ground"), DRAWINGS)
def test_drawings_have_a_contrast_of_3_in_both_themes(line: str, ground: str) -> None:
    for colour, paper in zip(COLOURS[line], COLOURS[ground], strict=True):
        assert contrast(colour, paper) >= 3


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_colours_sizes_of_type_and_corners_are_tokens(sheet: Path) -> None:
    on_screens = ON_PAPER.sub("", sheet.read_text(encoding="utf-8"))
    assert [line.strip() for line in on_screens.splitlines() if LITERAL.search(line)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_nothing_moves_by_itself(sheet: Path) -> None:
    assert not re.search(r"animation|transition|scroll-behavior: smooth", sheet.read_text(encoding="utf-8"))


def test_every_token_is_used_and_every_one_used_is_there() -> None:
    defined = set(re.findall(r"^ +(--[\w-]+):", TOKENS.read_text(encoding="utf-8"), re.MULTILINE))
    used = {name for sheet in [TOKENS, *SHEETS] for name in re.findall(r"var\((--[\w-]+)", sheet.read_text())}
    assert used == defined


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, from 0 to 1."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
