"""The reliability diagram: what was said against what turned out true."""

from collections.abc import Sequence
from pathlib import Path

_INCHES = (4.2, 4.2)
_DOTS = 110


def draw(table: Sequence[tuple[float, float, int]], title: str, file: Path) -> None:
    """Write a PNG; the size of each point shows how many texts it stands for."""
    # Only who trains has it.
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=_INCHES, dpi=_DOTS)
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color="#888888", linewidth=1, linestyle="--")
    said, true, counts = zip(*table, strict=True)
    axes.plot(said, true, color="#3366CC", linewidth=1.5)
    axes.scatter(said, true, s=[20 + 2 * count**0.5 * 4 for count in counts], color="#3366CC")
    axes.set(
        xlim=(0, 1),
        ylim=(0, 1),
        xlabel="Probabilidad que dice",
        ylabel="Parte que resultó cierta",
        title=title,
    )
    axes.set_aspect("equal")
    figure.tight_layout()
    figure.savefig(file, metadata={"Software": None})
