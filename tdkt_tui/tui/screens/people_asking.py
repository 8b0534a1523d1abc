"""What is asked for before something is made of a list of people: a line each, changed by Enter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from tdkt_tui.tui.shown.people_work import FORMS
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.setting_list import Setting, SettingList

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What no file's name may have, here or on the computer that it is opened on."""


class PeopleAsking(Screen[None]):
    """The half of a screen that asks. named: what somebody called the file, empty for its usual name.

    form: one of FORMS.
    """

    form = "docx"

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__()
        self.work_on = work_on
        self.path = self.named = ""

    @property
    def name(self) -> str:
        """Return what the file is called, without its ending; empty while there is nothing to be called so."""
        return self.named

    @property
    def busy(self) -> bool:
        """Tell whether something is being made."""
        raise NotImplementedError

    def look(self) -> None:
        """Look what would come of what is asked for."""
        raise NotImplementedError

    def settings(self) -> Sequence[Setting]:
        """Return what is asked for."""
        raise NotImplementedError

    def ask(self, key: str, /) -> None:
        """Ask for something else than the file's kind and name."""
        raise NotImplementedError

    def change(self, key: str) -> None:
        """Ask for something else."""
        if key == "form":
            self.choose("Loại tệp", FORMS, "form")
        elif key != "name":
            self.ask(key)
        elif self.name:
            self.ask_name(self.name)

    def show_settings(self) -> None:
        """Show what is asked for."""
        self.query_one(SettingList).show(self.settings())

    def changed(self) -> None:
        """Show what is asked for now, and what would come of it."""
        self.path = ""
        self.show_settings()
        self.look()

    def choose(self, title: str, offers: Mapping[str, str], attribute: str) -> None:
        """Ask for one of several values, kept by the name of an attribute."""
        from .choosing import ChoiceScreen

        def chosen(value: str | None) -> None:
            if value is not None and value != getattr(self, attribute):
                setattr(self, attribute, value)
                self.changed()

        self.app.push_screen(ChoiceScreen(title, list(offers.items()), getattr(self, attribute)), chosen)

    def ask_name(self, name: str) -> None:
        """Ask for the name of what is written, kept as ``named``."""
        from .ask_name import AskScreen

        def told(typed: str | None) -> None:
            if typed is None:
                return
            self.named = _NO_NAME.sub("", typed).strip(". ")
            self.changed()

        self.app.push_screen(AskScreen("Ghi vào thư mục out với tên (không cần đuôi tệp):", "danh-sach", name), told)

    def tell(self, words: str, style: str = "$muted") -> None:
        """Say something on the line between."""
        self.query_one(ProgressLine).say(words, style)

    @on(SettingList.OptionSelected)
    def _change(self, message: SettingList.OptionSelected) -> None:
        message.stop()
        if not self.busy and message.option.id is not None:
            self.change(message.option.id)
