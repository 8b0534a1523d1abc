"""What threads report to the form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tdkt_tui.model.finding import Finding

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot


@dataclass
class DossierMade(Message):
    """A dossier was made of a profile; path is None where it was not, and why says so, or what to look at in it."""

    path: Path | None
    why: str = ""


@dataclass
class ComposingReady(Message):
    """A dossier is open to be filled in."""

    composing: Composing


@dataclass
class ComposingFailed(Message):
    """A dossier could not be opened; why, with what to do."""

    why: str


@dataclass
class FormChecked(Message):
    """What stands in a form was checked."""

    snapshot: Snapshot
    findings: tuple[Finding, ...]


@dataclass
class DayTold(Message):
    """What is to be said of the day that is typed into a field."""

    key: str
    words: str


@dataclass
class OffersRead(Message):
    """The plans and levels to choose from were read: (value, words) each; why: where they could not be."""

    key: str
    offers: list[tuple[str, str]]
    why: str = ""


@dataclass
class LevelsRead(Message):
    """The levels of another plan, to choose from."""

    plan_id: str
    read: OffersRead


@dataclass
class ChangeWeighed(Message):
    """What another plan or level would change is known; sentences to be shown before it is taken."""

    typed: dict[str, str]
    told: list[str]
    why: str = ""
