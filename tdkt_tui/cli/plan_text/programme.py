"""What a plan wants done, as lines: contents, movements, days remembered, agenda, outlines, publicity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.context.programme import noted, whose_item
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem, Anniversary, Outline, OutlineItem, drive_words
from tdkt_tui.model.worded import ABOUT, Provision

from .page import Row, parts, section
from .whom import whom_told

_OUTLINES = {"report": "Báo cáo tổng kết", "case-report": "Báo cáo điển hình", "periodic-report": "Báo cáo định kỳ"}
_ACTIVITIES = {"before": "trước hội nghị", "after": "sau hội nghị", "both": "trước và sau hội nghị"}
_AIMS = {"purpose": "Mục đích", "requirement": "Yêu cầu"}


def programme_lines(plan: Plan) -> Iterator[str]:
    """Yield the sections in the order in which plans usually have them."""
    for kind, title in _AIMS.items():
        yield from section(title, ((aim.words, aim.clause) for aim in plan.aim if aim.kind == kind and aim.words))
    yield from section("Quy định in nguyên lời", ((_kept(plan, one), one.clause) for one in plan.provision))
    yield from section("Nội dung", ((item.title or item.id, item.clause) for item in plan.content))
    yield from section("Phong trào thi đua", (
        (f"“{item.name}”" + (f" – {item.launched_by} phát động" if item.launched_by else ""), item.clause)
        for item in plan.movement
    ))  # fmt: skip
    yield from section("Đợt thi đua, chủ đề", ((drive_words(item), item.clause) for item in plan.drive))
    yield from section("Ngày kỷ niệm", (_anniversary(item) for item in plan.anniversary))
    yield from section("Chương trình", (_agenda(plan, item) for item in plan.agenda))
    yield from section("Hoạt động", ((f"{item.title} ({_ACTIVITIES[item.when]})", item.clause)
                                     for item in plan.activity))  # fmt: skip
    for outline in plan.outline:
        yield from section(f"Đề cương: {_OUTLINES.get(outline.of, outline.of)}", _outline(outline))
    yield from section("Tiêu chí", ((item.title, item.clause) for item in plan.criterion))
    yield from section("Lĩnh vực chọn điển hình", ((item.name, item.clause) for item in plan.field))
    yield from section("Hình thức tuyên truyền", (
        (parts(item.title, "; ".join(item.items), between=": "), item.clause) for item in plan.channel
    ))  # fmt: skip


def _kept(plan: Plan, one: Provision) -> str:
    """Return a provision with whom it binds, all units where it names none, and where their plans print it."""
    whose = whom_told(plan, {"levels": one.levels, "who": one.who})
    return f"{one.words} ({whose}: {ABOUT[one.about]})"


def _anniversary(item: Anniversary) -> Row:
    day = f"; {item.day}" if item.day else ""
    return f"{item.years()} năm {item.of} ({item.since} - {item.in_year}{day})", item.clause


def _agenda(plan: Plan, item: AgendaItem) -> Row:
    form = plan.form_named(item.only_for.form) if item.only_for else None
    extra = f" ({form.name}: {', '.join(item.only_for.adds)})" if item.only_for and form else ""
    whose = f" ({of})" if (of := whose_item(plan, item)) else ""
    return noted(item.title + whose + (" (nếu có)" if item.optional else "") + extra, item.note), item.clause


def _outline(outline: Outline) -> Iterator[Row]:
    yield from ((f"phải nêu: {text}", outline.clause) for text in outline.must_show)
    yield from _headings(outline.items, outline.clause, "")


def _headings(items: Sequence[OutlineItem], clause: str, above: str) -> Iterator[Row]:
    for number, item in enumerate(items, start=1):
        place = f"{above}{number}."
        yield f"{place} {item.title}", item.clause or clause
        yield from _headings(item.items, item.clause or clause, place)
