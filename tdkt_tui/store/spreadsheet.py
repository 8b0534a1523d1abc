"""Workbooks: looked at from outside first, then read by a child process that may die."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from tdkt_tui.model.fault import BadInput, Cancelled

from .files import read_limited

if TYPE_CHECKING:
    from subprocess import Popen
    from threading import Event

_MOST_UNPACKED = 256 * 2**20
_HEAD = 64 * 2**10
"""Where the dimension record stands: before the first row."""
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]*?ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_WALL_SECONDS = 60
_LOOK_SECONDS = 0.1
"""How often somebody who can stop a reading is asked whether it is to be stopped."""
_OLD = b"\xd0\xcf\x11\xe0"
"""How a workbook of before 2007 begins, and one with a password."""
T = TypeVar("T")
_KINDS = {"datetime": datetime.fromisoformat, "date": date.fromisoformat, "time": time.fromisoformat}


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A worksheet as written; its first row is the source's row 1, and everything counts from 0.

    values: the different cells: str, int, float, bool, date, datetime or time; "" where empty. codes: for each cell,
    row by row, its place in values. merged: (first row, first column, last row, last column). hidden_columns:
    (first, last). errors: (row, column) of cells with #N/A and the like, uncounted: of formulas whose result was never
    worked out; both are "" among the values.
    """

    name: str
    width: int = 0
    values: tuple[Any, ...] = ()
    codes: array[int] = field(default_factory=lambda: array("I"))
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    errors: tuple[tuple[int, int], ...] = ()
    uncounted: tuple[tuple[int, int], ...] = ()

    @property
    def rows(self) -> list[list[Any]]:
        """Return the rows of cells."""
        return [list(row) for row in self.mapped(self.values)]

    def mapped(self, values: Sequence[T]) -> Iterator[tuple[T, ...]]:
        """Yield the rows with other values in the same places."""
        if not self.width:
            return iter(())
        cells = map(values.__getitem__, self.codes)
        return zip(*[cells] * self.width, strict=True)


def read_workbook(path: Path) -> list[Sheet]:
    """Return the visible sheets of a workbook. Raises as read_sheets does."""
    return [sheet for sheet in read_sheets(path) if not sheet.hidden]


def read_sheets(path: Path, cancel: Event | None = None) -> list[Sheet]:
    """Return all worksheets of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods), the hidden ones too.

    cancel: set where the reading is to stop. Raises Cancelled then; NotFound, or BadInput: not a workbook, or larger
    than any list is, or it brought its reader down.
    """
    import subprocess  # a reader of text tables imports this module too, and starts no child

    from . import spreadsheet_child

    data = read_limited(path)
    if not data.startswith((_OLD, b"PK")):
        raise BadInput("Tệp không phải sổ tính, hoặc đã hỏng: có thể là trang web hay văn bản mang đuôi sổ tính.",
                       place=str(path), fix="mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx")  # fmt: skip
    if not data.startswith(_OLD):
        _look_at(data, path, spreadsheet_child.MOST_CELLS)
    command = [sys.executable, "-P", spreadsheet_child.__file__]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, **pipes) as child:  # type: ignore[call-overload]  # noqa: S603
        try:
            # The bytes that were looked at are the bytes that are read, whatever becomes of the file meanwhile.
            told = _told(child, data, cancel)
        except subprocess.TimeoutExpired as error:
            raise _too_large(path) from error
        finally:
            child.kill()  # who has ended already is not hurt by it
    if child.returncode == spreadsheet_child.NOT_A_WORKBOOK:
        raise _broken(path)
    if child.returncode != 0:
        raise _too_large(path)
    return list(_sheets(memoryview(told)))


def _told(child: Popen[bytes], data: bytes, cancel: Event | None) -> bytes:
    """Return what the child says of a workbook. Raises Cancelled, TimeoutExpired."""
    import subprocess

    if cancel is None:
        return child.communicate(data, timeout=_WALL_SECONDS)[0]
    end, rest = monotonic() + _WALL_SECONDS, data or None
    while True:
        if cancel.is_set():
            raise Cancelled("Đã dừng đọc.")
        try:
            return child.communicate(rest, timeout=_LOOK_SECONDS)[0]
        except subprocess.TimeoutExpired:
            if monotonic() > end:
                raise
            rest = None  # it is on its way; a second time it would be refused


def _sheets(told: memoryview) -> Iterator[Sheet]:
    stream = io.BytesIO(told)
    while line := stream.readline():
        head = json.loads(line)
        codes = array("I")
        codes.frombytes(stream.read(head["width"] * head["height"] * codes.itemsize))
        yield Sheet(
            head["name"], head["width"], tuple(map(_cell, head["values"])), codes, head["hidden"],
            _tuples(head["merged"]), tuple(head["rows"]), _tuples(head["columns"]), _tuples(head["errors"]),
            _tuples(head["uncounted"]),
        )  # fmt: skip


def _tuples(lists: list[list[int]]) -> tuple[Any, ...]:
    return tuple(map(tuple, lists))


def _cell(cell: Any) -> Any:
    return _KINDS[cell[0]](cell[1]) if isinstance(cell, list) else cell


def _look_at(data: bytes, path: Path, most: int) -> None:
    """Refuse by sizes and dimension records, before anything is unpacked whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > _MOST_UNPACKED:
                raise _too_large(path)
            for name in book.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with book.open(name) as sheet:
                        if _cells(sheet.read(_HEAD)) > most:
                            raise _too_large(path)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError, zlib.error) as error:
        raise _broken(path) from error


def _cells(head: bytes) -> int:
    match = _DIMENSION.search(head)
    if match is None:
        return 0
    columns = 0
    for letter in match[1]:
        columns = columns * 26 + letter - ord("A") + 1
    return columns * int(match[2])


def _broken(path: Path) -> BadInput:
    return BadInput(
        "Tệp không phải sổ tính (.xlsx, .xls, .ods), hoặc đã hỏng, hoặc có mật khẩu.",
        place=str(path),
        fix="mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx không mật khẩu, hoặc CSV UTF-8",
    )


def _too_large(path: Path) -> BadInput:
    return BadInput(
        "Sổ tính khai báo vùng dữ liệu quá lớn, không đọc được.",
        place=str(path),
        fix="xóa các dòng, cột trống ở cuối trang rồi lưu lại, hoặc lưu dạng CSV UTF-8",
    )
