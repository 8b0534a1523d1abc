"""What threads report to the screens that make something of a list of people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # who opens the list must not pay for what makes papers of it
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.workflow.allocating.draft import AllocationDraft, UnitDraft
    from tdkt_tui.workflow.allocating.sharing import SharedOut


@dataclass
class Looked(Message):
    """What would be made. lay: what it is laid out by, for so many cells; head: the first words.

    why: what stops it, with findings. shared: of an allocation.
    """

    head: str = ""
    lay: Callable[[int], Sequence[str]] | None = None
    words: Sequence[str] = ()
    findings: Sequence[Finding] = ()
    why: str = ""
    shared: SharedOut | None = None


@dataclass
class MadeOf(Message):
    """What was made. path: the file or folder, whole, "" where nothing was or not all; head, words: what to say of it.

    stopped: short words for what was broken off.
    """

    head: str = ""
    path: str = ""
    words: Sequence[str] = ()
    findings: Sequence[Finding] = ()
    stopped: str = ""


@dataclass
class LettersOffered(Message):
    """The templates that letters can be made of: (name or path, words).

    without: why no invitation is among them, and what to do; event: what the dossier's conference is called, empty for
    none.
    """

    offers: Sequence[tuple[str, str]] = ()
    why: str = ""
    without: Sequence[str] = ()
    event: str = ""


@dataclass
class AllocationRead(Message):
    """What was typed of an allocation before; why it cannot be read."""

    draft: AllocationDraft | None = None
    why: str = ""


@dataclass
class UnitsTaken(Message):
    """Units to begin an allocation with, and what was left aside of their table; why there are none."""

    units: Sequence[UnitDraft] = ()
    findings: Sequence[Finding] = ()
    why: str = ""
