"""Draw docs/pictures/architecture.svg from the real imports: the rooms in layers, each with what it says of itself."""

from __future__ import annotations

import itertools
import textwrap
from pathlib import Path
from xml.sax.saxutils import escape

from import_graph import PACKAGE, REPOSITORY, imports, reduced, rooms_known
from rooms_told import subject

PICTURE = REPOSITORY / "docs" / "pictures" / "architecture.svg"
_WIDE, _HIGH, _GAP, _DOWN, _THIN, _EDGE = 216, 66, 24, 44, 12, 20
_SWEEPS = 8
_LETTERS = 34
_STYLE = (
    "text{font-family:sans-serif;font-size:11px;fill:#333}"
    ".n{font-family:monospace;font-size:14px;font-weight:bold;fill:#111}"
    ".b{fill:#fff;stroke:#5b7083;stroke-width:1.2}"
    ".a{fill:none;stroke:#5b7083;stroke-width:1.4}"
)


def picture() -> str:
    """Return the picture as SVG. An arrow points at what is imported; one that a longer way says too is left out."""
    arrows = reduced(rooms_known(imports()))
    layers, links = _layers(arrows)
    width = max(sum(map(_width, layer)) + _GAP * (len(layer) - 1) for layer in layers) + 2 * _EDGE
    height = len(layers) * (_HIGH + _DOWN) - _DOWN + 2 * _EDGE
    at = _placed(layers, width)
    body = [_arrow(at[upper], at[lower], upper, lower) for upper, lower in links]
    body += [_box(room, *at[room]) for layer in layers for room in layer if not _passing(room)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        "<title>The rooms of the program and who imports whom</title>",
        f"<style>{_STYLE}</style>",
        ('<defs><marker id="h" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#5b7083"/></marker></defs>'),
        f'<rect width="{width}" height="{height}" rx="8" fill="#f4f6f8"/>',
        *body, "</svg>", "",
    ])  # fmt: skip


def _layers(arrows: dict[str, set[str]]) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Return the rooms from top to bottom, with a passing point wherever an arrow crosses a layer, and its pieces."""
    depth: dict[str, int] = {}

    def deep(room: str) -> int:
        if room not in depth:
            depth[room] = 1 + max(map(deep, arrows[room]), default=-1)
        return depth[room]

    top = max(map(deep, sorted(arrows)))
    layers: list[list[str]] = [[] for _ in range(top + 1)]
    for room in sorted(arrows):
        layers[top - depth[room]].append(room)
    links: list[tuple[str, str]] = []
    for upper in sorted(arrows):
        for lower in sorted(arrows[upper]):
            way = [upper, *(f"{upper}>{lower}>{level}" for level in range(depth[upper] - 1, depth[lower], -1)), lower]
            for point in way[1:-1]:
                layers[top - int(point.rpartition(">")[2])].append(point)
            links += list(itertools.pairwise(way))
    return _untangled(layers, links), links


def _untangled(layers: list[list[str]], links: list[tuple[str, str]]) -> list[list[str]]:
    near: dict[str, list[str]] = {}
    for upper, lower in links:
        near.setdefault(upper, []).append(lower)
        near.setdefault(lower, []).append(upper)
    for _ in range(_SWEEPS):
        for layer in [*layers, *reversed(layers)]:
            at = {room: (number + 0.5) / len(row) for row in layers for number, room in enumerate(row)}
            layer.sort(key=lambda room: (sum(at[one] for one in near[room]) / len(near[room]), room))
    return layers


def _placed(layers: list[list[str]], width: int) -> dict[str, tuple[float, float]]:
    """Return the middle of each room's upper edge; a layer stands in the middle of the picture."""
    at = {}
    for number, layer in enumerate(layers):
        taken = sum(map(_width, layer)) + _GAP * (len(layer) - 1)
        left = (width - taken) / 2
        for room in layer:
            at[room] = (left + _width(room) / 2, _EDGE + number * (_HIGH + _DOWN))
            left += _width(room) + _GAP
    return at


def _passing(room: str) -> bool:
    return ">" in room


def _width(room: str) -> int:
    return _THIN if _passing(room) else _WIDE


def _arrow(start: tuple[float, float], end: tuple[float, float], upper: str, lower: str) -> str:
    x, y = start[0], start[1] + _HIGH
    through = f"M{start[0]:g} {start[1]:g}V{y:g}" if _passing(upper) else f"M{x:g} {y:g}"
    head = "" if _passing(lower) else ' marker-end="url(#h)"'
    middle = (y + end[1]) / 2
    return f'<path class="a" d="{through}C{x:g} {middle:g} {end[0]:g} {middle:g} {end[0]:g} {end[1]:g}"{head}/>'


def _box(room: str, x: float, y: float) -> str:
    left = x - _WIDE / 2
    folder = PACKAGE / room
    told = subject(folder / "__init__.py" if folder.is_dir() else Path(f"{folder}.py")).replace("`", "")
    words = textwrap.wrap(told, _LETTERS, max_lines=3, placeholder=" …")
    lines = "".join(f'<text x="{left + 10:g}" y="{y + 32 + 13 * number:g}">{escape(line)}</text>'
                    for number, line in enumerate(words))  # fmt: skip
    return (f'<rect class="b" x="{left:g}" y="{y:g}" width="{_WIDE}" height="{_HIGH}" rx="5"/>'
            f'<text class="n" x="{left + 10:g}" y="{y + 17:g}">{room}</text>{lines}')  # fmt: skip


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf8")
