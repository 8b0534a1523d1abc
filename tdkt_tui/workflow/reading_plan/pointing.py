"""What a sentence on who does something only points at: units named before it, a list below it, the rest of them."""

from __future__ import annotations

import re
from itertools import pairwise

from .days import DATE
from .facts import Proposal, Reading, bare
from .moments import NO_LATER
from .pieces import Piece
from .sentences import SENTENCE

_UNITS = r"(?:cơ quan|đơn vị|địa phương|tổ chức|nơi)"
_THESE = re.compile(rf"(?:các|những)\s+{_UNITS}(?:,\s*{_UNITS})*\s+(?:này|trên|nêu trên|nói trên|đó|ấy)", re.IGNORECASE)
_FIRST = re.compile(r"(?:chỉ đạo|tổ chức|làm|đơn vị|chọn|hội nghị|đại hội) điểm\b", re.IGNORECASE)
_FIRST_UNITS = "các đơn vị làm điểm"
_REST = re.compile(
    rf"(?P<does>quyết định|thống nhất)\s+(?P<who>(?:(?:các|những)\s+)?{_UNITS}(?:,\s*{_UNITS})*\s+(?:còn lại|khác))"
)
_ASPECT = r"(?:thành phần|số lượng(?: đại biểu)?|quy mô|thời gian|hình thức|nội dung)"
_SAID_OF = re.compile(rf"(?P<what>{_ASPECT}(?:(?:,\s*|\s+và\s+){_ASPECT})*)[^:;.]{{0,40}}:", re.IGNORECASE)
_AT_ANNEX = re.compile(
    r"(?:Phân bổ|Phân công|Tiến độ|Lộ trình|Chi tiết|Số lượng|Danh sách|Cơ cấu|Thời gian|Nội dung|Công việc)"
    r"[^.;:\d]{0,80}?\s(?:theo|tại|trong|ở)\s+(?:các\s+)?Phụ lục(?:\s+(?:số\s+)?(?P<which>\d{1,2}|[IVX]+))?"
    r"(?:,?\s+(?:kèm theo|ban hành kèm theo|đính kèm)(?:\s+Kế hoạch(?: này)?)?)?(?:\.\s+Ngoài ra)?"
)
_CHECKS = ("thẩm định", "phê duyệt", "thẩm tra")
_MAKES = re.compile(r"(?:lập|xây dựng)\s+(?P<what>(?:dự toán|kế hoạch|danh sách|hồ sơ)\b[^,;]*)")
"""What one makes and the next looks through: "giao Sở A lập dự toán, Sở B thẩm định"."""
_BELOW = re.compile(r"\b(?:(?:dưới|sau) đây|như sau|sau)$")
_AFTER_THAT = re.compile(
    r"\b(?:sau|quá|hết)\s+(?:(?:thời (?:gian|hạn|điểm)|hạn|mốc)\s+(?:này|trên|nêu trên|nói trên|đó)|"
    r"ngày\s+(?:này|đó))\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"\b(?P<how>trước|chậm nhất|muộn nhất|{NO_LATER}|đến hết|hạn)(?:\s+(?:là|vào))?\s+(?:ngày\s+)?(?P<day>{DATE})",
    re.IGNORECASE,
)
"""By when the sentence before has it, which the next one points back at: "Sau thời gian này, …"."""


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
    before = ""
    for task in [one for one in reading.of("task") if one.piece is not None]:
        piece = task.piece
        if task.values["does"] in _CHECKS and (made := _MAKES.match(before)):
            task.values["does"] = f"{task.values['does']} {made['what']}"
        _name_day(task)
        before = str(task.values["does"])
        if piece is None or _leads(reading, piece, str(task.values["does"])):
            reading.facts.remove(task)
        elif _THESE.fullmatch(str(task.values["body"])) and any(map(_FIRST.search, (piece.text, *piece.under))):
            task.values["body"] = _FIRST_UNITS


def _name_day(task: Proposal) -> None:
    """Name the day after which something is done, where its own sentence only points at one said before it."""
    does = str(task.values["does"])
    found = None if "window" in task.values else _AFTER_THAT.search(does)
    said = task.piece.text.casefold().partition(found[0].casefold())[0] if found and task.piece else ""
    days = list(_DUE.finditer(task.piece.text[: len(said)])) if task.piece else []
    if found and days:
        after = "từ" if days[-1]["how"].casefold() == "trước" else "sau"
        task.values["does"] = f"{does[: found.start()]}{after} ngày {days[-1]['day']}{does[found.end() :]}"
        task.marks["does"] = f"“{found[0]}” là sau thời hạn ở câu trước"


def read_annex_pointers(reading: Reading) -> None:
    """Keep as said what only points at an annex of which facts were made: "Phân bổ đại biểu theo Phụ lục I"."""
    read = [piece.clause for piece in reading.annexes() if piece.at in reading.used]
    for piece in reading.body() if read else ():
        for sentence in SENTENCE.split(piece.text):
            found = _AT_ANNEX.fullmatch(bare(sentence))
            if found and (found["which"] is None or f"Phụ lục {found['which']}" in read):
                reading.say(piece, sentence)
                reading.used.add(piece.at)


def _leads(reading: Reading, piece: Piece, does: str) -> bool:
    """Tell words that only lead to a list right below of which something was made: "chỉ đạo các đơn vị dưới đây"."""
    after = next((two for one, two in pairwise(reading.body()) if one.at == piece.at), None)
    listed = after is not None and (" | " in after.text or (bool(after.mark) and not after.numbered))
    return bool(_BELOW.search(bare(does))) and listed and after is not None and after.at in reading.used
