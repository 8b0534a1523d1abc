"""Taking dates that were tried: into the form, or into the dossier, over another's save field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui.widgets.timeline_date import DateLine
from tdkt_tui.tui.widgets.timeline_list import TimelineList

from .timeline_trying import TriesDates

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing, Meeting


class TakesDates(TriesDates):
    """The part of the timeline's screen that writes dates.

    composing: a form's session, which the form saves. own: a session of this screen, of a dossier with no form open.
    """

    composing: Composing | None
    own: Composing | None = None

    def action_take(self) -> None:
        """Put the dates into the form, or save them; of a sample nothing can be saved."""
        if not self.moves:
            self.say("Chưa dời ngày nào.")
        elif self.tried is None or self.resting:
            self.say("Đang kiểm tra, bấm lại F4.")
        elif self.tried.why:
            self.say(f"Chưa nhận được: {self.tried.why}")
        elif self.schedule.kind != "dossier":
            self.say("Đây là mẫu, chỉ dời thử. Muốn lưu thì mở mẫu, bấm e để tạo hồ sơ công việc trước.")
        else:
            self._take()

    def _take(self) -> None:
        from tdkt_tui.workflow.timing.taking import take

        session = self.composing or self.own
        if session is None:
            return
        try:
            take(session, self.moves)
            session.keep()
            if self.composing is not None:
                self._taken("Đã đưa ngày mới vào biểu, chưa lưu. Về biểu: F4 lưu, F6 hoàn tác.")
            else:
                self._met(session, session.save())
        except TdktError as fault:
            self.say(f"Chưa nhận được: {fault}")

    def _met(self, session: Composing, meeting: Meeting | None) -> None:
        """Go on until it is saved, or someone must choose; another may save in between each time."""
        while meeting is not None and not meeting.merge.clashes:
            meeting = session.settle(meeting, {})
        if meeting is None:
            self._taken("Đã lưu ngày mới vào hồ sơ.")
            return
        from .clashes import ClashScreen

        labels = {key: raised_first(field.label) for key, field in self.schedule.fields.items()}
        clash = meeting
        self.app.push_screen(ClashScreen(clash.merge.clashes, labels), lambda mine: self._chosen(session, clash, mine))

    def _chosen(self, session: Composing, meeting: Meeting, mine: dict[str, bool] | None) -> None:
        try:
            if mine:
                self._met(session, session.settle(meeting, mine))
                return
            self._forget(session)
            self.say("Chưa lưu: người khác vừa lưu hồ sơ này. F4 để lưu lại, Esc để bỏ ngày thử.")
        except TdktError as fault:
            self.say(f"Chưa lưu được: {fault}")

    def _forget(self, session: Composing) -> None:
        """Take the dates out of a session of this screen: they are on trial still, or dropped."""
        while session.undo() is not None:
            pass
        session.keep()

    def _taken(self, words: str) -> None:
        self.moves, self.tried = {}, None
        self.query_one(DateLine).close()
        self.set_focus(self.query_one(TimelineList))
        self.say(words)
        self.read()

    def end(self) -> None:
        """End the session of this screen; what was put in and not saved stays a draft of the dossier."""
        session, self.own = self.own, None
        if session is not None:
            try:
                session.close()
            except TdktError as fault:
                self.say(f"Chưa giữ được bản nháp: {fault}")

    def action_back(self) -> None:
        """Drop a trial; without one go back."""
        if not self.moves:
            self.end()
            self.dismiss()
            return
        self.moves, self.tried = {}, None
        try:
            if self.own is not None:
                self._forget(self.own)
            self.say("Đã bỏ ngày thử.")
        except TdktError as fault:
            self.say(f"Chưa giữ được bản nháp: {fault}")
        self.repaint_all()
