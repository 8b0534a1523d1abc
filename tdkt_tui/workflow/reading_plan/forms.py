"""The forms of conference that a plan allows a level: in quotes, by name, by its heading, or one of several."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import raised_first

from .bounds import BOUND
from .facts import Reading, bare, heading
from .form_added import QUOTED, form_of
from .form_names import NO_NAME, for_each
from .forms_listed import listed_forms
from .forms_of_some import without_others
from .headed import lined
from .level_segments import without_definition
from .naming import SUBJECT, named_in
from .own_congress import names_congress
from .pieces import Piece
from .scopes import Scope, in_turn
from .sentences import SENTENCE
from .unit_lists import kinds_in
from .unit_words import AREA

_TOPIC = re.compile(r"(?:Hình thức|Tên gọi|Tên)\b", re.IGNORECASE)
_FORM_SAID = re.compile(r"(?:Hình thức|Tên gọi|Tên)\b[^:;.“”]{0,40}:\s+“((?:Buổi|Lễ|Gặp mặt|Tọa đàm|Ngày hội)\s[^”]+)”")
"""A form in quotes that is called neither conference nor congress."""
_ANOTHERS = re.compile(r";?\s*\b[Cc]hỉ (?:có |riêng )?(?:ở )?(?P<level>cấp \w+)[^“”;.]{0,40}“[^”]+”")
"""A form that only another level has: "…; chỉ cấp tỉnh mới gọi là “Đại hội Thi đua yêu nước”"."""
_QUOTED = re.compile(r"(?:[Tt]ổ chức|\btên gọi(?: là)?) “(?:Hội nghị|Đại hội)")
_ANY = re.compile(
    r"(?:Các\s+|Những\s+)?(?:cơ quan|đơn vị|địa phương|nơi)\s[^“”.;]*\b"
    r"tổ chức (?:riêng )?(?:“|(?-i:Hội nghị|Đại hội)\s)|"
    r"(?:Tùy|Căn cứ|Theo)\s[^“”.;:]{3,80}?\s(?:chọn|lấy|dùng)\s+(?:một trong (?:các|hai) )?tên gọi “",
    re.IGNORECASE,
)
"""What begins with any of a level's units and says what they hold, or lets them choose: "Tùy … chọn tên gọi “…”"."""
_BY_NAMES = re.compile(rf"Các\s+{AREA}\s+(?-i:[{UPPER}])[^;.:“”\d]{{3,300}}?\stổ chức\s+“", re.IGNORECASE)
"""How all of a level begin right below its heading, where each is named: "Các huyện A, B và thị xã C tổ chức “…”"."""
_EACH = re.compile(r"^(?:Mỗi|Từng)\s+(?=\w)")
_QUOTED_SAID = re.compile(
    r"[^:“”.;]{3,120}:\s+(?:(?:[Hh]ình thức|[Tt]ên gọi|[Tt]ổ chức)\b[^:“”.;]{0,40}:?\s+)?“(?:Hội nghị|Đại hội)"
)
"""A form in quotes behind the level's name: "Cấp xã: “Hội nghị biểu dương …”"."""
_AND = (
    "và(?! (?:biểu dương|tôn vinh|tuyên dương|giao lưu|gặp mặt|tổng kết|khen thưởng|trao|TĐKT|thi đua|công tác|"
    "phát động|triển khai|vinh danh|tri ân))"
)
_AMONG = r"trong(?! (?:đồng bào|công nhân|nông dân|thanh niên|phụ nữ|học sinh|lực lượng|ngành)\b)"
"""Whose exemplars are met is of the name: "… điển hình tiên tiến trong đồng bào dân tộc"; when it is held is not."""
_STOPS = (r"đúng(?= [thqk])|(?:riêng|chung)(?=\s*[,;.]|\s*$)|"
          rf"hoặc|{_AMONG}|(?:ngay )?sau(?= khi| [hđ])|vào|lần thứ|năm(?= \d)|theo|từ|trước|để|với|xong|"
          rf"hoàn thành|giai đoạn|{BOUND}|(?:chậm|muộn) nhất|dự kiến|nhằm|gắn|số lượng|thời gian|do|tại|cấp|ở|"
          r"(?:được )?tổ chức(?= (?:vào|trong|tại|từ|trước|xong|gọn|riêng|chung|sáng|chiều)\b)|" + _AND)  # fmt: skip
