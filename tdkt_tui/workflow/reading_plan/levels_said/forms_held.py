"""The meetings that a stretch of the levels section says are held, by their names."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.facts import bare

_STOP = (
    r"(?:hoặc|trong(?! (?:đồng bào|công nhân|nông dân|thanh niên|phụ nữ|học sinh|lực lượng|ngành))|vào|lần thứ|theo|"
    r"từ|trước|(?:ngay )?sau(?= khi| hội nghị| đại hội)|"
    r"để|với|xong|hoàn thành|không|tối đa|nhiều nhất|ít nhất|chậm|muộn|dự kiến|nhằm|gắn|số lượng|thời gian|do|tại|"
    r"cấp(?! ngành)|ở|"
    r"chung|riêng|tiến hành|kéo dài|được|quy mô|đối với|của|các|như|và(?= (?:Đại hội|Hội nghị|hoàn|tổ chức|không))|"
    r"tổ chức(?! (?:kỷ|cơ)))"
)
_FORM = re.compile(
    r"(?P<before>^|[:;,(“\"+]\s*|[Tt]ổ chức\s+(?:(?:chung|riêng)\s+)?(?:(?:một|0?1)\s+)?|hoặc\s+|là\s+|"
    r"và\s+|chọn\s+(?:tổ chức\s+)?|mở\s+)"
    r"(?P<name>(?:[Hh]ội nghị|[Đđ]ại hội|[Gg]ặp mặt|[Hh]ọp mặt|[Tt]ọa đàm|[Ll]ễ)\b"
    rf"(?:(?!\s{_STOP}\b)(?:[^;:.,“”(\d½]|[“\"][^“”\"]{{3,40}}[”\"]|"
    r",\s(?=việc tốt|người tốt|điển hình|lao động|biểu dương|gặp mặt|tôn vinh|tuyên dương|dạy tốt|học tốt|"
    r"y đức|khen thưởng)"
    r"|(?<=giai đoạn )\d{4}\s?[-–]\s?\d{4}))*)"
)
_TOPIC = re.compile(r"điển hình|biểu dương|thi đua|người tốt|tôn vinh|tuyên dương|[ts]ổng kết|sơ kết|gương|gặp mặt|"
                    r"họp mặt|"
                    r"tọa đàm",
                    re.IGNORECASE)  # fmt: skip
_NONE = re.compile(
    r"không (?:phải )?(?:tổ chức|mở)\s+(?:các\s+)?(?:hội nghị|riêng)|[Ll]ồng ghép|kết hợp|(?:như|theo) (?:điểm|mục|cấp)"
)
_CALLED = re.compile(
    r"(?:\b(?:hội nghị|đại hội)\s+)?\b(?:(?:cũng|đều|thống nhất)\s+)*"
    r"(?:mang tên|có tên|lấy tên|gọi|tên gọi)(?:\s+(?:gọi|chung|là))*\s*:?\s*(?=[“\"])",
    re.IGNORECASE,
)
"""Before the name of a meeting in quotation marks."""


def forms_in(text: str) -> list[str]:
    """Return the names of the meetings that a stretch says are held."""
    names: list[str] = []
    text = _CALLED.sub("tổ chức ", text)
    for found in _FORM.finditer(text):
        name, before = bare(found["name"]).strip(" "), found["before"]
        name = name if name.count("“") == name.count("”") else name.strip('“”" ')
        listed = bool(names) and re.match(r"[,;(]|hoặc", before)
        capital = (name[0].isupper() or re.match(r"[Tt]ổ chức|hoặc|chọn|mở", before) or listed
                   or name.startswith(("gặp mặt", "họp mặt")))  # fmt: skip
        if _NONE.search(text[: found.start("name")]) or not capital or not _TOPIC.search(name):
            continue
        if re.match(r"[,(]\s*$|và\s", before) and name[0].islower() and not listed:
            continue
        name = re.sub(r"\s+(?:năm|giai đoạn|lần thứ \w+)$", "", name)
        names.append(f"{name[0].upper()}{name[1:]}")
    return list(dict.fromkeys(names))
