"""Passages with a number, a day or a rule that a person took for words only: they stay told in the plan's file."""

from __future__ import annotations

import textwrap

from .plan_notes import WAVED

_HEAD = f"# {WAVED} tuy có số, ngày, điều phải theo. Xóa dòng nào đã xem kỹ; tdkt plugin check nhắc dòng còn lại."
_ITEM, _MORE = "# - ", "#   "
_WIDTH = 118
_KEPT = " – giữ: "


def with_waved(text: str, words: str) -> str:
    """Return the text with one passage more in this list, which stands behind all else."""
    lines = text.rstrip("\n").split("\n")
    if not any(line.startswith(f"# {WAVED}") for line in lines):
        lines += ["", _HEAD]
    lines += textwrap.wrap(words, _WIDTH, initial_indent=_ITEM, subsequent_indent=_MORE, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def is_kept(words: str) -> bool:
    """Tell a passage of which a person wrote why it stays words: it is told no more."""
    return _KEPT in words


def kept(words: str, why: str) -> str:
    """Return the words of a passage with the reason why it stays words."""
    return f"{words}{_KEPT}{why}"


def with_kept(text: str, line: int, why: str) -> str:
    """Return the text with the passage of this list that begins on a line kept for a reason."""
    words = next((words for number, words in waved_of(text) if number == line), "")
    lines = text.split("\n")
    end = line
    while end < len(lines) and lines[end].startswith(_MORE):
        end += 1
    lines[line - 1 : end] = textwrap.wrap(
        kept(words, why), _WIDTH, initial_indent=_ITEM, subsequent_indent=_MORE, break_on_hyphens=False
    )
    return "\n".join(lines) if words else text


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
