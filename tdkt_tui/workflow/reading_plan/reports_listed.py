"""Reports below a heading that says nothing else: "BÁO CÁO / - Hằng tháng, trước ngày 25: báo cáo tiến độ"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .after import days_after, days_of, without_days
from .bounds import MOST
from .due import window_apart
from .facts import Reading, bare
from .parting import BODY, DOES, KIND, SOME_BODY
from .pieces import Piece
from .sent_bodies import one_of
from .times import window_of

_TITLE = r"(?:chế độ\s+)?(?:(?:thông tin|sơ kết|tổng kết),?\s+(?:và\s+)?)?báo cáo"
_HEADING = re.compile(rf"{_TITLE}(?:\s+(?:kết quả|định kỳ|tiến độ|sơ kết|tổng kết))?", re.IGNORECASE)
_LEAD = re.compile(rf"{_TITLE}\s*:\s+", re.IGNORECASE)
_ENDS = re.compile(rf";\s+|(?<=[^.\s]{{2}})\.\s+(?=[{UPPER}])")
_CODES = {"tháng": "month", "quý": "quarter", "năm": "year", "6 tháng": "6 months", "06 tháng": "6 months"}
_EVERY = re.compile(
    r"(?:định kỳ\s+)?(?:(?:hằng|hàng|mỗi)\s+(?P<one>tháng|quý|năm)|định kỳ\s+(?P<other>0?6 tháng))\b,?\s*",
    re.IGNORECASE,
)
_DAY = re.compile(
    r",?\s*(?P<said>(?:trước|chậm nhất(?: là)?|vào)\s+(?:vào\s+)?ngày\s+\d{1,2}(?!\d|\s*/|\s+tháng\s+\d)[^:,;()]*"
    r"(?:\([^()]*\))?)[,:]?\s*",
    re.IGNORECASE,
)
"""The day of each month or quarter, which no key holds: the report's words do."""
_HELD = r"(?:kết thúc|bế mạc|tổ chức(?:\s+xong)?)"
_AFTER = re.compile(
    rf"(?P<held>(?:(?:sau khi|ngay sau khi)\s+)?{_HELD}\s+(?:Hội nghị\s*)?(?::|,)?\s+)?(?P<words>[^:;]{{0,80}}?)"
    rf"(?P<said>(?:(?:chậm nhất|{MOST}|trong vòng|trong)(?:\s+là)?\s+)+(?P<n>\d{{1,2}})\s+ngày(?P<work>\s+làm việc)?"
    rf"(?P<of>,?\s+(?:sau khi|sau|kể từ khi|kể từ ngày|từ khi|từ ngày)\s+(?:{_HELD}\s*)?(?:Hội nghị)?)?),?\s*",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    r"(?<!hội nghị, )(?<!hội nghị và )(?<!hội nghị hoặc )đại hội(?!,?\s+(?:(?:và|hoặc)\s+)?hội nghị)", re.IGNORECASE
)
"""The province's congress; that which a unit holds is said beside the conferences of others."""
_DONE = re.compile(
    r"(?P<said>sau khi (?:tổ chức xong|kết thúc)[^,;:]*?\d{1,3} ngày(?:\s+làm việc)?)(?:,|\s+thì)?\s+", re.IGNORECASE
)
_RECEIVER = (
    r"(?P<to>UBND tỉnh|Ủy ban nhân dân tỉnh|Sở Nội vụ|Phòng Nội vụ|UBND (?:cấp )?huyện|"
    r"Ban Thi đua\s*-\s*Khen thưởng(?:\s+tỉnh)?|Thường trực Hội đồng[^,;.(]{0,60}?tỉnh)"
)
_TO = re.compile(rf"(?:,?\s*\b(?:gửi|nộp|về|cho|đến)\s+|(?<=áo cáo )){_RECEIVER}(?:\s*\(qua (?P<through>[^()]+)\))?")
_SENDS = re.compile(rf"\b(?:gửi|nộp|về)\s+(?:về\s+)?{_RECEIVER}", re.IGNORECASE)
_BY = re.compile(
    rf"(?P<by>(?:{SOME_BODY}|(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)\b)(?:[^;:,\d]|,\s+(?={KIND}\b)){{0,80}}?)"
    r"(?:\s*:\s*|\s+(?=(?:tổng hợp|gửi|nộp|báo cáo|có trách nhiệm)\b))"
)
_SAID = re.compile(r"(?:^tổng hợp\b,?\s*)?(?:(?:gửi\s+)?báo cáo\b\s*:?\s*)?", re.IGNORECASE)
_KIND = re.compile(r"báo cáo\s+(?P<kind>[^\W\d]+(?:\s+[^\W\d]+){0,2})\s*:\s+", re.IGNORECASE)
"""What a line is on: "Báo cáo nhanh: …"."""
_SUMMED = re.compile(r"báo cáo|tổng hợp\s+(?:kết quả|tình hình|số liệu)", re.IGNORECASE)
_SENT_ON = re.compile(r"[,\s]+(?:và\s+)?(?:gửi|nộp)(?:\s+về)?$")
_OF = re.compile(r"\s+của\s+(?P<who>[^();,]+?)(?=\s*(?:[(,]|$))")
"""Whose report it is, where nobody stands before it: "Báo cáo tổng kết của cấp huyện gửi trước ngày …"."""
_UNSURE = re.compile(
    r"\b(?:nếu|trừ|không kể|hoặc|một lần|hai tuần|"
    r"(?:không|chưa)(?: (?:phải|cần|được))? (?:gửi|nộp|báo cáo|tổng hợp))\b",
    re.IGNORECASE,
)
_HELD_BY = re.compile(r"\b(?:hội nghị|tổ chức)\s+(?:(?:của|ở|tại)\s+)?cấp (?P<tier>xã|huyện)\b", re.IGNORECASE)
"""Whose conference it was, and so who reports of it."""
_ALL = "các cơ quan, đơn vị, địa phương"
_READ = ("reporting", "task", "nomination", "outline", "agenda")


