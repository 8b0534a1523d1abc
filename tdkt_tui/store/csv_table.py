"""Tables of text (.csv, .tsv), whatever program wrote them: comma, semicolon, tab or bar, in any encoding of ours."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tdkt_tui.model.fault import BadInput

from .files import read_limited

if TYPE_CHECKING:
    from tdkt_tui.model.legacy import Legacy

_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 60
_BATCH = 5000
Rows = list[list[str]]


class CsvTable(NamedTuple):
    """rows: of cells as written, blank lines as empty rows. legacy: the old encoding that the file was in, if any."""

    rows: Rows
    legacy: Legacy | None


def read_csv(
    path: Path, fitness: Callable[[Rows], tuple[int, ...]], check: Callable[[], None] = lambda: None
) -> CsvTable:
    """Return the table of a text file.

    fitness: how well the first 60 lines look, split at one delimiter; the greatest wins. check: called now and then;
    what it raises ends the reading.
    Raises NotFound, or BadInput with the line where the file stops being a table.
    """
    return text_table(read_limited(path), path, fitness, check)


def text_table(
    data: bytes, path: Path, fitness: Callable[[Rows], tuple[int, ...]], check: Callable[[], None] = lambda: None
) -> CsvTable:
    """Return the table of a text file's bytes, or of a block pasted out of a spreadsheet; path: for messages.

    Raises BadInput as read_csv does, and for a workbook or document whose name was changed.
    """
    if data.startswith(_NO_TEXT):
        raise BadInput("Tệp này không phải văn bản: sổ tính hay văn bản đã đổi đuôi tên.", place=str(path),
                       fix="đổi lại đuôi tên cho đúng (.xlsx, .xls, .ods, .docx)")  # fmt: skip
    text, legacy = _decoded(data, path)
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])

    def looks(delimiter: str) -> tuple[int, ...]:
        return fitness(list(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)))

    there = [delimiter for delimiter in _DELIMITERS if delimiter in sample] or [_DELIMITERS[0]]
    best = max(there, key=looks) if len(there) > 1 else there[0]  # where there is one, nothing is to be compared
    rows: Rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=best, strict=True)
    try:
        read = -1
        while read < len(rows):
            read = len(rows)
            rows.extend(islice(reader, _BATCH))
            check()
    except csv.Error as error:
        # Going on would swallow every row up to the next quote without a word.
        raise BadInput(
            "Dấu nháy kép mở mà không đóng, hoặc ô quá dài: không tách được các ô.",
            place=f"{path}, sau dòng {len(rows)}",
            fix="sửa dấu nháy kép trong dòng tiếp theo, hoặc lưu lại từ chương trình bảng tính",
        ) from error
    return CsvTable(rows, legacy)


def _decoded(data: bytes, path: Path) -> tuple[str, Legacy | None]:
    """Return the text, and the old Vietnamese encoding that bytes which are no Unicode were in."""
    try:
        return data.decode(_encoding(data)), None
    except UnicodeDecodeError as error:
        from tdkt_tui.model.legacy import from_legacy, recognised

        western = data.decode("latin-1")
        legacy = recognised(western)
        if legacy is not None:
            return from_legacy(western, legacy), legacy
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("Tệp không dùng bảng mã Unicode, cũng không đọc được bằng TCVN3, VNI hay Windows-1258.",
                       place=f"{path}, dòng {line}", fix="lưu lại dưới dạng “CSV UTF-8”") from error  # fmt: skip


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
