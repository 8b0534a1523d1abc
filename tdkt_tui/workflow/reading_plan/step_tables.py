"""A table of papers with a time for each step: who sends it to whom, who passes it on, each a task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .cell_times import time_of_cell
from .facts import Reading, bare
from .pieces import Piece
from .quota_tables import tables_of
from .rows import EMPTY, cells_of
from .undated import Years
from .unit_words import PLACE

_PLACE = rf"(?:{PLACE}|cấp)"
_PAPERS = r"(?:báo cáo|văn bản|tài liệu|hồ sơ|danh sách|biểu mẫu)"
_PAPER = re.compile(
    rf"(?:(?:tên|loại|nội dung|các)\s+)*(?P<noun>{_PAPERS})(?:(?:,|/|\s+và)\s*{_PAPERS})*(?:\s+(?:khen thưởng|trình))?|"
    r"(?:loại\s+)?hình thức(?:\s+khen thưởng)?|danh hiệu(?:\s+thi đua)?(?:(?:,|\s+và)\s*hình thức khen thưởng)?",
    re.IGNORECASE,
)
_SENDS = r"(?:lập|trình|gửi|nộp|đề nghị|xây dựng|chuẩn bị|thực hiện|xét|duyệt|hoàn thiện)"
_BY = re.compile(rf"{_PLACE}(?:(?:,|/|\s+và)\s*{_PLACE})*\s+{_SENDS}(?:(?:,|/|\s+và)\s*{_SENDS})*(?:\s+{_PAPERS})?",
                 re.IGNORECASE)  # fmt: skip
_BODY = (
    r"(?:UBND|Ủy ban|Sở|Ban|Hội đồng|Văn phòng|Phòng|Chủ tịch|Thường trực|Bộ|Cục|Chi cục|HĐTĐKT)\b"
    rf"(?:(?!\s{_SENDS}\s).)*"
)
_STEP = re.compile(
    rf"(?i:(?:thời\s+)?hạn(?:\s+(?:cuối|chót))?|thời (?:gian|điểm)|ngày)\s+(?:(?P<body>{_BODY})\s+)?"
    rf"(?P<verb>(?i:{_SENDS}))"
    rf"(?:\s+(?i:{_PAPERS}))?(?:\s+(?P<way>(?i:về|lên|cho|đến|tới)))?(?:\s+(?P<to>(?:cấp\s|[{UPPER}]).*))?"
)
"""What the head of a column of times says of its step: "Hạn Sở Nội vụ trình UBND tỉnh"."""
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|", re.IGNORECASE)
_AWARD = re.compile(r"(?:Cờ|Bằng|Giấy|Huân|Huy|Kỷ niệm chương|Danh hiệu|Chiến sĩ|Tập thể|Lao động|Anh hùng)\b")
_NOUN = re.compile(_PAPERS, re.IGNORECASE)
_WITHIN = re.compile(r"^ \((?=\d+ ngày)")


@dataclass(frozen=True, slots=True)
class _Head:
    """Where each column stands. by: None where every step names its body."""

    paper: int
    by: int | None
    steps: dict[int, re.Match[str]]
    noun: str


def read_step_tables(reading: Reading) -> None:
    """Add a task for each step of a row; a row that names no paper, or nobody who sends it, stays told."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, _ in tables_of(part):
            heads = cells_of(rows[0].text)
            head = _head(heads)
            years = Years(reading)
            read = [_row(reading, row, head, heads, years) for row in rows[1:] if row.at not in reading.used
                    ] if head else []  # fmt: skip
            if any(read):
                reading.used.add(rows[0].at)
                reading.say(rows[0], rows[0].text)


def _head(heads: Sequence[str]) -> _Head | None:
    papers = [at for at, head in enumerate(heads) if _PAPER.fullmatch(head)]
    bodies = [at for at, head in enumerate(heads) if _BY.fullmatch(head)]
    steps = {at: found for at, head in enumerate(heads) if at not in bodies and (found := _STEP.fullmatch(head))}
    sure = any(found["to"] or found["body"] for found in steps.values())
    named = len(bodies) == 1 or (not bodies and all(found["body"] for found in steps.values()))
    if len(papers) != 1 or not steps or not sure or not named:
        return None
    found = _PAPER.fullmatch(heads[papers[0]])
    return _Head(papers[0], next(iter(bodies), None), steps, ((found and found["noun"]) or "hồ sơ").casefold())


def _row(reading: Reading, piece: Piece, head: _Head, heads: Sequence[str], years: Years) -> bool:
    cells = cells_of(piece.text)
    if len(cells) != len(heads) or EMPTY.fullmatch(cells[head.paper]):
        return False
    own = bare(cells[head.by]) if head.by is not None else ""
    if head.by is not None and not own:
        return False
    left: list[str] = []
    added = False
    for at, step in head.steps.items():
        time = time_of_cell(cells[at], finished="hạn" in heads[at].casefold(), years=years, piece=piece)
        body = step["body"] or own
        if EMPTY.fullmatch(cells[at]) or time.left or not body:
            left += [f"{heads[at]}: {cells[at]}"] if not EMPTY.fullmatch(cells[at]) else []
            continue
        reading.add("task", piece, body=lowered_first(body) if body.startswith("Các ") else body,
                    does=f"{_sends(step, _paper(cells[head.paper], head.noun))}{_WITHIN.sub(' (trong ', time.wordy)}",
                    window=time.window)  # fmt: skip
        added = True
        if time.years:
            reading.years.setdefault(piece.at, []).extend(time.years)
    known = {head.paper, head.by, *head.steps}
    left += [f"{heads[at]}: {cell}" for at, cell in enumerate(cells)
             if at not in known and not _ORDER.fullmatch(heads[at]) and not EMPTY.fullmatch(cell)]  # fmt: skip
    if not added:
        return False
    if left:
        reading.level_rows[piece.at] = left
    else:
        reading.say(piece, piece.text)
    return True


def _sends(step: re.Match[str], paper: str) -> str:
    verb = step["verb"].casefold()
    way = step["way"].casefold() if step["way"] else {"trình": "", "gửi": "", "nộp": "về"}.get(verb, "về")
    to = " ".join(filter(None, (way, step["to"]))) if step["to"] else ""
    return f"{verb} {to} {paper}" if to and not way else " ".join(filter(None, (verb, paper, to)))


def _paper(cell: str, noun: str) -> str:
    """Return a paper as a sentence says it: an award is what its papers propose."""
    words = bare(cell)
    if _NOUN.match(words):
        return lowered_first(words)
    return f"{noun} đề nghị {words}" if _AWARD.match(words) else f"{noun} {lowered_first(words)}"
