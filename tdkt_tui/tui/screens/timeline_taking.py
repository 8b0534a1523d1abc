"""Taking dates that were tried: into the form, or into the dossier, over another's save field by field."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui.messages.timeline import DatesSaved
from tdkt_tui.tui.shown.timeline_writing import put_dates, save_dates, settle_dates

from .timeline_trying import TriesDates

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing

_TASKS = "Hạn của nhiệm vụ nằm trong bảng phân công: mới dời thử; sửa ở biểu điền hồ sơ hoặc tệp profile.toml."


class TakesDates(TriesDates):
    """The part of the timeline's screen that writes dates."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: DatesSaved | None = None

    def action_take(self) -> None:
        """Put the dates into the form, or save them; of a sample nothing can be saved."""
        if not self.moves:
            self.say("Chưa dời ngày nào.")
        elif self.tried is None or self.tried.why:
            self.say(f"Chưa nhận được: {self.tried.why}" if self.tried else "Đang kiểm tra, bấm lại F4.")
        elif self.schedule.kind != "dossier":
            self.say("Đây là mẫu, chỉ dời thử. Muốn lưu: về màn hình trước, bấm e để tạo hồ sơ công việc.")
        elif any(key.startswith("task.") for key in self.moves):
            self.say(_TASKS)
        elif self.composing is not None:
            self._put(self.composing)
        else:
            self._save(Path(self.source), dict(self.moves))

    def _put(self, composing: Composing) -> None:
        try:
            put_dates(composing, self.moves)
        except TdktError as fault:
            self.say(f"Chưa giữ được bản nháp: {fault}")
        else:
            self._taken("Đã đưa ngày mới vào biểu, chưa lưu. Về biểu: F4 lưu, F6 lùi.")

    @work(thread=True, group="save", exclusive=True)
    def _save(self, folder: Path, moves: Mapping[str, str]) -> None:
        self.post_message(save_dates(folder, moves))

    @work(thread=True, group="save", exclusive=True)
    def _settle(self, waiting: DatesSaved, mine: Mapping[str, bool]) -> None:
        self.post_message(settle_dates(waiting, mine))

    @on(DatesSaved)
    def _saved(self, message: DatesSaved) -> None:
        self._waiting = message if message.meeting is not None else None
        if message.why:
            self.say(f"Chưa lưu được: {message.why}")
        elif message.meeting is None:
            self._taken("Đã lưu ngày mới vào hồ sơ.")
        else:
            from .clashes import ClashScreen

            labels = {key: raised_first(field.label) for key, field in self.schedule.fields.items()}
            self.app.push_screen(ClashScreen(message.meeting, labels), self._chosen)

    def _chosen(self, mine: dict[str, bool] | None) -> None:
        if mine and self._waiting is not None:
            self._settle(self._waiting, mine)
        else:
            self.say("Chưa lưu: người khác vừa lưu hồ sơ này. F4 để lưu lại, Esc để bỏ ngày thử.")
            self.end()

    def _taken(self, words: str) -> None:
        self.moves, self.tried = {}, None
        self.say(words)
        self.read()

    def end(self) -> None:
        """Leave a session that waits for a choice; its dates stay a draft of the dossier."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting.composing is not None:
            try:
                waiting.composing.close()
            except TdktError as fault:
                self.say(f"Chưa giữ được bản nháp: {fault}")

    def action_back(self) -> None:
        """Drop a trial; without one go back."""
        if not self.moves:
            self.dismiss()
            return
        self.moves, self.tried = {}, None
        self.say("Đã bỏ ngày thử.")
        self.repaint_all()
