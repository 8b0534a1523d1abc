"""How wide text is in a font with the metrics of Times New Roman; the table comes from Liberation Serif.

``widths.json`` holds advance widths only; ``tools/make_metrics.py`` makes it.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path

MM_PER_PT = 25.4 / 72
_UNKNOWN_EM = 0.5  # a character outside the table: about the width of a digit
_WIDE_EM = 1.0


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width of a line of text in millimetres, without kerning, as Word and LibreOffice set it."""
    face = _face(bold, italic)
    return sum(map(face.__getitem__, unicodedata.normalize("NFC", text))) * size_pt * MM_PER_PT


def wrap(text: str, available_mm: float, size_pt: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """Break text into lines as a word processor does: at spaces and newlines, each line as full as it gets."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_mm(longer, size_pt, bold=bold, italic=italic) > available_mm:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


class _Face(dict[str, float]):
    """Sign → advance in em, with a guess for a sign that the font's table does not hold."""

    def __missing__(self, sign: str) -> float:
        if unicodedata.combining(sign):
            return 0.0
        base = unicodedata.normalize("NFD", sign)[0]
        return self.get(base, _WIDE_EM if unicodedata.east_asian_width(sign) in "WF" else _UNKNOWN_EM)


@cache
def _face(bold: bool, italic: bool) -> _Face:
    name = {(False, False): "regular", (True, False): "bold", (False, True): "italic"}.get((bold, italic))
    return _table()[name or "bold_italic"]


@cache
def _table() -> dict[str, _Face]:
    raw = json.loads(Path(__file__).with_name("widths.json").read_text(encoding="utf-8"))
    units = raw["units_per_em"]
    return {
        name: _Face({sign: int(width) / units for width, signs in face.items() for sign in signs})
        for name, face in raw["faces"].items()
    }
