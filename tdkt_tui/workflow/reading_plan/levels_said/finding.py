"""The levels that a subject is of, and new ones for kinds of unit that no level has."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading, code_of
from tdkt_tui.workflow.reading_plan.kinds import kinds_told
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.unit_words import AREA, COMMUNES, DISTRICTS, OFFICES

from .segments import Defined, Segment
from .subjects import Subject, subjects_in
from .within_tier import put_in_tier

UNLISTED = "suy ra: bản gốc không kể ra các đơn vị"
"""How a level is marked whose units the plan lists nowhere."""
_DEPARTMENTS = ["sở", "ban", "ngành"]
_HEADS = re.compile(
    rf"(?:{AREA}|sở|ban|ngành|đoàn thể|hội|trường|bệnh viện|trạm|trung tâm|doanh nghiệp|hợp tác xã|công ty|"
    r"tổng công ty|tập đoàn|"
    r"lực lượng|công an|bộ|(?:ủy ban |ub)?(?:mặt trận|mttq)|tổ chức|phòng|đại học|cao đẳng|học viện|viện|"
    r"liên đoàn|liên minh|tỉnh đoàn|cục|"
    r"chi cục|ngân hàng|kho bạc)(?!\w)", re.IGNORECASE)  # fmt: skip
_OFFICE = re.compile(
    r"(?:cơ quan|đơn vị)(?:$|\s.*\b(?:thuộc|cấp|tương đương|trung ương|nhà nước|ngành dọc|sự nghiệp|đảng)\b)",
    re.IGNORECASE,
)

Found = list[tuple[Proposal, list[str]]]
"""Levels, each with those of its units that are meant."""


class Finder:
    """The levels of a reading, by the words for them. taken: the codes in use; alone: no other way made levels."""

    def __init__(self, reading: Reading, defined: Defined, *, alone: bool = False) -> None:
        self.reading, self.defined, self.alone = reading, defined, alone
        self.taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}

    def kinds(self, one: Subject) -> list[str]:
        """Return the kinds of unit of a subject."""
        if not one.label:
            return list(self.defined.same.get(one.kinds, one.kinds))
        label = _plain(one.label)
        if own := self.defined.kinds.get(one.label) or self.defined.kinds.get(label):
            return list(own)
        if label == "cấp tỉnh":
            return ["tỉnh"]
        return list(kinds_told(label, self.reading) or (_DEPARTMENTS if label.startswith("cấp sở") else []))

    def matching(self, one: Subject) -> Found:
        """Return the levels that a subject is of."""
        kinds = self.kinds(one)
        rows: Found = []
        if own := [level for level in self.reading.of("level") if one.label and one.label == level.values["label"]]:
            return [(level, list(level.values.get("units", []))) for level in own]
        for level in self.reading.of("level"):
            units = level.values.get("units", [])
            same = one.label and _plain(one.label) == _plain(str(level.values["label"]))
            alike = ("sở" in kinds) == ("sở" in units) or all(kind in OFFICES for kind in kinds)
            mine = kinds if alike else [kind for kind in kinds if kind not in _DEPARTMENTS]
            meant = list(units) if same else [unit for unit in units if any(same_kind(kind, unit) for kind in mine)]
            if same or (meant and (not self.alone or len(meant) * _FEW >= min(len(kinds), len(units)))):
                rows.append((level, meant))
        return rows

    def level(self, one: Subject, part: Segment) -> Found:
        """Return the same, with a new level for kinds that no level has."""
        found = self.matching(one)
        if one.label and found:
            return found
        lacking = self._lacking(one, [unit for _, units in found for unit in units])
        if found and not self.alone and any(map(_OF_OTHERS.match, (*lacking, *found[0][0].values.get("units", ())))):
            return found  # the other ways knew what the level holds
        if not lacking or (one.when and not found and not one.kinds):
            return found
        if not one.label and (tier := put_in_tier(self.reading, lacking, part.piece)):
            return [*found, (tier, lacking)]
        return [*found, (self._new(one, part, lacking, known=bool(found)), lacking)]

    def _lacking(self, one: Subject, had: list[str]) -> list[str]:
        """Return the kinds of a subject that may be a level and that no level has."""
        kinds = self.kinds(one)
        lacking = [kind for kind in kinds if not any(same_kind(kind, unit) for unit in had)
                   and (one.label or _proper(kind, len(kinds)))]  # fmt: skip
        tiers = [tier for tier in (COMMUNES, DISTRICTS) if any(unit in tier for unit in had)]
        lacking = [kind for kind in lacking if not any(kind in tier for tier in tiers)]
        begins = one.when and len(lacking) > 1 and one.when.startswith(lacking[0].split()[0])
        if begins and lacking[-1] in one.when:
            return lacking if staff_of(one, lacking) else [*lacking[:-1], f"{lacking[-1]} {_condition(one, lacking)}"]
        return lacking

    def _new(self, one: Subject, part: Segment, units: list[str], *, known: bool) -> Proposal:
        """Propose a level of these units. known: some of the subject's kinds have a level already."""
        label = one.label or f"các {one.said if one.said and not known else ', '.join(units)}"
        code = code_of(label.removeprefix("cấp ").removeprefix("các "), self.taken)
        when = one.when.removeprefix(units[0]).strip() if one.when and not known and len(units) == 1 else ""
        when = staff_of(one, units) or when if len(units) > 1 else when
        holder = self._holder(one, part)
        above = heading_of(self.reading, part.piece, one)
        made = self.reading.add("level", above, id=code, label=label, units=units, when=when)
        self.reading.draw(made, [part.piece])
        if one.label and one.label not in self.defined.kinds and one.label != "cấp tỉnh":
            made.marks["units"] = f"{UNLISTED} của {one.label}"
        if holder:
            made.marks.setdefault("units", f"suy ra: bản gốc nêu trong mục về {holder}")
        if at := self.defined.at.get(one.label):
            self.reading.draw(made, [at])
        return made

    def _holder(self, one: Subject, part: Segment) -> str:
        """Return the level of the heading above, whose units the plan lists, for kinds that are none of them."""
        if one in part.head:
            return ""
        found = [level for each in part.head for level, _ in self.matching(each) if "units" not in level.marks]
        return str(found[0].values["label"]) if found else ""

    def sort_of(self, part: Segment, one: Subject) -> bool:
        """Tell kinds that are a sort of the open level's: "doanh nghiệp đông lao động" among enterprises."""
        units = [unit.casefold() for each in part.base if each is not one for unit in self.kinds(each)]
        kinds = [kind.casefold() for kind in one.kinds]
        heads = {unit.split()[0] for unit in units}
        return (one not in part.base and bool(units) and not any(kind in units for kind in kinds)
                and len(kinds) == 1 and " " in kinds[0] and kinds[0].split()[0] in heads
                and not re.match(rf"{AREA}$", kinds[0]))  # fmt: skip


