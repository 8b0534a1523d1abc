"""A stretch of a piece of the levels section, whom it speaks of, and what the label before it is on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tdkt_tui.workflow.reading_plan.lengths import LENGTH
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.scopes import IN_TURN

from .subjects import Subject

ATTR = {
    "form": r"hình thức|tên gọi|loại hình",
    "window": r"thời (?:gian|hạn|điểm|lượng)|tiến độ",
    "size": r"số lượng(?: đại biểu)?|quy mô|số đại biểu|đại biểu(?!\s+(?:là|điển|dự|chính))",
    "who": r"thành phần|cơ cấu|tỷ lệ|tỉ lệ|kết cấu",
    "holder": r"đơn vị (?:chủ trì )?(?:tổ chức|thực hiện)|cấp tổ chức|phạm vi|đối tượng(?: tổ chức|"
    r"(?=\s*:))|nơi tổ chức|chủ thể",
    "place": r"địa điểm",
    "pilot": r"(?:đơn vị|chọn|chỉ đạo|tổ chức|hội nghị)?\s*(?:làm|chỉ đạo|tổ chức)?\s*điểm",
}
_LABEL = re.compile("|".join(rf"(?P<{key}>^(?:{words})\b)" for key, words in ATTR.items()), re.IGNORECASE)
ANY = re.compile(r"(?:các )?(?:đơn vị|cơ quan)(?: ở)? cơ sở|cơ sở", re.IGNORECASE)
"""A word among a level's units for whichever the text lists."""
LIST = re.compile(
    r"\s*(?:\(|được tổ chức (?:tại|ở)|,?\s*(?:bao )?gồm(?: có)?:?\s+|:\s*|là\s+)\s*(?:các\s+|những\s+)?", re.IGNORECASE
)
"""Between a level by its name and the kinds that it is said to hold."""
VALUE = re.compile(r"\d|½|\b(?:một|nửa|hai)\s+(?:ngày|buổi)|[Hh]ội nghị|[Đđ]ại hội|toàn thể|quyết định")
"""What shows that a stretch states a value."""

MAY = re.compile(
    r",?\s*\bcó thể\s(?:được\s)?(?:lồng ghép|ghép|kết hợp|gắn)\b[^;.\d]*?"
    r"(?=,\s(?:và|nhưng|song|phải|hoàn thành|xong)\s|[;.]|$)"
)
"""What they may do besides, which is no joint meeting of all."""

DOUBT = re.compile(r"\bcó thể\b|\btrường hợp\b(?! (?:còn lại|khác)\b)|\bnếu\b[^,;.]{0,60}", re.IGNORECASE)
"""What only allows a value, or puts it under a condition."""


@dataclass(slots=True)
class Segment:
    """A stretch of a piece. base: the subjects of the open level; who: those that it speaks of, narrower or the same.

    attr: what the label before it or the heading above is on; pilot: the sentence is on those who go first;
    beside: the other subjects of its sentence, for "the rest"; head: those of the headings above.
    """

    piece: Piece
    text: str
    base: tuple[Subject, ...]
    who: tuple[Subject, ...]
    attr: str = ""
    pilot: bool = False
    beside: list[Subject] = field(default_factory=list)
    head: tuple[Subject, ...] = ()


@dataclass(slots=True)
class Defined:
    """Kinds of unit that a section lists as those of a level by its name; general: those it means by words for any;
    same: those below a heading that names but some of them; alone: no other way reads the section.
    """

    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    at: dict[str, Piece] = field(default_factory=dict)
    general: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    alone: bool = False


def means_others(part: Segment, one: Subject) -> bool:
    """Tell a word for any unit that stands beside kinds: those of another kind are meant."""
    return one.general and any(each.kinds and not each.general and not each.narrow for each in part.beside)


def attr_of(text: str) -> str:
    """Return what a label at the head of a text is on, "" for none."""
    found = _LABEL.match(re.sub(r"^(?:Về\s+)", "", text.strip()))
    return found.lastgroup or "" if found else ""


_EACH = re.compile(rf"{LENGTH}|(?:Hội nghị|Đại hội)\s(?:(?!\svà (?:Hội nghị|Đại hội)\b)[^;:.,\d])+")


def in_turn(part: Segment) -> Iterator[Segment]:
    """Yield a stretch, or one for each of its subjects where it gives them their values in their order."""
    if not IN_TURN.search(part.text):
        yield part
        return
    for words in re.split(r";\s", part.text):
        said = [found[0] for found in _EACH.finditer(words)]
        if len(part.who) > 1 and len(said) == len(part.who):
            for one, text in zip(part.who, said, strict=True):
                yield replace(part, who=(one,), text=f": {text}")
