"""What stands around a table's rows: titles, unused, hidden and doubtful columns, everybody's unit and group."""

from __future__ import annotations

from tdkt_tui.model.finding import Severity

from .account import Account
from .columns import LABELS
from .groups import Group, names_group, told_by, unit_in
from .notices import Notices
from .segments import Segment
from .sheet_rows import Rows
from .unit_above import unit_above

_NAMES = ", ".join(LABELS.values())
_MOST_HIDDEN = 50


def unit_around(table: Rows, segment: Segment, notices: Notices) -> str:
    """Return the unit of people who tell none: from a line above the table, else from the sheet's name."""
    unit, row = unit_above(table, segment.heading, segment.begin)
    if unit:
        notices.say("unit-above", Severity.NOTE, "Đơn vị ghi trên bảng được tính là đơn vị của người không ghi đơn vị "
                    "riêng, trừ khách mời.", row)  # fmt: skip
        return unit
    named = unit_in(table.sheet.name.strip()) if table.sheet else ""
    if named:
        notices.say("unit-above", Severity.NOTE, "Tên trang được tính là đơn vị của người không ghi đơn vị riêng, trừ "
                    "khách mời.")  # fmt: skip
    return named


def group_around(table: Rows, segment: Segment, notices: Notices) -> Group:
    """Return what the lines above a table, or the name of its sheet, say of all its people."""
    if table.in_text:
        above = next((line for line in reversed(table.above) if line), "")
        if names_group(above):
            notices.say("group-above", Severity.NOTE, "Tiêu đề nhóm đứng trên bảng, áp dụng cho cả bảng.")
            return told_by(above)
        return Group()
    for number in range(segment.heading.first, segment.begin, -1):
        filled = [text for text in table.cells[number - 1] if text]
        if len(filled) == 1 and names_group(filled[0]):
            notices.say("group-above", Severity.NOTE, "Tiêu đề nhóm đứng trên bảng, áp dụng cho cả bảng.", number)
            return told_by(filled[0])
    if table.sheet and names_group(table.sheet.name):
        notices.say("group-above", Severity.NOTE, "Tên trang cho biết tư cách, đối tượng của mọi người trong trang.")
        return told_by(table.sheet.name)
    return Group()


def say_around(table: Rows, segment: Segment, notices: Notices, account: Account) -> None:
    """Say which rows and columns are no people, and what of the sheet its reader may not see."""
    heading = segment.heading
    above = [number for number in range(segment.begin + 1, heading.first + 1) if any(table.cells[number - 1])]
    if above:
        notices.say("row.title", Severity.NOTE, "Các dòng đứng trên dòng tiêu đề không phải đại biểu.",
                    above[0], last=above[-1])  # fmt: skip
    account.kinds["title"] += len(above)
    account.kinds["heading"] += sum(map(any, table.cells[max(heading.first, 0) : heading.rows]))
    for place, column in enumerate(heading.unused):
        notices.say("column.unused", Severity.NOTE, "Cột này không được dùng.", heading.first + 1, column=column,
                    fix="như cột trên" if place else "nếu cần, khai cột là gì: tdkt delegates check TỆP "
                    f"--column \"C=Đơn vị\", hoặc đặt tên cột là một trong: {_NAMES}")  # fmt: skip
    _say_marks(table, segment, notices)


def _say_marks(table: Rows, segment: Segment, notices: Notices) -> None:
    sheet, heading = table.sheet, segment.heading
    if sheet is None:
        return
    stop = len(table.cells) if heading.stop is None else heading.stop
    for row in sheet.hidden_rows:
        if heading.rows <= row < stop and any(table.cells[row]):
            notices.say("row.hidden", Severity.WARNING, "Dòng ẩn vẫn được đọc.", row + 1,
                        fix="bỏ dòng nếu đã loại người ấy")  # fmt: skip
    for first, last in sheet.hidden_columns:
        for column in range(first, min(last + 1, sheet.width, first + _MOST_HIDDEN)):
            if heading.fields.get(column):
                notices.say("column.hidden", Severity.NOTE, "Cột ẩn vẫn được đọc.", heading.first + 1, column=column,
                            name=heading.fields[column])  # fmt: skip
    for cells, message in ((sheet.errors, "Ô báo lỗi công thức (#N/A, #REF! …), tính là ô trống."),
                           (sheet.uncounted, "Ô công thức chưa có kết quả, tính là ô trống.")):  # fmt: skip
        for row, column in cells:
            if heading.rows <= row < stop:
                notices.say("cell.formula", Severity.WARNING, message, row + 1, column=column,
                            name=heading.fields.get(column, ""),
                            fix="mở tệp, tính lại rồi lưu, hoặc ghi giá trị")  # fmt: skip
