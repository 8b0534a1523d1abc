"""What a question of ``tdkt profile new`` is told with: its help, its choices, what the plan says, an example."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.answers import shown
from tdkt_tui.model.exceptions_laid import laid_over
from tdkt_tui.model.field_facts import Said
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.beginning import NewProfile

_EXAMPLES = {"number": "120", "date": "ngày/tháng/năm, bằng số", "time": "7:30"}  # where the question itself shows none


def example_of(field: FieldInfo, said: Sequence[Said]) -> str:
    """Return the example that a field's help quotes, else what answers of its kind look like: a day that may be."""
    if field.kind == "date" and (days := [day for one in said if one.window and (day := one.window.last())]):
        return shown(days[0])
    quoted = re.search(r'"([^"]+)"', field.help)
    return quoted[1] if quoted else _EXAMPLES.get(field.kind, "")


def own_plan_of(new: NewProfile) -> str:
    """Return what a plan says of a unit that acts by its own plan, or by the guidance of others; "" for another."""
    level, unit = new.level, new.unit()
    mine = [one for one in new.plan.exception if one.level == level.id]
    apart = laid_over(mine, str(new.values["unit.category"]), unit)
    clause = next((one.clause for one in apart if one.guided_by or one.own_plan), level.clause)
    by = f"tổ chức theo hướng dẫn của {level.guided_by}" if level.guided_by else ""
    said = ", ".join(filter(None, ("có kế hoạch riêng" if level.own_plan else "", by)))
    return f"Kế hoạch{f', {clause_words(clause)}' if clause else ''}: {unit} {said}." if said else ""


def explained(field: FieldInfo, said: Sequence[Said]) -> list[str]:
    """Return what is told below a question."""
    says_more = field.kind != "choice" and field.help in field.about()
    help_text = field.help.partition("; {")[0]  # the rest is how a file writes a blank; here an empty answer is one
    lines = [help_text] if says_more and help_text.casefold() not in ("", field.label.casefold()) else []
    if field.kind == "rows":
        report = " (nơi nhận để báo cáo thêm (b/c))" if field.key == "recipient" else ""
        lines.append(f"Ghi trên một dòng, cách nhau bằng dấu ;{report}")
    elif field.kind == "list":
        lines.append("Cách nhau bằng dấu ;")
    lines += [f"{number}. {words}" for number, (_, words) in enumerate(field.choices, start=1)]
    told = [] if field.kind == "choice" else said  # the choices themselves are what the plan allows
    lines += [f"Kế hoạch{f', {clause_words(item.clause)}' if item.clause else ''}: {item.words}" for item in told]
    if field.clause and not told:
        lines.append(f"Theo {clause_words(field.clause)} của kế hoạch")
    return lines
