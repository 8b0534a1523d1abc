"""A plan's round, anniversaries and movements, which every document of its units repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from tdkt_tui.model.bound_units import names_itself, unit_word
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.round import Round
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined, padded

from .documents import earliest_day
from .saying import error, note, warning

_SAME, _NEAR = 1.0, 0.88
_SHORT = 30
"""Letters of words that may stand inside others without saying the same."""
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])")


def aims_left_out(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for each purpose or requirement that is not on the unit's page in part: only others can say it."""
    if dossier.is_plan_itself or not any(aim.words for aim in dossier.plan.aim):
        return
    from tdkt_tui.model.aim_parts import parted  # a plan of keys alone needs none of it

    for aim in dossier.plan.aim:
        if aim.levels and dossier.level.id not in aim.levels:
            continue
        _, parts = parted(aim.words, dossier.profile.unit.category or "")
        if left := [part for part in parts if not _provided(dossier, part)]:
            what = "Mục đích" if aim.kind == "purpose" else "Yêu cầu"
            yield note(
                "aim.left-out",
                f"{what} “{'; '.join(left)}” là của tỉnh hay của loại đơn vị khác, không in ở văn bản của đơn vị",
                citation=dossier.plan.cite(aim.clause),
                fix="đơn vị cần nêu thì viết vào mẫu, bằng lời của mình",
            )


def _provided(dossier: Dossier, part: str) -> bool:
    """Tell words of an aim that a provision for this unit prints, all or what they say of it."""
    said = folded(part).strip(" .;")
    for one in dossier.plan.provision:
        other = folded(one.words).strip(" .;")
        if said in other or (len(other) > _SHORT and other in said):
            every = not (one.levels or one.who)
            if every or dossier.level.id in one.levels or any(dossier.charges(who, one.clause) for who in one.who):
                return True
    return False


