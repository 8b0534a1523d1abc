"""What dossiers for awards are made of, where a plan says it as what is sent of exemplars: it is the dossiers' own."""

from __future__ import annotations

import re
from dataclasses import replace

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination, Task

_ASKS = re.compile(r"\bhồ sơ\b[^;,]*\b(?:khen|tặng|Huân chương|Cờ thi đua|danh hiệu)\b", re.IGNORECASE)
_TO = re.compile(r"\s(?:về|cho|đến|tới|tại|qua)\s")
_ABOVE = re.compile(r"^(?:đề nghị|xét)\b", re.IGNORECASE)


def awards_apart(dossier: Dossier, mine: list[Nomination]) -> tuple[Dossier, list[Nomination]]:
    """Return the case, and its duties to introduce exemplars, with the papers of dossiers for awards at their task.

    A duty that names papers and no number is of such a dossier where the unit sends one by the same day, or where its
    clause is on awards that are asked for: those whom another clause has introduced have none of it.
    """
    tasks, left = list(dossier.plan.task), list[Nomination]()
    for duty in mine:
        at = _sent(dossier, tasks, duty) if _papers_alone(duty) else None
        if at is not None:
            tasks[at] = _with_papers(tasks[at], duty)
        elif _papers_alone(duty) and _on_awards(dossier, duty, mine):
            task = Task(body="; ".join(duty.who), does="gửi hồ sơ đề nghị khen thưởng", window=duty.window,
                        clause=duty.clause)  # fmt: skip
            tasks.append(_with_papers(task, duty))
        else:
            left.append(duty)
    if len(left) == len(mine):
        return dossier, mine
    return replace(dossier, plan=dossier.plan.model_copy(update={"task": tasks})), left


def _papers_alone(duty: Nomination) -> bool:
    return bool(duty.needs) and not (duty.at_least or duty.at_most or duty.kinds or duty.every or duty.quota)


def _sent(dossier: Dossier, tasks: list[Task], duty: Nomination) -> int | None:
    """Return which task sends a dossier for awards of this unit by a duty's day."""
    return next((at for at, task in enumerate(tasks) if duty.window.dated() and task.window == duty.window
                 and _ASKS.search(task.does) and dossier.charges(task.body, task.clause)), None)  # fmt: skip


def _on_awards(dossier: Dossier, duty: Nomination, mine: list[Nomination]) -> bool:
    beside = any(one.clause == duty.clause for one in mine if one is not duty)
    asked = (item.clause for item in dossier.plan.honours if _ABOVE.match(item.award))
    return bool(duty.clause) and not beside and duty.clause in asked


def _with_papers(task: Task, duty: Nomination) -> Task:
    to = f" về {duty.to}" if duty.to and not _TO.search(task.does) else ""
    new = [paper for paper in duty.needs if paper not in task.deliver]
    return task.model_copy(update={"does": f"{task.does}{to}", "deliver": [*task.deliver, *new]})
