"""What a sentence on who does something only points at: units named before it, a list below it, the rest of them."""

from __future__ import annotations

import re
from itertools import pairwise

from .facts import Reading, bare
from .pieces import Piece

_UNITS = r"(?:cơ quan|đơn vị|địa phương|tổ chức|nơi)"
_THESE = re.compile(rf"(?:các|những)\s+{_UNITS}(?:,\s*{_UNITS})*\s+(?:này|trên|nêu trên|nói trên|đó|ấy)", re.IGNORECASE)
_FIRST = re.compile(r"(?:chỉ đạo|tổ chức|làm|đơn vị|chọn|hội nghị|đại hội) điểm\b", re.IGNORECASE)
_FIRST_UNITS = "các đơn vị làm điểm"
_REST = re.compile(
    rf"(?P<does>quyết định|thống nhất)\s+(?P<who>(?:(?:các|những)\s+)?{_UNITS}(?:,\s*{_UNITS})*\s+(?:còn lại|khác))"
)
_ASPECT = r"(?:thành phần|số lượng(?: đại biểu)?|quy mô|thời gian|hình thức|nội dung)"
_SAID_OF = re.compile(rf"(?P<what>{_ASPECT}(?:(?:,\s*|\s+và\s+){_ASPECT})*)[^:;.]{{0,40}}:", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:(?:dưới|sau) đây|như sau|sau)$")


def of_the_rest(piece: Piece, body: str, does: str) -> tuple[str, str]:
    """Return who does it and what, where the head of "the other units" decides: that is what the line is on.

    "Thành phần: … Các đơn vị còn lại: do người đứng đầu đơn vị quyết định".
    """
    rest, line = _REST.fullmatch(bare(does)), _SAID_OF.match(piece.text)
    if not (rest and line):
        return body, does
    head = re.sub(rf"\s+{_UNITS}(?:,\s*{_UNITS})*$", "", body)
    return f"{head} {rest['who']}", f"{rest['does']} {line['what'].lower()}"


def read_pointed(reading: Reading) -> None:
    """Name those that go first where a task of their part has "các đơn vị này"; what only leads to a list is no task.

    A unit's own plan, which prints the task alone, can say neither.
    """
    for task in [one for one in reading.of("task") if one.piece is not None]:
        piece = task.piece
        if piece is None or _leads(reading, piece, str(task.values["does"])):
            reading.facts.remove(task)
        elif _THESE.fullmatch(str(task.values["body"])) and any(map(_FIRST.search, (piece.text, *piece.under))):
            task.values["body"] = _FIRST_UNITS


def _leads(reading: Reading, piece: Piece, does: str) -> bool:
    """Tell words that only lead to a list right below of which something was made: "chỉ đạo các đơn vị dưới đây"."""
    after = next((two for one, two in pairwise(reading.body()) if one.at == piece.at), None)
    listed = after is not None and (" | " in after.text or (bool(after.mark) and not after.numbered))
    return bool(_BELOW.search(bare(does))) and listed and after is not None and after.at in reading.used
