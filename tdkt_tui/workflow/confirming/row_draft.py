"""What the cells of a row that was not read would be as a table of a kind, by what its columns are headed."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.text import plain_words
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.inside_facts import texts_inside
from tdkt_tui.workflow.reading_plan.cell_times import time_of_cell
from tdkt_tui.workflow.reading_plan.figures import figures_in, figures_of
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .draft import Draft
from .likeliest import by_context
from .passage import Passage
from .tables import TABLES

_WHO = r"(?:tên |các |nhóm |loại )?(?:đơn vị|cơ quan|địa phương|nơi|xã|phường|huyện|sở|khối|cụm)\b.*"
_WHEN = ("window", r"(?:thời (?:gian|hạn|điểm)|hạn|hoàn thành|tiến độ|ngày)\b.*")
_WHAT = r"(?:các |tên |phần )?(?:nội dung|(?:công )?việc|nhiệm vụ|hoạt động|hạng mục|mục|trình tự)\b.*"
_NUMBERS = (
    ("collectives", r".*\btập thể\b.*"), ("individuals", r".*\bcá nhân\b.*"),
    ("households", r".*\b(?:hộ|gia đình)\b.*"),
    ("alternates", r".*dự khuyết.*"), ("exemplars", r".*điển hình.*"),
    ("official", r".*(?:chính thức|đại biểu|số lượng|chỉ tiêu|tổng).*"),
)  # fmt: skip
_HEADS = {
    "task": (("together_with", r".*(?:phối hợp|tham gia)\b.*"),
             ("body", r".*(?:chủ trì|thực hiện|phụ trách|đầu mối)\b.*"), ("does", _WHAT), _WHEN, ("body", _WHO)),
    "reporting": (("about", r".*báo cáo$"), ("to", r".*\bnhận\b.*"), ("by", _WHO), _WHEN),
    "pilot": (("unit", _WHO), _WHEN),
    "honours": (("award", r"(?:hình thức|danh hiệu|loại)\b.*"), ("units", _WHO), *_NUMBERS[:3]),
    "quota": (("unit", _WHO), *_NUMBERS),
    "composition": (("group", r"(?:nội dung|cơ cấu|thành phần|đối tượng|nhóm)\b.*"),
                    ("at_least", r"(?:tỷ lệ|tỉ lệ|số|mức|chỉ tiêu)\b.*")),
    "agenda": (("title", _WHAT),),
    "level": (("choose_form", r"(?:hình thức|tên)\b.*"), ("label", rf"cấp\b.*|{_WHO}"), _WHEN,
              ("most", r".*(?:số lượng|quy mô|đại biểu).*")),
}  # fmt: skip
"""What the heads of columns say that hold a key, for each kind; one column holds one key."""
_SPLIT = re.compile(r"\s*;\s*")
_NUMBER = re.compile(r"(?:\D{0,12}\s)?0*(?P<n>\d{1,4})\b(?!\s*[/%])")
_FINISHED = re.compile(r"hoàn thành|hạn|tiến độ", re.IGNORECASE)


def draft_of_row(passage: Passage, name: str = "") -> Draft | None:
    """Return the table that a row's cells say, of the kind that its columns tell; None for no row, or another kind."""
    kind = by_context(passage) if cells_of(passage.words) else ""
    values = _values(passage, kind) if kind in _HEADS and name in ("", kind) else {}
    return Draft(kind, values, passage.clause) if values else None


def row_is_whole(passage: Passage, draft: Draft) -> bool:
    """Tell the draft of a row that has all of it: each number, time and word of its cells, but what counts the rows.

    A row that adds up others, or heads them, is no fact of its own.
    """
    cells = [cell for cell in (one.strip(" .;") for one in cells_of(passage.words)) if cell]
    cells = cells[1:] if cells and COUNTED.fullmatch(cells[0]) else cells
    if draft_of_row(passage) != draft or len(cells) < _LEAST or any(_SUMMED.search(cell) for cell in cells):
        return False
    held, words = set(figures_in("", draft.values)), plain_words(" ".join(texts_inside(draft.values)))
    for cell in cells:
        figures = [figure for figure, _ in figures_of(cell)]
        if not (all(figure in held for figure in figures) if figures else set(plain_words(cell)) <= set(words)):
            return False
        if figures and draft.name != "quota" and not _TIMED.match(cell) and not set(plain_words(cell)) <= set(words):
            return False
    return True


COUNTED = re.compile(r"(?:\d{1,3}|[IVXL]+|[a-zđ])[.)]?")
"""The cell that only counts a row."""
_SUMMED = re.compile(r"^(?:tổng|cộng|toàn tỉnh)\b|\(", re.IGNORECASE)
"""What makes a row more, or less, than one fact: a sum, a remark in brackets."""
_TIMED = re.compile(r"(?:trước|chậm nhất|trong|từ|ngày|quý|tháng|xong|hoàn thành|\d)[^;]*$", re.IGNORECASE)
"""A cell that is a time, or a number, and nothing besides."""
_LEAST = 2
"""Cells of a row that says something of somebody."""


def _values(passage: Passage, kind: str) -> dict[str, Any]:
    heads, cells = cells_of(passage.head), cells_of(passage.words)
    told: dict[str, Any] = {}
    if len(heads) != len(cells):
        return told
    asked = {key.name: key.asked for key in TABLES[kind].keys}
    for head, cell in zip(heads, cells, strict=True):
        ways = (key for key, way in _HEADS[kind] if key not in told and re.fullmatch(way, head.casefold()))
        key = next(ways, "")
        value = _value(asked.get(key, ""), cell.strip(" .;"), head) if key and cell else None
        told |= {key: value} if value else {}
    return told


def _value(asked: str, cell: str, head: str) -> Any:
    """Return what a cell says for a key that is asked for in a way, None where it says nothing of that sort."""
    if asked == "number":
        found = _NUMBER.match(cell)
        return int(found["n"]) if found else None
    if asked == "window":
        return time_of_cell(cell, finished=bool(_FINISHED.search(head))).window
    if asked in ("texts", "forms"):
        return [part for part in _SPLIT.split(cell) if part]
    plain = head.casefold()
    return lowered_first(cell) if re.match(r"nội dung|công việc|việc|nhiệm vụ", plain) and asked == "text" else cell