def seats_by_case(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note where the plan gives a unit's kind seats by the case that it is in: its page tells all of them."""
    kind, name = unit_word(dossier.profile.unit.category or ""), dossier.profile.unit.name or ""
    rows = [one for one in dossier.plan.quota if one.levels != [dossier.level.id]]
    if any(names_itself([*one.units, one.unit], name) for one in rows if one.unit or one.units):
        return
    cases = [one for one in rows if one.when and one.each and unit_word(one.each) == kind]
    if len(cases) > 1:
        told = joined([f"“{one.when}”" for one in cases])
        yield note(
            "quota.cases",
            f"Kế hoạch giao số đại biểu cử dự theo trường hợp: {told}; văn bản in cả {padded(len(cases))} mức",
            citation=dossier.plan.cite(cases[0].clause),
            fix="xóa ở văn bản mức không phải của đơn vị; đã có danh sách thì báo người giữ dữ liệu kế hoạch ghi units",
        )


def anniversaries(plan: Plan) -> Iterable[Finding]:
    """Yield an error where a stated number of years is not what the years give."""
    for number, item in enumerate(plan.anniversary, start=1):
        if item.stated is not None and item.stated != item.years():
            yield error(
                "anniversary.years",
                f"Kỷ niệm “{item.of}”: kế hoạch ghi {item.stated} năm, từ {item.since} đến"
                f" {item.in_year} là {item.years()} năm",
                citation=plan.cite(item.clause),
                field=f"anniversary.{number}.stated",
                fix=f"ghi {item.years()} năm, hoặc sửa năm",
            )
        elif item.years() <= 0:
            yield error(
                "anniversary.order",
                f"Kỷ niệm “{item.of}”: năm {item.in_year} không đứng sau năm {item.since}",
                citation=plan.cite(item.clause),
                field=f"anniversary.{number}.in_year",
                fix="sửa năm",
            )
        if item.day and not _DAY.fullmatch(item.day):
            yield warning(
                "anniversary.day",
                f"Ngày của kỷ niệm “{item.of}” không đúng dạng ngày/tháng",
                citation=plan.cite(item.clause),
                field=f"anniversary.{number}.day",
                fix="ghi “19/5”",
            )


def rounds(plan: Plan) -> Iterable[Finding]:
    """Yield an error for periods and years of the round that contradict each other."""
    own = plan.round
    if own is None:
        return
    cite = plan.cite(own.clause)
    for key, label in (("reviewed", "Giai đoạn tổng kết"), ("ahead", "Giai đoạn tới")):
        years: list[int] = getattr(own, key)
        if years and (len(years) != 2 or years[0] >= years[-1]):
            yield error(
                "round.period",
                f"{label} {_period(years)} không phải hai năm tăng dần",
                citation=cite,
                field=f"round.{key}",
                fix="ghi năm đầu rồi năm cuối, ví dụ [2015, 2020]",
            )
    if own.ordinal < 1:
        yield error(
            "round.ordinal",
            f"Lần thứ {own.ordinal} không phải số thứ tự",
            citation=cite,
            field="round.ordinal",
            fix="ghi số từ 1",
        )
    yield from _years(own, plan, cite)


def _years(own: Round, plan: Plan, cite: str) -> Iterable[Finding]:
    issued = earliest_day(plan.plan.date)
    checks = (
        (
            bool(own.reviewed) and own.year < max(own.reviewed, default=0),
            f"Năm tổ chức {own.year} đứng trước năm cuối của giai đoạn tổng kết {_period(own.reviewed)}",
        ),
        (
            bool(own.reviewed and own.ahead) and min(own.ahead, default=0) < max(own.reviewed, default=0),
            f"Giai đoạn tới {_period(own.ahead)} chồng lên giai đoạn tổng kết {_period(own.reviewed)}",
        ),
        (
            bool(own.above and own.above.year and own.above.year < own.year),
            f"Năm tổ chức {own.year} đứng sau năm {own.above and own.above.year} của cấp trên",
        ),
        (
            issued is not None and issued.year > own.year,
            f"Kế hoạch ban hành năm {issued and issued.year}, sau năm tổ chức {own.year}",
        ),
    )
    for wrong, message in checks:
        if wrong:
            yield error("round.years", message, citation=cite, field="round.year", fix="đối chiếu với kế hoạch gốc")


def own_movements(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a movement of the unit that repeats one, or that looks like one of the plan misspelt."""
    known = {folded(item.name): item.name for item in dossier.plan.movement}
    seen: set[str] = set()
    for number, name in enumerate(dossier.profile.movement, start=1):
        field, plain = f"movement.{number}", folded(name).strip('“”" ')
        near, likeness = _nearest(plain, known)
        if plain in seen or likeness == _SAME:
            yield warning(
                "movement.twice",
                f"Phong trào “{name}” đã có" + ("" if plain in seen else " trong kế hoạch"),
                field=field,
                fix="bỏ tên trùng",
            )
        elif likeness >= _NEAR:
            yield warning(
                "movement.name",
                f"Phong trào “{name}” gần giống “{known[near]}” của kế hoạch nhưng viết khác",
                field=field,
                fix="viết đúng tên phong trào, hoặc giữ nếu là phong trào khác",
            )
        seen.add(plain)


def _nearest(plain: str, known: Iterable[str]) -> tuple[str, float]:
    """Return the known name that is most like one, and how much; "" and 0 where none is as like as ``_NEAR``.

    Two quick looks say of most that they cannot be.
    """
    best = ("", 0.0)
    for other in known:
        if plain == other:
            return other, _SAME
        held = SequenceMatcher(None, plain, other)
        if held.real_quick_ratio() >= _NEAR and held.quick_ratio() >= _NEAR:
            likeness = held.ratio()
            if likeness >= _NEAR and likeness > best[1]:
                best = (other, likeness)
    return best


def _period(years: list[int]) -> str:
    return " - ".join(map(str, years))
