"""Those of a list of whom a dossier does not hold every word yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import counted
from tdkt_tui.regulations import load_honours
from tdkt_tui.store.people import People, Row

_NAMESAKES = 100
"""Of rows with one name so many are looked at, whatever a list holds; who is not found among them comes in."""
_NAMED = 5
_WHO = ("full_name", "birth", "unit")
How = Literal["all", "fresh", "unknown", "instead"]
"""How a list comes in: everybody; without those of whom it says nothing else; only those who are not there by name,
birth and unit; everybody in place of those who are there."""


@dataclass(frozen=True, slots=True)
class Met:
    """new: of whom the list says more than any row. changed: those of them who are there by name, birth and unit.

    again: those of them who are not there, and whom somebody took out of the dossier before.
    """

    new: tuple[Delegate, ...]
    changed: tuple[Delegate, ...] = ()
    again: tuple[Delegate, ...] = ()

    def coming(self, people: Sequence[Delegate], how: How, *, again: bool) -> list[Delegate]:
        """Return those people of the list who come in; again: even those whom somebody took out before."""
        out = {id(person) for person in (() if again else self.again)}
        out |= {id(person) for person in (self.changed if how == "unknown" else ())}
        return [person for person in (self.new if how in ("fresh", "unknown") else people) if id(person) not in out]


def newcomers(
    rows: Sequence[Row], new: Sequence[Delegate], origins: Mapping[int, Mapping[str, str]] | None = None,
    removed: Iterable[Mapping[str, str]] = ()
) -> Met:  # fmt: skip
    """Return those of whom a list says more than any row of the dossier; a row stands for one of them only.

    origins: with what rows came in that were corrected since, or merged into another: a list that comes in again must
    not bring them back. removed: the last texts of rows that somebody took out.
    """
    pool: dict[str, list[tuple[int, Mapping[str, str]]]] = defaultdict(list)
    for row in rows:
        pool[folded(row.values["full_name"])].append((row.id, row.values))
    for number, values in (origins or {}).items():
        pool[folded(values.get("full_name", ""))].append((number, values))
    used: set[int] = set()
    left: list[Delegate] = []
    for person in new:
        cells = {name: text for name, text in cells_of(person).items() if text}
        namesakes = pool[folded(person.full_name)]
        open_to = (pair for pair in namesakes[:_NAMESAKES] if pair[0] not in used)
        alike = next((pair for pair in open_to if not unlike(cells, pair[1])), None)
        if alike is None:
            left.append(person)
        else:
            used.add(alike[0])
            namesakes.remove(alike)
    held = Counter(_who([row.values[name] for name in _WHO]) for row in rows if row.id not in used)
    out = {_who([texts.get(name, "") for name in _WHO]) for texts in removed}
    changed, again = [], []
    for person in left:
        who = _who([person.full_name, person.birth, person.unit])
        if held[who] > 0:
            held[who] -= 1
            changed.append(person)
        elif who in out:
            again.append(person)
    return Met(tuple(left), tuple(changed), tuple(again))


def unlike(cells: Mapping[str, str], held: Mapping[str, str]) -> list[str]:
    """Return the columns in which a row does not hold what a list says; capitals, tones and short honours are alike."""
    if cells.items() <= held.items():
        return []
    return [name for name, text in cells.items() if not _alike(name, text, held.get(name, ""))]


def _alike(column: str, one: str, other: str) -> bool:
    if one == other or folded(one) == folded(other):
        return True
    if column != "highest_award" or not (one and other):
        return False
    in_full = load_honours().in_full
    return folded(in_full(one)) == folded(in_full(other))


def met_by(people: People, new: Sequence[Delegate]) -> Met:
    """Return how a list meets the people of a dossier, all that its history tells included. Raises as People does."""
    return newcomers(people.everybody(), new, people.origins(), people.removed())


def again_told(met: Met, name: str, *, left: bool) -> list[Finding]:
    """Return a warning for those who come again after somebody took them out; left: they were left out again.

    name: of the list that they come in.
    """
    if not met.again:
        return []
    done = "không nhập lại" if left else "nay nhập lại"
    fix = "cần thì nhập lại không có --skip-removed" if left else "không cần thì hoàn tác rồi nhập với --skip-removed"
    return [Finding("delegates.again", Severity.WARNING,
                    f"{counted(len(met.again), 'người')} đã bỏ khỏi danh sách trước đây, {done}.",
                    place=_rows(met.again, name), field="delegates", fix=fix)]  # fmt: skip


def left_told(met: Met, name: str) -> list[Finding]:
    """Return a note on those who were left out as known although the list says something else of them. name: of it."""
    if not met.changed:
        return []
    return [Finding("delegates.changed", Severity.NOTE,
                    f"{counted(len(met.changed), 'người')} đã có trong hồ sơ nhưng tệp ghi khác, không nhập.",
                    place=_rows(met.changed, name), field="delegates",
                    fix="sửa ở bảng đại biểu nếu tệp ghi đúng hơn")]  # fmt: skip


def _rows(people: Sequence[Delegate], name: str) -> str:
    more = f" và {len(people) - _NAMED} dòng khác" if len(people) > _NAMED else ""
    return f"{name}, dòng {', '.join(str(person.row) for person in people[:_NAMED])}{more}"


def _who(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(folded, texts))
