"""Those of a list of whom a dossier does not hold every word yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded
from tdkt_tui.store.people import Row

_NAMESAKES = 100
"""Of rows with one name so many are looked at, whatever a list holds; who is not found among them comes in."""
_WHO = ("full_name", "birth", "unit")


@dataclass(frozen=True, slots=True)
class Met:
    """new: of whom the list says more than any row. differing: those of them who are there by name, birth and unit."""

    new: tuple[Delegate, ...]
    differing: int = 0


def newcomers(
    rows: Sequence[Row], new: Sequence[Delegate], origins: Mapping[int, Mapping[str, str]] | None = None
) -> Met:  # fmt: skip
    """Return those of whom a list says more than any row of the dossier; a row stands for one of them only.

    origins: with what rows came in that were corrected since, or merged into another: a list that comes in again must
    not bring them back.
    """
    pool: dict[str, list[tuple[int, Mapping[str, str]]]] = defaultdict(list)
    for row in rows:
        pool[row.values["full_name"]].append((row.id, row.values))
    for number, values in (origins or {}).items():
        pool[values.get("full_name", "")].append((number, values))
    used: set[int] = set()
    left: list[Delegate] = []
    for person in new:
        cells = {name: text for name, text in cells_of(person).items() if text}
        open_to = (pair for pair in pool[person.full_name][:_NAMESAKES] if pair[0] not in used)
        alike = next((pair for pair in open_to if cells.items() <= pair[1].items()), None)
        if alike is None:
            left.append(person)
        else:
            used.add(alike[0])
            pool[person.full_name].remove(alike)
    held = Counter(_who([row.values[name] for name in _WHO]) for row in rows if row.id not in used)
    wanted = Counter(_who([person.full_name, person.birth, person.unit]) for person in left)
    return Met(tuple(left), (held & wanted).total())


def _who(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(folded, texts))
