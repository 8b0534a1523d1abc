"""What threads report to the path towards a new dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.beginning import Step


@dataclass
class StepReady(Message):
    """The next step is known."""

    step: Step
