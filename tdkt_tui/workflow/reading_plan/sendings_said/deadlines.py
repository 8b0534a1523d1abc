"""The deadlines in a sentence on what is sent: a day, a month, so many days after or before the sender's meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.workflow.reading_plan.days import DATE
from tdkt_tui.workflow.reading_plan.times import PERIOD_CODES, window_of

_DAY = rf"(?:ngày\s+)?{DATE}"
_MOST = r"(?:(?:chậm nhất|muộn nhất)(?:\s+(?:là|vào|đến|trong))?|không (?:được )?(?:muộn|chậm) hơn)"
_PERIOD = r"(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?:\s*/\s*|\s+năm\s+)\d{4}"
_EVENT = (
    r"(?:hội nghị(?:(?:,|\s+và|\s+hoặc)\s+đại hội)?|gặp mặt|buổi gặp mặt)(?!\s+cấp\s)"
    r"(?:\s+(?:điển hình tiên tiến|của (?:đơn vị|địa phương)|cấp mình))?"
)
_HELD = r"(?:kết thúc|bế mạc|tổ chức(?:\s+xong)?|họp(?:\s+xong)?|khai mạc|diễn ra)"
_N = r"(?P<n>\d{1,2})(?:\s*\([^()\d]{1,12}\))?\s+ngày(?P<work>\s+làm việc)?"
_WITHIN = rf"(?:{_MOST}|trong(?:\s+(?:vòng|thời hạn|thời gian))?|sau|không quá)(?:\s+(?:trong(?:\s+vòng)?|sau))?"
_BEFORE = re.compile(
    rf"trước\s+(?:khi|ngày|lúc)\s+{_HELD}(?:\s+{_EVENT})?(?:\s+(?:ít nhất|tối thiểu|chậm nhất|là))*\s+\d{{1,2}}\s+ngày"
    rf"(?:\s+làm việc)?|(?:(?:ít nhất|tối thiểu|chậm nhất)\s+)?\d{{1,2}}\s+ngày(?:\s+làm việc)?\s+trước"
    rf"(?:\s+(?:khi|ngày))?\s+(?:(?:{_HELD}\s+)?{_EVENT}|khai mạc(?=\s*(?:[,;.(]|$)))",
    re.IGNORECASE,
)
_ALONE = rf"{_HELD}(?=\s*(?:[,;.(]|$)|\s+(?:gửi|báo cáo|phải)\b)"
_AFTER = re.compile(
    rf"(?P<event>(?:sau(?:\s+khi)?\s+(?:{_HELD}\s+)?|(?:^|(?<=[;,.]\s))kết thúc\s+){_EVENT}(?:\s+{_HELD})?,?\s+)?"
    rf"(?P<how>{_WITHIN}\s+)?{_N}"
    rf"(?P<behind>,?\s+(?:(?:(?:kể |tính )?từ|sau)(?:\s+(?:khi|ngày))?\s+"
    rf"(?:{_HELD}\s+{_EVENT}|{_EVENT}(?:\s+{_HELD})?|{_ALONE})|tổ chức))?(?!\s+\w*\s?(?:làm việc|trước|tới|đầu|cuối))",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"(?:trước|{_MOST}|đến(?: hết)?|vào)\s+{_DAY}|(?:trong|vào)\s+{_PERIOD}",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:(?<=:\s)|(?<=gửi\s)|^){_DAY}(?=\s*(?:[,;.(]|$))", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:chậm nhất(?: là)?\s+|không quá\s+)?(?:(?:trong(?:\s+(?:vòng|thời hạn))?|sau)\s+)?(?P<n>\d{1,3})\s+ngày,?\s+"
    r"(?:(?:(?:kể |tính )?từ|sau)(?:\s+(?:khi|ngày))?)\s+(?:ký|ban hành)(?:\s+(?:ban hành\s+)?Kế hoạch(?:\s+này)?)?",
    re.IGNORECASE,
)
_PERIOD_DAY = r"ngày\s+(?:mùng\s+)?\d{1,2}(?!\s*[/\d])(?:(?:,\s*|\s+và\s+)(?:ngày\s+)?\d{1,2}(?!\s*[/\d]))?"
_EVERY = r"(?:hằng|hàng|mỗi|từng)\s+(?P<{}>tuần|tháng|quý|năm)"
_BY = r"(?:(?:vào|trước|chậm nhất(?: là)?|muộn nhất(?: là)?)\s+)*"
_WEEKDAY = r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy)"
_AGAIN = re.compile(
    rf"(?:định kỳ,?\s+)?{_BY}(?:{_PERIOD_DAY}|{_WEEKDAY})\s+{_EVERY.format('a')}"
    rf"(?:(?:,\s*|\s+)(?:(?:kể |bắt đầu )?từ|trong)\s+{_PERIOD}(?:\s+đến(?:\s+hết)?\s+{_PERIOD})?)?|"
    rf"(?:định kỳ,?\s+)?{_EVERY.format('b')},?\s+{_BY}{_PERIOD_DAY}|"
    rf"(?:(?:trước|chậm nhất(?: là)?)\s+(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?![/\d])\s+{_EVERY.format('c')})",
    re.IGNORECASE,
)
_FEAST = re.compile(r"trước\s+(?:Tết|dịp)\s(?:[^,;.:()\d\s]+\s?){1,8}(?=[,;.(]|$)")
_HELD_ALONE = re.compile(rf",?\s*(?:ngay\s+)?sau(?: khi)?\s+{_HELD}\s+{_EVENT}", re.IGNORECASE)
_SAME = re.compile(r"(?:cùng\s+)?thời hạn(?:\s+gửi)?\s+như\s+trên|theo thời hạn (?:như )?trên", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline. start, end: where its words stand; values: window, or days_after, or working_days_after; words:
    its own words where no key holds it; same: it is that of the sending before; issued: so many days
    after the plan; mark: what was deduced.
    """

    start: int
    end: int
    values: dict[str, Any]
    issued: int = 0
    words: str = ""
    same: bool = False
    mark: str = ""


