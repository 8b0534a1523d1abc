"""Write the table of keys into docs/giao-dien.md, from the keymap that the interface reads."""

from __future__ import annotations

import sys
from pathlib import Path

from tdkt_tui.tui.keymap_text import keys_table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "giao-dien.md"
START = "<!-- Từ đây do tools/make_keys_reference.py viết; sửa tdkt_tui/tui/keymap.py rồi chạy lại. -->"


def updated(page: str) -> str:
    """Return the page with its written part kept and the table made anew."""
    return page.partition(START)[0] + START + "\n\n" + keys_table()


def main() -> int:
    """Write the page; with --check, only tell whether it is up to date."""
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in sys.argv[1:]:
        return int(page != updated(page))
    PAGE.write_text(updated(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
