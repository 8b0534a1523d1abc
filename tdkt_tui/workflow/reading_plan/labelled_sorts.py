"""A level of districts and offices whose labelled lines say something of each sort: two levels, told by the same lines.

"Hình thức: Các huyện tổ chức “Đại hội …”; các đơn vị còn lại tổ chức “Hội nghị …”", "Thời gian: 01 ngày đối với huyện
và nửa ngày đối với các cơ quan; xong trong quý II".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .facts import heading
from .headed import ASPECT_SAID
from .levels_said.segments import VALUE
from .levels_said.subjects import Subject, subjects_in
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE
from .unit_words import COMMUNES, DISTRICTS

_TOPIC = re.compile(r"(?:[^\W\d][^:;.\d]{2,40}:\s+)?")
_DECIDING = re.compile(r"(?:hình thức|tên gọi|thời (?:gian|hạn|lượng))\b", re.IGNORECASE)
"""The lines that make two levels of one of districts and offices; how many come to some of them is an exception."""
_LIST = re.compile(r"(?:bao )?gồm(?: có)?\b|(?:đối tượng|đơn vị|phạm vi)[^:.]{0,30}:", re.IGNORECASE)
"""The line on which units the level has, which is read by now."""
_BEFORE = re.compile(r"(?:(?:đối với|riêng|còn|ở|tại|của|các|những|hội nghị|đại hội|tổ chức)\s+)*", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<value>.*?)\s+(?:đối với|cho|ở)\s+(?P<who>[^;.()\d]+?)(?P<aside>\s*\([^()]*\))?"
    r"(?:(?:,|,?\s+và)\s+(?=(?:không quá\s+)?(?:\d|½|nửa|một)\b)|(?=[.;,]?\s*$)|(?=,\s+(?:hoàn thành|xong)\b))",
    re.IGNORECASE,
)
"""A value before those that have it: "01 ngày đối với huyện"."""
_GENERAL = ("cơ quan", "đơn vị", "địa phương", "nơi")
_GOES_ON = re.compile(
    r"trong đó\b|trong (?:tổng )?số\b|(?:từ|trên|dưới)\s+\d[\d.]*\s+(?:người|lao động)\b", re.IGNORECASE
)
"""How a stretch begins that names nobody and goes on about those before it."""
_CASE = re.compile(r"\s+(?:(?:không|chưa)\s+)?có\s+(?:các\s+)?đơn vị\s+(?:cơ sở\s+)?trực thuộc$")
"""Which of one kind a level holds, where it holds all of the others."""
_ALONE = re.compile(r"(?:Công an|Bộ (?:Chỉ huy|CHQS|đội)|Chọn\b|Giao\b)")
_REST = "rest"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of a line and whose they are: "areas", "offices", "rest" for those not named beside, "" for all."""

    words: str
    sort: str


def parted_by_labels(scope: Scope) -> list[Scope]:
    """Return a scope of the areas and one of the other units of a level, none where no line parts them.

    Each has the stretches of the labelled lines on its own units, and those on all.
    """
    units = scope.units.get(scope.labels[0], [])
    areas = [unit for unit in units if unit.casefold() in (*DISTRICTS, *COMMUNES)]
    offices = [unit for unit in units if unit not in areas]
    listed = any(_LIST.match(piece.text) for piece in scope.pieces[1:])
    if not areas or not offices or not listed or not heading(scope.pieces[0]):
        return []
    if areas[0].casefold() in COMMUNES:
        return [replace(scope, pieces=[_undecided(piece, areas) for piece in scope.pieces])]
    told = {piece.at: list(_stretches(piece.text, areas)) for piece in scope.pieces[1:]}
    deciding = [one for piece in scope.pieces[1:] if _DECIDING.match(piece.text) for one in told[piece.at]]
    if not {one.sort for one in deciding if VALUE.search(one.words)} >= {"areas", "offices"}:
        return []
    return [_alone(scope, mine, sort, told) for mine, sort in ((areas, "areas"), (offices, "offices"))]


