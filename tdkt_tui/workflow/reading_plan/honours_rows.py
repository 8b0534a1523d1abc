"""Awards that a sentence says in rows: who may give, or ask for, how many, each at its level or of its own units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.unit_names import AREAS, kind_of

from .award_rows import Awarded, Row, awarded
from .beside import BRANCH
from .destinations import level_meant, of_province
from .facts import Reading
from .first_units import is_named
from .givers import TITLE, by_level, named_award
from .groups_numbered import groups_named
from .honours_given import given_to, set_apart_award, units_of_level
from .nominating import units_named
from .parting import SOME_BODY
from .pieces import Piece
from .proposing import Asked, award_above
from .quota_kinds import whose

_HIGH = re.compile(r"(?:UBND|[Nn]hân dân|Khen thưởng)\s+(?:cấp\s+)?tỉnh\b|Thủ tướng|Chủ tịch nước")
_PILOTS = re.compile(r"(?:các\s+)?(?:đơn vị|cơ quan|địa phương|nơi)\s+(?:(?:được|chọn|tổ chức|làm|chỉ đạo)\s+)*điểm")
_OTHERS = re.compile(r"(?:cơ quan|đơn vị|địa phương|nơi)\s+(?:khác|còn lại)(?:\s+có\s+tổ chức\s+hội nghị)?")
_TIER = re.compile(r"(?:(?:cơ quan|đơn vị|địa phương)\s+)?(?P<label>cấp\s+\w+(?:\s+cơ sở)?)")
_GROUPED = re.compile(r"(?:(?:cơ quan|đơn vị)\s+)?(?:thuộc\s+)?nhóm\s[^,;]+", re.IGNORECASE)
_BRANCHES = re.compile(rf"ngành\s+{BRANCH}(?:(?:,\s*|\s+và\s+)(?:ngành\s+)?{BRANCH})*", re.IGNORECASE)
"""Departments by their branch: "ngành Y tế, ngành Công Thương"."""
_CLUSTERS = re.compile(r"(?:cụm|khối)(?:\s[^,;]+)?", re.IGNORECASE)
_SOCIETIES = re.compile(
    r"[Mm]ặt trận|MTTQ|chính trị\s*[-–]\s*xã hội|đoàn thể|^hội\b|^[Hh]ội [A-ZĐ]|[Ll]iên đoàn|[Đđ]oàn"
)
_OFFICES = frozenset({"sở", "ban", "ngành", "ban ngành", "cơ quan"})
_BODIES = re.compile(
    r"(?:hội|khối|cụm|tổ chức|doanh nghiệp|công ty|hợp tác xã|trường|bệnh viện|đơn vị sự nghiệp|"
    r"(?:đơn vị )?lực lượng vũ trang)\b",
    re.IGNORECASE,
)
"""Kinds of body that no level need have."""
_TERMS = re.compile(r";\s+(?:cá nhân|tập thể|người|hộ gia đình|đối tượng)\s+(?:được đề nghị\s+)?phải\s[^;\d]*$")
"""What is asked of those put forward, behind how many they are."""
_UNSAID = "bản gốc không ghi là của mỗi đơn vị hay của cả nhóm"


def read_rows(reading: Reading, piece: Piece, sentence: str, asked: Asked) -> bool:
    """Add what each row of a sentence says; tell whether all of it was understood, else nothing is added."""
    sentence = _TERMS.sub("", sentence)
    told = awarded(sentence)
    if told is None:
        return False
    award, asks = _award(piece, told, asked)
    named: list[str] = []
    made: list[tuple[Row, str, list[str]]] = []
    for row in told.rows:
        place = place_of(reading, row, named) if row.who else (_whole(reading, piece, told, sentence), [])
        if not award or place is None or not (place[0] or place[1]):
            return False
        named += units_named(row.who)
        made.append((row, *place))
    if not (told.award or any(row.asks for row in told.rows) or asked.own) or (asks and _doubtful(told.rows)):
        return False
    if told.award:
        asked.hear(told.award, told.givers)
    for row, level, units in made:
        mine = units_of_level(reading, level)
        some = {unit.casefold() for unit in units_named(row.who)}
        given = "" if asks else given_to(award, units or [unit for unit in mine if unit.casefold() in some] or mine)
        words = given or f"đề nghị tặng {'thêm ' if row.more else ''}{award}"
        one = reading.add("honours", piece, level=level, units=units, award=words, **row.values)
        if given:
            set_apart_award(reading, piece, one)
        whole = bool(level and not units)
        if whole:
            asked.kinds.hear(reading, one, row.who)
        if asks and not (row.each or row.values.get("together")) and _group(row.who):
            one.marks["level" if whole else "units"] = _UNSAID
    reading.say(piece, sentence)
    return True


def _award(piece: Piece, told: Awarded, asked: Asked) -> tuple[str, bool]:
    """Return the award with whose it is, and whether it is asked for: what an office above gives, others ask for."""
    if told.award and re.fullmatch(TITLE, told.award):
        return f"danh hiệu “{re.sub(r'^[Dd]anh hiệu|[“”]', '', told.award).strip()}”", True
    if told.award and told.givers:
        return named_award(told.award, told.givers), told.asks or bool(_HIGH.search(told.givers))
    if told.award:
        above = asked.award or award_above(piece.under)
        return (above, True) if above.startswith(told.award) else ("", False)
    if any(row.asks for row in told.rows) or not asked.own:
        return asked.award or award_above(piece.under), True
    return asked.own, False


def _doubtful(rows: Sequence[Row]) -> bool:
    """Tell one number for several kinds together, of which nothing says that each may have so many.

    A bound in each of several rows may be marked.
    """
    first = rows[0]
    bound = len(rows) > 1 and all("how" in row.values for row in rows)
    return not bound and not (first.each or first.more or first.values.get("together")) and _group(first.who)


def _group(who: str) -> bool:
    return len(units_named(who)) > 1


def _whole(reading: Reading, piece: Piece, told: Awarded, sentence: str) -> str:
    """Return the level that a row without units is of: where the award is given, or what the words above name."""
    given = [level for level, _ in by_level(reading, piece, sentence, told.givers)] if told.givers else []
    return given[0] if len(given) == 1 else "" if given else level_meant(reading, piece, sentence)


def place_of(reading: Reading, row: Row, named: Sequence[str]) -> tuple[str, list[str]] | None:
    """Return the level and the units that a row is of: a level alone where it means all its units.

    named: units of the rows before it; None where it is not known whom it means.
    """
    who = row.who.strip()
    if _OTHERS.fullmatch(who):
        return _rest(reading, named)
    if tier := _TIER.fullmatch(who):
        mine = [one.values["id"] for one in reading.of("level") if one.values.get("label") == tier["label"].casefold()]
        return (mine[0], []) if len(mine) == 1 else None
    if whole := _called(reading, who):
        return whole
    keys = whose(re.sub(r"^(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?", "", who))
    units = [key.get("unit") or key["each"] for key in keys]
    if not units:
        units = units_named(who)
        known = {unit.casefold() for level in reading.of("level") for unit in level.values.get("units", ())}
        if not all(
            unit.casefold() in known
            or re.match(rf"{SOME_BODY}\b", unit)
            or _BODIES.match(unit)
            or (kind_of(unit) in known and (is_sort(unit) or is_named(unit)))
            for unit in units
        ):
            return None
    return _kinds(reading, units)


def _called(reading: Reading, who: str) -> tuple[str, list[str]] | None:
    """Return whom a row means that names no kinds: pilots, a group by its number, branches, clusters; None for any."""
    if _PILOTS.fullmatch(who):
        return "", ["đơn vị làm điểm"]
    if len(grouped := groups_named(reading, who)) == 1 and _GROUPED.fullmatch(who):
        return grouped[0], []
    if _BRANCHES.fullmatch(who):
        return _kinds(reading, [f"Sở {one}" for one in re.findall(BRANCH, who)])
    return _kinds(reading, [who]) if _CLUSTERS.fullmatch(who) else None


def _rest(reading: Reading, named: Sequence[str]) -> tuple[str, list[str]] | None:
    """Return those units of the one level of the rows before that these do not name."""
    mine = [level for level in reading.of("level") if named and set(named) <= set(level.values.get("units", ()))]
    units = [unit for unit in mine[0].values["units"] if unit not in named] if len(mine) == 1 else []
    return ("", units) if units else None


def _kinds(reading: Reading, units: list[str]) -> tuple[str, list[str]]:
    """Return the level of kinds of unit, alone where they stand for all of it."""
    low = {unit.casefold() for unit in units}
    levels = [level for level in reading.of("level") if not of_province(level) and level.units() & low]
    if len(levels) != 1:
        return "", units
    level = levels[0]
    mine = level.units()
    societies = [unit for unit in level.values["units"] if _SOCIETIES.search(unit)]
    if "đoàn thể" in low - mine and societies:
        units = [unit for unit in units if unit != "đoàn thể"] + [one for one in societies if one.casefold() not in low]
        low = {unit.casefold() for unit in units}
    code = level.values["id"]
    if low <= mine and all(_family(unit) in {_family(one) for one in low} for unit in mine):
        return code, []
    if not low <= mine:
        return "", units
    told = [unit for unit in level.values["units"] if unit.casefold() in low or (unit in _OFFICES and low & _OFFICES)]
    return code, told


def _family(unit: str) -> str:
    """Return what kinds share that are said for each other: areas of a tier, offices of the province."""
    return AREAS.get(unit, "") or ("sở" if unit in _OFFICES else unit)
