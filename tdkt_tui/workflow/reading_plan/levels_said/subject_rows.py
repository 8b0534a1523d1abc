"""Rows of subjects beside each other in a sentence: spelled out in brackets, listed behind a level, among others."""

from __future__ import annotations

import re
from dataclasses import replace

from tdkt_tui.workflow.reading_plan.unit_lists import kinds_in

from .segments import LIST
from .subjects import Subject

Row = tuple[Subject, ...]
"""The subjects of one stretch of words."""


def spelled_out(sentence: str, subjects: list[Row], who: Row) -> tuple[Row, int]:
    """Return the kinds in brackets for a general word at the head, and their end: "Các đơn vị (xã, phường)"."""
    at, end = who[0].start, who[0].end
    if not who[0].general or at > 3:
        return who, end
    for row in subjects:
        one = row[0]
        if (
            one.start > end
            and re.fullmatch(r"\s*\((?:các\s)?", sentence[end : one.start])
            and (one.kinds or one.names)
            and not one.when
            and sentence[one.end : one.end + 1] == ")"
        ):
            return tuple(replace(each, start=at, kinds=each.kinds or each.names, names=()) for each in row), one.end + 1
    return who, end


def listed(sentence: str, subjects: list[Row], who: Row, end: int) -> Row:
    """Return the kinds that are listed behind a level by its name, () for none."""
    for row in subjects if who[0].label else ():
        one = row[0]
        if one.start >= end and one.kinds and LIST.fullmatch(sentence, end, one.start):
            return (
                row if not one.when else (replace(one, kinds=tuple(kinds_in(sentence[one.start : one.end])), when=""),)
            )
    return ()


def inside(who: Row, level: Row) -> bool:
    """Tell kinds that are among those of the open level."""
    kinds = {kind for one in level for kind in one.kinds}
    return bool(kinds) and all(one.kinds and set(one.kinds) <= kinds for one in who)
