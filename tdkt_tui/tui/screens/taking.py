"""Taking what is typed into a form: from the line into the session at once, into the draft before a second is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen
from textual.timer import Timer

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing

REST_SECONDS = 0.3
"""Checking waits until the typing rests; what is typed is written to the draft then too."""
SAFE_SECONDS = 0.7
"""Who types on without a rest has it written after this time: a kill may cost the last second and no more."""


class TakesTyping(Screen[None]):
    """The part of a form's screen that loses nothing typed."""

    composing: Composing | None = None
    _rest: Timer | None = None
    _safe: Timer | None = None
    _begin = True
    _told_saved = False
    _told_of: dict[str, str] | None = None
    """What was typed when something was said that is true of just that; None for what stays true."""
    why_not_kept = ""
    """Why the draft could not be written when that was last tried in vain."""

    def put(self, field: FieldInfo, text: str, *, begin: bool) -> None:
        """Take what is typed into a field."""
        if self.composing is not None:
            self.composing.put(field, text, begin=begin)

    def say(self, words: str) -> None:
        """Say one sentence below the form."""
        self._told_saved, self._told_of = False, None
        self.query_one(Notice).say(words)

    def say_of_typed(self, words: str) -> None:
        """Say what is true only while nothing else is typed, taken back or saved, be it on another screen."""
        self.say(words)
        self._told_of = dict(self.composing.typed) if self.composing is not None else None

    def say_saved(self, words: str) -> None:
        """Say what was saved, until something is not: of typing before it nothing has to be done any more."""
        for timer in filter(None, (self._rest, self._safe)):
            timer.stop()
        self._rest = self._safe = None
        self.say(words)
        self._told_saved = True

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

    def _rested(self) -> None:
        raise NotImplementedError

    def keep(self) -> bool:
        """Write what is typed to the draft; say so where that fails. Return whether it is written."""
        self.take()
        if self._safe is not None:
            self._safe.stop()
            self._safe = None
        try:
            if self.composing is not None:
                self.composing.keep()
        except TdktError as fault:
            self.why_not_kept = f"Chưa giữ được bản nháp: {fault}"
            self.say(self.why_not_kept)
            return False
        typed = self.composing.typed if self.composing is not None else {}
        if (self._told_saved and typed) or (self._told_of is not None and self._told_of != typed):
            self.say("")
        return True
