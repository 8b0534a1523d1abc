"""A file or a pasted table more, looked at first; a whole list brought to one habit of spelling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from tdkt_tui.tui.shown.people_columns import table_columns
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_changing import PeopleChanging

if TYPE_CHECKING:
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.reading import Source

    from .people_coming import Came


class PeopleTaking(PeopleChanging):
    """What comes in is kept only from the screen that shows it."""

    _left: tuple[Source, Incoming | None] | None = None
    """What was looked at last and left as it was: asking for a file offers it again."""

    def action_take_in(self) -> None:
        """Ask for a file and show what it would bring."""
        from .ask_name import AskScreen

        if self.held is None or self.held.path is None:
            self.list_to_edit()
            return
        named = str(self.held.file or "") if self.held.editable is None else ""
        left = str(self._left[0].file) if self._left else ""
        self.app.push_screen(
            AskScreen("Nhập danh sách từ tệp (.xlsx, .xls, .ods, .csv, .docx):", "~/danh-sach.xlsx", left or named),
            lambda file: self._look_at(file) if file else None,
        )

    def _look_at(self, file: str) -> None:
        from tdkt_tui.workflow.people.reading import Source

        left = self._left
        if left is not None and file == str(left[0].file) and (left[1] is not None or left[0].pasted is not None):
            self._preview(*left)
            return
        path = Path(file.strip("\"'")).expanduser()  # as file managers copy it
        if path.is_file():
            self._preview(Source(path), None)
        else:
            self._left = (Source(path), None)
            why = "Đây là thư mục, không phải tệp" if path.is_dir() else "Không thấy tệp"
            self.say(f"{why} (bấm i để sửa đường dẫn): {path}")

    def _preview(self, source: Source, looked: Incoming | None) -> None:
        from .people_coming import PeopleComingScreen

        if self.held is not None:
            self.app.push_screen(PeopleComingScreen(self.held, source, looked), self._came)

    def _came(self, came: Came | None) -> None:
        if came is None:
            return
        self._left = (came.left, came.looked) if came.left is not None else None
        if self._left is not None:
            self.say(came.words)
        elif self.held is not None and self.held.editable is None:
            self.reopen(came.words)  # the list is kept from now on
        else:
            self.renew(then=lambda: self._widen(came.words))

    def _widen(self, words: str) -> None:
        """Give the numbers of a longer list their room, and say something."""
        if self.held is not None:
            table = self.query_one(VirtualTable)
            table.columns = table_columns(self.held.people.columns, table.count)
            table.refresh()
        self.say(words)

    def on_paste(self, event: events.Paste) -> None:
        """Show what a pasted table or the lines of a mail would bring; a paste into a cell never comes here."""
        from tdkt_tui.workflow.people.reading import Source

        event.stop()
        lines = [line for line in event.text.splitlines() if line.strip()]
        if not lines or self.typing:
            return
        if self.list_to_edit() is None:
            return
        if len(lines) == 1 and "\t" not in lines[0]:
            self.say("Muốn dán vào ô: bấm Enter để sửa ô rồi dán. Dán ở đây cần một bảng, hoặc từ hai dòng trở lên.")
            return
        self._preview(Source(pasted="\n".join(event.text.splitlines()).encode()), None)

    @property
    def typing(self) -> bool:
        """Tell whether something is being typed below the table."""
        raise NotImplementedError

    def action_clean(self) -> None:
        """Show what would be spelt otherwise, cell by cell."""
        from .people_cleaning import PeopleCleaningScreen

        people = self.list_to_edit()
        if people is not None and self.held is not None:
            self.app.push_screen(PeopleCleaningScreen(self.held, people), lambda _: self.renew())
