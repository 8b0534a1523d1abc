"""Exemplars that each of some units introduces: how many, to whom, until when, as an item of a sentence says it."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.bounds import bound_key

from .allotting import Item
from .passage import Passage
from .said import count_of, number_said
from .said_times import window_in

_SENDS = re.compile(
    r"(?:gửi|nộp)\s+(?:(?:danh sách|hồ sơ)[^,;.]{0,40}?\s+)?(?:về\s+|cho\s+|đến\s+)?"
    r"(?P<to>(?:Sở|Ban|UBND|Ủy ban|Hội đồng|Phòng|Văn phòng)[^,;.()]*?)"
    r"(?=\s*\(|\s+(?:trước|chậm|muộn|để|xong)\b|[,;.]|$)"
)


def sent(passage: Passage, item: Item) -> dict[str, Any]:
    """Return a nomination by key; the days are kept only where the paragraph has one for all."""
    total = sum(number_said(one) for one in re.findall(r"\d+", item.said))
    if re.search(r"\d\s*(?:đến|-|–)\s*\d", item.said):
        return {}
    most = bound_key(item.bound) == "at_most"
    either = bool(re.search(r"tập thể hoặc|cá nhân hoặc", item.said))
    ends = [one for one in (item.behind, passage.whole) if _SENDS.search(one)]
    to = _SENDS.search(ends[0]) if ends else None
    rest = [one for one in re.split(r"[.;]\s+", ends[0]) if _SENDS.search(one)] if ends else []
    days = [day for one in rest for day in re.findall(r"\d{1,2}(?:/|\s+tháng\s+)\d{1,2}", one)]
    return {"who": item.bodies, "to": to["to"].strip() if to else "",
            "window": window_in(rest[0]) if len(days) == 1 else {},
            "at_least": 0 if most else total, "at_most": total if most or either or not item.bound else 0,
            "collectives": 0 if either else count_of(item.said, "tập thể"),
            "individuals": 0 if either else count_of(item.said, "cá nhân")}  # fmt: skip
