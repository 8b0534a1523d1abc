"""A file with a list of people becomes delegates, and a finding for every row that is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate

from .account import Account
from .around import group_around, say_around, unit_around
from .beside import alone, more_rows, say_beside, segments_of
from .birth_parts import PART
from .body import Body
from .groups import Groups
from .heading import Heading, Told
from .misnamed import say_what_looks_like_status
from .name_parts import MIDDLE
from .notices import Notices
from .segments import Segment, segments
from .sheet_rows import READERS, WORKBOOKS, Rows, all_sheets, checking
from .ticks import TICK, TICKS

if TYPE_CHECKING:
    from threading import Event

FORMS = ".xlsx, .xls, .ods, .csv hoặc .docx"


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """A list as it was read. people: in the file's order. columns: the fields that its headings named, in order.

    account: what became of every row. tables: the tables that were read, with the headings of each. counts: how many
    of the people each of them has.
    """

    people: tuple[Delegate, ...]
    findings: list[Finding]
    columns: tuple[str, ...]
    account: Account = field(default_factory=Account)
    tables: tuple[tuple[Rows, Segment], ...] = ()
    counts: tuple[int, ...] = ()


def read_people(path: Path) -> tuple[tuple[Delegate, ...], list[Finding]]:
    """Return the delegates in the file's order, and what was found on the way. Raises as read_list does."""
    read = read_list(path)
    return read.people, read.findings


def read_list(path: Path, told: Callable[[Mapping[int, str]], Told] = lambda _labels: {}) -> PeopleRead:
    """Return what a file says: its delegates, the columns that were understood, and what was found on the way.

    Every row with any text ends as a delegate or in a finding that names its row, and the account says how many of
    each. told: from the headings of columns to what somebody said of them. Raises NotFound or BadInput where the file
    as a whole cannot be read; no message holds a cell's text.
    """
    return read_tables(tables_in(path), path.name, told, text=path.suffix.lower() == ".docx")


def tables_in(path: Path, cancel: Event | None = None) -> list[Rows]:
    """Return a file's tables as they stand, the hidden ones too. Raises NotFound, BadInput, Cancelled."""
    ending = path.suffix.lower()
    if ending in WORKBOOKS:
        return all_sheets(path, cancel)
    reader = READERS.get(ending)
    if reader is None:
        raise BadInput(f"Danh sách phải là tệp {FORMS}.", place=path.name, fix="lưu lại dạng .xlsx hoặc CSV UTF-8")
    return reader(path, checking(cancel))


def read_tables(
    tables: Sequence[Rows], name: str, told: Callable[[Mapping[int, str]], Told] = lambda _labels: {}, *,
    text: bool = False, own: Callable[[Rows], Heading | None] = lambda _table: None, cancel: Event | None = None
) -> PeopleRead:  # fmt: skip
    """Return what tables say. name: of the file, for messages. text: of a text document. own: what somebody said heads
    a table in which no headings are found. cancel: set where the reading is to stop. Raises BadInput, Cancelled.
    """
    check = checking(cancel)
    account = Account(rows=sum(map(any, (row for table in tables for row in table.cells))))
    faulty = sum(len(_only_errors(table)) for table in tables)
    account.rows += faulty
    account.kinds["faulty"] += faulty
    seen = [table for table in tables if not table.empty and not table.hidden]
    found = _segments(seen, told, own)
    if not any(found) and (seen or text):
        raise BadInput("Không thấy dòng tiêu đề có cột “Họ và tên” cùng ít nhất một cột khác.", place=name,
                       fix="thêm dòng tiêu đề như: TT, Họ và tên, Năm sinh, Chức vụ, Đơn vị; có tiêu đề khác thì khai "
                       "cột nào là gì: tdkt delegates check TỆP --column \"B=Họ và tên\"")  # fmt: skip
    people: list[Delegate] = []
    counts: list[int] = []
    findings: list[Finding] = []
    unit = ""
    for table, parts in zip(seen, found, strict=True):
        notices = Notices(name, table.name if len(tables) > 1 else "", numbered=table.in_text)
        if table.legacy is not None or table.recoded or table.unread:
            from .encoding_notices import say_encoding  # few lists were written before Unicode

            say_encoding(table, notices)
        if not parts:
            _say_unread(table, notices, account)
        account.beside += more_rows(table, parts)
        say_beside(parts, notices)
        for segment in parts:
            part = alone(table, segment)
            unit = unit_around(part, segment, notices) or (unit if table.in_text else "")
            mine = _people(part, segment, unit, notices, account, check=check)
            people += mine
            counts.append(len(mine))
        findings += notices.findings()
    for table in tables:
        if table.hidden:
            findings += _hidden(table, name, account)
    if not people:
        notices = Notices(name)
        notices.say("none", Severity.WARNING, "Danh sách không có đại biểu nào.", fix="nhập danh sách rồi lưu lại")
        findings += notices.findings()
    read = [(table, segment) for table, parts in zip(seen, found, strict=True) for segment in parts]
    fields = (field for _, segment in read for field in segment.heading.fields.values())
    columns = dict.fromkeys(map(_named, fields))
    return PeopleRead(tuple(people), findings, tuple(columns), account, tuple(read), tuple(counts))


