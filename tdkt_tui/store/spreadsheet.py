"""Workbooks (.xlsx): looked at from outside first, then read by a child process that may die."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import BadInput

from . import spreadsheet_child
from .files import read_limited

_MOST_UNPACKED = 256 * 2**20
_HEAD = 64 * 2**10
"""Where the dimension record stands: before the first row."""
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]*?ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_WALL_SECONDS = 60
_KINDS = {"datetime": datetime.fromisoformat, "date": date.fromisoformat, "time": time.fromisoformat}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet as written; its first row is the source's row 1.

    rows: cells are str, int, float, bool, date, datetime or time; "" where empty.
    """

    name: str
    rows: list[list[Any]]


def read_workbook(path: Path) -> list[Sheet]:
    """Return the visible sheets of a workbook.

    Raises NotFound, or BadInput: not a workbook, or larger than any list is, or it brought its reader down.
    """
    data = read_limited(path)
    _look_at(data, path)
    command = [sys.executable, "-P", spreadsheet_child.__file__]
    try:
        # The bytes that were looked at are the bytes that are read, whatever becomes of the file meanwhile.
        done = subprocess.run(command, input=data, capture_output=True, timeout=_WALL_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise _too_large(path) from error
    if done.returncode == spreadsheet_child.NOT_A_WORKBOOK:
        raise _broken(path)
    if done.returncode != 0:
        raise _too_large(path)
    sheets = [json.loads(line) for line in done.stdout.splitlines()]
    return [Sheet(sheet["name"], [[_cell(cell) for cell in row] for row in sheet["rows"]]) for sheet in sheets]


def _cell(cell: Any) -> Any:
    return _KINDS[cell[0]](cell[1]) if isinstance(cell, list) else cell


def _look_at(data: bytes, path: Path) -> None:
    """Refuse by sizes and dimension records, before anything is unpacked whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > _MOST_UNPACKED:
                raise _too_large(path)
            for name in book.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with book.open(name) as sheet:
                        if _cells(sheet.read(_HEAD)) > spreadsheet_child.MOST_CELLS:
                            raise _too_large(path)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
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
        "Tệp không phải sổ tính .xlsx, hoặc đã hỏng, hoặc có mật khẩu.",
        place=str(path),
        fix="mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx không mật khẩu, hoặc CSV UTF-8",
    )


def _too_large(path: Path) -> BadInput:
    return BadInput(
        "Sổ tính khai báo vùng dữ liệu quá lớn, không đọc được.",
        place=str(path),
        fix="xóa các dòng, cột trống ở cuối trang rồi lưu lại, hoặc lưu dạng CSV UTF-8",
    )
