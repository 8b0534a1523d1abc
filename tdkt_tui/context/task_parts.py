"""A plan's tasks as lines of a unit's page: lumps apart, what has no object joined, each in its turn."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from tdkt_tui.context.needless import left_to_say
from tdkt_tui.context.wording import DOES
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.words import raised_first

_BARE = re.compile(
    r"(?:(?:đánh giá|tổ chức|tiến hành|hoàn thành)\s+)*(?:đăng ký|sơ kết|tổng kết|nghiệm thu|đánh giá)"
    r"(?:\s+(?:kết quả|0?6 tháng|sáu tháng|giữa kỳ|cuối năm|năm|hằng năm))*",
    re.IGNORECASE,
)
"""A step of something that is named in the sentence before: "đánh giá sơ kết 06 tháng", "tổng kết"."""
_LAUNCHES = re.compile(r"^(phát động)\W*$", re.IGNORECASE)
_OBJECT = re.compile(r"^(?:đăng ký|chọn|lựa chọn|xây dựng|triển khai|thực hiện|phát động|tổ chức)\s+(?P<what>.+)$")
_COUNTED = re.compile(r"(?:ít nhất|không quá|tối thiểu|từ)\s+(?=\d)|\b\d{1,2}\s+(?:đến\s+\d{1,2}\s+)?")
_HOLDS = re.compile(
    r"tổ chức (?:hội nghị|đại hội)(?: (?:(?:cấp|của đơn vị|của) mình|cấp (?:cơ sở|huyện|xã|sở|ngành)))?", re.IGNORECASE
)
"""What the whole of the unit's plan is on."""
_GUIDED = re.compile(
    r"^(hướng dẫn (?:các )?(?:cấp (?:xã|huyện|cơ sở)|đơn vị|xã|huyện)(?: trực thuộc)?)$", re.IGNORECASE
)
_SENDS_REPORT = re.compile(r"\S \b(?:gửi|nộp|có) báo cáo\W*$", re.IGNORECASE)
_REPORT = re.compile(r"^Gửi báo cáo (?=\w)")
_FROM_MEETING = re.compile(
    r"(?=.*(?:hội nghị|đại hội|ngày tổ chức)).*?\b(?:trước(?:\s(?:khi|ngày)\s[^,;]*?)?"
    r"(?:\s(?:ít nhất|tối thiểu))?\s(?P<before>\d{1,2})"
    r"|(?:sau|trong(?: vòng)?|chậm nhất(?: sau)?)\s(?P<after>\d{1,2}))\s(?:ngày|hôm)\b",
    re.IGNORECASE,
)
"""A day counted from the unit's own meeting: "trước 15 ngày", "trong 07 ngày làm việc"."""
_UNTIL = re.compile(
    r"Từ [^,;]*?\bđến (?:hết )?ngày (?P<day>[0-2]?\d|3[01])"
    r"(?:/| tháng )(?P<month>0?[1-9]|1[0-2])(?:/| năm )(?P<year>20\d\d)\b"
)
"""Time that a task begins with."""
_ROW_OF = re.compile(
    r"\b(?:gồm|nội dung|sau(?: đây)?|phần|yêu cầu|bước|trình tự)(?: sau(?: đây)?| chính)?\s*:", re.IGNORECASE
)
"""Where what belongs together begins: "phải có đủ 05 nội dung: khai mạc; báo cáo tổng kết"."""
_FORMED = re.compile(
    rf"^Được ((?:thành lập|sáp nhập|hợp nhất|sắp xếp|hình thành)\b[^;,]*?) (?=(?:chỉ |cùng )?(?:viết\b|{DOES}))"
)
"""Which of all are meant, where words tell how these came about."""
_WITHOUT = re.compile(r"Nơi không (?:phải )?(?:tổ chức|họp)\b[^;.]*?(?=\s(?:vẫn|thì|phải|cũng|chỉ)\b)")
"""What those do who hold no meeting of their own, which one that plans its own is not."""
_OWN_MEETING = re.compile(
    r"Tổ chức (?:01|một) (?:hội nghị|đại hội)(?:(?:,\s*|\s+)(?:(?:thời gian|thời lượng|không quá|tối đa|trong khoảng"
    r"|trong|(?:một|01|½|1/2|nửa) (?:buổi|ngày)|(?:của|ở|tại) (?:cấp|đơn vị|địa phương) mình))\b)*",
    re.IGNORECASE,
)
"""The meeting that the whole of the unit's plan is on."""
_INNER = re.compile(r"[(“][^()“”]*[)”]")


