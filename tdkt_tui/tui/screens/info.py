"""What a maintainer asks for first, on one page that can be copied whole; ``tdkt info`` prints the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Footer

from tdkt_tui.model.cells import width
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.upkeep import read_info
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.page import Entry, Page, facts

if TYPE_CHECKING:
    from tdkt_tui.workflow.info import Part

_NAME_CELLS = 26


class InfoScreen(Screen[None]):
    """Works when everything else is broken: each part is told by itself, trouble with a mark of its own."""

    GUIDE: ClassVar[str] = (
        "Thông tin để nhờ người khác giúp: phiên bản, đường dẫn, cửa sổ dòng lệnh, LibreOffice, phông chữ, bảng dữ "
        "liệu, phần mở rộng. Dòng có dấu ! là chỗ có vấn đề.\n\n"
        "Không có tên hồ sơ, tên người; thư mục riêng ghi là ~. Phím y chép toàn bộ để dán vào thư. Lệnh tương ứng: "
        "tdkt info."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("info.copy", "copy"),
        bound("reading.reload", "reload"),
        bound("screen.back", "dismiss"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.told = ""

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Thông tin chẩn đoán")
        yield Page("Không có dữ liệu cá nhân", id="info")
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Look around once the skeleton stands."""
        page = self.query_one(Page)
        page.put([Entry("Đang xem xét…", "$muted")])
        page.focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(read_info(getattr(self.app, "workspace", None)))

    @on(messages.InfoRead)
    def _show(self, message: messages.InfoRead) -> None:
        self.told = message.text
        self.query_one(Page).put(entry for part in message.parts for entry in _entries(part))

    def action_copy(self) -> None:
        """Copy the whole of it, and say what to do where the terminal takes no copies."""
        if self.told:
            self.app.copy_to_clipboard(self.told)
            self.query_one(Notice).say("Đã chép. Dán không ra thì chạy: tdkt info > thong-tin.txt")

    def action_reload(self) -> None:
        """Look again."""
        self._read()


def _entries(part: Part) -> Iterator[Entry]:
    yield Entry(part.title.upper(), "bold $secondary")
    cells = max(_NAME_CELLS, *(width(fact.name) + 4 for fact in part.facts)) if part.facts else _NAME_CELLS
    for fact in part.facts:
        mark = "  " if fact.sound else "! "
        (entry,) = facts([(mark + fact.name, fact.value)], cells=min(cells, 36))
        yield entry if fact.sound else Entry(entry.text, "$text-warning", entry.label, "bold $text-warning")
    yield Entry()
