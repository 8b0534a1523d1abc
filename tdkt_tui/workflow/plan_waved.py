"""Passages with a number or a day that a person took for words only: they stay told at the end of the plan's file."""

from __future__ import annotations

import textwrap

from .plan_notes import WAVED

_HEAD = f"# {WAVED} tuy có số hay ngày. Xóa dòng nào đã xem kỹ; tdkt plugin check nhắc các dòng còn lại."
_ITEM, _MORE = "# - ", "#   "
_WIDTH = 118


def with_waved(text: str, words: str) -> str:
    """Return the text with one passage more in this list, which stands behind all else."""
    lines = text.rstrip("\n").split("\n")
    if not any(line.startswith(f"# {WAVED}") for line in lines):
        lines += ["", _HEAD]
    lines += textwrap.wrap(words, _WIDTH, initial_indent=_ITEM, subsequent_indent=_MORE, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def waved_of(text: str) -> list[tuple[int, str]]:
    """Return (line, words) of each passage in this list."""
    found: list[tuple[int, str]] = []
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(f"# {WAVED}"):
            inside = True
        elif inside and line.startswith(_ITEM):
            found.append((number, line.removeprefix(_ITEM).strip()))
        elif inside and line.startswith(_MORE) and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.removeprefix(_MORE).strip()}")
        elif not line.startswith("#"):
            inside = False
    return found