def deadlines_in(text: str) -> list[Deadline] | None:
    """Return the deadlines of a text in order; None where one of them is not understood."""
    found = [Deadline(hit.start(), hit.end(), {}, words=hit[0]) for hit in _BEFORE.finditer(text)]
    found += [Deadline(hit.start(), hit.end(), {}, issued=int(hit["n"])) for hit in _ISSUED.finditer(text)]
    found += [Deadline(hit.start(), hit.end(), {}, words=hit[0].strip()) for hit in _FEAST.finditer(text)]
    found += [_again(hit) for hit in _AGAIN.finditer(text)]
    found += [Deadline(hit.start(), hit.end(), {}, same=True) for hit in _SAME.finditer(text)]
    for pattern in (_DATED, _BARE):
        for hit in pattern.finditer(text):
            if _inside(hit.start(), found) or _inside(hit.end() - 1, found):
                continue
            window = window_of(_until(hit[0])) or window_of(f"chậm nhất ngày {hit[0].removeprefix('ngày ')}")
            if not window:
                return None
            mark = f"suy ra: bản gốc chỉ ghi “{hit[0]}”" if pattern is _BARE else ""
            found.append(Deadline(hit.start(), hit.end(), {"window": window}, mark=mark))
    after = [hit for hit in _AFTER.finditer(text) if not _inside(hit.start("n"), found)]
    if after and not (any(hit["event"] or hit["behind"] for hit in after) or _HELD_ALONE.search(text)):
        return None
    for hit in after:
        key = "working_days_after" if hit["work"] else "days_after"
        found.append(Deadline(hit.start(), hit.end(), {key: int(hit["n"])}))
    return sorted(found, key=lambda one: one.start)


def without_event(text: str) -> str:
    """Return words without "after the meeting", which the number of days behind them is counted from."""
    return _HELD_ALONE.sub("", text)


def _again(found: re.Match[str]) -> Deadline:
    """Return a deadline that comes again."""
    period = next(filter(None, (found["a"], found["b"], found["c"]))).casefold()
    day = re.search(
        rf"(?:(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+)?)?(?:{_PERIOD_DAY}|thứ\s+\w+|\d{{1,2}}/\d{{1,2}})",
        found[0],
        re.IGNORECASE,
    )
    values: dict[str, Any] = {"every": [PERIOD_CODES[period]], "day": day[0].lower() if day else ""}
    span = [window_of(f"trong {one[0]}") for one in re.finditer(_PERIOD, found[0], re.IGNORECASE)]
    if span and all(span):
        values["window"] = dict(zip(("since", "until"), (next(iter(one.values())) for one in span), strict=False))
    return Deadline(found.start(), found.end(), values, words=found[0])


def _until(words: str) -> str:
    return re.sub(rf"^đến\s+(?={_DAY})", "đến hết ", words, flags=re.IGNORECASE)


def _inside(place: int, found: list[Deadline]) -> bool:
    return any(one.start <= place < one.end for one in found)


def moved(one: Deadline, by: int) -> Deadline:
    """Return a deadline whose words stand so many signs earlier."""
    return replace(one, start=one.start - by, end=one.end - by)
