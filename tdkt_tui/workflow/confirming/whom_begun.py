"""Who words begin with, whatever verb follows: bodies of the province by their own names, or units by their kind."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import RURAL, URBAN
from tdkt_tui.workflow.reading_plan.beside import bodies_of
from tdkt_tui.workflow.reading_plan.body_names import BODIES, ONE_BODY
from tdkt_tui.workflow.reading_plan.unit_words import AREA

_FIRST = re.compile(rf"(?:(?:Đề nghị|Giao|Yêu cầu|[Rr]iêng)\s+)?(?P<bodies>{BODIES})(?=[\s,.:;]|$)")
_ONE = re.compile(ONE_BODY)
_NEXT = re.compile(r"[.;]\s+(?=(?:[Ss]ố|[Cc]ác)\s[^.;:]{0,30}?còn lại\b)")
"""Where numbers that bodies have end, and it is said who sees to what is left."""
_TO = r"(?:Riêng|Đối với|Với|Ở|Tại|Tất cả)"
_PLACES = re.compile(
    rf"(?i:(?:{_TO} )?(?:(?:mỗi|các|từng|những) (?:{RURAL}|{URBAN})|trưởng (?:thôn|bản)))\b(?! [{UPPER}])"
)
_HEAD = r"(?:(?:UBND|Ủy ban nhân dân|HĐND|Chủ tịch|Thủ trưởng|Giám đốc|Người đứng đầu|Lãnh đạo|Hội nghị|Đại hội)\s+)"
_KIND = (
    rf"(?:{AREA}|sở|"
    r"(?<![Ủủ]y )ban(?! (?:quản lý|tổ chức|chỉ đạo|chấp hành|giám khảo))|ngành|đoàn thể|doanh nghiệp|hợp tác xã|"
    r"công ty|tổng công ty|tập đoàn|trường(?: học| mầm non| tiểu học| đại học| cao đẳng)?(?! hợp)|bệnh viện|"
    r"trạm y tế|công đoàn|hội đặc thù|cụm|khối|câu lạc bộ|nghiệp đoàn|lực lượng vũ trang|(?:cơ quan )?báo chí|"
    r"cơ quan thông tin truyền thông|Mặt trận Tổ quốc|cấp (?:xã|huyện|sở|ngành|cơ sở|trên cơ sở))"
)
NO_KIND = rf"(?! (?:[{UPPER}]|hội\b|ủy\b|hành\b|đầu\b|hữu\b|tại\b|nghề\b|dọc\b|thường vụ\b))"
"""What does not follow the word of a kind: "ban hành", "xã hội"."""
_JOINED = r"(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+)"
_ONE_KIND = rf"(?i:{_HEAD}*(?:(?:các|mỗi|từng|của)\s+)*{_HEAD}*(?:các\s+)?{_KIND})(?!\w){NO_KIND}"
_KINDS = re.compile(rf"(?:(?i:{_TO})\s+)?(?P<kinds>{_ONE_KIND}(?:{_JOINED}{_ONE_KIND})*)")
_AT = re.compile(r"(?:Ở|Tại|Đối với)\s")
_PLACES_TOO = re.compile(
    rf"[,;]\s+(?:còn\s+)?(?:ở|tại|đối với)\s+(?P<kinds>{_ONE_KIND}(?:{_JOINED}{_ONE_KIND})*)(?=\s+(?:nên|phải|cần|thì|"
    r"được|có|không|chỉ|tự|do)\b)"
)
"""Others of whom the same sentence goes on to say what they do: "Ở trường học nên …, ở doanh nghiệp nên …"."""
_WORDS = re.compile(rf"(?i:{_KIND})(?!\w){NO_KIND}")
_WORD = rf"[{UPPER}][\w’']*"
_NAME = rf"(?!Sở|UBND|Ủy ban|Ban|Hội|Công an|Bộ|Trường|Liên|Báo|Đài|Mặt trận){_WORD}(?:(?: [-–])? {_WORD})*"
_UNIT = rf"(?i:{AREA})\s+(?:đảo\s+)?{_NAME}"
_ASIDE = r"(?:\s+\([^()]{2,80}\))"
_UNITS = re.compile(
    rf"(?:(?i:{_TO})\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+)?"
    rf"(?P<units>(?:[Cc]ác\s+)?{_UNIT}(?:{_ASIDE}?{_JOINED}(?:các\s+)?(?:(?i:{AREA})\s+)?{_NAME})*)(?=[\s,.:;(]|$)"
)
"""Units by their names; a kind said once is that of all behind it, whatever brackets say of some of them."""
_EACH = re.compile(rf"\b(?i:mỗi|từng)\s+(?P<kinds>(?i:(?:{AREA})(?:(?:,\s+|\s+và\s+)(?:{AREA}))*))(?!\w){NO_KIND}")
_NAME = rf"[{UPPER}]"
"""How the name of one body begins: kinds of unit, "các xã", are a level's."""
_COUNTED = re.compile(
    rf"(?:Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|\d{{1,2}})\s+(?P<kind>{AREA})\b[^,;.:\d]{{0,60}}?(?:\s+(?:là|gồm)|:)\s+"
    rf"(?P<names>{_WORD}(?: {_WORD})*(?:{_JOINED}{_WORD}(?: {_WORD})*)+)"
)
"""Units of one kind counted and named: "Bốn huyện vùng cao là A, B, C, D"."""
_PILOTS = re.compile(
    r"(?:[Cc]ác |[Nn]hững )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Nn]ơi) (?:được (?:lựa )?chọn )?"
    r"(?:(?:làm|tổ chức|chỉ đạo) )*điểm\b"
)
_BESIDE = re.compile(
    r"\b(?i:mỗi|từng)\s+(?:(?:xã|phường|huyện|thành phố|thị xã|thị trấn)(?:,\s+|\s+và\s+))*"
    r"(?i:cơ quan|đơn vị|địa phương|nơi|sở|ban|ngành)\b"
)


