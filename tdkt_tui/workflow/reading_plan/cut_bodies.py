"""Where the name of a body ends and what it does begins: at its first verb, or at what says that it must or may."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .beside import DEPARTMENT
from .parting import DOES, SOME_BODY

_IT_FITS = r"(?:điều kiện|tình hình|khả năng|yêu cầu|đặc điểm|thực tế|thực tiễn|cụ thể)"
AS_FITS = (
    rf"tùy\s+(?:vào\s+|theo\s+)?{_IT_FITS}(?:,?\s+(?:và\s+)?{_IT_FITS})*(?:\s+(?:của|tại|ở)\s+"
    r"(?:(?:từng|mỗi|mình|(?:cơ quan|đơn vị|địa phương|ngành|nơi)(?:\s+mình)?)(?:,\s+|\s+và\s+|(?=\s|,))\s*)+)?"
)
"""By what those go who may do something in one way or another: no part of their name."""
_MUST = (
    rf"(?:nếu(?= không| có)|{AS_FITS}|"
    r"phải(?! là)|cần(?! Thơ)|chỉ(?! huy| đạo| tiêu)|sẽ|nên|có thể|đều|cũng|thống nhất|"
    r"xem xét|tự|trực tiếp|"
    r"được(?=\s(?:tổ chức|lùi|kéo dài|phép|ghép|lồng ghép|kết hợp|cử|mời|xét|một|\d))|mỗi (?:nơi|đơn vị|cơ quan|bên))"
)
"""What stands before the verb of a sentence, also behind words on which units it is."""
_WHICH = re.compile(r"(?:có|không|chưa|đã|đang|được|thuộc|là|thường xuyên bị|hình thành|mới|gặp)\s")
"""What begins words on which units it is; their own verb ends no name."""
_NOT = re.compile(r"\s+(?:không|chưa)\s+(?:phải\s+)?(?:tổ chức|gửi|nộp|báo cáo|làm|lập|cử|họp)\b")
_GROUP = (
    r"(?:cơ quan|đơn vị|địa phương|tổ chức|sở|ban|ngành|đoàn thể|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|"
    r"doanh nghiệp|hợp tác xã|cấp|(?:cụm|khối)(?: thi đua)?)"
)
_KINDS = re.compile(
    rf"(?:(?:các|mỗi|từng|những)\s+)?{_GROUP}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{_GROUP})*\b",
    re.IGNORECASE,
)
_NOT_VERB = (
    r"(?<!,)(?<!\bvà)(?<!\bcác)(?<!\bđể)(?<!\bcủa)(?<!\btheo)(?<!\bcông)(?<!\btham)(?<!\bkhông)(?<!\bchưa)"
    r"(?<!\bđã)(?<!\bđược)(?<!\bmỗi)(?<!\bđang)(?<!\bchuyên)"
)
"""What a verb behind it belongs to, or what makes it a name."""
_MUST_FROM = re.compile(rf"(?P<gap>,?\s+)(?={_MUST}\b)")
_BESIDES = (
    r"(?:cụ thể hóa|nghiên cứu|vận dụng|chấp hành|tạo điều kiện|khuyến khích|rút kinh nghiệm|khắc phục|niêm yết|"
    r"công khai|hoàn chỉnh|chịu sự|lưu ý|chú ý|chú trọng|quan tâm|bổ sung|sưu tầm|biên (?:soạn|tập)|trích|"
    r"dành|chấm điểm|bảo quản|(?:lược )?bớt|"
    r"(?:(?<=oanh nghiệp )|(?<=hành phố )|(?<=hị xã )|(?<=uyện )|(?<=\b[Xx]ã )|(?<=hường )|(?<=hị trấn )|"
    r"(?<=ịa phương )|(?<=ơn vị ))thi đua(?! (?:khen thưởng|tiêu biểu|xuất sắc|dẫn đầu)))"
)
"""What bodies do that begins no task of its own where the sentence has another verb."""
_DOES_FROM = re.compile(rf"{_NOT_VERB}(?P<gap>,?\s+)(?=(?:{_MUST}|{DOES}|{_BESIDES}|chưa|không|đã|đang)\b)")
_VERBAL = re.compile(r"\s+(?!(?:tỉnh|thành phố|và|cùng|hoặc|với|là)\b)[a-zà-ỹđ]")
"""How words go on behind the whole name of a department that are none of it."""
_BY = re.compile(rf"(?P<what>.{{3,}}?),?\s+do\s+(?P<body>{SOME_BODY}.*)", re.DOTALL)


def body_cut(body: str, does: str, *, apart: bool = False) -> tuple[str, str]:
    """Return a body by its name alone, and what it does with the words that its name was read to hold besides.

    apart: a comma stands between the two, so that what it is not to do comes first, and tells no units from others.
    "Sở Nội vụ soạn thảo Báo cáo", "trình …" is "Sở Nội vụ", "soạn thảo Báo cáo trình …".
    """
    if made := _BY.fullmatch(body):
        does = does.rstrip(" .;)" if ")" in does and "(" not in does else " .;")
        return made["body"], f"{does} ({lowered_first(made['what'])})"
    if (office := office_cut(body, does, apart=apart))[0] != body:
        return office
    kinds = _KINDS.match(body)
    start = kinds.end() if kinds else len(body.split(maxsplit=1)[0])
    which = kinds is not None and _WHICH.match(body[start:].lstrip()) and not (apart and _NOT.match(body[start:]))
    found = (_MUST_FROM if which else _DOES_FROM).search(body, start)
    gap = ", " if apart else " "
    if found is None or body.count("(", 0, found.start()) > body.count(")", 0, found.start()):
        return body, does
    return body[: found.start()], f"{body[found.end() :]}{gap}{does}"


def owner_cut(body: str, does: str, *, apart: bool = False) -> tuple[str, str]:
    """Return a body of the part on tasks by its name, and what it does; it does it itself, whoever made the matter."""
    office = office_cut(body, does, apart=apart)
    return office if office[0] != body or _BY.fullmatch(body) else body_cut(body, does, apart=apart)


_ACTS_IN = re.compile(rf"{_NOT_VERB}\s+(?:{DOES}|{_BESIDES})\s+\S")


def holds_verb(body: str) -> bool:
    """Tell a name of kinds of unit that goes on with what these do: "các cơ quan, địa phương cụ thể hóa bằng …"."""
    kinds = _KINDS.match(body)
    rest = body[kinds.end() :] if kinds else ""
    return bool(_ACTS_IN.match(rest) and not _WHICH.match(rest.lstrip()))


_HOW = re.compile(r"\s+(?=(?:trực tiếp|kịp thời|đều|tự|cùng nhau|chỉ|sẽ|luôn|nên)$)")
"""How something is done, behind the name of who does it."""


def office_cut(body: str, does: str, *, apart: bool = False) -> tuple[str, str]:
    """Return a department by its name, which all know, and what it does with what its name was read to hold besides.

    Of any body a word on how it does it is none of its name: "Chủ tịch UBND huyện trực tiếp", "duyệt danh sách".
    """
    if how := _HOW.search(body):
        return body[: how.start()], f"{body[how.end() :]} {does}"
    office = DEPARTMENT.match(body)
    if office is None or not _VERBAL.match(body[office.end() :]):
        return body, does
    return office[0], f"{body[office.end() :].lstrip(' ,')}{', ' if apart else ' '}{does}"
