"""A list that is looked at: read in a thread, again with every word on its columns, kept in a thread."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.screen import Screen

from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.told import Told

if TYPE_CHECKING:
    from tdkt_tui.delegates.said_columns import SaidColumns
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.newcomers import How
    from tdkt_tui.workflow.people.reading import Source

Result = TypeVar("Result")


class ComingRead(Screen[Result]):
    """The half of the screen that reads. A look that another one overtook is dropped."""

    said: SaidColumns
    """What was said of columns, the last word of it: the look that hears it may still be on its way."""

    def __init__(self, held: Held, source: Source) -> None:
        super().__init__()
        self.held, self.source = held, source
        self.looked: Incoming | None = None
        self.turn = 0
        self.cancel = Event()
        self.busy = False

    def say(self, words: str) -> None:
        """Say something below, until something else is said."""
        self.query_one("#told", Told).tell(words, "$muted")

    def begin(self, words: str) -> None:
        """Say that something is on its way."""
        self.busy = True
        self.query_one(ProgressLine).say(words)

    def look(self, said: SaidColumns | None) -> None:
        """Read the source, or what was read of it, with what was said of its columns."""
        from tdkt_tui.delegates.said_columns import SaidColumns

        self.begin("Đang đọc…")
        self.turn += 1
        self.said = said or SaidColumns()
        self._look_in_thread(self.looked, said, self.turn)

    @work(thread=True, group="look", exclusive=True)
    def _look_in_thread(self, before: Incoming | None, said: SaidColumns | None, turn: int) -> None:
        from tdkt_tui.tui.shown.people_coming import looked

        def step(done: int, total: int, words: str) -> None:
            self.post_message(messages.PeopleStepped(done, total, words))

        found = looked(self.source, self.held.path, turn, before=before, said=said, step=step, cancel=self.cancel)
        if found is not None:
            self.post_message(found)

    @work(thread=True, group="look", exclusive=True)
    def keep_in_thread(self, looked: Incoming, how: How, *, again: bool) -> None:
        """Put the people into the list; again: even those whom somebody took out before."""
        from tdkt_tui.tui.shown.people_coming import kept, remembered

        remembered(looked)
        self.post_message(kept(self.held, looked, how, again=again))

    @on(messages.PeopleStepped)
    def _stepped(self, message: messages.PeopleStepped) -> None:
        message.stop()
        self.query_one(ProgressLine).step(message.done, message.total, message.words)

    @on(messages.PeopleFailed)
    def _failed(self, message: messages.PeopleFailed) -> None:
        message.stop()
        self.busy = False
        if self.looked is None:
            self.query_one(ProgressLine).say("Không đọc được. Esc: về danh sách.", "$text-warning")
            self.say(message.why)
        else:  # it could not be kept: what the list holds now decides what can be done
            self.app.notify(message.why, severity="error", markup=False, timeout=15)
            self.look(self.said)

    def forget_and_look(self, looked: Incoming) -> None:
        """Forget what was said of these columns, and look again."""
        from tdkt_tui.delegates.said_columns import SaidColumns
        from tdkt_tui.tui.shown.people_coming import forgotten

        forgotten(looked)
        self.look(SaidColumns(rows=looked.said.rows))

    def remember(self) -> bool:
        """Keep what was said of columns."""
        from tdkt_tui.tui.shown.people_coming import remembered

        return self.looked is not None and remembered(replace(self.looked, said=self.said))

    def end(self) -> None:
        """Stop reading and keep what was said of columns, whatever ends the screen."""
        self.cancel.set()
        self.remember()
