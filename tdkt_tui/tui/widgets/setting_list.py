"""What is asked for, a line each: what it is called, and what is chosen now; Enter changes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound

from .listing import Listing

_LABEL = 17


@dataclass(frozen=True, slots=True)
class Setting:
    """key: by which a screen knows it; label: at most 16 cells; value: what is chosen; empty: what is said of none."""

    key: str
    label: str
    value: str
    empty: str = "(chưa ghi)"


class SettingList(Listing):
    """Settings by key."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("making.change", "select")]

    def __init__(self, title: str) -> None:
        super().__init__("", id="settings")
        self.border_title = Content(one_line(title))  # a folder's name is no markup

    def show(self, settings: Iterable[Setting]) -> None:
        """Show settings; the cursor stays on its line."""
        here = self.highlighted_option
        settings = tuple(settings)
        self.styles.height = len(settings) + 1
        self.set_options([Option(_line(setting), id=setting.key) for setting in settings])
        if here is None or here.id is None or not self.highlight(here.id):
            self.highlight_first()

    def help_words(self) -> str:
        """Say what is chosen here, and how."""
        return "Những điều chọn trước khi ghi. Enter đổi dòng đang chọn."


def _line(setting: Setting) -> Content:
    value = one_line(setting.value)
    return Content.assemble((fitted(setting.label, _LABEL), "$muted"), value or (setting.empty, "$muted"))
