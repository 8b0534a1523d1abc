"""What threads report to screens; they touch no widget themselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tdkt_tui.model.finding import Finding

from .shown.cards import Group

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.workflow import BuildResult
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot

    from .shown.opened import Choices, Opened


@dataclass
class GroupRead(Message):
    """A group of the catalogue was read."""

    group: Group


@dataclass
class CatalogueRead(Message):
    """The whole catalogue was read; broken: how many plugins are."""

    broken: int


@dataclass
class Checked(Message):
    """A profile was checked; broken: how many plugins turned out to be."""

    source: str
    findings: tuple[Finding, ...]
    broken: int


@dataclass
class ProfileRead(Message):
    """A profile was read and checked for its screen."""

    opened: Opened


@dataclass
class ChoicesRead(Message):
    """What can be built of a profile is known."""

    choices: Choices


@dataclass
class BuildStepped(Message):
    """A build has made ``done`` of ``total`` documents and is making another."""

    done: int
    total: int
    label: str


@dataclass
class BuildEnded(Message):
    """A build ended: with a result, or with the findings and the sentence that say why not."""

    result: BuildResult | None
    findings: tuple[Finding, ...] = ()
    why: str = ""


@dataclass
class DossierMade(Message):
    """A dossier was made of a profile; path is None where it was not, and why says so."""

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