"""What no name of a conference holds."""
_AND_AWARDS = r"(?<=hi đua), (?=khen thưởng\b)|(?<=[^\W\d] )“(?!Hội nghị|Đại hội)[^“”]{3,60}”"
"""The comma of "công tác thi đua, khen thưởng", which parts no name, and what a name itself has in quotation marks."""
_HELD = re.compile(
    r"(?<!đã )[Tt]ổ chức (?:(?:chung|riêng) )?(?:(?:một|0?1) )?(?P<name>(?:Hội nghị|Đại hội Thi đua|đại hội thi đua|"
    rf"hội nghị(?=\s(?:điển hình|biểu dương|tuyên dương|tôn vinh|tổng kết [Pp]hong trào)))\s(?!{NO_NAME})"
    rf"(?:(?!\b(?:{_STOPS})\b)(?:[^;:.,“(]|, (?=việc tốt|lao động sáng tạo)|{_AND_AWARDS})){{4,90}})"
)
_OR = re.compile(
    rf"\bhoặc\s+(?:tổ chức\s+)?(?P<name>Hội nghị\s(?!{NO_NAME})(?:(?!\b(?:{_STOPS})\b)"
    r"(?:[^;:.,“(]|, (?=việc tốt|lao động sáng tạo))){4,90})"
)
"""Another form that the same sentence allows."""
_SAID = re.compile(
    rf"[^:;.]{{3,120}}:\s+(?P<name>(?:Hội nghị|Đại hội Thi đua)\s(?!của\b|các\b|như\b)"
    rf"(?:(?!\b(?:{_STOPS})\b)(?:[^;:.,“(]|{_AND_AWARDS}|"
    r", (?=biểu dương|tôn vinh|tuyên dương|việc tốt|lao động sáng tạo))){4,90}"
    r"(?:(?<=\s)giai đoạn \d{4}\s*[-–]\s*\d{4})?)"
)
"""A form by its name after the level's: "Cấp huyện: Hội nghị điển hình tiên tiến, hoàn thành …"."""
_TIMED = re.compile(
    r"(?P<name>(?:Hội nghị|Đại hội Thi đua)\s(?=[^:]*\b(?:biểu dương|điển hình|tổng kết|tôn vinh|yêu nước)\b)"
    r"(?!của\b|các\b)[^:;.,“(]{8,160}?)(?:\s+cấp (?:xã|huyện|tỉnh))?:\s+"
    r"(?:thời gian\s+)?(?:một|hai|nửa|½|\d|dự kiến|trong|từ|ngày|vào)\b"
)
"""A form before the colon behind which its time stands: "Hội nghị biểu dương …: một ngày, dự kiến …"."""
_IS_HELD = re.compile(
    rf"(?P<name>(?:Hội nghị|Đại hội Thi đua)\s(?:(?!\b(?:{_STOPS}|được)\b)[^;:.,“(]){{4,90}})\s(?:cấp \w+\s)?"
    r"(?:lần thứ\s\w+\s)?(?:được tổ chức|tổ chức(?= (?:trong|vào|từ) )|dự kiến (?:họp|diễn ra|(?:được )?tổ chức))\b"
)
"""A form of which it is said when it is held: "Hội nghị điển hình tiên tiến được tổ chức từ ngày …"."""
_CALLED = re.compile(
    rf"[Tt]ên gọi(?:\s+(?:chung|thống nhất))*\s+là\s+“?(?P<name>Hội nghị\s(?:(?!\b(?:{_STOPS})\b)"
    r"(?:[^;:.,“”(]|, (?=việc tốt|lao động sáng tạo))){4,90})"
)
"""What a conference is called that a sentence before only says is held: "Tên gọi chung là Hội nghị …"."""
_COUNTED = re.compile(r"^\d{1,3}\s+(?=(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|sở|cơ quan|đơn vị)\b)")
"""How many units there are of a level: "102 xã, phường tổ chức Hội nghị …"."""
_ARMED = re.compile(
    r"(?:Riêng\s+)?(?:Công an|Bộ Chỉ huy Quân sự|Bộ CHQS) tỉnh\b[^.;:]{0,90}?\stổ chức\s", re.IGNORECASE
)
"""A paragraph on the armed forces, which hold theirs by their ministries' rules, below another level's heading."""
_CONGRESS = "Đại hội Thi đua yêu nước tỉnh"
_CAPITALS = re.compile(rf"(?:TỔ CHỨC )?{_CONGRESS.upper()}(?!\w)")
_SUMS = re.compile(r"\b(?:tổng|sơ) kết\b", re.IGNORECASE)
_OF_YEAR = re.compile(
    r"\s*(?P<year>năm (?:học )?\d{4}(?:\s*[-–]\s*\d{4})?(?:,?\s+(?:và\s+)?(?:phát động|triển khai)\s[^;:.,“(\d]{3,60}?"
    r"năm \d{4})?)(?!\d|\s*[-–/])"
)
"""The year that is summed up, and what is begun of the next: "… năm 2030 và phát động thi đua năm 2031"."""
_TITLED = re.compile(
    rf"(?:(?:[Tt]ổ chức|[Đđ]ối với) )?(?P<name>(?:Hội nghị\s(?!tỉnh\b)|Đại hội Thi đua\s)"
    rf"(?:(?!\b(?:{_STOPS}|các|của|đối với|huyện|xã|phường)\b|(?<!yêu nước )tỉnh\b)[^;:.,“(]){{4,90}})"
)
"""A form by the heading on its level: "Hội nghị điển hình tiên tiến cấp huyện"."""


