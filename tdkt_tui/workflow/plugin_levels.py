"""The levels of a plan as an officer meets them: a unit can choose each, and each has a document to write."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan


def level_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning where a plan for units has no level, and for one that nobody can choose or has nothing."""
    where = f"kế hoạch {plan.plan.id}"
    for_units = [offer for offer in plan.document if offer.by == "unit"]
    if for_units and not plan.level:
        yield Finding("plugin.level", Severity.WARNING, "Kế hoạch có văn bản của đơn vị nhưng không có cấp nào.",
                      place=where, field="level", fix="thêm [[level]] với các loại đơn vị")  # fmt: skip
    for number, level in enumerate(plan.level, 1):
        if not level.kinds():
            yield Finding("plugin.level", Severity.WARNING,
                          f"Cấp “{level.label}” không có loại đơn vị nào nên không hồ sơ nào chọn được.",
                          place=where, field=f"level.{number}.units",
                          fix="ghi các loại đơn vị theo lời của kế hoạch")  # fmt: skip
        if not any(not offer.levels or level.id in offer.levels for offer in plan.document):
            yield Finding("plugin.level", Severity.WARNING, f"Cấp “{level.label}” không có văn bản nào.",
                          place=where, field=f"level.{number}",
                          fix="thêm cấp này vào levels của một [[document]]")  # fmt: skip
