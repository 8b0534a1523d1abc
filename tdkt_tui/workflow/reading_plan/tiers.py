"""A row of a table of levels that has its tier in one cell ("Cơ sở") and its units in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER

from .armed import forces_in
from .attending import kinds_of
from .facts import bare
from .pieces import Piece
from .rows import cells_of
from .sent_numbers import KIND

_TIER = re.compile(
    r"(?:cấp\s+)?(?P<tier>trên cơ sở|cơ sở|tỉnh|huyện|xã|sở|ngành)(?:\s+và\s+tương đương)?", re.IGNORECASE
)
_HEAD = re.compile(r"(?:tên\s+)?(?:các\s+)?cấp(?:\s+(?:tổ chức|hội nghị|đại hội))*")
"""The head of a column of tiers."""
_COUNT = re.compile(r"^(?:các\s+)?(?:\d{1,4}\s+)?(?:các\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?", re.IGNORECASE)
"""What stands before the kinds: "11 huyện, thành phố"."""
_COUNTS = re.compile(rf"(?:^|(?<=,\s)|(?<=và\s))\d{{1,3}}\s+(?={KIND}\b)")
"""How many of a kind there are, behind others: "Thành phố Lũng Khê và 07 huyện"."""
ASIDE = re.compile(r"\s*\([^()]*\)")
_SORT = re.compile(r"\s+(?:có\s+)?(?:từ|trên|dưới)\s+\d.*$")
"""Which of a kind: "doanh nghiệp từ 50 lao động trở lên"; the level's name keeps it."""
_WHOSE = re.compile(r"\s+(?:trực\s+)?thuộc\s+")
_GENERAL = re.compile(rf"(?:{KIND}|đơn vị|cơ quan|tổ chức)\b", re.IGNORECASE)
_LETTER = re.compile(r"[IVXLC]+[.)]?|[A-ZĐ][.)]?")
_ORDINAL = re.compile(r"^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})[.)]\s*")
_UNIT = re.compile(
    rf"(?:{KIND}|đơn vị|hội(?! (?:nghị|đồng|trường))|Mặt trận|tổ chức|bệnh viện|đại học|học viện|viện|trung tâm|"
    r"(?:tổng )?công ty)\b",
    re.IGNORECASE,
)
_KINDS_OF = re.compile(r"(?:cơ quan|đơn vị|khối|doanh nghiệp|đoàn thể)\b", re.IGNORECASE)
"""What begins no body's own name, whatever it has behind it: "cơ quan Đảng"."""


@dataclass(frozen=True, slots=True)
class Tiered:
    """A row's level: its label, its kinds of unit or units by name, and whether its words say more than these."""

    label: str
    units: list[str]
    more: bool = False


def tier_of(cell: str) -> str:
    """Return the level that a cell names by its tier, with or without "cấp"; "" where it names none."""
    found = _TIER.fullmatch(bare(cell))
    return f"cấp {found['tier'].casefold()}" if found else ""


def tiered(tier: str, named: str, *, alone: bool) -> Tiered:
    """Return the level of a row. alone: no other row is of its tier, whose name it then has."""
    if tier == "cấp tỉnh":
        return Tiered(tier, ["tỉnh"])
    words = bare(ASIDE.sub("", named))
    words = _COUNT.sub("", words, count=1)
    forces = forces_in(words)
    units = forces if forces and len(forces) == len(kinds_of(words)) else units_listed(words)
    label = tier if alone or not units else as_kinds(words)
    return Tiered(label, units, more=bool(ASIDE.search(named)))


def units_listed(words: str) -> list[str]:
    """Return the units of a cell: kinds, of which each but the last group's stands for itself, or bodies by name."""
    told: list[str] = []
    for group in re.split(r";\s*", words):
        whose = _WHOSE.search(group)
        own = kinds_of(_SORT.sub("", _COUNTS.sub("", group[: whose.start()] if whose else group)))
        own = [*own[:-1], f"{own[-1]}{_SORT.sub('', group[whose.start() :])}"] if own and whose else own
        told += [one for one in map(as_kinds, own) if one not in told]
    return told


def only_units(words: str) -> bool:
    """Tell words that name nothing but kinds of unit, or forces by their names."""
    own = _COUNT.sub("", bare(ASIDE.sub("", words)), count=1)
    forces, units = forces_in(own), units_listed(own)
    return bool(units) and (len(forces) == len(units) or (":" not in own and all(map(_UNIT.match, units))))


def as_kinds(words: str) -> str:
    """Return words without the capital of a cell's beginning, where they begin with a kind and no body's own name."""
    name = re.match(rf"\w+(?:\s\w+)?\s+[{UPPER}]", words) and not _KINDS_OF.match(words)
    return words[:1].lower() + words[1:] if _GENERAL.match(words) and not name else words


def names_bodies(label: str) -> bool:
    """Tell a level that is called by the names of its bodies, not by their kinds."""
    return label[:1].isupper() and as_kinds(label) == label


def group_of(cells: list[str]) -> str:
    """Return the tier that a row names over those below it, its other cells empty: "A | CẤP CƠ SỞ | | ", else ""."""
    said = list(dict.fromkeys(cell for cell in cells if cell))
    words = _ORDINAL.sub("", said.pop()) if len(said) == 1 or (len(said) == 2 and _LETTER.fullmatch(said[0])) else ""
    return tier_of(words.lower()) if words else ""


def carried(rows: list[Piece], columns: list[str | None]) -> Iterator[tuple[Piece, dict[str | None, str]]]:
    """Yield the cells of each row by column; a tier stands in its first row for those below, and once where alone.

    It may stand in a row of its own over them, which is not yielded.
    """
    told: list[tuple[Piece, dict[str | None, str]]] = []
    tier = ""
    for piece in rows:
        row = cells_of(piece.text)
        if "tier" not in columns and (over := group_of(row)):
            tier = over
            continue
        if len(row) == len(columns):
            cells = dict(zip(columns, row, strict=True))
            if "tier" in columns:
                cells["row"] = cells["tier"]
                tier = cells["tier"] = tier_of(cells["tier"]) if cells["tier"] else tier
            elif tier:
                cells["tier"] = tier
            told.append((piece, cells))
    tiers = [cells.get("tier") for _, cells in told]
    for piece, cells in told:
        yield piece, cells | {"alone": "alone" if tiers.count(cells.get("tier")) == 1 else ""}


def with_tiers(columns: list[str | None], heads: list[str]) -> list[str | None]:
    """Tell the column of tiers from that of units, where a table has both."""
    tiers = [at for at, head in enumerate(heads) if columns[at] == "level" and _HEAD.fullmatch(head.casefold())]
    if columns.count("level") == 2 and len(tiers) == 1:
        return ["tier" if at == tiers[0] else column for at, column in enumerate(columns)]
    return columns
