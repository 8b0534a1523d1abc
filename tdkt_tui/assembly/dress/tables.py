"""Column widths: of the two named tables from their text, of every other one from its proportions."""

from __future__ import annotations

from tdkt_tui.assembly.dress.page import section_of
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.words import SLACK_MM, Words
from tdkt_tui.assembly.measure import TWIPS_PER_MM, grid, twips
from tdkt_tui.assembly.styles import HEAD_TABLE, SIGNATURE_TABLE
from tdkt_tui.assembly.xml import Node, child, w

_ONE_LINE = ("quoc-hieu", "tieu-ngu")  # NĐ 30/2020, PL I, II.1.c; TT 01/2011, Điều 6: never broken
_ISSUER = ("co-quan-chu-quan", "co-quan-ban-hanh")
_LEFT_SHARE, _RIGHT_SHARE = 0.42, 0.5  # of the text width, where the words leave a choice: what offices use
_WIDEST = 0.65


def dress_tables(root: Node, words: Words, scales: dict[Node, tuple[int, float]]) -> None:
    """Set the widths of every table that stands in the body itself, in place.

    scales: section → its text width in twips and the factor by which that changed.
    """
    body = root.find(w("body"))
    for table in body.findall(w("tbl")) if body is not None else []:
        width, factor = scales.get(section_of(table), (0, 1.0))
        columns = [_int(column) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        if not columns or not width:
            continue
        name = _name(table)
        if name in (HEAD_TABLE, SIGNATURE_TABLE) and len(columns) == 2:
            share = _head if name == HEAD_TABLE else _signature
            left = twips(share(table, words, width / TWIPS_PER_MM))
            _write(table, [left, width - left])
            if name == HEAD_TABLE:
                _balance(table, words, left / TWIPS_PER_MM)
        else:
            total = round(sum(columns) * factor)
            _write(table, grid(columns, width if abs(total - width) < 20 else total))
            _clear_of(table)


def _clear_of(table: Node) -> None:
    """Keep the words after a bordered table off its last line by half a line."""
    following = table.getnext()
    if following is not None and following.tag == w("p") and table.find(f"{w('tblPr')}/{w('tblBorders')}") is not None:
        insert_property(following, "spacing", before=120)


def _name(table: Node) -> str:
    caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
    return caption.get(w("val"), "") if caption is not None else ""


def _column(table: Node, index: int) -> list[Node]:
    cells = [row.findall(w("tc")) for row in table.findall(w("tr"))]
    return [paragraph for row in cells if len(row) > index for paragraph in row[index].iter(w("p"))]


def _head(table: Node, words: Words, width: float) -> float:
    """Return the width of the issuer's column in millimetres.

    The motto's column holds Quốc hiệu and Tiêu ngữ on one line each, come what may; then the issuer's lines get theirs,
    then the line of place and date.
    """
    right = _column(table, 1)
    hard = max((words.width(item) for item in right if words.component(item) in _ONE_LINE), default=width / 2)
    soft = max([hard, *(words.width(item) for item in right)])
    left = max((words.width(item) for item in _column(table, 0)), default=0.0)
    most = width - hard - 2 * SLACK_MM
    if left + 2 * SLACK_MM > most:
        return max(most, width * (1 - _WIDEST))
    return max(left + 2 * SLACK_MM, min(width * _LEFT_SHARE, width - soft - 2 * SLACK_MM))


def _signature(table: Node, words: Words, width: float) -> float:
    """Return the width of the recipients' column: what the signature leaves, at most half where it can."""
    right = max((words.width(item) for item in _column(table, 1)), default=0.0) + 2 * SLACK_MM
    left = max((words.width(item) for item in _column(table, 0)), default=0.0) + 2 * SLACK_MM
    wanted = max(right, min(width * _RIGHT_SHARE, width - left))
    return width - min(wanted, width * _WIDEST)


def _balance(table: Node, words: Words, width: float) -> None:
    """Give a name of the issuer that needs several lines lines of about one length (PL I, II.2.b allows several)."""
    for paragraph in _column(table, 0):
        if words.component(paragraph) in _ISSUER:
            narrow(paragraph, words, width)


def narrow(paragraph: Node, words: Words, width: float) -> float:
    """Indent a centred paragraph on both sides so that its lines are of about one length; returns what it has left."""
    kept = words.balanced(paragraph, width)
    if kept < width:
        side = twips((width - kept) / 2)
        insert_property(paragraph, "ind", left=side, right=side)
    return kept


def _write(table: Node, columns: list[int]) -> None:
    holder = table.find(w("tblGrid"))
    for old in list(holder):
        holder.remove(old)
    for column in columns:
        child(holder, "gridCol", w=column)
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    if whole is not None:
        whole.set(w("w"), str(sum(columns)))
        whole.set(w("type"), "dxa")
    for row in table.findall(w("tr")):
        start = 0
        for cell in row.findall(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            end = start + (int(span.get(w("val"), "1")) if span is not None else 1)
            size = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if size is not None:
                size.set(w("w"), str(sum(columns[start:end])))
                size.set(w("type"), "dxa")
            start = end


def _int(column: Node) -> int:
    text = column.get(w("w"), "0")
    return int(float(text)) if text.replace(".", "", 1).isdigit() else 0
