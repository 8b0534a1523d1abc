"""The documents that a plan offers, where the screen is wide enough to have them all in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line

from .listing import Listing

if TYPE_CHECKING:
    from tdkt_tui.workflow.preview import Choice


class DocumentList(Listing):
    """The cursor stands on the one that is shown; moving it shows another."""

    @dataclass
    class Chosen(Message):
        """Another document is wanted."""

        at: int

    def __init__(self) -> None:
        super().__init__("Văn bản", id="documents")
        self._labels: list[str] = []
        self._shown = 0

    def show(self, choices: Sequence[Choice], at: int) -> None:
        """Show what there is, and which one is shown."""
        labels = [one_line(choice.label) for choice in choices]
        self._shown = at
        if labels != self._labels:
            self._labels = labels
            self.set_options([Option(label, id=str(number)) for number, label in enumerate(labels)])
        if self.highlighted != at:
            self.highlighted = at

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Ask for the document under the cursor."""
        message.stop()
        if self.has_focus and message.option_index != self._shown:
            self._shown = message.option_index
            self.post_message(self.Chosen(message.option_index))
