"""Who holds its conference as a part of another event, or with the units beside it, and how large that may be."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .enclosing import levels_around
from .facts import Reading, bare
from .pieces import Piece
from .unit_lists import kinds_in

_EVENT = (
    r"(?:(?:các|một|cuộc|buổi)\s+)*(?:[Hh]ội nghị|[Ll]ễ|[Nn]gày hội|[Ss]inh hoạt|[Hh]ọp|[Gg]iao ban|[Ss]ơ kết|"
    r"[Tt]ổng kết|[Pp]hiên họp)(?!\w)"
    r"(?!\s+(?:của\s+|theo\s+)?(?:từng\s+|các\s+)?(?:[Kk]hối|[Cc]ụm|cấp|UBND|Ủy ban nhân dân))"
)
_STOPS = r"(?:nhưng|không|thì|do|xong|chậm nhất|trước|hoàn thành|thời gian|mỗi|trong|tổng số|tối đa|số lượng|gửi)\b"
_INTO = (
    r"(?<!không )(?<!không tổ chức )(?:tổ chức\s+)?(?:lồng ghép|ghép|gộp)"
    r"(?:\s+(?:chung|hội nghị|tổ chức|(?:các\s+)?nội dung(?:\s[^;.,:()\d]{0,60}?)?))?\s+(?:vào|với|trong|cùng)\s+"
    rf"(?P<into>{_EVENT}(?:(?!\s+(?:thì|nhưng)\b)[^;.,()]|,(?!\s+{_STOPS})|\.(?=\d))*"
    r"(?:,?\s+nhưng\s+(?:phải|vẫn|cần)[^;.,()\d]*)?)(?=[;.(]|,\s|,?\s+nhưng|$)"
    r"(?:[,;]?\s+(?:và\s+)?không tổ chức (?:hội nghị )?riêng)?"
)
_OR_INTO = re.compile(rf",?\s+hoặc\s+{_INTO}")
"""What units may do instead of meeting with others: "… theo cụm, hoặc lồng ghép với hội nghị tổng kết năm"."""
_WHO = re.compile(
    r"(?P<units>[^;.:()]{2,200}?)(?:\s+\([^()]*\))?,?\s+(?:thì\s+)?"
    r"(?:không tổ chức (?:hội nghị )?riêng(?:,| mà|, mà)?\s+)?"
    rf"(?:(?P<may>có thể|được(?: phép)?|(?:được )?khuyến khích)\s+|thì\s+|phải\s+)*{_INTO}"
)
_IF = re.compile(rf"nếu\s+(?P<when>(?:(?!\bnếu\b|\bthì\b)[^,;.])+?),?\s+thì\s+(?:(?P<may>có thể|được)\s+)?{_INTO}")
_SUBJECT = re.compile(r"(?P<units>[^;.:()]{3,160}?),?\s+(?:thì\s+)?nếu\s")
_TERMS = re.compile(r"(?P<row>.{2,120}?)\s+(?P<when>(?:có|với|không có|quy mô|ít|dưới|thuộc|ở|chưa có|không đủ)\s.+)")
_KIND = r"(?i:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu)"
_NAMED = re.compile(rf"(?P<kind>{_KIND})\s+(?P<names>[{UPPER}][^,]*?(?:(?:,|\s+và)\s+(?:{_KIND}\s+)?[{UPPER}][^,]*?)*)")
"""Units by their names: "xã Ia Mai, Ea Sim và Buôn Đào"."""
_SENTENCE = re.compile(r"\b(?:tổ chức(?! chính)|[Hh]ội nghị|hoặc|thực hiện|báo cáo|chọn)\b")
"""What stands in no subject: another thing is said before."""
_VERB = re.compile(r"\s+(?:thì\s+)?(?:họp|tổ chức|mở|tiến hành)\s.*$|,?\s+(?:và|hoặc)$")
"""What these do besides, behind the number who work there, which is none of the condition."""
_GROUP = re.compile(r"^(?:Các|Những|Đối với(?: các)?|Riêng(?: các)?|Trường hợp)\s+", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?P<when>(?:[Hh]ai|[Bb]a|[Cc]ác|[Mm]ột số|\d{1,2})(?:\s+(?:hoặc|đến)\s+(?:ba|bốn|\d{1,2}))?\s+"
    r"(?P<units>(?:xã|phường|thị trấn|huyện|đơn vị|cơ quan|trường)(?:,\s+(?:xã|phường|thị trấn|đơn vị))*)\s+"
    r"(?:liền kề|gần nhau|giáp ranh|cùng địa bàn))(?:\s+(?P<may>có thể|được(?: phép)?))?"
    r"(?:\s+(?:phối hợp|liên kết))?\s+tổ chức chung(?:\s+(?:một|01)?\s*hội nghị)?"
    r"(?P<where>\s+(?:tại|ở)\s+[^;.,]{3,80})?"
    r"(?P<rest>(?:,\s+(?:tổng số |mỗi hội nghị |số lượng )?(?:không (?:vượt )?quá|tối đa)\s+\d{2,4}\s+"
    r"(?:đại biểu|người))?)\s*[.;]?"
)
_OF = re.compile(
    r"(?:Riêng |Đối với )?(?P<of>(?:các )?(?:huyện|thành phố|thị xã|vùng|xã)\s[^:;.]{3,160}):\s", re.IGNORECASE
)
_MOST = re.compile(
    r"(?:hội nghị\s+)(?:tổ chức\s+)?(?:chung|ghép)(?:\s+(?:của|theo)\s+(?:các\s+)?(?:khối|cụm)(?: thi đua)?)?\s+"
    r"(?:không (?:vượt )?quá|tối đa)\s+(?P<most>\d{2,4})\s+(?:đại biểu|người)\s*[.;]?",
    re.IGNORECASE,
)


def read_otherwise(reading: Reading, piece: Piece, part: str) -> bool:
    """Add jointly for a part that says of no bloc and no level who meets together; tell whether it does."""
    return read_into(reading, piece, part) or read_beside(reading, piece, part)


def read_or_into(reading: Reading, piece: Piece, rest: str, whose: dict[str, Any]) -> None:
    """Add jointly for the event that units may choose instead, in words right behind those on who meets with them."""
    if found := _OR_INTO.match(rest):
        reading.add("jointly", piece, **whose, into=bare(found["into"]), may=True)
        reading.say(piece, found[0].strip())


def read_into(reading: Reading, piece: Piece, part: str) -> bool:
    """Add jointly for a part that says of which event a conference is a part; tell whether it does."""
    found = _WHO.match(part)
    if found is None or "nếu " in found["units"]:
        found = _IF.search(part)
        subject = _SUBJECT.match(part) if found else None
        units, when = _units(subject["units"]) if subject else ([], "")
        when = ", ".join(filter(None, (when, found["when"]))) if found else ""
    else:
        units, when = _units(found["units"])
    if found is None or not units:
        return False
    units = _left(reading, piece, found) or units
    reading.add("jointly", piece, units=units, into=bare(found["into"]), when=when, may=bool(found["may"]))
    reading.say(piece, found[0])
    return True


def read_beside(reading: Reading, piece: Piece, part: str) -> bool:
    """Add jointly for units that may meet with those beside them; tell whether a part says that."""
    of = _OF.match(part) or _OF.match(piece.text)
    found = _BESIDE.fullmatch(part.removeprefix(of[0]) if of else part)
    if found is None:
        return False
    when = lowered_first(found["when"]) + (f" của {lowered_first(of['of'])}" if of else "")
    most = re.search(r"\d{2,4}", found["rest"])
    reading.add("jointly", piece, units=kinds_in(found["units"]), when=f"{when}{_place(found)}",
                at_most=int(most[0]) if most else 0, may=bool(found["may"]))  # fmt: skip
    reading.say(piece, part)
    return True


def read_most(reading: Reading, piece: Piece, part: str) -> bool:
    """Give the one conference of several units under a clause its greatest number; tell whether a part says that."""
    found = _MOST.fullmatch(part)
    mine = [one for one in reading.of("jointly") if one.values.get("clause") == piece.clause] if found else []
    if found and len(mine) == 1 and "at_most" not in mine[0].values:
        mine[0].values["at_most"] = int(found["most"])
        reading.draw(mine[0], [piece])
        reading.say(piece, part)
        return True
    return False


def _left(reading: Reading, piece: Piece, found: re.Match[str]) -> list[str]:
    """Return the units of the level of a paragraph that are left by the sentences before; none where all may be."""
    mine = [one.values["units"] for one in levels_around(reading, piece) if one.values.get("units")]
    if len(mine) != 1 or not re.search(r"^(?:các\s+)?(?:cơ quan|đơn vị|nơi).{0,40}còn lại", found[0], re.IGNORECASE):
        return []
    before = piece.text[: max(piece.text.find(found[0]), 0)].casefold()
    return [unit for unit in mine[0] if not re.search(rf"\b{re.escape(unit.casefold())}\b", before)]


def _place(found: re.Match[str]) -> str:
    return f", {found['where'].strip()}" if found["where"] else ""


def _units(words: str) -> tuple[list[str], str]:
    """Return the kinds of unit that words name, and which of them; none where they are a sentence."""
    words = _GROUP.sub("", words.strip())
    if _SENTENCE.search(words):
        return [], ""
    if named := _NAMED.fullmatch(words):
        names = [re.sub(rf"^{_KIND}\s+", "", one) for one in re.split(r",\s+|\s+và\s+", named["names"])]
        return [f"{named['kind'].lower()} {name}" for name in names], ""
    found: re.Match[str] | dict[str, Any] = _TERMS.fullmatch(words) or {"row": words, "when": ""}
    if str(found["row"]).casefold() == "nơi" and str(found["when"]).endswith("hơn"):  # of the units said before
        return ["nơi"], str(found["when"])
    kinds = [one for one in kinds_in(lowered_first(str(found["row"]))) if len(one.split()) < 7]
    return kinds, _VERB.sub("", str(found["when"]))
