"""Clusters that the first column of a table of seats names: which unit is in which, and which of them leads it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .quota_row import QuotaRow

_GROUP = re.compile(
    r"(?:(?P<cluster>khối|cụm)(?: thi đua)?|nhóm|lực lượng vũ trang)(?: số)?(?:\s+(?:\d{1,2}|[IVXL]{1,5}|[A-ZĐ]))?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\(((?:phó )?(?:trưởng (?:cụm|khối))|(?:cụm|khối) (?:trưởng|phó))\)\s*$", re.IGNORECASE)


def names_group(mark: str) -> bool:
    """Tell the first cell of a row that numbers the cluster which the row is of, or is: "Khối 3", "Cụm II"."""
    return _GROUP.fullmatch(mark) is not None


def put_in_clusters(rows: Iterable[QuotaRow]) -> None:
    """Have each row say of its unit which cluster it is in; one cell over several rows is of each of them."""
    cluster = ""
    for row in rows:
        if row.mark:
            found = _GROUP.fullmatch(row.mark)
            cluster = row.mark if found and found["cluster"] else ""
        if cluster and not row.sums and not row.way:
            leads = _LEADS.search(row.unit)
            group = re.match(r"(?:khối|cụm)\b", row.unit, re.IGNORECASE)
            row.way = f"{leads[1].lower() if leads else 'là' if group else 'thuộc'} {cluster}"
