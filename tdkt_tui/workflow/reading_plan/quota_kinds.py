"""Whom a row of seats on several units is of: kinds of unit of which each sends as many, and units by their names."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import raised_first

from .parting import SOME_BODY
from .quota_units import is_unit
from .quotas import named_unit
from .sent_numbers import KIND

_KIND = (r"(?:tổ chức chính trị\s*[-–]\s*xã hội(?:\s*[-–]\s*nghề nghiệp)?|tổ chức xã hội(?:\s*[-–]\s*nghề nghiệp)?|"
         r"cơ quan (?:chuyên trách )?(?:của )?(?:Đảng|Tỉnh ủy|Thành ủy)|"
         r"hội (?:quần chúng|đặc thù)(?: (?:được|do) (?:Đảng,? )?(?:Nhà nước )?giao nhiệm vụ)?|"
         r"cơ quan ngành dọc(?: đóng trên địa bàn(?: tỉnh)?)?|"
         r"tổ chức thành viên|đơn vị sự nghiệp(?: công lập)?|"
         rf"trường (?:đại học|cao đẳng)|bệnh viện|hợp tác xã|{KIND})")  # fmt: skip
_OF = (
    r"(?:\s+(?:(?:(?:trực )?thuộc|cấp|của)\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+)?tỉnh|"
    r"\s+(?:thuộc|trong|của)\s+(?:các\s+)?[Kk]hối(?: thi đua)?)?"
)
_REST = r"(?:\s+(?:còn lại|khác))?"
_ONE = re.compile(rf"(?:khối\s+)?(?:các\s+)?(?P<kind>{_KIND}){_OF}{_REST}", re.IGNORECASE)
_AND = re.compile(r",\s*(?:và\s+)?|\s+và\s+|/|(?<=[sS]ở)\s*[-–]\s*(?=ban|ngành)|(?<=ban)\s*[-–]\s*(?=ngành)")
_SCHOOLS = re.compile(r"(trường\s+)(đại học)((?:,| và)\s+)(?:các\s+)?(?=cao đẳng)", re.IGNORECASE)
_NAMED = re.compile(rf"(?i:{KIND})\s+[{UPPER}]|Bộ\s|Mặt trận\s|{SOME_BODY}\b")
_AREA = re.compile(
    rf"(?i:(?:các\s+)?(?P<kind>huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))(?:\s*:)?\s+(?=[{UPPER}])"
)
_FRONT = re.compile(
    r"(?:cơ quan\s+(?:của\s+)?)?(?:Ủy ban\s+)?(?:Mặt trận(?:\s+Tổ quốc)?|MTTQ)(?:\s+Việt Nam|\s+VN)?"
    r"(?:\s+(?:cấp\s+)?tỉnh)?",
    re.IGNORECASE,
)


def whose(words: str) -> list[dict[str, str]]:
    """Return a key for each kind ("each") or unit ("unit") that a row names; none where one of them is neither."""
    told: list[dict[str, str]] = []
    for part in _parts(words):
        kind = _ONE.fullmatch(part)
        if kind:
            key = {"each": " ".join(_lowered(kind["kind"]).split())}
        elif _FRONT.fullmatch(part):
            key = {"unit": "Mặt trận Tổ quốc tỉnh"}
        elif is_unit(part) and _NAMED.match(part):
            key = {"unit": named_unit(part)}
        else:
            return []
        told += [] if key in told else [key]
    return told


def _lowered(words: str) -> str:
    """Return a kind in small letters, but for a proper name in it: "Cơ quan Đảng" → "cơ quan Đảng"."""
    return re.sub(r"\b(đảng|tỉnh ủy|thành ủy|nhà nước)\b", lambda one: raised_first(one[0]), words.casefold())


def _parts(words: str) -> list[str]:
    """Return what a row lists: one name whole, "Trường đại học, cao đẳng" as two, "Huyện A, B" as two of a kind."""
    if is_unit(words) and _NAMED.match(words) and not _AND.search(words):
        return [words]
    parts = [part.strip() for part in _AND.split(_SCHOOLS.sub(r"\1\2\3\1", words)) if part.strip()]
    area = _AREA.match(words)
    if area and all(_AREA.match(part) or part[0].isupper() for part in parts):
        kind = area["kind"]
        parts = [re.sub(r"^[Cc]ác\s+", "", part).replace(":", "", 1) for part in parts]
        return [part if _AREA.match(part) or _NAMED.match(part) else f"{kind} {part}" for part in parts]
    return parts
