"""What a stretch of the levels section states, as keys of a level."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from tdkt_tui.workflow.reading_plan.joint_not_each import NOT_EACH
from tdkt_tui.workflow.reading_plan.places import place_in
from tdkt_tui.workflow.reading_plan.undated import Years

from .bands_held import bands_in
from .forms_held import forms_in
from .segments import DOUBT, MAY, Segment
from .sizes_held import size_in
from .subjects import Subject
from .times_held import days_in, time_in

_JOINT = re.compile(
    r"tổ chức\s+(?:hội nghị\s+)?chung|\bchung cho\s+(?:các|tất cả)\s|"
    r"theo\s+(?:từng\s+)?(?:[Cc]ụm|[Kk]hối)|phối hợp tổ chức|"
    rf"(?<!lồng )ghép\s+(?:chung\s+)?(?:với|cùng)|{NOT_EACH}",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:tăng|giảm)\b(?![^;.]*\b(?:còn|(?:nhưng|song) (?:không quá|tối đa))\b)|/\s*(?:điểm|đầu) cầu|"
    r"\bdự Đại hội cấp tỉnh",
    re.IGNORECASE,
)
"""By how many more or fewer, and who watch at one of several places: no number of a level."""
_PART = re.compile(r"\btrong đó\b|\bdành\b", re.IGNORECASE)
_ADDED = re.compile(r"\bmời thêm\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:nếu|trường hợp|nơi nào|đơn vị nào)\b[^;.:\d]{0,60}$", re.IGNORECASE)
"""How the words before the staff of a band begin."""
_STATED = {"place": ("place", "window", "days", "marks"), "who": ("size",)}
"""What alone stands below a label."""
_COUNTING = re.compile(r"\b(?:số lượng|đại biểu|quy mô)\b", re.IGNORECASE)


def stated_in(part: Segment, years: Years) -> dict[str, Any]:
    """Return what a stretch states as keys of a level, with "forms" (names), "marks" (why deduced), "bands" and
    "doubt" (what the values stand under).
    """
    text = MAY.sub("", part.text)
    values: dict[str, Any] = {}
    text = ";".join(takewhile(lambda one: not _JOINT.search(one), text.split(";")))  # the rest is on the joint meeting
    if not text or _MORE.search(text):
        return values
    bands = bands_in(text)
    for band in reversed(bands):
        text = f"{_IF.sub('', text[: band.start])} {text[band.end :]}"
    if doubt := DOUBT.search(text):
        values["doubt"] = f"bản gốc ghi “{doubt[0].strip()}”"
    values |= _forms(part, text)
    window, why = time_in(text, part.piece, years)
    if window:
        values["window"] = window
        values["marks"] = {"window": why} if why else {}
    values |= days_in(_PART.split(text, maxsplit=1)[0])
    if not _ADDED.search(text) and (
        size := size_in(text, part.piece.clause, counting=part.attr == "size" or bool(_COUNTING.search(text)))
    ):
        values["size"] = size
    if bands:
        values["bands"] = bands
    if part.attr == "place" or "window" in values or "days" in values or part.base[:1] == part.who == _province(part):
        values |= {"place": place} if (place := place_in(part.text)) else {}
    return _by_label(part, values)


def _by_label(part: Segment, values: dict[str, Any]) -> dict[str, Any]:
    """Return what the label before a stretch lets it state."""
    if part.attr in _STATED:
        return {key: value for key, value in values.items() if key in _STATED[part.attr]}
    named = part.attr == "form" or re.search("đại hội|tên gọi|mang tên|gọi là", part.text, re.IGNORECASE)
    if values.keys() == {"forms", "deduced"} and not named:
        return {}  # of the province's congress only its name, which stands in the heading
    return values


def _province(part: Segment) -> tuple[Subject, ...]:
    """Return the province's own level where it is the open one."""
    return tuple(one for one in part.who if one.label == "cấp tỉnh")


def _forms(part: Segment, text: str) -> dict[str, Any]:
    """Return the meetings of a stretch; the province's own is known by its level."""
    if any(one.label == "cấp tỉnh" and re.match(r"đại hội", one.said, re.IGNORECASE) for one in part.who):
        whole = any("thi đua" in one.said.casefold() for one in part.who)
        named = [one.said for one in part.who if one.said.startswith("Đại hội Thi đua yêu nước tỉnh")]
        if named:
            return {"forms": [named[0]], "deduced": False}
        return {"forms": ["Đại hội Thi đua yêu nước tỉnh"], "deduced": not whole}
    names = forms_in(text if part.attr != "form" else re.sub(r"^\s*[Hh]ình thức\s*", "", text))
    return {"forms": names} if names else {}
