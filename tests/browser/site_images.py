"""Drawn pictures for the replicas, so that no page needs a file or another host."""

from html import escape
from zlib import crc32


def avatar(name: str) -> str:
    """SVG of a disc with the initials of `name`, in a colour of its own."""
    initials = "".join(word[0] for word in name.split() if word not in {"de", "del"})[:2].upper()
    hue = crc32(name.encode()) % 360
    return _svg(
        f'<rect width="96" height="96" fill="hsl({hue} 38% 46%)"/>'
        f'<text x="48" y="62" font-size="38" font-family="sans-serif" fill="white" '
        f'text-anchor="middle">{escape(initials)}</text>'
    )


def smile() -> str:
    """SVG of the one emoji that the replicas insert (🙂), drawn: not every machine has a font for it."""
    return _svg(
        '<circle cx="48" cy="48" r="44" fill="#f5c84c"/><circle cx="34" cy="40" r="6" fill="#5c4410"/>'
        '<circle cx="62" cy="40" r="6" fill="#5c4410"/>'
        '<path d="M28 58q20 20 40 0" fill="none" stroke="#5c4410" stroke-width="6" stroke-linecap="round"/>'
    )


def landscape(name: str) -> str:
    """SVG of hills below a sky, different for each `name`."""
    hue = crc32(name.encode()) % 360
    return _svg(
        f'<rect width="96" height="96" fill="hsl({hue} 45% 82%)"/>'
        '<circle cx="70" cy="26" r="10" fill="#fff6d8"/>'
        f'<path d="M0 66 26 38l22 24 18-16 30 28v22H0z" fill="hsl({(hue + 80) % 360} 28% 48%)"/>'
        f'<path d="M0 80 30 64l26 12 40-16v36H0z" fill="hsl({(hue + 80) % 360} 30% 34%)"/>'
    )


def _svg(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{body}</svg>'
