"""How the dossier's delegates are made up: numbers alone, to be read here or written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from tdkt_tui.model.answers import shown, value_of
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.tui.shown.people_situation import Situation, look_at_situation, make_situation
from tdkt_tui.tui.shown.people_work import FORMS
from tdkt_tui.tui.widgets.setting_list import Setting

from .people_making import Look, PeopleMaking, Write

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn

_DAY = FieldInfo("day", "Ngày tính tuổi", "", "date")


class PeopleSituationScreen(PeopleMaking):
    """Counts of the whole list; shares are of the official delegates."""

    PLACE: ClassVar[str] = "Tình hình đại biểu"
    GUIDE: ClassVar[str] = (
        "Số lượng và cơ cấu đại biểu, chỉ có số đếm, không có tên người. Tab xuống phần bảng để cuộn: ↓ ↑, PgDn.\n\n"
        "Tuổi tính đến ngày hội nghị ghi trong hồ sơ, hoặc ngày chọn ở đây. Ai chưa ghi thì đếm ở Chưa rõ. F5 ghi tệp "
        "vào thư mục out của hồ sơ; tệp đã có người sửa không bị ghi đè."
    )

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.day: date | None = None

    def settings(self) -> Sequence[Setting]:
        """Return what the report is."""
        return [
            Setting("day", "Ngày tính tuổi", shown(self.day) if self.day else "", "ngày hội nghị ghi trong hồ sơ"),
            Setting("form", "Loại tệp", FORMS[self.form]),
            Setting("name", "Ghi vào", f"out/{self.name}.{self.form}"),
        ]

    @property
    def name(self) -> str:
        """Return the file's name, without its ending."""
        return self.named or "tinh-hinh-dai-bieu"

    def asked(self) -> Situation:
        """Return the report as it is asked for."""
        return Situation(self.work_on.folder, self.day, self.form, self.name)

    def looking(self) -> Look:
        """Return what counts."""
        asked = self.asked()
        return lambda: look_at_situation(asked)

    def writing(self) -> Write:
        """Return what writes the report."""
        return partial(make_situation, self.asked())

    def ask(self, _: str, /) -> None:
        """Ask for the day."""
        from .ask_name import AskScreen

        def told(typed: str | None) -> None:
            if typed is None:
                return
            try:
                self.day = value_of(_DAY, typed)
            except ValueError as error:
                self.tell(f"Chưa đổi ngày: {error}.", "$text-warning")
            else:
                self.changed()

        now = shown(self.day) if self.day else ""
        self.app.push_screen(AskScreen("Tính tuổi đến ngày nào?", "15/5/2026", now), told)
