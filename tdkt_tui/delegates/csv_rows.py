"""Rows of a .csv file, whatever program wrote it: UTF-8 or UTF-16, comma, semicolon, tab or bar."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.files import read_limited

from .heading import find_heading
from .sheet_rows import Rows

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 60


def csv_rows(path: Path) -> list[Rows]:
    """Return the file's one table.

    Raises NotFound, or BadInput with the line where the file stops being a table.
    """
    text = _decoded(read_limited(path), path.name)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        rows.extend(reader)
    except csv.Error as error:
        # Going on would swallow every row up to the next quote without a word.
        raise BadInput(
            "Dấu nháy kép mở mà không đóng, hoặc ô quá dài: không tách được các ô.",
            place=f"{path.name}, sau dòng {len(rows)}",
            fix="sửa dấu nháy kép trong dòng tiếp theo, hoặc lưu lại từ chương trình bảng tính",
        ) from error
    return [Rows.cleaned("", rows)]


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("Tệp không dùng bảng mã Unicode (có thể là TCVN3, VNI hoặc Windows-1258).",
                       place=f"{name}, dòng {line}", fix="lưu lại dưới dạng “CSV UTF-8”") from error  # fmt: skip


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Without a mark, UTF-16 shows by the zero byte beside every space, digit and delimiter.
    head = data[:400]
    if head[1::2].count(0) > len(head) // 8:
        return "utf-16-le"
    if head[::2].count(0) > len(head) // 8:
        return "utf-16-be"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    """Return the delimiter that makes most headings readable, and among equals most cells."""
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])

    def reads(delimiter: str) -> tuple[int, int]:
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(sample), delimiter=delimiter)]
        heading = find_heading(rows)
        return len(heading.fields) if heading else 0, sum(len(row) for row in rows)

    return max(_DELIMITERS, key=reads)
