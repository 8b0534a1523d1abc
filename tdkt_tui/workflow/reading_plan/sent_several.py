"""All that a sentence says is sent: by each body until its own day, several papers by several days, or part by part."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tdkt_tui.model.bound_units import ANY_UNIT

from .days import DATE
from .facts import bare
from .sent_bodies import one_of
from .sent_listed import Paper
from .sent_papers import SENT, Sending, sending
from .sent_times import HOUR, WHEN, times_of_each
from .times import window_of

_TERM = re.compile(r"^(?:Thời hạn|Thời gian|Hạn)(?:\s+(?:gửi|nộp))?(?:\s+hồ sơ)?:\s+(?=[^:]{2,120}?\s(?:gửi|nộp)\s)")
"""What stands before who sends something."""


_OTHER = re.compile(
    r"[\s,;]*(?:(?:và|còn|riêng)\s+)*(?:(?:báo cáo|hồ sơ|danh sách|kế hoạch)\s+)?(?:của\s+|đối với\s+)?(?P<who>\S.*?)"
    r"(?:\s+(?:phải\s+)?(?:gửi|nộp))?",
    re.IGNORECASE,
)
"""Who sends the same by another day: "…, của UBND các huyện gửi trước …"."""
_FOR = re.compile(r"\s+(?:đối với|với|cho|của)\s+(?P<who>[^;:.()\d]{2,120}?)(?=\s*[;.,(]?\s*(?:và\s*)?$|\s*[;.]|\s{4})")
_BRACKETS = re.compile(r"\([^()]*\)")
"""Who it is that sends by the day before: "trước ngày 20/12 đối với sở, ban, ngành"."""
_AGAIN = re.compile(
    r"[\s,;]*(?:(?:và|sau đó|gửi|nộp)\s+)*(?P<how>(?:cập nhật|bổ sung|điều chỉnh|hoàn chỉnh|hoàn thiện|chốt|lại|"
    r"chính thức)"
    r"(?:\s+(?:lần (?:cuối|thứ \w+|\d)|lại|số lượng|thông tin|cuối cùng|bổ sung|chính thức))*)"
)
"""What is done to a paper that was sent: "…, cập nhật lần cuối trước ngày …"."""


_PERIODS = re.compile(
    r"(?P<what>Báo cáo(?:\s(?!6|06|sáu)[^\s:;.,\d]+){0,8}?)"
    r"(?:\s+của\s+(?P<who>[^:;.,\d]{2,60}?))?\s*:?\s+(?:định kỳ\s+)?"
    r"(?P<one>(?:0?6|sáu) tháng(?:\s+đầu\s+năm)?|quý\s+\S+)\s*:?\s+"
    r"(?:(?:gửi|nộp)\s+)?(?P<first>(?:trước|(?:chậm|muộn) nhất)\s[^;:]*?\d)"
    r"(?:,|;|\s+và|,\s+và)\s+(?:báo cáo\s+)?(?P<two>(?:(?:cả|hằng|hàng)\s+)?năm)\s*:?\s+(?:(?:gửi|nộp)\s+)?"
    r"(?P<last>(?:trước|(?:chậm|muộn) nhất)\s[^;:,]*?\d{4})(?:,\s+(?P<how>[^;]+))?",
    re.IGNORECASE | re.DOTALL,
)
"""A report on half a year and one on the whole, each by its day: "báo cáo 6 tháng trước …, năm trước …"."""


def _of_periods(sentence: str) -> list[Sending]:
    """Return the reports of two periods, each by its own day; none for other words."""
    found = _PERIODS.fullmatch(sentence)
    windows = [window_of(found["first"]), window_of(found["last"])] if found else []
    if found is None or not all(windows):
        return []
    body, what = one_of(found["who"] or ""), found["what"]
    what = f"{what} của {found['who']}" if found["who"] and not body else what
    body = "" if body in ANY_UNIT else body
    told = [Sending(body, f"{what} {period}", "gửi", "", bare(found["how"] or ""), "", window, "")
            for period, window in zip((found["one"], found["two"]), windows, strict=True)]  # fmt: skip
    return [replace(told[0], said=sentence), told[1]]


def sendings_of(sentence: str, paper: Paper, *, of_award: bool = False) -> list[Sending]:
    """Return what a sentence says is to be sent: by each body until its own day, as one, or else part by part."""
    sentence = _TERM.sub("", sentence)
    each = times_of_each(sentence)
    told = (_led_by_what(sentence, paper, of_award=of_award) or _of_periods(sentence)
            or _owned(sentence, paper, of_award=of_award)
            or _behind(_said_again(sentence), paper, of_award=of_award))  # fmt: skip
    if told or _of_some_alone(sentence):
        return [replace(told[0], said=sentence if _SHORT.search(sentence) else told[0].said), *told[1:]] if told else []
    if each and (told := _each(*each, paper, of_award=of_award)):
        return [replace(told[0], said=sentence), *told[1:]]
    if whole := sending(sentence, paper, of_award=of_award):
        return [whole]
    if again := _sent_again(sentence, paper, of_award=of_award):
        return again
    parts = re.split(r"(?<=;)\s+", sentence)
    return [found for part in parts for found in _parted(part.rstrip(" ;"), paper, of_award=of_award)]


_WHAT_FIRST = re.compile(rf"(?P<what>(?i:{SENT})[^:;]{{0,160}}?):\s+(?P<rest>[^:]+)", re.DOTALL)
_SHORT = re.compile(rf"(?P<and>[;,]\s+(?:và\s+)?)(?=(?:ngày\s+)?{DATE}\s+(?:đối với|với|cho)\s)")
_UNTIL = re.compile(r"(?:trước|(?:chậm|muộn) nhất)\b", re.IGNORECASE)
_OTHERS_DAY = re.compile(rf"{DATE}\s+(?:đối với|với)\s[^;]*[;,]\s[^;]*{DATE}", re.DOTALL)


def _led_by_what(sentence: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what each sends by its own day of the one paper that stands before a colon; none where one is no body."""
    found = _WHAT_FIRST.fullmatch(sentence)
    parts = re.split(r";\s+(?:và\s+)?", found["rest"]) if found else []
    told = [sending(part.rstrip(" ."), paper, of_award=of_award) for part in parts]
    if found is None or re.search(r"\b(?:gửi|nộp)\b", found["what"]) or not all(one and one.body for one in told):
        return []
    made = [replace(one, what=found["what"], said="") for one in told if one and not one.what]
    return [replace(made[0], said=sentence), *made[1:]] if len(made) == len(parts) else []