def read_listed_reports(reading: Reading) -> None:
    """Add reporting for lines of a part on reports that say no more than when, and what for; all else stays told."""
    for piece in reading.body():
        lead = _LEAD.match(piece.text)
        if not lead and not any(_HEADING.fullmatch(bare(text)) for text in piece.under):
            continue
        if any(fact.table in _READ for fact in reading.drawn.get(piece.at, ())):
            continue
        by = ""
        for part in _ENDS.split(piece.text[lead.end() if lead else 0 :]):
            found = _BY.match(part)
            own = found and found[0].rstrip().endswith(":")
            by = found["by"] if found and own else by
            words = part[found.end() :] if found and own else part
            if not _report(reading, piece, words, by) and by and re.match(rf"{DOES}\b", words):
                _task(reading, piece, by, words)


def _task(reading: Reading, piece: Piece, by: str, words: str) -> None:
    does, window = window_apart(bare(words))
    reading.add("task", piece, body=by, does=lowered_first(does), window=window)


def _report(reading: Reading, piece: Piece, words: str, by: str) -> bool:
    """Add one report; tell whether the words were one."""
    if not _SUMMED.search(words) or _UNSURE.search(words):
        return False
    led = _KIND.match(words)
    rest, when, besides = _when(bare(words[led.end() :] if led else words))
    if not when and not besides:
        return False
    to = _TO.search(rest)
    rest = rest[: to.start()] + rest[to.end() :] if to else rest
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
    said = lowered_first(name) if name.startswith("Các ") else name or (f"UBND cấp {held['tier']}" if held else _ALL)
    about = ", ".join(filter(None, (led["kind"] if led else "", what, besides)))
    receiver = to["to"] if to else receiver_of(reading, piece)
    if not receiver:
        return False
    made = reading.add("reporting", piece, by=said, to=receiver, through=(to["through"] or "") if to else "",
                       about=lowered_first(about), **when)  # fmt: skip
    if not name:
        made.marks["by"] = "suy ra: bản gốc không nêu ai báo cáo"
    if not to:
        made.marks["to"] = "suy ra từ nơi nhận của các việc khác: bản gốc không nêu báo cáo ai"
    return True


def _when(words: str) -> tuple[str, dict[str, Any], str]:
    """Return words without their time, the keys that hold it, and what of it no key holds."""
    if every := _EVERY.search(words):
        rest = words[: every.start()] + words[every.end() :]
        day = _DAY.search(rest)
        rest = rest[: day.start()] + " " + rest[day.end() :] if day else rest
        return (
            rest.strip(),
            {"every": [_CODES[(every["one"] or every["other"]).casefold()]]},
            day["said"] if day else "",
        )
    if after := _AFTER.match(words):
        rest = f"{after['words']} {words[after.end() :]}".strip()
        held = after["held"] or re.search(rf"{_HELD}|hội nghị", after["of"] or "", re.IGNORECASE)
        if held and not _CONGRESS.search(words):
            return rest, {**days_of(after)}, ""
        lead = (after["held"] or "").strip(" ,:")
        return rest, {}, lowered_first(" ".join(filter(None, (lead, after["said"].strip(" ,")))))
    if (days := days_after(words)) and not _CONGRESS.search(words):
        return without_days(words), {**days}, ""
    if done := _DONE.search(words):
        return words[: done.start()] + words[done.end() :], {}, lowered_first(done["said"])
    rest, window = window_apart(words)
    return (rest, {"window": window}, "") if window and not window_of(rest) else (words, {}, "")


def receiver_of(reading: Reading, piece: Piece) -> str:
    """Return the one body that all else of its part, or else of the plan, is sent to; "" where there are several."""
    top = piece.clause.partition(".")[0]
    part = [one for one in reading.body() if one.clause.partition(".")[0] == top]
    for near in (part, reading.body()):
        sent = {hit["to"] for one in near if not re.match(rf"{BODY}\b", one.text) for hit in _SENDS.finditer(one.text)}
        if len(sent) == 1:
            return str(sent.pop())
        if sent:
            return ""
    return ""
