"""Where in the original a group of facts stands, in words: "mục II.1, đoạn 20–23"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.original import Original

_NUMBER = re.compile(r"(đoạn|dòng) (\d+)")


def where(original: Original, group: Group) -> str:
    """Return the clause and the paragraphs of a group: "mục II.1, đoạn 20–23"."""
    if group.kind == "head":
        clause = "Phần đầu, chữ ký"
    else:
        clause = {"bases": "Căn cứ", "recipients": "Nơi nhận"}.get(group.kind, group.clause)
    if group.passages:
        return ", ".join(filter(None, (clause, _together(original, group))))
    return ", ".join(filter(None, (clause, ranges(note.at for note in group.notes)))) or "Không rõ chỗ trong bản gốc"


def _together(original: Original, group: Group) -> str:
    """Return the places of a group's paragraphs, those that follow one another, blank lines aside, as one range."""
    runs: list[list[int]] = []
    for at in group.passages:
        if runs and (at == runs[-1][-1] + 1 or group.kind == "rows"):
            runs[-1].append(at)
        else:
            runs.append([at])
    ends = [[_NUMBER.match(original.paragraphs[run[end]].at) for end in (0, -1)] for run in runs]
    told = [(first[2], last[2]) for first, last in ends if first and last]
    numbers = dict.fromkeys(first if first == last else f"{first}–{last}" for first, last in told)
    return f"{original.paragraphs[group.passages[0]].at.partition(' ')[0]} {', '.join(numbers)}"


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
