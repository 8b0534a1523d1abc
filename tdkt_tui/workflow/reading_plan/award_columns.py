"""The columns of a table of awards whose cells may say more than a number: whose, which, for whom, how many, when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import MOST
from .unit_words import PLACE

_PLACE = rf"(?:{PLACE}|cấp)"
_PRAISED = r"(?:\s+(?:tiêu biểu|xuất sắc|điển hình|được khen|khen thưởng|đề nghị))*"
_KIND = r"(?:hộ gia đình|gia đình|hộ)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("givers", (r"(?:(?:cấp|người|cơ quan) có )?thẩm quyền(?: (?:quyết định|khen|khen thưởng|tặng))*|"
               r"(?:cơ quan|người|cấp)(?: (?:quyết định|khen thưởng|khen|tặng))+")),
    ("unit", (rf"(?:tên\s+)?(?:các\s+)?{_PLACE}(?:\s*[,/]\s*{_PLACE})*"
              r"(?:\s+(?:đề nghị|trình|tổ chức|được phân bổ|hội nghị))*")),
    ("award", r"(?:hình thức|danh hiệu|loại)(?:(?:,| và)? (?:hình thức|danh hiệu|khen|thưởng|tặng|đề nghị))*"),
    ("whom", r"đối tượng(?: (?:khen|khen thưởng|được khen|được tặng|đề nghị))*"),
    ("count", r"(?:số\s+)?lượng(?: (?:khen thưởng|khen|đề nghị|toàn tỉnh|cả tỉnh))*|chỉ tiêu|mức"),
    ("collectives", rf"(?:số\s+)?(?:lượng\s+)?tập thể{_PRAISED}"),
    ("individuals", rf"(?:số\s+)?(?:lượng\s+)?cá nhân{_PRAISED}"),
    ("people", rf"(?:số\s+)?(?:lượng\s+)?cá nhân(?:\s*[,/]\s*|\s+(?:và|hoặc)\s+){_KIND}{_PRAISED}"),
    ("households", rf"(?:số\s+)?(?:lượng\s+)?{_KIND}{_PRAISED}"),
    ("within", r"trong đó\b.{3,80}"),
    ("note", (r"ghi chú|(?:điều kiện|tiêu chuẩn|tiêu chí|yêu cầu)(?:(?:,| và)? (?:điều kiện|tiêu chuẩn|tiêu chí))*"
             r"(?: (?:chính|xét|khen|khen thưởng))*")),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over, "within" is a part of the numbers before it."""
KINDS = {"collectives": "tập thể", "individuals": "cá nhân", "people": "cá nhân hoặc hộ gia đình",
         "households": "hộ gia đình"}  # fmt: skip
"""Columns of numbers of one kind, with what they count."""


def columns_of_awards(cells: Sequence[str]) -> list[str]:
    """Return what the columns hold; nothing for the head of another table, or one that says no number."""
    columns = [_column(cell) for cell in cells]
    said = [column for column in columns if column]
    counts = {"count", *KINDS} & {*said}
    known = None not in columns and len({*said}) == len(said) and counts and {"unit", "givers", "award"} & {*said}
    return [column or "" for column in columns] if known and not {"people"} <= {*said} & {"individuals"} else []


def _column(cell: str) -> str | None:
    words = re.sub(rf"\s*\((?:tập thể|cá nhân|hộ|người|{MOST})\)$", "", " ".join(cell.casefold().split()))
    words = re.sub(rf"\s*\b{MOST}\b\s*", " ", words).strip()
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
