"""What the home screen does to a whole dossier: begin, copy, put away, look back."""

from __future__ import annotations

from pathlib import Path

from textual import on, work

from tdkt_tui.model.text import one_line
from tdkt_tui.tui import messages

from .home_visits import HomeVisits


class HomeActions(HomeVisits):
    """The part of the home screen that acts on dossiers of the workspace."""

    workspace: Path
    _copying: tuple[Path, str] | None = None
    """What is being copied, and the name typed for it."""

    def _dossier(self) -> Path | None:
        """Return the dossier under the cursor; say why there is none."""
        if self.card is not None and self.card.kind == "dossier":
            return Path(self.card.source)
        self.notify("Việc này chỉ làm với hồ sơ trong thư mục làm việc; hãy chọn một hồ sơ của bạn.", markup=False)
        return None

    def action_new(self) -> None:
        """Begin a dossier step by step, and fill it in."""
        from .new_dossier import NewDossierScreen

        def made(path: Path | None) -> None:
            if path is not None:
                self._fill_in(path)

        self.app.push_screen(NewDossierScreen(self.workspace), made)

    def _fill_in(self, path: Path) -> None:
        from .compose import ComposeScreen

        self.app.push_screen(ComposeScreen(path), lambda _: self.look_again(str(path)))

    def action_copy(self) -> None:
        """Ask for a name, and copy the dossier under the cursor."""
        if (source := self._dossier()) is not None:
            from tdkt_tui.tui.shown.dossier_acts import free_name

            self._ask_copy(source, free_name(self.workspace, source.name))

    def _ask_copy(self, source: Path, offered: str) -> None:
        from .ask_name import AskScreen

        title = f"Chép “{one_line(source.name)[:30]}” thành hồ sơ mới, tên thư mục:"

        def named(name: str | None) -> None:
            if name:
                self._copying = source, name
                self._copy(source, name)

        self.app.push_screen(AskScreen(title, "ten-ho-so-moi", offered), named)

    @work(thread=True, group="act")
    def _copy(self, source: Path, name: str) -> None:
        from tdkt_tui.tui.shown.dossier_acts import copied

        self.post_message(copied(self.workspace, source, name))

    def action_archive(self) -> None:
        """Ask, and put the dossier under the cursor away."""
        if (source := self._dossier()) is None:
            return
        from .confirm import ConfirmScreen

        question = (
            f"Cất hồ sơ “{one_line(source.name)}” vào kho?\n\nHồ sơ rời khỏi danh sách này; mọi tệp, bản nháp và lịch "
            "sử được giữ nguyên, lấy lại được bằng phím v."
        )

        def answered(yes: bool | None) -> None:
            if yes:
                self._archive(source)

        self.app.push_screen(ConfirmScreen(question, "cất vào kho"), answered)

    @work(thread=True, group="act")
    def _archive(self, source: Path) -> None:
        from tdkt_tui.tui.shown.dossier_acts import put_away

        self.post_message(put_away(self.workspace, source.name))

    @on(messages.DossierActed)
    def _acted(self, message: messages.DossierActed) -> None:
        copying, self._copying = self._copying, None
        if message.failed:
            self.app.notify(message.words, severity="error", markup=False, timeout=15)
            if copying is not None and copying[0].is_dir() and self.is_current:
                self._ask_copy(*copying)  # what was typed is there to be mended
        else:
            self.app.notify(message.words, markup=False)
        self.look_again(message.path)

    def action_archived(self) -> None:
        """Show what was put away."""
        from .archived import ArchivedScreen

        self.app.push_screen(ArchivedScreen(self.workspace), lambda path: self.look_again(path or ""))

    def action_history(self) -> None:
        """Show what the dossier under the cursor was before."""
        from .history import HistoryScreen

        if (source := self._dossier()) is not None:
            self.app.push_screen(HistoryScreen(source), lambda _: self.look_again())
