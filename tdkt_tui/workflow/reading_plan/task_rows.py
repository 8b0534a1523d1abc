"""A row of a table of tasks: its task, and the cells that say something besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .cell_times import DATED, CellTime, time_of_cell
from .due import window_apart
from .facts import Proposal, Reading, bare
from .parting import DOES
from .pieces import Piece
from .rows import cells_of
from .sent_numbers import KIND
from .task_parts import bounded, limits, of_one, parts_timed
from .undated import Years

_ASKED = re.compile(r"^Đề nghị\s+", re.IGNORECASE)
_EMPTY = re.compile(r"[-–.\s]*|0{1,2}|không", re.IGNORECASE)
_BETWEEN = {"và", "cùng", "các"}
_FINISHED = ("hoàn thành", "hạn", "tiến độ", "kết thúc")
_JOINED = re.compile(
    r"(?P<body>.+?)(?:\s+chủ trì)?\s*[,;]\s*phối hợp(?:\s+(?:với|cùng))?\s+(?P<with>\S.*)|"
    r"(?P<alone>.+?)\s+\(?(?:chủ trì|đầu mối|chỉ đạo|thực hiện|phụ trách|tổng hợp)\)?",
    re.IGNORECASE,
)
"""A cell on who leads that says itself who joins in: "Sở A chủ trì, phối hợp với Sở B"."""
_LEADS = re.compile(r"\s(?P<does>chỉ đạo)$")
_CHARGED = re.compile(
    r"(?P<body>(?:Sở|Ban|Hội|Văn phòng|UBND)\b[^;]*?)\s+(?P<does>tham mưu|(?:trình|tham mưu|giúp)\s+\S.*)|"
    r"(?P<those>\S.*?)\s+(?P<leads>chỉ đạo|tổng hợp|hướng dẫn|theo dõi)"
)
"""A cell on who leads that says what they do first: "Sở Nội vụ trình UBND tỉnh"."""
_VERB = re.compile(
    rf"(?:{DOES}|họp|in|mở|mời|nhận|dự(?! toán)|dự thảo|đón|lập|làm|viết|soạn|tập huấn|tập dượt|trực|trao|thẩm|xét|"
    r"duyệt|tổng (?:duyệt|kết)|sơ kết|sơ duyệt|chạy|khai mạc|bế mạc|lắp|thuê|mua|thống nhất|đăng|phát|quay|thiết kế|"
    r"nghiên cứu|tiếp nhận|tiếp|khảo sát|rút kinh nghiệm|biểu dương|tôn vinh|khen|ký|quyết|cấp|chi|thanh|"
    r"phổ biến|thông qua|chào|dâng|giao lưu|phiên|tham luận|nghỉ|bầu|suy tôn|giải|phân|điều hành|đề nghị|"
    r"công khai|cập nhật|nhập|rà|tra|sưu tầm|vận|ra|đưa|lên|bình|tặng|tuyển|dẫn|bàn giao|tạo|truyền|sử dụng|"
    r"nắm|sửa|góp ý|xin|thỏa thuận|bổ sung|điều chỉnh|hỗ trợ|ghi|chụp|vệ sinh|treo|dựng|trưng bày|khánh thành)\b",
    re.IGNORECASE,
)
"""What a cell on what is to be done begins with that says it; any other only names what someone is in charge of."""
_SUBJECT = re.compile(
    r"(?:các|mỗi|từng)\s+(?:(?:cơ quan|đơn vị|địa phương|sở|ban(?! hành)|ngành|cấp|đoàn thể|tổ chức|huyện|thị xã|"
    r"thành phố|xã|phường|thị trấn|hội|các|và|tỉnh|ban ngành)(?:,\s+|\s+))+",
    re.IGNORECASE,
)
"""Those of whom a cell says what they do: whose task a row is stands in another."""
_OF_ALL = re.compile(rf"(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|mỗi|cấp)\s|(?:UBND\s+)?(?:{KIND})\s*[,;]|"
                     r"Ban Tổ chức (?:Đại hội|Hội nghị)\b", re.IGNORECASE)  # fmt: skip
"""Whose task a row is where those are who do it: one office alone may be in charge of what others do."""
_MEETING = re.compile(r"(?:Đại hội|Hội nghị)\b(?!\s+(?:trường|viên|đồng))")
_NO_TIME = "ô thời gian để trống"
_OWN_PLAN = re.compile(r"kế hoạch\b", re.IGNORECASE)


class Rows:
    """The rows below one head. columns: what they hold; heads: as the plan calls them."""

    def __init__(self, reading: Reading, columns: Sequence[str | None], heads: Sequence[str]) -> None:
        """Keep what the head says of deadlines."""
        self._reading, self._columns, self._heads = reading, columns, heads
        self._years = Years(reading)
        self._day: dict[str, Any] = {}
        self._timed = False
        when = heads[columns.index("when")].casefold() if "when" in columns else ""
        self._finished = any(word in when for word in _FINISHED)

    def add(self, piece: Piece) -> bool:
        """Add the task of a row; tell whether it was one. A row without who or what stays told."""
        cells = cells_of(piece.text)
        if len(cells) != len(self._columns):
            return False
        values = {column: cell for column, cell in zip(self._columns, cells, strict=True) if column}
        if not bare(values["does"]) or not bare(values["body"]):
            return False
        limited = limits(values.get("when", ""))
        parts = parts_timed(bare(values["does"]), limited) if limited and not bare(values.get("deliver", "")) else []
        times = self._times([when for _, when in parts], piece)
        if len(times) > 1:
            self._timed, self._day = True, {}
            for (part, _), time in zip(parts, times, strict=True):
                self._made(piece, values, part, time)
            self._tell(piece, cells, values, [])
            return True
        dated = limited and DATED.search(values["when"])  # days before something are kept in words
        time = CellTime(left=values["when"]) if dated and not times else self._time(values.get("when", ""), piece)
        time = times[0] if times and (times[0].window or not limited) else time
        rest, one, when = of_one(bare(values["body"]), time.left)
        if one and (own := self._time(when, piece)).window and not own.left:
            self._made(piece, {**values, "body": one}, bare(values["does"]), own)
            values, time = {**values, "body": rest}, CellTime(time.window, time.wordy, years=time.years)
        self._timed = self._timed or bool(time.window)
        self._day = {key: day for key, day in time.window.items() if key == "on"}
        done, window = bare(values["does"]), time.window
        if "when" not in values:
            done, window = window_apart(done)
        since = time_of_cell(values.get("since", ""), finished=False, years=self._years, piece=piece)
        begins = since.window.get("on", since.window.get("month", since.window.get("quarter")))
        window = {"since": begins, **window} if begins and {*window} & {"until", "before"} else window
        *others, (last, ends) = bounded(done, time.window) or [(done, window)]
        for part, until in others:
            self._made(piece, values, part, CellTime(until, years=time.years))
        made = self._made(piece, values, last, CellTime(ends, time.wordy, years=time.years))
        if "when" in values and not bare(values["when"]) and self._timed:
            made.marks["does"] = _NO_TIME
        left = [self._said("when", time.left)] if time.left else []
        left += [self._said("since", values["since"])] if values.get("since") and window.get("since") != begins else []
        self._tell(piece, cells, values, left)
        return True

    def _time(self, cell: str, piece: Piece) -> CellTime:
        return time_of_cell(cell, finished=self._finished, years=self._years, piece=piece, day=self._day)

    def _times(self, cells: list[str], piece: Piece) -> list[CellTime]:
        """Return the times of the parts of a row; nothing where one of them is not understood."""
        times = [time_of_cell(cell, finished=self._finished, years=self._years, piece=piece) for cell in cells]
        known = all(
            bool(time.window or time.wordy) == bool(cell) and not time.left
            for time, cell in zip(times, cells, strict=True)
        )
        return times if known else []

    def _made(self, piece: Piece, values: dict[str, str], done: str, time: CellTime) -> Proposal:
        """Add the task of a row, or of a part of it."""
        body, does, _ = _whom(bare(values["body"]), _does(done, bare(values["body"])))
        if time.years:
            self._reading.years.setdefault(piece.at, []).extend(time.years)
        return self._reading.add(
            "task", piece, body=_inside(_ASKED.sub("", body)), mode="asked" if _ASKED.match(body) else "",
            does=f"{does}{time.wordy}", deliver=_delivered(values.get("deliver", "")),
            together_with=[_inside(name) for name in bodies_of(_beside(values))], window=time.window,
        )  # fmt: skip

    def _tell(self, piece: Piece, cells: Sequence[str], values: dict[str, str], left: list[str]) -> None:
        """Keep what of a row no task holds; a row of which all is held is said. left: what is known of that."""
        beside = _beside(values)
        names = " ".join(_inside(name) for name in bodies_of(beside))
        left += [self._said("together", beside)] if _words(beside) - _words(names) - _BETWEEN else []
        left += [f"{head}: {cell}" for head, cell, column in zip(self._heads, cells, self._columns, strict=True)
                 if column in (None, "note") and not _EMPTY.fullmatch(cell)]  # fmt: skip
        if left:
            self._reading.level_rows[piece.at] = left
        else:
            self._reading.say(piece, piece.text)

    def _said(self, column: str, words: str) -> str:
        """Return words with what their column is headed, as they are told."""
        return f"{self._heads[self._columns.index(column)]}: {words}" if column in self._columns else words


def _beside(values: dict[str, str]) -> str:
    """Return who joins in, as the cell on who leads and one of its own say it."""
    return "; ".join(filter(None, (_whom(bare(values["body"]), "")[2], values.get("together", ""))))


def _does(words: str, body: str) -> str:
    """Return what is to be done: of what is only named, that someone is in charge of it."""
    own = _OF_ALL.match(body)
    if own and (said := _SUBJECT.match(words)) and _VERB.match(words, said.end()):
        words = words[said.end() :]
    inside = f"{words[:1].lower()}{words[1:]}" if words[1:2] == " " else lowered_first(words)
    if (own and _MEETING.match(words)) or words.casefold().startswith("thí điểm"):
        return f"tổ chức {words if _MEETING.match(words) else inside}"
    if _VERB.match(words):
        return inside
    return f"{'ban hành' if _OWN_PLAN.match(words) else 'phụ trách'} {inside}"


def _whom(body: str, does: str) -> tuple[str, str, str]:
    """Return who leads, what they do, and who joins in as the same cell says it."""
    if found := _JOINED.fullmatch(body):
        leads = _LEADS.search(body) if found["alone"] and does.startswith("phụ trách ") else None
        does = f"{leads['does']} {does.removeprefix('phụ trách ')}" if leads else does
        return bare(found["body"] or found["alone"]), does, found["with"] or ""
    if found := _CHARGED.fullmatch(body):
        of_others = does.removeprefix("phụ trách ") if found["leads"] else does
        return found["body"] or found["those"], f"{found['does'] or found['leads']} {of_others}", ""
    return body, does, ""


def _delivered(cell: str) -> list[str]:
    """Return what a cell says that there must be when it is done, one by one."""
    said = [lowered_first(bare(part)) for part in cell.split(";")]
    return [part for part in said if not _EMPTY.fullmatch(part)]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _inside(body: str) -> str:
    """Return a body as it is written inside a sentence."""
    return f"c{body[1:]}" if body.startswith("Các ") else body
