"""A list on its way into a dossier: looked at, its columns corrected, and kept only when somebody says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.delegates.heading import Heading, Told
from tdkt_tui.delegates.kept import cells_of, read_kept
from tdkt_tui.delegates.mapping import Correction, over
from tdkt_tui.delegates.read import PeopleRead, read_tables
from tdkt_tui.delegates.remembered import Remembered
from tdkt_tui.delegates.said_columns import SaidColumns, naming_row
from tdkt_tui.delegates.seen_columns import TableSeen, tables_seen
from tdkt_tui.delegates.sheet_rows import Rows, checking
from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.disk import told
from tdkt_tui.store.locking import locked
from tdkt_tui.store.people import People
from tdkt_tui.workflow.twice import already_there, twice

from .keeping import already
from .newcomers import Differing, How, met_by
from .reading import Source, spelled, tables_of

if TYPE_CHECKING:
    from threading import Event

    from tdkt_tui.model.person import Delegate
    from tdkt_tui.store.workspace.folder import DossierFolder

Step = Callable[[int, int, str], None]
"""Told how many of how many steps are done, and what comes next."""
_STEPS = ("đọc tệp", "hiểu các cột, các dòng", "đối chiếu với danh sách của hồ sơ")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A list as it would come in.

    tables: as they stand in the source. read: None where nothing could be read of it; why: the reason. remembered:
    columns were understood as somebody said before. there: how many people the dossier has already, by name, birth and
    unit or by the words with which their row came in; same: those of them of whom the list says nothing else,
    changed: those of whom it does, differing: what. known: by name, birth and unit alone. held: how many people are
    there. again: those of the list who are not there and whom somebody took out before. seen: tables with columns.
    """

    source: Source
    tables: tuple[Rows, ...]
    said: SaidColumns
    read: PeopleRead | None = None
    why: str = ""
    remembered: bool = False
    there: int = 0
    same: int = 0
    changed: tuple[Delegate, ...] = ()
    differing: tuple[Differing, ...] = ()
    known: int = 0
    held: int = 0
    again: tuple[Delegate, ...] = ()
    seen: tuple[TableSeen, ...] = ()


def look(
    source: Source, kept: Path | None, *, before: Incoming | None = None, said: SaidColumns | None = None,
    step: Step | None = None, cancel: Event | None = None
) -> Incoming:  # fmt: skip
    """Return what a list would bring into the one that is kept; nothing is written.

    kept: the dossier's list, which need not be there yet. before: a look at the same source, whose tables are not read
    again. said: of its columns. Raises Cancelled; NotFound, BadInput, StoreFault for what is no table at all.
    """
    go = _stepper(step, cancel)
    go(0)
    tables = before.tables if before is not None else tuple(tables_of(source, cancel))
    said = SaidColumns() if said is None else said
    if source.pasted is not None and before is None and not said.rows:
        said = said.with_row(0, naming_row(tables[0]))  # where headings are found by themselves they come first
    go(1)
    found = _understood(Incoming(source, tables, said), cancel)
    if found.read is None and before is None and (proposed := _proposed(found)) != said:
        found = _understood(Incoming(source, tables, proposed), cancel)
    go(2)
    if found.read is not None and kept is not None and kept.exists():
        with People.open(kept, create=False) as people:
            held = people.count()
            known = already(people, found.read.people)
            met = met_by(people, found.read.people, found.read.columns)
        same = len(found.read.people) - len(met.new)
        found = replace(found, there=same + len(met.changed), same=same, changed=met.changed, known=known, held=held,
                        again=met.again, differing=met.differing)  # fmt: skip
    return found


def remember(incoming: Incoming) -> bool:
    """Keep what was said of columns for the next list with these headings; tell whether there was anything to keep.

    Raises StoreFault.
    """
    remembered, kept = Remembered(), False
    for table in incoming.seen:
        known = {column.column: column.field for column in table.columns if column.field}
        own = {} if table.found else {**known, **incoming.said.bare.get(table.place, {})}
        columns = incoming.said.told(table.labels) if table.found else own
        if columns and len(table.labels) > 1:
            remembered.keep(table.labels, Correction(by_place=columns))
            kept = True
    return kept


def forget(incoming: Incoming) -> bool:
    """Forget what was said of columns under a list's headings; tell whether there was anything. Raises StoreFault."""
    remembered = Remembered()
    return sum(remembered.forget(table.labels) for table in incoming.seen) > 0


def keep(
    folder: DossierFolder, incoming: Incoming, *, people: People | None = None, how: How = "all", again: bool = True
) -> tuple[int, bool]:
    """Put the people into a dossier's list as one step, in the words that were shown.

    people: the list as a session holds it, so that the session can take the step back. again: even those whom somebody
    took out before. Return how many came, and whether some of them seem to have been there. Raises BadInput where the
    list has people of these by now that were not told, StoreFault.
    """
    new: Sequence[Delegate] = incoming.read.people if incoming.read else ()
    if not new:
        raise BadInput("Chưa đọc được ai; danh sách đang có giữ nguyên.", fix="sửa cách hiểu cột")
    with ExitStack() as held:
        held.enter_context(told(folder.path))
        # Of two who bring in the same list at once, the second sees what the first did.
        held.enter_context(locked(folder.path))
        people = people or held.enter_context(People.open(folder.people))
        instead = how == "instead"
        if not instead and already(people, new) > incoming.known:
            raise BadInput("Người khác vừa nhập những người này vào danh sách. Chưa nhập gì.", fix="xem lại rồi nhập")
        there = [] if instead else people.everybody()
        changes = []
        if how not in ("all", "instead") or not again:
            met = met_by(people, new, incoming.read.columns if incoming.read else ())
            new, changes = met.coming(new, how, again=again), met.changes(how)
        added = people.add_all(map(cells_of, new), instead=instead, changes=changes) if new or changes else 0
    before = read_kept(there, folder.people.name)
    name = incoming.source.file.name
    return added, bool(already_there(before.people, before.ids, new, name) or twice(new, name))


def _understood(looked: Incoming, cancel: Event | None) -> Incoming:
    remembered, tables, said = Remembered(), looked.tables, looked.said
    bare: set[int] = set()

    def columns(labels: Mapping[int, str]) -> Told:
        return over(remembered.told(labels), dict(said.told(labels).items()))

    def own(table: Rows) -> Heading | None:
        place = next(place for place, other in enumerate(tables) if other is table)
        bare.add(place)
        return said.heading(place, table)

    try:
        read = read_tables(tables, looked.source.file.name, columns, text=looked.source.in_text, own=own, cancel=cancel)
    except BadInput as fault:
        return replace(looked, why=fault.what, seen=tables_seen(tables, None, said))
    known = any(remembered.knows(segment.heading.labels) for _, segment in read.tables)
    read = read if looked.source.as_is else spelled(read, looked.source.file.name)
    return replace(looked, read=read, remembered=known, seen=tables_seen(tables, read, said, bare))


def _proposed(looked: Incoming) -> SaidColumns:
    """Return the rows that seem to head the tables of a list in which nothing was found."""
    said = looked.said
    for table in looked.seen:
        row = naming_row(looked.tables[table.place])
        if row is not None and table.place not in said.rows:
            said = said.with_row(table.place, row)
    return said


def _stepper(step: Step | None, cancel: Event | None) -> Callable[[int], None]:
    check = checking(cancel)

    def go(done: int) -> None:
        check()
        if step is not None:
            step(done, len(_STEPS), _STEPS[done])

    return go
