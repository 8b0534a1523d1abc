"""The columns of a table of tasks: what the head says each holds; one of another kind is told row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .column_heads import column_headed

_BODY = r"(?:cơ quan|đơn vị|bộ phận|địa phương|tổ chức)"
_WHO = rf"(?:(?:các\s+)?{_BODY}(?:(?:,\s*|/|\s+và\s+){_BODY})*\s+)?"
_WORK = r"(?:(?:công )?việc|nhiệm vụ|hoạt động|hạng mục)"
_LEADS = r"(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|tham mưu)"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"),
    ("does", (rf"(?:(?:nội dung|tên|phần|các)\s+)*(?:nội dung|{_WORK})(?:(?:[,/]?\s*)(?:{_WORK}|thực hiện|cụ thể|"
             r"triển khai|cần thực hiện|chủ yếu|chính))*")),
    ("body", (rf"{_WHO}{_LEADS}(?:(?:,?\s+|\s*/\s*)(?:thực hiện|chính))?|{_WHO}đầu mối(?: thực hiện)?|"
             rf"{_WHO}(?:được giao|chịu trách nhiệm)(?: thực hiện)?|phân công(?: thực hiện)?")),
    ("together", rf"{_WHO}(?:phối hợp|tham gia|cùng thực hiện)(?:\s+thực hiện)?"),
    ("when", (r"(?:thời (?:gian|hạn|điểm)|tiến độ|hạn|hoàn thành|ngày)"
             r"(?:\s+(?:hoàn thành|thực hiện|xong|cuối|chót|kết thúc|dự kiến))*")),
    ("deliver", (r"(?:dự kiến\s+)?(?:sản phẩm|kết quả|đầu ra)"
                r"(?:(?:,|/| và)?\s*(?:sản phẩm|kết quả|đầu ra|dự kiến|hoàn thành|cần đạt|đạt được|thực hiện))*")),
    ("since", r"(?:thời (?:gian|điểm)|ngày)?\s*(?:bắt đầu|khởi đầu|triển khai từ)(?: thực hiện| từ)?"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_PLAIN = re.compile(rf"(?:tên\s+)?(?:các\s+)?{_BODY}(?:(?:,\s*|/|\s+và\s+|\s*[-–]\s*){_BODY})*")
_FORM = re.compile(r"hình thức(?: (?:tuyên truyền|thực hiện))?|(?:tên )?(?:chương trình|sản phẩm tuyên truyền)")
_YEAR = re.compile(r"\(?\bnăm\s+20\d\d\)?", re.IGNORECASE)
"""The year of all times below a head; any other number is of a row."""
_UNKNOWN = 2
"""Columns of another kind at most: their cells are told."""
AIMED = re.compile(r"phân công|nhiệm vụ|tiến độ|tổ chức thực hiện|lộ trình|công việc", re.IGNORECASE)


def task_columns(cells: Sequence[str], above: Sequence[str] = ()) -> list[str | None]:
    """Return what the columns hold, None for one of another kind; nothing for the head of another table or for a row.

    above: the headings of the table. Without a time, or who joins in, they say that it is one of tasks.
    """
    columns = _meant(
        [column_headed(cell, _COLUMNS) for cell in cells], [" ".join(cell.casefold().split()) for cell in cells]
    )
    said = [column for column in columns if column is not None]
    if len({*said}) < len(said) or not {"does", "body"} <= {*said} or columns.count(None) > _UNKNOWN:
        return []
    sure = {"when", "together"} & {*said} or any(map(AIMED.search, above))
    return columns if sure and not any(re.search(r"\d", _YEAR.sub("", cell)) for cell in cells) else []


def _meant(columns: list[str | None], heads: list[str]) -> list[str | None]:
    """Read "Cơ quan" beside "Nhiệm vụ" as who leads, "Hình thức" beside who does it and when as what is done."""
    for key, needed, pattern in (("body", {"does"}, _PLAIN), ("does", {"body", "when"}, _FORM)):
        if key not in columns and needed <= {*columns}:
            at = next((at for at, head in enumerate(heads) if columns[at] is None and pattern.fullmatch(head)), None)
            columns = [key if number == at else one for number, one in enumerate(columns)]
    return columns
