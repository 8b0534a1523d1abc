"""Who is on a list, in what order and in what groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from tdkt_tui.delegates.order import by_name, title_key
from tdkt_tui.delegates.unit_forms import best_form
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.person import STATUS_WORDS, SUBJECT_WORDS, Delegate, Status, Subject
from tdkt_tui.model.text import folded
from tdkt_tui.regulations import load_honours

Sort = Literal["file", "name", "unit", "protocol"]
GroupBy = Literal["unit", "status", "subject", "award"]

NO_UNIT = "Chưa ghi đơn vị"
NO_AWARD = "Chưa ghi khen thưởng"
_PROTOCOL: tuple[Status, ...] = ("guest", "official", "alternate")


@dataclass(frozen=True, slots=True)
class Group:
    """People under one heading, which is empty where a list has no groups."""

    title: str
    people: tuple[Delegate, ...]


def arranged(people: Iterable[Delegate], *, sort: Sort = "file", group: GroupBy | None = None,
             status: Collection[Status] = ()) -> list[Group]:  # fmt: skip
    """Return the groups of a list in order, each in its order; nobody wanted is left out, nobody stands twice.

    status: only these; empty means all. Guests keep the list's order when sorted by protocol: it is the office's own.
    Awards stand highest first, as they are given on a stage; those that the table of honours does not know come after
    all others, in the order of their words.
    """
    wanted = _sorted([person for person in people if not status or person.status in status], sort)
    if group is None:
        return [Group("", tuple(wanted))]
    parts: dict[str, list[Delegate]] = {}
    titles: dict[str, str] = {}
    written: dict[str, Counter[str]] = {}
    for person in wanted:
        key, title = _heading(person, group)
        parts.setdefault(key, []).append(person)
        titles.setdefault(key, title)
        written.setdefault(key, Counter())[title] += 1
    if group == "unit":
        titles = {key: best_form(ways) for key, ways in written.items()}
        return [
            Group(titles[key], tuple(parts[key]))
            for key in sorted(parts, key=lambda key: (not key, title_key(titles[key])))
        ]
    return [Group(titles[key], tuple(parts[key])) for key in _in_order(parts, group, sort)]


def _sorted(people: Sequence[Delegate], sort: Sort) -> list[Delegate]:
    if sort == "name":
        return by_name(people)
    if sort == "unit":
        return sorted(by_name(people), key=lambda person: (not person.unit, title_key(unit_key(person.unit))))
    if sort == "protocol":
        of: Callable[[Status], list[Delegate]] = lambda status: [one for one in people if one.status == status]  # noqa: E731
        return [one for status in _PROTOCOL for one in (of(status) if status == "guest" else by_name(of(status)))]
    return list(people)


def _heading(person: Delegate, group: GroupBy) -> tuple[str, str]:
    """Return a group's key and heading; the same unit in another writing is the same group."""
    if group == "unit":
        return unit_key(person.unit), person.unit or NO_UNIT
    if group == "award":
        award = load_honours().in_full(person.highest_award)
        return folded(award), award or NO_AWARD
    if group == "status":
        return person.status, STATUS_WORDS[person.status]
    return person.subject, SUBJECT_WORDS[person.subject]


def _in_order(keys: Collection[str], group: GroupBy, sort: Sort) -> list[str]:
    if group == "award":
        return sorted(keys, key=lambda key: (not key, load_honours().rank(key), title_key(key)))
    if group == "status":
        return [key for key in (_PROTOCOL if sort == "protocol" else get_args(Status)) if key in keys]
    return [key for key in get_args(Subject) if key in keys]
