"""The levels whose units have a programme to print: the plan has items of one, and the level holds a conference."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan


def with_programme(plan: Plan) -> list[Level]:
    """Return the levels that hold a conference of which the plan says items."""
    return [one for one in plan.level if one.choose_form and _has_items(plan, one)]


def _has_items(plan: Plan, level: Level) -> bool:
    return any(item.of_level(level.id) for item in plan.agenda)


def left_out(plan: Plan) -> list[Level]:
    """Return those of them that no document of a programme is for, in a plan that offers one to others.

    The province itself writes no unit's programme.
    """
    offers = [offer for offer in plan.document if offer.kind == "agenda"]
    own = [one for one in with_programme(plan) if one.units != ["tỉnh"]]
    of = {level for offer in offers for level in offer.levels}
    return [one for one in own if one.id not in of] if all(offer.levels for offer in offers) else []


def programme_findings(plan: Plan) -> Iterator[Finding]:
    """Yield what is told of each level that holds a conference and whose units get no programme, where others do."""
    offers = [offer for offer in plan.document if offer.kind == "agenda" and offer.by == "unit"]
    if not offers:
        return
    for number, level in enumerate(plan.level, 1):
        printed = any(not offer.levels or level.id in offer.levels for offer in offers)
        if plan.agenda and printed and level.choose_form and level.units != ["tỉnh"] and not _has_items(plan, level):
            yield Finding(
                "plugin.programme", Severity.NOTE,
                f"Cấp “{level.label}” có văn bản chương trình mà không mục [[agenda]] nào của cấp: đơn vị của cấp không"
                " có văn bản chương trình.",
                place=f"kế hoạch {plan.plan.id}", field=f"level.{number}", citation=plan.cite(level.clause),
                fix="thêm mã cấp vào levels của các [[agenda]] dùng cho cấp; kế hoạch không nêu chương trình của cấp"
                    " thì ghi levels ở [[document]] kind = \"agenda\", bỏ cấp này")  # fmt: skip
    for level in left_out(plan):
        yield Finding(
            "plugin.programme", Severity.WARNING,
            f"Cấp “{level.label}” tổ chức hội nghị, kế hoạch có mục chương trình cho cấp này, nhưng không văn bản nào"
            " in chương trình cho đơn vị của cấp.",
            place=f"kế hoạch {plan.plan.id}", field=f"level.{plan.level.index(level) + 1}",
            citation=plan.cite(level.clause),
            fix="thêm mã cấp vào levels của [[document]] kind = \"agenda\" (tdkt plugin new … --again tự thêm); cấp này"
                " không theo chương trình ấy thì ghi levels ở từng [[agenda]]",
        )  # fmt: skip
