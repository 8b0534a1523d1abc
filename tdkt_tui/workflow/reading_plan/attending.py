"""Who attends, and the kinds of unit of a level, as a plan lists them."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.unit_names import RURAL, URBAN

from .bounds import BOUND
from .counts import NUMBER
from .facts import bare
from .pieces import Piece
from .sent_numbers import KIND
from .sentences import PART, SENTENCE
from .unit_lists import kinds_in

_WHO = re.compile(r"(?:^|(?<=[.;]\s))Thành phần[^:]{0,60}:\s*(.+)")
_GUESTS = re.compile(r"Thành phần (?:đại biểu )?(?:khách )?mời:?")
"""How a list begins of the guests alone: those who come otherwise are not named in it."""
_NUMBER = re.compile(
    r"[,;]?\s*\b(?:trong đó\s[^;.]{0,200}?\d{1,3}\s*%|(?:chiếm|đạt)\s[^;.]{0,200}?\d{1,3}\s*%|"
    r"(?:số lượng|tổng số)\b[^;.]{0,200}?\d|trong\s+(?:tổng\s+)?số\s+(?:đại biểu|người)\b[^;.]{0,160}?\d)|"
    rf"(?:^|[,;])\s*[^,;]*?(?:{BOUND}\s+\d{{1,3}}\s*%|từ\s+\d{{1,3}}\s*%\s+trở lên)",
    re.IGNORECASE,
)
"""How many come, beside who: no words on whoever comes."""
_HOW_MANY = re.compile(r"(?:Số lượng|Tổng số|Quy mô)\b[^.;]*\d")
_OF_SOME = re.compile(
    r"Thành phần[^.;:,\d]{0,40}?\s(?:ở|tại|của)\s+(?:hội nghị\s+)?(?:các\s+)?(?P<kinds>[^.;:\d]{2,80}?)\s*"
    r"(?:bao gồm|gồm|:)"
)
"""Who comes to the meeting of some kinds of unit."""
_SIZED = re.compile(
    rf"(?:(?:các|mỗi|từng|riêng|đối với)\s+)*(?:{KIND}|địa phương|đơn vị|cơ quan|nơi|hội nghị|đại hội)\b[^;]*?"
    rf"(?:(?:{BOUND})|từ\s+\d{{2,4}}\s+(?:đến|-|–))\s+"
    r"\d{2,4}\s+(?:người|đại biểu)\b",
    re.IGNORECASE,
)
"""How many come at some units, in a row of who does."""
_ALL = re.compile(
    r"(?:dự kiến\s+|khoảng\s+)*\d{2,4}\s+(?:đại biểu|người)\b|[^;]*\s(?:hội nghị|họp)\s+(?:toàn thể|đại biểu)[.\s]*$",
    re.IGNORECASE,
)
"""How many come in all, and who meets in full or by delegates."""
_DECIDED = re.compile(
    r"(?:(?:hội nghị|đại hội)\s[^;.]{2,80}?\s)?do\s[^;.]{3,80}?\s(?:tự\s+)?(?:quyết định|lựa chọn|xác định)\b",
    re.IGNORECASE,
)
"""Who decides on who comes, which is no word on whom."""
_MATTERS = re.compile(r"hình thức|thời (?:gian|hạn)|địa điểm")
"""What a heading names beside who attends where the lines below it say each of these by turns."""
_MATTER = re.compile(
    r"(?:hình thức|thời (?:gian|hạn|lượng)|địa điểm|quy mô|số lượng|nội dung|chương trình|kinh phí|trang trí|khẩu hiệu"
    r"|thành phần|(?:đơn vị|nơi|địa phương)\s+(?:\w+\s+){0,2}(?:điểm|tổ chức|chủ trì))\b[^:;.]{0,60}:",
    re.IGNORECASE,
)
"""How a line says what it is on: "Hình thức: …", "Đơn vị làm điểm: …"."""
_TITLES = re.compile(r"(?:Anh hùng|Chiến sĩ thi đua|Bà mẹ Việt Nam|Nhà giáo|Thầy thuốc|Nghệ sĩ|Ủy ban Mặt trận) ")
"""Titles of honour and a body's name, written large wherever they stand."""
_OF_PROVINCE = re.compile(r"(?<=^đoàn thể) (?:cấp )?tỉnh$|(?<=^ngành) (?:cấp )?tỉnh$")
"""Whose a row of kinds is, said in its middle: "đoàn thể cấp tỉnh và doanh nghiệp"; it is of no one kind."""
_OWN_LIST = re.compile(r"(?:Riêng\s+)?[Đđ]ối với (?:các )?([^:;]{2,160}):\s*(?:Mời\s+|Gồm\s+)?(\S.*)", re.DOTALL)
"""A list of one kind of unit on a line of its own: "Đối với các sở, ban, ngành: Đại diện …; …"."""
_SOME = re.compile(r"\s*\(nếu có\)[\s.;,]*$")
_WHOSE = re.compile(r"đối với (?:các )?([^:]+):")
_HAMLET = rf"(?:{RURAL}|{URBAN}|tiểu khu|khu dân cư|khu vực|bon)"
_EACH_HAMLET = re.compile(
    r"(?:^(?:đối với\s+)?(?P<row>(?:các\s+)?(?:xã|phường|thị trấn|đặc khu)"
    r"(?:(?:,\s*|\s+và\s+)(?:xã|phường|thị trấn|đặc khu))*)[,\s][^;]*?)?"
    rf"(?P<who>\bmỗi\s+{_HAMLET}(?:(?:,\s*|\s+và\s+|\s+hoặc\s+){_HAMLET})*\s+(?:phải\s+)?(?:{BOUND}\s+)?"
    rf"(?:có|cử)\s+(?:{BOUND}\s+)?{NUMBER}\s+(?:đại biểu|người)\b[^;.,]*(?:,\s+trong đó[^;.,]*)?)",
    re.IGNORECASE,
)
"""Whom each part of a commune sends to the commune's conference, and of which communes alone it is said."""


