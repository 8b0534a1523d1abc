"""What threads report to the screen of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.delegates.held import Doubt
    from tdkt_tui.delegates.unit_variants import UnitVariants
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.tui.shown.people_view import View
    from tdkt_tui.workflow.people.cleaning import Cell
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.matching import Match


@dataclass
class PeopleOpened(Message):
    """A list is open, with its first view."""

    held: Held
    view: View


@dataclass
class PeopleFailed(Message):
    """A list could not be opened, read or filled; why, with what to do."""

    why: str
    closed: bool = False


@dataclass
class PeopleViewed(Message):
    """Which rows are shown, and in which order, is known."""

    view: View


@dataclass
class PeopleStood(Message):
    """How the list stands after a change of ours: its stamp and its ids."""

    stamp: int
    ids: Sequence[int]


@dataclass
class PeopleDoubted(Message):
    """What is doubtful in the list at a stamp, row by row."""

    stamp: int
    doubts: Sequence[Doubt]


@dataclass
class PeoplePaired(Message):
    """The undecided pairs of a list as it stood at a stamp, the surest first."""

    stamp: int
    pairs: tuple[Match, ...]


@dataclass
class PeopleTakenIn(Message):
    """A file was read into the list; words: how many people, and what was noticed."""

    words: str


@dataclass
class PeopleStepped(Message):
    """So many of so many steps of reading a list are done; words: the one in hand."""

    done: int
    total: int
    words: str


@dataclass
class PeopleLooked(Message):
    """A list was looked at; nothing of it is kept. turn: of the look, for another may have overtaken it."""

    turn: int
    incoming: Incoming


@dataclass
class PeopleToClean(Message):
    """What cleaning would change in a list, cell by cell; units: ways of writing that may be one unit."""

    cells: tuple[Cell, ...]
    units: Sequence[UnitVariants]
