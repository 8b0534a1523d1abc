"""Seats over units: what is asked for, the table of units to be filled in, and why each got its number."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import making as messages
from tdkt_tui.tui.shown.people_allocating import (
    COLUMNS,
    keep,
    read_draft,
    share,
    unit_cells,
    unit_reason,
    write_table,
)
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.setting_list import SettingList
from tdkt_tui.tui.widgets.sheet_pane import SheetPane
from tdkt_tui.tui.widgets.virtual_table import VirtualTable
from tdkt_tui.workflow.allocating.draft import AllocationDraft

from .people_allocation_asking import AsksOfAllocation
from .people_making import Look, Write

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_work import WorkOn
    from tdkt_tui.workflow.allocating.sharing import SharedOut


class PeopleAllocatingScreen(AsksOfAllocation):
    """Whatever is typed is kept in the dossier at once, and shared out anew."""

    PLACE: ClassVar[str] = "Phân bổ đại biểu"
    GUIDE: ClassVar[str] = (
        "Enter ở dòng Đơn vị lấy các đơn vị từ tệp (.csv, .xlsx, .docx với cột Đơn vị, Số người, Tối thiểu, Tối đa, "
        "Giao trước) hay từ danh sách đại biểu. Tab xuống bảng: Enter sửa ô (tên, số người, ít nhất, tối đa, giao "
        "trước), n thêm đơn vị, Delete bỏ đơn vị. Điều đã ghi được giữ trong hồ sơ ngay.\n\n"
        "Cột Đại biểu được tính lại sau mỗi thay đổi; dưới bảng là lý do của đơn vị đang chọn. Yêu cầu không thể đáp "
        "ứng thì nêu vì sao. Giao trước tính trong tổng số, trong mức ít nhất và tối đa.\n\n"
        "F5 ghi bảng vào thư mục out; việc Đối chiếu dùng bảng ấy."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("units.edit", "edit"),
        bound("units.add", "add"),
        bound("units.remove", "remove", show=False),
    ]
    DEFAULT_CSS = """
    PeopleAllocatingScreen { #outcome { height: 6; } }
    PeopleAllocatingScreen.-wide { #outcome { height: 10; } }
    """

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.shared: SharedOut | None = None

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", self.PLACE)
        yield SettingList(Path(self.work_on.folder.path).name)
        yield ProgressLine()
        table = VirtualTable(COLUMNS, self.lines, fixed=2, id="units")
        table.border_title = "Đơn vị"
        yield table
        why = SheetPane()
        why.border_title = "Vì sao"
        yield why
        yield Footer(show_command_palette=False, compact=True)

    def lines(self, first: int, last: int) -> list[Sequence[str]]:
        """Return the cells of some units."""
        units = enumerate(self.draft.units[first:last], start=first)
        return [unit_cells(at, unit, self.shared) for at, unit in units]

    def look(self) -> None:
        """Read first what was typed before."""
        if self.read:
            super().look()
        else:
            self._read()

    @work(thread=True, group="read", exclusive=True)
    def _read(self) -> None:
        self.post_message(read_draft(self.work_on.folder))

    @on(messages.AllocationRead)
    def _take_read(self, message: messages.AllocationRead) -> None:
        if message.draft is None:
            self.app.notify(message.why, severity="error", markup=False, timeout=15)
            self.dismiss(None)
            return
        self.read, self.draft = True, message.draft
        self.changed()

    def looking(self) -> Look:
        """Return what shares out."""
        draft = self.draft
        return lambda: share(draft)

    def show_looked(self, message: messages.Looked) -> None:
        """Show the numbers, and why."""
        self.shared = message.shared
        self._show_units()
        if message.why or self.shared is None:
            super().show_looked(message)
        else:
            self.tell(message.head)
            self._explain()

    def _show_units(self, row: int | None = None) -> None:
        table = self.query_one(VirtualTable)
        table.empty = "Chưa có đơn vị nào: n thêm từng đơn vị, hoặc Enter ở dòng Đơn vị phía trên."
        table.show(len(self.draft.units), table.row if row is None else row)

    @on(VirtualTable.Moved)
    def _explain(self) -> None:
        at = self.query_one(VirtualTable).row
        if self.shared is not None and at < len(self.shared.allocation.awards):
            head, why = unit_reason(at, self.shared)
            self.query_one(SheetPane).show_looked(head, [why], (), None)

    async def take(self, draft: AllocationDraft, row: int | None = None) -> None:
        """Keep what is asked for now, then share out by it; what could not be kept is told."""
        if draft == self.draft:
            return
        why = await asyncio.to_thread(keep, self.work_on.folder, draft, self.draft)
        if why:
            self.app.notify(f"Chưa ghi: {why}", severity="error", markup=False, timeout=15)
            return
        self.draft, self.shared = draft, None
        self._show_units(row)
        self.changed()

    def writing(self) -> Write | None:
        """Return what writes the table."""
        if not self.draft.units:
            self.tell("Chưa có đơn vị nào để phân bổ.", "$text-warning")
            return None
        return partial(write_table, self.work_on.folder, replace(self.draft), self.form)