def where_so(told: list[tuple[Task, str]], *, holds: bool) -> list[tuple[Task, str]]:
    """Return tasks of some of all as such: nothing for those without a meeting where the unit holds one itself."""
    return [(task, _FORMED.sub(r"Trường hợp được \1 thì ", words)) for task, words in told
            if not (holds and (_WITHOUT.match(words) or _OWN_MEETING.fullmatch(words.strip(" ,.;"))))]  # fmt: skip


def apart(told: list[tuple[Task, str]]) -> list[tuple[Task, str]]:
    """Return each of several things that one task asks for, "đăng ký …; gửi báo cáo …", as a line of its own.

    A deadline beside the task may be of the last part alone: such a one stays whole.
    """
    lines: list[tuple[Task, str]] = []
    for task, words in told:
        parts = [] if task.window.dated() or task.deliver else _parts(words)
        own = [part for part in parts if _says_something(task, part)]
        lines += (
            [(task, raised_first(_GUIDED.sub(r"\1 thực hiện", part))) for part in own]
            if len(parts) > 1 and own
            else [(task, words)]
        )
    return lines


def _says_something(task: Task, part: str) -> bool:
    return not _HOLDS.fullmatch(part) and left_to_say(task.model_copy(update={"does": part}))


def _parts(words: str) -> list[str]:
    masked = _INNER.sub(lambda found: "_" * len(found[0]), words)
    row = _ROW_OF.search(masked)  # its members are no tasks of their own
    cuts = [found.end() for found in re.finditer(rf";\s+(?={DOES})", masked[: row and row.end()], re.IGNORECASE)]
    pieces = [words[begin:end].strip(" ;") for begin, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
    return [piece for piece in pieces if piece]


def with_object(told: list[tuple[Task, str]]) -> list[tuple[Task, str]]:
    """Say of what a step is that names nothing, by the task of its clause before it: "Tổng kết" → "Tổng kết việc …"."""
    told = [(task, _LAUNCHES.sub(r"\1 phong trào thi đua", words)) for task, words in told]
    lines = told[:1]
    whole = _named(told[0][0].does) if told else ""
    for (before, _), (task, words) in pairwise(told):
        same = bool(task.clause) and before.clause == task.clause
        if same and whole and _BARE.fullmatch(words.strip(" .")):
            of = "" if words.casefold().startswith("đăng ký") else "việc thực hiện "
            lines.append((task, f"{words.strip(' .')} {of}{whole}"))
            continue
        whole = _named(task.does) or (whole if same else "")
        lines.append((task, words))
    return lines


def one_report(told: list[tuple[Task, str]]) -> list[tuple[Task, str]]:
    """Say once of one day which report is sent: "không tổ chức sơ kết mà gửi báo cáo", "gửi báo cáo 6 tháng"."""
    lines = list(told)
    for bare in [line for line in told if _SENDS_REPORT.search(line[1])]:
        which = next((other for other in lines if other is not bare and other[0].window.dated()
                      and other[0].window == bare[0].window and _REPORT.match(other[1])), None)  # fmt: skip
        if which is not None:
            lines[lines.index(bare)] = bare[0], f"{bare[1].rstrip(' .')} {_REPORT.sub('', which[1])}"
            lines.remove(which)
    return lines


def _named(does: str) -> str:
    found = _OBJECT.match(does.strip(" ."))
    return _COUNTED.sub("", re.split(r"[;(]", found["what"])[0]).strip(" ,") if found else ""


def turn(dossier: Dossier, text: str) -> date:
    """Return the day by which a task stands among the others: its end, or so many before or after the meeting."""
    if until := _UNTIL.match(text):
        return date(int(until["year"]), int(until["month"]), min(int(until["day"]) or 1, 28))  # for its turn alone
    held = dossier.profile.conference.date
    from_held = _FROM_MEETING.match(text) if held else None
    if held and from_held:
        days = int(from_held["before"] or from_held["after"])
        return held - timedelta(days=days) if from_held["before"] else held + timedelta(days=days)
    return date.max
