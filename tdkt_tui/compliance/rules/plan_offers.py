"""What a plan offers and asks, against itself: documents, duties, openings, awards, the minutes of its programme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from tdkt_tui.model.duties import Honours, Nomination, Reporting
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.period import PERIODS
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.programme import closes
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined

from .saying import error, warning

_ANNEXES = frozenset(kind.id for kind in KINDS if kind.annex)


def offers_told_apart(plan: Plan) -> Iterable[Finding]:
    """Yield an error for two documents of one kind that one profile would write to the same file."""
    for (_, first), (number, second) in combinations(enumerate(plan.document, start=1), 2):
        if first.kind == second.kind and first.of == second.of and _meet(plan, first, second):
            yield error(
                "plan.offer-twice",
                f"Cùng một cấp có hai văn bản loại “{second.kind}” không phân biệt được",
                citation=plan.cite(second.clause),
                field=f"document.{number}.of",
                fix="ghi of khác nhau cho từng văn bản, hoặc chia levels",
            )


def annexes_attached(plan: Plan) -> Iterable[Finding]:
    """Yield an error for an annex that says it goes with a document which its level never has."""
    for number, offer in enumerate(plan.document, start=1):
        if offer.kind not in _ANNEXES:
            continue
        owners = [other for other in plan.document if other.kind == offer.attached_to and other.kind not in _ANNEXES]
        owners = [other for other in owners if not other.of or not offer.of or other.of == offer.of]
        if not any(_meet(plan, offer, other) for other in owners):
            yield error(
                "plan.attached",
                f"Phụ lục “{offer.kind}” ghi kèm theo “{offer.attached_to}”, nhưng cấp ấy không có văn bản này",
                citation=plan.cite(offer.clause),
                field=f"document.{number}.attached_to",
                fix="ghi attached_to là loại văn bản (không phải phụ lục) của cùng cấp, cùng of",
            )


def duties_in_bounds(plan: Plan) -> Iterable[Finding]:
    """Yield an error for a nomination of more at least than at most, a warning for a period that no rule knows."""
    for number, duty in enumerate(plan.nomination, start=1):
        if duty.at_most and duty.at_least > duty.at_most:
            yield error(
                "plan.bounds",
                f"Số giới thiệu ít nhất {duty.at_least} lớn hơn số nhiều nhất {duty.at_most}",
                citation=plan.cite(duty.clause),
                field=f"nomination.{number}.at_least",
                fix="đối chiếu với kế hoạch gốc",
            )
        yield from _strange_periods(plan, duty, f"nomination.{number}", "giới thiệu điển hình")
    for number, report in enumerate(plan.reporting, start=1):
        yield from _strange_periods(plan, report, f"reporting.{number}", "báo cáo")


def _strange_periods(plan: Plan, duty: Reporting | Nomination, key: str, noun: str) -> Iterator[Finding]:
    if strange := [every for every in duty.every if every not in PERIODS]:
        yield warning(
            "plan.periods",
            f"Kỳ {noun} {joined(strange)} in ra như đã ghi",
            citation=plan.cite(duty.clause),
            field=f"{key}.every",
            fix="dùng một trong: " + ", ".join(f'"{code}" ({words})' for code, words in PERIODS.items()),
        )


def honours_told_apart(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for an award that the same units are told twice, with nothing to tell the two apart."""
    for (at, first), (number, second) in combinations(enumerate(plan.honours, start=1), 2):
        if first.level == second.level and folded(first.award) == folded(second.award) and _doubled(first, second):
            yield warning(
                "plan.honours-twice",
                f"“{second.award}” của cùng đơn vị được ghi hai lần (honours.{at} và honours.{number}): văn bản của đơn"
                " vị in cả hai",
                citation=plan.cite(second.clause),
                field=f"honours.{number}",
                fix="bỏ bảng thừa, hoặc ghi units khác nhau cho từng bảng",
            )


