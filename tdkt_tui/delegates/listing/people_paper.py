"""A list of people as a table: groups with their numbers, columns for the purpose, totals below."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.delegates.totals import totals
from tdkt_tui.model.person import LABELS, SENSITIVE
from tdkt_tui.model.words import counted

from .arranging import Group, GroupBy
from .columns import columns_of, usual
from .paper import Paper, Part

TITLE = "Danh sách đại biểu"


def people_paper(groups: Sequence[Group], names: Sequence[str] = (), *, title: str = TITLE, by: GroupBy | None = None,
                 reason: str = "") -> Paper:  # fmt: skip
    """Return the table of a list. names: columns, empty for the usual ones; by: what the groups' headings say already.

    reason: why sensitive columns stand there; it is printed below.
    """
    people = [person for group in groups for person in group.people]
    told = "highest_award" if by == "award" else by
    chosen = list(names) or [name for name in usual(people) if name != told]
    columns, cells = columns_of(chosen, people)
    parts = tuple(
        Part(group.title, tuple(map(cells, group.people)), counted(len(group.people), "đại biểu")) for group in groups
    )
    private = [LABELS[name] for name in chosen if name in SENSITIVE]
    reasons = [f"Cột {', '.join(private)} được in để phục vụ: {reason.strip(' .')}."] if private else []
    return Paper(title.upper(), columns, parts, (*reasons, f"{totals(people).words()}."))
