"""The dossier's list against the seats that its units were given: who sent too few, too many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from tdkt_tui.tui.shown.people_quotas import Held, look_at_quotas, make_quotas, newest_table
from tdkt_tui.tui.shown.people_work import FORMS
from tdkt_tui.tui.widgets.setting_list import Setting
from tdkt_tui.tui.widgets.sheet_pane import SheetPane

from .people_making import Look, PeopleMaking, Write

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn


class PeopleQuotasScreen(PeopleMaking):
    """A line a unit, to be read here or written."""

    PLACE: ClassVar[str] = "Đối chiếu với bảng phân bổ"
    GUIDE: ClassVar[str] = (
        "Mỗi đơn vị một dòng: được giao bao nhiêu, đã cử bao nhiêu, thừa hay thiếu. Bảng phân bổ có cột Đơn vị và một "
        "trong các cột Đại biểu, Điển hình, Dự khuyết, như bảng mà việc Phân bổ ghi ra; bảng ghi gần nhất trong thư "
        "mục out được lấy sẵn. Sau đó là chỉ tiêu, cơ cấu mà hồ sơ và kế hoạch đặt ra. Enter đổi dòng đang chọn, Tab "
        "xuống phần kết quả để cuộn (End tới cuối). F5 ghi bảng đối chiếu vào thư mục out của hồ sơ."
    )

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.table = newest_table(work_on.folder)

    def on_mount(self) -> None:
        """Show the table above what is said of the list."""
        self.query_one(SheetPane).sheet_first = True
        super().on_mount()

    def settings(self) -> Sequence[Setting]:
        """Return the table, and what is written."""
        own = Path(self.table)
        if own.is_relative_to(self.work_on.folder.path):
            own = own.relative_to(self.work_on.folder.path)
        return [
            Setting("table", "Bảng phân bổ", str(own) if self.table else ""),
            Setting("form", "Loại tệp", FORMS[self.form]),
            Setting("name", "Ghi vào", f"out/{self.name}.{self.form}"),
        ]

    @property
    def name(self) -> str:
        """Return the file's name, without its ending."""
        return self.named or "doi-chieu-phan-bo"

    def asked(self) -> Held:
        """Return the table as it is asked for."""
        return Held(self.work_on.folder, self.table, self.form, self.name)

    def looking(self) -> Look:
        """Return what compares."""
        asked = self.asked()
        return lambda: look_at_quotas(asked)

    def writing(self) -> Write | None:
        """Return what writes the table."""
        asked = self.asked()
        if not asked.table:
            self.tell("Chưa có bảng phân bổ nên chưa có gì để ghi.", "$text-warning")
            return None
        return partial(make_quotas, asked)

    def ask(self, _: str, /) -> None:
        """Ask for the table."""
        from .ask_name import AskScreen

        def told(path: str | None) -> None:
            if path:
                self.table = str(Path(path).expanduser())
                self.changed()

        self.app.push_screen(AskScreen("Bảng phân bổ (.csv, .xlsx, .docx):", "~/phan-bo.xlsx", self.table), told)
