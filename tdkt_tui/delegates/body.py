"""The rows below a table's headings: people, what belongs to them, and what is none; each one is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.person import Delegate

from .account import Account, Kind
from .bare_titles import is_bare_title
from .birth_parts import PART, joined_births
from .closing import WHAT_IT_IS as BELOW
from .closing import Closing
from .dittos import without_dittos
from .furniture import WHAT_IT_IS, furniture
from .groups import Group, Groups, joined_text
from .heading import NAMES, Heading
from .lines import delegates_of
from .merged import filled_down
from .name_parts import MIDDLE, PlainNames
from .notices import Notices
from .row_lines import Lines
from .sheet_rows import Rows

_BATCH = 1024
_CONTINUES = {"post", "unit", "address", "highest_award", "achievement", "education", "sector", "note"}


class Body:
    """Reads the rows of one table. check: called now and then; what it raises ends the reading."""

    def __init__(self, table: Rows, heading: Heading, groups: Groups, notices: Notices, account: Account, *,
                 check: Callable[[], None]) -> None:  # fmt: skip
        self.check = check
        self.heading = heading
        self.notices = notices
        self.account = account
        self.groups = groups
        self.closing = Closing(heading)
        known = {*heading.fields, *heading.unused, *heading.again}
        self.width = max(known, default=-1) + 1
        self.cells = filled_down(table, heading, notices)
        self.index = heading.column("index")
        self.middle = heading.column(MIDDLE)
        self.names = [column for field in NAMES if (column := heading.column(field)) is not None]
        self.rows: list[Sequence[str]] = []
        self.numbers: list[int] = []
        self.told: list[str] = []

    def people(self, unit: str) -> list[Delegate]:
        """Return the delegates; unit: of those who tell none."""
        groups = list(self._walk())
        columns = {field: column for column, field in self.heading.fields.items()}
        cells = self._cells(columns)
        lines = Lines(self.numbers, self.told, cells, columns, groups, unit)
        self._say_what_is_outside()
        self.account.kinds["person"] += len(self.rows)
        return delegates_of(lines, self.notices)

    def _cells(self, columns: Mapping[str, int]) -> dict[str, Sequence[str]]:
        """Return the people's rows by column: a birth of three as one, no ditto marks."""
        cells: dict[str, Sequence[str]] = {
            field: without_dittos(field, column, [row[column] for row in self.rows], self.numbers, self.notices)
            for field, column in columns.items()
        }
        days, months = cells.pop(f"{PART}day", None), cells.pop(f"{PART}month", None)
        if days is not None and months is not None and "birth" in cells:
            cells["birth"] = joined_births(days, months, cells["birth"])
        return cells

    def _walk(self) -> Iterator[Group]:
        plain, index = PlainNames(), self.index
        full = self.heading.column("full_name")
        here = self.groups.here
        before = 0
        stop = self.heading.stop
        for number, cells in enumerate(self.cells[self.heading.rows : stop], start=self.heading.rows + 1):
            if not number % _BATCH:
                self.check()
            row = cells if len(cells) >= self.width else (*cells, *[""] * (self.width - len(cells)))
            numbered = index is not None and row[index].isdecimal()
            if not (full is not None and numbered and plain[row[full]] and not self.heading.again):
                if not any(row):
                    before = 0
                    continue
                kind = self._kind(row, number, before)
                if kind != "person":
                    self.account.kinds[kind] += 1
                    if kind == "group":
                        here = self.groups.here
                    before = before if kind == "continued" else 0
                    continue
            self.rows.append(row)
            self.numbers.append(number)
            self.told.append(row[full] if full is not None and row[full] else self._name(row))
            before = number
            yield here

    def _kind(self, row: Sequence[str], number: int, before: int) -> Kind:
        kind = furniture(row, self.heading)
        if kind is None and is_bare_title(self.cells, number - 1, self.heading):
            kind = "group"
        if kind in (None, "blank") and self.closing.takes(row):
            self.notices.say("row.closing", Severity.NOTE, BELOW, number)
            return "closing"
        if kind == "group":
            self._group(row, number)
        elif kind:
            self.notices.say(f"row.{kind}", Severity.NOTE, WHAT_IT_IS[kind], number)
        if kind:
            return kind
        if self._name(row):
            self._look_for_two(row, number)
            return "person"
        if self.rows and before == number - 1 and self._continues(row):
            self._continue(row, number)
            return "continued"
        lone = sum(map(bool, row)) == 1  # a remark below the table, not a lost person
        self.notices.say("row.no-name", Severity.WARNING if lone else Severity.ERROR,
                         "Dòng có dữ liệu nhưng thiếu họ và tên nên không đọc.", number,
                         fix="ghi họ và tên, hoặc xóa dòng")  # fmt: skip
        return "nameless"

    def _group(self, row: Sequence[str], number: int) -> None:
        index = row[self.index] if self.index is not None else ""
        said = self.groups.take(index, joined_text(row, self.index) or index)
        message = WHAT_IT_IS["group"]
        if said.unit:
            message = "Dòng tiêu đề nhóm nêu đơn vị của các dòng bên dưới không ghi đơn vị; không phải đại biểu."
        self.notices.say("row.group", Severity.NOTE, message, number)

    def _name(self, row: Sequence[str]) -> str:
        """Return the full name, put together where surname and given name stand apart."""
        parts = {field: row[column] for column, field in self.heading.fields.items() if field in NAMES}
        whole = parts.get("full_name") or next((row[column] for column in self.heading.again if row[column]), "")
        middle = row[self.middle] if self.middle is not None else ""
        apart = (parts.get("surname", ""), middle, parts.get("given_name", ""))
        return whole or " ".join(part for part in apart if part)

    def _look_for_two(self, row: Sequence[str], number: int) -> None:
        columns = [column for column in (*self.names, *self.heading.again) if row[column]]
        if self.heading.again and len(columns) > 1 and columns[-1] in self.heading.again:
            self.notices.say("row.two-names", Severity.ERROR, "Dòng có hai người (hai danh sách đặt cạnh nhau?); chỉ "
                             "đọc người ở cột bên trái.", number, column=columns[-1],
                             fix="chuyển người ở cột này xuống dưới, mỗi người một dòng")  # fmt: skip

    def _continues(self, row: Sequence[str]) -> bool:
        fields = {self.heading.fields.get(column) for column, cell in enumerate(row) if cell}
        return self.index is not None and fields <= _CONTINUES

    def _continue(self, row: Sequence[str], number: int) -> None:
        above = [*self.rows[-1], *[""] * (len(row) - len(self.rows[-1]))]
        for column, cell in enumerate(row):
            if cell and cell != above[column]:
                above[column] = f"{above[column]} {cell}".strip()
        self.rows[-1] = above
        self.notices.say("row.continued", Severity.WARNING, "Dòng không có số thứ tự và họ tên; đã nối vào dòng trên.",
                         number, fix="nếu là người khác, ghi họ và tên rồi đọc lại")  # fmt: skip

    def _say_what_is_outside(self) -> None:
        known = {*self.heading.fields, *self.heading.unused, *self.heading.again}
        between = [column for column in range(self.width) if column not in known]
        for number, row in zip(self.numbers, self.rows, strict=True):
            if not between and len(row) == self.width:
                continue
            for column in (*between, *range(self.width, len(row))):
                if row[column]:
                    self.notices.say("cell.outside", Severity.WARNING, "Ô có dữ liệu nằm ngoài các cột có tiêu đề.",
                                     number, column=column,
                                     fix="đặt tiêu đề cho cột, hoặc kiểm tra dấu phân cách của dòng")  # fmt: skip
