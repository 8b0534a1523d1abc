"""What was put away, and the way back."""

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

from tdkt_tui.model.text import one_line
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.dossier_acts import archived, taken_back
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.notice import Notice


class ArchivedList(Listing):
    """Names of dossiers; Enter takes one back."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("archived.take", "select")]


class ArchivedScreen(Screen[str | None]):
    """Gives where the last one that was taken back lies now."""

    GUIDE: ClassVar[str] = (
        "Các hồ sơ đã cất vào kho (thư mục .kho trong thư mục làm việc); mỗi hồ sơ còn nguyên tệp, văn bản đã lập và "
        "lịch sử.\n\nEnter lấy hồ sơ đang chọn về danh sách; Esc về màn hình chính."
    )
    BINDINGS: ClassVar[list[BindingType]] = [bound("screen.back", "close")]

    def __init__(self, workspace: Path) -> None:
        super().__init__()
        self.workspace = workspace
        self._taken: str | None = None

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Thi đua - Khen thưởng", "Kho hồ sơ")
        yield ArchivedList("Đã cất vào kho", id="archived")
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the names."""
        self._show()
        self.query_one(ArchivedList).focus()

    def _show(self) -> None:
        listing, names = self.query_one(ArchivedList), archived(self.workspace)
        lines = [Option(Content(one_line(name)), id=name) for name in names]
        listing.set_options(lines or [listing.remark("Kho chưa có hồ sơ nào. Ở màn hình chính, phím a cất một hồ sơ.")])
        listing.highlight_first()

    @on(ArchivedList.OptionSelected)
    def _take(self, message: ArchivedList.OptionSelected) -> None:
        message.stop()
        if message.option.id:
            self._take_in_thread(message.option.id)

    @work(thread=True, group="act", exclusive=True)
    def _take_in_thread(self, name: str) -> None:
        self.post_message(taken_back(self.workspace, name))

    @on(messages.DossierActed)
    def _taken_back(self, message: messages.DossierActed) -> None:
        message.stop()
        self._taken = message.path or self._taken
        self._show()
        self.query_one(Notice).say(message.words)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(self._taken)
