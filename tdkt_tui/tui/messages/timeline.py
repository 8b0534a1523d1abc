"""What threads report to the timeline's screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.tui.shown.timeline import Schedule, Tried
    from tdkt_tui.workflow.composing import Composing


@dataclass
class ScheduleRead(Message):
    """A timeline was read. composing: the session that was opened for it, where the screen had none."""

    schedule: Schedule
    composing: Composing | None = None


@dataclass
class MovesTried(Message):
    """Dates were moved for a trial; what came of it."""

    moves: Mapping[str, str]
    tried: Tried


@dataclass
class CalendarWritten(Message):
    """A calendar file was written; there: it was not, for another file is there; why: it was not, and why."""

    path: Path
    there: bool = False
    why: str = ""
