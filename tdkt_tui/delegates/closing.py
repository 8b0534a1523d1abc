"""What stands below the people of a list: how to fill it, the date, who signs. None of it is a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import folded

from .heading import Heading

WHAT_IT_IS = "Lời ghi chú, ngày tháng, chỗ ký, số trang dưới bảng; không phải đại biểu."
_BEGINS = re.compile(
    r"(?:.*,\s*)?ngày [\d.…_ ]*tháng [\d.…_ ]*năm\b[\d.…_ ]*|(?:ghi chú|cách ghi|lưu ý|hướng dẫn)\s*:.*"
    r"|người lập(?: biểu| danh sách)?|thủ trưởng\b.*|(?:tm|kt|tl|tuq)\. .*|xác nhận của .*|\(ký\b.*"
)
_PAGE = re.compile(r"[-–(\s]*trang\s*(?:số\s*)?\d+(?:\s*/\s*\d+)?[-–).\s]*")
_NAMES = ("full_name", "surname", "given_name")


class Closing:
    """Tells the rows below a list's last person, one row after the other.

    Once such a row has come, whoever is numbered or fills more than two cells is still read as a person: a remark in
    the middle of a list must not swallow those below it.
    """

    def __init__(self, heading: Heading) -> None:
        self.index = [column for column, field in heading.fields.items() if field == "index"]
        self.names = [column for column, field in heading.fields.items() if field in _NAMES]
        self.most = min(2, len(heading.fields) - 1)
        self.begun = False

    def takes(self, row: Sequence[str]) -> bool:
        """Tell whether a row, which is no other furniture, belongs below the list."""
        if any(column < len(row) and row[column].rstrip(".").isdecimal() for column in self.index):
            return False
        filled = [cell for cell in row if cell]
        if len(filled) == 1 and _PAGE.fullmatch(folded(filled[0])):
            return True  # at the foot of a printed page; the list goes on below
        named = [row[column] for column in self.names if column < len(row) and row[column]]
        marks = named or filled
        if len(filled) <= 2 and any(_BEGINS.fullmatch(folded(cell)) for cell in marks):
            self.begun = True
            return True
        return self.begun and len(filled) <= self.most
