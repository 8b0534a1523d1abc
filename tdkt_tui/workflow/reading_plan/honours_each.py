"""How many each kind of unit may put forward, a row each: "Đề nghị … tặng Bằng khen: xã mỗi đơn vị 02 tập thể; …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import MOST
from .counts import COUNTS, counted
from .facts import Reading, bare
from .givers import AWARD, GIVERS, named_award
from .nominating import units_named
from .pieces import Piece
from .sent_numbers import KIND
from .sentences import SENTENCE

_EACH = r"mỗi\s+(?:cơ quan|đơn vị|địa phương|nơi|huyện|xã|sở|khối|cụm)"
_ASKED = re.compile(
    rf"(?:Được\s+)?(?:[Đđ]ề nghị|[Đđ]ề xuất|[Tt]rình)\s+(?:(?P<by>{GIVERS})\s+)?(?:xét,?\s+|xem xét,?\s+)*"
    rf"(?:tặng(?: thưởng)?|khen thưởng)\s+(?P<award>{AWARD})(?:\s+của\s+(?P<whose>{GIVERS}))?"
    r"(?:\s+(?:tại|nhân dịp)\s+[^:;.\d]{3,60})?:\s+(?P<rows>.+)",
    re.DOTALL,
)
_ROW = re.compile(
    rf"(?:(?P<ahead>[Mm]ỗi)\s+|[Cc]ác\s+)?(?P<who>[^:;.\d]{{2,120}}?)\s*[:,]?\s+(?:(?P<each>{_EACH})\s*:?\s+)?"
    rf"(?:(?:được\s+)?(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})"
)
_OTHERS = re.compile(r"(?:cơ quan|đơn vị|địa phương|nơi)\s+(?:khác|còn lại)(?:\s+(?:có\s+)?tổ chức\s+hội nghị)?")


def read_honours_each(reading: Reading) -> None:
    """Add what each row lets its units ask for; a sentence of which one row is not understood stays told whole."""
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text) if "mỗi" in piece.text else ():
            found = _ASKED.fullmatch(bare(sentence))
            givers = (found["by"] or found["whose"]) if found else None
            if found and givers and not any(one.table == "honours" for one in reading.drawn.get(piece.at, ())):
                _rows(reading, piece, named_award(found["award"], givers), found["rows"].split(";"), bare(sentence))


def _rows(reading: Reading, piece: Piece, award: str, parts: Sequence[str], sentence: str) -> None:
    rows = [_ROW.fullmatch(bare(part)) for part in parts]
    if not rows[0] or not (rows[0]["ahead"] or rows[0]["each"]):
        return  # of one number for several together nothing says that each may ask for it
    named: list[str] = []
    told = []
    for row in rows:
        numbers = counted(f"{row['how'] or ''} {row['numbers']}") if row else {}
        units = _units(reading, row["who"], named) if row else []
        if row is None or not units or not numbers:
            return
        named += units
        told.append((units, numbers, "at-most" if row["how"] else ""))
    for units, numbers, how in told:
        reading.add("honours", piece, units=units, award=f"đề nghị tặng {award}", **numbers, how=how)
    reading.say(piece, sentence)


def _units(reading: Reading, who: str, named: Sequence[str]) -> list[str]:
    """Return the units that a row names; those of the one level of the rows before it that these do not name."""
    if _OTHERS.fullmatch(who):
        every = [one.values.get("units", []) for one in reading.of("level")]
        mine = [units for units in every if named and set(named) <= set(units)]
        return [unit for unit in mine[0] if unit not in named] if len(mine) == 1 else []
    units = units_named(who)
    return units if all(re.match(rf"(?i:{KIND}|(?:cụm|khối) thi đua)(?!\w)", unit) for unit in units) else []
