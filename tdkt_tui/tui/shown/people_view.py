"""Which rows of a list are shown and in which order, worked out for a thread and kept while the list stays the same."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from threading import Lock
from typing import Protocol, TypeVar

from tdkt_tui.delegates.order import places_by_birth, places_by_name, places_by_text
from tdkt_tui.delegates.picking import Coded, coded, phrases, picked
from tdkt_tui.delegates.typed_cell import in_words
from tdkt_tui.delegates.values import subject

from .people_columns import searched

Found = TypeVar("Found")


class Source(Protocol):
    """What a view reads of a list."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the identifiers in order."""

    def ids(self) -> Sequence[int]:
        """Return all ids in the list's order."""

    def column(self, name: str) -> list[str]:
        """Return a column of all rows, in the order of ids."""

    def stamp(self) -> int:
        """Return what moves with every change."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks for. sort: a column, empty for the list's own order. revealed: sensitive columns are seen."""

    text: str = ""
    sort: str = ""
    backwards: bool = False
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """ids: of every row in the list's order. order: the places in ids of the rows shown, one after the other."""

    wish: Wish
    stamp: int
    ids: Sequence[int]
    order: Sequence[int]

    def row_of(self, person: int) -> int | None:
        """Return the line in which a person is shown."""
        try:
            return self.order.index(self.ids.index(person))
        except ValueError:
            return None

    def with_added(self, person: int, row: int | None) -> View:
        """Return the view with a new person behind the one in line ``row``; at the end of the list for None."""
        place = len(self.ids) if row is None else self.order[row] + 1
        ids, line = array("q", self.ids), 0 if row is None else row + 1
        ids.insert(place, person)
        order: Sequence[int] = range(len(ids))
        if not isinstance(self.order, range):
            order = array("I", (other + (other >= place) for other in self.order))
            order.insert(line, place)
        return replace(self, ids=ids, order=order)


class Views:
    """Makes views of one list; columns and orders are kept until its stamp moves."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._turn = Lock()
        self._stamp: int | None = None
        self._ids: Sequence[int] = ()
        self._coded: dict[str, Coded] = {}
        self._orders: dict[tuple[str, bool], array[int]] = {}

    def make(self, wish: Wish) -> View:
        """Return the view of what stands in the list now; one that changed while it was read is read again."""
        stamp, (ids, order) = self._steady(lambda: (self._ids, self._order(wish)))
        return View(wish, stamp, ids, order)

    def look(self, find: Callable[[Callable[[str], Coded]], Found]) -> tuple[int, Found]:
        """Return the stamp, and what is found in the columns of one and the same state."""
        return self._steady(lambda: find(self._column))

    def ids(self) -> tuple[int, Sequence[int]]:
        """Return the stamp, and the ids as they stand."""
        with self._turn:
            stamp = self._source.stamp()
            return stamp, array("q", self._source.ids())

    def _steady(self, work: Callable[[], Found]) -> tuple[int, Found]:
        """Work on a list that does not change meanwhile: one that did is read again."""
        with self._turn:
            while True:
                stamp = self._source.stamp()
                if stamp != self._stamp:
                    self._coded.clear()
                    self._orders.clear()
                    self._ids, self._stamp = array("q", self._source.ids()), stamp
                found = work()
                if self._source.stamp() == stamp:
                    return stamp, found

    def _order(self, wish: Wish) -> Sequence[int]:
        order: Sequence[int] = range(len(self._ids))
        if wish.sort:
            order = self._sorted(wish.sort, wish.backwards)
        wanted = phrases(wish.text, searched(self._source.columns, revealed=wish.revealed))
        rows = picked(wanted, self._column)
        return order if rows is None else array("I", (place for place in order if place in rows))

    def _sorted(self, name: str, backwards: bool) -> array[int]:
        if (name, backwards) not in self._orders:
            cells = self._source.column(name)
            if name == "full_name":
                titles = [subject(text) not in (None, "individual") for text in self._source.column("subject")]
                places = places_by_name(cells, titles, backwards=backwards)
            elif name == "birth":
                places = places_by_birth(cells, backwards=backwards)
            else:
                places = places_by_text([in_words(name, cell) for cell in cells], backwards=backwards)
            self._orders[name, backwards] = array("I", places)
        return self._orders[name, backwards]

    def _column(self, name: str) -> Coded:
        if name not in self._coded:
            self._coded[name] = coded(self._source.column(name), partial(in_words, name))
        return self._coded[name]
