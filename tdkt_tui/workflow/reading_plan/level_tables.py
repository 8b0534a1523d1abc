"""A table of levels, of the plan or of an annex: a row on each, its form, time, size and who attends by columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .bounds import LEAST, MOST
from .days import DATE
from .facts import Reading
from .lengths import length_of
from .level_columns import OTHER, level_columns
from .level_names import label_of
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of
from .scopes import Scope
from .tiers import ASIDE, carried, group_of, names_bodies, only_units, tiered

_NAMES = ("level", "tier", "row", "alone")
_BESIDE = (*_NAMES, "note")
_HOLDS = re.compile(r"chủ trì|tổ chức", re.IGNORECASE)
_PRESS = re.compile(r"tuyên truyền", re.IGNORECASE)
"""What the words above say of a table whose bodies hold no conference."""
_OWN_OFFICE = re.compile(
    r"(?:(?:UBND|Ủy ban nhân dân|thủ trưởng|chủ tịch(?: UBND)?|lãnh đạo|giám đốc)\s+)?(?:(?:các|cấp)\s+)*(?P<of>.+)",
    re.IGNORECASE,
)
_PILOT = re.compile(
    r"(?:các\s+)?(?:đơn vị|địa phương|cơ quan|nơi)\s+(?:được\s+chọn\s+)?(?:làm\s+|chỉ đạo\s+)?điểm\b", re.IGNORECASE
)
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

_LONG = "Thời lượng"
_EACH = re.compile(
    r"(?:thời (?:lượng|gian)(?:\s+tổ chức)?\s+(?:của\s+)?)?(?:mỗi|một|từng|các|tất cả)\s+(?:các\s+|cuộc\s+)*"
    r"(?:hội nghị|đại hội)\b|thời lượng\b",
    re.IGNORECASE,
)
"""How words begin that say of every conference of the table how long it is."""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A row on one level: what it says as clauses of a level say it, and its other cells.

    size: the cell on how many come. most: the head of its column says that they are the most. tier: the level that this
    row and others together are.
    """

    scope: Scope
    piece: Piece
    cells: list[str]
    size: str = ""
    most: bool = False
    tier: str = ""


def level_rows(reading: Reading) -> Iterator[LevelRow]:
    """Yield each row that names a level; a row that names none is left as told."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, above in tables_of(part):
            columns = level_columns(cells_of(rows[0].text), [cells_of(row.text) for row in rows[1:]])
            if not columns or _PRESS.search(" ".join(above[-2:])):
                continue
            heads = dict(zip(columns, cells_of(rows[0].text), strict=True))
            lead = next((line for line in part if above and line.text == above[-1]), None)
            length = _of_each(lead.text) if lead and _LONG not in columns else ""
            found = False
            for piece, cells in carried(rows[1:], [*columns]):
                if row := _row(piece, heads | {_LONG: _LONG}, {**cells, _LONG: length} if length else cells):
                    if lead and length:
                        reading.used.add(lead.at)
                        reading.say(lead, length)
                    reading.used.add(rows[0].at)
                    reading.say(rows[0], rows[0].text)
                    found = True
                    yield row
            for group in rows[1:] if found and "tier" not in columns else ():
                if group_of(cells_of(group.text)):
                    reading.used.add(group.at)
                    reading.say(group, group.text)


def _of_each(text: str) -> str:
    """Return what a line above a table says of how long each of its conferences is, "" where it says nothing."""
    parts = re.split(r"[;,:]\s+|\.\s+", text.rstrip(" :."))
    return next((part for part in parts if _EACH.match(part) and length_of(part)), "")


def _row(piece: Piece, heads: Mapping[str, str], cells: Mapping[str | None, str]) -> LevelRow | None:
    named = cells["level"]
    if _PILOT.match(named):
        return None
    own = tiered(cells["tier"], named, alone=bool(cells["alone"])) if cells.get("tier") else None
    label, units = (own.label, own.units) if own else label_of(cells.get("row") or named)
    label, units = (label, units) if label else label_of(named)
    if not label and (cells.get("Hình thức") or cells.get("Thời gian")) and only_units(named):
        own = tiered("", named, alone=False)
        label, units = own.label, own.units
    if not label:
        return None
    told = {key: words for key, words in cells.items() if key and words}
    pieces = [
        replace(piece, text=f"{key}: {_said(key, heads[key], words)}", under=(*piece.under, key))
        for key, words in _sure(told)
        if key not in _BESIDE and not key.startswith(OTHER) and not _ELSEWHERE.search(words)
    ]
    scope = Scope([label], [replace(piece, text=named), *pieces], {label: units} if units else {})
    aside = ASIDE.search(named) and names_bodies(label)
    more = _NAMES if not (aside or (own and own.more)) else ("tier", "row", "alone")
    others: dict[str, list[str]] = {}
    for key, words in told.items():
        own_office = key.startswith(OTHER) and _HOLDS.search(heads[key]) and _own(words, label, named)
        if key not in more and not own_office and not _ELSEWHERE.search(words):
            others.setdefault(words, []).append(f"{OTHER * key.startswith(OTHER)}{heads[key]}")
    unclear = {long for key, long in told.items() if key == _LONG and not length_of(long)}
    left = [_with_heads(words, said, unclear=words in unclear) for words, said in others.items()]
    head = heads.get("Số lượng", "")
    size = "" if _ROUGH.search(head) else told.get("Số lượng", "")
    tier = cells.get("tier") if own and not cells["alone"] else ""
    return LevelRow(scope, piece, left, size, most=re.search(MOST, head, re.IGNORECASE) is not None, tier=tier or "")


def _own(words: str, label: str, named: str) -> bool:
    """Tell who holds the conference where it is the level's own office: "UBND cấp xã"."""
    found = _OWN_OFFICE.fullmatch(words)
    of = found["of"].casefold() if found else ""
    return of in (label.removeprefix("các ").removeprefix("cấp ").casefold(), named.removeprefix("Các ").casefold())


def _sure(told: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield cells by column; of a size under conditions, only below how many all of the staff come."""
    for key, words in told.items():
        if key != "Số lượng" or not _UNDER_TERMS.search(words):
            yield key, words
        elif found := _PLENARY.match(words):
            yield key, f"{found[0][:1].lower()}{found[0][1:]}"


def _with_heads(words: str, heads: list[str], *, unclear: bool) -> str:
    """Return a cell as it is told: one that leaves all to others says nothing without its columns' heads.

    unclear: it is short, and was not understood.
    """
    named = unclear or _LEFT_TO.match(words) or any(head.startswith(OTHER) for head in heads)
    return f"{', '.join(head.removeprefix(OTHER) for head in heads)}: {words}" if named else words


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
