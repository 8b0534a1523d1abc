"""A table of reports and papers: which, who sends it, to whom, until when or how long after the conference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.words import lowered_first

from .after import days_after, days_of
from .cell_times import time_of_cell
from .facts import Reading, bare
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of
from .undated import Years

_PLACE = r"(?:đơn vị|cơ quan|địa phương|nơi)"
_PAPER = r"(?:báo cáo|văn bản|tài liệu|hồ sơ)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("about", rf"(?:tên |loại |nội dung )?{_PAPER}(?:(?:,|/| và) {_PAPER})*(?: (?:phải )?(?:gửi|nộp))?"),
    ("by", rf"{_PLACE}(?:,\s*{_PLACE})*\s+(?:báo cáo|gửi|nộp|lập|thực hiện|xây dựng)(?: báo cáo)?"),
    ("to", rf"(?:{_PLACE}(?:,\s*{_PLACE})*\s+)?(?:nhận|tiếp nhận)(?: {_PAPER})?|nơi gửi|gửi (?:về|đến|cho)"),
    ("when", r"(?:thời (?:hạn|gian)|hạn)(?: (?:gửi|nộp|báo cáo|hoàn thành))*"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_REPORT = re.compile(r"báo cáo\s+(?=\S)", re.IGNORECASE)
_DAYS = re.compile(r"(?:(?:chậm|muộn) nhất\s+|trong(?: vòng| thời hạn)?\s+|sau\s+)*0*(?P<n>\d{1,2})\s+"
                   r"ngày(?P<work>\s+làm việc)?\s+(?:sau|kể từ|tính từ)(?: khi| ngày)?"
                   r"(?: kết thúc| bế mạc| tổ chức(?: xong)?)?\s+hội nghị",
                   re.IGNORECASE)  # fmt: skip
_EMPTY = re.compile(r"[-–.\s]*")


def read_report_tables(reading: Reading) -> None:
    """Add reporting for each row on a report, task for one on another paper; a row that says less stays told."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, _ in tables_of(part):
            heads = cells_of(rows[0].text)
            columns = [_column(head) for head in heads]
            if {"about", "by", "to", "when"} <= {*columns} and len({*columns}) == len(columns):
                years = Years(reading)
                read = [_row(reading, row, columns, heads, years) for row in rows[1:] if row.at not in reading.used]
                if any(read):
                    reading.used.add(rows[0].at)
                    reading.say(rows[0], rows[0].text)


def _row(reading: Reading, piece: Piece, columns: Sequence[str | None], heads: Sequence[str], years: Years) -> bool:
    cells = cells_of(piece.text)
    values = {key or "": bare(cell) for key, cell in zip(columns, cells, strict=False)}
    if len(cells) != len(columns) or not all(values.get(key) for key in ("about", "by", "to", "when")):
        return False
    when = values["when"]
    days = days_of(_DAYS.fullmatch(when)) or days_after(when)
    time = time_of_cell("" if days else when, finished=True, years=years, piece=piece)
    about = lowered_first(values["about"])
    by, to = lowered_first(values["by"]) if values["by"].startswith("Các ") else values["by"], values["to"]
    if report := _REPORT.match(about):
        reading.add("reporting", piece, by=by, to=to, about=f"{about[report.end() :]}{time.wordy}", window=time.window,
                    **days)  # fmt: skip
    else:
        after = f" ({Reporting(by=by, to=to, **days).deadline()})" if days else ""
        reading.add("task", piece, body=by, does=f"gửi {about} về {to}{time.wordy}{after}", window=time.window)
    if time.years:
        reading.years.setdefault(piece.at, []).extend(time.years)
    left = [f"{heads[columns.index('when')]}: {time.left}"] if time.left else []
    left += [f"{head}: {cell}" for head, cell, column in zip(heads, cells, columns, strict=True)
             if column in (None, "note") and not _EMPTY.fullmatch(cell)]  # fmt: skip
    if left:
        reading.level_rows[piece.at] = left
    else:
        reading.say(piece, piece.text)
    return True


def _column(cell: str) -> str | None:
    words = re.sub(r"\s*\([^()]*\)$", "", " ".join(cell.casefold().split()))
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
