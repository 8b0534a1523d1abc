"""Who does what in one sentence on tasks: a stretch for each body, from where it is named to where the next one is."""

from __future__ import annotations

import re

from .body_names import BODIES
from .parting import DOES, KIND, NOT, SOME_BODY
from .sentences import SENTENCE

_TOLD = r"(?:(?:phải|cần|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)\s+)?"
_BY_NAME = re.compile(
    rf"(?P<lead>[,;]\s+(?:(?:trong đó|còn|đồng thời)\s+)?)(?P<who>(?:(?:đề nghị|giao|riêng)\s+)?{BODIES}),?\s+{_TOLD}"
    rf"(?P<does>{DOES})\b"
)
"""Bodies by their own names with what they do, behind what somebody else does."""
_APART = re.compile(
    rf"(?P<lead>[,;]\s+(?:(?:trong đó|còn)\s+(?=(?:riêng\s+)?{SOME_BODY})|(?=riêng\s)))"
    rf"(?P<who>(?:riêng\s+)?{SOME_BODY}[^,;.:]{{2,80}}?){NOT}\s+{_TOLD}(?P<does>{DOES})\b"
)
"""Any units that the words set apart from those before them: "riêng khối doanh nghiệp tổ chức …"."""
_MONEY = re.compile(
    r"(?P<lead>[;,]\s+(?:còn\s+)?)(?P<who>(?:nguồn\s+)?(?:kinh phí|chi phí)\s[^;.]{2,140}?\s(?:do|từ|lấy|trích|tự)\s)"
)
"""Where it is told, behind what somebody does, who pays: that is no more of what he does."""
_OPENS = (
    r"phối hợp|cùng|với|gửi|về|cho|của|gồm|hướng dẫn|chỉ đạo|đôn đốc|giao|yêu cầu|đề nghị|như|là|theo|từ|và|do|"
    r"tại|trên|đến|trình|báo cáo|kiểm tra|nhất là|giúp|hỗ trợ|trong|trừ|đối với|hoặc|bởi|qua|tham mưu|mời"
)
_IN_LIST = re.compile(
    rf"\b(?i:{_OPENS})\s+(?:(?:với|các|cho|về)\s+)*(?:{BODIES}|(?:{SOME_BODY}|{KIND})\b(?:\s+(?!{DOES}\b)[^\s,;]+){{0,9}})$"
)
"""Bodies with whom, to whom or of whom something is: the next behind a comma is one of them."""
_ALONE = re.compile(rf"(?:(?:Đề nghị|đề nghị|Giao|giao|Riêng|riêng)\s+)?{BODIES}\s*")
_MATTER = re.compile(
    r"(?:Về\s+)?(?:kinh phí|nguồn|dự toán|thời gian|số lượng|hồ sơ|danh sách|nội dung|việc|kịch bản|địa điểm)\b",
    re.IGNORECASE,
)
"""What words are about that begin with nobody: who is named behind that is the first who does something."""
_ACTS = re.compile(rf"{NOT}(?:^|\s){DOES}\b", re.IGNORECASE)
_ASKS = re.compile(r"[Đđ]ề nghị\s")
_GOES_ON = re.compile(rf";\s+{DOES}\b")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, each cut where another body than before begins to do something."""
    return [one for sentence in SENTENCE.split(text) for one in stretches(sentence)]


def stretches(sentence: str) -> list[str]:
    """Return the stretches of a sentence of which each says what other bodies do; the whole where one does it all.

    What is asked of those before is asked of whom the words set apart from them too.
    """
    cuts = [found for found in _cuts(sentence) if _changes(sentence, found) and not _aside(sentence, found)]
    if not cuts:
        return [sentence]
    starts = [0, *(found.start("who") for found in cuts)]
    ends = [*(found.start() for found in cuts), len(sentence)]
    told = [sentence[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    asks = bool(_ASKS.match(told[0]))
    return [told[0], *(f"Đề nghị {one}" if asks and not _ASKS.match(one) else one for one in told[1:])]


def _cuts(sentence: str) -> list[re.Match[str]]:
    """Return where a body begins to do something, each place once."""
    found = {one.start("who"): one for pattern in (_APART, _BY_NAME, _MONEY) for one in pattern.finditer(sentence)}
    return [found[at] for at in sorted(found)]


def _changes(sentence: str, found: re.Match[str]) -> bool:
    """Tell where words before say what somebody does, and end in no list of bodies that the next may be one of."""
    before = sentence[: found.start()]
    last = re.split(r";\s+", before)[-1]
    listed = found["lead"].startswith(",") and (_IN_LIST.search(before) or _ALONE.fullmatch(last))
    return not (listed or _MATTER.match(last)) and bool(_ACTS.search(last))


def _aside(sentence: str, found: re.Match[str]) -> bool:
    """Tell some that are set apart behind a comma, where the sentence goes on behind them on those before."""
    apart = found["lead"].startswith(",") and found["who"].startswith("riêng")
    return apart and _GOES_ON.search(sentence, found.end()) is not None
