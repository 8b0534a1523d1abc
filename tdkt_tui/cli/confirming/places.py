"""Where in the original a group of facts stands, in words: "mục II.1"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.original import Original

_NAMED = re.compile(r"(“(?:\S+\s){3}\S+)\s[^”]+”")
_NUMBER = re.compile(r"(đoạn|dòng) (\d+)")


def begun(clause: str) -> str:
    """Return a clause; a heading that names one without a number by its first words."""
    return _NAMED.sub(r"\1 …”", clause)


def where(original: Original, group: Group) -> str:
    """Return the clause of a group, of one without any its paragraphs: "mục II.1", "đoạn 20–23"."""
    if group.kind == "head":
        clause = "Phần đầu, chữ ký"
    else:
        clause = {"bases": "Căn cứ", "recipients": "Nơi nhận"}.get(group.kind, group.clause)
    if clause:
        return clause
    passages = [original.paragraphs[at].at for at in group.passages]
    return ranges(passages or [note.at for note in group.notes]) or "Không rõ chỗ trong bản gốc"


def ranges(places: Iterable[str]) -> str:
    """Return places in short: "đoạn 12–14, 20"."""
    found = [match for place in places if (match := _NUMBER.match(place))]
    if not found:
        return ""
    numbers = sorted({int(match[2]) for match in found})
    told: list[list[int]] = []
    for number in numbers:
        if told and number == told[-1][1] + 1:
            told[-1][1] = number
        else:
            told.append([number, number])
    return f"{found[0][1]} " + ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in told)
