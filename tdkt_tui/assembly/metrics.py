"""How wide text is in a font with the metrics of Times New Roman; the table comes from Liberation Serif.

``widths.json`` holds advance widths only; ``tools/make_metrics.py`` makes it.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files

MM_PER_PT = 25.4 / 72
_UNKNOWN_EM = 0.5  # a character outside the table: about the width of a digit
_WIDE_EM = 1.0


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width of a line of text in millimetres, without kerning, as Word and LibreOffice set it."""
    face = _face({(False, False): "regular", (True, False): "bold", (False, True): "italic"}.get(
        (bold, italic), "bold_italic"))  # fmt: skip
    em = sum(_em(sign, face) for sign in unicodedata.normalize("NFC", text))
    return em * size_pt * MM_PER_PT


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


def _em(sign: str, face: dict[str, float]) -> float:
    if sign in face:
        return face[sign]
    if unicodedata.combining(sign):
        return 0.0
    base = unicodedata.normalize("NFD", sign)[0]
    return face.get(base, _WIDE_EM if unicodedata.east_asian_width(sign) in "WF" else _UNKNOWN_EM)


@cache
def _table() -> dict[str, dict[str, float]]:
    raw = json.loads(files(__package__).joinpath("widths.json").read_text(encoding="utf-8"))
    units = raw["units_per_em"]
    return {
        name: {sign: int(width) / units for width, signs in face.items() for sign in signs}
        for name, face in raw["faces"].items()
    }


def _face(name: str) -> dict[str, float]:
    return _table()[name]
