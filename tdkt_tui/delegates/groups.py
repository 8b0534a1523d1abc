"""Rows that are titles of groups: what they say of the people below, and how long it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tdkt_tui.model.person import Status, Subject
from tdkt_tui.model.text import folded

from . import values

_NUMBER = re.compile(r"^(?:([IVXLC]+)|([A-ZĐ])|(\d+(?:\.\d+)*)|([a-zđ]))\s*(?:[.)/:-]\s*|$)")
_NUMBERING = re.compile(r"^(?:[ivxlc]+|[a-eđ]|\d+)\s*[.)/]\s*")
_TITLE = re.compile(
    r"(?:(?:danh sách|các|đại biểu|đối tượng|là|đại diện)\s+)*"
    r"(?:cá nhân|tập thể|hộ(?: gia đình)?|khách mời|chính thức|dự khuyết|dự phòng|điển hình)"
    r"(?:\s+(?:tiên tiến|tiêu biểu|điển hình|mời|được biểu dương))*\s*[:.]?\s*(?:\(?\d+[^)]*\)?)?"
)
_ROMAN, _LETTER, _DIGIT, _SMALL, _NONE = 1, 0, 2, 3, 9
_BODIES = (
    "huyện|thành phố|thị xã|xã|phường|thị trấn|đặc khu|tỉnh|sở|ban|bộ|ubnd|ủy ban|hđnd|trường|công ty|"
    "tổng công ty|hội|liên đoàn|liên minh|liên hiệp|đoàn|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|"
    "văn phòng|chi cục|cục|bệnh viện|trung tâm|công an|viện|tòa án|phòng|báo|đài|quỹ|ngân hàng|kho bạc|"
    "chi nhánh|hợp tác xã|doanh nghiệp|mặt trận|mttq|đại học|cao đẳng|học viện|nhà máy|xí nghiệp|nhà văn hóa|"
    "thôn|bản|tổ dân phố|khu phố|cụm|khối"
)
_UNIT = re.compile(rf"(?:đơn vị|cơ quan|địa phương)\s*:.*|(?:{_BODIES})\s+\S.*")


@dataclass(frozen=True, slots=True)
class Group:
    """What the titles above say of people; None and "" where they say nothing."""

    status: Status | None = None
    subject: Subject | None = None
    unit: str = ""


def names_group(text: str) -> bool:
    """Tell whether a line is the title of a group: "II. TẬP THỂ", "Khách mời (14 đại biểu)"."""
    return bool(_TITLE.fullmatch(_NUMBERING.sub("", folded(text))))


def unit_in(text: str) -> str:
    """Return the unit that a title names ("I. Huyện Việt Yên", "Đơn vị: Sở Y tế"), "" where it names none."""
    name = _NUMBER.sub("", text).strip(" .:;,-")
    if not _UNIT.fullmatch(folded(name)) or len(name) > 120:
        return ""
    head, colon, rest = name.partition(":")
    if colon and folded(head) in ("đơn vị", "cơ quan", "địa phương"):
        return rest.strip(" .…")
    return re.sub(r"\s*[:(]\s*\d+[^)]*\)?$", "", name).strip(" .:;,-")


def told_by(text: str) -> Group:
    """Return what one title says; a unit's name says neither status nor subject ("Hội Nông dân" is no household)."""
    if names_group(text):
        return Group(values.status(text), values.subject(text))
    unit = unit_in(text)
    return Group(unit=unit) if unit else Group(values.status(text), values.subject(text))


@dataclass(slots=True)
class Groups:
    """The titles that hold at a row, the outer first. whole: what is said of the whole table."""

    whole: Group = field(default_factory=Group)
    _stack: list[tuple[int, Group]] = field(default_factory=list)

    def take(self, index: str, text: str) -> Group:
        """Take note of a title, whose number may stand before it or in a cell of its own; return what it says."""
        said = told_by(text)
        level = _level(index or text)
        if level == _NONE:
            kind = bool(said.unit)
            same = [place for place, (at, had) in enumerate(self._stack) if at == _NONE and bool(had.unit) == kind]
            del self._stack[same[0] if same else len(self._stack) :]
        else:
            while self._stack and self._stack[-1][0] >= level:
                self._stack.pop()
        self._stack.append((level, said))
        return said

    @property
    def here(self) -> Group:
        """Return what holds for the rows that follow; an inner title comes before an outer one."""
        found = [self.whole, *(said for _, said in self._stack)]
        return Group(
            next((said.status for said in reversed(found) if said.status), None),
            next((said.subject for said in reversed(found) if said.subject), None),
            next((said.unit for said in reversed(found) if said.unit), ""),
        )


def joined_text(row: Sequence[str], skip: int | None) -> str:
    """Return the words of a title row, without its number's cell."""
    return next((cell for column, cell in enumerate(row) if cell and column != skip), "")


def _level(text: str) -> int:
    found = _NUMBER.match(text.strip())
    if found is None:
        return _NONE
    roman, letter, digits, small = found.groups()
    if roman:
        return _ROMAN
    if letter:
        return _LETTER
    return _DIGIT if digits else _SMALL if small else _NONE
