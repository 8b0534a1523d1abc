"""What a plan asks of hamlets and residents' groups, which issue nothing: a commune sees to it."""

from __future__ import annotations

import re

from tdkt_tui.context.own_places import places_of
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.unit_names import AREAS, RURAL, URBAN
from tdkt_tui.model.words import lowered_first

_PLACE = rf"(?:{RURAL}|{URBAN}|khu dân cư|khu vực|tiểu khu)"
_HAMLETS = re.compile(
    rf"(?:(?:các|mỗi|từng)\s+)?(?P<row>{_PLACE}(?:(?:,|\s+và|\s+hoặc)\s+(?:các\s+)?{_PLACE})*)"
    r"(?:\s+(?:trên địa bàn|trong tỉnh|của xã))?",
    re.IGNORECASE,
)
_SAYS_WHO = re.compile(rf"(?:các|mỗi|từng|ở)\s+{_PLACE}\b|{_PLACE}\b", re.IGNORECASE)


def names_hamlets(body: str) -> bool:
    """Tell who does something where it is places that a commune is made of, and nobody else."""
    return bool(_HAMLETS.fullmatch(body.strip()))


def of_hamlets(dossier: Dossier) -> list[tuple[Task, str]]:
    """Return what the plan asks of hamlets as what a commune sees to; nothing for any other unit."""
    kind = dossier.profile.unit.category or ""
    if AREAS.get(kind) != "commune":
        return []
    return [(task, _seen_to(dossier, kind, task)) for task in dossier.plan.task
            if task.does and names_hamlets(task.body) and not dossier.charges(task.body, task.clause)]  # fmt: skip


def _seen_to(dossier: Dossier, kind: str, task: Task) -> str:
    does = in_own_words(dossier, lowered_first(task.does.strip(" .;")), task.clause)
    if _SAYS_WHO.match(does):
        return f"Bảo đảm {does}"
    found = _HAMLETS.fullmatch(task.body.strip())
    return f"Chỉ đạo các {places_of(kind, lowered_first(found['row'] if found else task.body))} {does}"
