"""Where one starts: one's own dossiers with what is due and wrong, and what is shipped to begin from."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.locations import workspace_dir
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.cards import Card
from tdkt_tui.tui.shown.catalogue import first_groups, read_catalogue
from tdkt_tui.tui.shown.own_cards import forget_all
from tdkt_tui.tui.shown.paths import is_there
from tdkt_tui.tui.shown.plugins import broken_plugins
from tdkt_tui.tui.widgets.catalogue_list import CatalogueList
from tdkt_tui.tui.widgets.find_line import FindLine
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.summary import Summary

from .home_finding import HomeFinding


class HomeScreen(HomeFinding):
    """A list of everything that can be opened, and below it the card under the cursor."""

    GUIDE: ClassVar[str] = (
        "Trên cùng là hồ sơ của bạn, hạn gần nhất đứng trước, kèm số ngày còn lại và kết quả kiểm tra; bên dưới là kế "
        "hoạch và hồ sơ mẫu của từng tỉnh. Phần tóm tắt nói rõ dòng đang chọn.\n\n"
        "Enter mở hồ sơ của bạn để điền tiếp, hoặc xem một hồ sơ mẫu. Phím n lập hồ sơ mới theo từng bước. Dấu / lọc "
        "danh sách khi gõ (không dấu cũng được), Esc hiện lại tất cả. Phím a cất hồ sơ đã xong vào kho, v xem kho và "
        "lấy về; h xem lịch sử và lấy lại bản cũ. Phím o mở một tệp .toml hoặc thư mục hồ sơ ở nơi khác."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("home.new", "new"),
        bound("home.find", "find"),
        bound("home.unfind", "unfind"),
        bound("home.build", "build"),
        bound("home.copy", "copy"),
        bound("home.archive", "archive", show=False),
        bound("home.archived", "archived", show=False),
        bound("home.history", "history", show=False),
        bound("home.file", "open_file", show=False),
        *HomeFinding.ROADS,
        bound("home.templates", "templates", show=False),
        bound("home.plugins", "plugins", show=False),
        bound("home.info", "info", show=False),
        bound("home.reload", "reload", show=False),
    ]
    DEFAULT_CSS = """
    HomeScreen {
        CatalogueList { height: 1fr; }
        Summary { height: 10; }
        &.-wide Summary { height: 14; }
        &.-low Summary { height: 5; }
    }
    """

    def __init__(self, workspace: Path | None) -> None:
        super().__init__()
        self.workspace = workspace or workspace_dir()
        self._opened: list[str] = []

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Thi đua - Khen thưởng")
        yield CatalogueList()
        yield Summary()
        yield FindLine("tên đơn vị, tỉnh, cấp…")
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the names that need no model with the first paint; read everything once they stand."""
        catalogue = self.query_one(CatalogueList)
        catalogue.focus()
        for group in first_groups(self.workspace):
            catalogue.add_group(group)
        self.call_after_refresh(self._read)

    @work(thread=True, group="catalogue", exclusive=True)
    def _read(self, *, forget: bool = False) -> None:
        if forget:
            forget_all()
        for group in read_catalogue(self.workspace, tuple(self._opened)):
            self.post_message(messages.GroupRead(group))
        self.post_message(messages.CatalogueRead(broken_plugins()))

    @on(messages.GroupRead)
    def _show_group(self, message: messages.GroupRead) -> None:
        self.query_one(CatalogueList).add_group(message.group)

    @on(messages.CatalogueRead)
    def _finish(self, message: messages.CatalogueRead) -> None:
        self.query_one(CatalogueList).finish()
        self.tell_broken(message.broken)
        self._follow()

    @on(CatalogueList.OptionHighlighted)
    def _follow(self) -> None:
        card = self.card
        if card is None:
            return
        known = card.findings or (self.checked.get(card.source) if card.opens else None)
        self.query_one(Summary).show(card, known, waiting=known is None and card.opens)
        self.check_next()

    @property
    def card(self) -> Card | None:
        """Return the card under the cursor."""
        return self.query_one(CatalogueList).card

    @on(CatalogueList.OptionSelected)
    def _open(self) -> None:
        from .profile import ProfileScreen

        if (source := self.road_source()) is None or self.card is None:
            return
        if self.card.kind == "dossier" and not self.card.findings:
            self._fill_in(Path(source))
        else:
            self.app.push_screen(ProfileScreen(source), lambda _: self.look_again())

    def look_again(self, path: str = "") -> None:
        """Read everything again behind what is shown; the cursor goes to a path where one is given."""
        self.checked.clear()
        if path:
            self.query_one(CatalogueList).wanted = f"dossier:{path}"
        self._read()
        self._follow()

    def keep_opened(self, source: str) -> None:
        """Put the cursor on what was opened by path; what the list does not have yet is added for this session."""
        catalogue = self.query_one(CatalogueList)
        known = catalogue.profile_at(source)
        if known is None and is_there(source):
            self._opened.insert(0, source)
            catalogue.wanted = f"profile:{source}"
        elif known is not None:
            catalogue.highlight(known.key)
        self.look_again()

    def action_reload(self) -> None:
        """Forget what was checked and read everything again."""
        self.checked.clear()
        self.query_one(CatalogueList).restart()
        self._read(forget=True)