def _doubled(first: Honours, second: Honours) -> bool:
    """Tell two that meet at a unit and count the same; one may count collectives, the other individuals."""
    if folded(first.when) != folded(second.when):
        return False
    units, others = ({folded(unit) for unit in item.units} for item in (first, second))
    counted, also = ({key for key in _COUNTS if getattr(item, key)} for item in (first, second))
    meet = bool(units & others) or not (units or others)
    return meet and (not counted or not also or bool(counted & also))


_COUNTS = ("collectives", "individuals", "households", "cases")
"""What an award counts; words in the place of these numbers count the same."""
_MINUTES = re.compile(r"(?:[(:]|(?<![\d\s])\s+[–-])\s*(?:khoảng\s+|dự kiến\s+)?(\d{1,3})\s*(?:phút|’|')\s*\)?\s*[.;]?$")
"""How long an item lasts as its title ends: "(40 phút)", ": 40 phút"."""


def minutes_of_titles(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for an item whose title says other minutes than those by which its hour is printed."""
    for number, item in enumerate(plan.agenda, start=1):
        found = _MINUTES.search(item.title)
        if found and int(found[1]) != item.minutes and "mỗi" not in item.title.casefold():
            kept = f"minutes ghi {item.minutes}" if item.minutes else "minutes chưa ghi"
            yield warning(
                "plan.agenda-minutes",
                f"Tên mục “{item.title}” nêu {found[1]} phút, {kept}: giờ in ở chương trình không theo số phút ấy",
                citation=plan.cite(item.clause),
                field=f"agenda.{number}.minutes",
                fix=f"ghi minutes = {int(found[1])}, bỏ số phút ở tên mục",
            )


_AFTERWARDS = re.compile(
    r"chụp ảnh|liên hoan|văn nghệ|ăn trưa|cơm|tham quan|viếng|dâng|giao lưu|trù bị|nghỉ", re.IGNORECASE
)
"""What may follow a closing."""


def closing_stands_last(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for each item that a level's programme has behind its closing."""
    for at, closing in enumerate(plan.agenda, start=1):
        after = plan.agenda[at:] if closes(closing.title) else []
        others = [item for item in after if not (closes(item.title) or _AFTERWARDS.search(item.title))]
        late = [item for item in others if not item.levels or not closing.levels or {*item.levels} & {*closing.levels}]
        if late:
            yield warning(
                "plan.agenda-closing",
                f"“{closing.title}” đứng trước {joined([f'“{item.title}”' for item in late])} trong chương trình",
                citation=plan.cite(closing.clause),
                field=f"agenda.{at}",
                fix="chuyển bảng này xuống cuối chương trình, đúng thứ tự của bản gốc",
            )


def openings_and_kinds_used(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for an opening of documents that the plan does not offer, and for words of a level's kinds of
    unit that belong to no kind.
    """
    kinds = {offer.kind for offer in plan.document}
    for number, item in enumerate(plan.opening, start=1):
        if strange := [kind for kind in item.documents if kind not in kinds]:
            yield _unused(plan, item.clause, f"opening.{number}.documents", strange, "loại văn bản nào của kế hoạch")
    for number, level in enumerate(plan.level, start=1):
        said = {*level.units, *(word for item in level.attend for word in item.for_units)}
        if strange := [word for word in level.covers if word not in said]:
            yield _unused(plan, level.clause, f"level.{number}.covers", strange, "từ nào ở units, for_units của cấp")
        if strange := [kind for kind in level.without_subordinates if kind not in level.kinds()]:
            yield _unused(plan, level.clause, f"level.{number}.without_subordinates", strange,
                          "loại đơn vị nào của cấp")  # fmt: skip


def _unused(plan: Plan, clause: str, field: str, words: list[str], what: str) -> Finding:
    return warning("plan.unused", f"{joined([f'“{word}”' for word in words])} không phải {what}",
                   citation=plan.cite(clause), field=field, fix="sửa hoặc bỏ từ này")  # fmt: skip


def _meet(plan: Plan, first: Offer, second: Offer) -> bool:
    """Tell whether one profile could have both."""
    return first.by == second.by and not set(_levels(plan, first)).isdisjoint(_levels(plan, second))


def _levels(plan: Plan, offer: Offer) -> Iterator[str]:
    yield from offer.levels or [level.id for level in plan.level] or [""]
