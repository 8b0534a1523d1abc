"""Spreadsheets, read in a child process: a legal 4 KiB .xlsx can abort the process that reads it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
import zlib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import BadInput, NotFound

MAX_CELLS = 5_000_000
_MAX_UNPACKED = 512 * 1024 * 1024
_SECONDS = 60
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]*ref="(?:[A-Z]{1,3}[0-9]{1,7}:)?([A-Z]{1,3})([0-9]{1,7})"')
_KINDS = {"datetime": datetime.fromisoformat, "date": date.fromisoformat, "time": time.fromisoformat}


def read_sheet(path: Path) -> list[list[Any]]:
    """Return the rows of a workbook's first sheet: str, int, float, bool, date, time; "" for an empty cell.

    Raises NotFound, or BadInput for a file that is none, is too large, or brought its reader down.
    """
    _look(path)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            [sys.executable, "-P", "-m", "tdkt_tui.assembly.sheet_child", str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(path) from error
    if done.returncode:
        raise _unreadable(path)
    rows: list[list[Any]] = [
        [_KINDS[cell[0]](cell[1]) if isinstance(cell, list) else cell for cell in row]
        for row in json.loads(done.stdout)
    ]
    return rows


def _look(path: Path) -> None:
    """Look at sizes and at the dimension that each sheet claims, before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
                raise BadInput("Bảng tính quá lớn khi giải nén.", place=str(path), fix="tách tệp nhỏ hơn")
            for name in archive.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with archive.open(name) as sheet:
                        claimed = _DIMENSION.search(sheet.read(65536))
                    if claimed and _cells(claimed[1].decode(), int(claimed[2])) > MAX_CELLS:
                        raise BadInput(
                            "Bảng tính khai vùng dữ liệu quá lớn.",
                            place=str(path),
                            fix="xóa dòng, cột thừa rồi lưu lại",
                        )
    except FileNotFoundError as error:
        raise NotFound("Không thấy tệp.", place=str(path), fix="kiểm tra đường dẫn") from error
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise _unreadable(path) from error


def _cells(column: str, row: int) -> int:
    width = 0
    for letter in column:
        width = width * 26 + ord(letter) - 64
    return width * row


def _unreadable(path: Path) -> BadInput:
    return BadInput(
        "Không đọc được bảng tính (hỏng, có mật khẩu hoặc quá lớn).",
        place=str(path),
        fix="lưu lại dạng .xlsx, hoặc .csv",
    )
