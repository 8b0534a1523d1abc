"""A table of levels, of the plan or of an annex: a row on each, its form, time, size and who attends by columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tdkt_tui.model.text import UPPER

from .attending import kinds_of
from .bounds import LEAST, MOST
from .days import DATE
from .facts import Reading, bare
from .naming import SUBJECT, labels_of, spelled
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of
from .scopes import Scope
from .sent_numbers import KIND
from .tiers import carried, tier_of, tiered, with_tiers

_OF = r"(?:\s+(?:tổ chức|hội nghị|đại hội|hoàn thành|thực hiện|tham dự|dự|đại biểu|điển hình tiên tiến))*"
_AND = r"(?:,?\s+và\s+|\s*[,/]\s*)"
_BODIES = r"(?:cơ quan|đơn vị|địa phương|nơi tổ chức)"
_NAME = r"(?:hình thức|tên gọi|tên)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("level", rf"(?:tên\s+)?(?:các\s+)?(?:nhóm\s+)?(?:cấp|{_BODIES})(?:{_AND}(?:cấp|{_BODIES}))*" + _OF),
    ("Hình thức", rf"(?:{_NAME}(?:{_AND}{_NAME})?(?:{_AND}|\s+))?hội nghị(?:{_AND}đại hội)?|{_NAME}(?:{_AND}{_NAME})?"),
    ("Thời lượng", r"thời lượng|số ngày"),
    ("Thời gian", r"(?:thời (?:gian|hạn|lượng|điểm)|tiến độ|hoàn thành)(?:(?:,| và) thời (?:gian|hạn|lượng))?"),
    ("Số lượng", r"(?:số\s+)?lượng|quy mô|số đại biểu|tổng số"),
    ("Thành phần", r"thành phần|đối tượng"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_SAYS = {"Hình thức", "Thời lượng", "Thời gian", "Số lượng"}
_LEAST = 2
"""Columns on a conference that make a table one of levels."""
_NAMES = ("level", "tier", "alone")
_BESIDE = (*_NAMES, "note")
_PROVINCE = re.compile(rf"(?i:(?:cấp\s+)?tỉnh)(?:\s+[{UPPER}].*)?")
_UNITS = re.compile(rf"(?:phòng|trường(?: học)?|đoàn thể|{KIND})\b[^\d:]*", re.IGNORECASE)
_IN = re.compile(r"(?:^|(?<=;\s))(?=(?:tháng|quý)\s)", re.IGNORECASE)
"""Where a cell leaves out what a sentence says before a month: "½ ngày; tháng 4/2020"."""
_ELSEWHERE = re.compile(r"\btheo\s+(?:Phụ lục|Biểu|mục|điểm|quy định)\b", re.IGNORECASE)
"""A cell that only says where it is told."""
_LEFT_TO = re.compile(r"(?:theo|do|thực hiện theo)\s", re.IGNORECASE)
_FINISHED = re.compile(r"hoàn thành|hạn|tiến độ", re.IGNORECASE)
_DAYS = re.compile(rf"(?:từ\s+)?(?:ngày\s+)?(?P<a>{DATE})\s*(?:[-–]|đến)\s*(?:ngày\s+)?(?P<b>{DATE})", re.IGNORECASE)
_DAY = re.compile(rf"(?:ngày\s+)?(?P<a>{DATE})", re.IGNORECASE)
_PERIOD = re.compile(r"(?:tháng|quý)\s[^;,.]*", re.IGNORECASE)
_WHO = r"(?:\s+(?:đại biểu|người))?"
_RANGE = re.compile(rf"(?:từ\s+)?(?P<a>\d{{2,4}})\s*(?:[-–]|đến)\s*(?P<b>\d{{2,4}}){_WHO}", re.IGNORECASE)
_PARTS = re.compile(
    rf"(?P<n>\d{{2,4}}){_WHO}(?:\s*[(,;:]?\s*(?:(?:trong đó|gồm)\s+)?(?P<a>\d{{2,4}})\s+(?:đại biểu\s+)?chính thức"
    r"(?:,|;|\s+và)\s+(?P<b>\d{1,3})\s+(?:đại biểu\s+)?(?:khách mời|mời))?\)?",
    re.IGNORECASE,
)
_ROUGH = re.compile(rf"dự kiến|khoảng|{LEAST}", re.IGNORECASE)
_PLENARY = re.compile(r"dưới\s+\d{1,4}\s+[^;,.\d:]{2,30}:?\s*(?:tổ chức\s+)?(?:hội nghị\s+)?toàn thể", re.IGNORECASE)
_UNDER_TERMS = re.compile(r"\b(?:nếu|trường hợp|tùy|hoặc)\b|\b(?:trên|dưới|từ)\s+\d+\s+[^;,.\d]*:", re.IGNORECASE)
"""A cell of a size that binds only under a condition."""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A row on one level: what it says as clauses of a level say it, and its other cells."""

    scope: Scope
    piece: Piece
    cells: list[str]