_OF_STAFF = re.compile(r"có (?:từ|trên|ít nhất) \d")
"""How many work at a unit: said behind a row of kinds, it is of all of them."""
_OF_STATE = re.compile(r"(?:sở|ban|ngành|phòng)\b")
_FEW = 3
"""A level of which a row names fewer than one part in so many is not meant by it."""
_OF_OTHERS = re.compile(r"(?:Công an|Bộ Chỉ huy|Bộ đội|Ủy ban Mặt trận|UBMTTQ)\b|đơn vị cơ sở$")
"""A body by its name, or a word for any, among a level's units: the row that names it is on the level that is known."""
_OWNED = ("ban", "phòng", "ngành", "sở", "cơ quan", "đơn vị")
"""Kinds that are others where it is said whose they are."""
_BLOC = "khối thi đua"
"""Members of the province's blocs are others than all of their kind."""


def staff_of(one: Subject, units: list[str]) -> str:
    """Return how many work at each of a row of units, as it stands behind the last, "" where it is not of all.

    Offices are not told by their workers: in a row with one, the number is of the last alone."""
    cond = _condition(one, units)
    return cond if _OF_STAFF.match(cond) and not any(map(_OF_STATE.match, units)) else ""


def _condition(one: Subject, units: list[str]) -> str:
    """Return what stands behind the last kind of a row, "" for nothing: of all of them, or of the last."""
    at = one.when.rfind(units[-1])
    return one.when[at + len(units[-1]) :].strip() if at >= 0 else ""


def heading_of(reading: Reading, piece: Piece, one: Subject) -> Piece:
    """Return the heading above a piece that names a subject, or the piece."""
    for text in reversed(piece.under):
        rows = [each for row in subjects_in(text) for each in row]
        if any((each.label, each.kinds) == (one.label, one.kinds) or (each.kinds and set(one.kinds) <= set(each.kinds))
               for each in rows):  # fmt: skip
            above = [each for each in reading.clauses() if each.text == text and each.clause
                     and piece.clause.startswith(each.clause)]  # fmt: skip
            return above[-1] if above else piece
    return piece


def same_kind(kind: str, unit: str) -> bool:
    """Tell two words for one kind of unit, also where one says it more closely."""
    kind, unit = kind.casefold(), unit.casefold()
    if {*re.findall("cấp (?:huyện|xã)", kind)} != {*re.findall("cấp (?:huyện|xã)", unit)}:
        return False
    owned = kind.split()[0] in _OWNED and ("thuộc" in kind) != ("thuộc" in unit)
    if owned or (_BLOC in kind) != (_BLOC in unit):
        return False
    return kind == unit or f"{unit} ".startswith(f"{kind} ") or f"{kind} ".startswith(f"{unit} ")


def _plain(label: str) -> str:
    return label.removesuffix(" và tương đương")


def _proper(kind: str, many: int) -> bool:
    """Tell a kind of unit that may be a level from words that any unit is called by."""
    office = _OFFICE.match(kind)
    return bool(
        _HEADS.match(kind)
        or (office and (many > 1 or " " in kind.removeprefix("cơ quan").removeprefix("đơn vị").strip()))
    )
