"""What every screen that fills in a dossier does: check, show and keep when the typing rests; save, undo, redo."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui import messages
from tdkt_tui.tui.shown.form import about_day_of, checked, unfilled_rows
from tdkt_tui.tui.widgets.field_editor import FieldEditor

from .taking import TakesTyping

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot


class Filling(TakesTyping):
    """Holds the session; the screens that share it show its fields, its rows, or the cells of one row."""

    DEFAULT_CSS = """
    Filling Notice { height: auto; max-height: 4; text-wrap: wrap; }
    """
    TYPED_IN: ClassVar[bool] = True
    """A letter is for a field here: the application's own letters do nothing."""

    def repaint_rested(self) -> None:
        """Show what the last typing changed."""
        raise NotImplementedError

    def repaint_all(self) -> None:
        """Show everything anew."""
        raise NotImplementedError

    def went_to(self, key: str) -> None:
        """Show the field in which a step was taken back or again."""
        raise NotImplementedError

    @on(FieldEditor.Dropped)
    def _drop(self, message: FieldEditor.Dropped) -> None:
        """Take back what a letter on the list began: all of it is one step."""
        message.stop()
        self.take()
        if self.composing is not None and not self._begin:
            self.composing.undo()
            self.keep()
            self.repaint_rested()

    def _rested(self) -> None:
        """Keep the draft, show the field's line and its trouble, and check anew; what was said before is past."""
        self._rest = None
        self.say("")
        self.keep()
        self.repaint_rested()
        self.tell_day()
        self.check()

    @on(FieldEditor.Stepped)
    def _step(self, message: FieldEditor.Stepped) -> None:
        message.stop()
        from tdkt_tui.workflow.composing.days import stepped

        said = self.composing.said(message.field.key) if self.composing else []
        today = date.today()  # noqa: DTZ011 - the user's own day
        self.query_one(FieldEditor).put(stepped(message.field, message.text, message.days, said, today))

    def tell_day(self) -> None:
        """Say of a date what is to be said, found out in a thread: the calendar of holidays is slow to load."""
        editor = self.query_one(FieldEditor)
        if self.composing is not None and editor.row is not None and editor.row.field.kind == "date":
            self._tell_in_thread(self.composing, editor.row.field, editor.text)

    @work(thread=True, group="day", exclusive=True)
    def _tell_in_thread(self, composing: Composing, field: FieldInfo, text: str) -> None:
        self.post_message(messages.DayTold(field.key, about_day_of(composing, field, text)))

    @on(messages.DayTold)
    def _told(self, message: messages.DayTold) -> None:
        self.query_one(FieldEditor).tell(message.key, message.words)

    def check(self) -> None:
        """Check what stands in the form, in a thread."""
        self.take()
        if self.composing is not None:
            self._check_in_thread(self.composing.snapshot())

    @work(thread=True, group="check", exclusive=True)
    def _check_in_thread(self, snapshot: Snapshot) -> None:
        self.post_message(messages.FormChecked(snapshot, checked(snapshot)))

    def labels(self) -> dict[str, str]:
        """Return the names of the fields by key."""
        return {field.key: raised_first(field.label) for field in self.composing.fields()} if self.composing else {}

    def say_elsewhere(self, key: str) -> None:
        """Say that a step was taken in a field that this screen does not show."""
        self.say(f"Bước vừa rồi thuộc mục khác của biểu{f': {name}' if (name := self.labels().get(key)) else ''}.")

    def unread(self) -> str:
        """Name what did not go into the file, and why: a list with one cell of no value stays out whole."""
        if self.composing is None or not self.composing.wrong:
            return ""
        names = self.labels()
        told = [f"{names.get(key, key)} ({why})" for key, why in self.composing.wrong.items()]
        return "; ".join(told)

    def saved_words(self, how: str = "") -> str:
        """Say what was saved, and what was not."""
        if unread := self.unread():
            return f"Đã lưu{how}, TRỪ mục chưa đọc được, còn giữ trong bản nháp: {unread}. Sửa rồi lưu lại."
        if unfilled := unfilled_rows(self.composing) if self.composing is not None else ():
            return f"Đã lưu{how}, NHƯNG còn thiếu ô bắt buộc, chưa lập được văn bản: {'; '.join(unfilled)}."
        return f"Đã lưu{how}."

    def action_save(self) -> None:
        """Save what stands in the whole form; where another saved first, the form is where one chooses."""
        self.take()
        if self.composing is None:
            return
        try:
            meeting = self.composing.save()
        except TdktError as fault:
            self.say(f"Chưa lưu được: {fault}")
            return
        if meeting is None:
            self.say_saved(self.saved_words())
        else:
            self.say("Người khác vừa lưu: Esc về biểu, F4 để gộp hai bản.")
        self.repaint_rested()
        self.check()

    def changed(self) -> None:
        """Keep, show and check after a step that was taken at once."""
        self.keep()
        self.repaint_all()
        self.check()

    def action_undo(self) -> None:
        """Take the last step back, and go to its field."""
        self.take()
        self._stepped(self.composing.undo() if self.composing else None, "Không còn bước nào để hoàn tác.")

    def action_redo(self) -> None:
        """Take the step again, and go to its field."""
        self.take()
        self._stepped(self.composing.redo() if self.composing else None, "Không còn bước nào để làm lại.")

    def _stepped(self, key: str | None, otherwise: str) -> None:
        if key is None:
            self.say(otherwise)
            return
        self.changed()
        self.went_to(key)
