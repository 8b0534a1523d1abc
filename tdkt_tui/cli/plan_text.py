"""A plan as a person reads it in a terminal of 80 columns, each fact with its clause."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.level import CATEGORY_WORDS, Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import counted, raised_first, share

WIDTH = 80


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
    yield from _section("Đơn vị làm điểm", [(f"{item.unit}: {item.window.words()}", item.clause) for item in plan.pilot])
    yield from _section("Tổ chức chung", [(f"{', '.join(item.units)} – do {item.organiser}", item.clause)
                                          for item in plan.jointly])  # fmt: skip
    yield from _section("Chương trình", [(item.title + (" (nếu có)" if item.optional else ""), item.clause)
                                         for item in plan.agenda])  # fmt: skip
    yield from _section("Nhiệm vụ", [(f"{raised_first(item.body)}: {'đề nghị ' if item.mode == 'asked' else ''}"
                                      f"{item.does}", item.clause) for item in plan.task])  # fmt: skip
    yield from _section("Nơi nhận", [(item.words(), item.clause) for item in plan.recipient])
    labels = {kind.id: kind.label for kind in KINDS}
    yield from _section("Văn bản phải có", [(f"{item.title or labels.get(item.kind, item.kind)} ({item.kind})"
                                             f"{'' if item.by == 'unit' else ' – tỉnh lập'}", item.clause)
                                            for item in plan.document])  # fmt: skip
    yield from _section("Ghi chú của người lập dữ liệu", [(note, "") for note in plan.plan.notes])


def _level(plan: Plan, level: Level) -> Iterator[str]:
    yield f"{level.label.upper()} [{level.id}]" + (f"  (mục {level.clause})" if level.clause else "")
    facts = [
        ("Đơn vị", ", ".join(level.units) + (f" ({level.when})" if level.when else "")),
        ("Thời hạn", level.window.words() or "không nêu"),
        ("Thời gian tổ chức", f"{'dự kiến ' if level.days_approx else ''}{_days(level.days)}" if level.days else ""),
        ("Hình thức", "; ".join(form.name for name in level.choose_form if (form := plan.form_named(name)))),
        ("Thống nhất với", level.agreed_with),
        ("Thành phần", "; ".join(item.who + (" (nếu có)" if item.if_any else "") for item in level.attend)),
        ("Số lượng", "; ".join(_size(level))),
        ("Kế hoạch riêng", "có" if level.own_plan else ""),
    ]
    for label, text in facts:
        if text:
            yield from _wrapped(f"{label}: {text}", "  ")


def _days(days: float) -> str:
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
        forms = "; ".join(form.name for name in item.choose_form if (form := plan.form_named(name)))
        told = [part for part in (forms, item.window.words(), _days(item.days) if item.days else "") if part]
        rows.append((f"{', '.join(item.units)}: {'; '.join(told)}", item.clause))
    yield from _section("Riêng", rows)


def _section(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title.upper()}"
    for text, clause in rows:
        yield from _wrapped(f"- {text}" + (f" [{clause}]" if clause else ""), "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)
