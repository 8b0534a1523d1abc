"""Saving what a form holds: to the file, over another's save field by field, or leaving it as a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui.widgets.field_list import FieldList

from .filling import Filling

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Meeting


class SavingActions(Filling):
    """The part of the form's screen that writes."""

    folder: Path

    def say(self, words: str) -> None:
        """Say one sentence below the form."""
        super().say(words)
        # The line of the notice is taken from the list, whose cursor must stay in sight.
        self.call_after_refresh(self.query_one(FieldList).scroll_to_highlight)

    def action_save(self) -> None:
        """Save; where another saved first, let the user choose field by field."""
        if self.composing is None:
            return
        try:
            self._met(self.composing.save())
        except TdktError as fault:
            self.say(f"Chưa lưu được: {fault}")

    def _met(self, meeting: Meeting | None) -> None:
        if meeting is None:
            self._saved()
        elif not meeting.merge.clashes:
            self._settle(meeting, {})
        else:
            from .clashes import ClashScreen

            labels = (
                {field.key: raised_first(field.label) for field in self.composing.fields()} if self.composing else {}
            )
            self.app.push_screen(
                ClashScreen(meeting, labels), lambda mine: self._settle(meeting, mine) if mine else None
            )

    def _settle(self, meeting: Meeting, mine: dict[str, bool]) -> None:
        if self.composing is not None:
            try:
                self._met(self.composing.settle(meeting, mine))
            except TdktError as fault:
                self.say(f"Chưa lưu được: {fault}")

    def _saved(self) -> None:
        left = len(self.composing.typed) if self.composing else 0
        self.say("Đã lưu." + (f" Còn {left} mục chưa đọc được, giữ trong bản nháp." if left else ""))
        self.repaint_all()
        self.check()

    def action_build(self) -> None:
        """Save, then build."""
        from .build import BuildScreen

        self.action_save()
        if self.composing is not None and not self.composing.typed:
            self.app.push_screen(BuildScreen(str(self.folder)))

    def action_close(self) -> None:
        """Go back; what is not saved stays as a draft."""
        self.end()
        self.dismiss()

    def end(self) -> None:
        """Make everything typed safe, whatever ends the screen."""
        if self.composing is not None:
            try:
                self.composing.close()
            except TdktError:
                self.keep()
