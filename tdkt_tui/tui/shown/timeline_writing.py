"""Writing the calendar file of a timeline, for a thread; never raising."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.messages.timeline import CalendarWritten

from .timeline import told
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline

CALENDAR = "lich-thuc-hien.ics"
"""Not the build's own lich.ics, which the manifest answers for."""


def calendar_path(source: str, *, dossier: bool) -> str:
    """Return where a calendar goes when nobody says: a dossier's ``out``, else here."""
    return str(Path(source) / "out" / CALENDAR) if dossier else CALENDAR


def write_calendar(path: Path, timeline: Timeline, *, over: bool) -> CalendarWritten:
    """Write a timeline's calendar file whole. over: another file that is there may be replaced."""
    with TURN:
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
