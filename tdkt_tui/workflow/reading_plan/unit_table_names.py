"""Whose a row of a table of units is: a unit whose kind only the head of its column, or the plan elsewhere, tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import UPPER

from .apart_names import units_by_name
from .facts import bare
from .quota_units import is_unit
from .unit_words import AREA, COMMUNES, DISTRICTS

_OFFICE = re.compile(r"^(?:UBND|Ủy ban nhân dân)\s+")
_ALONE = re.compile(rf"[{UPPER}]\w*(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*)*")
"""A name without its kind: "Đồng Văn"."""


def units_in(cell: str, head: str, texts: Iterable[str]) -> list[str]:
    """Return the units that a cell names, each with its kind; none where it names a kind, a sort or a sum.

    head: of the column; texts: of the plan, in which the kind may stand.
    """
    name = in_full(_OFFICE.sub("", bare(cell)))
    area = re.match(rf"{AREA}\b", name, re.IGNORECASE)
    if named := units_by_name(f"{area[0].casefold()}{name[area.end() :]}" if area else name):
        return named
    if not _ALONE.fullmatch(name) or not is_unit(name):
        return []
    kinds = [kind for kind in re.findall(AREA, head.casefold()) if kind in (*COMMUNES, *DISTRICTS)]
    said = {found.casefold() for text in texts
            for found in re.findall(rf"\b({'|'.join(kinds)})\s+{re.escape(name)}\b", text, re.IGNORECASE)
            } if kinds else set()  # fmt: skip
    kind = said.pop() if len(said) == 1 else "" if said else next(iter(kinds), "")
    return [f"{kind} {name}"] if kind else []
