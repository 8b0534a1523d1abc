"""Which levels a line of a plan speaks of: those that it begins with, below a heading on form, time or size."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.unit_names import ALL_OFFICES

from .bounds import BOUND, CHOOSING, GIVEN
from .outer_marks import HEADING
from .pieces import Piece
from .preparing import of_preparing
from .unit_lists import kinds_in
from .unit_words import BODY_NAME, COMMUNES, DISTRICTS, KIND, OFFICES, SCHOOLS

LABEL = re.compile(r"cấp (?:trên cơ sở|cơ sở|tỉnh|huyện|xã|thành phố|ngành|sở(?:,? (?:ban, )?ngành)?)(?!\w)")
_KINDS = (*COMMUNES, *DISTRICTS, *OFFICES[:3], "doanh nghiệp", "cơ quan", "tổ chức", "đơn vị")
_LISTED = re.compile(r"(?:Đối với|Ở|Tại)\s+(?:các\s+)?(?P<units>[^:]+?)(?:\s+(?P<when>không có[^:,]*?))?\s*"
                     r"(?:(?:có thể |được )?(?:lựa )?chọn .*|tổ chức (?:hội nghị|theo|hình thức).*)?[:.]?")  # fmt: skip
_JOINS = re.compile(r"\bdưới \d[^.;:]*?\skhông (?:phải )?tổ chức (?:hội nghị )?riêng\b")
"""What is said of some who hold no conference of their own: "đơn vị có dưới 50 người không tổ chức riêng"."""
_ASPECT = r"(?:hình thức|tên gọi|thời gian|thành phần|số lượng|quy mô)"
_ELSEWHERE = re.compile(r"tuyên truyền|khen thưởng|phong trào|hồ sơ", re.IGNORECASE)
_MORE = (rf"(?:{KIND}|cơ quan|tổ chức|đơn vị|trường|{SCHOOLS}|bệnh viện|hội(?! nghị)|{BODY_NAME}|"
         r"lực lượng vũ trang|(?:khối|cụm) thi đua|(?:trực )?thuộc(?! tỉnh)|(?:tổng )?công ty|Binh đoàn)")  # fmt: skip
_OWN_REST = (r"(?:\s+(?:nhà nước|tư nhân|ngoài nhà nước|lớn|trên địa bàn(?: tỉnh)?|"
             r"có (?:từ |trên )?\d+ [^\d,;:.]{2,30}?(?: trở lên)?))*")  # fmt: skip
"""What sort of firms a row begins with."""
VERBS = (r"(?:tổ chức(?! (?:công đoàn|[Đđ]ảng|đoàn thể|chính trị|xã hội)\b)|"
         rf"hoàn thành|tiến hành|lựa chọn|chọn|có thể|trong|từ|do|trước|vào|quý|{BOUND}|"
          r"khoảng|dự kiến|áp dụng|căn cứ|tùy|chủ động|phải|nếu|chưa|đã|"
          r"(?:có|với)(?=\s+(?:từ|trên|dưới)\s+\d)|(?:trên|dưới)(?=\s+\d))\b")  # fmt: skip
OF_PROVINCE = r"\s+(?:thuộc|trực thuộc|của|cấp)\s+tỉnh(?!\s+ủy)"
_REST = rf"(?:(?!\s+và\s+(?:các\s+)?{_MORE}\b|{OF_PROVINCE}\b)[^:;.,]){{0,50}}?"
"""The rest of a kind of unit's name; what begins the next is none of it, or a long row would be tried in each way."""
_ROW = (
    rf"(?:(?:{OF_PROVINCE})?(?:,\s*|,?\s+và\s+)(?:các\s+)?{_MORE}\b{_REST})*"
    rf"(?=\s*[:;.]|\s*$|,?\s+{VERBS}|{OF_PROVINCE}\b)"
)
"""What follows the first kind of a row of units, to where the row ends."""
SUBJECT = re.compile(
    rf"(?:{_ASPECT}(?:(?!\b(?:dự|do)\b)[^:;.]){{0,60}}?:?\s+)?(?:(?:đối với|riêng|ở|tại|với)\s+)*"
    r"(?:(?:hội nghị(?:(?:,|,? và|/) đại hội)?|đại hội)\b"
    r"(?:(?!\bdự\b|\btổ chức\b|Thi đua yêu nước)[^:;.,]){0,50}?(?:\s+Thi đua yêu nước)?\s+)?"
    r"(?:(?:của|ở|tại|đối với)\s+)?(?:các\s+)?(?:(?:đơn vị|cơ quan)\s+)?(?:"
    rf"(?P<levels>{LABEL.pattern}(?:(?:\s*\([^()]*\))?(?:,|,? và)\s+{LABEL.pattern})*)"
    rf"(?:(?:,|,? và|,? cùng)\s+(?:các\s+)?(?P<beside>(?:sở|doanh nghiệp|đơn vị cơ sở)\b{_ROW}))?"
    r"|(?P<congress>Đại hội (?:Thi đua yêu nước )?(?:của )?(?:tỉnh|thành phố)(?!\w))"
    r"|(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+|\d{1,3}\s+)?)?"
    rf"(?P<units>(?:(?<!cơ )sở|xã|phường|huyện|thị xã|doanh nghiệp\b{_OWN_REST}|"
    r"(?:cụm|khối)(?:,? (?:và )?(?:cụm|khối))? thi đua|"
    rf"(?:cơ quan|đơn vị)(?=,? (?:và )?(?:cơ quan|đơn vị|ban, ngành)\b))\b{_ROW})"
    r")",
    re.IGNORECASE,
)
_MORE_THAN_TIER = re.compile(
    r"\b[Cc]ấp (?=sở,? (?:ban, )?ngành,? (?:và )?(?:các )?(?:đoàn thể|Mặt trận|cơ quan|doanh nghiệp)\b)"
)
"""A level by a word for departments that goes on with others: it is a row of kinds."""
_OF_BASE = re.compile(
    r"^(?P<lead>(?:(?:Hội nghị|Tổ chức hội nghị)\s+(?:[^:;.,]{3,50}?\s)?)?(?:[Ởở]|[Tt]ại|Đối với)\s+)"
    r"(?=(?:trên )?cơ sở\s*(?:[:.,(]|$))"
)
"""A heading on a level by a shorter word: "Ở cơ sở"."""
_SHORT = re.compile(r"\b(?:ub)?mttq\b|\bubnd\b|\bhtx\b")
_CAPITAL = re.compile(r"(?<=[,\s])(?:Sở|Ban|Ngành|Đoàn thể|Doanh nghiệp|Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|"
                      r"Thành phố|Cơ quan|Đơn vị|Tổ chức)(?=\s*(?:,|và\b|$))")  # fmt: skip