def _named(field: str) -> str:
    """Return the field that a column helps to tell."""
    if field.startswith(TICK):
        return TICKS[field.removeprefix(TICK)][0]
    if field == MIDDLE:
        return "surname"
    return "birth" if field.startswith(PART) else field


def _only_errors(table: Rows) -> set[int]:
    """Return the rows (0-based) that hold nothing but formulas in error, which are read as empty."""
    errors = {row for row, _ in table.sheet.errors} if table.sheet else set()
    return {row for row in errors if row < len(table.cells) and not any(table.cells[row])}


def _segments(
    tables: Sequence[Rows], told: Callable[[Mapping[int, str]], Told], own: Callable[[Rows], Heading | None]
) -> list[list[Segment]]:
    found = [segments_of(table, told) for table in tables]
    for table, parts in zip(tables, found, strict=True):
        if not parts and (head := own(table)) is not None and head.named:
            parts.append(Segment(head))
    last = [parts[-1].heading if parts else None for parts in found]
    if len(tables) > 1:
        from .continued import with_continued  # few lists are in several tables

        last = with_continued(tables, last)
    return [parts or ([Segment(own)] if own else []) for parts, own in zip(found, last, strict=True)]


def _people(
    table: Rows, segment: Segment, unit: str, notices: Notices, account: Account, *, check: Callable[[], None]
) -> list[Delegate]:
    check()
    say_around(table, segment, notices, account)
    say_what_looks_like_status(table, segment.heading, notices)
    groups = Groups(group_around(table, segment, notices))
    check()
    return Body(table, segment.heading, groups, notices, account, check=check).people(unit)


def _say_unread(table: Rows, notices: Notices, account: Account) -> None:
    account.kinds["unread"] += sum(map(any, table.cells))
    if table.in_text and table.narrow:
        notices.say("table", Severity.NOTE, "Bảng trình bày (phần đầu, chỗ ký); không phải danh sách.")
    elif table.in_text:
        notices.say("table", Severity.WARNING, "Bảng có dữ liệu nhưng không có dòng tiêu đề nên không đọc.",
                    fix="thêm dòng tiêu đề cho bảng, hoặc xóa bảng")  # fmt: skip
    else:
        notices.say("sheet", Severity.WARNING, "Trang có dữ liệu nhưng không có dòng tiêu đề nên không đọc.",
                    fix="thêm dòng tiêu đề, hoặc xóa trang")  # fmt: skip


def _hidden(table: Rows, name: str, account: Account) -> list[Finding]:
    """Count a hidden sheet's rows, and warn of one with a list; what drop-downs choose from is no list."""
    account.kinds["hidden"] += sum(map(any, table.cells))
    if not segments(table.cells, table.merged, lambda _labels: {}):
        return []
    notices = Notices(name, table.name)
    notices.say("sheet-hidden", Severity.WARNING, "Trang ẩn có một danh sách, không đọc.",
                fix="bỏ ẩn trang nếu có đại biểu, hoặc xóa trang")  # fmt: skip
    return notices.findings()
