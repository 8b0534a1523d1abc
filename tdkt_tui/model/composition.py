"""Targets for who comes, as an office writes them: "nữ" at least "30%", "lao động trực tiếp" at least "25"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import Data, Fact
from .text import bare

Category = str
"""A kind of participant that a plan counts: "exemplar", "guest", "official", "alternate", "women", …"""
_GROUPS: dict[str, tuple[str, ...]] = {
    "women": ("nữ", "phụ nữ", "women"),
    "ethnic-minority": ("dân tộc thiểu số", "dân tộc", "người dân tộc thiểu số", "ethnic-minority"),
    "religious": ("có tôn giáo", "tôn giáo", "religious"),
    "party": ("đảng viên", "party"),
    "outside-party": ("ngoài Đảng", "outside-party"),
    "exemplar": ("điển hình tiên tiến", "điển hình"),
    "direct-worker": ("lao động trực tiếp", "người lao động trực tiếp", "direct-worker"),
    "degree": ("đại học trở lên", "trình độ đại học trở lên", "degree"),
    "postgraduate": ("trên đại học", "trình độ trên đại học", "postgraduate"),
    "advanced-theory": ("cao cấp lý luận chính trị", "cao cấp chính trị", "cao cấp llct", "advanced-theory"),
}
_BY_WORDS = {bare(words): group for group, ways in _GROUPS.items() for words in ways}
_YOUNG = re.compile(r"(?:tre\s*)?duoi\s+(\d{2})(?:\s*tuoi)?")
_SECTOR = re.compile(r"lĩnh vực\s*:?\s+(\S.*)", re.IGNORECASE)
_SLIP = 0.9
"""How alike words are that mean the same group."""
_MEASURE = re.compile(r"(\d{1,6})(?:[.,](\d{1,4}))?\s*(%?)")
_PART = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})")
GROUP_WORDS = (*(ways[0] for ways in _GROUPS.values()), "dưới 35 tuổi", "lĩnh vực nông nghiệp")
"""What may be asked for, in words; years and field are the office's own."""


@dataclass(frozen=True, slots=True)
class Group:
    """Whom a target counts. years: younger than so many, of "young"; sector: the field of work, of "sector"."""

    id: str
    label: str
    years: int = 0
    sector: str = ""


def group_named(text: str) -> Group | None:
    """Return the group that words name, with marks or without; None for words that name none."""
    key = " ".join(bare(text).replace(">", " ").split())
    if known := _BY_WORDS.get(key):
        return Group(known, _GROUPS[known][0])
    if young := _YOUNG.fullmatch(key):
        return Group("young", f"dưới {young[1]} tuổi", years=int(young[1]))
    sector = _SECTOR.fullmatch(text.strip())
    return Group("sector", f"lĩnh vực {sector[1]}", sector=sector[1]) if sector else None


def part_of(said: float | str) -> Fraction:
    """Return a share as it is said, exactly: 0.7, "2/3". Raises ValueError for what is no part of a whole."""
    found = _PART.fullmatch(said.strip()) if isinstance(said, str) else None
    if (isinstance(said, str) and not found) or (found and not int(found[2])):
        raise ValueError('ghi tỷ lệ từ 0 đến 1 (0.70), hoặc phân số "2/3"')
    part = Fraction(int(found[1]), int(found[2])) if found else Fraction(str(said))
    if not 0 < part <= 1:
        raise ValueError('tỷ lệ phải lớn hơn 0 và không quá 1: 0.70, hoặc phân số "2/3"')
    return part


def people_of(said: float | str, how: str, whole: int) -> int:
    """Return how many people keep a share of a whole: the least of "at-least", the most of "at-most", the nearest."""
    wanted = part_of(said) * whole
    return ceil(wanted) if how == "at-least" else floor(wanted) if how == "at-most" else floor(wanted + Fraction(1, 2))