def _said_again(sentence: str) -> str:
    """Return a sentence whose later days, each of others, begin as the first: "chậm nhất …; ngày … đối với …"."""
    first = _UNTIL.search(sentence)
    return _SHORT.sub(lambda one: f"{one['and']}{first[0]} " if first else one[0], sentence)


def _of_some_alone(sentence: str) -> bool:
    """Tell days of which each is of others, said in another way than is understood: none is the day of all."""
    return bool(_OTHERS_DAY.search(_BRACKETS.sub("", sentence)))


def _behind(sentence: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what each sends by its own day, who it is behind the day; none where one of them is no body."""
    plain = _BRACKETS.sub(lambda aside: " " * len(aside[0]), sentence)
    times = list(WHEN.finditer(plain))
    first = sending(sentence[: times[0].end()], paper, of_award=of_award) if len(times) > 1 else None
    if first is None or first.body or not first.what:
        return []
    ends = [*(one.start() for one in times[1:]), len(sentence)]
    found: list[Sending] = []
    for time, end in zip(times, ends, strict=True):
        who = _FOR.match(plain, time.end(), end)
        body = one_of(who["who"].strip()) if who else ""
        window = window_of(HOUR.sub("", time[0].strip(" ,")))
        if (
            who is None
            or not body
            or not window
            or (time is not times[-1] and bare(plain[who.end() : end]) not in ("", "và"))
        ):
            return []
        found.append(replace(first, body=body, window=window, said="" if found else sentence[: who.end()]))
    last = _FOR.match(plain, times[-1].end())
    return [replace(found[0], said=sentence[: last.end()] if last else ""), *found[1:]]


def _sent_again(sentence: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return a paper with its day, and the same brought up to date by a later one; none where more is said."""
    times = list(WHEN.finditer(sentence))
    again = _AGAIN.fullmatch(sentence[times[0].end() : times[1].start()]) if len(times) == 2 else None
    first = sending(sentence[: times[0].end()], paper, of_award=of_award) if again else None
    window = window_of(HOUR.sub("", times[1][0].strip(" ,"))) if first else {}
    if first is None or again is None or not window or not first.what or bare(sentence[times[1].end() :]):
        return []
    later = replace(first, what=f"{first.what} {again['how']}", window=window, said="", purpose="")
    return [replace(first, said=sentence), later]


def _parted(part: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what a part says is sent: one paper, or several of one body, each by its own day."""
    if whole := sending(part, paper, of_award=of_award):
        return [whole]
    times = list(WHEN.finditer(part))
    first = sending(part[: times[0].end()], paper, of_award=of_award) if len(times) > 1 else None
    where = re.search(rf"\s(?={SENT})", first.how, re.IGNORECASE) if first and first.body else None
    if first is None or where is None:
        return []
    found = [replace(first, said=part[: times[-1].end()])]
    for before, time in pairwise(times):
        what = re.sub(r"^[\s,;]*(?:và\s+)?", "", part[before.end() : time.start()]).strip(" ,")
        window = window_of(HOUR.sub("", time[0].strip(" ,")))
        if not window or not re.match(SENT, what, re.IGNORECASE) or re.search(r"\b(?:gửi|nộp)\b", what):
            return []
        found.append(replace(first, how=f"{first.how[: where.start()]} {what}", window=window, said=""))
    return found


def _owned(sentence: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what each of several sends of one paper, the day of each behind it; none where one of them is no body."""
    times = list(WHEN.finditer(sentence))
    first = sending(sentence[: times[0].end()], paper, of_award=of_award) if len(times) > 1 else None
    if first is None or not first.body or bare(sentence[times[-1].end() :]):
        return []
    found = [replace(first, said=sentence)]
    for before, time in pairwise(times):
        other = _OTHER.fullmatch(sentence[before.end() : time.start()])
        body = one_of(other["who"]) if other else ""
        window = window_of(HOUR.sub("", time[0].strip(" ,")))
        if not body or not window:
            return []
        found.append(replace(first, body=body, window=window, said=""))
    return found


def _each(lead: str, told: list[tuple[str, str]], how: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what each of several bodies sends by its own day; none where one of them is no body."""
    found: list[Sending] = []
    for words, when in told:
        made = sending(f"{lead} {when}", paper, of_award=of_award)
        body = one_of(words)
        if made is None or made.body or not body:
            return []
        found.append(replace(made, body=body, how=f"{made.how} {how}".strip(), said=""))
    return found
