"""What happens when: bars by month, the event under the cursor in full, dates moved for a trial, a calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.model.fault import TdktError
from tdkt_tui.timeline.counts import start_of_count
from tdkt_tui.timeline.listing import NO_TERM
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages.timeline import ScheduleRead
from tdkt_tui.tui.shown.timeline import Schedule, open_session, read_schedule
from tdkt_tui.tui.shown.timeline_months import Months
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.timeline_axis import Axis
from tdkt_tui.tui.widgets.timeline_date import DateLine
from tdkt_tui.tui.widgets.timeline_detail import TimelineDetail, trial_entries
from tdkt_tui.tui.widgets.timeline_list import MARKS, TimelineList

from .timeline_calendar import WritesCalendar

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot

_LEAST_LABEL = 20
_LEAST_CELLS = 8
_AROUND = 3
"""Cells of the list beside its lines: the padding and the scroll bar."""


class TimelineScreen(WritesCalendar):
    """Of a profile, a dossier or a plan; of a form's dossier as it stands there, saved or not."""

    GUIDE: ClassVar[str] = (
        "Lịch thực hiện: mỗi dòng là một việc, vạch bên phải nằm đúng tháng; ● một ngày, ━ trong thời gian, ┄ không "
        "nêu ngày đầu hoặc cuối, ◆ ngày cuối, × ngày nghỉ lễ, ▼ hôm nay. Việc không nêu thời hạn đứng riêng ở cuối. "
        "Phím z phóng to số tháng, ← → sang tháng khác.\n\n"
        "Dấu ± là ngày do đơn vị tự quyết định. Enter để gõ ngày khác, Enter lần nữa giữ ngày ấy để thử; + và - dời "
        "một ngày, [ và ] dời một tuần. Màn hình nêu ngay điều sẽ sai thêm, điều hết sai, kèm căn cứ. F4 nhận ngày "
        "mới: lưu vào hồ sơ, hoặc khi mở từ biểu thì đưa vào biểu, chưa lưu. Esc bỏ ngày thử. Phím i ghi tệp lịch "
        ".ics để nhập vào lịch điện tử."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("timeline.day-later", "shift(1)", show=False),
        bound("timeline.day-earlier", "shift(-1)", show=False),
        bound("timeline.week-later", "shift(7)", show=False),
        bound("timeline.week-earlier", "shift(-7)", show=False),
        bound("timeline.take", "take"),
        bound("timeline.zoom", "zoom"),
        bound("timeline.months-later", "page(1)", show=False),
        bound("timeline.months-earlier", "page(-1)", show=False),
        bound("timeline.calendar", "calendar"),
        bound("screen.back", "back"),
    ]
    DEFAULT_CSS = """
    TimelineScreen {
        Notice { height: auto; max-height: 3; text-wrap: wrap; }
        &.-wide TimelineDetail { height: 15; }
    }
    """

    def __init__(self, source: str, composing: Composing | None = None) -> None:
        super().__init__()
        self.source = source
        self.composing = composing
        self.schedule = Schedule()
        self.months: Months | None = None
        self._day: date | None = None

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Lịch thực hiện", self.source)
        yield Axis()
        yield TimelineList()
        yield TimelineDetail()
        yield DateLine()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the timeline once the skeleton stands."""
        self.query_one(TimelineList).focus()
        self.call_after_refresh(self.read)

    def snapshot(self) -> Snapshot | None:
        """Return what stands in the form, where one is open."""
        session = self.composing or self.own
        return session.snapshot() if session else None

    def read(self) -> None:
        """Read the timeline anew, in a thread."""
        self._read_in_thread(self.snapshot())

    @work(thread=True, group="read", exclusive=True)
    def _read_in_thread(self, snapshot: Snapshot | None) -> None:
        opened, why = None, ""
        try:
            opened = None if snapshot else open_session(self.source)
        except TdktError as fault:
            why = f"Chỉ xem được, chưa lưu được vào hồ sơ này: {fault}"
        schedule = read_schedule(self.source, snapshot or (opened.snapshot() if opened else None))
        if not self.post_message(ScheduleRead(replace(schedule, why=schedule.why or why), opened)) and opened:
            opened.close()  # the screen was left meanwhile

    @on(ScheduleRead)
    def _show_read(self, message: ScheduleRead) -> None:
        schedule = self.schedule = message.schedule
        self.own = message.composing or self.own
        if message.composing is not None and message.composing.foreign:
            self.say("Chương trình khác đã ghi vào hồ sơ; bản do tdkt lưu trước đó còn trong lịch sử.")
        self.query_one(Headline).lead_to("Lịch thực hiện", schedule.name or self.source)
        span = schedule.timeline.span if schedule.timeline else None
        if self.months is None and span:
            self.months = Months.of(*span)
        if schedule.why:
            self.say(schedule.why)
        self.repaint_all()

    @property
    def timeline(self) -> Timeline | None:
        """Return what is shown: the timeline with the dates of a trial, else as it was read."""
        return (self.tried.timeline if self.tried else None) or self.schedule.timeline

    def repaint_all(self) -> None:
        """Draw months, bars and the event under the cursor anew."""
        timeline, axis = self.timeline, self.query_one(Axis)
        if timeline is None:
            self.query_one(TimelineList).refuse()
            return
        room = self.size.width - _AROUND
        label, scale = room, None
        if timeline.states_no_term:
            axis.tell(NO_TERM)
        elif self.months is not None:
            scale = self.months.scale(max(_LEAST_CELLS, room - 2 - max(_LEAST_LABEL + MARKS, room // 4)))
            label = max(MARKS + 1, min(room // 2, room - 2 - scale.cells))
            axis.draw(scale, label, self.schedule.off, self.schedule.today, more=not self.months.whole)
        self.query_one(TimelineList).show(timeline.events, scale, label, self.schedule.today, set(self.moves))
        self.explain()

    def on_resize(self) -> None:
        """Draw for another width."""
        if self.is_mounted and self.schedule.timeline:
            self.repaint_all()

    @on(TimelineList.OptionHighlighted)
    def explain(self) -> None:
        """Show the event under the cursor in full, and what a trial tells; bring its month into sight."""
        event, timeline = self.query_one(TimelineList).event, self.timeline
        if timeline is None:
            return
        day = (event.last or event.first) if event else None
        if day != self._day and self.months is not None and self.months.holding(day) != self.months:
            self.months = self.months.holding(day)
            self.call_after_refresh(self.repaint_all)
        self._day = day
        today = self.schedule.today
        trial = trial_entries(self.schedule, self.moves, self.tried)
        start = start_of_count(timeline.events, today)
        self.query_one(TimelineDetail).show(event, start, from_today=today is not None, trial=trial)

    def action_zoom(self) -> None:
        """Show fewer months, and after the fewest all again."""
        event = self.query_one(TimelineList).event
        if self.months is not None:
            self.months = self.months.zoomed((event.last or event.first) if event else None)
            self.repaint_all()

    def action_page(self, pages: int) -> None:
        """Go to other months."""
        if self.months is not None:
            self.months = self.months.paged(pages)
            self.repaint_all()
