"""The two tables that every document has: their columns follow from the words in them."""

from __future__ import annotations

from tdkt_tui.assembly.dress.shape import one_string, shape, widest
from tdkt_tui.assembly.dress.words import SLACK_MM, Words
from tdkt_tui.assembly.xml import Node, w

Columns = tuple[float, float]  # left and right, millimetres

_ONE_LINE = ("quoc-hieu", "tieu-ngu")  # NĐ 30/2020, PL I, II.1.c; TT 01/2011, Điều 6: never broken
_ISSUER = ("co-quan-chu-quan", "co-quan-ban-hanh")
_LEFT_SHARE, _RIGHT_SHARE = 0.42, 0.5  # of the text width, where the words leave a choice: what offices use
_WIDEST = 0.65
_LEAST_GAP_MM, _GAP_MM = 4.0, 5.0  # between the issuer and Quốc hiệu: with less they read as one line


def head(table: Node, words: Words, width: float) -> Columns:
    """Return the columns of issuer and motto, and give the issuer's names their lines.

    The motto's column holds Quốc hiệu and Tiêu ngữ on one line each, come what may. The issuer's names get what it
    leaves of the text's width, and several lines where that is too little: NĐ 30/2020, PL I, II.2.b allows them, and
    nothing stands in a margin (I.3). The line of place and date comes last.
    """
    left, right = _column(table, 0), _column(table, 1)
    motto = max((words.width(item) for item in right if words.component(item) in _ONE_LINE), default=width / 2)
    soft = max([motto, *(words.width(item) for item in right)])
    beside = width - motto  # half a gap stands on either side of both columns' words
    most = beside - 2 * _LEAST_GAP_MM
    issuers = [item for item in left if words.component(item) in _ISSUER]
    for item in issuers:
        one_string(item)
    longest = max((_needed(item, words, most) for item in left), default=0.0)
    if longest > most:  # one word is too long: nothing can be done for it
        longest = max(most, width * (1 - _WIDEST) - _LEAST_GAP_MM)
    gap = max(_LEAST_GAP_MM, min(_GAP_MM, (beside - longest) / 2))
    issuer = max(longest + gap, min(width * _LEFT_SHARE, width - soft - gap))
    for item in issuers:
        shape(item, words, issuer, most)
    return issuer, width - issuer


def signature(table: Node, words: Words, width: float) -> Columns:
    """Return the columns of recipients and signature: the latter at most half where the words let it."""
    right = max((words.width(item) for item in _column(table, 1)), default=0.0) + 2 * SLACK_MM
    left = max((words.width(item) for item in _column(table, 0)), default=0.0) + 2 * SLACK_MM
    wanted = min(max(right, min(width * _RIGHT_SHARE, width - left)), width * _WIDEST)
    return width - wanted, wanted


def _needed(paragraph: Node, words: Words, most: float) -> float:
    """Return the width that a line at the left needs; a letter's trích yếu takes what the others leave it."""
    component = words.component(paragraph)
    if component in _ISSUER:
        return widest(paragraph, words, most)
    return 0.0 if component == "trich-yeu-cong-van" else words.width(paragraph)


def _column(table: Node, index: int) -> list[Node]:
    cells = [row.findall(w("tc")) for row in table.findall(w("tr"))]
    return [paragraph for row in cells if len(row) > index for paragraph in row[index].iter(w("p"))]