def attending(piece: Piece) -> list[dict[str, Any]]:
    """Return who attends by one line: an entry of a list, or a whole list after a colon."""
    if piece.mark in ("-", "+") and _in_a_list(piece):
        if own := _OWN_LIST.match(piece.text):
            kinds = kinds_of(own[1])
            return [_entry(part) | {"for_units": kinds} for part in re.split(r";\s*", own[2]) if bare(part)]
        whose = _WHOSE.search(piece.under[-1])
        units = kinds_of(whose[1]) if whose else []
        entry = _entry(piece.text) | ({"for_units": units} if units else {})
        return [entry] if entry["who"] else []
    if (found := _WHO.search(piece.text)) and not piece.text.rstrip().endswith(":"):
        said = SENTENCE.split(found[1])[0]
        guests = _GUESTS.match(piece.text, found.start())
        return [{"who": f"khách mời: {_lowered(bare(said))}"}] if guests and entries_of(said) else entries_of(said)
    each = next((hit for part in PART.split(piece.text) if (hit := _EACH_HAMLET.search(part))), None)
    if each is None:
        return []
    row = kinds_of(each["row"].casefold()) if each["row"] else []
    return [{"who": _lowered(bare(each["who"]))} | ({"for_units": row} if row else {})]


def entries_of(said: str) -> list[dict[str, Any]]:
    """Return those whom the words of a list name, without the parts of it on how many come, or who decides on it."""
    parts = [part for part in re.split(r";\s*", said) if bare(part)]
    ways = (_SIZED, _DECIDED, _ALL)
    return [_entry(part) for part in parts if not (_NUMBER.search(part) or any(way.match(part) for way in ways))]


def _in_a_list(piece: Piece) -> bool:
    """Tell a line of a list of who attends from one on another matter below a heading that names several."""
    heading = next((text.casefold() for text in reversed(piece.under) if "thành phần" in text.casefold()), "")
    return bool(heading) and not _MATTERS.search(heading) and not _MATTER.match(piece.text)


def _entry(text: str) -> dict[str, Any]:
    text = _NUMBER.split(SENTENCE.split(text)[0])[0]
    some = _SOME.search(text)  # in the middle it is said of a part alone
    told = {"who": _lowered(bare(text[: some.start()] if some else text))}
    return told | {"if_any": True} if some else told


def kinds_of(words: str) -> list[str]:
    """Return the kinds of unit that a row of names lists."""
    parts = [re.sub(r"^(?:các|và các|và)\s+", "", part.strip()) for part in re.split(r",\s*|\s+và\s+", words)]
    return [_OF_PROVINCE.sub("", part) for part in parts if part]


def _lowered(text: str) -> str:
    return text if text[:2].isupper() or _TITLES.match(text) else text[:1].lower() + text[1:]


def comers_of(sentence: str) -> list[str]:
    """Return the kinds of unit of whose meeting alone a sentence says who comes: "Thành phần dự ở các xã gồm …"."""
    found = _OF_SOME.match(sentence)
    return kinds_in(found["kinds"]) if found else []


def without_numbers_of_some(text: str) -> str:
    """Return a text without how many come where the sentence before says who does to the meeting of some alone."""
    kept, some = list[str](), False
    for sentence in SENTENCE.split(text):
        some = bool(comers_of(sentence)) or (some and _HOW_MANY.match(sentence) is not None)
        kept += [] if some and _HOW_MANY.match(sentence) else [sentence]
    return " ".join(kept)
