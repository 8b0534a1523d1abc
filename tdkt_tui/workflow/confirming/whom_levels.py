"""Which levels of a plan words name: by a kind of unit, by what the level is called, as all offices of the province."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import ALL_OFFICES, has_offices

from .own_level import own_level
from .whom_begun import NO_KIND, kinds_each
from .whom_sorts import of_base

_OF_PROVINCE = re.compile(
    r"(?:kinh phí |tại |ở |đối với |về |chương trình |thành phần )*(?:tổ chức )?"
    r"(?:(?:hội nghị|đại hội)[^,;.:]{0,60}?\s)?(?:cấp tỉnh|của tỉnh|toàn tỉnh|tỉnh)\b(?! (?:đoàn|ủy|đội)\b)"
)
"""How words begin that speak of the province's own conference; elsewhere in a sentence it is where others go."""
_BEFORE = (
    r"các|mỗi|từng|ở|tại|của|cho|với|đối với|cấp|ngân sách|đại biểu|điểm cầu|hội nghị|đại hội|ubnd|ủy ban nhân dân|và"
)
"""What stands before a kind of unit that is meant, and no name of one."""
_PLACE = r"(?:cơ quan|đơn vị|địa phương|tổ chức)"
OFFICES = re.compile(
    rf"(?<!\w)(?:các|mỗi|từng|những)\s+{_PLACE}(?:(?:,\s+|\s+và\s+)(?:các\s+)?{_PLACE})*\s+"
    r"(?:(?:trực )?thuộc|cấp)\s+tỉnh\b(?:\s+quản lý\b)?",
    re.IGNORECASE,
)
"""Words for all offices of the province."""
_ARMED, _FORCE = "lực lượng vũ trang", re.compile(r"công an|quân sự|bộ chỉ huy|bộ đội|biên phòng|bộ chqs")
"""What the bodies of the armed forces are called together, and how each begins."""
_BRANCHES = re.compile(r"(?:các|mỗi|từng)\s(?:[^:;.\d]{0,60}?,\s*)?(?:các\s)?ngành\b", re.IGNORECASE)
_LEADS = (
    r"(?:Cấp ủy|[Cc]hính quyền|[Mm]ặt trận(?: Tổ quốc)?|(?:các\s)?(?:đoàn thể|ban|ngành)|"
    r"[Tt]hủ trưởng(?: (?:các )?cơ quan)?|(?:Chủ tịch\s)?(?:Ủy ban nhân dân|UBND))"
)
_ALL_TIERS = re.compile(
    rf"(?:{_LEADS}(?:,\s+(?:và\s+)?|\s+và\s+|\s+))+(?:(?:ở|của)\s+)?các cấp\b|Cấp ủy\b(?! (?:xã|cơ sở|huyện))"
)
_ON_MOVEMENT = re.compile(
    r"(?:(?<!khối )(?<!cụm )(?:phong trào|phát động|đẩy mạnh) thi đua|tuyên truyền|"
    r"(?:thực hiện|hưởng ứng|đưa|đẩy mạnh) (?:các )?phong trào|(?:học tập|quán triệt)[^.;:]{0,40} tư tưởng)",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"[^,;.:]{0,60}\b(?:trong|của)\s+toàn\s+Đại hội\b")
"""How words begin on all who come to the province's congress: "Tỷ lệ nữ trong toàn Đại hội"."""
_BESIDE_KINDS = re.compile(rf"(?:,|;|\s+và)\s+(?:(?:các|mỗi)\s+)?{_PLACE}\b(?! trực thuộc| thuộc)")
_EACH_PAPER = re.compile(r",\s+mỗi\s+(?:báo cáo|tham luận|bài|bản|video|phóng sự)\b")
_ACTS = re.compile(r"\b(?:gửi|nộp|lập|xây dựng|tổ chức|báo cáo|phải|bầu|tặng|chọn|cử|giới thiệu|đăng ký|phối hợp)\b")
_EVERYBODY = re.compile(
    rf"(?<!\w)(?:(?:tất cả|các|mọi|từng|mỗi)\s+)+(?:cấp|ngành)(?:(?:,\s+|\s+và\s+)(?:(?:các|mọi|từng|mỗi)\s+)?"
    rf"(?:cấp|ngành|{_PLACE}))+(?!\w)",
    re.IGNORECASE,
)
"""Words for everybody that have a kind of unit among them."""
_ANY = re.compile(
    r"(?:kinh phí\s+)?(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+(?:của\s+|ở\s+)?cấp nào\b|"
    r"(?:ngân sách\s+)?(?:cấp\s+)?tỉnh\s+không\s+(?:cấp|bổ sung|hỗ trợ)\b|(?:từng|mỗi) nơi (?:tự|chọn|cần)\b|"
    r"(?:thành phần|đại biểu|số lượng)[^,;.:]{0,20}\s(?:ở|của) cấp nào\b",
    re.IGNORECASE,
)
"""What is said of the money of whoever meets, whichever units it names or sets apart behind that."""


def everybody_begins(words: str) -> bool:
    """Tell words that begin with everybody: "Các ngành, các địa phương phát động …", "Hội nghị cấp nào do …"."""
    found = _EVERYBODY.match(words)
    tiers = _ANY.match(words) or _ALL_TIERS.match(words)
    return tiers is not None or (found is not None and names_everybody(found[0]))


def on_movement(lines: Iterable[str]) -> bool:
    """Tell headings under which a sentence that begins with nobody is of everybody, whomever it names."""
    return any(map(_ON_MOVEMENT.search, lines))


def of_several(plan: Plan, sentence: str) -> bool:
    """Tell a sentence on units of several levels, or that counts several kinds: what follows is of none alone."""
    each = re.findall(r"\b[Mm]ỗi\s+(?:\w+\s+)?\w+", sentence)
    return len(levels_named(plan, sentence)) > 1 or len(each) > 1 or kinds_each(sentence) == []


