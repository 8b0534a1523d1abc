"""What every screen that fills in a dossier does: take what is typed at once, everything else when the typing rests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.screen import Screen
from textual.timer import Timer

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui import messages
from tdkt_tui.tui.shown.form import about_day_of, checked, unfilled_rows
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot

REST_SECONDS = 0.3
"""Checking waits until the typing rests; what is typed is written to the draft then too."""
SAFE_SECONDS = 0.7
"""Who types on without a rest has it written after this time: a kill may cost the last second and no more."""


class Filling(Screen[None]):
    """Holds the session; the screens that share it show its fields, its rows, or the cells of one row."""

    DEFAULT_CSS = """
    Filling Notice { height: auto; max-height: 4; text-wrap: wrap; }
    """
    TYPED_IN: ClassVar[bool] = True
    """A letter is for a field here: the application's own letters do nothing."""
    composing: Composing | None = None
    _rest: Timer | None = None
    _safe: Timer | None = None
    _begin = True

    def put(self, field: FieldInfo, text: str, *, begin: bool) -> None:
        """Take what is typed into a field."""
        if self.composing is not None:
            self.composing.put(field, text, begin=begin)

    def repaint_rested(self) -> None:
        """Show what the last typing changed."""
        raise NotImplementedError

    def repaint_all(self) -> None:
        """Show everything anew."""
        raise NotImplementedError

    def went_to(self, key: str) -> None:
        """Show the field in which a step was taken back or again."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say one sentence below the form."""
        self.query_one(Notice).say(words)

    @on(FieldEditor.Typed)
    def _typed(self, message: FieldEditor.Typed) -> None:
        message.stop()
        self.take()

    def take(self) -> None:
        """Take what is typed; only this line repaints now, everything else when the typing rests.

        To be called before the line shows something else, or what was typed is looked at: the message that tells of
        typing may still be on its way then.
        """
        editor = self.query(FieldEditor).first() if self.query(FieldEditor) else None  # none while the screen is made
        if editor is None or (typed := editor.taken()) is None:
            return
        self.put(*typed, begin=self._begin)
        self._begin = False
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST_SECONDS, self._rested)
        if self._safe is None:
            self._safe = self.set_timer(SAFE_SECONDS, self.keep)

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

    def keep(self) -> None:
        """Write what is typed to the draft; say so where that fails."""
        self.take()
        if self._safe is not None:
            self._safe.stop()
            self._safe = None
        try:
            if self.composing is not None:
                self.composing.keep()
        except TdktError as fault:
            self.say(f"Chưa giữ được bản nháp: {fault}")

    def labels(self) -> dict[str, str]:
        """Return the names of the fields by key."""
        return {field.key: raised_first(field.label) for field in self.composing.fields()} if self.composing else {}

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
        self.say(self.saved_words() if meeting is None else "Người khác vừa lưu: Esc về biểu, F4 để gộp hai bản.")
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