def forms_of(reading: Reading, scope: Scope, label: str, forms: dict[str, str], taken: set[str]) -> list[str]:
    """Add the forms that a scope allows one of its levels, and return their codes.

    forms: codes by name, of those added before; taken: codes that there are. What a heading calls the conference
    stands only where nothing below it says its form: "Đại hội … ở cấp huyện" above "Hình thức: Hội nghị …".
    """
    own = [piece for piece in scope.pieces if piece is scope.pieces[0] or not _ARMED.match(piece.text)]
    chosen = [(piece, _names(piece, scope, label)) for piece in own]
    chosen = [(piece, [name for name in names if name]) for piece, names in chosen if any(names)]
    first = scope.pieces[0]
    if len(chosen) > 1 and chosen[0][0] is first and first.numbered and heading(first):
        chosen = chosen[1:]
    title = first.text.capitalize().replace("thi đua yêu", "Thi đua yêu") if first.text.isupper() else first.text
    capitals = first.text.isupper() and _CAPITALS.match(first.text)  # the province's name would be in small letters
    if not chosen and (first.numbered or first.heads) and not capitals and (titled := _TITLED.match(title)):
        chosen = [(first, [bare(titled["name"])])]
    if not chosen and label == "cấp tỉnh" and (_CAPITALS.match(first.text) or names_congress(first)):
        chosen = [(first, [_CONGRESS])]
    whole = form_above(scope, label)[0] if lined(first) else ""
    named = [(piece, whole if whole.startswith(name) else name) for piece, names in chosen for name in names]
    codes = [form_of(reading, piece, name, forms, taken) for piece, name in named]
    return list(dict.fromkeys(codes))


