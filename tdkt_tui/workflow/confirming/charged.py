"""Who is to do what by a sentence, wherever in it they stand: behind its time, behind what it is about."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .allotting import is_somebody
from .said import DOING, who_does

_FIRST = re.compile(
    r"^(?:(?:Kết thúc|Sau khi|Sau|Trước khi|Trước|Trong|Chậm nhất|Muộn nhất|Khi|Ngay|Hằng|Định kỳ|trong|trước|sau|"
    r"chậm nhất|(?:Quý|Tháng|Ngày|Từ|Đến|ngày|tháng)(?=\s+(?:\d|ngày|tháng|quý|nay|[IV])))\b[^,;:]{2,90},\s+)+(?=\S)"
)
"""When something is to be done, in front of who is to do it."""
_ABOUT = re.compile(r"(?P<about>[^:;]{4,160}):\s+(?P<rest>.+)", re.DOTALL)
_DECIDES = re.compile(
    r"(?P<body>[^:;.]{4,140}?)\s+(?P<does>(?:xem xét,?\s+)?(?:quyết định|phê duyệt|công nhận)\b.*)", re.DOTALL
)
_HEADS = re.compile(r"(?:thủ trưởng|chủ tịch|giám đốc|hội đồng|người đứng đầu|trưởng)\s", re.IGNORECASE)
_VERB = re.compile(r"(?P<verb>[^,;.]*?)(?P<when>\s+(?:trước|chậm nhất|trong|xong|từ|đến)\b.*|[\s.;]*$)", re.DOTALL)
_TIME = re.compile(r"\b(?:sau|trước|khi|nếu|để)\b")
_REMARK = re.compile(r"Ghi chú|Lưu ý|Yêu cầu|Cụ thể")
_MADE = re.compile(
    rf"(?P<about>(?:Ngày|Thời gian|Địa điểm|Danh sách|Hồ sơ|Nội dung|Kịch bản|Kế hoạch|Việc)\s[^,;:.]{{0,80}}?)\s+do\s+"
    rf"(?P<body>[^;:.]{{2,100}}?)\s+(?P<does>(?:quyết định|{DOING})\b.*)",
    re.DOTALL,
)
"""What somebody behind its name does with it: "Ngày tổ chức do huyện đăng ký"."""
_SHORT = 3
"""Words of a verb that has nothing else with it."""


def charged(sentence: str) -> tuple[str, str, bool]:
    """Return who a sentence charges, "" for nobody, what is to be done, and whether it is asked of them."""
    body, does, asked = _plainly(sentence)
    if body:
        return body, does, asked
    if first := _FIRST.match(sentence):
        body, does, asked = _plainly(sentence[first.end() :])
        if body:
            return body, f"{does.rstrip(' .;')}, {lowered_first(first[0].rstrip(' ,'))}", asked
    if about := _ABOUT.fullmatch(sentence):
        body, does, asked = _plainly(about["rest"])
        if body and not _TIME.search(body):
            whole = is_somebody(about["about"]) or _REMARK.fullmatch(about["about"])
            return body, does if whole else _of(does, lowered_first(about["about"].strip())), asked
    if made := _MADE.fullmatch(sentence.rstrip(" .;")):
        return made["body"].strip(), f"{made['does']} ({lowered_first(made['about'].strip())})", False
    return "", sentence, False


def _plainly(sentence: str) -> tuple[str, str, bool]:
    body, does, asked = who_does(sentence)
    decides = None if body else _DECIDES.match(sentence)
    if decides and _HEADS.match(decides["body"]):
        return decides["body"].strip(), decides["does"].strip(), False
    return body, does, asked


def _of(does: str, about: str) -> str:
    """Return what is done with what it is about: behind a verb that has nothing else, else in front of it."""
    found = _VERB.fullmatch(does)
    if found and len(found["verb"].split()) <= _SHORT and not re.search(r"\d", found["verb"]):
        return f"{found['verb']} {about}{found['when']}"
    return f"{about}: {does}"
