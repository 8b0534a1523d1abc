"""Which units the words of a fact bind, read as widely as a person would: a kind named beside bodies that are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tdkt_tui.model.bound_units import names_among, names_everybody, names_pilots, names_unit, same_unit, unit_word
from tdkt_tui.model.grouped import groups_with, is_sort
from tdkt_tui.model.in_districts import communes_of
from tdkt_tui.model.office_parts import department_of
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, whole_rows
from tdkt_tui.model.unit_names import AREAS, kind_of, plain_kind
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .said import Said
from .sample_units import SampleUnit

_TOLD = AREAS.keys() - {"tỉnh"} | {"sở"}
"""Kinds of unit that every province has: where a plan names one, its units are likely to write by it."""
_LEADER = re.compile(r"^(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|lãnh đạo|bí thư)\s+", re.IGNORECASE)
_GROUPS = re.compile(
    r"\s*;\s*(?:và\s+)?|(?:\s*,\s*(?:và\s+)?|\s+và\s+)"
    r"(?=(?:các|mỗi|từng|ubnd|ủy ban nhân dân|thủ trưởng|chủ tịch|giám đốc|trưởng)\s)",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"\s*Sở\s")
_HEAD = re.compile(
    rf"(?!(?i:xã hội)\b)(?:(?i:{'|'.join(AREAS)}"
    r"|ubnd|ủy ban|sở|ban|báo|đài|công an|bộ chỉ huy|văn phòng|hội|liên đoàn|tỉnh đoàn"
    r"|liên minh|hiệp hội|cục|thanh tra|trường|công ty|trung tâm|cụm|khối|mặt trận|kho bạc|bảo hiểm)\b)"
)
"""How another body begins in a list."""
_BEFORE = re.compile(r"^(?:UBND|Ủy ban nhân dân)?\s*(?:(?i:các)\s+(?:\d+\s+)?)?")
_PARTS = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_BRANCH = re.compile(
    r"ngành (?!dọc\b|nghề\b|chủ quản|liên quan|chức năng|khác\b|có\b|cấp\b|ở\b|trong\b|của\b)(\w+(?: \w+){1,5})",
    re.IGNORECASE,
)
"""A branch of the province's work, whose office a page goes by: "Ngành y tế" is "Sở Y tế"."""
_PROVINCE = re.compile(r"\s+(?:(?:thuộc|của|trực thuộc)\s+)?(?:cấp\s+)?tỉnh$", re.IGNORECASE)

_COMMITTEE = re.compile(r"(?:(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân)|Các|Mỗi|Những|Cấp)\s+")
_OF_PROVINCE = re.compile(
    r"(?:cấp )?tỉnh\b"
    r"|(?:các\s+)?(?:cơ quan\s+)?(?:thông tin|báo chí|báo|đài|truyền thông|hội đồng|tiểu ban|ban tổ chức)\b"
)


class Bound:
    """Whom the facts of one plan bind; what the words of one list mean for one kind of unit is worked out once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._known: dict[tuple[str, str, str], bool] = {}
        self._single: dict[str, list[str]] = {}

    def binds(self, said: Said, unit: SampleUnit) -> bool:
        """Tell whether a fact is for a unit; for one with a name of its own, whether it is so by that name."""
        if said.levels and unit.level.id not in said.levels:
            return False
        if unit.name:
            return any(same_unit(unit.name) in map(same_unit, self._names(who)) for who in said.who)
        return not said.who or any(self._kind(who, unit) for who in said.who)

    def _kind(self, who: str, unit: SampleUnit) -> bool:
        key = (who, unit.level.id, unit.kind)
        if key not in self._known:
            self._known[key] = _names_kind(who, self.plan, unit)
        return self._known[key]

    def _names(self, who: str) -> list[str]:
        """Return the single units in words; what a plan calls a part of a department writes on the page of that."""
        if who not in self._single:
            of = department_of(self.plan, who)
            self._single[who] = [of] if of else [*_names(who, self.plan), *_members(who, self.plan)]
        return self._single[who]

    def unplaced(self, said: Said) -> list[str]:
        """Return the kinds of unit that a fact names and no level of the plan has."""
        named = {kind for who in said.who for kind in _kinds(who) if kind in _TOLD}
        levels = self.plan.level
        known = [(level, plain_kind(kind)) for level in levels for kind in level.kinds()]
        return sorted(
            word for word in named if not any(names_among(word, levels, level, kind) for level, kind in known)
        )

    def named(self, facts: Sequence[Said]) -> list[SampleUnit]:
        """Return the units that facts name by a name of their own, those of most facts first."""
        return self.by_names(name for fact in facts for who in fact.who for name in self._names(who))

    def by_names(self, names: Iterable[str]) -> list[SampleUnit]:
        """Return the units of some names, each once, those that are named most first; none for what is no unit's."""
        found: dict[str, list[str]] = {}
        for name in names:
            found.setdefault(same_unit(name), []).append(name)
        often = sorted(found.values(), key=len, reverse=True)
        return [unit for names in often if (unit := _unit(names[0], self.plan))]


