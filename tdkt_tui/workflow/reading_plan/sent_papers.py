"""One sentence on what is sent where until when: who sends, what, in how many copies, by when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .facts import bare
from .times import window_of

PAPER = (
    r"(?:Hồ sơ|Danh sách|Báo cáo (?:tóm tắt )?(?:thành tích|tham luận)|Bản (?:tóm tắt )?thành tích|Tờ trình|"
    r"Bài tham luận|Tham luận|Văn bản đăng ký)\b"
)
_LISTED = re.compile(
    rf"(?:Thành phần\s+)?(?P<what>(?i:{PAPER})[^:.;]{{0,120}}?),?\s+(?:gồm|bao gồm)(?:\s+có)?"
    r"(?:\s+(?P<many>\d{1,2} bộ))?(?:,?\s+gồm)?\s*:(?:\s+(?P<parts>\S.*))?",
    re.DOTALL,
)
_HOUR = re.compile(r"\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?(?:\s*phút)?,?\s+")
_WHEN = re.compile(
    r",?\s*(?:xong\s+)?(?:trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào|trước))?|đến hết)\s+"
    rf"(?:{_HOUR.pattern})?(?:ngày\s+)?{DATE}",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"(?P<when>{_WHEN.pattern}),\s+(?P<rest>\S.*)", re.DOTALL | re.IGNORECASE)
_PURPOSE = re.compile(r"\s+để\s+[^.;]+")
_SENDS = re.compile(r"(?P<before>(?:(?!\b(?:gửi|nộp|đăng ký)\s).)*?),?\s*\b(?P<verb>gửi|nộp|đăng ký)\s+(?P<sent>.*)",
                    re.DOTALL | re.IGNORECASE)  # fmt: skip
_TOPIC = re.compile(r"[^:;.\d]{3,60}:\s+(?=\S)")
_TIME_OF = re.compile(
    r"(?:Thời hạn|Hạn|Thời gian)\s+(?:gửi|nộp|nhận|trình)(?:\s+(?P<what>hồ sơ|danh sách)[^:;.]*)?\s*:\s*", re.IGNORECASE
)
_COPIES = re.compile(r"(?:số lượng|mỗi loại|lập thành|\d{1,2} bộ)\b[^.;]*", re.IGNORECASE)
_KIND = (
    r"(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?(?:cơ quan|đơn vị|địa phương|sở|ban|ngành|huyện|xã|phường|thị xã|"
    r"thành phố|doanh nghiệp|đoàn thể|tổ chức)\b"
)
_BODY = re.compile(
    rf"(?:(?:yêu cầu|đề nghị)\s+)?(?P<body>(?:(?:các|mỗi|từng)\s+)?{_KIND}(?:(?:,\s*|\s+và\s+|;\s+)(?:các\s+)?{_KIND})*"
    r"(?:\s+(?:cấp|thuộc|trực thuộc)\s+(?:tỉnh|huyện|xã))?)(?:\s+(?:có trách nhiệm|chủ động))*",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(r"(?:Sở|Ban|UBND|Ủy ban|Văn phòng|Phòng|Hội đồng|Thường trực|Công an)\s")
"""To whom, where no word leads it: "gửi hồ sơ Sở Nội vụ"."""
_DONE = re.compile(r"\b(?:đã|chưa|không|nếu(?! có\)))\b", re.IGNORECASE)
TO = re.compile(r"(?:về|đến|cho|tới)\s+([A-ZĐ][^,;.()]*(?:\([^()]*\))?)")


@dataclass(slots=True)
class Paper:
    """What is to be sent, as a line lists it. many: "01 bộ"; said: the words that list it."""

    what: str = ""
    many: str = ""
    parts: list[str] = field(default_factory=list)
    said: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """Who sends what, how and until when. body: "" where nobody is named; said: the words that this holds whole."""

    body: str
    what: str
    verb: str
    copies: str
    how: str
    purpose: str
    window: dict[str, Any]
    said: str

    @property
    def does(self) -> str:
        """Return it as what somebody does, without its time."""
        copies = f"({lowered_first(self.copies)})" if self.copies else ""
        return " ".join(filter(None, (self.verb, lowered_first(self.what), copies, self.how, self.purpose)))


def listed(sentence: str) -> tuple[Paper, str] | None:
    """Return the papers that a sentence lists, and what stands in it behind them on sending them."""
    found = _LISTED.fullmatch(sentence)
    if found is None:
        return None
    parts = (found["parts"] or "").split(";")
    tail = parts.pop() if re.match(r"\s*(?:hồ sơ\s+)?gửi\s", parts[-1], re.IGNORECASE) else ""
    told = [re.sub(r"^\(\d\)\s*", "", bare(part)) for part in parts if bare(part)]
    return Paper(found["what"], found["many"] or "", told, sentence.removesuffix(tail)), tail.strip()


def sending(sentence: str, paper: Paper, *, of_award: bool = False) -> Sending | None:
    """Return what a sentence says is to be sent by a day; None where it says no such thing, or more of it.

    of_award: "hồ sơ" alone is one for an award.
    """
    first = _FIRST.fullmatch(sentence)
    if first and (later := sending(f"{first['rest'].rstrip(' .;')} {first['when']}", paper, of_award=of_award)):
        return replace(later, said=sentence)
    when = list(_WHEN.finditer(sentence))
    if len(when) != 1 or not (window := window_of(_HOUR.sub("", when[0][0]).strip(" ,"))):
        return None
    topic = _TIME_OF.match(sentence)
    found = None if topic else _SENDS.fullmatch(sentence[: when[0].start()] + " ")
    if topic:
        before, verb, how = topic["what"] or "hồ sơ", "gửi", sentence[topic.end() : when[0].start()].strip(" ,:")
        how = re.sub(r"^gửi\s+", "", how, flags=re.IGNORECASE)
    elif found:
        before, verb, how = found["before"].strip(" ,"), found["verb"].casefold(), found["sent"].strip(" ,:")
    else:
        return None
    who = _who_and_what(before, paper)
    if who is None or (verb == "đăng ký" and not who[0]):
        return None
    purpose = _PURPOSE.match(sentence, when[0].end())
    if hour := _HOUR.search(when[0][0]):  # no key holds it
        how = f"{how} ({hour[0].strip(' ,')})".strip()
    if _ADDRESSEE.match(how):
        how = f"về {how}"
    end = purpose.end() if purpose else when[0].end()
    what = f"{who[1]} đề nghị khen thưởng" if of_award and who[1].casefold() == "hồ sơ" else who[1]
    return Sending(who[0], what, verb, who[2], how, purpose[0].strip() if purpose else "", window, sentence[:end])


def _who_and_what(before: str, paper: Paper) -> tuple[str, str, str] | None:
    """Return who sends, what, and in how many copies, by what stands before the verb; None where that is neither."""
    if body := _BODY.fullmatch(before):
        return body["body"], "", ""
    topic = _TOPIC.match(before)
    before = before[topic.end() :] if topic and re.match(PAPER, before[topic.end() :]) else before
    if re.match(PAPER, before, re.IGNORECASE) and not _DONE.search(before):
        copies = _COPIES.search(before)
        what = (before[: copies.start()] if copies else before).strip(" ,;:")
        own = bool(paper.what) and what.casefold() == "hồ sơ"
        return "", paper.what if own else what, bare(copies[0]) if copies else paper.many if own else ""
    if paper.what and (not before or _COPIES.fullmatch(before)):
        return "", paper.what, before or paper.many
    return None
