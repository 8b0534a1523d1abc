"""Clusters that the first column of a table of seats names: which unit is in which, and which of them leads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from tdkt_tui.model.abbreviated import in_full

from .beside import DEPARTMENT
from .facts import Reading
from .quota_row import QuotaRow
from .quotas import named_unit

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


_MEMBERS = re.compile(r"(?P<name>(?:khối|cụm)\s[^()]+?)\s*\((?P<units>[^()]+)\)$", re.IGNORECASE)
_FEWEST = 2
"""Units of a cluster; one that says no more of them names nobody."""


def join_clusters(reading: Reading, rows: Iterable[QuotaRow]) -> None:
    """Add a task for the units of each cluster that rows stand under, or that a row lists in brackets: they join it."""
    told = [(row, row.way) for row in rows if row.way and not row.sums]
    for cluster, group in groupby(told, lambda one: _cluster_in(one[1])):
        mine = [row for row, _ in group]
        leads = [named_unit(_LEADS.sub("", row.unit).strip()) for row in mine if "trưởng" in row.way.partition(" C")[0]]
        members = [named_unit(_LEADS.sub("", row.unit).strip()) for row in mine if row.own]
        if cluster and len(members) == len(mine) >= _FEWEST:
            _join(reading, mine[0], members, cluster, leads)
        for row in mine:
            if (found := _MEMBERS.fullmatch(row.unit)) and len(units := _units(found["units"])) >= _FEWEST:
                _join(reading, row, units, found["name"], [])


def _cluster_in(way: str) -> str:
    found = re.search(r"(?:Cụm|Khối)\s.*$", way)
    return found[0] if found else ""


def _units(words: str) -> list[str]:
    """Return the units of a list; a department may be called by its branch alone."""
    parts = [in_full(f"Sở {part.strip()}") for part in words.split(",")]
    return [part if DEPARTMENT.fullmatch(part) else in_full(part.removeprefix("Sở ")) for part in parts]


def _join(reading: Reading, row: QuotaRow, members: Sequence[str], cluster: str, leads: Sequence[str]) -> None:
    does = f"tham gia {cluster}" + (f" (trưởng: {leads[0]})" if len(leads) == 1 else "")
    reading.add("task", row.piece, body="; ".join(members), does=does)