"""A kind of unit alone with a capital letter, as in a title."""
_BEGINS = re.compile(r"^|[;.]\s+")
_LONG = 120
"""Letters of a level's name that no line on a page should have to hold."""
_COUNTED = re.compile(r"\s*\(\d{1,3}\s[^()]{2,30}\)$")
"""How many units a row has: "Các huyện, thị xã (18 đơn vị)"."""
_INSIDE = re.compile(r"\([^()]*\)")
_ROWS = re.compile(
    rf"(?:Đối với\s+)?(?P<row>[^:.;\d]{{2,120}}(?P<more>(?:;\s(?:các\s+)?{_MORE}\b[^:.;\d]{{0,120}}){{1,6}})):(?=\s)",
    re.IGNORECASE,
)
"""Rows of kinds that semicolons part and one colon closes: "Các sở, ban, ngành; Mặt trận và các đoàn thể: …"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a text that begins with some levels: their labels, and its words to the next such."""

    labels: list[str]
    words: str


def named_in(text: str) -> list[Named]:
    """Return the stretches of a text that begin with levels, in order; what stands before the first is left out."""
    text = spelled(text)
    outside = _INSIDE.sub(lambda one: one[0].replace(";", ",").replace(".", ","), text)  # a list in brackets is of one
    found = [(hit.end(), subject) for hit in _BEGINS.finditer(outside) if (subject := SUBJECT.match(text, hit.end()))
             and not (subject["units"] and GIVEN.match(text, subject.start("units")))]  # fmt: skip
    ends = [*(at for at, _ in found), len(text)][1:]
    told: list[Named] = []
    joined: list[str] = []
    for (at, subject), end in zip(found, ends, strict=True):
        joined += labels_of(subject)
        if text[subject.end() : end].strip(" ;,.") or end == len(text):  # else the next ones are said with it
            own = CHOOSING.match(text, subject.end(), end) if told and not subject["levels"] else None
            told.append(Named(joined, text[at : own.end() if own else end]))
            told += [Named(told[-2].labels, text[own.end() : end])] if own else []
            joined = []
    return told


