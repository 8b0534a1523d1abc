"""The tiers of a plan as lines: kinds of unit, window, form, who attends, how many, and what is said apart."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.level import Attendance, Jointly, Level, LevelKeys
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.words import clause_words, raised_first

from .page import parts, section, wrapped

_NAMED = {"Thống nhất với": "thống nhất với ", "Kế hoạch riêng": "kế hoạch riêng: "}
"""What is not understood of some units without its name."""


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
                + parts(*(f"{_NAMED.get(label, '')}{text}" for label, text in _said(plan, item) if text)),
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
           f"không quá {item.at_most} đại biểu" if item.at_most else "",
           f"{item.alone} thì tổ chức riêng" if item.alone else ""]  # fmt: skip
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


def guided_words(keys: LevelKeys) -> str:
    """Return by whose guidance units hold their meeting, and what of their level does not bind them; "" for none."""
    return f"theo hướng dẫn của {keys.guided_by}, không theo thời hạn, số lượng của cấp" if keys.guided_by else ""


def _said(plan: Plan, keys: LevelKeys, *, window: bool = True) -> list[tuple[str, str]]:
    return [
        ("Thời hạn", keys.window.words() if window else ""),
        ("Địa điểm", keys.place),
        ("Thời gian tổ chức", keys.days_bound() + _days(keys.days) if keys.days else ""),
        ("Hình thức", _forms(plan, keys)),
        ("Thống nhất với", keys.agreed_with),
        ("Tổ chức", guided_words(keys)),
        *(
            (f"Thành phần, đối với {', '.join(kinds)}" if kinds else "Thành phần", "; ".join(map(_who, entries)))
            for kinds, entries in keys.attendance_lists()
        ),
        ("Số lượng", "; ".join(size_words(keys.size))),
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