def everybody_does(words: str) -> bool:
    """Tell a sentence of which everybody is to do something, behind what it begins with: "Qua đó, từng cấp, …".

    Whom it names further on are those to whom it is done, or among whom.
    """
    found = _EVERYBODY.search(words)
    before = words[: found.start()].rstrip() if found else ""
    return found is not None and names_everybody(found[0]) and (not before or before.endswith((",", ";", ":")))


def levels_named(plan: Plan, words: str) -> list[str]:
    """Return the levels of whose units words speak: by a kind of unit, or as the province's own conference.

    Words for everybody ("các cấp, các ngành") are no kind of any level.
    """
    words = _EVERYBODY.sub(lambda found: " " if names_everybody(found[0]) else found[0], words)
    found = []
    for level in plan.level:
        meant = _kinds_meant(tuple(level.units))
        if meant is None:
            of = bool(_OF_PROVINCE.match(folded(words)))
        else:
            of = (_called(level.label, words) and not names_everybody(level.label)) or bool(meant.search(words))
        found += [level.id] if of else []
    base = of_base(plan, words)
    found = [one.id for one in plan.level if one.id in found or one.id in base]
    return found or [one for said in OFFICES.findall(words) for one in offices_named(plan, said)]


@lru_cache(maxsize=64)
def _kinds_meant(units: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern for words that mean kinds of unit, one that finds nothing of no kind; None for the province."""
    kinds = "|".join(re.escape(kind) for kind in units if not names_everybody(kind))
    if folded(kinds) == "tỉnh":
        return None
    # "Sở Nội vụ" is the name of one body
    return re.compile(rf"(?:^|(?<!\w)(?i:{_BEFORE})\s|,\s)(?i:{kinds})(?!\w){NO_KIND}" if kinds else r"(?!)")


def _called(label: str, words: str) -> bool:
    plain = folded(label).removeprefix("các ")
    return len(plain.split()) > 1 and bool(re.search(rf"\b{re.escape(plain)}\b", folded(words)))


def offices_named(plan: Plan, words: str) -> list[str]:
    """Return the levels whose units words call the offices of the province, none for other words."""
    if not ALL_OFFICES.fullmatch(folded(words)):
        return []
    return [level.id for level in plan.level if level.units != ["tỉnh"] and has_offices(level.kinds(), "")]


def levels_of_kinds(plan: Plan, said: str, kinds: Collection[str]) -> list[str]:
    """Return the levels of kinds of unit, or that the words for these name."""
    named = levels_named(plan, said)
    tiers = {kind.removeprefix("cấp ") for kind in kinds if kind.startswith("cấp ")}
    meant = {*kinds, *tiers}
    forces = _ARMED in meant
    return [one.id for one in plan.level if one.id in named or meant & set(map(folded, one.kinds()))
            or (forces and all(_FORCE.match(folded(unit)) for unit in one.units))]  # fmt: skip


def levels_called(plan: Plan, words: str) -> list[str]:
    """Return the level by whose whole name words begin, none where they begin otherwise or it means everybody.

    Its kinds may stand in brackets behind the name: "Đơn vị cơ sở (phòng, ban, trường học) tổ chức …".
    """
    if _OF_WHOLE.match(words):
        return [one.id for one in plan.level if one.units == ["tỉnh"]]
    low = folded(words).removeprefix("các ")
    return [one.id for one in plan.level
            if one.label and not names_everybody(one.label)
            and low.startswith(f"{folded(one.label).removeprefix('các ')} ")]  # fmt: skip


def levels_grouped(plan: Plan, words: str) -> list[str]:
    """Return the levels of the groups by whose names words say who does something: "cơ quan nhóm 2, huyện gửi …"."""
    doer = folded(_ACTS.split(words, maxsplit=1)[0])
    named = [set(group.units) for group in plan.unit_group if re.search(rf"\b{re.escape(folded(group.name))}\b", doer)]
    beside = levels_named(plan, doer) if named else []
    return [one.id for one in plan.level if one.id in beside or any(set(one.units) <= units for units in named)]


def with_forces(plan: Plan, levels: list[str], words: str, clause: str) -> list[str]:
    """Return levels with that of the armed forces alone, where words begin with branches: "mỗi sở, ngành, đoàn thể".

    In the clause of a level words are on its own conference.
    """
    own = [one.id for one in plan.level if one.units and all(_FORCE.match(folded(unit)) for unit in one.units)]
    if not (levels and own and _BRANCHES.match(words)) or own_level(plan, clause):
        return levels
    return list(dict.fromkeys([*levels, *own]))


def of_both(
    now: dict[str, Any] | None, mine: dict[str, Any], words: str
) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """Return whom a run and its next words bind: both the levels of both, where these say besides how each paper is.

    "… cấp xã 02 bài; cấp huyện 04 bài, mỗi bài không quá 03 trang": how long each is, is of all before it.
    """
    both = now is not None and set(now) == set(mine) == {"levels"} and words[:1].islower() and _EACH_PAPER.search(words)
    if not both or now is None:
        return now, mine
    told = {"levels": list(dict.fromkeys([*now["levels"], *mine["levels"]]))}
    return told, told


def with_offices(plan: Plan, levels: list[str], words: str, said: str) -> list[str]:
    """Return levels with those of offices, where words set these beside the kinds said: "xã, phường, cơ quan có …"."""
    if not (levels and _BESIDE_KINDS.match(words.partition(said)[2] if said else "")):
        return levels
    offices = [one.id for one in plan.level if one.units != ["tỉnh"] and has_offices(one.kinds(), "")]
    return [one.id for one in plan.level if one.id in {*levels, *offices}]
