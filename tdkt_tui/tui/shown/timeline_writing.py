"""What the timeline's screen writes: dates into a dossier, and a calendar file; for a thread, never raising."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.messages.timeline import CalendarWritten, DatesSaved

from .timeline import told
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline
    from tdkt_tui.workflow.composing import Composing, Meeting

CALENDAR = "lich-thuc-hien.ics"
"""Not the build's own lich.ics, which the manifest answers for."""


def put_dates(composing: Composing, moves: Mapping[str, str]) -> tuple[str, ...]:
    """Put dates into a form, each a step of its own, and keep the draft; return the keys that it does not ask.

    Raises StoreFault where the draft cannot be kept.
    """
    asked = {field.key: field for field in composing.fields()}
    for key, typed in moves.items():
        if key in asked:
            composing.put(asked[key], typed, begin=True)
    composing.keep()
    return tuple(key for key in moves if key not in asked)


def save_dates(folder: Path, moves: Mapping[str, str]) -> DatesSaved:
    """Open a dossier, put the dates in, save; where another saved first and clashes, the session waits for a choice."""
    from tdkt_tui.store.workspace.folder import dossier_at
    from tdkt_tui.workflow.composing import open_dossier

    with TURN:
        try:
            composing = open_dossier(dossier_at(folder))
            put_dates(composing, moves)
            return _saved(composing, composing.save())
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return DatesSaved(why=told(error))


def settle_dates(waiting: DatesSaved, mine: Mapping[str, bool]) -> DatesSaved:
    """Save as chosen field by field, and end the session."""
    if waiting.composing is None or waiting.meeting is None:
        return waiting
    with TURN:
        try:
            return _saved(waiting.composing, waiting.composing.settle(waiting.meeting, mine))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return DatesSaved(why=told(error))


def _saved(composing: Composing, meeting: Meeting | None) -> DatesSaved:
    """Go on until it is saved, or someone must choose; another may save in between each time."""
    while meeting is not None:
        if meeting.merge.clashes:
            return DatesSaved(composing=composing, meeting=meeting)
        meeting = composing.settle(meeting, {})
    composing.close()
    return DatesSaved()


def calendar_path(source: str, *, dossier: bool) -> str:
    """Return where a calendar goes when nobody says: a dossier's ``out``, else here."""
    return str(Path(source) / "out" / CALENDAR) if dossier else CALENDAR


def write_calendar(path: Path, timeline: Timeline, *, over: bool) -> CalendarWritten:
    """Write a timeline's calendar file whole. over: another file that is there may be replaced."""
    from tdkt_tui.store.disk import told as refused
    from tdkt_tui.store.files import read_limited, write_whole
    from tdkt_tui.timeline.ics import to_ics

    try:
        data = to_ics(timeline.events, name=timeline.name, stamp=timeline.stamp)
        if path.exists() and not over and read_limited(path) != data:
            return CalendarWritten(path, there=True)
        if path.parent.name == "out":  # a dossier that nothing was built of has none yet
            with refused(path.parent):
                path.parent.mkdir(mode=0o700, exist_ok=True)
        write_whole(path, data)
    except (TdktError, OSError) as error:
        return CalendarWritten(path, why=told(error))
    return CalendarWritten(path)
