"""Saving what a form holds: to the file, over another's save field by field, to the draft; and steps back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing, Meeting


class SavingActions(Screen[None]):
    """The half of the form's screen that writes. The other half shows, and checks."""

    folder: Path
    composing: Composing | None = None

    def repaint_all(self) -> None:
        """Show every field anew."""
        raise NotImplementedError

    def check(self) -> None:
        """Check what stands in the form."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say one sentence below the form."""
        self.query_one(Notice).say(words)
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

            self.app.push_screen(ClashScreen(meeting), lambda mine: self._settle(meeting, mine) if mine else None)

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

    def action_undo(self) -> None:
        """Take the last step back, and go to its field."""
        self._stepped(self.composing.undo() if self.composing else None, "Không còn bước nào để lùi.")

    def action_redo(self) -> None:
        """Take the step again, and go to its field."""
        self._stepped(self.composing.redo() if self.composing else None, "Không còn bước nào để làm lại.")

    def _stepped(self, key: str | None, otherwise: str) -> None:
        if key is None:
            self.say(otherwise)
            return
        self.keep()
        self.query_one(FieldList).focus()
        self.repaint_all()
        self.query_one(FieldList).highlight(key)
        self.check()

    def keep(self) -> None:
        """Write what is typed to the draft; say so where that fails."""
        try:
            if self.composing is not None:
                self.composing.keep()
        except TdktError as fault:
            self.say(f"Chưa giữ được bản nháp: {fault}")

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
