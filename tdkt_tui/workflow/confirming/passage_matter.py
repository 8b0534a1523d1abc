"""Of which matter a passage speaks by itself: the province's congress, a delegation, emulation all year."""

from __future__ import annotations

import re

from tdkt_tui.model.text import folded
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING

from .passage import Passage

_DELEGATION = re.compile(
    r"\b(?:từng|mỗi|các|của) đoàn\b(?!\s(?:thể|viên|kết|xã|thanh))|\btrưởng đoàn\b|\bdự khuyết\b"
    r"|\bdự (?:đại hội|hội nghị)[^,;.]{0,40}\b(?:tỉnh|cấp trên|toàn quốc)\b|\bphân bổ (?:số )?đại biểu\b"
)
"""Whom a unit sends to a conference above its own, which is no matter of who comes to its own."""
_MEETS = re.compile(r"hội nghị|đại hội", re.IGNORECASE)
_EMULATES = re.compile(r"phong trào|tuyên truyền|(?<!hội đồng )thi đua(?!-| - |, khen)|cổ động", re.IGNORECASE)
"""What is done all year, in forms and at times that are no conference's."""
_CONGRESS = re.compile(
    r"(?:\(?[\da-zđivx]{1,4}[.)]\s+|[-–+•]\s+)?(?:tổ chức |về )*(?:ở )?"
    r"(?:cấp tỉnh|đại hội (?:thi đua yêu nước |tđyn )?(?:cấp )?tỉnh)\b"
)
"""How a heading, or a paragraph, begins that is on the province's own congress."""


def label_of(words: str) -> str:
    """Return what stands before the first colon, "" where that is no label."""
    label, _, rest = words.partition(":")
    return label if rest and len(label) < HEADING else ""


def of_emulation(passage: Passage) -> bool:
    """Tell words on emulation or publicity whose paragraph and headings speak of no meeting."""
    titles = [line for line in passage.above if len(line) < HEADING]
    meets = any(map(_MEETS.search, (passage.whole, *titles)))
    return not meets and any(map(_EMULATES.search, (passage.words, *titles[-1:])))


def of_congress(passage: Passage) -> bool:
    """Tell words on the province's own congress, by their paragraph or the heading nearest to them."""
    near = [line for line in passage.above if len(line) < HEADING][-1:]
    return any(_CONGRESS.match(folded(line)) for line in (passage.whole, *near))


def of_delegation(passage: Passage) -> bool:
    """Tell words on those whom units send above, by themselves or by the heading nearest to them."""
    near = [line for line in passage.above if len(line) < HEADING][-1:]
    begins = passage.words.partition(". ")[0]  # what a sentence behind it says does not take it along
    return any(_DELEGATION.search(folded(words)) for words in (begins, label_of(passage.whole), *near))
