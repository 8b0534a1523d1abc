"""Reports below a heading that says nothing else: "BÁO CÁO / - Hằng tháng, trước ngày 25: báo cáo tiến độ"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .after import days_after
from .due import window_apart
from .facts import Reading, bare
from .parting import BODY, DOES, KIND, SOME_BODY
from .pieces import Piece
from .reports_when import by_others, report_time
from .said_subjects import BY_ITS_NAME
from .sent_bodies import one_of

_TITLE = r"(?:chế độ\s+)?(?:(?:thông tin|sơ kết|tổng kết),?\s+(?:và\s+)?)?báo cáo"
_HEADING = re.compile(rf"{_TITLE}(?:\s+(?:kết quả|định kỳ|tiến độ|sơ kết|tổng kết))?", re.IGNORECASE)
_LEAD = re.compile(rf"{_TITLE}\s*:\s+", re.IGNORECASE)
_ENDS = re.compile(rf";\s+|(?<=[^.\s]{{2}})\.\s+(?=[{UPPER}])")
DISTRICTS = (
    r"(?:UBND|Ủy ban nhân dân) (?:cấp )?(?:huyện|quận|thị xã)"
    r"(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:huyện|quận|thị xã|thành phố)\b)*"
)
"""The offices above communes, by their kinds."""
_RECEIVER = (
    rf"(?P<to>UBND tỉnh|Ủy ban nhân dân tỉnh|Sở Nội vụ|Phòng Nội vụ|{DISTRICTS}|"
    r"Ban Thi đua\s*-\s*Khen thưởng(?:\s+tỉnh)?|(?:(?:Thường trực|Chủ tịch) )?Hội đồng[^,;.(]{0,60}?tỉnh|"
    r"Chủ tịch (?:UBND|Ủy ban nhân dân) tỉnh)"
)
_TO = re.compile(rf"(?:,?\s*\b(?:gửi|nộp|về|cho|đến)\s+|(?<=áo cáo )){_RECEIVER}(?:\s*\(qua (?P<through>[^()]+)\))?")
_SENDS = re.compile(rf"\b(?:gửi|nộp|về)\s+(?:về\s+)?{_RECEIVER}", re.IGNORECASE)
STEP = r"(?:Bước|Giai đoạn|[Gg]iai đoạn|[Nn]hóm)\s+\d"
_OF_STEP = re.compile(rf".*\btổ chức\s+(?:hội nghị\s+)?(?:(?:ở|tại|của|thuộc)\s+)?(?P<step>{STEP})$", re.IGNORECASE)
_HANDS = re.compile(r"(?:gửi|nộp)\b", re.IGNORECASE)
_PLACE = r"(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|sở|ban|ngành)"
_BY = re.compile(
    rf"(?P<by>(?:{SOME_BODY}|(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)\b|[Cc]ấp (?:xã|huyện|cơ sở)\b|"
    rf"(?i:{_PLACE})(?=,\s|\s+(?:và|gửi|nộp|báo cáo)\s))(?:[^;:,\d]|{STEP}|,\s+(?={KIND}\b)){{0,80}}?)"
    r"(?:\s*:\s*|\s+(?=(?:tổng hợp|gửi|nộp|báo cáo|có trách nhiệm)\b))"
)
_SAID = re.compile(r"(?:^tổng hợp\b,?\s*)?(?:(?:gửi\s+)?báo cáo\b\s*:?\s*)?", re.IGNORECASE)
_KIND = re.compile(r"báo cáo\s+(?P<kind>[^\W\d]+(?:\s+[^\W\d]+){0,2})\s*:\s+", re.IGNORECASE)
"""What a line is on: "Báo cáo nhanh: …"."""
_SUMMED = re.compile(r"báo cáo|tổng hợp\s+(?:kết quả|tình hình|số liệu)", re.IGNORECASE)
_SENT_ON = re.compile(r"[,\s]+(?:và\s+)?(?:gửi|nộp)(?:\s+về)?$")
_OF = re.compile(r"\s+của\s+(?P<who>[^();,]+?)(?=\s*(?:[(,]|$))")
"""Whose report it is, where nobody stands before it: "Báo cáo tổng kết của cấp huyện gửi trước ngày …"."""
_SAME = re.compile(
    r"(?:[Cc]ấp|[Cc]ác|[Ss]ở|UBND)\s(?!.*\b(?:báo cáo|hồ sơ|danh sách|kế hoạch|biên bản|dự toán|bài|bản)\b)[^;:.]*?"
    r"\b(?:gửi|nộp)\s+(?:về|cho|đến)\s"
)
"""A part that goes on with who else sends the same: "…; cấp huyện gửi về Hội đồng tỉnh trước …"."""
_UNSURE = re.compile(
    r"\b(?:nếu|trừ|không kể|hoặc|một lần|hai tuần|"
    r"(?:không|chưa)(?: (?:phải|cần|được))? (?:gửi|nộp|báo cáo|tổng hợp))\b",
    re.IGNORECASE,
)
_HELD_BY = re.compile(
    r"\b(?:hội nghị|tổ chức)\s+(?:(?:của|ở|tại)\s+)?cấp (?P<tier>xã|huyện)\b"
    rf"(?P<more>(?:(?:,\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?{_PLACE}(?!\w))*)",
    re.IGNORECASE,
)
"""Whose conference it was, and so who reports of it."""
_SOME_SEND = re.compile(rf":\s|\b{KIND}\b[^.;]*\s(?:gửi|nộp)\b")
"""What some send, each in its own way, is no report of all."""
_ALL = "các cơ quan, đơn vị, địa phương"
_READ = ("reporting", "task", "nomination", "outline", "agenda")


def read_listed_reports(reading: Reading) -> None:
    """Add reporting for lines of a part on reports that say no more than when, and what for; all else stays told."""
    for piece in reading.body():
        lead = _LEAD.match(piece.text)
        if not lead and not any(_HEADING.fullmatch(bare(text)) for text in piece.under):
            continue
        drawn = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table in _READ]
        if any("days_after" in key for fact in drawn for key in fact.values):
            continue
        by, said = "", False
        for part in _ENDS.split(piece.text[lead.end() if lead else 0 :]):
            if drawn and not days_after(part):
                continue  # who sums up is read; who sends first is not, where the heading alone says what
            found = _BY.match(part)
            own = found and found[0].rstrip().endswith(":")
            by = found["by"] if found and own else by
            words = part[found.end() :] if found and own else part
            words = _HANDS.sub("gửi báo cáo", words, count=1) if said and _SAME.match(words) else words
            if said := _report(reading, piece, words, by):
                continue
            if by and re.match(rf"{DOES}\b", words):
                _task(reading, piece, by, words)


def _task(reading: Reading, piece: Piece, by: str, words: str) -> None:
    does, window = window_apart(bare(words))
    reading.add("task", piece, body=by, does=lowered_first(does), window=window)


def _report(reading: Reading, piece: Piece, words: str, by: str) -> bool:
    """Add one report; tell whether the words were one."""
    hands = _HANDS.search(words) and days_after(words) and re.match(r"báo cáo", piece.under[-1], re.IGNORECASE)
    if not (_SUMMED.search(words) or hands) or _UNSURE.search(words):
        return False
    led = _KIND.match(words)
    rest, when, besides = report_time(bare(words[led.end() :] if led else words))
    if not when and not besides:
        return False
    to = _TO.search(rest)
    verb = to and _HANDS.search(to[0])
    rest = f"{rest[: to.start()]} {verb[0] if verb else ''}{rest[to.end() :]}" if to else rest
    found = _BY.match(rest)
    rest = rest[found.end() :] if found else rest
    if re.match(rf"{SOME_BODY}\b", rest):
        return False
    name = found["by"] if found else by
    what = re.sub(r",\s*báo cáo$", "", " ".join(_SAID.sub("", rest, count=1).split()).strip(" ,:"))
    what = _SENT_ON.sub("", what)
    if not name and (own := _OF.search(what)) and (name := one_of(own["who"])):
        what = f"{what[: own.start()]}{what[own.end() :]}"
    held = None if name else _HELD_BY.search(what)
    if name != (name := _of_step(reading, name)):
        reading.say(piece, words)
    kinds = re.match(r"\w+,?\s[^\W\d_]", name) and name.split()[1][0].islower()
    said = lowered_first(name) if kinds and (name.startswith("Các ") or not BY_ITS_NAME.match(name)) else name
    said = said or (_holding(held) if held else _ALL)
    what = what if not _HANDS.fullmatch(what) else ""
    what = what or re.sub(r"^(?:chế độ )?báo cáo\s*", "", bare(piece.under[-1]).casefold()) if hands else what
    about = ", ".join(filter(None, (led["kind"] if led else "", what, besides)))
    receiver = to["to"] if to else receiver_of(reading, piece)
    some = by_others(about)
    if not receiver or (not name and _SOME_SEND.search(some[0] if some else about)):
        return False
    through = (to["through"] or "") if to else ""
    if some:
        about = some[0]
        times = {**when, "window": some[2]}
        reading.add("reporting", piece, by=some[1], to=receiver, through=through, about=lowered_first(about), **times)
    made = reading.add("reporting", piece, by=said, to=receiver, through=through, about=lowered_first(about), **when)
    if not name:
        made.marks["by"] = "suy ra: bản gốc không nêu ai báo cáo"
    if not to:
        made.marks["to"] = "suy ra từ nơi nhận của các việc khác: bản gốc không nêu báo cáo ai"
    return True


def _holding(held: re.Match[str]) -> str:
    """Return who held a conference: "hội nghị cấp huyện, sở, ban, ngành" are the committees and the offices."""
    more = re.sub(r"^(?:,\s*|\s+)(?:và\s+)?(?:các\s+)?", "", held["more"])
    return f"UBND cấp {held['tier']}" + (f"; các {more}" if more else "")


def _of_step(reading: Reading, name: str) -> str:
    """Return who "đơn vị tổ chức Bước 2" are: the levels whose clause stands below that step."""
    found = _OF_STEP.fullmatch(name)
    step = found["step"].casefold() if found else ""
    labels = [one.values["label"] for one in reading.of("level")
              if step and step in str(one.values.get("clause", "")).casefold().split(".")]  # fmt: skip
    return "; ".join(labels) or name


def receiver_of(reading: Reading, piece: Piece) -> str:
    """Return the one body that all else of its part, or else of the plan, is sent to; "" where there are several."""
    top = piece.clause.partition(".")[0]
    part = [one for one in reading.body() if one.clause.partition(".")[0] == top]
    for near in (part, reading.body()):
        sent = {hit["to"] for one in near if not re.match(rf"{BODY}\b", one.text) for hit in _SENDS.finditer(one.text)}
        sent = {to for to in sent if not re.match(r"Ủy ban nhân dân .*huyện", to)}  # where communes send, not all
        if len(sent) == 1:
            return str(sent.pop())
        if sent:
            return ""
    return ""
