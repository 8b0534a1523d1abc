"""The forms of conference that stand by their names behind a colon: "Hình thức: Hội nghị … hoặc Đại hội …"."""

from __future__ import annotations

import re

from .facts import bare
from .sentences import SENTENCE

_NAMED_FORM = re.compile(
    r"(?P<or>(?:hoặc|,)\s+)?(?:Hội nghị|Đại hội)\s(?:(?!\.(?:\s|$)|"
    r",?\s(?:có thể|(?:hoặc )?(?:lồng )?ghép|hoặc (?:tổng kết|sơ kết|báo cáo|bằng|qua|gửi)|"
    r"kết hợp|riêng|nếu|trường hợp|tùy)\b|"
    r",\s(?:\d|½|(?:một|nửa) (?:ngày|buổi)|(?:từ|trong|trước|vào|sau|chậm nhất|hoàn thành|xong|thời gian|"
    r"số lượng|quy mô|tổ chức|dự kiến|do|tại|tối đa|không quá)\s)|"
    r"(?:,|\shoặc)\s(?:Hội nghị|Đại hội))(?:[^:;“”]|“[^“”]{3,60}”)){8,120}"
)
"""A form by its name alone: what a sentence allows besides ("; nơi ít người có thể …") is none of it."""
_WITHIN = re.compile(r"(?:ghép|kết hợp|gắn)(?:\s+(?:chung|cùng))?\s+(?:vào|với|trong|cùng)(?:\s+(?:các|một))?\s*$")
"""What stands before a meeting of which another is a part."""
_ONE_OF = re.compile(r"(?i:một trong) (?:hai|ba|bốn|các|những|\d{1,2})\b[^:;.]{0,40}:\s+(?P<all>[^.]+)")
"""Forms that semicolons part, of which one is chosen: "chọn một trong hai: Hội nghị A; Hội nghị B"."""
_MEETING = r"(?:hội nghị|gặp mặt|họp mặt|tọa đàm|lễ)\s"
_CHOSEN = re.compile(rf"\bchọn\s+(?:tổ chức\s+)?(?P<all>{_MEETING}[^.;:“”()]+)")
_NEXT = re.compile(rf"(?:,|,?\s+hoặc(?:\s+là)?)\s+(?={_MEETING})")
"""Forms in small letters of which one is chosen: "tùy nơi mà chọn hội nghị A, hội nghị B hoặc gặp mặt C"."""
_OF_UNIT = re.compile(r"\s(?:huyện|xã|phường|thành phố|thị xã)$")
"""Whose a conference is, of which the other sorts follow in brackets: "Hội nghị … huyện (thị xã, thành phố)"."""
_PERIOD = re.compile(r"[^()]{1,80}\)\s+(giai đoạn \d{4}\s*[-–]\s*\d{4}|năm \d{4}(?!\d))")
"""The end of a name behind such brackets."""


def listed_forms(text: str) -> list[str]:
    """Return the names behind a colon: "Hình thức: Hội nghị … hoặc Đại hội …"."""
    if each := _ONE_OF.search(text):
        names = [bare(re.sub(r"^hoặc\s+", "", part)) for part in re.split(r";\s+", each["all"])]
        return names if all(re.fullmatch(r"(?:Hội nghị|Đại hội)\s[^:“”()]{4,120}", name) for name in names) else []
    if chosen := _CHOSEN.search(SENTENCE.split(text)[0]):
        return [f"{name[0].upper()}{name[1:]}" for name in map(bare, _NEXT.split(chosen["all"]))]
    said = text.partition(":")[2].partition("(")
    period = _PERIOD.match(said[2])
    told = [one for one in _NAMED_FORM.finditer(said[0]) if not _WITHIN.search(said[0][: one.start()])]
    either = [found for found in told[1:] if found["or"]]
    names = [bare(found[0].removeprefix(found["or"] or "")) for found in (*told[:1], *either)]
    if not said[1]:
        return names
    return [
        f"{name} ({period[0]}"
        if period and _OF_UNIT.search(name)
        else " ".join(filter(None, (_OF_UNIT.sub("", name), period and period[1])))
        for name in names
    ]