def levels_of(piece: Piece) -> tuple[list[str], str]:
    """Return the levels that a piece is about, and the condition that it sets; none where it is about none."""
    if not _topical(piece):
        return [], ""
    named = [part for part in named_in(piece.text) if not _JOINS.search(part.words)]
    labels = list(dict.fromkeys(label for part in named for label in part.labels))
    if labels and labels[0].startswith("cấp "):
        return labels, ""
    head = piece.text.partition(":")[0] if len(piece.text) > HEADING else piece.text
    listed = _LISTED.fullmatch(_MORE_THAN_TIER.sub("các ", head)) if len(named) < 2 else None
    if listed and any(kind in listed["units"].casefold() for kind in _KINDS):
        return [listed["units"].strip()], listed["when"] or ""
    return labels, ""


def spelled(text: str) -> str:
    """Give each of "cấp cơ sở và trên cơ sở" its own word; rows of kinds that are said together make one."""
    if row := joined_row(text):
        text = f"{row.replace(';', ',')}{text[len(row) :]}"
    text = _MORE_THAN_TIER.sub("các ", _OF_BASE.sub(r"\g<lead>cấp ", text))
    return re.sub(r"cấp cơ sở và trên cơ sở", "cấp cơ sở và cấp trên cơ sở", text, flags=re.IGNORECASE).replace(
        "Cấp", "cấp"
    )


def joined_row(text: str) -> str:
    """Return the rows of kinds, with the colon, that are said together at the beginning of a text; "" for none."""
    rows = _ROWS.match(text)
    none = rows and not all(map(SUBJECT.match, re.split(r";\s", rows["more"])[1:]))  # begins no row of its own
    own = rows and none and kinds_in(rows["row"]) and not _tiers_in(rows["row"])
    return rows[0] if rows and own else ""


def how_many(text: str) -> str:
    """Return the words behind a row of kinds at the beginning of a text that count its units; "" for none."""
    subject = SUBJECT.match(text)
    found = _COUNTED.search(subject["units"] or "") if subject else None
    return found[0].strip() if found else ""


def called(label: str, text: str) -> str:
    """Return what a level is called: of many rows of kinds that are said together the first, else its whole label.

    Of all offices it is said too that they are the province's: "cơ quan, đơn vị" without it are everybody.
    """
    offices = re.search(rf"(?i:{re.escape(label)})(\s+(?:(?:trực )?thuộc|cấp) tỉnh)(?!\w|\s+ủy)", text)
    if offices and ALL_OFFICES.fullmatch(f"{label} cấp tỉnh"):
        return f"{label}{offices[1]}"
    if len(label) < _LONG:
        return label
    first = _lowered(re.sub(r"^(?:Đối với\s+)?[Cc]ác\s+", "", joined_row(text).partition(";")[0]))
    return first if first and label.startswith(first) else label


def _tiers_in(row: str) -> bool:
    """Tell a row that names a level; "các đoàn thể cấp tỉnh" says only whose they are."""
    return any(found.start() == 0 or found[0] != "cấp tỉnh" for found in LABEL.finditer(row.casefold()))


def labels_of(subject: re.Match[str]) -> list[str]:
    """Return the levels, or the one row of units, that a match of SUBJECT names."""
    if subject["levels"]:
        beside = [subject["beside"]] if subject["beside"] else []
        return [*(found[0] for found in LABEL.finditer(subject["levels"].casefold())), *map(_lowered, beside)]
    if subject["congress"]:
        return ["cấp tỉnh"]
    return [_lowered(_COUNTED.sub("", subject["units"]).strip())]


def _lowered(units: str) -> str:
    """Write a row of kinds as a sentence does: of a heading in capitals, or one that begins each with a capital."""
    if units.isupper():
        units = _SHORT.sub(lambda one: one[0].upper(), units.lower())
    units = units.replace("mặt trận tổ quốc", "Mặt trận Tổ quốc").replace("việt nam", "Việt Nam")
    units = _CAPITAL.sub(lambda one: one[0].lower(), units)
    return units[:1].lower() + units[1:]


def _topical(piece: Piece) -> bool:
    """Tell whether a piece stands right below a heading on form, time or size of conferences, or names one itself."""
    nearest = piece.under[-1] if piece.under else ""
    if of_preparing(piece.text) or of_preparing(nearest):
        return False
    if re.match(_ASPECT, piece.text, re.IGNORECASE) and not piece.text.rstrip().endswith(":"):
        return not _ELSEWHERE.search(piece.text.partition(":")[0]) and bool(piece.under)
    if _ELSEWHERE.search(nearest):
        return False
    if re.search(_ASPECT, nearest, re.IGNORECASE):
        return True
    about = re.search(r"hội nghị|đại hội|tổ chức", nearest, re.IGNORECASE)
    return bool(about) and (piece.below("hình thức") or piece.below("thời gian"))
