"""A table of awards that says in words how many: those that units may ask for, or that each office may give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import lowered_first

from .award_cells import Counted, counted_row, in_words
from .award_columns import KINDS, columns_of_awards
from .award_units import Awarding
from .bounds import MOST
from .destinations import of_province
from .facts import Proposal, Reading, bare
from .givers import AWARD, GIVERS, by_level, named_award
from .pieces import Piece
from .proposing import award_above
from .quota_kinds import whose
from .quota_tables import tables_of
from .rows import cells_of
from .sent_numbers import KIND

_MOST = re.compile(rf"\b{MOST}\b", re.IGNORECASE)
_OTHER = re.compile(r"dự kiến|kết quả|thống kê|\bđã\b|tiền thưởng|mức tiền", re.IGNORECASE)
"""What the words above say of other numbers than those given or asked for."""
_AWARD = re.compile(
    rf"(?P<asks>(?:đề nghị|trình)\s+(?:(?:xét\s+)?tặng\s+)?)?(?P<award>{AWARD})(?:\s+của\s+(?P<givers>.+))?",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:mỗi|từng|đề nghị|giới thiệu)\b", re.IGNORECASE)
"""What the words above say of numbers that are of each unit, where no column says of which."""
_EVERY = re.compile(r"\b(?:từng|mỗi|các)\s+(?=xã|phường|huyện|đơn vị|sở)", re.IGNORECASE)
_OFFICE = re.compile(r"[^\d;:]{4,80}")
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_ONE_OF = rf"(?:cơ quan|đơn vị|địa phương|{KIND})"
_REMARK = re.compile(rf"\s*\((?P<each>(?:tính cho\s+)?(?:mỗi|từng)\s+{_ONE_OF})\)|\s*\((?:gồm\s+)?\d{{1,3}}\s+{_ONE_OF}"
                     r"(?:\s*:[^()]*)?\)", re.IGNORECASE)  # fmt: skip
"""What brackets behind units say: that a number is of each, how many they are and their names."""
_JOINT = re.compile(r"\s*\((?:tính |gộp )?chung(?: cả (?:nhóm|khối))?\)", re.IGNORECASE)
_WITHIN = re.compile(r"^trong đó\s*:?\s*(?:số\s+)?", re.IGNORECASE)
_COUNT = re.compile(r"\b\d{1,2}\s+(?=đoàn thể|tổ chức|hội\b|ban\b|cơ quan)", re.IGNORECASE)
_BODIES = re.compile(r"đoàn thể chính trị\s*[-–]\s*xã hội", re.IGNORECASE)
_UNSURE = "bản gốc không ghi là của mỗi đơn vị hay của cả nhóm"


def read_award_tables(reading: Reading) -> None:
    """Add honours for each row of such a table that nothing was made of; a row that says less stays told."""
    kinds = Awarding()
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns = columns_of_awards(cells_of(rows[0].text))
            near = " ".join([*above[-2:], rows[0].text])
            if "unit" not in columns and _EACH.search(" ".join(above[-2:])):
                continue
            if columns and not any(row.at in reading.used for row in rows) and not _OTHER.search(near):
                heads = dict(zip(columns, cells_of(rows[0].text), strict=True))
                table = _Table(reading, kinds, heads, above, columns, most=bool(_MOST.search(near)))
                if table.add(rows[1:]):
                    reading.used.add(rows[0].at)
                    reading.say(rows[0], rows[0].text)
                    _lead(reading, part, rows[0])
    kinds.put()


def _lead(reading: Reading, part: Sequence[Piece], head: Piece) -> None:
    """Keep that a line which only leads to a table says nothing besides; an award read of it without a number."""
    at = part.index(head)
    before = part[at - 1] if at else head
    if not before.text.endswith(":") or re.search(r"\d", before.text):
        return
    reading.used.add(before.at)
    reading.say(before, before.text)
    for made in [one for one in reading.drawn.get(before.at, ()) if one.table == "honours"]:
        if {*made.values} <= {"level", "award", "clause"}:
            reading.facts.remove(made)
            reading.drawn[before.at].remove(made)


class _Table:
    """A table whose columns are known. most: its head says that its numbers are bounds."""

    def __init__(self, reading: Reading, kinds: Awarding, heads: dict[str, str], above: Sequence[str],
                 columns: list[str], *, most: bool) -> None:  # fmt: skip
        self._within = lowered_first(heads.get("within", ""))
        self._reading, self._awarding, self._columns, self._most = reading, kinds, columns, most
        self._award = "" if "award" in columns else award_above(above)
        self._each, self._levels = False, list[str]()

    def add(self, rows: Sequence[Piece]) -> bool:
        """Add what the rows say; tell whether there was anything."""
        told = [(piece, values, said) for piece in rows if (values := self._values(piece))
                and (said := counted_row(values)) is not None]  # fmt: skip
        named = [self._level(bare(values.get("unit", ""))) for _, values, _ in told]
        self._levels = [level.values["id"] for level in named if level]
        self._each = any(said.each or "mỗi" in values.get("unit", "").casefold() for _, values, said in told)
        read = [self._asked(*row) if self._award else self._given(*row) for row in told]
        if any(read) and self._sums(rows[-1], rows[:-1]):
            self._reading.used.add(rows[-1].at)
            self._reading.say(rows[-1], rows[-1].text)
        return any(read)

    def _values(self, piece: Piece) -> dict[str, str]:
        cells = cells_of(piece.text)
        same = len(cells) == len(self._columns)
        values = {key: cell for key, cell in zip(self._columns, cells, strict=True) if key} if same else {}
        some = values.pop("within", "").strip()
        if some.isdecimal() and int(some):
            part = _WITHIN.sub(f"trong đó {int(some):02} ", self._within)
            values["note"] = "; ".join(filter(None, (values.get("note", ""), part)))
        return values if some.isdecimal() or not some.strip("-–. ") else {}

    def _sums(self, piece: Piece, rows: Sequence[Piece]) -> bool:
        """Tell the row of a sum whose every number is that of the rows above it."""
        at = [column for column, key in enumerate(self._columns) if key in ("count", "within", *KINDS)]
        cells, above = cells_of(piece.text), [cells_of(row.text) for row in rows]
        if not any(_SUM.match(cell) for cell in cells) or {len(cells)} != {len(row) for row in above}:
            return False
        sums = [sum(int(row[one]) for row in above if row[one].isdecimal()) for one in at]
        return [cells[one] for one in at] == list(map(str, sums))

    def _asked(self, piece: Piece, values: dict[str, str], said: Counted) -> bool:
        """Add what a row lets its units ask for, of the award that the words above the table name."""
        named = values.get("unit", "")
        said.each = said.each or any(found["each"] for found in _REMARK.finditer(named))
        if _JOINT.search(named):
            named, said.together = _JOINT.sub("", named), True
            said.words = f"cả nhóm {said.words or in_words(said.numbers)}"
        plain = _BODIES.sub("tổ chức chính trị - xã hội", _COUNT.sub("", _REMARK.sub("", named)))
        keys = whose(plain)
        units = [key.get("unit") or key["each"] for key in keys]
        if not units and said.together:
            units = [part.strip().casefold() for part in re.split(r",|;|\s+và\s+", plain) if part.strip()]
        several = len(keys) > 1 or any("each" in key for key in keys)
        unsure = several and not (said.each or said.together)
        if not units or not said.numbers or _SUM.match(plain) or (unsure and not self._each):
            return False
        made = self._add(piece, said, units=units, award=f"đề nghị tặng {self._award}")
        if unsure:
            made.marks["units"] = _UNSURE
        self._reading.say(piece, piece.text)
        return True

    def _given(self, piece: Piece, values: dict[str, str], said: Counted) -> bool:
        """Add the award of a row at the level whose office gives it, or whose conference the row names."""
        found = _AWARD.fullmatch(bare(values.get("award", "")))
        givers = _EVERY.sub("", bare(values.get("givers", "") or (found["givers"] or "" if found else "")))
        if not found or not _OFFICE.fullmatch(givers) or not (said.numbers or said.words):
            return False
        own = self._level(bare(values.get("unit", "")))
        levels = (
            [code for code, _ in by_level(self._reading, piece, givers, givers)] if re.fullmatch(GIVERS, givers) else []
        )
        level = own.values["id"] if own else levels[0] if len(levels) == 1 else ""
        if not level:
            return False
        award = found["award"][:1].upper() + found["award"][1:]
        where = "" if own or not values.get("unit") else f" ({values['unit'][:1].lower()}{values['unit'][1:]})"
        asks = "đề nghị tặng " if found["asks"] else ""
        some = own and [kind for kind in _kinds_of(values["unit"]) if kind in own.values.get("units", ())]
        # the first kind alone, "Sở" of "sở, ban, ngành", stands for the whole level
        apart = own and some and (self._levels.count(own.values["id"]) > 1 or some[0] != own.values["units"][0])
        units = some if own and some and apart and len(some) < len(own.values["units"]) else []
        made = self._add(piece, said, level=level, units=units, award=f"{asks}{named_award(award, givers)}{where}")
        if not own:
            self._awarding.hear(self._reading, made, made.values["award"])
        self._reading.say(piece, piece.text)
        return True

    def _add(self, piece: Piece, said: Counted, **whose: Any) -> Proposal:
        how = "at-most" if said.numbers and (self._most or said.most) else ""
        return self._reading.add("honours", piece, None, **whose, **said.numbers, how=how, said=said.words)

    def _level(self, named: str) -> Proposal | None:
        """Return the level of which a cell names all kinds of unit, or which it names itself."""
        words = named.casefold().removeprefix("cấp ").removeprefix("các ")
        kinds = {*_kinds_of(named)}
        for level in self._reading.of("level"):
            units = {unit.casefold() for unit in level.values.get("units", ())}
            if (kinds and kinds <= units) or level.values.get("label", "") in (named.casefold(), f"cấp {words}"):
                return level
            if of_province(level) and words == "tỉnh":
                return level
        return None


def _kinds_of(named: str) -> list[str]:
    return [key["each"] for key in whose(named) if "each" in key]
