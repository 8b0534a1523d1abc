"""Tables over several pages: the header row with its rows, again on every page, rows in one piece."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.model.finding import Finding, Severity

from .facts import custom, listed
from .laid import Laid

_OF_DATA = ("", "bang-tieu-de", "bang-noi-dung", "bang-so")
_FEWEST_ROWS = 3


def tables(laid: Laid) -> Iterator[Finding]:
    """Judge every table of data; the head and the signature are tables too, but none of these."""
    for table, rows in laid.rows.items():
        if len(rows) < _FEWEST_ROWS or not _of_data(laid.document, rows):
            continue
        yield from _torn_rows(laid, table, rows)
        head = _header_rows(laid.document, rows)
        if head:
            yield from _header(laid, table, rows, head)


def _header(laid: Laid, table: int, rows: dict[int, list[int]], head: list[int]) -> Iterator[Finding]:
    top = laid.pages_of(*(index for row in head for index in rows[row]))
    first = next(row for row in sorted(rows) if row not in head)
    below = laid.pages_of(*rows[first])
    if top[-1] < below[0]:
        yield custom(
            "bang-tieu-de.alone",
            Severity.WARNING,
            f"Hàng tiêu đề của bảng {table} đứng một mình cuối trang {top[-1]}.",
            place=laid.place(top[-1], rows[head[0]][0]),
            fix="đặt “Giữ với đoạn sau” cho các đoạn của hàng tiêu đề",
        )
    going_on = laid.pages_of(*(index for row, found in rows.items() if row not in head for index in found))
    without = [page for page in going_on if page > top[-1] and page not in laid.repeated.get(table, ())]
    if top[-1] < below[0]:
        without = [page for page in without if page != below[0]]
    if without:
        yield custom(
            "bang-tieu-de.repeat",
            Severity.WARNING,
            f"Bảng {table} sang trang {listed(without)} mà không nhắc lại hàng tiêu đề.",
            place=laid.place(without[0]),
            fix="chọn hàng tiêu đề, bật “Lặp lại hàng tiêu đề” (Repeat Header Rows)",
        )


def _torn_rows(laid: Laid, table: int, rows: dict[int, list[int]]) -> Iterator[Finding]:
    torn = [row for row in sorted(rows) if len(laid.pages_of(*rows[row])) > 1]
    if torn:
        page = laid.pages_of(*rows[torn[0]])[0]
        yield custom(
            "bang-noi-dung.torn",
            Severity.NOTE,
            f"Hàng {listed(torn)} của bảng {table} bị ngắt giữa hai trang.",
            place=laid.place(page, rows[torn[0]][0]),
            fix="bỏ chọn “Cho phép hàng ngắt qua trang” (Allow row to break across pages)",
        )


def _of_data(document: Document, rows: dict[int, list[int]]) -> bool:
    found = [document.paragraphs[index] for positions in rows.values() for index in positions]
    wide = any(paragraph.cell is not None and paragraph.cell.columns > 1 for paragraph in found)
    return wide and all(paragraph.component in _OF_DATA for paragraph in found)


def _header_rows(document: Document, rows: dict[int, list[int]]) -> list[int]:
    """Return the rows that head the table: those of the style for it, or bold ones above others that are not."""
    head: list[int] = []
    for row in sorted(rows):
        inside = [document.paragraphs[index] for index in rows[row]]
        named = all(paragraph.component == "bang-tieu-de" for paragraph in inside)
        bold = all(run.format.bold for paragraph in inside for run in paragraph.inked)
        if not (named or (bold and not any(paragraph.component for paragraph in inside))):
            return head
        head.append(row)
    return []  # a table that is bold from top to bottom has no header that could be told
