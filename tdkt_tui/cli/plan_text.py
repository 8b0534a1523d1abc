"""A plan as a person reads it in a terminal of 80 columns, each fact with its clause."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tdkt_tui.model.duties import Task
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.level import CATEGORY_WORDS, Level, LevelKeys
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.words import counted, raised_first, share

WIDTH = 80
Row = tuple[str, str]
"""A fact and its clause."""


def plan_lines(plan: Plan) -> Iterator[str]:
    """Yield the lines of a plan: identity, round, levels, pilots, agenda, tasks, recipients, documents."""
    yield from _wrapped(plan.plan.citation().full(), "")
    if plan.round:
        reviewed = "-".join(map(str, plan.round.reviewed))
        yield from _wrapped(f"Kỳ đại hội: {plan.round.title()} (năm {plan.round.year}), giai đoạn {reviewed}", "  ")
    for level in plan.level:
        yield ""
        yield from _level(plan, level)
    yield from _exceptions(plan)
    for title, rows in _sections(plan):
        yield from _section(title, rows)


def _sections(plan: Plan) -> Iterator[tuple[str, list[Row]]]:
    yield "Đơn vị làm điểm", [(f"{item.unit}: {item.window.words()}", item.clause) for item in plan.pilot]
    yield "Tổ chức chung", [(f"{', '.join(item.units)} – do {item.organiser}", item.clause) for item in plan.jointly]
    yield "Chương trình", [(item.title + (" (nếu có)" if item.optional else ""), item.clause) for item in plan.agenda]
    yield "Nhiệm vụ", [_task(item) for item in plan.task]
    yield "Nơi nhận", [(item.words(), item.clause) for item in plan.recipient]
    yield "Văn bản phải có", [_offer(item) for item in plan.document]
    yield "Ghi chú của người lập dữ liệu", [(note, "") for note in plan.plan.notes]


def _task(task: Task) -> Row:
    asked = "đề nghị " if task.mode == "asked" else ""
    return f"{raised_first(task.body)}: {asked}{task.does}", task.clause


def _offer(offer: Offer) -> Row:
    labels = {kind.id: kind.label for kind in KINDS}
    by = ("" if offer.by == "unit" else " – tỉnh lập") + (", khi yêu cầu" if offer.on_request else "")
    return f"{offer.title or labels.get(offer.kind, offer.kind)} ({offer.kind}){by}", offer.clause


def _level(plan: Plan, level: Level) -> Iterator[str]:
    yield f"{level.label.upper()} [{level.id}]" + (f"  (mục {level.clause})" if level.clause else "")
    facts = [
        ("Đơn vị", ", ".join(level.units) + (f" ({level.when})" if level.when else "")),
        ("Thời hạn", level.window.words() or "không nêu"),
        ("Thời gian tổ chức", ("dự kiến " if level.days_approx else "") + _days(level.days)),
        ("Hình thức", _forms(plan, level)),
        ("Thống nhất với", level.agreed_with),
        ("Thành phần", "; ".join(item.who + (" (nếu có)" if item.if_any else "") for item in level.attend)),
        ("Số lượng", "; ".join(_size(level))),
        ("Kế hoạch riêng", "có" if level.own_plan else ""),
    ]
    for label, text in facts:
        if text:
            yield from _wrapped(f"{label}: {text}", "  ")


def _forms(plan: Plan, level: LevelKeys) -> str:
    """Name the forms with the codes that a profile writes."""
    forms = (plan.form_named(code) for code in level.choose_form)
    return "; ".join(f"{form.name} [{form.id}]" for form in forms if form)


def _days(days: float) -> str:
    if not days:
        return ""
    return "½ ngày" if days == 0.5 else f"{days:g} ngày".replace(".", ",")


def _size(level: Level) -> Iterator[str]:
    size = level.size
    if size.plenary_below_staff:
        yield f"dưới {size.plenary_below_staff} người: hội nghị toàn thể"
    if size.delegates_above_staff:
        yield f"trên {size.delegates_above_staff} người: hội nghị đại biểu"
    for cap in size.caps:
        noun = cap.label or CATEGORY_WORDS.get(cap.category, cap.category)
        if cap.at_least:
            yield f"ít nhất {counted(cap.at_least, noun)}"
        if cap.at_most:
            yield f"tối đa {counted(cap.at_most, noun)}"
    for item in size.shares:
        yield f"{item.label or CATEGORY_WORDS.get(item.category, item.category)} {share(item.share)}"
    if size.decided_by:
        yield f"do {size.decided_by} quyết định" + (f" theo đề xuất của {size.proposed_by}" if size.proposed_by else "")


def _exceptions(plan: Plan) -> Iterator[str]:
    rows = []
    for item in plan.exception:
        forms = _forms(plan, item)
        told = [part for part in (forms, item.window.words(), _days(item.days)) if part]
        rows.append((f"{', '.join(item.units)}: {'; '.join(told)}", item.clause))
    yield from _section("Riêng", rows)


def _section(title: str, rows: list[Row]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title.upper()}"
    for text, clause in rows:
        yield from _wrapped(f"- {text}" + (f" [{clause}]" if clause else ""), "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)
