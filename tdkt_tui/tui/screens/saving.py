"""Saving what a form holds: to the file, over another's save field by field, or leaving it as a draft."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.widgets.field_list import FieldList

from .filling import Filling

_NOT_SAVED = "Chưa lưu; nội dung đã gõ giữ trong bản nháp. F4 để chọn lại."
_NOT_TAKEN = "Có nội dung gõ dở của lần trước nhưng chưa giữ lại được bản nháp: "

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing, Meeting


class SavingActions(Filling):
    """The part of the form's screen that writes."""

    folder: Path
    _given_up: Mapping[str, str] | None = None
    """What was typed when Esc was told that it would be lost."""

    def say(self, words: str) -> None:
        """Say one sentence below the form."""
        super().say(words)
        # The line of the notice is taken from the list, whose cursor must stay in sight.
        self.call_after_refresh(self.query_one(FieldList).scroll_to_highlight)

    def action_save(self) -> None:
        """Save; where another saved first, let the user choose field by field."""
        self.take()
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

            self.app.push_screen(
                ClashScreen(meeting.merge.clashes, self.labels()),
                lambda mine: self._settle(meeting, mine) if mine else self.say(_NOT_SAVED),
            )

    def _settle(self, meeting: Meeting, mine: dict[str, bool]) -> None:
        if self.composing is not None:
            try:
                again = self.composing.settle(meeting, mine)
                if again is None:
                    self._saved(", gộp với bản người khác vừa lưu")
                else:
                    self._met(again)
            except TdktError as fault:
                self.say(f"Chưa lưu được: {fault}")

    def recover(self, composing: Composing) -> None:
        """Take over what was left unsaved, after letting the user choose where it was saved otherwise since then."""
        from tdkt_tui.workflow.composing.recovering import contested, typed_at

        draft = composing.drafts[-1]
        try:
            clashes = contested(composing, draft)
        except TdktError as fault:
            self.say(_NOT_TAKEN + str(fault))
            return
        if not clashes:
            self._take_over(composing, {})
            return
        from .clashes import ClashScreen, left

        def chosen(mine: dict[str, bool] | None) -> None:
            if mine is None:
                self.say("Nội dung gõ dở của lần trước chưa lấy, bản nháp còn giữ: mở lại hồ sơ để chọn.")
                return
            self._take_over(composing, {clash.key: clash.theirs for clash in clashes if not mine[clash.key]})
            self.changed()
            for key in composing.typed:
                self.query_one(FieldList).highlight(key)

        self.app.push_screen(ClashScreen(clashes, self.labels(), left(typed_at(draft))), chosen)

    def _take_over(self, composing: Composing, given_up: Mapping[str, str]) -> None:
        """Take over what was left unsaved, but for the fields that are given up for what is saved in them."""
        draft, more = composing.drafts[-1], len(composing.drafts) - 1
        try:
            composing.recover(draft)
        except TdktError as fault:
            self.say(_NOT_TAKEN + str(fault))
            return
        if given_up:
            composing.put_all(given_up)
        older = f" Còn {more} bản nháp cũ hơn: lưu xong, mở lại hồ sơ để xem." if more else ""
        self.say_of_typed(f"Đã lấy lại nội dung gõ dở của lần trước; F6 để bỏ.{older}")

    def _saved(self, how: str = "") -> None:
        self.say_saved(self.saved_words(how))
        self.repaint_all()
        self.check()

    def action_build(self) -> None:
        """Save, then build."""
        from .build import BuildScreen

        self.action_save()
        if self.composing is not None and not self.composing.typed:
            self.app.push_screen(BuildScreen(str(self.folder)))
        elif unread := self.unread():
            self.say(f"Chưa lập văn bản: có mục chưa đọc được, sửa rồi lập lại: {unread}.")

    def action_close(self) -> None:
        """Go back; what is not saved stays as a draft. What the disk does not take is given up only by a second Esc."""
        kept = self.keep()
        typed = dict(self.composing.typed) if self.composing else {}
        if not kept and typed and typed != self._given_up:
            self._given_up = typed
            self.say(f"RỜI BIỂU THÌ MẤT {len(typed)} MỤC ĐÃ GÕ. Esc lần nữa: bỏ và rời; F4: lưu khi đĩa đã ghi được. "
                     f"{self.why_not_kept}")  # fmt: skip
            return
        self.end()
        self.dismiss()
        if typed and kept:
            self.app.notify(f"Còn {len(typed)} mục chưa lưu, giữ trong bản nháp: mở lại hồ sơ, F4 để lưu.",
                            severity="warning", markup=False, timeout=8)  # fmt: skip

    def end(self) -> None:
        """Make everything typed safe, whatever ends the screen."""
        self.take()
        if self.composing is not None:
            try:
                self.composing.close()
            except TdktError:
                self.keep()
