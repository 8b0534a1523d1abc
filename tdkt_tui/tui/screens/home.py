"""Where one starts: what is shipped, and what the profile under the cursor is worth."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.cards import Card
from tdkt_tui.tui.shown.catalogue import read_catalogue
from tdkt_tui.tui.shown.paths import is_there
from tdkt_tui.tui.shown.plugins import broken_plugins
from tdkt_tui.tui.widgets.catalogue_list import CatalogueList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.summary import Summary


class HomeScreen(Screen[None]):
    """Plans and profiles by province on the left, the one under the cursor on the right."""

    GUIDE: ClassVar[str] = (
        "Danh mục các kế hoạch của tỉnh và hồ sơ mẫu, xếp theo tỉnh. Dùng phím mũi tên để chọn một dòng; bên phải hiện "
        "đơn vị, cấp, số và ngày văn bản, cùng số lỗi, cảnh báo, ghi chú khi kiểm tra xong.\n\n"
        "Enter mở hồ sơ để xem nội dung và từng sai sót. Phím b lập văn bản ngay. Phím o mở một tệp .toml hoặc thư mục "
        "hồ sơ của bạn."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("home.build", "build"),
        bound("home.file", "open_file"),
        bound("home.reload", "reload"),
    ]
    DEFAULT_CSS = """
    HomeScreen CatalogueList { width: 5fr; }
    HomeScreen Summary { width: 6fr; margin-left: 1; }
    """

    def __init__(self, workspace: Path | None) -> None:
        super().__init__()
        self.workspace = workspace
        self._checked: dict[str, tuple[Finding, ...]] = {}
        self._checking: str | None = None
        self._opened: list[str] = []

    def compose(self) -> ComposeResult:
        """Yield the skeleton; it is painted before any plugin is imported."""
        yield Headline("Thi đua - Khen thưởng")
        with Horizontal():
            yield CatalogueList()
            yield Summary()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read the catalogue once the skeleton stands."""
        self.query_one(CatalogueList).focus()
        self.call_after_refresh(self._read)

    @work(thread=True, group="catalogue", exclusive=True)
    def _read(self) -> None:
        for group in read_catalogue(self.workspace, tuple(self._opened)):
            self.post_message(messages.GroupRead(group))
        self.post_message(messages.CatalogueRead(broken_plugins()))

    @on(messages.GroupRead)
    def _show_group(self, message: messages.GroupRead) -> None:
        self.query_one(CatalogueList).add_group(message.group)

    @on(messages.CatalogueRead)
    def _finish(self, message: messages.CatalogueRead) -> None:
        self.query_one(CatalogueList).finish()
        self._tell_broken(message.broken)

    def _tell_broken(self, plugins: int) -> None:
        """Tell plugin trouble here, once: it is no fault of any profile."""
        self.query_one(Notice).say(f"{plugins} phần mở rộng hỏng – xem tdkt plugin list" if plugins else "")

    @on(CatalogueList.OptionHighlighted)
    def _follow(self) -> None:
        card = self._card
        if card is None:
            return
        known = card.findings or (self._checked.get(card.source) if card.kind == "profile" else None)
        waiting = known is None and card.kind == "profile"
        self.query_one(Summary).show(card, known, waiting=waiting)
        if waiting:
            self._check_next()

    def _check_next(self) -> None:
        """Check the profile under the cursor, unless a check still runs; its end comes back here."""
        card = self._card
        if self._checking or card is None or card.kind != "profile" or card.source in self._checked:
            return
        self._checking = card.source
        self._check(card.source)

    @work(thread=True, group="check")
    def _check(self, source: str) -> None:
        from tdkt_tui.tui.shown.opened import findings_for

        self.post_message(messages.Checked(source, findings_for(source), broken_plugins()))

    @on(messages.Checked)
    def _show_checked(self, message: messages.Checked) -> None:
        self._checking = None
        self._checked[message.source] = message.findings
        self._tell_broken(message.broken)
        if self._card is not None and self._card.source == message.source:
            self.query_one(Summary).show(self._card, message.findings)
        self._check_next()

    @property
    def _card(self) -> Card | None:
        return self.query_one(CatalogueList).card

    def _source(self) -> str | None:
        """Return the profile under the cursor; say so where it is something else."""
        if self._card is not None and self._card.kind == "profile":
            return self._card.source
        self.notify("Dòng này chỉ để xem; hãy chọn một hồ sơ.", markup=False)
        return None

    @on(CatalogueList.OptionSelected)
    def _open(self) -> None:
        from .profile import ProfileScreen

        if source := self._source():
            self.app.push_screen(ProfileScreen(source), self._returned)

    def _returned(self, _: None) -> None:
        """Check anew: the file may have been mended meanwhile."""
        self._checked.clear()
        self._follow()

    def action_build(self) -> None:
        """Build the documents of the profile under the cursor."""
        from .build import BuildScreen

        if source := self._source():
            self.app.push_screen(BuildScreen(source), self._returned)

    def action_open_file(self) -> None:
        """Ask for a profile's path and open it."""
        from .open_file import OpenFileScreen
        from .profile import ProfileScreen

        def opened(source: str | None) -> None:
            if source:
                self.app.push_screen(ProfileScreen(source), lambda _: self._keep(source))

        self.app.push_screen(OpenFileScreen(), opened)

    def _keep(self, source: str) -> None:
        """Put the cursor on what was opened by path; what the list does not have yet is added for this session."""
        catalogue = self.query_one(CatalogueList)
        known = catalogue.profile_at(source)
        if known is None and is_there(source):
            self._opened.insert(0, source)
            self._checked.clear()
            catalogue.restart(f"profile:{source}")
            self._read()
            return
        if known is not None:
            catalogue.highlight(known.key)
        self._returned(None)

    def action_reload(self) -> None:
        """Forget what was checked and read everything again."""
        self._checked.clear()
        self.query_one(CatalogueList).restart()
        self._read()
