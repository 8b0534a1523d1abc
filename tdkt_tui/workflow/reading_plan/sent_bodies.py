"""Who sends something, by the words before the verb: kinds of unit, one body by its name, levels by their labels."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .cut_bodies import body_cut, holds_verb
from .owners import named
from .parting import DOES, SOME_BODY

_KIND = (
    r"(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?(?:cơ quan|đơn vị|địa phương|sở|ban|ngành|huyện|xã|phường|thị xã|"
    r"thị trấn|đặc khu|thành phố|doanh nghiệp|đoàn thể|lực lượng vũ trang|tổ chức|trường|cụm|khối|"
    r"(?:(?<=các )|(?<=mỗi ))đoàn(?!\s(?:viên|kết))(?:\s+đại biểu)?)\b"
)
_KINDS = re.compile(
    rf"(?:(?:yêu cầu|đề nghị)\s+)?(?P<body>(?:(?:các|mỗi|từng)\s+)?{_KIND}(?:(?:,\s*|\s+và\s+|;\s+)(?:các\s+)?{_KIND})*"
    r"(?:\s+thi đua)?(?:\s+(?:(?:(?:cấp|thuộc|trực thuộc)\s+)?tỉnh|(?:cấp|thuộc|trực thuộc)\s+(?:huyện|xã)|"
    r"(?:có\s+)?liên quan))?)(?:\s+(?:có trách nhiệm|chủ động))*",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?P<body>{SOME_BODY}(?:(?!\b{DOES}\b)[^.:])*?)(?:\s+(?:có trách nhiệm|chủ động))*")
_OF_TIER = r"(?:xã|huyện|tỉnh|sở|ban|ngành|(?:trên )?cơ sở)"
_TIER = re.compile(
    rf"cấp {_OF_TIER}(?:(?:,\s*|\s+và\s+)(?:cấp {_OF_TIER}|(?:các\s+)?đơn vị cơ sở|{_OF_TIER}\b))*|"
    r"(?:các\s+)?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))*\s+còn lại",
    re.IGNORECASE,
)
"""A level by its label, with what stands in a row behind it, or those that are left."""
_NOBODY = re.compile(
    r"\b(?:thì|nếu|khi|trừ|trên cơ sở|từ ngày)\b|\b(?:(?:không|chưa)(?: phải| cần| được)?|có (?:văn bản|công văn))$"
)
"""What no body's name holds, or ends with: "các phòng không" sends nothing."""
_MAKES = re.compile(
    r"(?P<who>.*?)\s+(?P<does>(?:lập|hoàn thiện|tổng hợp|xây dựng)\s+(?:hồ sơ|danh sách|dự toán|báo cáo|bản|tờ trình|"
    r"biên bản|biểu|kế hoạch|bài|tham luận|phiếu)\b.*)",
    re.DOTALL | re.IGNORECASE,
)


_MADE_BY = re.compile(
    r"(?P<what>[^.;:]{3,120}?)\s+do\s+(?P<who>[^.;:]{3,80}?)\s+(?P<does>lập|xây dựng|tổng hợp|hoàn thiện|chuẩn bị)"
    r"(?:\s+(?P<paper>dự toán|hồ sơ|danh sách|báo cáo|kế hoạch))?"
)
"""What somebody makes, before who does: "Kinh phí Đại hội do Sở Nội vụ lập dự toán, gửi …"."""


_CHOOSES = re.compile(r"(?P<who>.*?)\s+(?P<does>(?:(?:lựa|xét|bình|tuyển)\s+)?chọn|rà soát|kiểm tra|biên tập)$")
"""What somebody does first with what is then sent: "Sở Nội vụ chọn gửi Trung ương …"."""
_FORM = re.compile(
    r"(?P<what>[^;:.]{3,80}?)\s+(?:(?:được\s+)?(?:lập|xây dựng|viết)\s+)?theo\s+(?:biểu )?"
    r"(?P<form>mẫu|đề cương)\s+do\s+(?P<who>[^;:.]{3,80})"
)
"""A form that somebody sends out, by which others make a paper: "Biểu số liệu theo mẫu do Sở Nội vụ gửi trước …"."""


def sender(words: str) -> str:
    """Return the body that words name and nothing else; "" where they say more, or name none."""
    if found := _KINDS.fullmatch(words):
        return lowered_first(found["body"]) if not re.match("UBND|Ủy", found["body"]) else found["body"]
    found = None if _NOBODY.search(words) else _NAMED.fullmatch(words)
    return named(found["body"])[0] if found else ""


def one_of(words: str) -> str:
    """Return one of several that each have their own time: a body, or a level by its label."""
    return lowered_first(words) if _TIER.fullmatch(words) else sender(words)


def with_maker(words: str) -> tuple[str, str] | None:
    """Return who makes a paper before it is sent, and how words say that: "UBND các xã lập danh sách, gửi …"."""
    if ";" not in words and holds_verb(words):
        body, does = body_cut(words, "")
        return sender(body), does.strip(" ,")
    if (found := _MAKES.fullmatch(words)) and (body := sender(found["who"])):
        return body, found["does"].strip(" ,")
    if (found := _CHOOSES.fullmatch(words)) and (body := sender(found["who"])):
        return body, found["does"]
    if (found := _MADE_BY.fullmatch(words)) and (body := sender(found["who"])):
        return body, " ".join(filter(None, (found["does"], found["paper"], lowered_first(found["what"]))))
    return None


def form_sent(words: str) -> tuple[str, str] | None:
    """Return who sends out a form, and the form, where words before the verb say that a paper is made by it."""
    found = _FORM.fullmatch(words)
    body = sender(found["who"]) if found else ""
    return (body, f"{found['form']} {lowered_first(found['what'])}") if found and body else None
