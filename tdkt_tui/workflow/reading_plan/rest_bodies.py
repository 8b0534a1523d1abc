"""Who is left of a level where only some of it hold a conference: "Các cơ quan còn lại họp nội bộ, gửi …"."""

from __future__ import annotations

import re

from .destinations import of_province
from .facts import Proposal, Reading

_REST = re.compile(r"(?:các|những)\s+(?:cơ quan|đơn vị|nơi)(?:,\s+đơn vị)?\s+(?:còn lại|khác)")


def read_rest_bodies(reading: Reading) -> None:
    """Name, as who has a task, the kinds of the one level in whose clause some are set apart and the rest is meant."""
    for fact in reading.of("task"):
        clause = fact.values.get("clause", "")
        if not _REST.fullmatch(fact.values.get("body", "")):
            continue
        if level := _of_pilots(reading, str(clause)):
            fact.values["body"] = f"{level.values['label']} còn lại"
            fact.marks["body"] = f"suy ra: các đơn vị của {level.values['label']} không làm điểm"
            continue
        levels = [one for one in reading.of("level") if one.values.get("clause") == clause]
        own = [one.values for one in reading.of("exception") if one.values.get("clause") == clause]
        apart = any(not values.get("when") for values in own)
        if len(levels) == 1 and apart and (kinds := levels[0].values.get("units", [])) != ["tỉnh"] and kinds:
            fact.values["body"] = f"các {', '.join(kinds)} còn lại"
            fact.marks["body"] = f"suy ra: các đơn vị của {levels[0].values['label']} mà mục này không nêu riêng"


def _of_pilots(reading: Reading, clause: str) -> Proposal | None:
    """Return the one level inside whose clause units go first, and the rest of its units is meant."""
    first = any(one.values.get("clause") == clause for one in reading.of("pilot"))
    mine = [one for one in reading.of("level") if clause.startswith(f"{one.values.get('clause') or clause}.")]
    return mine[0] if first and len(mine) == 1 and not of_province(mine[0]) else None
