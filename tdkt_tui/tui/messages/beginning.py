"""What threads report to the path towards a new dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.beginning_choices import Answers, Choice


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked next. answers: all that is known, what had only one answer too. offered: for a line to be typed.

    why: the words of a fault that ends the way here.
    """

    key: str
    answers: Answers
    choices: tuple[Choice, ...] = ()
    offered: str = ""
    why: str = ""


@dataclass
class StepReady(Message):
    """The next step is known."""

    step: Step
