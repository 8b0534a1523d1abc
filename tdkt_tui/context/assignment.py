"""The rows of a unit's own table of tasks."""

from __future__ import annotations

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.profile import Assignment
from tdkt_tui.model.words import joined, raised_first, short_date


def assignments(dossier: Dossier, gaps: Gaps) -> list[dict[str, str]]:
    """Return the rows in order: number, task, leading body, others, due day, product.

    A unit's table needs a row; the province's own tasks stand in its plan (``plan.tasks``).
    """
    rows = [_row(str(number), item) for number, item in enumerate(dossier.profile.task, start=1)]
    if not rows and not dossier.is_plan_itself:
        mark = gaps.miss("task")
        rows = [_row("1", Assignment(task=mark, body=mark))]
    return rows


def _row(number: str, item: Assignment) -> dict[str, str]:
    return {
        "number": number,
        "task": raised_first(item.task),
        "body": raised_first(item.body),
        "together_with": raised_first(joined(item.together_with)),
        "due": short_date(item.due) if item.due else "",
        "product": item.product,
    }
