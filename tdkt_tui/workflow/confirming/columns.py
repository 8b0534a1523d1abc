"""What the columns of a table that was not read most likely hold, and what a person may say that they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import bare
from tdkt_tui.workflow.reading_plan.rows import cells_of
from tdkt_tui.workflow.reading_plan.task_columns import task_columns
from tdkt_tui.workflow.reading_plan.unit_table_columns import column_of

from .column_parts import counts_part, counts_some, short
from .likeliest import by_context
from .passage import Passage

MEANINGS = {
    "unit": "đơn vị", "window": "thời gian tổ chức", "days": "mấy ngày", "most": "số đại biểu tối đa",
    "least": "số đại biểu ít nhất", "official": "đại biểu cử dự cấp trên", "exemplars": "điển hình dự cấp trên",
    "alternates": "dự khuyết", "body": "cơ quan chủ trì", "does": "việc phải làm", "due": "hạn",
    "together_with": "phối hợp", "deliver": "sản phẩm",
    "to": "nơi nhận", "award": "hình thức khen thưởng", "collectives": "số tập thể",
    "individuals": "số cá nhân", "households": "số hộ", "among": "trong đó, cơ cấu",
    "note": "ghi chú", "": "bỏ", "?": "chưa rõ",
}  # fmt: skip
"""What a column may hold, in the words that are shown and typed; what is not known stays in its words."""
_SEVERAL = ("due", "among", "note", "", "?")
"""What more than one column may hold."""
HONOURED = ("collectives", "individuals", "households")
_PARTS = ("alternates", "exemplars", *HONOURED)
"""What a column of a part of another's number may hold that has a key of its own."""
_COMES = re.compile(r"(?:tổng )?(?:số |số lượng |quy mô )?(?:đại biểu|người)(?: tham dự| dự| dự họp)?")
_OTHER_KINDS = ("agenda", "composition", "level", "basis", "recipient")
"""Kinds of which the rows are asked one by one, as they always are."""
_TASKS = {
    "does": "does",
    "body": "body",
    "together": "together_with",
    "when": "due",
    "note": "note",
    "deliver": "deliver",
}
_GUESSES = (
    ("due", r".*\bhạn\b.*"), ("together_with", r".*(?:phối hợp|tham gia)\b.*"),
    ("to", r"(?:nơi|cơ quan|đơn vị|địa chỉ)\s+(?:tiếp )?nhận\b.*|gửi (?:về|đến|cho)\b.*"),
    ("body", r".*(?:chủ trì|thực hiện|phụ trách|đầu mối|(?:cơ quan|đơn vị)\s(?:lập|trình|gửi|nộp))\b.*"),
    ("alternates", r".*dự khuyết.*"), ("award", r"(?:hình thức|danh hiệu|loại)\b.*khen.*|danh hiệu.*"),
    ("collectives", r".*\btập thể\b.*"), ("individuals", r".*\bcá nhân\b.*"),
    ("households", r".*\b(?:hộ|gia đình)\b.*"),
    ("exemplars", r".*điển hình.*"),
    ("official", r".*(?:chính thức|chỉ tiêu|phân bổ).*"), ("official", r".*(?:đại biểu|\bđb\b).*"),
    ("official", r"(?:.*:\s*)?(?:tổng số|số lượng|sl)(?:\s*\(.*\))?"),
    ("window", r"(?:thời (?:gian|điểm)|ngày|tiến độ|hoàn thành|lịch)\b.*"),
    ("does", r".*(?:nội dung|nhiệm vụ|(?:công )?việc|hoạt động|hạng mục|hồ sơ|báo cáo|biểu mẫu|tài liệu)\b.*"),
    ("unit", (r"(?:(?:tên|các|nhóm|loại)\s)*"
              r"(?:đơn vị|cơ quan|địa phương|nơi|xã|phường|huyện|thành phố|sở|khối|cụm|đầu mối|đoàn)\b.*")),
    ("note", r".*(?:ghi chú|lưu ý)\b.*|(?:yêu cầu|điều kiện|cơ cấu)\b.*"),
)  # fmt: skip
"""What the head of a column says that holds it, the surer first."""


def guessed(passage: Passage) -> list[str]:
    """Return what each column of a row's table most likely holds by its head; none where rows are asked one by one."""
    heads, cells = cells_of(passage.head), cells_of(passage.words)
    kind = by_context(passage)
    if not heads or len(heads) != len(cells) or passage.words != passage.whole or kind in _OTHER_KINDS:
        return []
    if tasks := task_columns(heads, passage.above):
        return ["" if column == "" else _TASKS.get(column or "", "?") for column in tasks]
    found = ["among" if counts_some(head) else None if counts_part(head) else column_of(head) for head in heads]
    for key, way in _GUESSES:  # the surer word takes the key, wherever its column stands
        for at, head in enumerate(heads):
            part = counts_part(head)
            words = " ".join((short(head) if part else head).casefold().split())
            free = key in _SEVERAL or (key not in found and (not part or key in _PARTS))
            if found[at] is None and free and re.fullmatch(way, words):
                found[at] = key
    if {"window", "days"} & {*found}:  # a time-table of conferences: how many come to them is no number sent on
        found = ["?" if one == "official" and column_of(head) is None and _COMES.fullmatch(short(head).casefold())
                 else one for one, head in zip(found, heads, strict=True)]  # fmt: skip
    found = ["among" if one is None and counts_part(head) else one for one, head in zip(found, heads, strict=True)]
    told = ["?" if one is None else one for one in found]
    return told if kind != "reporting" or {"does", "body", "due"} <= {*settled(told)} else []


def settled(columns: Sequence[str]) -> list[str]:
    """Return columns of which each fits the others: beside what is to be done a unit is who does it."""
    turned = {"unit": "body", "window": "due"} if "does" in columns else {"body": "unit", "due": "window"}
    if "does" not in columns and ("award" in columns or "body" not in columns):
        turned = {"due": "window"}
    told = [turned.get(one, one) for one in columns]
    return [one if one in _SEVERAL or one not in told[:at] else "?" for at, one in enumerate(told)]


def meaning_of(typed: str) -> str | None:
    """Return what was typed for a column, by words of a meaning or some of them, without marks too; None for none."""
    said = bare(typed)
    names = {key: bare(words) for key, words in MEANINGS.items()}
    for fits in (str.__eq__, str.startswith, str.__contains__):
        if found := [key for key, name in names.items() if said and fits(name, said)]:
            return found[0]
    return None


def with_meaning(columns: Sequence[str], at: int, meaning: str) -> list[str]:
    """Return columns with another meaning of one; another that had it, where only one may, is not known then."""
    freed = ["?" if one == meaning and meaning not in _SEVERAL else one for one in columns]
    return [*freed[:at], meaning, *freed[at + 1 :]]
