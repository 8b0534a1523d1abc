"""What of a text, or of a fact, is compared: the words that tell it from others, its numbers and days."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_of

_FIGURE = 2.0
"""A number or a day weighs as so many words: a quota is little else."""
SMALL = frozenset(re.findall(r"\w+", "các của và cho về đến tại ở được theo những với từ trong bằng là có để này"))
CONTEXT = ("year", "rough")
"""Figures that say nothing by themselves."""
_COMMON = "hội nghị đại hội tổ chức kế hoạch đơn vị cơ quan bộ phận lãnh đạo đại diện đại biểu tập thể cá nhân"
_COMMON += " điển hình tiên tiến thi đua khen thưởng"
"""Words of any plan: a line that has only these of a fact is not taken from it."""
_WHOLE = 0.9
"""So much of each other have a line of only such words and the fact that it is."""
_INITIALS = re.compile(rf"\b[{UPPER}]{{3,}}\b")
"""How a plan shortens names that it spells elsewhere: "ĐHTĐ yêu nước"."""


@dataclass(frozen=True)
class Content:
    """The words and the figures of a text, or of a fact, that tell it from others."""

    words: frozenset[str]
    figures: frozenset[Figure]
    own: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    """Of a fact, the words without those that a page says around it; those of whom it binds."""

    def says(self, line: Content) -> bool:
        """Tell whether a line may be taken from this fact: it has a word or a figure that not every plan has."""
        telling = line.words - _COMMON_WORDS
        if not telling and not line.figures:
            return len(line.words & self.own) >= _WHOLE * max(len(line.words), len(self.own))
        return bool(telling & self.words or line.figures & self.figures)

    def share_of(self, other: Content) -> float:
        """Return how much of another's words and figures is here, from 0 to 1."""
        all_of = len(other.words) + _FIGURE * len(other.figures)
        mine = len(self.words & other.words) + _FIGURE * len(self.figures & other.figures)
        return mine / all_of if all_of else 0.0


def content_of(text: str) -> Content:
    """Return what of a text is compared."""
    figures = frozenset(figure for figure, _ in figures_of(text) if figure[0] not in CONTEXT)
    return Content(words_of(text), figures)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that tell it from others, without figures."""
    return frozenset(word for word in plain_words(text) if word not in SMALL and not word.isdigit())


_COMMON_WORDS = words_of(_COMMON)
_AROUND = words_of(
    "hình thức số lượng thời gian địa điểm thời hạn tối đa tối thiểu ít nhất không quá trong đó đại biểu cơ cấu mục"
    " báo cáo gửi trước ngày tháng năm quý chậm nhất sau khi kết thúc kết quả tổ chức giới thiệu đề nghị tặng cho dự"
    " chương trình khen thưởng chính thức khách mời nguyên văn đúng nguyên lời phối hợp điển hình tiên tiến hội nghị"
)
"""What the program says around a value; the value itself is a number, a name or a day."""


def lacking_words(text: str, words: str) -> frozenset[str]:
    """Return the words of a line that a text has neither so nor by their initials, but for those that name a value."""
    said = words.split()
    spelled = (
        said[at : at + len(short)]
        for short in set(_INITIALS.findall(text))
        for at in range(len(said) - len(short) + 1)
        if "".join(word[0] for word in said[at : at + len(short)]).upper() == short
    )
    held = frozenset(plain_words(" ".join([text, *(" ".join(run) for run in spelled)])))
    return content_of(words).words - _AROUND - SMALL - held
