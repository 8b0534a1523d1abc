"""The files that were written, each to be copied by its path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.written import WrittenFile

from .listing import Listing


class FileList(Listing):
    """One line a file; Enter or y asks for its path, Y for its folder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("build.copy", "select"),
        bound("build.copy-folder", "copy_folder"),
    ]

    @dataclass
    class Copy(Message):
        """The user wants a path in the clipboard; words: what it is the path of."""

        path: str
        words: str

    def __init__(self) -> None:
        super().__init__("Tệp đã ghi", id="files")
        self.files: tuple[WrittenFile, ...] = ()

    def show(self, files: Iterable[WrittenFile]) -> None:
        """Show files in place of what was shown."""
        self.files = tuple(files)
        self.set_options([Option(_line(file), id=str(number)) for number, file in enumerate(self.files)])
        self.highlight_first()

    @property
    def file(self) -> WrittenFile | None:
        """Return the file under the cursor."""
        at = self.highlighted
        return self.files[at] if at is not None and at < len(self.files) else None

    def action_select(self) -> None:
        """Ask for the path of the file under the cursor."""
        if self.file is not None:
            self.post_message(self.Copy(self.file.path, "đường dẫn tệp"))

    def action_copy_folder(self) -> None:
        """Ask for the path of its folder."""
        if self.file is not None:
            self.post_message(self.Copy(self.file.folder, "đường dẫn thư mục"))


def _line(file: WrittenFile) -> Content:
    return Content.assemble(file.name, (f"  – {file.words}", "$muted") if file.words else "")