def level_rows(reading: Reading) -> Iterator[LevelRow]:
    """Yield each row that names a level; a row that names none, or a table with an unknown column, is left as told."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, _ in tables_of(part):
            columns = with_tiers([_column(cell) for cell in cells_of(rows[0].text)], cells_of(rows[0].text))
            said = [one for one in columns if one]
            if None in columns or "level" not in said or len({*said}) < len(said) or len(_SAYS & {*said}) < _LEAST:
                continue
            heads = dict(zip(columns, cells_of(rows[0].text), strict=True))
            for piece, cells in carried(rows[1:], columns):
                if row := _row(piece, heads, cells):
                    reading.used.add(rows[0].at)
                    reading.say(rows[0], rows[0].text)
                    yield row


def _row(piece: Piece, heads: dict[str | None, str], cells: dict[str | None, str]) -> LevelRow | None:
    named = cells["level"]
    own = tiered(cells["tier"], named, alone=bool(cells["alone"])) if cells.get("tier") else None
    label, units = (own.label, own.units) if own else _label(named)
    if not label:
        return None
    told = {key: words for key, words in cells.items() if key and words}
    pieces = [
        replace(piece, text=f"{key}: {_said(key, heads[key], words)}", under=(*piece.under, key))
        for key, words in _sure(told)
        if key not in _BESIDE and not _ELSEWHERE.search(words)
    ]
    scope = Scope([label], [replace(piece, text=named), *pieces], {label: units} if units else {})
    more = _NAMES if not (own and own.more) else ("tier", "alone")
    others: dict[str, list[str]] = {}
    for key, words in told.items():
        if key not in more and not _ELSEWHERE.search(words):
            others.setdefault(words, []).append(heads[key])
    return LevelRow(scope, piece, [_with_heads(words, said) for words, said in others.items()])


def _sure(told: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield cells by column; of a size under conditions, only below how many all of the staff come."""
    for key, words in told.items():
        if key != "Số lượng" or not _UNDER_TERMS.search(words):
            yield key, words
        elif found := _PLENARY.match(words):
            yield key, f"{found[0][:1].lower()}{found[0][1:]}"


def _with_heads(words: str, heads: list[str]) -> str:
    """Return a cell as it is told: one that leaves all to others says nothing without its columns' heads."""
    return f"{', '.join(heads)}: {words}" if _LEFT_TO.match(words) else words


def _said(key: str, head: str, words: str) -> str:
    """Return a cell as a sentence says it, with what the head of its column says of each."""
    if key == "Thời gian":
        done = "hoàn thành " if _FINISHED.search(head) else ""
        if found := _DAYS.fullmatch(words):
            return f"từ ngày {found['a']} đến ngày {found['b']}"
        if done and (found := _DAY.fullmatch(words)):
            return f"hoàn thành ngày {found['a']}"
        if done and _PERIOD.fullmatch(words):
            return f"hoàn thành trong {words[:1].lower()}{words[1:]}"
    if key == "Số lượng" and not _ROUGH.search(head):
        most = re.search(MOST, head, re.IGNORECASE)
        if not most and (found := _RANGE.fullmatch(words)):
            return f"từ {found['a']} đến {found['b']} đại biểu"
        if found := _PARTS.fullmatch(words):
            parts = f", gồm {found['a']} đại biểu chính thức, {found['b']} khách mời" if found["a"] else ""
            if not (most and parts):
                return f"{'tối đa ' if most else ''}{found['n']} đại biểu{parts}"
    return _IN.sub("trong ", words)


def _label(named: str) -> tuple[str, list[str]]:
    """Return the level that a cell names, and its units where it is a row of them; "" where it names none, or two."""
    if _PROVINCE.fullmatch(named):
        return "cấp tỉnh", ["tỉnh"]
    if tier := tier_of(named):
        return tier, []
    found = SUBJECT.fullmatch(spelled(named)) or SUBJECT.match(spelled(named))
    labels = labels_of(found) if found else []
    if found and len(labels) == 1 and re.fullmatch(r"(?:\s+(?:cấp\s+)?tỉnh)?", named[found.end() :]):
        return labels[0], [] if labels[0].startswith("cấp ") else _kinds(labels[0])
    if not labels and _UNITS.fullmatch(named):
        words = bare(named[:1].lower() + named[1:])
        return words, [kind for part in words.split(";") for kind in _kinds(part.strip())]
    return "", []


def _kinds(words: str) -> list[str]:
    """Return the kinds of unit of a row; whose the last of them is stays with it: "đơn vị trực thuộc sở, ngành"."""
    own, of, whose = words.partition(" trực thuộc ")
    kinds = kinds_of(own)
    return [*kinds[:-1], f"{kinds[-1]}{of}{whose}"] if kinds else []


def _column(cell: str) -> str | None:
    words = re.sub(r"\s*\(.*\)$", "", " ".join(cell.casefold().split()))
    said = _SAYS | {"Thành phần"}
    return next(
        (key for key, way in _COLUMNS if re.fullmatch(f"(?:{way})" + (_OF if key in said else ""), words)), None
    )