def _names_kind(who: str, plan: Plan, unit: SampleUnit) -> bool:
    if names_pilots(who) or who.endswith(" còn lại"):
        return False
    kind = plain_kind(unit.kind)
    called = (unit.called, *groups_with(plan, unit.called, unit.kind))
    if names_everybody(who) or names_among(who, plan.level, unit.level, kind, *called):
        return True
    rest = whole_rows(who, (kind for level in plan.level for kind in level.kinds()))[1]
    return names_unit(who, unit.level, kind) or kind in _kinds(rest)


def _kinds(who: str) -> set[str]:
    """Return the kinds of unit in a list of who does something, other bodies beside them or not."""
    found: set[str] = set()
    for group in _GROUPS.split(who):
        if any(is_sort(part) for part in _PARTS.split(group)):
            continue  # "xã, thị trấn thuộc diện sắp xếp" are some of each kind
        words = [unit_word(_PROVINCE.sub("", part)) for part in _PARTS.split(_LEADER.sub("", group.strip()))]
        # "Hội Nông dân các huyện, thị xã" is of no thị xã.
        found |= set(words) if words and " " not in words[0].removeprefix("thị ") else set()
    return found


def _names(who: str, plan: Plan) -> list[str]:
    """Return the single units in words: what begins as a kind does and goes on with a capital letter.

    Of several areas the kind may be said once, as a page reads them: "các huyện Ba Đồn, Yên Sơn".
    """
    kinds = {kind for level in plan.level for kind in level.kinds()}
    if "sở" in kinds and (branch := _BRANCH.fullmatch(who)):
        return [f"Sở {raised_first(branch[1])}"]
    found = [f"{kind} thuộc {district}" for kind, district in communes_of(who)]
    for group in _GROUPS.split(who):
        area = ""
        for part in (one.strip() for one in _single(group)):
            bare = _BEFORE.sub("", part)
            own = next((kind for kind in kinds if re.match(rf"(?i:{re.escape(kind)})\s+[{UPPER}]", bare)), "")
            area = own if own in AREAS else "" if own else area
            if own:
                found.append(bare)
            elif area and bare[:1].isupper() and not _HEAD.match(bare):
                found.append(f"{area} {bare}")
    return found


def _single(group: str) -> list[str]:
    """Return the parts of a list; what goes on with a capital behind a department's name is of it: "Thể thao"."""
    found: list[str] = []
    last = 0  # where the part before ends: what parts the two is of a name that goes on
    for cut in [*_PARTS.finditer(group), None]:
        part = group[last : cut.start() if cut else len(group)]
        own = part[len(between[0]) if (between := _PARTS.match(part)) else 0 :]
        if found and _DEPARTMENT.match(found[-1]) and own[:1].isupper() and not _HEAD.match(own):
            found[-1] += part
        else:
            found.append(own)
        last = cut.start() if cut else last
    return found


def _members(who: str, plan: Plan) -> list[str]:
    """Return the single units of the groups of which words name one: "các huyện miền núi"."""
    if not plan.unit_group:
        return []
    parts = {unit_word(part) for group in _GROUPS.split(who) for part in _PARTS.split(group)}
    return [unit for group in plan.unit_group for unit in group.units
            if kind_of(unit) and parts.intersection(map(unit_word, groups_with(plan, unit)))]  # fmt: skip


def _unit(name: str, plan: Plan) -> SampleUnit | None:
    fits = [(len(kind), number, kind) for number, level in enumerate(plan.level)
            if not of_province_itself(level) for kind in level.kinds()
            if name.casefold().startswith(f"{kind.casefold()} ")]  # fmt: skip
    if not fits:
        return None
    _, number, kind = max(fits, key=lambda one: (one[0], -one[1]))
    return SampleUnit(plan.level[number], kind, name)


def of_units(body: str) -> bool:
    """Tell words for units of a sort, or an area's committee, from a body of the province by its name.

    A body begins with a capital letter: "Sở Tài chính", "Công an tỉnh"; the press has no page either.
    """
    bare = _COMMITTEE.sub("", body)
    return not bare[:1].isupper() and not _OF_PROVINCE.match(bare)
