"""A stretch of a plan that speaks of some levels, and what it says of one of them: when, how long, how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .apart import ALONE
from .naming import LABEL, named_in
from .pieces import Piece
from .sent_numbers import KIND
from .times import length_of, window_of

_ALL = (r"(?:đại biểu|người)\b(?!\s+(?:là|nữ|nam|trẻ|người|thuộc|có|dân tộc|tôn giáo|chính thức|dự khuyết|khách mời|"
        r"điển hình|đại diện)\b)")  # fmt: skip
"""Whom a number counts: all who come, not those of a kind."""
_MOST = re.compile(rf"(?:tối đa|không quá|nhiều nhất)\s+(\d+)\s+{_ALL}")
_LEAST = re.compile(rf"(?:tối thiểu|ít nhất)\s+(\d+)\s+{_ALL}")
_BETWEEN = re.compile(rf"(?:từ\s+)?(\d+)\s*(?:đến|-|–)\s*(\d+)\s+{_ALL}")
_PLENARY = re.compile(r"dưới\s+(\d+)\s+[^;.]*?toàn thể")
_DELEGATES = re.compile(r"trên\s+(\d+)\s+[^;.]*?[Hh]ội nghị đại biểu")
_SHARE = re.compile(r"(?P<who>điển hình tiên tiến(?:(?:\s+được\s[^;.,\d]{2,40})?,(?=\s+chiếm\b))?|khách mời|nữ)\s+"
                    r"(?:chiếm\s+)?(?:tỷ lệ\s+)?(?:từ\s+)?"
                    r"(?P<how>ít nhất|tối thiểu|không dưới|tối đa|không quá)?\s*(?P<per>\d{1,3})\s*%"
                    r"(?P<up>\s+trở lên)?")  # fmt: skip
_CATEGORY = {"điển hình tiên tiến": "exemplar", "khách mời": "guest", "nữ": "women"}
_HOW = {"ít nhất": "at-least", "tối thiểu": "at-least", "không dưới": "at-least", "tối đa": "at-most",
        "không quá": "at-most"}  # fmt: skip
_TIMED = re.compile(
    r"thời (?:gian|hạn|lượng)|chậm nhất|hoàn thành|xong|tổ chức (?:trong|vào|trước|từ ngày|dự kiến)|dự kiến",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"làm điểm|tổ chức điểm|\bmỗi\s+[^;.\d]{2,60}?\s(?:cử|bầu|giới thiệu|được phân bổ)\b|"
    rf"\d[^;.\d]*/\s*(?:đơn vị|{KIND})\b"
)
_EACH = re.compile(rf"\b[Mm]ỗi\s+(?P<kind>{KIND}|đơn vị|cơ quan|địa phương)\b")


@dataclass(slots=True)
class Scope:
    """The pieces that speak of some levels, from the one that names them to the next of its kind."""

    labels: list[str]
    pieces: list[Piece]
    units: dict[str, list[str]] = field(default_factory=dict)
    when: str = ""


def told_of(scope: Scope, label: str) -> tuple[dict[str, Any], list[Piece]]:
    """Return time, length and size of one level, and the pieces that say them."""
    told: dict[str, Any] = {}
    size: dict[str, Any] = {}
    used: list[Piece] = []
    for piece in scope.pieces:
        text = _segment(_own(piece.text, label), label, scope.labels)
        before = len(told) + len(size)
        if _TIMED.search(piece.text) or (piece.under and "thời gian" in piece.under[-1].casefold()):
            if "window" not in told and (window := window_of(text)):
                told["window"] = window
            if "days" not in told:
                told |= length_of(text)
        _size(size, text, piece)
        if len(told) + len(size) > before:
            used.append(piece)
    if size:
        told["size"] = size
    return told, used


def _size(size: dict[str, Any], text: str, piece: Piece) -> None:
    for key, pattern in (("plenary_below_staff", _PLENARY), ("delegates_above_staff", _DELEGATES)):
        if found := pattern.search(text):
            size.setdefault(key, int(found[1]))
    hits = {"at_most": _MOST.search(text), "at_least": _LEAST.search(text)}
    bounds = {key: int(hit[1]) for key, hit in hits.items() if hit}
    if between := _BETWEEN.search(text):
        bounds = {"at_least": int(between[1]), "at_most": int(between[2])}
    if bounds:
        size.setdefault("caps", [{"category": "all", **bounds, "clause": piece.clause}])
    if shares := [_share(found, piece) for found in _SHARE.finditer(text) if 0 < int(found["per"]) <= 100]:
        size.setdefault("shares", shares)


def _share(found: re.Match[str], piece: Piece) -> dict[str, Any]:
    how = "at-least" if found["up"] else _HOW.get(found["how"] or "", "")
    category = next(code for words, code in _CATEGORY.items() if found["who"].startswith(words))
    told = {"category": category, "share": int(found["per"]) / 100}
    return told | ({"how": how} if how else {}) | {"clause": piece.clause}


def _own(text: str, label: str) -> str:
    """Leave out what a paragraph says of the units that go first, of one unit alone, or of how many each sends."""
    text = ALONE.sub(" ", text)
    return " ".join(part for part in re.split(r"(?<=[.;])\s+", text) if not _of_others(part, label))


def _of_others(part: str, label: str) -> bool:
    each = _EACH.search(part)
    senders = each is not None and (
        label == "cấp tỉnh" or (each["kind"] not in label and re.fullmatch(KIND, each["kind"]))
    )
    return bool(senders or _OTHERS.search(part))


def _segment(text: str, label: str, labels: list[str]) -> str:
    """Return what a text says of one of several levels: from its label to the next; all of it where it names none."""
    named = named_in(text)
    if len(named) > 1:
        return " ".join(part.words for part in named if label in part.labels)
    cuts = [(found.start(), found[0].casefold()) for found in LABEL.finditer(text)]
    if not any(name in labels for _, name in cuts) or not label.startswith("cấp "):
        return text
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    return " ".join(text[start:end] for (start, name), end in zip(cuts, ends, strict=True) if name == label)
