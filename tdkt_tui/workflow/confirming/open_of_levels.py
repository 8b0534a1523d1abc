"""What of each level the passages that nobody has answered may still say, for who thinks of stopping there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.plan_notes import Left

from .signs import figures_said

_SAYS = tuple((noun, re.compile(pattern)) for noun, pattern in (
    ("hình thức", r"hình thức (?:tổ chức|hội nghị|đại hội)|tên gọi|^(?:[a-zđ0-9][.)]\s*)?hình thức\b"),
    ("thời gian", r"\b(?:ngày|tháng|quý)\s+(?:\d|[iv]+\b)|\d/\d"),
    ("thời lượng", r"\b(?:một|01|nửa|½|1/2)\s+(?:buổi|ngày)\b"),
    ("địa điểm", r"địa điểm|\btại (?:hội trường|trung tâm|nhà)"),
    ("số lượng", r"\d\s*(?:đại biểu|người)\b|số lượng|phân bổ"),
    ("cơ cấu", r"\d\s*%|cơ cấu|tỷ lệ"),
    ("chương trình", r"chương trình\b"),
    ("khen thưởng", r"\bkhen\b|giấy khen|bằng khen|cờ thi đua"),
    ("kinh phí", r"kinh phí|ngân sách|\d (?:triệu|tỷ)"),
    ("giới thiệu, hồ sơ", r"giới thiệu|hồ sơ"),
    ("báo cáo", r"báo cáo"),
))  # fmt: skip
"""What a passage may say of a level, and the words for it."""
_OTHER = "việc khác"


def open_of_levels(plan: Plan, left: Iterable[Left]) -> dict[str, list[str]]:
    """Return level → what of it is open, in the plan's order; "" is what names none."""
    found: dict[str, set[str]] = {label: set() for label in (*(level.label for level in plan.level), "")}
    for one in left:
        clause, _, quote = one.place
        text = folded(quote)
        if one.wording or not figures_said(quote):
            continue
        said = [noun for noun, pattern in _SAYS if pattern.search(text)] or [_OTHER]
        mine = [level for level in plan.level if _names(level, text)]
        mine = mine or [level for level in plan.level if level.clause and _inside(clause, clause_words(level.clause))]
        for level in mine:
            found[level.label].update([noun for noun in said if noun not in _known(plan, level)] or [_OTHER])
        found[""].update(said if not mine else ())
    order = [*(noun for noun, _ in _SAYS), _OTHER]
    return {label: sorted(said, key=order.index) for label, said in found.items() if said}


def _known(plan: Plan, level: Level) -> list[str]:
    """Return what a plan says of a level already: another day, another place is that of something else.

    How many come is known too where all that is said of it is of some of its units apart.
    """
    apart = [one.size for one in plan.exception if one.level == level.id]
    sized = any(size.caps or size.plenary_below_staff for size in (level.size, *apart))
    held = {"hình thức": level.choose_form, "thời gian": level.window.dated(), "thời lượng": level.days,
            "địa điểm": level.place, "số lượng": sized}  # fmt: skip
    return [noun for noun, value in held.items() if value]


def _names(level: Level, text: str) -> bool:
    tiers = [tier for kind in level.kinds() if (tier := tier_of(kind))]
    own = ["cấp tỉnh"] if "tỉnh" in level.units else level.kinds()
    words = "|".join(map(re.escape, {folded(word) for word in (level.label, *tiers, *own)}))
    return bool(re.search(rf"(?<!\w)(?:{words})(?!\w)", text))


def _inside(clause: str, level: str) -> bool:
    return clause == level or clause.startswith(f"{level}.")
