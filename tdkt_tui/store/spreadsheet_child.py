"""Reads one workbook in a process of its own, since a legal file of 4 KiB can abort the process that reads it.

Run as a script with the workbook on its standard input; imports nothing of ours, so that it starts fast and under its
limits from the first step. Prints for each worksheet one JSON line: {"name", "hidden", "width", "height", "values",
"merged", "rows", "columns", "errors", "uncounted"}, where a value that JSON cannot say is [type, ISO text]:
["date", "2024-05-21"]; then ``width * height`` numbers of four bytes, the places in ``values`` of the cells row by row:
lists say the same words thousands of times. All other numbers count from 0.
Leaves with 0; 3 where the file is no workbook; 4 where it holds more than any list does.
"""

from __future__ import annotations

import gc
import io
import json
import re
import sys
import zipfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain

MEMORY = 1 << 30
CPU_SECONDS = 20
MOST_CELLS = 3_000_000
NOT_A_WORKBOOK = 3
TOO_LARGE = 4

_CHUNK, _MOST_MARKS = 1 << 20, 100_000
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*\br="(\d{1,7})"[^>]*\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_NUMBER = re.compile(rb'\b(min|max)="(\d{1,5})"')
_ERROR = re.compile(rb'<(?:\w+:)?c\b[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*\bt="e"')
_UNCOUNTED = re.compile(
    rb'<c\b[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')


def _limited() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's time-out remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _Places(dict[object, int]):
    """Value → its place among the different ones, given as it comes."""

    def __missing__(self, key: object) -> int:
        self[key] = place = len(self)
        return place


def _cell(cell: object) -> object:
    if isinstance(cell, (datetime, date, time)):
        return [type(cell).__name__, cell.isoformat()]
    if isinstance(cell, timedelta):
        return str(cell)
    # A spreadsheet knows floats only: 300 comes as 300.0.
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _coded(rows: Sequence[Sequence[object]]) -> tuple[list[object], array[int]]:
    """Return the different values, and for each cell the place of its own; a yes is no 1."""
    if bool in set(map(type, chain.from_iterable(rows))):
        kinds = _Places()
        codes = array("I", (kinds[type(cell) is bool, cell] for cell in chain.from_iterable(rows)))
        return [_cell(key[1]) for key in kinds if isinstance(key, tuple)], codes
    places = _Places()
    codes = array("I", map(places.__getitem__, chain.from_iterable(rows)))
    return [_cell(cell) for cell in places], codes


def _parts(data: bytes) -> dict[str, str]:
    """Return sheet name → its part in an .xlsx; empty for every other form."""
    if not data.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        try:
            about = book.read("xl/workbook.xml").decode("utf8", "replace")
            relations = book.read("xl/_rels/workbook.xml.rels").decode("utf8", "replace")
        except KeyError:
            return {}
    told = [dict(_ATTRIBUTE.findall(found)) for found in _RELATION.findall(relations)]
    targets = {item.get("Id", ""): item.get("Target", "") for item in told}
    parts = {}
    for found in _SHEET.findall(about):
        item = dict(_ATTRIBUTE.findall(found))
        key = next((value for name, value in item.items() if name.endswith(":id")), "")
        target = targets.get(key, "").lstrip("/")
        parts[_plain(item.get("name", ""))] = target if target.startswith("xl/") else f"xl/{target}"
    return parts


def _plain(text: str) -> str:
    for name, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", sign)
    return text


def _pieces(data: bytes, part: str) -> Iterator[bytes]:
    """Yield a sheet's text in pieces that end where a row begins, so that memory stays bounded."""
    with zipfile.ZipFile(io.BytesIO(data)) as book, book.open(part) as stream:
        rest = b""
        while piece := stream.read(_CHUNK):
            rest += piece
            cut = rest.rfind(b"<row")
            if cut > 0 or len(rest) > 8 * _CHUNK:
                yield rest[: cut if cut > 0 else None]
                rest = rest[cut:] if cut > 0 else b""
        yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _places(found: Iterable[tuple[bytes, bytes]]) -> list[list[int]]:
    return [[int(row) - 1, _column(letters)] for letters, row in found]


def _marks(data: bytes, part: str) -> dict[str, list[object]]:
    """Return what the reader does not tell: hidden rows and columns, cells of errors, formulas without a result."""
    told: dict[str, list[object]] = {"rows": [], "columns": [], "errors": [], "uncounted": []}
    if not part:
        return told
    try:
        for piece in _pieces(data, part):
            if b'hidden="' in piece:
                told["rows"] += [int(row) - 1 for row in _ROW.findall(piece)]
                for column in _COLUMN.findall(piece):
                    span = {name: int(number) for name, number in _NUMBER.findall(column)}
                    if re.search(rb'\bhidden="(?:1|true)"', column) and len(span) == 2:
                        told["columns"].append([span[b"min"] - 1, span[b"max"] - 1])
            if b't="e"' in piece:
                told["errors"] += _places(_ERROR.findall(piece))
            if b"<f" in piece:
                told["uncounted"] += _places(_UNCOUNTED.findall(piece))
    except (KeyError, zipfile.BadZipFile, OSError):
        return told
    return {name: marks[:_MOST_MARKS] for name, marks in told.items()}


def main() -> int:
    """Print the sheets; return the exit code."""
    _limited()
    gc.disable()  # a million cells and no cycle: looking for some costs a tenth of the reading
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    cells = 0
    out = sys.stdout.buffer
    try:
        data = sys.stdin.buffer.read()
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        parts = _parts(data)
        for meta in workbook.sheets_metadata:
            if meta.typ != SheetTypeEnum.WorkSheet:
                continue
            # skip_empty_area=False keeps the source's own row numbers
            sheet = workbook.get_sheet_by_name(meta.name)
            hidden = meta.visible != SheetVisibleEnum.Visible
            cells += (sheet.total_height or 0) * (sheet.total_width or 0)
            if cells > MOST_CELLS:
                return TOO_LARGE
            rows = sheet.to_python(skip_empty_area=False)
            values, codes = _coded(rows)
            merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or []][:_MOST_MARKS]
            head = {"name": meta.name, "hidden": hidden, "width": len(rows[0]) if rows else 0, "height": len(rows),
                    "values": values, "merged": merged, **_marks(data, parts.get(meta.name, ""))}  # fmt: skip
            out.write(json.dumps(head).encode() + b"\n" + codes.tobytes())
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile):
        return NOT_A_WORKBOOK
    except MemoryError:
        return TOO_LARGE
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
