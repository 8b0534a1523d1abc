"""One report that is due on several days of a year, each with its period: "6 tháng đầu năm trước …; cả năm trước …"."""

from __future__ import annotations

import re

from .days import DATE
from .facts import Reading, bare
from .moments import NO_LATER
from .owners import named, owner_of, subject_of
from .parting import BODY, parts_of
from .pieces import Piece
from .report_days import WEEKDAY
from .tellers import told_in
from .times import window_of

_OF = (
    r"(?:(?:sơ kết|tổng kết|giữa|lần (?:thứ )?(?:\d|một|hai|ba)|đợt \d)|"
    r"(?:(?:sơ kết|tổng kết)\s+)?(?:(?:0?[369]|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|"
    r"quý\s+(?:IV|I{1,3}|[1-4])|(?:cả\s+)?năm(?!\s+(?:đại biểu|ngày))))(?:(?:/|\s+năm\s+|\s+)\d{4})?"
)
"""What part of a year a report is on."""
_DAY = rf"(?:trước|{NO_LATER}|muộn nhất|chậm nhất)(?:\s+(?:là|vào))?\s+(?:{WEEKDAY},?\s+)?(?:ngày\s+)?{DATE}"
_ONE = (
    rf"(?:(?:báo cáo|kết quả)\s+)*(?P<of>{_OF})\s*[,:(]?\s*(?:(?:gửi|nộp|báo cáo|hoàn thành|xong)\s+)?(?P<day>{_DAY})"
    r"\)?(?P<more>\s*\((?!dự kiến)[^();]*\))?"
)
_EACH = re.compile(_ONE, re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:[;,]\s*(?:và\s+)?(?:đối với\s+)?|\s+và\s+)", re.IGNORECASE)
_TO = r"(?:về|cho|với|đến|gửi)\s+(?P<to>[^:;.,\d()]+?)(?:\s*\(qua (?P<through>[^()]+)\))?"
_KIND = re.compile(r"(?P<kind>sơ kết|tổng kết)\s+(?P<rest>.+)", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:(?P<by>{BODY}[^.;:\d]{{0,150}}?)\s+)??(?:[Đđ]ịnh kỳ\s+[^.;:/]{{1,40}}?,?\s+)?"
    r"(?:(?:có trách nhiệm|phải|tổng hợp|[Gg]ửi|thực hiện chế độ),?\s+)*"
    rf"[Bb]áo cáo(?P<about>[^:;.\d(]*?)(?:,?\s+(?:gửi\s+)?{_TO})?"
    r"(?:\s*[:,(]|\s+theo (?:các mốc|thời hạn)(?: sau)?:)?\s*"
    rf"(?={_EACH.pattern})",
    re.IGNORECASE,
)
"""What stands before the periods: who reports what to whom."""
_BEHIND = re.compile(rf"\)?(?:\s*,?\s+(?:gửi\s+)?{_TO})?[\s.;/)]*")
"""What stands behind them: the same, where it was not said before."""


def read_in_turn(reading: Reading, piece: Piece, sentence: str) -> set[str]:
    """Add reporting for each period and its day where a sentence says nothing else; return its parts."""
    lead = _LEAD.match(sentence) if "áo cáo" in sentence else None
    found: list[re.Match[str]] = []
    at = lead.end() if lead else len(sentence)
    while one := _EACH.match(sentence, at):
        found.append(one)
        joins = _JOINED.match(sentence, one.end())
        at = joins.end() if joins and _EACH.match(sentence, joins.end()) else one.end()
    behind = _BEHIND.fullmatch(sentence, at)
    if lead is None or behind is None or len(found) < 2 or bool(lead["to"]) == bool(behind["to"]):
        return set()
    owner, subject = owner_of(piece), subject_of(piece.text)
    by = lead["by"] or (subject[0] if subject else owner.body if owner else told_in(piece.text, sentence, lead.end()))
    sent = lead if lead["to"] else behind
    about = bare(lead["about"]) or "kết quả"
    for one in found:
        on = _KIND.sub(r"\g<rest> (báo cáo \g<kind>)", one["of"])
        on = " ".join(f"{about} {on}{one['more'] or ''}".split())
        reading.add("reporting", piece, by=named(by)[0] or "các cơ quan, đơn vị", to=bare(sent["to"]),
                    through=bare(sent["through"] or ""), about=on, window=window_of(one["day"]))  # fmt: skip
    reading.say(piece, sentence)
    return {*parts_of(sentence), sentence}
