"""The screens that make something of a list of people: what is asked for above, what would come of it below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import BuildStepped
from tdkt_tui.tui.messages import making as messages
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.setting_list import SettingList
from tdkt_tui.tui.widgets.sheet_pane import SheetPane

from .people_asking import PeopleAsking

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn

Stepped = Callable[[int, int], None]
Look = Callable[[], messages.Looked]
Make = Callable[[Stepped, Event], messages.MadeOf]
Write = Callable[[Event], messages.MadeOf]
STEP_SECONDS = 0.25


class PeopleMaking(PeopleAsking):
    """Nothing is written before F5; Esc stops what runs. Looking and making are done in threads, looks one by one."""

    PLACE: ClassVar[str]
    READY: ClassVar[str] = "Chưa ghi gì. F5: ghi tệp."
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("build.start", "start"),
        bound("making.copy", "copy", show=False),
        bound("build.back", "back"),
    ]
    DEFAULT_CSS = """
    PeopleMaking {
        #progress { margin: 0 1; }
        #outcome { height: 1fr; }
    }
    """

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self._cancel: Event | None = None
        self._looking = self._again = False

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", self.PLACE)
        yield SettingList(Path(self.work_on.folder.path).name)
        yield ProgressLine()
        yield SheetPane()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what is asked for, and look what would come of it once the skeleton stands."""
        self.query_one(SettingList).focus()
        self.show_settings()
        self.call_after_refresh(self.look)

    def looking(self) -> Look:
        """Return what looks, in a thread, at what is asked for now."""
        raise NotImplementedError

    def writing(self) -> Write | None:
        """Return what writes it as one file; None after saying what is missing."""
        raise NotImplementedError

    def making(self) -> Make | None:
        """Return what makes it, told of its steps; None after saying what is missing."""
        write = self.writing()
        return (lambda _, cancel: write(cancel)) if write else None

    def look(self) -> None:
        """Look in a thread; while one looks, the next waits, for a long list takes seconds."""
        self._again = self._looking
        if not self._looking:
            self._looking = True
            self.tell("Đang xem trước…")
            self._look_in_thread(self.looking())

    @work(thread=True, group="look")
    def _look_in_thread(self, look: Look) -> None:
        self.post_message(look())

    @on(messages.Looked)
    def _looked(self, message: messages.Looked) -> None:
        self._looking = False
        if self._again:
            self.look()
            return
        if self._cancel is not None or self.path:
            return  # what was made since is more to know
        self.tell("" if message.why else self.READY)
        self.show_looked(message)

    def show_looked(self, message: messages.Looked) -> None:
        """Show what would come of it."""
        pane = self.query_one(SheetPane)
        if message.why:
            pane.show_refused(message.why, message.words, message.findings)
        else:
            pane.show_looked(message.head, message.words, message.findings, message.lay)

    def action_start(self) -> None:
        """Make what is asked for, unless something is being made."""
        if self._cancel is not None:
            return
        make = self.making()
        if make is not None:
            self._cancel = Event()
            self.tell("Đang chuẩn bị…")
            self._make_in_thread(make, self._cancel)

    @work(thread=True, group="make")
    def _make_in_thread(self, make: Make, cancel: Event) -> None:
        told = 0.0

        def stepped(done: int, total: int) -> None:
            nonlocal told
            if monotonic() - told >= STEP_SECONDS:  # each is a line over a slow connection
                told = monotonic()
                self.post_message(BuildStepped(done, total, "bấm Esc để dừng"))

        self.post_message(make(stepped, cancel))

    @on(BuildStepped)
    def _step(self, message: BuildStepped) -> None:
        self.query_one(ProgressLine).step(message.done, message.total, message.label)

    @on(messages.MadeOf)
    def _made(self, message: messages.MadeOf) -> None:
        self._cancel, self.path = None, message.path
        pane = self.query_one(SheetPane)
        if message.path:
            self.tell("Xong. Phím y chép đường dẫn.", "$text-success")
            pane.show_made(message.head, message.path, message.words, message.findings)
        else:
            self.tell(message.stopped or "Chưa ghi gì.", "$text-warning")
            pane.show_refused(message.head, message.words, message.findings)

    def action_copy(self) -> None:
        """Copy the path of what was written."""
        if self.path:
            self.app.copy_to_clipboard(self.path)
            # A terminal may refuse OSC 52 and tmux may not pass it on; neither says so.
            self.tell("Đã chép đường dẫn. Dán không ra thì chọn dòng Đường dẫn ở dưới.")
        else:
            self.tell("Chưa ghi gì nên chưa có đường dẫn.")

    @property
    def busy(self) -> bool:
        """Tell whether something is being made."""
        return self._cancel is not None

    def end(self) -> None:
        """Ask what runs to stop."""
        if self._cancel is not None:
            self._cancel.set()

    def action_back(self) -> None:
        """Stop what runs; with nothing running, go back."""
        if self._cancel is not None:
            self.end()
            self.tell("Đang dừng…")
        else:
            self.dismiss(None)
