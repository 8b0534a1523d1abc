"""The tiers of a plan as lines: kinds of unit, window, form, who attends, how many, and what is said apart."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.level import CATEGORY_WORDS, Attendance, Cap, Jointly, Level, LevelKeys, Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words, counted, grouped, raised_first, share

from .page import parts, section, wrapped

_HOW = {"exactly": "", "at-least": "ít nhất ", "at-most": "nhiều nhất "}


def level_lines(plan: Plan) -> Iterator[str]:
    """Yield every level, then the exceptions, joint conferences and pilots."""
    for level in plan.level:
        yield ""
        yield f"{level.label.upper()} [{level.id}]" + (f"  ({clause_words(level.clause)})" if level.clause else "")
        for label, text in _facts(plan, level):
            if text:
                yield from wrapped(f"{label}: {text}", "  ")
    groups = ((f"{raised_first(item.name)}: {', '.join(item.units)}", item.clause) for item in plan.unit_group)
    yield from section("Nhóm đơn vị", groups)
    yield from section(
        "Riêng",
        (
            (
                f"{'; '.join(item.units)}{f' ({item.when})' if item.when else ''}: "
                + parts(*(text for _, text in _said(plan, item) if text)),
                item.clause,
            )
            for item in plan.exception
        ),
    )
    joint = ((_jointly(item), item.clause) for item in plan.jointly)
    yield from section("Đơn vị làm điểm", ((f"{item.unit}: {item.window.words()}", item.clause) for item in plan.pilot))
    yield from section("Tổ chức chung", joint)


def _jointly(item: Jointly) -> str:
    units = f"{', '.join(item.units)}{f' ({item.when})' if item.when else ''}"
    how = [f"do {item.organiser}" if item.organiser else "", f"ghép vào {item.into}" if item.into else "",
           f"không quá {item.at_most} đại biểu" if item.at_most else ""]  # fmt: skip
    return f"{units} – {'được phép, không bắt buộc, ' if item.may else ''}{', '.join(filter(None, how))}"


def _facts(plan: Plan, level: Level) -> list[tuple[str, str]]:
    when = level.window.words() or ("không nêu" if level.choose_form else "")
    units = "; ".join(level.units) + (f" ({level.when})" if level.when else "")
    return [
        ("Đơn vị", units),
        *((f"Trong đó {word}", f"gồm {', '.join(kinds)}") for word, kinds in level.covers.items()),
        ("Chỉ khi không có đơn vị trực thuộc", ", ".join(level.without_subordinates)),
        ("Thời hạn", when),
        *_said(plan, level, window=False),
    ]


def _said(plan: Plan, keys: LevelKeys, *, window: bool = True) -> list[tuple[str, str]]:
    return [
        ("Thời hạn", keys.window.words() if window else ""),
        ("Địa điểm", keys.place),
        ("Thời gian tổ chức", keys.days_bound() + _days(keys.days) if keys.days else ""),
        ("Hình thức", _forms(plan, keys)),
        ("Thống nhất với", keys.agreed_with),
        *(
            (f"Thành phần, đối với {', '.join(kinds)}" if kinds else "Thành phần", "; ".join(map(_who, entries)))
            for kinds, entries in keys.attendance_lists()
        ),
        ("Số lượng", "; ".join(_size(keys.size))),
        ("Kế hoạch riêng", "có" if keys.own_plan else ""),
    ]


def _forms(plan: Plan, keys: LevelKeys) -> str:
    """Name the forms with the codes that a profile writes."""
    forms = (plan.form_named(code) for code in keys.choose_form)
    return "; ".join(f"{form.name} [{form.id}]" for form in forms if form)


def _days(days: float) -> str:
    return "½ ngày" if days == 0.5 else f"{days:g} ngày".replace(".", ",")


def _who(item: Attendance) -> str:
    return item.who + (" (nếu có)" if item.if_any else "")


def _size(size: Size) -> Iterator[str]:
    if size.plenary_below_staff:
        yield f"dưới {grouped(size.plenary_below_staff)} người: hội nghị toàn thể"
    if size.delegates_above_staff:
        yield f"trên {grouped(size.delegates_above_staff)} người: hội nghị đại biểu"
    for cap in size.caps:
        yield from _cap(cap)
    for item in size.shares:
        noun = item.label or CATEGORY_WORDS.get(item.category, item.category)
        yield f"{noun} {_HOW[item.how]}{share(item.share)}{item.whole_words()}"
    if size.decided_by:
        yield f"do {size.decided_by} quyết định" + (f" theo đề xuất của {size.proposed_by}" if size.proposed_by else "")


def _cap(cap: Cap) -> Iterator[str]:
    noun = cap.label or CATEGORY_WORDS.get(cap.category, cap.category)
    just = cap.at_most and cap.at_least == cap.at_most
    if just:
        yield counted(cap.at_most, noun)
    if cap.at_least and not just:
        yield f"ít nhất {counted(cap.at_least, noun)}"
    if cap.at_most and not just:
        yield f"tối đa {counted(cap.at_most, noun)}"
    if cap.expected:
        yield f"khoảng {counted(cap.expected, noun)}"
