"""A number that the original says of some units only, while the data have it for all of a level."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.bound_units import ANY_UNIT, names_everybody
from tdkt_tui.model.duties import Nomination, Reporting, Task
from tdkt_tui.model.level import Level, LevelKeys
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.unit_names import AREA, kind_of
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.unit_words import mean_tier

from .facts import Number
from .words import Told

_STAFF = re.compile(
    r"(?:\b(?:từ|dưới|trên|có|đủ)\s+){1,3}(?P<n>\d{1,4}(?:\.\d{3})?)\s+"
    r"(?:người|biên chế|lao động|cán bộ|đoàn viên|hội viên)(?:\s+trở lên)?"
    r"|(?:\b(?:từ|dưới|trên|có)\s+){1,3}(?P<p>\d{1,3}(?:\.\d{3})+)\s+(?:dân|hộ|người)"
)
"""A threshold: who has so many people."""
_ANY = (*ANY_UNIT, "tổ chức", "doanh nghiệp")
"""Words that may stand for units of any sort."""
_GENERAL = re.compile(rf"\b(?i:{'|'.join(_ANY)})(?:,\s+|\s+và\s+)(?:các\s+)?$")
_CLAUSE = re.compile(r"[;,:]\s+")
_GROUPS = ("khách mời", "dự khuyết", "đương nhiên", "chính thức", "điển hình", "đại biểu nữ")
"""Groups of those who come: a number of one is not that of all."""
_OF_NAME = re.compile(r"^[^“]*”|“[^”]*(?:”|$)|(?i:hội nghị|đại hội)\s+(?i:biểu dương\s+)?điển hình tiên tiến")
"""What a conference is called, which is on nobody who comes to it."""
_PAPER = re.compile(r"\b(?i:kế hoạch|báo cáo|danh sách|hồ sơ|hướng dẫn|kịch bản|dự toán)\b")
_HELD = re.compile(r"\b(?i:theo kế hoạch|tổ chức|hoàn thành|thời gian|tiến hành|thời hạn|đại hội|hội nghị|xong)\b")
_JOINT = re.compile(r"\b(?:(?i:hội nghị|đại hội)\s+)?(?:ghép|tổ chức chung|chung)\s+(?:theo\s+)?(?:khối|cụm)\b")
_SOME_UNITS = re.compile(rf"\b\d{{1,3}}\s+(?:{AREA})\b|\b(?:đơn vị|nơi) làm điểm\b")
_SEVERAL = 2
"""Levels of which a number may be one's alone."""
_AMID = re.compile(rf",\s+(?:các\s+)?[{UPPER}][^,;.:()]{{2,60}}(?=,\s)")
"""A body by its name in the midst of a list of kinds: "các sở, ban, UBMTTQ tỉnh, các hội"."""
_OF_AREA = re.compile(rf"\s+(?:(?:cấp|của|thuộc|trực thuộc|ở)\s+)?(?:{AREA}|(?i:trung ương))", re.IGNORECASE)
"""What may stand behind a kind in the midst of a list: "các sở, đoàn thể tỉnh, cơ quan báo chí"."""
_CHARGED = ("task", "reporting", "nomination")


def of_some(number: Number, told: Told, plan: Plan) -> str:
    """Return of whom the original says a number, "" where that is of the whole level, of all who have a duty.

    Other kinds of unit that have a rule apart of the same sort leave it to those that are named.
    """
    table, _, at = number.key.partition(".")
    if table in _CHARGED:
        fact = getattr(plan, table)[int(at) - 1]
        return _of_others(told.behind, "; ".join(_who(fact)), plan)
    if table == "amount":
        money = plan.amount[int(at) - 1]
        named = any(folded(unit) not in (kind_of(unit), *_ANY) for unit in money.units)
        return "" if money.when or named else _counted(told.before)
    if table == "composition":
        share = plan.composition[int(at) - 1]
        return "" if share.levels or share.units or share.of == "delegation" else _of_tier(told.before, plan)
    if table != "level":
        return ""
    level = plan.level[int(at) - 1]
    return (
        _of_another_thing(number, told)
        or _kinds(number, told, level, plan)
        or _named(told.before, level)
        or _staff(told.before, level, plan)
    )


