"""What a plan asks of bodies that each area has of its own: a district's broadcasting station, a commune's office."""

from __future__ import annotations

import re

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.unit_names import AREA, AREAS, tier_of
from tdkt_tui.model.words import lowered_first

_AREAS = rf"(?:(?:các|mỗi|từng)\s+)?(?:{AREA}|cấp (?:huyện|xã))"
_OFFICE = re.compile(
    r"(?:.*(?:[,;]|\svà)\s+)?"  # behind bodies of the province
    r"(?P<body>(?:[Cc]ác\s+)?(?:[Đđ]ài|[Pp]hòng|[Tt]rung tâm|[Tt]hư viện|[Hh]ệ thống truyền thanh)\b[^,;]*?)"
    rf"\s+(?:của\s+|ở\s+)?(?P<areas>{_AREAS}(?:(?:\s*,\s*|\s+và\s+){_AREAS})*)"
)
_EVERY = re.compile(r"^(?:các|mỗi|từng)\s+")


def of_offices(dossier: Dossier) -> list[tuple[Task, str]]:
    """Return what the plan asks of an area's own bodies as what the area has them do; nothing for any other unit."""
    kind = dossier.profile.unit.category or ""
    if kind not in AREAS:
        return []
    told = [(task, _OFFICE.fullmatch(task.body.strip())) for task in dossier.plan.task
            if task.does and not dossier.charges(task.body, task.clause)]  # fmt: skip
    return [
        (task, _led(dossier, task, found["body"])) for task, found in told if found and _is_of(kind, found["areas"])
    ]


def _led(dossier: Dossier, task: Task, body: str) -> str:
    return f"Chỉ đạo {body} {in_own_words(dossier, lowered_first(task.does.strip(' .;')), task.clause)}"


def _is_of(kind: str, areas: str) -> bool:
    named = {_EVERY.sub("", part) for part in re.split(r"\s*,\s*|\s+và\s+", areas)}
    return kind in named or tier_of(kind) in named
