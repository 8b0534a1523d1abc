"""What a dossier was before: its kept states, what changed since each, and the way back to one."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages.history import State
from tdkt_tui.tui.shown.past import compared, read_history, restored
from tdkt_tui.tui.shown.plain_words import plain_words
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.page import Entry, Page

from .confirm import ConfirmScreen


class StateList(Listing):
    """One line a state; Enter leads to what changed since."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("history.changes", "select")]


class HistoryScreen(Screen[None]):
    """States above, the newest first; below, field by field, what the profile says otherwise now."""

    GUIDE: ClassVar[str] = (
        "Mọi bản đã lưu của hồ sơ, bản mới nhất ở trên: số thứ tự, lúc lưu, người lưu, vì sao lưu. Bên dưới là những "
        "mục của bản đang chọn khác với hồ sơ hiện nay: giá trị ngày ấy → giá trị bây giờ. Enter sang phần này để cuộn "
        "đọc.\n\nPhím r lấy lại bản đang chọn làm hồ sơ hiện nay, sau khi hỏi; hồ sơ hiện nay cũng được giữ trong lịch "
        "sử nên không mất gì."
    )
    BINDINGS: ClassVar[list[BindingType]] = [bound("history.restore", "restore"), bound("screen.back", "dismiss")]
    DEFAULT_CSS = """
    HistoryScreen { StateList { height: 2fr; } Page { height: 3fr; } }
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.states: dict[str, State] = {}

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Lịch sử hồ sơ", self.folder.name)
        states = StateList("Các bản đã lưu", id="states")
        states.set_options([states.remark("Đang đọc lịch sử…")])
        yield states
        yield Page("So với hồ sơ hiện nay", id="changes")
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the states once the skeleton stands."""
        self.query_one(StateList).focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(read_history(self.folder))

    @on(messages.HistoryRead)
    def _show(self, message: messages.HistoryRead) -> None:
        self.states = {str(state.number): state for state in message.states}
        listing = self.query_one(StateList)
        lines = [Option(_line(state), id=key) for key, state in self.states.items()]
        none = message.why or "Hồ sơ này chưa có bản nào được lưu bằng tdkt."
        listing.set_options(lines or [listing.remark(none)])
        listing.highlight_first()

    @property
    def state(self) -> State | None:
        """Return the state under the cursor."""
        option = self.query_one(StateList).highlighted_option
        return self.states.get(option.id) if option and option.id else None

    @on(StateList.OptionHighlighted)
    def _follow(self) -> None:
        if self.state is not None:
            self._compare(self.state.number)

    @work(thread=True, group="compare", exclusive=True)
    def _compare(self, number: int) -> None:
        self.post_message(compared(self.folder, number))

    @on(messages.Compared)
    def _tell(self, message: messages.Compared) -> None:
        if self.state is None or self.state.number != message.number:
            return
        page = self.query_one(Page)
        if message.why or not message.changes:
            page.put([Entry(message.why or "Bản này giống hệt hồ sơ hiện nay.", "$muted")])
            return
        entries = []
        for change in message.changes:
            entries += [
                Entry(plain_words(change.label), "bold"),
                Entry(change.was, label="  bản này   "),
            ]
            entries.append(Entry(change.now, label="  hiện nay  "))
        page.put(entries)

    @on(StateList.OptionSelected)
    def _to_changes(self, message: StateList.OptionSelected) -> None:
        message.stop()
        self.query_one(Page).focus()

    def action_restore(self) -> None:
        """Ask, and make the state under the cursor the profile again."""
        state = self.state
        if state is None:
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._restore(state.number)

        question = (
            f"Lấy lại bản số {state.number} ({state.at}) làm hồ sơ hiện nay?\n\n"
            "Hồ sơ hiện nay được giữ thành một bản trong lịch sử, lấy lại được như bản này."
        )
        self.app.push_screen(ConfirmScreen(question, "lấy lại bản này"), answered)

    @work(thread=True, group="restore", exclusive=True)
    def _restore(self, number: int) -> None:
        self.post_message(restored(self.folder, number))

    @on(messages.Restored)
    def _restored(self, message: messages.Restored) -> None:
        self.query_one(Notice).say(message.words)
        if not message.failed:
            self._read()


def _line(state: State) -> Content:
    return Content.assemble(
        f"{state.number:>4}  {state.at}  ", (f"{fitted(state.who or '–', 14)}  ", "$muted"), (state.cause, "")
    )
