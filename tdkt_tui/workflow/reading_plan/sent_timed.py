"""What is sent to the one place that its part names: "1. Nơi nhận: … / 2. Thời hạn / a) Kế hoạch: chậm nhất …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.words import lowered_first

from .after import days_after, without_days
from .facts import Reading, bare
from .figures import figures_in, figures_of
from .pieces import Piece
from .reports_when import by_others, with_latest
from .senders import EVERYBODY, UNSAID
from .sent_bodies import one_of
from .sent_papers import OF_AWARD, SENT
from .times import window_of

_SENDS = re.compile(r"\b(?:báo cáo|hồ sơ|gửi|nộp|văn bản|tài liệu)\b", re.IGNORECASE)
_DEADLINES = re.compile(
    r"(?:(?:Quy định|Về)\s+)?(?:Thời (?:hạn|gian)|Tiến độ|Hạn|Mốc(?: thời gian)?)"
    r"(?:(?:,|\s+và)?\s+(?:gửi|nộp|hoàn thành|báo cáo|hồ sơ|văn bản|tài liệu|các loại|các)(?!\w))*",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"(?P<what>(?:Các\s+)?(?i:{SENT})(?:[^:;()]|\([^()]*\)){{0,160}}?):\s+(?P<rest>(?:[^:()]|\([^()]*\))+)", re.DOTALL
)
_WHERE = re.compile(
    r"(?:Nơi (?:nhận|gửi|tiếp nhận)|Địa chỉ (?:nhận|gửi)|(?:Cơ quan|Đơn vị) (?:tiếp )?nhận|Gửi về)(?:\s+[^:;.]{2,40})?"
    r":\s+(?P<all>(?P<to>[^\W\d_][^,;.()]*(?:\([^()]*\))?).*)",
    re.DOTALL,
)
"""Where all of a part goes, and how: "Nơi nhận: Sở Nội vụ, số 1 đường A; 02 bản"."""
_BY = re.compile(r"\s*\(do\s+(?P<by>[^()]{3,80}?)\s+(?P<does>(?:tổng hợp|lập|gửi|nộp|thực hiện|xây dựng)[^()]*)\)")
_OF = re.compile(r"\s+của\s+(?P<who>(?!(?:đơn vị|cơ quan|địa phương)\b)[^();:,]+)$")
_APART = re.compile(r"\s*\((?!do\b)(?P<said>[^()]*\d[^()]*)\)")
"""A time for some alone, behind that of all."""
_WITH = re.compile(r"(?:(?:gửi\s+)?(?:cùng(?: lúc)?|kèm)(?:\s+(?:với|theo))?)\s+(?P<what>.+)")
_REPORT = re.compile(r"Báo cáo (?:kết quả|tổng kết|sơ kết|nhanh|tình hình|tiến độ)\b", re.IGNORECASE)


_WHEN_SENT = re.compile(
    r"^(?:(?:Quy định|Về)\s+)?(?:(?:Thời (?:hạn|gian)|Tiến độ|Hạn|Mốc thời gian|Nơi nhận|Địa chỉ)(?:,|\s+và)?\s*)+"
    r"(?:(?:gửi|nộp|nhận)(?:\s+|$))?",
    re.IGNORECASE,
)
"""What a heading says of what is sent: "Thời gian gửi báo cáo"."""
_SOME = re.compile(r"\b(?:trừ|riêng|không(?! (?:quá|muộn))|nếu|trường hợp|đối với)\b", re.IGNORECASE)
"""A time that is not that of all."""


@dataclass(slots=True)
class _Line:
    """A line: what is sent, by whom, and the words that say when."""

    what: str
    by: str
    does: str
    rest: str


def read_sent_timed(reading: Reading) -> None:
    """Add reporting or task for each line; one whose time is not understood whole stays told."""
    to, part, known = "", "", dict[str, dict[str, Any]]()
    for piece in reading.body():
        if part != (part := piece.clause.partition(".")[0]):
            to, known = "", {}
        if not piece.under or not _SENDS.search(piece.under[0]) or reading.drawn.get(piece.at):
            continue
        if found := _WHERE.fullmatch(bare(piece.text)):
            to = bare(found["to"])
            _add_where(reading, piece, found["all"])
        elif to and (line := _line(piece)):
            _add(reading, piece, line, to, known)


def _line(piece: Piece) -> _Line | None:
    found = _LINE.fullmatch(bare(piece.text))
    if found is None or not (len(piece.under) == 1 or _DEADLINES.fullmatch(bare(piece.under[-1]))):
        return None
    who = _BY.search(found["what"])
    what = bare(_BY.sub("", found["what"]))
    whose = None if who else _OF.search(what)
    given = whose and OF_AWARD.search(what[: whose.start()])
    by = who["by"] if who else one_of(whose["who"]) if whose and not given else ""
    return _Line(what, by, who["does"] if who else "gửi", found["rest"])


def _add_where(reading: Reading, piece: Piece, words: str) -> None:
    if not (what := _what(piece)):
        return
    made = reading.add("task", piece, body=EVERYBODY, does=f"gửi {lowered_first(what)} về {words}")
    made.marks["body"] = UNSAID
    reading.say(piece, bare(piece.text))


def _what(piece: Piece) -> str:
    """Return what the heading of a part says is sent, without until when and to whom; "" where it does not say."""
    what = _WHEN_SENT.sub("", bare(piece.under[0]).capitalize())
    return re.sub(r"\s+(?:gửi|nộp|về)\b.*", "", what, flags=re.IGNORECASE)


def _add(reading: Reading, piece: Piece, line: _Line, to: str, known: dict[str, dict[str, Any]]) -> None:
    apart, when = _APART.search(line.rest), _APART.sub("", line.rest)
    days = days_after(line.rest)
    window, mark = {} if days else window_of(when), ""
    if not days and not window and (beside := _WITH.fullmatch(when)):
        window = next((one for what, one in known.items() if what.startswith(beside["what"].casefold())), {})
        mark = f"suy ra: “{when}”"
    held = set(figures_in("", window))
    if _SOME.search(when) or not (window or days) or not (days or {figure for figure, _ in figures_of(when)} <= held):
        return
    known[line.what.casefold()] = window
    if days or _REPORT.match(line.what):
        about, times, _ = with_latest(_about(line, days=True), days) if days else (_about(line, days=False), {}, "")
        times = {"window": window, **days, **times}
        if some := by_others(about):
            about = some[0]
            reading.add("reporting", piece, by=some[1], to=to, about=about, **{**times, "window": some[2]})
        made = reading.add("reporting", piece, by=line.by or EVERYBODY, to=to, about=about, **times)
    else:
        does = f"{line.does}{'' if line.does == 'gửi' else ', gửi'} {lowered_first(line.what)} về {to}"
        made = reading.add("task", piece, body=line.by or EVERYBODY, does=does, window=window)
    made.marks.update({} if line.by else {"body" if made.table == "task" else "by": UNSAID})
    made.marks.update({"window": mark} if mark else {})
    text = bare(piece.text)
    reading.say(piece, text if days or apart is None else text.partition(apart[0])[0])


def _about(line: _Line, *, days: bool) -> str:
    """Return what a report is about, with the day beside the working days that it is made within."""
    about = re.sub(r"^[Bb]áo cáo\s+", "", line.what)
    more = re.sub(r"^(?:và|nhưng|,)\s+", "", without_days(line.rest)) if days else ""
    does = f" ({line.does})" if line.by and line.does not in ("gửi", "tổng hợp") else ""
    return ", ".join(filter(None, (f"{about}{does}", more)))
