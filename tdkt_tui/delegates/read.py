"""A file with a list of people becomes delegates, and a finding for every row that is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate

from .closing import WHAT_IT_IS as BELOW
from .closing import Closing
from .columns import LABELS
from .continued import with_continued
from .encoding_notices import say_encoding
from .furniture import WHAT_IT_IS, furniture, names_group
from .heading import Heading, find_heading
from .misnamed import say_what_looks_like_status
from .notices import Notices
from .person_row import Group, PersonRow
from .sheet_rows import READERS, Rows
from .unit_above import unit_above

_NAMES = ", ".join(LABELS.values())


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """A list as it was read. people: in the file's order. columns: the fields that its headings named, in order."""

    people: tuple[Delegate, ...]
    findings: list[Finding]
    columns: tuple[str, ...]


def read_people(path: Path) -> tuple[tuple[Delegate, ...], list[Finding]]:
    """Return the delegates in the file's order, and what was found on the way. Raises as read_list does."""
    read = read_list(path)
    return read.people, read.findings


def read_list(path: Path) -> PeopleRead:
    """Return what a file says: its delegates, the columns that were understood, and what was found on the way.

    Every row with any text ends as a delegate or in a finding that names its row. Raises NotFound or BadInput
    where the file as a whole cannot be read; no message holds a cell's text.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BadInput(
            "Danh sách phải là tệp .csv, .xlsx hoặc .docx.", place=path.name, fix="lưu lại dạng .xlsx hoặc CSV UTF-8"
        )
    tables = [table for table in reader(path) if not table.empty]
    headings = with_continued(tables, [find_heading(table.cells) for table in tables])
    if not any(headings) and (tables or path.suffix.lower() == ".docx"):
        raise BadInput("Không thấy dòng tiêu đề có cột “Họ và tên” cùng ít nhất một cột khác.", place=path.name,
                       fix="thêm dòng tiêu đề như: TT, Họ và tên, Năm sinh, Chức vụ, Đơn vị")  # fmt: skip
    people: list[Delegate] = []
    found: list[Finding] = []
    unit = ""
    for table, heading in zip(tables, headings, strict=True):
        notices = Notices(path.name, table.name if len(tables) > 1 else "", numbered=table.in_text)
        say_encoding(table, notices)
        if heading is None:
            _say_unread(table, notices)
        else:
            unit = _unit_told(table, heading, notices) or (unit if table.in_text else "")
            people += _people(table, heading, unit, notices)
        found += notices.findings()
    if not people:
        notices = Notices(path.name)
        notices.say("none", Severity.WARNING, "Danh sách không có đại biểu nào.", fix="nhập danh sách rồi lưu lại")
        found += notices.findings()
    columns = dict.fromkeys(field for heading in headings if heading for field in heading.fields.values())
    return PeopleRead(tuple(people), found, tuple(columns))


def _unit_told(table: Rows, heading: Heading, notices: Notices) -> str:
    unit, row = unit_above(table, heading)
    if unit:
        notices.say("unit-above", Severity.NOTE, "Đơn vị ghi trên bảng được tính là đơn vị của người không ghi đơn vị "
                    "riêng, trừ khách mời.", row)  # fmt: skip
    return unit


def _people(table: Rows, heading: Heading, unit: str, notices: Notices) -> list[Delegate]:
    _say_what_is_unused(table, heading, notices)
    say_what_looks_like_status(table, heading, notices)
    people: list[Delegate] = []
    group, closing = _group_above(table, notices), Closing(heading)
    for number, row in enumerate(table.cells[heading.rows :], start=heading.rows + 1):
        if not any(row):
            continue
        kind = furniture(row, heading)
        if kind in (None, "blank") and closing.takes(row):
            notices.say("row.closing", Severity.NOTE, BELOW, number)
            continue
        if kind:
            notices.say(f"row.{kind}", Severity.NOTE, WHAT_IT_IS[kind], number)
            group = Group.told_by(row, group) if kind == "group" else group
            continue
        person = PersonRow(row, heading.fields, number, notices)
        if person.name:
            people.append(person.delegate(group, unit))
            _say_what_is_outside(row, heading, number, notices)
        else:
            lone = sum(map(bool, row)) == 1  # a remark below the table, not a lost person
            notices.say("row.no-name", Severity.WARNING if lone else Severity.ERROR,
                        "Dòng có dữ liệu nhưng thiếu họ và tên nên không đọc.", number,
                        fix="ghi họ và tên, hoặc xóa dòng")  # fmt: skip
    return people


def _group_above(table: Rows, notices: Notices) -> Group:
    """Return what the line right above a table of a text document says of its people."""
    line = next((line for line in reversed(table.above) if line), "")
    if not names_group(line):
        return Group()
    notices.say("group-above", Severity.NOTE, "Tiêu đề nhóm đứng trên bảng, áp dụng cho cả bảng.")
    return Group.told_by((line,), Group())


def _say_unread(table: Rows, notices: Notices) -> None:
    if table.in_text and table.narrow:
        notices.say("table", Severity.NOTE, "Bảng trình bày (phần đầu, chỗ ký); không phải danh sách.")
    elif table.in_text:
        notices.say("table", Severity.WARNING, "Bảng có dữ liệu nhưng không có dòng tiêu đề nên không đọc.",
                    fix="thêm dòng tiêu đề cho bảng, hoặc xóa bảng")  # fmt: skip
    else:
        notices.say("sheet", Severity.WARNING, "Trang có dữ liệu nhưng không có dòng tiêu đề nên không đọc.",
                    fix="thêm dòng tiêu đề, hoặc xóa trang")  # fmt: skip


def _say_what_is_unused(table: Rows, heading: Heading, notices: Notices) -> None:
    above = [number for number, row in enumerate(table.cells[: heading.first], start=1) if any(row)]
    if above:
        notices.say("row.title", Severity.NOTE, "Các dòng đứng trên dòng tiêu đề không phải đại biểu.",
                    above[0], last=above[-1])  # fmt: skip
    for column in heading.unused:
        notices.say("column.unused", Severity.NOTE, "Cột này không được dùng.", heading.first + 1, column=column,
                    fix=f"nếu cần, đặt tên cột là một trong: {_NAMES}")  # fmt: skip


def _say_what_is_outside(row: tuple[str, ...], heading: Heading, number: int, notices: Notices) -> None:
    for column, cell in enumerate(row):
        if cell and column not in heading.fields and column not in heading.unused:
            notices.say("cell.outside", Severity.WARNING, "Ô có dữ liệu nằm ngoài các cột có tiêu đề.", number,
                        column=column, fix="đặt tiêu đề cho cột, hoặc kiểm tra dấu phân cách của dòng")  # fmt: skip
