"""What has to be over, or still to come, when a meeting is held: said beside its day, and kept with it."""

from __future__ import annotations

import re

from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .sentences import PART

_DONE = (
    r"(?:tổ chức|tiến hành|hoàn thành|hoàn tất|kết thúc|bế mạc|khai mạc|diễn ra|xong|họp|"
    r"phê duyệt|chấp thuận|đồng ý|thống nhất|thông qua|có (?:ý kiến|chủ trương|văn bản|hướng dẫn))"
)
_TIME = (
    r"(?:và\s+)?(?:phải\s+)?(?:trước (?:ngày|tháng|quý)|trước \d|chậm nhất|muộn nhất|trong (?:quý|tháng|năm)|đến hết|"
    r"từ (?:ngày|tháng|quý)|vào|với (?:số|quy)|thời gian|số lượng|hoàn thành (?:trong|trước|chậm|vào))"
)
"""What begins behind a condition, and is none of it."""
_MEETING = r"(?:[Hh]ội nghị|[Đđ]ại hội)"
_CONDITION = re.compile(
    rf"[\s,(]*\b(?P<said>(?:ngay\s+)?(?:(?:trước|sau)\s+khi\s+(?:(?!\s{_TIME})(?:[^;.:()\d]|\d{{1,3}}\s?%))*?\b{_DONE}\b"
    rf"|(?:trước|sau)\s+(?:thời điểm (?:tổ chức|diễn ra)\s+)?{_MEETING}"
    r"(?=\s[^,;.]*\b(?:cấp|đảng|Đảng|tỉnh|huyện|xã)\b))"
    rf"(?:(?!\s*,?\s*{_TIME}|\s+và\s+hoàn thành)[^,;.:()\d])*)\)?",
)
_OF_MEETING = re.compile(r"\b(?:tổ chức|tiến hành|hoàn thành|hoàn tất|khai mạc|thời gian|thời điểm|xong|họp|hội nghị|"
                         r"đại hội)\b", re.IGNORECASE)  # fmt: skip
_OTHERS_DO = re.compile(r"\b(?:gửi|nộp|trình|báo cáo|xin ý kiến|đăng ký|thẩm định|đề nghị|lập|xây dựng|thông báo)\b",
                        re.IGNORECASE)  # fmt: skip
"""Before a condition of something else than that the meeting is held: "gửi báo cáo trước khi tổ chức"."""
_TABLES = ("level", "exception", "pilot")
_IF = re.compile(r"“(?P<said>nếu\s(?!không\b)(?:(?!\bthì\b)[^”\d]){3,})”")
"""In which case some have another day, as the mark of a value in doubt has it."""
_TIMES = ("day", "month", "quarter")


def condition_apart(text: str, *, alone: bool = False) -> tuple[str, str]:
    """Return a text without the condition that it says beside a time, and the condition; "" for none.

    alone: the text says when something is held, and nothing else.
    """
    found = _CONDITION.search(text)
    before = text[: found.start()] if found else ""
    if found is None or not (alone or (_OF_MEETING.search(before) and not _OTHERS_DO.search(before))):
        return text, ""
    return f"{before}{text[found.end() :]}".strip(" ,"), bare(found["said"])


def read_conditions(reading: Reading) -> None:
    """Keep with the day of a meeting what its sentence says has to be over by then, or still to come."""
    for piece in reading.clauses():
        mine = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table in _TABLES]
        for part in PART.split(piece.text) if mine else ():
            _, said = condition_apart(part)
            for fact in _timed(mine, part, said) if said else ():
                fact.values["window"] = {**fact.values.get("window", {}), "condition": said}
    for fact in reading.of("exception"):
        if "window" in fact.values and (found := _IF.search(fact.marks.get("window", ""))):
            fact.values["window"] = {**fact.values["window"], "condition": found["said"]}
            del fact.marks["window"]  # nothing is deduced where the case is said


def _timed(facts: list[Proposal], part: str, condition: str) -> list[Proposal]:
    """Return the facts whose day a part of a piece says; where it says none, those that its condition does not name."""
    times = {figure for figure, _ in figures_of(part) if figure[0] in _TIMES}
    if times:
        return [fact for fact in facts if times & {*figures_in("", fact.values.get("window", {}))}]
    others = [fact for fact in facts if not any(names_kind(condition, kind) for kind in fact.values.get("units", ()))]
    return (others or facts) if len(others or facts) == 1 else []


def names_kind(text: str, kind: str) -> bool:
    """Tell words that speak of a kind of unit."""
    return re.search(rf"(?<!\w){re.escape(kind)}(?!\w)", text, re.IGNORECASE) is not None
