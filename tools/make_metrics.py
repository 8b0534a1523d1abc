"""Make tdkt_tui/assembly/widths.json: glyph widths of Liberation Serif, whose metrics equal Times New Roman's.

Run with fontTools installed: ``python tools/make_metrics.py [FOLDER OF THE FONTS]``. Only numbers are taken over, no
outlines; Liberation fonts are under the SIL Open Font License 1.1.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x2C6, 0x2DD),
    (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x203A), (0x20AB, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2195), (0x2200, 0x2265), (0x25A0, 0x25CF), (0x2713, 0x2713), (0xFB01, 0xFB02),
)  # fmt: skip
TARGET = Path(__file__).parents[1] / "tdkt_tui" / "assembly" / "widths.json"


def widths(path: Path) -> dict[str, str]:
    """Return advance width in font units → the characters that have it."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    found: dict[int, list[str]] = defaultdict(list)
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            if code in cmap and not unicodedata.combining(chr(code)):
                found[metrics[cmap[code]][0]].append(chr(code))
    return {str(width): "".join(found[width]) for width in sorted(found)}


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/liberation2")
    table = {
        "source": "Liberation Serif 2, advance widths in units of 1/2048 em; made by tools/make_metrics.py",
        "units_per_em": 2048,
        "faces": {name: widths(folder / f"LiberationSerif-{face}.ttf") for name, face in FACES.items()},
    }
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
