"""Which components are there, in what order, and on which side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from tdkt_tui.compliance.layout.document import BODY, Document, Paragraph
from tdkt_tui.compliance.layout.reporting import Departure, quoted
from tdkt_tui.model.text import bare
from tdkt_tui.regulations import COMPONENTS, Rule
from tdkt_tui.regulations.components import UNDER, label

_EMPTY_BY_DESIGN = {"chu-ky", "ke-co-quan", "ke-tieu-ngu", "ke-trich-yeu", "ke-phu-luc"}
_ANNEX_TITLE = {"phu-luc", "phu-luc-ten", "kem-theo"}
_MINUTES = "bien ban"
_NOT_OF_MINUTES = {"dia-danh-thoi-gian.present", "noi-nhan.row"}
"""What the form of minutes has otherwise: no date in its head, recipients below the secretary (PL III, Mẫu 1.9)."""
_FLAT_PT = 2.0  # the paragraph that Word needs after a table, made too low to be seen


def present(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that a component is there, in the kinds of documents that need it; each annex says what it goes with."""
    if rule.component == "kem-theo" and document.kind != "annex" and document.of("phu-luc"):
        yield from _unattached(rule, document)
    if not rule.permits(document.kind) or _otherwise(rule, document):
        return
    if rule.component.startswith("ke-"):
        there = bool(document.of(rule.component))
    else:
        there = bool(document.written(*(BODY if rule.component == "noi-dung" else (rule.component,))))
    if not there:
        under = document.written(*UNDER.get(rule.component, ()))[-1:]
        yield Departure(rule, under[0].place if under else "toàn văn bản", "không có")


def _otherwise(rule: Rule, document: Document) -> bool:
    """Tell whether the form of this type of document has it otherwise than others."""
    if f"{rule.component}.{rule.prop}" not in _NOT_OF_MINUTES:
        return False
    return any(bare(paragraph.line) == _MINUTES for paragraph in document.written("ten-loai")[:1])


def _unattached(rule: Rule, document: Document) -> Iterator[Departure]:
    for paragraphs in _documents(document):
        named = next((one for one in paragraphs if one.component == "phu-luc"), None)
        if named is not None and not any(one.component == "kem-theo" for one in paragraphs):
            yield Departure(rule, named.place, "không có")


def order(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge which component comes before which, by where each one first stands."""
    for paragraphs in _documents(document):
        first: dict[str, Paragraph] = {}
        for paragraph in paragraphs:
            if paragraph.component:
                first.setdefault(paragraph.component, paragraph)
        wrong: dict[str, list[str]] = {}
        for earlier, later in _next_to_each_other(rule.allowed.values, first):
            if first[earlier].at > first[later].at:
                wrong.setdefault(later, []).append(label(earlier))
        for later, others in wrong.items():
            yield Departure(rule, first[later].place, f"{label(later)} đứng trước {', '.join(others)}")


def _next_to_each_other(chains: Iterable[Sequence[str]], present: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield (earlier, later) of components that are there and have none that is there between them, once.

    What is missing hands on what stands before and after it, from one chain to the next.
    """
    after: dict[str, dict[str, None]] = {}
    for one, other in (pair for chain in chains for pair in pairwise(chain)):
        after.setdefault(one, {})[other] = None
    for earlier in present:
        found = dict(after.get(earlier, {}))
        waiting = [*found]
        while waiting:
            one = waiting.pop()
            if one in present:
                yield earlier, one
                continue
            more = [later for later in after.get(one, ()) if later not in found]
            found.update(dict.fromkeys(more))
            waiting += more


def _documents(document: Document) -> Iterator[list[Paragraph]]:
    """Yield the paragraphs of the document itself, then those of each annex that follows in the same file."""
    found: list[Paragraph] = []
    before = ""
    for paragraph in document.paragraphs:
        title = paragraph.component in _ANNEX_TITLE and before not in _ANNEX_TITLE
        if title and document.kind != "annex" and found:
            yield found
            found = []
        found.append(paragraph)
        before = paragraph.component or before
    yield found


def side(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge in which half a component stands: the first cell of its row, or the last of two and more that hold text
    anywhere in the table; without a table, where tab, indent or text box put it.
    """
    last: dict[int, int] = {}
    for paragraph in document.paragraphs:
        if paragraph.cell is not None and paragraph.line:
            last[paragraph.cell.table] = max(last.get(paragraph.cell.table, 0), paragraph.cell.column)
    for paragraph in document.written(rule.component):
        if paragraph.box and not paragraph.side:
            continue  # where a box without a place of its own stands, only a page tells
        found = _side(paragraph, last)
        if not rule.permits(found):
            words = {"left": "bên trái", "right": "bên phải", "none": "không nằm hẳn bên nào"}
            yield Departure(rule, paragraph.place, words[found])


def row(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that a component stands level with another one."""
    if _otherwise(rule, document):
        return
    beside = document.written(str(rule.use))
    level = {_row(paragraph) for paragraph in beside}
    for paragraph in document.written(rule.component)[:1]:
        if any(other.box or other.column or other.framed for other in (paragraph, *beside)):
            continue  # how high text in a box, frame or column stands, only a page tells
        if level and _row(paragraph) not in level:
            yield Departure(rule, paragraph.place, f"khác hàng với {label(str(rule.use))}")


def blank_paragraphs(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that nobody made room with empty paragraphs; a cell may be empty, and a paragraph too low to be seen."""
    cells: dict[tuple[int, int, int], int] = {}
    for paragraph in document.paragraphs:
        if paragraph.cell is not None:
            key = (paragraph.cell.table, paragraph.cell.row, paragraph.cell.column)
            cells[key] = cells.get(key, 0) + 1
    signed = {one.cell.table for one in document.of("quyen-han-chuc-vu") if one.cell is not None}
    signed -= {one.cell.table for one in document.of("noi-nhan", "noi-nhan-danh-sach") if one.cell is not None}
    around = (None, *document.paragraphs, None)
    for before, paragraph, after in zip(around, document.paragraphs, around[2:], strict=False):
        if paragraph.line or paragraph.solid or paragraph.component in _EMPTY_BY_DESIGN or _flat(paragraph):
            continue
        if before and before.cell and not paragraph.cell and (after is None or after.cell):
            continue  # Word itself puts one behind a table that ends a document, and one between two tables
        cell = paragraph.cell
        if cell is not None and (cell.table in signed or cells[cell.table, cell.row, cell.column] == 1):
            continue  # of two who sign side by side both need room
        style = COMPONENTS[paragraph.component].style if paragraph.component else paragraph.style
        yield Departure(rule, paragraph.place, f"đoạn trống kiểu {quoted(style)}")


def _side(paragraph: Paragraph, last: Mapping[int, int]) -> str:
    cell = paragraph.cell
    if cell is None or cell.columns < 2:
        return paragraph.side or "none"
    if cell.column == 1:
        return "left"
    return "right" if cell.column in {cell.columns, last[cell.table]} else "none"


def _row(paragraph: Paragraph) -> tuple[int, int]:
    """Return what two paragraphs on one level share: the row of a table, or, cut by a tab, the very paragraph."""
    return (paragraph.cell.table, paragraph.cell.row) if paragraph.cell else (0, paragraph.at)


def _flat(paragraph: Paragraph) -> bool:
    exact = paragraph.format.line_rule == "exact" and paragraph.format.line / 20 <= _FLAT_PT
    return exact or paragraph.mark.size <= _FLAT_PT
