"""What others lead and a unit takes part in, where the plan names the unit beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.office_parts import parts_named
from tdkt_tui.model.words import lowered_first

_LEADS = re.compile(r"^(?:chủ trì|phụ trách|làm trưởng)(?:,|\s+và)?\s+")
_GROUP = re.compile(r"^(?:Tiểu ban|Tổ|Ban|Đoàn|Nhóm)\s")

_TOGETHER = re.compile(r",?\s+phối hợp (?:với|cùng)\s+[^;.]*$")
"""Who works with those that lead: the unit itself, and others beside it."""
_WITH = re.compile(r"^phối hợp (?:chặt chẽ )?(?:với|cùng)\s+")
_AND = re.compile(r"(?:,\s+(?:và\s+)?|\s+và\s+)")
_PARTS = re.compile(r";\s+")


def beside_others(dossier: Dossier) -> list[tuple[Task, str]]:
    """Return the tasks of others that name this very unit as who works with them, as what it does itself."""
    issuer, unit = dossier.profile.issuer, dossier.profile.unit
    names = [unit.name, issuer and issuer.name, issuer and issuer.called, *parts_named(dossier.plan, unit.name or "")]
    mine = {same_unit(name) for name in names if name}
    return [
        (task, _part(dossier, task, mine))
        for task in dossier.plan.task
        if task.does and mine & set(map(same_unit, task.together_with)) and not dossier.charges(task.body, task.clause)
    ]


def _part(dossier: Dossier, task: Task, mine: set[str]) -> str:
    called = [one for one in task.together_with if same_unit(one) in mine]
    led = _with_unit(lowered_first(task.does.strip(" .;")), called)
    others, led = _beside(led, task.together_with, called)
    does = _LEADS.sub("", _TOGETHER.sub("", led))
    does = f"thực hiện nhiệm vụ của {does}" if not led.startswith(does) and _GROUP.match(does) else does
    leads = in_own_words(dossier, ", ".join([task.body, *others]))
    return f"Phối hợp với {leads} {in_own_words(dossier, does, task.clause)}"


def _beside(does: str, together: Sequence[str], called: Sequence[str]) -> tuple[list[str], str]:
    """Return who else works with those that lead, and what all do, where the words begin with whom they do it with."""
    start, others = _WITH.match(does), list[str]()
    rest = does[start.end() :] if start else ""
    while one := next((name for name in together if rest.startswith(name)), ""):
        others += [] if one in called else [one]
        rest = rest[len(one) :]
        rest = rest[joins.end() :] if (joins := _AND.match(rest)) else rest
    named = bool(start) and not rest.startswith(" phối hợp") and rest[:1].isspace()
    return (others, rest.strip()) if named else ([], does)


def _with_unit(does: str, called: list[str]) -> str:
    """Return those of several tasks that say with whom: with this unit, whose name its own document leaves out.

    called: what the plan calls the unit there.
    """
    parts = _PARTS.split(does)
    own = [part for part in parts if "phối hợp" in part and any(name in part for name in called)]
    told = "; ".join(own) if own and len(own) < len(parts) else does
    for name in called:
        amid = rf"(?:,?\s+và\s+|,\s+|^)phối hợp (?:với |cùng )?{re.escape(name)}\s+(?!và\b)(?=[^\W\d_A-ZĐ])"
        told = re.sub(amid, " ", told).strip()
    return told
