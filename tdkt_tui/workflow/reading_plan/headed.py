"""Levels of a plan whose clauses are the levels themselves: "1. Hội nghị cấp xã", "1. Cấp xã", time and size below."""

from __future__ import annotations

import re
from itertools import takewhile

from .bounds import MOST
from .called_together import called_together
from .facts import bare
from .groups_defined import grouped_units
from .holders import lists_holders
from .naming import SUBJECT, labels_of, spelled
from .outer_marks import HEADING
from .pieces import Piece
from .undated import timed

_OWN = re.compile(r"(?:Hội nghị|Đại hội)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FORM_BEHIND = re.compile(r":\s+(?:[Tt]ổ chức\s+)?“?(?:Hội nghị|Đại hội)\s[^:;]*$")
"""What a heading on a level calls its conference: "Cấp xã: Hội nghị gặp mặt, biểu dương …"."""
_LEAD = re.compile(r"^(?:(?:Việc )?[Tt]ổ chức|[Vv]ề)\s+(?=\S)")
_REST = re.compile(r"(?:\s+(?:thuộc|trực thuộc|của|cấp)\s+tỉnh)?", re.IGNORECASE)
_CONGRESS = re.compile(r"Đại hội\b(?:(?!\b(?:cấp|các|toàn quốc)\b)[^:;.]){0,60}?\s(?:cấp )?tỉnh(?!\w)[^:;]{0,80}",
                       re.IGNORECASE)  # fmt: skip
"""The heading on the province's own congress, with the province's name and its ordinal."""
_PROVINCE = re.compile(r"(?:Đối với|Ở|Tại)\s+(?:cấp\s+)?tỉnh", re.IGNORECASE)
_PROVINCE_HOLDS = re.compile(r"(?:UBND |Ủy ban nhân dân )?[Tt]ỉnh\s+tổ chức\s+“?Đại hội [Tt]hi đua yêu nước\b")
"""How a clause on the province's own congress begins that has no heading: "Tỉnh tổ chức “Đại hội …"."""
ASPECT_SAID = re.compile(
    r"(?:hình thức|thời gian|thời hạn|thời lượng|số lượng|quy mô|thành phần|số đại biểu|đại biểu dự|tên gọi)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:Tổ chức\s[^.;:]{0,60}?(?:Hội nghị|Đại hội)|"
    r"(?:Hội nghị|Đại hội)\b[^.;:]{0,60}?\s(?:tổ chức|họp|diễn ra))\b"
)
"""How a line begins that says that the conference is held."""
_HELD_THEN = re.compile(
    r"(?:Dự kiến\s+(?:được\s+)?)?(?:[Đđ]ược\s+)?[Tt]ổ chức\s+"
    r"(?:vào|trong|trước|từ|xong|dự kiến|ngày|tháng|quý|tại|01|một)\b|"
    r"Các\s[^.;:“”\d]{3,300}?\stổ chức\s+“(?:Hội nghị|Đại hội)\s"
)
"""The same below a heading that is the conference itself: "Dự kiến tổ chức trong …", "Các huyện A, B tổ chức “…”"."""
NONE_HELD = re.compile(
    r"không\s+(?:phải\s+|nhất thiết\s+)?(?:tổ chức|mở)\s+(?:hội nghị|đại hội)|"
    r"(?:tổng kết|sơ kết|đánh giá)[^.;]{0,30}?\s(?:bằng|qua)\s+(?:hình thức\s+)?báo cáo",
    re.IGNORECASE,
)
"""What says of a level that it holds none of its own."""
_ASPECT = re.compile(r"hình thức|thời gian|quy mô", re.IGNORECASE)
_GENERAL = re.compile(r"(?:cơ quan|đơn vị)\b")
"""Units by a general word, below which each sort has a sentence of its own."""
_MEETING = re.compile(r"hội nghị|đại hội", re.IGNORECASE)
_REVIEWED = re.compile(
    r"(?:tổ chức )?(?:tổng kết|sơ kết)(?:\s+(?:tại|ở|cấp|trong|phong trào|chuyên đề)\b.*)?", re.IGNORECASE
)
"""A heading below which a meeting of a level needs no name: "Tổng kết tại cơ quan, đơn vị, địa phương"."""
_HOLDS = re.compile(rf"[Tt]ổ chức\s[^.;]{{0,80}}?(?:Hội nghị|Đại hội)|(?:số lượng|{MOST})\b[^.;]*?\d+\s+đại biểu")
_ELSEWHERE = re.compile(
    r"tuyên truyền|khen thưởng|phong trào thi đua(?! yêu nước)|hồ sơ|(?<!^nội dung )thực hiện|trách nhiệm|"
    r"phân công|nhiệm vụ|kinh phí|tiêu chuẩn|phân bổ|chương trình|báo cáo|tham luận|chỉ tiêu|mục đích|yêu cầu|"
    r"(?<!số lượng )đại biểu (?:dự|tham dự)",
    re.IGNORECASE,
)
"""What a clause may be about at a level besides its conference."""
_HOLDING = re.compile(
    r"(?:(?!\bdự\b)[^.;:“”]){0,120}?:?\s*(?:(?:[Hh]ình thức|[Tt]ên gọi)\b[^.;:“”]{0,40}?(?::\s*|\s+))?"
    r"(?<!\w)(?:[Tt]ổ chức\s+(?:(?:tổng kết|sơ kết)[^.;]{0,60}?)?)?"
    r"(?:Hội nghị|Đại hội|“(?:Hội nghị|Đại hội)|"
    r"hội nghị (?:điển hình|biểu dương|tuyên dương|tôn vinh|toàn thể)|đại hội thi đua)"
)
"""What follows the units of a sentence on their conference."""
SHARED = re.compile(
    r"(?:(?:đều|cùng|tất cả|các hội nghị)\s+)*(?:thời (?:gian|hạn|lượng)|hoàn thành|xong)\b", re.IGNORECASE
)
"""How a part of a sentence begins that is of all whose conferences the parts before it name."""
_ANY_HOLDING = re.compile(_HOLDING.pattern.replace("(?:Hội nghị|Đại hội|“", "(?:[Hh]ội nghị|[Đđ]ại hội|“", 1))
"""The same below a heading on form or time, where no name is needed: "tổ chức hội nghị vào thời gian phù hợp"."""
_LINE = re.compile(
    r"[Cc]ấp (?:tỉnh|huyện|xã|cơ sở|trên cơ sở|sở):\s+(?!(?:gửi|lập|chọn|giới thiệu|đề nghị|cử|do)\b)"
    r"(?:[^.;]{0,160}?\s)?tổ chức\b.*\d",
    re.IGNORECASE,
)
"""What a line says of one level below the heading that names the conference: "Cấp tỉnh: tổ chức 01 buổi, ngày …"."""


def headed(piece: Piece, after: list[Piece]) -> list[str]:
    """Return the levels or the row of units whose conference this clause is about, none where it is about none.

    Below a heading that does not name the conference itself it must be said when, in which form, how many, and the
    clause must be about nothing else; a clause within it that is such a heading goes before it.
    """
    labels = labels_named(piece)
    if not labels:
        return []
    inside = below(piece, after)
    own = bool(_OWN.match(_LEAD.sub("", piece.text)))
    if (
        not inside
        or (not own and _of_other_things(piece))
        or any(labels_named(one) for one in inside if not (lists_holders(one) or ASPECT_SAID.match(one.text)))
    ):
        return []
    if told_below(labels, inside):
        return []
    if any(NONE_HELD.search(one.text) for one in inside) and not own:
        return labels
    if any(map(holding, inside)) or any(
        ASPECT_SAID.match(one.text)
        or lists_holders(one)
        or ((_HELD.match(one.text) or (own and _HELD_THEN.match(one.text))) and timed(one.text))
        for one in inside
    ):
        return labels
    about = not own and any(map(_MEETING.search, piece.under))
    return labels if about and any(map(_holds, inside)) else []


def told_below(labels: list[str], inside: list[Piece]) -> bool:
    """Tell a heading below which sentences of their own say all of their own units, so that it is no level itself."""
    theirs = {tuple(found) for one in inside if (found := holding(one))}
    return len(theirs) > 1 or bool(theirs and _GENERAL.match(labels[0]))


def holding(piece: Piece) -> list[str]:
    """Return the units of a sentence that itself says all on their conference: who, which, and when."""
    text = spelled(piece.text)
    found = SUBJECT.match(text)
    if found and lined(piece):
        return labels_of(found)
    if _of_other_things(piece) or not timed(piece.text):
        return []
    if piece.numbered and _PROVINCE_HOLDS.match(text):
        return ["cấp tỉnh"]
    any_name = any(map(_ASPECT.search, piece.under)) or any(map(_REVIEWED.fullmatch, piece.under))
    pattern = _ANY_HOLDING if any_name else _HOLDING
    held = found and pattern.match(text, found.end())
    if not found or not held or text[held.end() :].startswith(" toàn quốc"):
        return []
    return [*labels_of(found), *_also_holding(text[held.end() :], pattern)]


def lined(piece: Piece) -> bool:
    """Tell a line "Cấp huyện: …" right below the conference's own heading, on when or how it is held there."""
    return bool(piece.under and _OWN.match(_LEAD.sub("", piece.under[-1])) and _LINE.match(piece.text))


def _of_other_things(piece: Piece) -> bool:
    """Tell a clause below a heading on other things; one that is itself on the conference says so nearer than those."""
    nearest = max((at for at, one in enumerate(piece.under) if _OWN.match(_LEAD.sub("", one))), default=0)
    return any(map(_ELSEWHERE.search, piece.under[nearest:]))


def _also_holding(rest: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the units of the further parts of such a sentence that hold one too, before what is said of all."""
    told: list[str] = []
    for part in re.split(r";\s+", rest)[1:]:
        found = SUBJECT.match(part)
        if not found or not pattern.match(part, found.end()):
            return told if SHARED.match(part) else []
        told += labels_of(found)
    return []


def labels_named(piece: Piece) -> list[str]:
    """Return what a heading names where it names nothing besides."""
    together, _ = called_together(piece.text) if piece.numbered else ("", [])
    if together:
        return [together]
    if not (piece.numbered or piece.heads or piece.text.endswith(":")) or len(piece.text) > HEADING:
        return []
    if piece.heads and (grouped := grouped_units(piece.text)):
        return [grouped]
    text = spelled(_LEAD.sub("", bare(_BRACKETS.sub("", _FORM_BEHIND.sub("", piece.text)))))
    if _CONGRESS.fullmatch(text) or _PROVINCE.fullmatch(text):
        return ["cấp tỉnh"]
    text = text.replace(";", ",")  # "Sở, ban, ngành; Mặt trận, đoàn thể; doanh nghiệp" is one row
    found = SUBJECT.match(text)
    return labels_of(found) if found and _REST.fullmatch(text, found.end()) else []


def below(piece: Piece, after: list[Piece]) -> list[Piece]:
    """Return which of the pieces after a heading stand under it: in its clause, or under the dash that it is."""
    if piece.heads:
        return list(takewhile(lambda one: one.clause == piece.clause and piece.text in one.under, after))
    if not piece.numbered:
        return list(takewhile(lambda one: one.clause == piece.clause and one.under[-1:] == (piece.text,), after))
    return list(takewhile(lambda one: one.clause.startswith(piece.clause) and piece.text in one.under, after))


def _holds(piece: Piece) -> bool:
    """Tell a line on holding a conference: that it is held, how many come, until when it is done."""
    return bool(_HOLDS.search(piece.text) or ("hoàn thành" in piece.text and timed(piece.text)))
