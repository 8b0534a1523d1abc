"""The levels of a plan as an officer meets them: a unit can choose each, and each has a document to write."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.bound_units import names_unit, unit_word
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


def nomination_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for whom a duty without levels names and who is no level, kind or unit of the plan's.

    Such a duty is for a unit of that very name; words that mean everybody ("các cơ quan, đơn vị") need levels.
    """
    issuer = plan.plan.issuer
    known = {unit_word(name) for name in (issuer.name, issuer.called) if name}
    known |= {name.partition(" ")[0] for name in known}  # "tỉnh"
    known |= {unit_word(name) for item in plan.exception for name in item.units}
    known |= {unit_word(item.unit) for item in plan.pilot}
    for number, duty in enumerate(plan.nomination, 1):
        for said in () if duty.levels else duty.who:
            if unit_word(said) not in known and not any(names_unit(said, level) for level in plan.level):
                yield Finding(
                    "plugin.who", Severity.NOTE,
                    f"“{said}” không phải loại đơn vị hay tên cấp nào của kế hoạch: việc giới thiệu này chỉ in ở văn"
                    " bản của đơn vị mang đúng tên ấy.",
                    place=f"kế hoạch {plan.plan.id}", field=f"nomination.{number}.who",
                    fix="đúng vậy thì giữ nguyên; việc của cả một cấp thì thêm levels = [mã cấp]; của một loại đơn vị"
                        " thì ghi who đúng như units của cấp ấy")  # fmt: skip
