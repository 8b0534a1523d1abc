"""Two units written as the name of one: no unit is called so, and neither of them is met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, kind_of
from tdkt_tui.model.words import padded

_ASIDE = re.compile(r"\s*\([^()]*\)")
_HEADS = (
    r"(?:[Ss]ở|[Cc]ông ty|[Tt]ổng công ty|[Tt]ập đoàn|[Tt]rường|[Bb]ệnh viện|[Tt]rung tâm|[Bb]an [Qq]uản lý"
    r"|[Hh]ợp tác xã|[Cc]hi cục|[Cc]ục|[Cc]ông an|[Bb]ộ [Cc]hỉ huy|[Ll]iên đoàn|[Hh]ội)"
)
_UNIT = rf"(?:(?:(?i:{AREA})|{_HEADS})\s+(?:\w+\s+){{0,3}}?[{UPPER}0-9]|[Cc]ông an tỉnh\b)"
_BETWEEN = re.compile(rf"\s*;\s*(?:và\s+)?(?=\S)|(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?={_UNIT})")
_ONE = re.compile(_UNIT)


def several_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each such name of a pilot, of a number of delegates, or in a list of units."""
    named = [("pilot", "unit", number, item.unit, item.clause) for number, item in enumerate(plan.pilot, 1)]
    named += [("quota", "unit", number, item.unit, item.clause) for number, item in enumerate(plan.quota, 1)
              if item.unit and not item.together]  # fmt: skip
    for table in ("exception", "jointly", "unit_group", "composition", "honours", "amount", "quota"):
        named += [(table, "units", number, said, item.clause) for number, item in enumerate(getattr(plan, table), 1)
                  for said in item.units]  # fmt: skip
    for table, key, number, said, clause in named:
        parts = units_in(said)
        if len(parts) > 1:
            each = "mỗi đơn vị một bảng" if key == "unit" else "mỗi đơn vị một mục của units"
            group = "; cả nhóm cùng cử bấy nhiêu thì thêm together = true" if table == "quota" and key == "unit" else ""
            yield Finding(
                "plugin.several", Severity.WARNING,
                f"“{said}” là {padded(len(parts))} đơn vị ghi thành tên một đơn vị: không đơn vị nào được áp dụng.",
                place=f"kế hoạch {plan.plan.id}", field=f"{table}.{number}.{key}", citation=plan.cite(clause),
                fix=f"ghi {each}: {'; '.join(parts)}{group}",
            )  # fmt: skip


def units_in(said: str) -> list[str]:
    """Return the units that words name, each by its name; what stands in brackets is no unit of its own."""
    hidden = _ASIDE.sub(lambda aside: "_" * len(aside[0]), said)
    parts, start = [], 0
    for found in _BETWEEN.finditer(hidden):
        before, after = said[start : found.start()], said[found.end() :]
        if "," not in found[0] or _rank(after) in ("", _rank(before)):
            parts.append(before.strip())
            start = found.end()
    parts.append(said[start:].strip())
    return parts if len(parts) > 1 and all(_ONE.match(part) for part in parts) else [said]


def _rank(said: str) -> str:
    """Return the tier of an area that words begin with: one of another tier behind a comma is where a unit lies."""
    return AREAS.get(kind_of(said), "")
