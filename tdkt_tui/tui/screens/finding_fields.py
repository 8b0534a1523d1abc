"""Finding a field by words, wherever fields stand in a list."""

from __future__ import annotations

from typing import ClassVar

from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList

from .filling import Filling


class FindsFields(Filling):
    """The part of a screen with a list of fields that looks through it."""

    ELSEWHERE: ClassVar[str] = ""
    """Where else to look for a field that is not here."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer no search where its key is a character of the text."""
        return action != "find" or not self.query_one(FieldEditor).has_focus_within

    def action_find(self) -> None:
        """Ask for words and go to the next field that holds them."""
        from .ask_name import AskScreen

        def found(words: str | None) -> None:
            if words and not self.query_one(FieldList).find(words):
                self.say(f"Không có mục nào chứa “{words}”.{self.ELSEWHERE}")

        self.app.push_screen(AskScreen("Tìm mục", "Tên mục hoặc nội dung"), found)
