"""What threads report to the screen of a dossier's history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tdkt_tui.workflow.past import Change


@dataclass(frozen=True, slots=True)
class State:
    """One kept state: its number, when and by whom in words, and why it was kept."""

    number: int
    at: str
    who: str
    cause: str


@dataclass
class HistoryRead(Message):
    """The states of a dossier were read, the newest first; why: what to say where the dossier is not there."""

    states: tuple[State, ...]
    why: str = ""


@dataclass
class Compared(Message):
    """A state was held against the profile as it stands; why: the words of a fault."""

    number: int
    changes: tuple[Change, ...]
    why: str = ""


@dataclass
class Restored(Message):
    """A state was made the profile again, or not; words say which."""

    words: str
    failed: bool = False
