"""A screen as SVG that a person can read and a diff can tell: one line of the file a row of the screen.

Textual's own export gives every picture names of its own, loads fonts from another server, cuts each row with a path
of its own, and writes blanks as entities: 30 to 60 kB a screen, in which nobody sees what changed. Here it is read
back and written anew, as a fifth of that: the same cells, colours and weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from xml.etree import ElementTree as ET

from rich.cells import cell_len

CELL, LINE, FONT = 12, 24, 20
"""What a cell takes in our pictures, in pixels: its width and height, and the size of its letters."""
_CELL, _LINE, _TOP, _RECT_TOP = 12.2, 24.4, 18.5, 1.5
"""The same in the export: letters of the first row stand at 20 × 0.925, rectangles begin at 1.5."""
_FAMILY = "Cascadia Mono, Menlo, Consolas, DejaVu Sans Mono, monospace"
_RULE = re.compile(r"\.([\w-]+-r\d+) \{([^}]*)\}")
_WORDS = {"font-weight: bold": "b", "font-style: italic": "i", "text-decoration: underline": "u",
          "text-decoration: line-through": "s"}  # fmt: skip
_STYLES = (
    ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.s{text-decoration:line-through}"
    f"text{{font:{FONT}px {_FAMILY};white-space:pre}}"
)
_PIECE, _UNDERLINED = re.compile(r"[│┃┆┊]|[^\s│┃┆┊]+(?: [^\s│┃┆┊]+)*"), re.compile(r".*\S.*")
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_FRAME = 12


@dataclass(frozen=True, slots=True)
class Run:
    """Cells of one row in one look. at: the first cell, from 0; width: how many; classes: b, i, u, s."""

    row: int
    at: int
    width: int
    text: str
    fill: str
    classes: str = ""


def readable(exported: str, width: int, height: int) -> str:
    """Return what ``App.export_screenshot`` gave for a screen of so many cells, written anew."""
    root = ET.fromstring(exported)  # noqa: S314 - our own export, made a moment ago
    looks = {name: _look(rule) for name, rule in _RULE.findall(exported)}
    backs = [back for node in root.iter(f"{_NAMESPACE}rect") if (back := _back(node)) is not None]
    texts = [run for node in root.iter(f"{_NAMESPACE}text") if (run := _text(node, looks)) and run.at < width]
    ground = _commonest(backs)
    body = "\n".join(
        "".join([*_rectangles(backs, row, ground), *_letters(texts, row)]) or "<!-- -->" for row in range(height)
    )
    wide, high = width * CELL + 2 * _FRAME, height * LINE + 2 * _FRAME
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 {wide} {high}">\n'
        f"<style>{_STYLES}</style>\n"
        f'<rect width="{wide}" height="{high}" rx="8" fill="{ground}"/>\n'
        f'<g transform="translate({_FRAME},{_FRAME})">\n{body}\n</g>\n</svg>\n'
    )


def rows_of(svg: str) -> list[str]:
    """Return the letters of a picture of ours, row by row."""
    rows: dict[int, str] = {}
    last = int(ET.fromstring(svg).attrib["viewBox"].split()[3])  # noqa: S314 - our own file
    for node in ET.fromstring(svg).iter(f"{_NAMESPACE}text"):  # noqa: S314 - our own file
        row, at = int(node.attrib["y"]) // LINE, int(node.attrib["x"]) // CELL
        rows[row] = rows.get(row, "").ljust(at) + (node.text or "")
    return [rows.get(row, "") for row in range((last - 2 * _FRAME) // LINE)]


def _look(rule: str) -> tuple[str, str]:
    fill = re.search(r"fill: (#\w+)", rule)
    return fill[1] if fill else "#ffffff", " ".join(name for words, name in _WORDS.items() if words in rule)


def _text(node: ET.Element, looks: dict[str, tuple[str, str]]) -> Run | None:
    """Return letters in cells; the title of the window is none."""
    if not node.get("clip-path"):
        return None
    fill, classes = looks[node.attrib["class"]]
    row = round((float(node.attrib["y"]) - _TOP) / _LINE)
    at, width = (round(float(node.attrib[name]) / _CELL) for name in ("x", "textLength"))
    return Run(row, at, width, (node.text or "").replace("\xa0", " "), fill, classes)


def _back(node: ET.Element) -> Run | None:
    """Return a rectangle behind cells; what frames the window and cuts its rows is none."""
    if node.get("shape-rendering") != "crispEdges":
        return None
    x, y, width = (float(node.attrib[name]) for name in ("x", "y", "width"))
    return Run(round((y - _RECT_TOP) / _LINE), round(x / _CELL), round(width / _CELL), "", node.attrib["fill"])


def _commonest(backs: Iterable[Run]) -> str:
    cells: dict[str, int] = {}
    for back in backs:
        cells[back.fill] = cells.get(back.fill, 0) + back.width
    return max(cells, key=cells.__getitem__, default="#000000")


def _joined(runs: Iterable[Run], row: int) -> Iterator[Run]:
    """Yield the runs of a row, those that look alike and touch as one."""
    held: Run | None = None
    for run in sorted((run for run in runs if run.row == row), key=lambda run: run.at):
        if held is not None and held.at + held.width == run.at and (held.fill, held.classes) == (run.fill, run.classes):
            held = replace(held, width=held.width + run.width, text=held.text + run.text)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def _rectangles(backs: Iterable[Run], row: int, ground: str) -> Iterator[str]:
    for run in _joined(backs, row):
        if run.fill != ground:
            yield (
                f'<rect x="{run.at * CELL}" y="{row * LINE}" width="{run.width * CELL}" height="{LINE}"'
                f' fill="{run.fill}"/>'
            )


def _letters(texts: Iterable[Run], row: int) -> Iterator[str]:
    """Yield the words of a row; a rule, and what follows a gap, has a place of its own, whatever font stands before."""
    for run in _joined(texts, row):
        look = f' class="{run.classes}"' if run.classes else ""
        for piece in _UNDERLINED.finditer(run.text) if "u" in run.classes else _PIECE.finditer(run.text):
            at, width = run.at + cell_len(run.text[: piece.start()]), cell_len(piece[0])
            yield (
                f'<text x="{at * CELL}" y="{row * LINE + FONT - 2}" textLength="{width * CELL}"{look}'
                f' fill="{run.fill}">{escape(piece[0], quote=False)}</text>'
            )
