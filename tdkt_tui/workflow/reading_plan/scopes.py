"""A stretch of a plan that speaks of some levels, and what it says of one of them: when, how long, how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .apart import without_alone
from .apart_groups import without_groups
from .apart_lengths import without_lengths
from .apart_sorts import without_sorts
from .apart_told import without_later
from .attending import without_numbers_of_some
from .forms_parted import without_forms
from .lengths import length_of
from .lengths_behind import length_behind
from .level_segments import segment_of
from .naming import LABEL, SUBJECT, named_in, spelled
from .not_of_all import of_others
from .only_some import without_only
from .pieces import Piece
from .places import place_in
from .preparing import without_preparing
from .rough_times import part_said
from .sentences import PART, SENTENCE
from .size_bands import without_bands
from .sizes import read_size
from .times import window_of
from .undated import Years
from .unit_lists import kinds_in

_TIMED = re.compile(
    r"thời (?:gian|hạn|lượng)|(?:chậm|muộn) nhất|hoàn thành|xong|kéo dài\s|"
    r"(?:tổ chức|tiến hành)(?: gọn)? (?:trong|vào|trước|từ ngày|dự kiến)|dự kiến|"
    r"^[^:.;]{3,80}:\s+“?(?:hội nghị|đại hội)(?:(?!\b(?:gửi|nộp|báo cáo)\b)[^.;]){0,140}?,\s+"
    r"(?:(?:trong|vào|trước|từ)\s+)(?:ngày|tháng|quý)\s|"
    r"tổ chức “?(?:hội nghị|đại hội)[^.;]{0,80}?\s(?:trước|trong|vào|từ)\s|"
    r"tổ chức “(?:hội nghị|đại hội)[^.;:]{0,120}?,\s+(?:½|01|1/2|nửa|một)\s+(?:ngày|buổi)\b|"
    r"(?:½|01|1/2|nửa|một)\s+(?:ngày|buổi),\s+(?:trước|trong|vào|từ|ngày)\s|phiên (?:chính thức|khai mạc)\b|"
    r"\b(?:bắt đầu|khai mạc)\s[^.;]{0,40}?ngày\s+\d",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:bắt đầu|khai mạc)\s+(?:(?:lúc|từ|vào)\s+)*(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?(?:\s*phút)?,?\s*)?"
    r"(?:(?:sáng|chiều),?\s+)?(?=ngày\s+\d)",
    re.IGNORECASE,
)
"""What stands before the day of a conference of which the hour is said: "bắt đầu 07 giờ 30 phút ngày …"."""
_PUT_OFF = re.compile(
    r"(?:^|(?<=[.;]\s))[^.;]*\b(?:được|có thể)\s+(?:phép\s+)?(?:lùi|kéo dài|gia hạn|hoãn)\s[^.;]*", re.IGNORECASE
)
"""Who may have a later day, and in which case: no day of the level."""
_PLACED = re.compile(r"\btổ chức\b[^.;:\d]{0,40}?\btại\s", re.IGNORECASE)
_BESIDES = re.compile(r"(?:công tác\s+)?(?:khen thưởng|hồ sơ|kinh phí|tuyên truyền)\b", re.IGNORECASE)
IN_TURN = re.compile(r"\b(?:lần lượt|tương ứng)\b", re.IGNORECASE)
_BASE = re.compile(r"(?:Các\s+)?đơn vị cơ sở\b", re.IGNORECASE)
"""Whom a sentence is on that stands beside the communes: they are no level of these."""
_SORTS = (r"\b(?:huyện|quận|thị xã|thành phố)\b", r"\b(?:sở|ban|ngành|đoàn thể|cơ quan|đơn vị|doanh nghiệp)\b")


@dataclass(slots=True)
class Scope:
    """The pieces that speak of some levels, from the one that names them to the next of its kind.

    apart: what they say of some units of the one level each.
    """

    labels: list[str]
    pieces: list[Piece]
    units: dict[str, list[str]] = field(default_factory=dict)
    when: str = ""
    apart: list[Scope] = field(default_factory=list)


@dataclass(slots=True)
class Told:
    """What a scope says of one level: keys and values; why a value was deduced, by its key; the pieces that say them;
    numbers in words or otherwise than the key has them, each with its piece.
    """

    values: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    used: list[Piece] = field(default_factory=list)
    spelled: list[tuple[Piece, str]] = field(default_factory=list)


_PARTED = re.compile(r"[\s,(]*(?:gồm|bao gồm|trong đó)\b")
"""Parts that make up a number that is held: the last of them is what is left of it."""


def told_of(scope: Scope, label: str, years: Years) -> Told:
    """Return time, length and size of one level, and the pieces that say them."""
    told = Told()
    size: dict[str, Any] = {}
    for piece in scope.pieces:
        if (
            (label == "cấp trên cơ sở" and not _of_whole(piece.text))
            or _elsewhere(scope, piece)
            or in_turn(piece, scope)
        ):
            continue
        own = without_groups(piece, scope.pieces, scope.units.get(label, ()))
        own = _of_whole(own) if label == "cấp trên cơ sở" else own
        own = without_numbers_of_some(own) if label.startswith("cấp ") else own
        text = segment_of(without_lengths(_own(own, label), scope.labels), label, scope.labels)
        before = _much(told.values, size)
        if _TIMED.search(piece.text) or (piece.under and "thời gian" in piece.under[-1].casefold()):
            _time(told, without_preparing(text, piece), piece, years)
            _length(told, without_preparing(text, piece), piece, scope, label)
        counting = bool(piece.under) and re.match(r"số (?:lượng|đại biểu)|quy mô", piece.under[-1], re.IGNORECASE)
        words = read_size(size, text, piece, counting=bool(counting))
        told.spelled += [(piece, one) for one in words
                         if _PARTED.match(one) or not re.search(r"\d(?!.*trở (?:lên|xuống))", one)]  # fmt: skip
        timed = _much(told.values, size) > before or "địa điểm" in piece.text.casefold()
        timed |= label == "cấp tỉnh" and _PLACED.search(text) is not None
        if timed and len(scope.labels) == 1 and "place" not in told.values and (place := place_in(text)):
            told.values["place"] = place
        if _much(told.values, size) > before:
            told.used.append(piece)
    if size:
        told.values["size"] = size
    return told


def in_turn(piece: Piece, scope: Scope) -> bool:
    """Tell words that give several levels their values by their order alone: whose each is stays to be said."""
    return len(scope.labels) > 1 and IN_TURN.search(piece.text) is not None


def _much(values: dict[str, Any], size: dict[str, Any]) -> int:
    """Return how much was read by now."""
    return len(values) + len(size) + len(size.get("caps", ())) + len(size.get("shares", ()))


def _time(told: Told, text: str, piece: Piece, years: Years) -> None:
    dated, put = years.put(_PUT_OFF.sub(" ", text), piece)
    if "window" not in told.values and (window := window_of(dated) or window_of(_BEGINS.sub("tổ chức ", dated))):
        told.values["window"] = window
        part = part_said(dated)
        reasons = [*([put] if put and window_of(text) != window else []), *([f"“{part}”"] if part else [])]
        if reasons:
            told.marks["window"] = f"suy ra: {', '.join(reasons)}"


def _length(told: Told, text: str, piece: Piece, scope: Scope, label: str) -> None:
    if "days" not in told.values:
        told.values |= length_behind(piece.text, label, scope.units.get(label) or kinds_in(label) or ())
    if "days" not in told.values:
        told.values |= length_of(text) or length_of(
            _before_levels(without_lengths(piece.text, scope.labels), scope.labels)
        )


def _before_levels(text: str, labels: list[str]) -> str:
    """Return what a text on time says of all its levels before the first of several: "½ ngày; cấp huyện …".

    Of one level alone it is what stands before the sentences on its units.
    """
    first = named_in(text)[0].words if len(labels) == 1 and named_in(text) else ""
    lead = spelled(text).partition(first)[0] if first else ""
    if re.fullmatch(r"[Tt]hời (?:gian|lượng)\b[^;.]{2,60}[;.]\s*", lead):
        return lead
    named = list(LABEL.finditer(text.replace("Cấp", "cấp")))
    lead = text[: named[0].start()] if len(named) > 1 else ""
    return lead if re.fullmatch(r"[Tt]hời (?:gian|lượng)[^:;.]{0,40}:[^:;.]{2,40}[;.]\s*", lead) else ""


def _elsewhere(scope: Scope, piece: Piece) -> bool:
    """Tell a line below a heading inside the level's own that is on other things than its conference."""
    inside = piece.under[len(scope.pieces[0].under) + 1 :]
    return bool(inside) and _BESIDES.match(inside[-1]) is not None


def _of_whole(text: str) -> str:
    """Return the sentences of a text that are on no sort of units alone."""
    return " ".join(sentence for sentence in SENTENCE.split(text) if not _of_some(sentence))


def _of_some(text: str) -> bool:
    """Tell a sentence on some of the kinds that are above the base: on departments and no districts, or on these."""
    found = SUBJECT.match(spelled(text))
    areas, offices = (bool(found and re.search(kinds, found["units"] or "", re.IGNORECASE)) for kinds in _SORTS)
    return areas != offices


def _own(text: str, label: str) -> str:
    """Leave out what a paragraph says of units that go first, by their names, of a sort, or of how many each sends."""
    if label == "cấp xã":
        text = " ".join(sentence for sentence in SENTENCE.split(text) if not _BASE.match(sentence))
    text = without_forms(without_later(without_sorts(without_alone(without_only(without_bands(text))))))
    return " ".join(part for part in PART.split(text) if not of_others(part, label))
