"""The dossier's list against the seats that its units were given: who sent too few, too many."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from tdkt_tui.tui.shown.people_quotas import look_at_quotas, newest_table
from tdkt_tui.tui.widgets.setting_list import Setting

from .people_making import Look, Make, PeopleMaking

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn


class PeopleQuotasScreen(PeopleMaking):
    """Nothing is written here."""

    PLACE: ClassVar[str] = "Đối chiếu với bảng phân bổ"
    READY: ClassVar[str] = "F5: đối chiếu lại."
    GUIDE: ClassVar[str] = (
        "Đơn vị nào gửi thiếu, thừa, chưa có trong bảng phân bổ. Bảng có cột Đơn vị và một trong các cột Đại biểu, "
        "Điển hình, Dự khuyết, như bảng mà việc Phân bổ ghi ra; bảng ghi gần nhất trong thư mục out được lấy sẵn. "
        "Sau đó là chỉ tiêu, cơ cấu mà hồ sơ và kế hoạch đặt ra. Enter đổi bảng, F5 đối chiếu lại, Tab xuống phần kết "
        "quả để cuộn. Không tệp nào được ghi."
    )

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.table = newest_table(work_on.folder)

    def settings(self) -> Sequence[Setting]:
        """Return the table."""
        own = Path(self.table)
        if own.is_relative_to(self.work_on.folder.path):
            own = own.relative_to(self.work_on.folder.path)
        return [Setting("table", "Bảng phân bổ", str(own) if self.table else "")]

    def looking(self) -> Look:
        """Return what compares."""
        folder, table = self.work_on.folder, self.table
        return lambda: look_at_quotas(folder, table)

    def making(self) -> Make | None:
        """Compare again: there is nothing to be made."""
        self.look()
        return None

    def change(self, key: str) -> None:  # noqa: ARG002 - there is one
        """Ask for another table."""
        from .ask_name import AskScreen

        def told(path: str | None) -> None:
            if path:
                self.table = str(Path(path).expanduser())
                self.changed()

        self.app.push_screen(AskScreen("Bảng phân bổ (.csv, .xlsx, .docx):", "~/phan-bo.xlsx", self.table), told)
