"""Moving the dates that the unit itself decides: typed or shifted, and tried at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.timer import Timer

from tdkt_tui.tui.messages.timeline import MovesTried
from tdkt_tui.tui.shown.timeline import Schedule, Tried, try_moves
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.timeline_date import DateLine
from tdkt_tui.tui.widgets.timeline_list import TimelineList

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot

REST_SECONDS = 0.3
"""A trial waits until typing or shifting rests."""


class TriesDates(Screen[None]):
    """The part of the timeline's screen that tries dates. moves: profile key → the date on trial, as typed."""

    source: str
    composing: Composing | None
    schedule: Schedule

    def __init__(self) -> None:
        super().__init__()
        self.moves: dict[str, str] = {}
        self.tried: Tried | None = None
        self._before: dict[str, str] = {}
        self._rest: Timer | None = None

    def snapshot(self) -> Snapshot | None:
        """Return what stands in the form, where one is open."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the timeline anew."""
        raise NotImplementedError

    def repaint_all(self) -> None:
        """Draw everything anew."""
        raise NotImplementedError

    def explain(self) -> None:
        """Show the event under the cursor, and what the trial tells."""
        raise NotImplementedError

    def action_take(self) -> None:
        """Take what is tried."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say one sentence below everything."""
        self.query_one(Notice).say(words)

    def _field(self) -> str | None:
        """Return the profile key of the date under the cursor; say so where nobody can move it."""
        event = self.query_one(TimelineList).event
        if event is None:
            return None
        if not event.field or event.field not in self.schedule.fields:
            other = "; chọn dòng có dấu ±" if self.schedule.fields else ""
            self.say(f"Ngày này do kế hoạch quy định, không dời được{other}.")
            return None
        return event.field

    def _now(self, key: str) -> str:
        return self.moves.get(key, self.schedule.typed.get(key, ""))

    @property
    def resting(self) -> bool:
        """Tell whether a move still waits to be tried."""
        return self._rest is not None

    @on(TimelineList.OptionSelected)
    def _type(self) -> None:
        if (key := self._field()) is not None:
            self._before = dict(self.moves)
            self.query_one(DateLine).begin(self._now(key))
            self.say("Gõ ngày, ví dụ 29/4/2020. Enter: giữ để thử    Esc: bỏ")

    @on(DateLine.Typed)
    def _typed(self, message: DateLine.Typed) -> None:
        if (key := self._field()) is not None:
            self._move(key, message.text)

    @on(DateLine.Left)
    def _left(self, message: DateLine.Left) -> None:
        self.set_focus(self.query_one(TimelineList))
        if not message.keep:
            self.moves = self._before
            self._try_soon()
        elif self.moves:
            self._remind()
        else:
            self.say("")

    def action_shift(self, days: int) -> None:
        """Move the date under the cursor by days."""
        from tdkt_tui.workflow.timing.moving import shifted

        if (key := self._field()) is None:
            return
        if (then := shifted(self._now(key), days)) is None:
            self.say("Mục này chưa có ngày: Enter để gõ.")
            return
        self._move(key, then)
        self._remind()

    def _remind(self) -> None:
        yet, takes = ("chưa vào biểu", "F4: đưa vào biểu    ") if self.composing else ("chưa lưu", "F4: lưu    ")
        takes = takes if self.schedule.kind == "dossier" else ""
        self.say(f"Đang thử {', '.join(self.moves.values()) or 'ngày cũ'}, {yet}.    {takes}Esc: bỏ")

    def _move(self, key: str, typed: str) -> None:
        self.moves = {**self.moves, key: typed}
        if typed == self.schedule.typed.get(key):
            del self.moves[key]
        self._try_soon()

    def _try_soon(self) -> None:
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST_SECONDS, self._try)

    def _try(self) -> None:
        self._rest = None
        if self.moves:
            self._try_in_thread(self.snapshot(), dict(self.moves))
        else:
            self.tried = None
            self.repaint_all()

    @work(thread=True, group="try", exclusive=True)
    def _try_in_thread(self, snapshot: Snapshot | None, moves: Mapping[str, str]) -> None:
        self.post_message(MovesTried(moves, try_moves(self.source, snapshot, moves)))

    @on(MovesTried)
    def _show_tried(self, message: MovesTried) -> None:
        if message.moves == self.moves:
            self.tried = message.tried
            self.repaint_all()
