"""What a plan asks of its clusters and blocks (cụm, khối), whose members' own plans say only that they are in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined, padded

_JOINS = re.compile(r"(?:tham gia|thuộc|là thành viên(?: của)?) (?:cụm|khối)\b", re.IGNORECASE)
_ONE = r"(?:(?:các|mỗi|từng) )?(?:(?:trưởng|phó) )?(?:cụm|khối)(?: (?:trưởng|phó))?(?: thi đua)?(?: số)?(?: \d{1,2})?"
_BLOCKS = re.compile(rf"{_ONE}(?:(?:, | và |/){_ONE})*", re.IGNORECASE)
_SHOWN = 4


def block_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for duties of blocks where units are told which of them they are in."""
    members = [number for number, task in enumerate(plan.task, 1) if _JOINS.match(task.does)]
    theirs = [number for number, task in enumerate(plan.task, 1) if _BLOCKS.fullmatch(task.body)]
    if not (members and theirs and plan.level):
        return
    fields = [f"task.{number}" for number in theirs]
    more = f" và {padded(len(fields) - _SHOWN)} việc khác" if len(fields) > _SHOWN else ""
    first = plan.task[theirs[0] - 1]
    yield Finding(
        "plugin.blocks", Severity.NOTE,
        f"Việc của cụm, khối ({joined(fields) if not more else ', '.join(fields[:_SHOWN]) + more}) không in ở văn bản"
        f" của đơn vị thành viên, tuy task.{members[0]} ghi đơn vị nào thuộc cụm, khối nào.",
        place=f"kế hoạch {plan.plan.id}", field=fields[0], citation=plan.cite(first.clause),
        fix="muốn in ở kế hoạch của thành viên, của trưởng cụm, khối thì ghi tên các đơn vị ấy ở body; chỉ là việc"
            " chung của cụm, khối thì giữ nguyên",
    )  # fmt: skip