def _names(piece: Piece, scope: Scope, label: str) -> list[str]:
    """Return the names of the forms that a piece allows a level."""
    named_all = piece in scope.pieces[1:2] and heading(scope.pieces[0]) and _BY_NAMES.match(piece.text)
    text = without_definition(piece.text) if len(scope.labels) == 1 else piece.text
    text = _COUNTED.sub("", text if named_all else without_others(text), count=1)
    if found := _IS_HELD.match(text) or (_TIMED.match(text) if len(scope.labels) == 1 else None):
        return [bare(found["name"])]
    topic = _TOPIC.match(text) or "hình thức" in text.casefold().partition(":")[0] or "một trong các hình thức:" in text
    topical = topic or piece.below("hình thức") or piece.below("tên gọi")
    any_unit = len(scope.labels) == 1 and (named_all or _ANY.match(text) or SUBJECT.match(_EACH.sub("", text, count=1)))
    about = topical or any_unit or piece is scope.pieces[0] or SUBJECT.match(text) or text.startswith("Tổ chức ")
    if not about or in_turn(piece, scope):
        return []
    behind = _QUOTED_SAID.match(text) if piece is scope.pieces[0] else None
    named = named_in(text)
    parts = [part.words for part in named if label in part.labels and len(named) > 1]
    mine = " ".join(parts) if parts else text
    mine = _ANOTHERS.sub(lambda one: one[0] if one["level"] == label else "", mine)
    said = topical or behind or _QUOTED.search(text)
    quoted: list[str] = [for_each(one) for one in QUOTED.findall(mine)] if said else []
    if quoted := quoted or _FORM_SAID.findall(text):
        return quoted
    if len(named) < 2 and topic and ":" in text and (told := listed_forms(text)):
        return told
    listed = piece.below("hình thức sau") or piece.below("một trong", "hình thức:")
    if piece.mark in ("-", "+") and listed and text.startswith("Hội nghị "):
        return [bare(text)]
    if len(named) > 1:
        text = " ".join(part.words for part in named if label in part.labels) or text
    own = len(named) > 1 or len(scope.labels) == 1 or (named and set(named[0].labels) >= set(scope.labels))
    own = own or (len(named) == 1 and _among(label, named[0].labels))
    first = SENTENCE.split(piece.text)[0]
    of_all = topic and ":" in first and first != piece.text and not named_in(first)
    return (held_in(text) if own else []) or (listed_forms(first) if of_all else [])


def _among(label: str, rows: list[str]) -> bool:
    """Tell a level by a row of kinds that are all among those of a longer row: what this holds it holds."""
    units, kinds = kinds_in(label), [kind for row in rows for kind in kinds_in(row)]
    return bool(units) and all(any(f"{kind} ".startswith(f"{unit} ") for kind in kinds) for unit in units)


def held_in(text: str) -> list[str]:
    """Return the names of what a sentence says is held."""
    held = _SAID.match(text) if SUBJECT.match(text) else None
    first = held or _HELD.search(text) or _CALLED.search(text)
    said = [first, *_OR.finditer(text, first.end())] if first else []
    return [raised_first(f"{bare(one['name'])}{_year(one)}") for one in said]


def _year(named: re.Match[str]) -> str:
    """Return the year behind a name, which is of it where the conference sums up that year."""
    found = _OF_YEAR.match(named.string, named.end("name")) if _SUMS.search(named["name"]) else None
    return f" {found['year']}" if found else ""


def form_above(scope: Scope, label: str) -> tuple[str, str]:
    """Return the one form that a heading above a level names for all below it, and that heading; "" for none."""
    own = label != "cấp tỉnh" or lined(scope.pieces[0])
    for words in reversed(scope.pieces[0].under if own else ()):
        if titled := _TITLED.match(words):
            alone = len(re.findall(r"hội nghị|đại hội", words, re.IGNORECASE)) == 1
            return (bare(titled["name"]), words) if alone and titled["name"].startswith("Hội nghị") else ("", "")
    return "", ""
