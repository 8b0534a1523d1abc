"""Writing the calendar file of what the timeline's screen shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from tdkt_tui.tui.messages.timeline import CalendarWritten
from tdkt_tui.tui.shown.timeline_writing import calendar_path, write_calendar

from .timeline_taking import TakesDates

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline


class WritesCalendar(TakesDates):
    """The part of the timeline's screen that asks for a path and writes there; another file there stays, until asked
    for twice.
    """

    def __init__(self) -> None:
        super().__init__()
        self._over: Path | None = None

    def action_calendar(self) -> None:
        """Ask where the calendar file goes."""
        from .ask_name import AskScreen

        if self.schedule.timeline is None:
            self.say("Chưa đọc được thời hạn nên chưa ghi được tệp lịch.")
        elif self.moves:
            self.say("Còn ngày đang dời thử: F4 để nhận hoặc Esc để bỏ, rồi ghi tệp lịch.")
        else:
            where = str(self._over or calendar_path(self.source, dossier=self.schedule.kind == "dossier"))
            self.app.push_screen(AskScreen("Ghi tệp lịch (.ics) vào:", "lich.ics", where), self._write)

    def _write(self, where: str | None) -> None:
        if where and self.schedule.timeline is not None:
            path = Path(where).expanduser()
            self._write_in_thread(path, self.schedule.timeline, path == self._over)

    @work(thread=True, group="calendar", exclusive=True)
    def _write_in_thread(self, path: Path, timeline: Timeline, over: bool) -> None:
        self.post_message(write_calendar(path, timeline, over=over))

    @on(CalendarWritten)
    def _tell_written(self, message: CalendarWritten) -> None:
        self._over = message.path if message.there else None
        if message.there:
            self.say(f"Đã có tệp khác ở {message.path}: bấm i rồi Enter để ghi đè, hoặc đổi tên.")
        else:
            self.say(f"Chưa ghi được: {message.why}" if message.why else f"Đã ghi {message.path}")