def _undecided(piece: Piece, areas: Sequence[str]) -> Piece:
    """Return a line without what it says of how many come to the communes' own, and who decides on that.

    It is of no other unit of their level; they have it as an exception.
    """
    if not ASPECT_SAID.match(piece.text):
        return piece
    told = list(_stretches(piece.text, areas))
    mine = [one for one in told if one.sort == "areas"]
    decided = any("quyết định" in one.words and "đại biểu" in one.words for one in mine)
    if not decided or len(mine) == len(told):
        return piece
    return replace(piece, text="".join(one.words for one in told if one not in mine).strip())


def _alone(scope: Scope, units: list[str], sort: str, told: dict[str, list[_Stretch]]) -> Scope:
    label = ", ".join(_CASE.sub("", unit) for unit in units)
    pieces = [replace(scope.pieces[0], text=f"Các {label}")]
    for piece in scope.pieces[1:]:
        if ASPECT_SAID.match(piece.text):
            words = "".join(one.words for one in told[piece.at] if one.sort in ("", sort)).strip()
            topic = _topic(piece)
            pieces += [replace(piece, text=words if words.startswith(topic) else f"{topic}{words}")] if words else []
        elif not _LIST.match(piece.text) and not _ALONE.match(piece.text):
            pieces.append(piece)
    return Scope([label], pieces, {label: units}, scope.when)


def _topic(piece: Piece) -> str:
    found = _TOPIC.match(piece.text)
    return found[0] if found else ""


def _stretches(text: str, areas: Sequence[str]) -> Iterator[_Stretch]:
    """Yield the stretches of a line, each with whose it is; "the rest" as the other sort than the one it names."""
    found = [one for sentence in SENTENCE.split(text) for part in re.split(r"(?<=;)\s+", sentence)
            for one in _part(part, areas)]  # fmt: skip
    made = list[_Stretch]()
    for one in found:
        on = made and not one.sort and _GOES_ON.match(one.words)
        made.append(replace(one, sort=made[-1].sort) if on else one)
    named = {one.sort for one in made} - {"", _REST}
    other = {"areas": "offices", "offices": "areas"}[next(iter(named))] if len(named) == 1 else ""
    for one in made:
        yield replace(one, words=f"{one.words} ", sort=other if one.sort == _REST else one.sort)


def _part(part: str, areas: Sequence[str]) -> Iterator[_Stretch]:
    at, made = 0, list[_Stretch]()
    while found := _BEHIND.match(part, at):
        sort = _sort(found["who"], areas)
        if not sort or not VALUE.search(found["value"]):
            break
        made.append(_Stretch(f"{found['value']}{found['aside'] or ''}.", sort))
        at = found.end()
    yield from made
    rest = part[at:].strip(" ,;.")
    if rest and made:
        yield _Stretch(f"{rest[:1].upper()}{rest[1:]}.", "")
    elif rest:
        yield _Stretch(part, _sort(part, areas))


def _sort(words: str, areas: Sequence[str]) -> str:
    """Return of which sort the units are that words begin with."""
    topic = _TOPIC.match(words)
    start = topic.end() if topic else 0
    for row in subjects_in(words[start:]):
        if _BEFORE.fullmatch(words[start : start + row[0].start]):
            sorts = {_sort_of(one, areas) for one in row}
            return sorts.pop() if len(sorts) == 1 else ""
    return ""


def _sort_of(one: Subject, areas: Sequence[str]) -> str:
    if one.when and not one.kinds:
        return _REST  # "cơ quan, đơn vị có dưới 100 người"
    heads = one.names or one.kinds
    if one.rest or (heads and all(kind in _GENERAL for kind in heads) and not one.when):
        return _REST
    if one.label:
        return {"cấp huyện": "areas", "cấp xã": "areas", "cấp sở": "offices"}.get(one.label, "")
    mine = {any(f"{kind.casefold()} ".startswith(f"{area.casefold()} ") for area in areas) for kind in heads}
    return ("areas" if mine.pop() else "offices") if len(mine) == 1 else ""
