"""What a plan's bodies owe, as lines: nominations, attendance, tasks, reports, committees, honours, money, openings."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.duties import Honours, Nomination, Reporting, Task
from tdkt_tui.model.issuer import Committee
from tdkt_tui.model.money import Amount, Budget, amount_words
from tdkt_tui.model.period import PERIODS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanComposition
from tdkt_tui.model.quota_words import quota_words
from tdkt_tui.model.words import counted, joined, raised_first

from .page import Row, parts, section


def duty_lines(plan: Plan) -> Iterator[str]:
    """Yield nominations, tasks, reports, committees, honours, the budget and what the office itself must write."""
    yield from section("Giới thiệu điển hình", (_nomination(item, plan) for item in plan.nomination))
    yield from section("Chỉ tiêu cơ cấu đại biểu", (
        (f"{raised_first(item.group)}: {_share(item)}{_at(item.levels, plan)}", item.clause)
        for item in plan.composition
    ))  # fmt: skip
    yield from section("Số đại biểu, điển hình của đơn vị", (
        (parts(f"{raised_first(quota_words(item))}{_at(item.levels, plan)}", item.note), item.clause)
        for item in plan.quota
    ))  # fmt: skip
    yield from section("Nhiệm vụ", (_task(item) for item in plan.task))
    yield from section("Chế độ báo cáo", (_reporting(item) for item in plan.reporting))
    yield from section("Ban chỉ đạo, ban tổ chức", (row for item in plan.committee for row in _committee(item)))
    yield from section("Khen thưởng", (_honours(item, plan) for item in plan.honours))
    yield from section("Kinh phí", (*(_budget(plan.budget) if plan.budget else ()), *_of_levels(plan)))
    yield from section("Mức tiền", ((_amount(item, plan), item.clause) for item in plan.amount))
    yield from section("Chỗ để cơ quan tự ghi", (
        (parts(f"{item.label} [{item.id}]" + (" (bắt buộc)" if item.required else ""), item.help, between=": "),
         item.clause) for item in plan.opening
    ))  # fmt: skip


def _share(item: PlanComposition) -> str:
    bounds = (("ít nhất", item.at_least), ("nhiều nhất", item.at_most))
    said = ", ".join(f"{how} {number}" for how, number in bounds if number)
    said += {"exemplar": " trong số điển hình tiên tiến", "delegation": " trong từng đoàn"}.get(item.of, "")
    return f"{said} ({', '.join(item.units)})" if item.units else said


def _at(levels: list[str], plan: Plan) -> str:
    labels = [level.label for level in plan.level if level.id in levels]
    return f" ({joined(labels)})" if labels else ""


def _nomination(item: Nomination, plan: Plan) -> Row:
    sources = [who for duty in plan.nomination if duty.id in item.chosen_from for who in duty.who]
    bounds = [(f"ít nhất {item.at_least:02d}", item.at_least), (f"nhiều nhất {item.at_most:02d}", item.at_most)]
    if item.at_least and item.at_least == item.at_most:
        bounds = [(f"{item.at_least:02d}", item.at_least)]
    text = parts(
        ", ".join(item.who) + (f" [{item.id}]" if item.id else ""),
        ", ".join(words for words, number in bounds if number),
        item.each_time(),
        f"theo chỉ tiêu của {item.quota}" if item.quota else "",
        ", ".join(_kinds(item)),
        f"kèm {', '.join(item.needs)}" if item.needs else "",
        f"gửi {item.to}" if item.to else "",
        f"chọn trong số do {joined(sources)} giới thiệu" if sources else "",
        item.window.words() or ("" if item.every else "không nêu thời hạn"),
    )
    return raised_first(text), item.clause


def _kinds(item: Nomination) -> list[str]:
    numbers = {"tập thể": item.collectives, "cá nhân": item.individuals}
    return [f"{number:02d} {kind}" for kind, number in numbers.items() if number] or item.kinds


def _task(item: Task) -> Row:
    text = parts(
        ("đề nghị " if item.mode == "asked" else "") + item.does,
        f"sản phẩm: {', '.join(item.deliver)}" if item.deliver else "",
        f"phối hợp: {', '.join(item.together_with)}" if item.together_with else "",
        item.window.words(),
    )
    return f"{raised_first(item.body)}: {text}", item.clause


def _reporting(item: Reporting) -> Row:
    text = parts(
        f"{raised_first(item.by)} báo cáo {item.to}" + (f" [{item.id}]" if item.id else ""),
        ("định kỳ " + ", ".join(PERIODS.get(every, every) for every in item.every) if item.every else "")
        + (f", {item.day}" if item.day else ""),
        item.about,
        f"qua {item.through}" if item.through else "",
        item.deadline(),
    )
    return text, item.clause


def _committee(item: Committee, above: str = "") -> Iterator[Row]:
    members = "; ".join(f"{one.post} ({one.role})" if one.role else one.post for one in item.members)
    yield above + parts(item.name, members, between=": "), item.clause
    for below in item.sub_committees:
        yield from _committee(below, f"{above}{item.name}, ")


def _honours(item: Honours, plan: Plan) -> Row:
    numbers = ((item.collectives, "tập thể"), (item.individuals, "cá nhân"), (item.households, "hộ"),
               (item.cases, "trường hợp"))  # fmt: skip
    told = item.said or ", ".join(counted(number, noun) for number, noun in numbers if number)
    most = "không quá " if told and item.how == "at-most" else ""
    most = f"tổng số {most}" if item.together else most
    told += f" ({item.when})" if item.when else ""
    of = f" ({', '.join(item.units)})" if item.units else _at([item.level], plan)
    return parts(f"{raised_first(item.award)}{of}", f"{most}{told}", between=": "), item.clause


def _amount(item: Amount, plan: Plan) -> str:
    return raised_first(amount_words(item)) + (f" ({', '.join(item.units)})" if item.units else _at([item.level], plan))


def _of_levels(plan: Plan) -> Iterator[Row]:
    for level in plan.level:
        if level.budget:
            yield f"{level.label}: {level.budget}", level.clause


def _budget(item: Budget) -> Iterator[Row]:
    facts = (
        ("nguồn", item.source),
        ("cân đối", item.balanced_by),
        ("phối hợp", ", ".join(item.together_with)),
        ("phê duyệt", item.approved_by),
    )
    yield "; ".join(f"{label}: {text}" for label, text in facts if text), item.clause
