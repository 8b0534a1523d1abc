"""Lines of recipients that name no body but a part of the plan: "Như mục VI (t/h)", "Như trên"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

_WHO = r"(?:cơ quan|đơn vị|địa phương|tổ chức|nơi)"
_AS = re.compile(
    rf"(?:(?:(?:các|những)\s+)?{_WHO}(?:,\s+{_WHO})*\s+)?(?:(?:được\s+)?(?:nêu|ghi|giao việc|giao nhiệm vụ)\s+)?"
    r"(?:như|tại|ở|theo)\s+(?:(?:đã\s+)?(?:nêu|ghi)\s+)?(?:tại\s+)?"
    r"(?:(?P<all>trên|kính gửi|kế hoạch(?: này)?)|(?P<parts>(?:các\s+)?(?:mục|phần|chương|điều|khoản|điểm)\s+.+))"
)
_CLAUSE = re.compile(r"\b(?:[ivxlc]+|\d{1,2}|[a-h])(?:\.(?:\d{1,2}|[a-zđ]))*\b")
_HEAD = re.compile(r"^(?:phần|chương|mục|điều)\s+(?:thứ\s+)?")
_ASIDE = re.compile(r"\s*\([^()]*\)")


def named_by_parts(plan: Plan) -> Iterator[Recipient]:
    """Yield a recipient for each body with a task in a part of the plan that a line of recipients names."""
    for line in plan.recipient:
        found = _AS.fullmatch(_ASIDE.sub("", folded(line.name)).strip(" ;.,"))
        if found is None:
            continue
        parts = _CLAUSE.findall(found["parts"].split(" kế hoạch")[0]) if found["parts"] else []
        for task in plan.task:
            clause = _HEAD.sub("", folded(task.clause))
            if found["all"] or any(
                f"{clause}.".startswith(f"{part}.") or f".{part}." in f".{clause}." for part in parts
            ):
                yield Recipient(name=task.body)