def bodies_in(words: str) -> list[str]:
    """Return the bodies that words call by their own names, wherever these stand."""
    return list(dict.fromkeys(found[0].strip() for found in _ONE.finditer(words)))


def bodies_begun(words: str) -> tuple[list[str], str]:
    """Return the bodies by whose own names words begin, with what stands behind these; none where they begin otherwise.

    Which body gets how many is said of others too further on: of numbers alone these are all that the words name.
    """
    found = _FIRST.match(words)
    if found is None:
        return [], words
    rest = words[found.end() :].lstrip(" ,:")
    said = _NEXT.split(words)[0]
    return bodies_in(said if re.match(r"(?:mỗi \w+ (?:\w+ )?)?\d", rest) else found["bodies"]), rest


def tasked_begun(plan: Plan, words: str, clause: str) -> list[str]:
    """Return the bodies of a task of the same clause with whose name, as the plan writes it, words begin."""
    plain = re.sub(r"^[Đđ]ề nghị\s+", "", words).casefold()
    own = [one.body for one in plan.task if one.clause == clause and re.match(_NAME, one.body)]
    named = [body for body in own if re.match(rf"{re.escape(body.casefold())}\s*[:,]", plain)]
    return bodies_of(max(named, key=len)) if named else []


def pilots_begun(words: str) -> str:
    """Return the words for all units that go first that words begin with, "" for none."""
    found = _PILOTS.match(words)
    return found[0] if found else ""


def places_begun(words: str) -> bool:
    """Tell words that begin with the places that a commune is made of: "mỗi thôn, tổ dân phố"."""
    return bool(_PLACES.match(words))


def units_begun(words: str) -> str:
    """Return the units by their names that words begin with, as they stand; "" for none."""
    if counted := _COUNTED.match(words):
        return f"các {counted['kind']} {counted['names']}"
    found = _UNITS.match(words)
    return re.sub(_ASIDE, "", found["units"]) if found else ""


def kinds_begun(words: str) -> tuple[str, list[str]]:
    """Return the kinds that words, or who leads their units, begin with, as they stand and one by one."""
    found = _KINDS.match(words)
    if found is None:
        return "", []
    told = [found["kinds"], *(other["kinds"] for other in _PLACES_TOO.finditer(words) if _AT.match(words))]
    return ", ".join(told), [one[:1].lower() + one[1:] for kinds in told for one in _WORDS.findall(kinds)]


def only_kinds(words: str) -> bool:
    """Tell words that are a row of kinds and nothing more."""
    return bool(_KINDS.fullmatch(words.strip(" ;,.")))


def kinds_each(words: str) -> list[str] | None:
    """Return the kinds of area that words say "mỗi" of; none where other units are counted beside, None for no such."""
    told = [re.split(r",\s+|\s+và\s+", found["kinds"].lower()) for found in _EACH.finditer(words)]
    if told and _BESIDE.search(words):
        return []
    return [kind for kinds in told for kind in kinds] if told else None
