"""The paragraphs of an issued plan, from a .docx or a text, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.assembly.other_formats import names_document, not_docx
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.legacy import LEGACY_WORDS, Legacy, recognised, vietnamese_share
from tdkt_tui.model.text import one_line, tone_placed
from tdkt_tui.store.files import read_limited

from .bounds import BOUND
from .broken import lines_of
from .merged_cells import merged_cells
from .notes import noted, notes_of
from .restarted import as_lists
from .rows import cells_of, row_of_text, whole_rows
from .spanning import spanning_row, spanning_rows
from .turned_tables import spans_of, spread

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Paragraph

MOST = 5000
"""Paragraphs; no plan comes near this."""
LONGEST = 6_000
"""Signs in one paragraph: what is looked for takes more than linear time, and no paragraph of a plan comes near."""
WHOLE = 300_000
"""Signs in all: ten times the longest plan known."""
_LINE = 40
"""Signs of a line that may have been cut; a shorter one was ended by who wrote it."""
_MARKUP = re.compile(r"\*\*|^#+\s*|^>\s*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_STARRED = re.compile(r"(?<![\w*])(?P<stars>\*{1,3})(?=\S)(?P<words>[^*]+)(?<=\S)(?P=stars)(?![\w*])")
_QUOTED = re.compile(r'(?<!\w)"(?=\S)([^"]{1,300})(?<=\S)"(?!\w)')
"""Words between straight marks, as some keyboards type them; a lone one is of an inch or a slip."""
_OPEN_END = re.compile(
    rf"(?:,|\s[-–]|\b(?:ngày|tháng|năm|giai đoạn|nhiệm kỳ|{BOUND}|khoảng|của|cho|và|hoặc|"
    r"các|từ|đến|tới|về|với|do|tại|theo|trước|là|số|thứ|Bộ|Sở|Đài|Báo))$"
)
"""How no paragraph ends: the next line goes on with it, whatever it begins with."""
_BEGINS = re.compile(
    r"(?:[-–+•*]|[IVXL]{1,6}\s*[.)/–-]|\d{1,2}(?:\.\d{1,2})*\s*(?:[.)]\s|[.)/][-–]\s)|[a-zđ](?:[).]|/[-–])|Điều\s|[A-HĐ]\.\s|"
    r"(?:Phần|PHẦN)\s+(?:[Tt]hứ|THỨ|\d|[IVX])|PHỤ LỤC|Phụ lục)\s?"
)
_RULE = re.compile(r"[\s_–—-]+")
"""A line drawn below a title."""
_LIMIT = 4 * 1024 * 1024
_ENOUGH, _MOSTLY = 20_000, 0.5
"""Signs that tell in which letters a text is written, and the share of Vietnamese words that such letters leave."""


def paragraphs_of(path: Path, bold: set[str] | None = None) -> list[tuple[str, str]]:
    """Return (place, text) of each paragraph: "đoạn 34" of a .docx, "dòng 34" of a text.

    bold: gets the places of the paragraphs of a .docx that are bold from their first letter to their last.
    Raises NotFound, or BadInput for what is neither, is broken, or is longer than any plan.
    """
    data = read_limited(path)
    if data[:2] == b"PK":
        try:
            found = _of_docx(data, bold if bold is not None else set())
        except TdktError as fault:
            raise BadInput(fault.what, place=str(path), fix=fault.fix) from fault
    elif path.suffix.casefold() in (".txt", ".md", ""):
        found = _of_text(path, data)
    elif names_document(path.name):
        other = not_docx(data, str(path))
        raise BadInput(other.what, place=str(path), fix=other.fix)
    else:
        raise BadInput("Chỉ đọc được kế hoạch ở tệp .docx hoặc văn bản thuần .txt.", place=str(path),
                       fix="mở tệp rồi lưu lại thành .docx")  # fmt: skip
    if len(found) > MOST or sum(len(text) for _, text in found) > WHOLE:
        raise BadInput("Tệp quá dài nên không thể là một kế hoạch.", place=str(path),
                       fix="chỉ ra đúng tệp")  # fmt: skip
    if long := next((at for at, text in found if len(text) > LONGEST), ""):
        raise BadInput(f"Có đoạn dài hơn {LONGEST} ký tự nên không thể là một kế hoạch.", place=f"{path}, {long}",
                       fix="tách thành từng đoạn như bản gốc")  # fmt: skip
    if legacy := _legacy("\n".join(text for _, text in found)):
        raise _in_old_letters(path, legacy)
    return found


def _legacy(text: str) -> Legacy | None:
    """Return what a text of before Unicode was written in; None where half of its words are Vietnamese as it stands."""
    begin = text[:_ENOUGH]
    return recognised(begin) if vietnamese_share(begin) < _MOSTLY else None


def _in_old_letters(path: Path, legacy: Legacy) -> BadInput:
    return BadInput(f"Chữ trong tệp ở bảng mã cũ {LEGACY_WORDS[legacy]}, không phải Unicode.", place=str(path),
                    fix="chuyển mã sang Unicode (như bằng công cụ chuyển mã của UniKey) rồi lưu lại")  # fmt: skip


def _of_docx(data: bytes, bold: set[str]) -> list[tuple[str, str]]:
    from datetime import date

    from tdkt_tui.assembly.package import read
    from tdkt_tui.compliance.layout.parsing import parse_document
    from tdkt_tui.regulations import choose

    package = read(data)
    document = parse_document(package, choose(date(2020, 3, 5), "people-committee").regulation)
    notes, merged, wide = notes_of(package), merged_cells(package), spans_of(package)
    lines = [item for item in document.paragraphs if not item.part and (item.said or item.at in merged)]
    said = list(as_lists(lines))
    bold |= {
        f"đoạn {one.number}"
        for one in said
        if not one.cell and one.inked and all(run.format.bold for run in one.inked if run.text.strip())
    }
    across, above = spanning_rows(said), ""
    broad = {(item.cell.table, item.cell.row) for item in said if item.cell and item.at in wide}
    found: list[tuple[str, str]] = []
    for (kind, *_), group in groupby(said, key=lambda item: _row(item, across, broad)):
        items = list(group)
        cells = [(item.cell.column, item.cell.columns, merged.get(item.at, item.said)) for item in items if item.cell]
        spans = {item.cell.column: wide[item.at] for item in items if item.cell and item.at in wide}
        row = whole_rows(spread(cells, spans)) if kind == "row" else ""
        if kind == "across" and above:
            behind = [words for column, _, words in cells if column > 1 or cells[0][1] == 1]
            row = spanning_row(above, " ".join(behind), cells[0][2] if len(behind) < len(cells) else "")
        above = row
        told = [(f"đoạn {items[0].number}", row)] if row else [one for item in items for one in lines_of(item)]
        told += noted(items[0].number, [words for item in items for words in notes.pop(item.at, ())])
        found += [(at, _worded(words)) for at, words in told if not _RULE.fullmatch(words)]
    last = said[-1].number if said else 0
    return found + noted(last, [_worded(words) for left in notes.values() for words in left])


def _worded(words: str) -> str:
    """Return words on one line as plans set them: without typed marks of emphasis in pairs, quoted by “ ”."""
    return _QUOTED.sub(r"“\1”", tone_placed(one_line(_STARRED.sub(r"\g<words>", words))))


def _row(item: Paragraph, across: Container[tuple[int, int]],
         broad: Container[tuple[int, int]]) -> tuple[str, int, int]:  # fmt: skip
    """Return what the paragraphs of one row of a table have in common; each other paragraph is alone.

    broad: rows of which one cell goes over several columns.
    """
    cell = item.cell
    place = (cell.table, cell.row) if cell else (0, 0)
    if cell is None or (cell.columns <= 2 and place not in across and place not in broad):
        return "", item.number, 0
    return "row" if cell.columns > 2 or place in broad else "across", cell.table, cell.row


def _of_text(path: Path, data: bytes) -> list[tuple[str, str]]:
    if len(data) > _LIMIT:
        raise BadInput("Tệp lớn hơn 4 MB nên không thể là một kế hoạch.", place=str(path), fix="chỉ ra đúng tệp")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        if legacy := _legacy(data.decode("latin-1")):
            raise _in_old_letters(path, legacy) from None
        raise BadInput("Tệp không ở bảng mã UTF-8.", place=str(path), fix="lưu lại với bảng mã UTF-8") from None
    found: list[tuple[str, str]] = []
    for number, line in enumerate(unicodedata.normalize("NFC", text).splitlines(), 1):
        row = row_of_text(line)
        words = _worded(_MARKUP.sub("", line.strip()) if row is None else row)
        if not words:
            continue
        if row is None and found and not cells_of(found[-1][1]) and _goes_on(found[-1][1], words):
            found[-1] = (found[-1][0], f"{found[-1][1]} {words}")
        else:
            found.append((f"dòng {number}", words))
    return found


def _goes_on(before: str, line: str) -> bool:
    """Tell the second half of a paragraph that a line's or page's end cut in two: the first half ends nowhere."""
    if len(before) <= _LINE or before[-1] in ".;:!?/" or _BEGINS.match(line):
        return False
    return line[0].islower() or bool(_OPEN_END.search(before))
