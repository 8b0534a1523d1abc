"""Which of a plan's tasks are asked of a very unit, and as it does them."""

from __future__ import annotations

from .dossier import Dossier
from .duties import Task
from .unit_names import proper_name


def asked_of(dossier: Dossier) -> list[Task]:
    """Return a plan's tasks without what a clause asks of many, where it asks the same of the unit by name."""
    tasks, unit = dossier.plan.task, dossier.profile.unit
    proper = proper_name(unit.name or "", unit.category or "")
    named = [task for task in tasks if task.window.dated() and proper and proper in task.body
             and dossier.charges(task.body, task.clause)]  # fmt: skip
    own = {(task.clause, task.does) for task in named}
    return [task for task in tasks if (task.clause, task.does) not in own or proper in task.body]


def as_sent(dossier: Dossier, task: Task) -> Task:
    """Return a task as its unit does it, where words aside say to whom some of many send theirs; else itself."""
    if task.does.casefold().count("gửi ") < 2:
        return task
    from .sent_aside import own_sending  # few sentences say so

    return own_sending(dossier, task)