def _of_another_thing(number: Number, told: Told) -> str:
    """Return the group of those who come, the paper or the joint conference that a number is said of."""
    clause = _CLAUSE.split(told.before)[-1]
    if number.sort == "day":
        return paper[0] if (paper := _PAPER.search(clause)) and not _HELD.search(clause) else ""
    if joint := _JOINT.search(clause):
        return joint[0].strip()
    said = _OF_NAME.sub(" ", told.said).casefold()
    groups = [word for word in _GROUPS if word in said] if number.sort == "count" else []
    return groups[0] if groups and not any(word in number.told.casefold() for word in _GROUPS) else ""


def _of_tier(before: str, plan: Plan) -> str:
    """Return the tier or the kinds whose conference a sentence on a share of everybody names; "" where all are."""
    kinds = [kind for level in plan.level for kind in level.kinds() if folded(kind) not in (*_ANY, "tỉnh")]
    if len(plan.level) < _SEVERAL or not kinds:
        return ""
    tier = rf"cấp (?:xã|huyện|cơ sở)\b|{_list(kinds)}"
    at = r"(?i:hội nghị|đại hội|đối với|ở|tại)\s+(?:(?i:của|các|hội nghị|đại hội)\s+)*"
    found = re.search(rf"{at}(?P<who>{tier})", before)
    return found["who"] if found else ""


def _counted(before: str) -> str:
    """Return the units that are counted, or go first, before a sum: "09 xã", "đơn vị làm điểm"."""
    found = [*_SOME_UNITS.finditer(before)]
    return found[-1][0] if found else ""


def _kinds(number: Number, told: Told, level: Level, plan: Plan) -> str:
    """Return the kinds that words before a number begin with, where they are some of the level's alone."""
    before = told.before
    apart = {folded(unit) for item in plan.exception if item.level == level.id and _same_sort(number, item)
             for unit in item.units}  # fmt: skip
    kinds = [kind for kind in level.kinds() if folded(kind) not in _ANY]
    bodies = " ".join(_AMID.findall(before))
    before = _AMID.sub("", before)
    amid = re.compile(rf"\b(?i:{'|'.join(map(re.escape, kinds))})$")  # ", phường" goes on with "ở dưới xã"
    rows = _row(kinds).finditer(before) if kinds else ()
    found = [one for one in rows if one[0].startswith(";") or not amid.search(before[: one.start()])]
    if not found or _GENERAL.search(before[: found[-1].start("row")]):
        return ""
    # The nearest of the lists that something begins with tells whose the number is.
    first = next((at for at in range(len(found) - 1, 0, -1)
                  if not _OF_AREA.fullmatch(before[found[at - 1].end() : found[at].start()])), 0)  # fmt: skip
    row = f"{' '.join(one['row'] for one in found[first:])}{_by_names(before[found[-1].end() :], kinds)}"
    named = [kind for kind in kinds if _says(row, kind)]
    left = [kind for kind in level.kinds() if kind not in named and folded(kind) not in apart
            and not kind[:1].isupper() and not _says(bodies, kind)]  # fmt: skip
    whole = mean_tier(named, left) and not any(_says(told.behind, kind) for kind in left)
    return joined(named) if left and not whole else ""


def _who(fact: Task | Reporting | Nomination) -> list[str]:
    return fact.who if isinstance(fact, Nomination) else [fact.by if isinstance(fact, Reporting) else fact.body]


