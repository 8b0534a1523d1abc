"""Rows of an .xlsx file: looked at from outside first, then read by a child process that may die."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.store.files import read_limited

from . import xlsx_child
from .sheet_rows import Rows

_MOST_UNPACKED = 256 * 2**20
_HEAD = 64 * 2**10
"""Where the dimension record stands: before the first row."""
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]*?ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_WALL_SECONDS = 60


def xlsx_rows(path: Path) -> list[Rows]:
    """Return the visible sheets, the source's row numbers kept.

    Raises NotFound, or BadInput: not a workbook, or larger than any list of people.
    """
    _look_at(path)
    command = [sys.executable, "-P", xlsx_child.__file__, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_WALL_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise _too_large(path) from error
    if done.returncode == xlsx_child.NOT_A_WORKBOOK:
        raise _broken(path)
    if done.returncode != 0:
        raise _too_large(path)
    sheets = [json.loads(line) for line in done.stdout.splitlines()]
    return [Rows.cleaned(sheet["name"], sheet["rows"]) for sheet in sheets]


def _look_at(path: Path) -> None:
    """Refuse by sizes and dimension records, before anything is unpacked whole."""
    data = read_limited(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            if sum(entry.file_size for entry in book.infolist()) > _MOST_UNPACKED:
                raise _too_large(path)
            for name in book.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with book.open(name) as sheet:
                        if _cells(sheet.read(_HEAD)) > xlsx_child.MOST_CELLS:
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


def _broken(path: Path) -> TdktError:
    return BadInput(
        "Tệp không phải sổ tính .xlsx, hoặc đã hỏng, hoặc có mật khẩu.",
        place=path.name,
        fix="mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx không mật khẩu, hoặc CSV UTF-8",
    )


def _too_large(path: Path) -> TdktError:
    return BadInput(
        "Sổ tính khai báo vùng dữ liệu quá lớn so với một danh sách đại biểu.",
        place=path.name,
        fix="xóa các dòng, cột trống ở cuối trang rồi lưu lại, hoặc lưu dạng CSV UTF-8",
    )