def measure(text: str) -> tuple[Fraction | None, int]:
    """Return a share (0..1), or None and a number of people: "30%", "1/3", "12".

    Raises ValueError saying how to write it.
    """
    if _PART.fullmatch(text.strip()):
        return part_of(text), 0
    found = _MEASURE.fullmatch(text.strip())
    if found is None:
        raise ValueError('ghi tỷ lệ "30%", "1/3" hoặc số người "12"')
    whole, part, percent = found.groups()
    value = Fraction(f"{whole}.{part or 0}")
    if percent and value > 100:
        raise ValueError("tỷ lệ không vượt 100%")
    if not percent and part:
        raise ValueError("số người là số nguyên")
    return (value / 100, 0) if percent else (None, int(whole))


def measure_words(share: Fraction | None, number: int) -> str:
    """Return a measure as it was understood, people told from per cent: "ít nhất 30 %", "ít nhất 12 người"."""
    if share is None:
        return f"ít nhất {number} người"
    if (share * 10000).denominator > 1:
        return f"ít nhất {share}"
    return f"ít nhất {float(share * 100):g} %".replace(".", ",")


def _known(text: str) -> str:
    if group_named(text) is None:
        raise ValueError(f"không biết cơ cấu này; ghi một trong: {', '.join(GROUP_WORDS)}")
    return text


def _known_or_own(text: str) -> str:
    """Take words of the plan's own; such as are nearly a known group are taken for a slip."""
    from difflib import get_close_matches  # only who writes a group of their own waits for it

    key = " ".join(bare(text).split())
    near = [] if group_named(text) else get_close_matches(key, _BY_WORDS, 1, _SLIP)
    if near or not key:
        meant = f"; có phải “{_GROUPS[_BY_WORDS[near[0]]][0]}”" if near else ""
        raise ValueError(f"không biết cơ cấu này{meant}; ghi một trong: {', '.join(GROUP_WORDS)}")
    return text


def _measured(text: str) -> str:
    measure(text)
    return text


def _part(said: float | str) -> float | str:
    part = part_of(said)
    return f"{part.numerator}/{part.denominator}" if isinstance(said, str) else said


PartWords = Annotated[float | str, AfterValidator(_part)]
"""A part of a whole as a plan says it: 0.7 of "70%", "2/3"; a fraction stays one."""
GroupWords = Annotated[str, AfterValidator(_known)]
OwnGroupWords = Annotated[str, AfterValidator(_known_or_own)]
MeasureWords = Annotated[str, AfterValidator(_measured)]
MaybeMeasure = Annotated[str, AfterValidator(lambda said: _measured(said) if said else said)]


class Composition(Data):
    """A target that the office set for its delegates."""

    group: GroupWords = Field(
        description='Nhóm đại biểu: "nữ", "dân tộc thiểu số", "lao động trực tiếp", "dưới 35 tuổi" …'
    )
    at_least: MeasureWords = Field(
        description='Ít nhất: tỷ lệ trên số đại biểu chính thức "30%", "1/3", hoặc số người "12"'
    )
    basis: str = Field(default="", description='Văn bản đặt ra chỉ tiêu: "Công văn số 12/HĐTĐKT, mục 2"')


class Share(Fact):
    """A share of the delegates of a conference of delegates (0..1)."""

    category: Category = Field(description='Nhóm đại biểu: "exemplar", "guest", "women" …')
    label: str = Field(default="", description="Tên gọi khi in, nếu khác tên thường dùng")
    share: PartWords = Field(description='Tỷ lệ từ 0 đến 1: 0.70; hoặc phân số: "2/3"')
    how: Literal["exactly", "at-least", "at-most"] = Field(
        default="exactly", description="Đúng bằng, ít nhất hay nhiều nhất"
    )
    of: Literal["all", "official", "exemplar"] = Field(default="all", description="Tính trên số nào")

    def whole_words(self) -> str:
        """Return of whom it is a share, for a sentence; empty for one of all who come."""
        return {"official": " số đại biểu chính thức", "exemplar": " số điển hình tiên tiến"}.get(self.of, "")
