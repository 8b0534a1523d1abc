"""Write the table of keys into docs/giao-dien.md, from the keymap that the interface reads."""

from __future__ import annotations

import sys
from pathlib import Path

from written_part import renewed, write

from tdkt_tui.tui.keymap_text import keys_table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "giao-dien.md"
START = "<!-- Từ đây do tools/make_keys_reference.py viết; sửa tdkt_tui/tui/keymap.py rồi chạy lại. -->"


def updated(page: str) -> str:
    """Return the page with its written part kept and the table made anew."""
    return renewed(page, START, keys_table())


if __name__ == "__main__":
    sys.exit(write(PAGE, updated))
