"""Those of a list of whom a dossier does not hold every word yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import Row

_NAMESAKES = 100
"""Of rows with one name so many are looked at, whatever a list holds; who is not found among them comes in."""


def newcomers(rows: Sequence[Row], new: Sequence[Delegate]) -> list[Delegate]:
    """Return those of whom a list says more than any row of the dossier; a row stands for one of them only."""
    pool: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        pool[row.values["full_name"]].append(row)
    left: list[Delegate] = []
    for person in new:
        cells = {name: text for name, text in cells_of(person).items() if text}
        alike = next((row for row in pool[person.full_name][:_NAMESAKES] if cells.items() <= row.values.items()), None)
        if alike is None:
            left.append(person)
        else:
            pool[person.full_name].remove(alike)
    return left
