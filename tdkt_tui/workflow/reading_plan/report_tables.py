"""A table of reports and papers: which, who sends it, to whom, until when or how long after the conference.

To whom may stand in no column: "Các mốc gửi hồ sơ, báo cáo về Sở Nội vụ như sau" says it once above all rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.words import lowered_first

from .after import days_after, days_of
from .cell_times import time_of_cell
from .column_heads import column_headed
from .facts import Reading, bare
from .parting import DOES, KIND, SOME_BODY
from .pieces import Piece
from .quota_tables import tables_of
from .rows import EMPTY, cells_of
from .undated import Years
from .unit_words import PLACE

_PAPER = r"(?:báo cáo|văn bản|tài liệu|hồ sơ)"
_SEND = r"(?:báo cáo|gửi|nộp|trình|đăng ký)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("about", rf"(?:tên |loại |nội dung )?{_PAPER}(?:(?:,|/| và) {_PAPER})*(?: (?:phải )?(?:gửi|nộp))?"),
    ("work", rf"(?:(?:nội dung|tên|các|(?:công )?việc|nhiệm vụ)\s*)+(?:cần |phải )?(?:(?:làm|thực hiện|{_SEND})\s*)*"),
    ("sends", rf"{PLACE}(?:,\s*{PLACE})*\s+(?:phải )?{_SEND}(?:(?:,| và) {_SEND})*(?: {_PAPER})?"),
    ("by", rf"{PLACE}(?:,\s*{PLACE})*\s+(?:lập|thực hiện|xây dựng)(?: báo cáo)?"),
    ("to", rf"(?:{PLACE}(?:,\s*{PLACE})*\s+)?(?:nhận|tiếp nhận)(?: {_PAPER})?|nơi gửi|gửi (?:về|đến|cho)"),
    ("when", r"(?:thời (?:hạn|gian)|hạn)(?: (?:gửi|nộp|báo cáo|hoàn thành))*"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_TO = re.compile(
    rf"\b(?i:{_SEND})\b[^.;:]*?\s(?:về|cho|đến|tới|lên)\s+"
    rf"(?P<to>(?:{SOME_BODY}|cấp trên)\b(?:\([^()]*\)|[^.;:,()])*?)"
    r"(?=\s+(?:như sau|theo|trước|cụ thể|gồm|tại|được|là|trong|hằng|hàng|năm|bằng|qua)\b|\s*(?:[.:;,]|$))"
)
"""What the words above a table say of where all of it goes."""
_REPORT = re.compile(r"báo cáo\s+(?=\S)", re.IGNORECASE)
_DEED = re.compile(rf"(?!báo cáo\b)(?:{DOES}|gửi|nộp)\b", re.IGNORECASE)
_KINDS = re.compile(rf"{KIND}(?:\s+{KIND})?\s*[,;]", re.IGNORECASE)
"""How a cell on kinds of unit begins: "Sở, ban, ngành; huyện, thành phố"."""
_DAYS = re.compile(r"(?:(?:chậm|muộn) nhất\s+|trong(?: vòng| thời hạn)?\s+|sau\s+)*0*(?P<n>\d{1,2})\s+"
                   r"ngày(?P<work>\s+làm việc)?\s+(?:sau|kể từ|tính từ)(?: khi| ngày)?"
                   r"(?: kết thúc| bế mạc| tổ chức(?: xong)?)?\s+hội nghị",
                   re.IGNORECASE)  # fmt: skip


def read_report_tables(reading: Reading) -> None:
    """Add reporting for each row on a report, task for one on another paper; a row that says less stays told.

    A report in a list of what goes to one place is one of the papers sent there: it stands with them.
    """
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, above in tables_of(part):
            heads = cells_of(rows[0].text)
            columns = _columns(heads)
            to = where_sent(above)
            sure = to or "to" in columns or any(column_headed(head, _COLUMNS) == "sends" for head in heads)
            if {"about", "by", "when"} <= {*columns} and sure and len({*columns}) == len(columns):
                years = Years(reading)
                read = [_row(reading, row, columns, heads, years, above=to) for row in rows[1:]
                        if row.at not in reading.used]  # fmt: skip
                if any(read):
                    reading.used.add(rows[0].at)
                    reading.say(rows[0], rows[0].text)


def _row(reading: Reading, piece: Piece, columns: Sequence[str | None], heads: Sequence[str], years: Years,
         *, above: str) -> bool:  # fmt: skip
    cells = cells_of(piece.text)
    values = {key or "": bare(cell) for key, cell in zip(columns, cells, strict=False)}
    to = values.get("to", above)
    needed = ("about", "by", "when", *(["to"] if "to" in columns else []))
    if len(cells) != len(columns) or not all(values.get(key) for key in needed):
        return False
    when = values["when"]
    days = days_of(_DAYS.fullmatch(when)) or days_after(when)
    time = time_of_cell("" if days else when, finished=True, years=years, piece=piece)
    about, by = lowered_first(values["about"]), _by(values["by"])
    if ("to" in columns or (to and days)) and (report := _REPORT.match(about)):
        reading.add("reporting", piece, by=by, to=to, about=f"{about[report.end() :]}{time.wordy}", window=time.window,
                    **days)  # fmt: skip
    else:
        after = f" ({Reporting(by=by, to=to, **days).deadline()})" if days else ""
        reading.add("task", piece, body=by, does=f"{sent_to(about, to)}{time.wordy}{after}", window=time.window)
    if time.years:
        reading.years.setdefault(piece.at, []).extend(time.years)
    left = [f"{heads[columns.index('when')]}: {time.left}"] if time.left else []
    left += [f"{head}: {cell}" for head, cell, column in zip(heads, cells, columns, strict=True)
             if column in (None, "note") and not EMPTY.fullmatch(cell)]  # fmt: skip
    if left:
        reading.level_rows[piece.at] = left
    else:
        reading.say(piece, piece.text)
    return True


def where_sent(above: Sequence[str]) -> str:
    """Return where the lines above a table, the nearest last, say that all of it goes; "" where they do not."""
    return next((found["to"] for text in reversed(above) if (found := _TO.search(text))), "")


def _by(cell: str) -> str:
    """Return who sends as a sentence says it: kinds of unit are many, a name is one."""
    if _KINDS.match(cell):
        return f"các {lowered_first(cell)}"
    return lowered_first(cell) if cell.startswith("Các ") else cell


def sent_to(about: str, to: str) -> str:
    """Return what is done: a paper is sent; what is a deed already goes there too."""
    if not _DEED.match(about):
        return f"gửi {about} về {to}" if to else f"gửi {about}"
    return about if to in about else f"{about}, gửi {to}"


def _columns(heads: Sequence[str]) -> list[str | None]:
    """Return what the columns hold; beside who sends, what is to be done is the paper."""
    columns = [column_headed(head, _COLUMNS) for head in heads]
    beside = {"sends": "by", "work": "about" if "sends" in columns and "about" not in columns else None}
    return [beside.get(column, column) if column else column for column in columns]
