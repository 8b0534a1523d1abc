"""What threads report to the screens of one profile and of its build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from tdkt_tui.model.finding import Finding

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.tui.shown.opened import Choices, Opened
    from tdkt_tui.workflow import BuildResult


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
    """A build ended: with a result, or with the findings and the sentence that say why not.

    instead: which documents could be built all the same, empty where none.
    """

    result: BuildResult | None
    findings: tuple[Finding, ...] = ()
    why: str = ""
    instead: str = ""
