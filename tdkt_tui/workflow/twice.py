"""People who seem to be in a list twice, as one warning by rows: whoever is there twice is counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate

if TYPE_CHECKING:
    from tdkt_tui.store.people import People

_NAMED = 3
"""Pairs named one by one, before the others are only counted."""


def told_apart(people: People) -> set[tuple[int, int]]:
    """Return the pairs of ids, the smaller first, that somebody said to be different people, and still stand so.

    Who said so of a row that was then changed in what is compared is asked again.
    """
    from tdkt_tui.store.people import seen

    apart = people.apart()
    rows = people.rows(sorted({person for pair in apart for person in pair}))
    now = {row.id: seen(row.values) for row in rows}
    return {pair for pair, told in apart.items() if told == (now.get(pair[0]), now.get(pair[1]))}


def twice(people: Sequence[Delegate], name: str, held: tuple[People, Sequence[int]] | None = None) -> list[Finding]:
    """Return a warning where rows are sure or likely to be one person.

    name: of the list. held: the kept list that they are of, with their ids; what was decided there is not told.
    """
    if len(people) < 2:
        return []
    from tdkt_tui.delegates.matching import pairs

    found = [pair for pair in pairs(people) if pair.level != "possible"]
    if held is not None and found:
        said, ids = told_apart(held[0]), held[1]
        found = [pair for pair in found if tuple(sorted((ids[pair.first], ids[pair.second]))) not in said]
    if not found:
        return []
    source = "HỒ_SƠ" if held is not None else "TỆP"
    return [Finding("delegates.twice", Severity.WARNING,
                    f"{len(found)} cặp dòng nhiều khả năng là một người, chưa ai quyết định; "
                    "một người ghi hai dòng thì được tính hai lần.",
                    place=f"{name}, {_rows([(people[pair.first].row, people[pair.second].row) for pair in found])}",
                    field="delegates", fix=f"xem từng cặp: tdkt delegates match {source}")]  # fmt: skip


def already_there(there: Sequence[Delegate], ids: Sequence[int], new: Sequence[Delegate], name: str) -> list[Finding]:
    """Return a warning where rows of a file seem to be people whom a list has already. ids: of those in the list."""
    if not there or not new:
        return []
    from tdkt_tui.delegates.matching import pairs

    lists = [0] * len(there) + [1] * len(new)
    found = [pair for pair in pairs([*there, *new], lists=lists) if pair.level != "possible"]
    if not found:
        return []
    alike = {pair.second - len(there): ids[pair.first] for pair in reversed(found)}  # the surest of each row stays
    told = [f"dòng {new[place].row} như mã {person}" for place, person in sorted(alike.items())]
    return [Finding("delegates.there", Severity.WARNING,
                    f"{len(alike)} dòng nhiều khả năng là người đã có trong hồ sơ; "
                    "đã nhập, chưa gộp.",
                    place=f"{name}, {_some(told, 'dòng')}", field="delegates",
                    fix="xem từng cặp rồi quyết định: tdkt delegates match HỒ_SƠ")]  # fmt: skip


def _rows(found: Sequence[tuple[int, int]]) -> str:
    return _some([f"dòng {min(pair)} và {max(pair)}" for pair in found], "cặp")


def _some(told: Sequence[str], noun: str) -> str:
    rest = len(told) - _NAMED
    return "; ".join(told[:_NAMED]) + (f"; {rest} {noun} khác" if rest > 0 else "")