def _of_others(behind: str, who: str, plan: Plan) -> str:
    """Return the kinds that words behind a number are of, where the duty is of others too: "25/9 đối với các xã"."""
    kinds = [kind for level in plan.level for kind in level.kinds() if folded(kind) not in _ANY]
    said = re.match(rf"\s*\(?(?:đối với|áp dụng cho)\s+(?:các\s+)?(?P<row>{_list(kinds)})", behind) if kinds else None
    named = {folded(kind) for kind in kinds if said and _says(said["row"], kind)}
    bound = {folded(kind) for kind in kinds if names_everybody(who) or _says(who, kind)}
    return said["row"] if said and not bound <= named else ""


def _row(kinds: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a list of kinds of unit that begins a clause: "phường từ 120", "đối với các xã, phường"."""
    head = r"(?:[-+•]\s*|[a-zđ]\)\s*|\(?\d+[.)]\s*)?(?:số lượng(?: đại biểu)?:\s*)?"
    head += r"(?:(?:đối với|riêng|với|mỗi|các|hội nghị|đại hội|ở|tại)\s+)*"
    return re.compile(rf"(?:^\s*|[;,:]\s+|\s(?:và|còn)\s+)(?i:{head})(?P<row>{_list(kinds)})")


def _list(kinds: Iterable[str]) -> str:
    kind = rf"(?i:{'|'.join(map(re.escape, kinds))})\b(?!\s+(?:hội\b|hành\b|[{UPPER}]))"
    return rf"{kind}(?:(?:[,;]\s+|\s+và\s+)(?:(?:các|mỗi)\s+)?{kind})*"


def _by_names(behind: str, kinds: Iterable[str]) -> str:
    """Return how a list of kinds goes on with units by their names: ", thành phố A, thị xã B"."""
    name = rf"(?:[{UPPER}]\w*)(?:\s[{UPPER}]\w*)*"
    found = re.match(rf"(?:(?:[,;]\s+|\s+và\s+)(?i:{'|'.join(map(re.escape, kinds))})\s+{name})+", behind)
    return found[0] if found else ""


def _says(said: str, kind: str) -> bool:
    return re.search(rf"\b{re.escape(folded(kind))}\b", folded(said)) is not None


def _same_sort(number: Number, item: LevelKeys) -> bool:
    """Tell a rule apart that says the same thing otherwise: a day for a day, a number of people for one."""
    if number.sort == "day":
        return item.window.dated()
    return bool(item.days if number.sort == "length" else item.size.caps or item.size.shares)


def _named(before: str, level: Level) -> str:
    """Return the units that a sentence names by their names before the number: "Sở Y tế, Sở Nội vụ: 01 ngày"."""
    kinds = "|".join(re.escape(kind) for kind in level.kinds() if kind[:1].islower())
    if not kinds:
        return ""
    head = r"\s*(?:[-+•]\s*|[a-zđ]\)\s*|\(?\d+[.)]\s*)?"
    head += r"(?:[Tt]rong đó:?\s+(?:\(\d+\)\s*)?)?(?:(?:[Rr]iêng|[Đđ]ối với|các|ở)\s+)*"
    name = rf"(?i:{kinds})\s+[{UPPER}]\w*(?:\s+(?:[{UPPER}]\w*|và))*"
    found = re.match(rf"{head}(?P<name>{name})", before)
    if found is None:
        return ""
    # A department's name goes on in small letters: "Sở Y tế".
    behind = "" if kind_of(found["name"]) else before[found.end() :]
    return f"{found['name'].strip()}{re.split('[,;:(]', behind)[0]}".strip()


def _staff(before: str, level: Level, plan: Plan) -> str:
    """Return the threshold that stands before the number and in no data of the level."""
    found = next(reversed([*_STAFF.finditer(before)]), None)
    if found is None:
        return ""
    said = int((found["n"] or found["p"]).replace(".", ""))
    held = {level.size.plenary_below_staff, level.size.delegates_above_staff, level.size.delegates_above_staff + 1}
    words = [level.when, *(one.when for one in plan.exception), *(one.when for one in plan.jointly)]
    held |= {int(value) for text in words for (kind, value), _ in figures_of(text) if kind == "count"}
    return "" if said in held else f"nơi {found[0].strip()}"
