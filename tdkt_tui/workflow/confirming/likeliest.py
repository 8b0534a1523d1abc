"""Which table a passage most likely belongs in, by its own first words and the headings that it stands under."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .draft import Draft
from .passage import Passage
from .skeletons import kinds_for
from .tables import TABLES, Key

_PARTS = {"(phần đầu)": "basis", "(nơi nhận)": "recipient"}
_OF_LEVEL = (
    (re.compile(r"(?:Thời gian|Thời hạn|Hoàn thành|Tiến độ)\b", re.IGNORECASE), ("window",)),
    (re.compile(r"(?:Số lượng|Quy mô|Đại biểu)\b", re.IGNORECASE), ("most",)),
    (re.compile(r"(?:Hình thức|Tên gọi)\b", re.IGNORECASE), ("window", "days", "most")),
)
"""What a passage in the clause of a level begins with, and what it may say of it."""
_OWN = (
    (re.compile(r"Cơ cấu|Tỷ lệ|Thành phần", re.IGNORECASE), "composition"),
    (re.compile(r"Chương trình|Nội dung (?:hội nghị|đại hội)", re.IGNORECASE), "agenda"),
    (re.compile(r"Kinh phí", re.IGNORECASE), "budget"),
    (re.compile(r"Riêng|Trường hợp", re.IGNORECASE), "exception"),
)
"""What a passage begins with."""
_OF_UNITS = re.compile(
    r"(?:các\s+)?(?:cấp\s+\w+|tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|sở|ban|ngành|cơ quan|đơn vị|"
    r"doanh nghiệp)\b",
    re.IGNORECASE,
)
_COLUMNS = (
    ("level", (r"(?:các )?cấp\b|(?:cơ quan,? )?đơn vị|địa phương", r"hình thức|tên (?:gọi|hội nghị)|thời lượng",
               r"thời|số|quy mô|hoàn thành|tiến độ")),
    ("agenda", (r"nội dung|mục|trình tự|hoạt động", r"thời lượng|số phút|.*\bphút\b|cấp\s")),
    ("honours", (r".*\b(?:bằng khen|giấy khen|cờ thi đua|huân chương|danh hiệu|hình thức khen)",)),
    ("task", (r".*\b(?:nhiệm vụ|công việc|nội dung)", r".*\b(?:chủ trì|thực hiện|phụ trách|hoàn thành|thời hạn)")),
    ("quota", (r".*(?:phân bổ|chỉ tiêu|đại biểu|số lượng|tổng số)",)),
    ("composition", (r".*(?:cơ cấu|tỷ lệ|tỉ lệ)",)),
)  # fmt: skip
"""What some columns of a table's head each begin with, for the kind that its rows most likely are."""
_PAIR = 2
TRIAL = r"(?<!địa )(?<!thời )(?<!đặc )(?<!cao )(?<!trọng )(?<!quan )\bđiểm\b(?! (?:cầu|đón|họp|hình))"
"""The word of those who go first ("làm điểm", "chọn điểm"); it ends other words too, as "địa điểm"."""
_HEADED = (
    (TRIAL, "pilot"), (r"khen thưởng|tặng thưởng", "honours"),
    (r"chương trình|nội dung (?:hội nghị|đại hội)", "agenda"), (r"kinh phí", "budget"),
    (r"hồ sơ|giới thiệu|lựa chọn|đề cử", "nomination"), (r"phân bổ", "quota"),
    (r"trường hợp|đặc biệt|quy định riêng", "exception"), (r"cơ cấu|tỷ lệ|thành phần", "composition"),
    (r"phân công|tổ chức thực hiện|trách nhiệm|nhiệm vụ", "task"), (r"báo cáo", "reporting"),
)  # fmt: skip


def likeliest(passage: Passage) -> str:
    """Return the kind of table that a passage most likely belongs in; a task where nothing tells."""
    fits = kinds_for(passage.words)[0]
    return by_context(passage) or (fits[0].table if fits else "task")


def by_context(passage: Passage) -> str:
    """Return the kind that where a passage stands, its first word or its headings tell, "" where they tell none."""
    if passage.clause in _PARTS:
        return _PARTS[passage.clause]
    if "|" in passage.words:
        return _by_columns(passage)
    own = next((table for pattern, table in _OWN if pattern.match(passage.words)), "")
    return own or _by_heading(passage)


def _by_columns(passage: Passage) -> str:
    """Return the kind that the head of a row's table tells, else what the table stands under."""
    cells = [cell.strip() for cell in passage.head.split("|")]
    if is_by_units(passage):
        return "level"
    told = (table for table, ways in _COLUMNS
            if all(any(re.match(way, cell, re.IGNORECASE) for cell in cells) for way in ways))  # fmt: skip
    return next(told, "") or _by_heading(passage) or "quota"


def is_by_units(passage: Passage) -> bool:
    """Tell a row of a table whose columns are each of some units, and whose rows say how, when, by whom they meet."""
    cells = [cell.strip() for cell in cells_of(passage.head)]
    return len(cells) > _PAIR and all(map(_OF_UNITS.match, cells[1:]))


def _by_heading(passage: Passage) -> str:
    for line in reversed(passage.above):
        for words, table in _HEADED:
            if re.search(words, line.removeprefix("Thi đua, khen thưởng"), re.IGNORECASE):
                return table
    return ""


def completing(plan: Plan, passage: Passage) -> tuple[Draft, list[Key]] | None:
    """Return the level whose clause a passage on its time, size or form stands in, and what to ask of it.

    None where several levels stand there, or where the one has all that the passage is on.
    """
    names = next((names for pattern, names in _OF_LEVEL if pattern.match(passage.words)), ())
    mine = [(number, level) for number, level in enumerate(plan.level, 1)
            if level.clause and f"{passage.clause}.".startswith(f"{level.clause}.")]  # fmt: skip
    if len(mine) != 1:
        return None
    number, level = mine[0]
    held = {"window": level.window.dated(), "days": level.days, "most": level.size.model_fields_set}
    keys = [key for key in TABLES["level"].keys if key.name in names and not held[key.name]]
    return (Draft("level", {}, passage.clause, f"level.{number}"), keys) if keys else None
