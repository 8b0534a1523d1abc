"""A list of people as a table: groups with their numbers, columns for the purpose, totals below."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import get_args

from tdkt_tui.delegates.totals import totals
from tdkt_tui.model.person import LABELS, SENSITIVE, STATUS_WORDS, SUBJECT_WORDS, Delegate, Status, Subject
from tdkt_tui.model.words import counted, joined

from .arranging import Group, GroupBy
from .columns import birth_year, columns_of, usual
from .paper import Paper, Part

TITLE = "Danh sách đại biểu"
_OF: dict[Subject, str] = {
    "individual": "là cá nhân", "collective": "đại diện tập thể", "household": "đại diện hộ gia đình",
}  # fmt: skip


def title_of(status: Collection[Status], subject: Collection[Subject] = ()) -> str:
    """Return what a list of these people is called: "Danh sách khách mời"; status, subject: empty means all."""
    told = [STATUS_WORDS[one] for one in get_args(Status) if one in status]
    title = f"Danh sách {joined(told).lower()}" if 0 < len(told) < len(STATUS_WORDS) else TITLE
    of = [_OF[one] for one in get_args(Subject) if one in subject]
    return f"{title} {joined(of)}" if 0 < len(of) < len(SUBJECT_WORDS) else title


def people_paper(groups: Sequence[Group], names: Sequence[str] = (), *, title: str = TITLE, by: GroupBy | None = None,
                 reason: str = "") -> Paper:  # fmt: skip
    """Return the table of a list. names: columns, empty for the usual ones; by: what the groups' headings say already.

    reason: why sensitive columns stand there; it is printed below. The usual columns tell of a birth the year alone, as
    their heading says; one that is named tells what the list holds.
    """
    if not names:
        groups = [replace(group, people=tuple(map(_with_year, group.people))) for group in groups]
    people = [person for group in groups for person in group.people]
    told = "highest_award" if by == "award" else by
    chosen = list(names) or [name for name in usual(people, by) if name != told]
    columns, cells = columns_of(chosen, people)
    parts = tuple(
        Part(group.title, tuple(map(cells, group.people)), counted(len(group.people), "đại biểu")) for group in groups
    )
    private = [LABELS[name] for name in chosen if name in SENSITIVE]
    reasons = [f"Cột {', '.join(private)} được in để phục vụ: {reason.strip(' .')}."] if private else []
    return Paper(title.upper(), columns, parts, (f"{totals(people).words()}.", *reasons), numbered_on=True)


def _with_year(person: Delegate) -> Delegate:
    year = birth_year(person.birth)
    return person if year == person.birth else replace(person, birth=year)
