"""Whom a plan wants chosen or awarded, and by which standards: what stands under headings that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.words import raised_first

from .facts import Reading, bare, code_of

_HEAD = re.compile(
    r"(?:(?:Các|Một số)\s+)?(?:(?:đối tượng|tiêu chuẩn|tiêu chí|điều kiện)(?:\s+chung)?(?:,\s*|\s+và\s+|/)?)+"
    r"(?P<rest>[^.;:]{0,80})[.:]?",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"khen|tặng|điển hình|lựa chọn|xét chọn|bình chọn|giới thiệu|tiêu biểu|suy tôn|biểu dương|đề nghị",
                     re.IGNORECASE)  # fmt: skip
_ATTENDING = re.compile(r"đại biểu|tham dự|tham gia|thành phần|dự (?:hội nghị|đại hội)|tổ chức|áp dụng|tuyên truyền",
                        re.IGNORECASE)  # fmt: skip
"""What a heading says whose list is of who comes, or of whom the plan is for."""
_WHOSE = re.compile(
    r"(?:(?:Đối với|Về)\s+)?(?:các\s+)?"
    r"(?P<who>(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ|doanh nghiệp|doanh nhân|tổ chức|nông dân|"
    r"công nhân)\b[^.;:]{0,60}):?",
    re.IGNORECASE,
)
"""A heading between: whose standards the lines below it are."""
_ELSE = re.compile(
    r"\b(?:gửi|nộp|báo cáo (?:về|kết quả)|hồ sơ|trước ngày|chậm nhất|muộn nhất|(?:hoàn thành|xong) (?:trước|trong)|"
    r"có trách nhiệm|hướng dẫn)\b",
    re.IGNORECASE,
)
"""What a line orders that is no standard."""


def read_criteria(reading: Reading) -> None:
    """Add criterion for each line under such a heading, whole; one that orders anything stays told."""
    taken: set[str] = set()
    leads = {text for piece in reading.clauses() for text in piece.under}
    for piece in reading.clauses():
        if piece.text in leads or piece.text.rstrip().endswith(":") or not (piece.mark or piece.numbered):
            continue
        whose = _whose(piece.under)
        if whose is not None and not _ELSE.search(piece.text):
            title = bare(f"{whose}: {piece.text}" if whose else piece.text)
            reading.add("criterion", piece, id=code_of(title, taken), title=title)
            reading.say(piece, piece.text)


def _whose(under: Sequence[str]) -> str | None:
    """Return whose standards a line is among, "" where no heading between says; None for a line that is no standard."""
    if not under:
        return None
    between = _WHOSE.fullmatch(under[-1])
    head = under[-2] if between and len(under) > 1 else under[-1]
    if "tiêu chí" in head.casefold() and head.rstrip().endswith(":"):
        return raised_first(between["who"].strip()) if between else ""
    found = _HEAD.fullmatch(head)
    about = " ".join([*under[:-1], found["rest"]]) if found else ""
    if found is None or _ATTENDING.search(found["rest"]) or not _CHOSEN.search(about):
        return None
    return raised_first(between["who"].strip()) if between else ""
