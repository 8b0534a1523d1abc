"""Who sends something, where a stretch of a sentence begins with it, or a heading is of nobody else."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.body_names import ONE_BODY
from tdkt_tui.workflow.reading_plan.facts import bare
from tdkt_tui.workflow.reading_plan.owners import named
from tdkt_tui.workflow.reading_plan.parting import DOES
from tdkt_tui.workflow.reading_plan.unit_words import AREA

_EACH = (
    r"(?:(?:các|mỗi|những|từng|tất cả các|toàn bộ|hai|UBND|Ủy ban nhân dân|thủ trưởng|chủ tịch|giám đốc|lãnh đạo)\s+)*"
)
_KIND = (
    r"(?:cấp (?:xã|huyện|sở|ngành|cơ sở|trên cơ sở)|sở|ban ngành|ban(?! hành)|ngành|cơ quan ngang sở|đoàn thể|"
    rf"thành, thị|{AREA}|cơ quan|đơn vị|địa phương|doanh nghiệp|hợp tác xã|công ty|tổng công ty|tập đoàn|"
    r"trường(?: đại học| cao đẳng)?(?! hợp)|đại học|cao đẳng|bệnh viện|hội(?! nghị| đồng| thi| thảo| trường)|"
    r"mặt trận(?: tổ quốc)?|tổ chức (?:chính trị|xã hội|thành viên)|lực lượng vũ trang|cụm trưởng|khối trưởng|"
    r"trưởng (?:cụm|khối)|(?:các )cụm|(?:các )khối|thành viên)(?!\w)"
)
_NO_MORE = (
    rf"{DOES}|gửi|nộp|lập|và|hoặc|của|do|theo|để|phải|không|sau|trước|chậm|muộn|trong|từ|đến|vào|là|về|cho|với|được|nêu|"
    r"ký|tập hợp|còn|riêng|căn|khi|nếu|thì|đã|chưa|mà|gồm|tại|hoàn|xong|bằng|qua|đề nghị|thẩm tra|mỗi|ít nhất|tối đa|"
    r"có\s+(?:báo cáo|văn bản)"
)
_MORE = (
    r"(?:\s+(?:được chọn\s+)?(?:làm|chỉ đạo|tổ chức) điểm(?!\w))?"
    rf"(?:\s+(?:thuộc|trực thuộc|trên|có)?\s?(?!(?:{_NO_MORE})\b)[^\W\d]+){{0,7}}+"
    r"(?:\s+(?:không(?: phải)?|chưa|đã) (?:tổ chức|họp)(?:\s+(?:lại|riêng|hội nghị|xong)(?!\w)){1,2})?"
)
_OWN = rf"[{UPPER}][\w'’]*(?:\s+[{UPPER}][\w'’]*)*"
_BOARD = (
    rf"(?:Công đoàn|Ban [Qq]uản lý)(?:\s+(?!(?:{_NO_MORE}|tỉnh|thành phố)\b)[^\W\d]+){{0,8}}+"
    r"(?:\s+(?:tỉnh|thành phố)(?!\w))?"
)
_NAMED = (
    rf"(?:{ONE_BODY}|{_BOARD}|(?i:{AREA})(?:\s+đảo)?\s+"
    rf"{_OWN}(?:(?:,\s+|\s+và\s+)(?!Sở|Công|Bộ|Ban|Báo|UBND){_OWN})*+|{_OWN}\s+tỉnh)"
)
_ITEM = rf"(?>(?i:{_EACH})(?:{_NAMED}|(?i:{_KIND}){_MORE})(?:\s*\((?!qua\s)[^()\d]*\))?)"
"""Read in one way only: a list of many that no verb follows is not tried in all the ways of its items."""
_LIST = rf"{_ITEM}(?:(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+)(?:(?:riêng|đối với)\s+)?{_ITEM})*?"
_POINTS = (
    r"(?i:(?:các|những|mỗi|hai)\s+)?(?i:cơ quan|đơn vị|địa phương)(?:,\s+(?:cơ quan|đơn vị|địa phương))*\s+"
    r"(?:(?:nêu\s+)?(?:tại|ở|thuộc)\s+(?P<what>(?:điểm|khoản)\s+[\w.]+)(?:\s+(?P<part>[Mm]ục\s+(?:[IVX]+|này)))?|"
    r"(?P<above>(?:nêu\s+|nói\s+)?trên))(?:\s*\((?P<but>trừ\s[^()]*)\))?"
)
_GOES_ON = (
    r"(?=\s*(?:$|:|,?\s+(?:có trách nhiệm|phải|chủ động|cần|đều|ký|tập hợp|thẩm tra|căn cứ|"
    rf"có(?=\s+(?:báo cáo|văn bản))|rồi|gửi|nộp|lập|trình|{DOES})\b))"
)
_COUNTS = r"(?=\s+(?:mỗi\s|không quá\s|ít nhất\s|tối đa\s)?(?:nơi\s|đơn vị\s)?\d)"
_BEGINS = r"(?:(?:riêng|còn|và|trong đó|đồng thời|đối với|của|ở|đề nghị|giao|yêu cầu)\s+)*"
_POINTED = re.compile(rf"{_BEGINS.replace('(?:(?:', '(?i:(?:', 1)}(?P<who>{_POINTS}){_GOES_ON}")
_FIRST = re.compile(rf"(?P<asks>(?i:{_BEGINS}))(?P<who>{_LIST}){_GOES_ON}", re.DOTALL)
_PART = re.compile(rf";\s+(?:(?:và|còn|riêng)\s+)*{_ITEM}")
_ACTS = re.compile(rf"(?:{_LIST}){_GOES_ON.replace('$|:|', '')}", re.DOTALL)
_COUNTED = re.compile(rf"(?P<who>{_LIST}){_COUNTS}", re.DOTALL)
_WHOLE = re.compile(rf"(?i:{_BEGINS})(?P<who>{_LIST})")
_LEADING = re.compile(
    r"(?:Đối với|Riêng|Xong|Sau|Ngay sau|Kết thúc|Căn cứ|Trên cơ sở|Nhân dịp|Để|Nhằm|Khi|Cùng với|Ngoài|Từ|Qua)\b"
    r"(?:[^;:,()]|\([^()]*\)|,(?!\s+(?:các|mỗi|từng)\s))*?,\s+",
    re.IGNORECASE,
)
_OTHER = re.compile(r"[,;]\s+(?:(?:và|còn|riêng)\s+)*(?=\S)")
_LONGEST = 160
_TITLE = re.compile(r"(?:(?:Trách nhiệm|Nhiệm vụ)(?:\s+cụ thể)?\s+của|Đối với|Về phía)\s+")
_ANY = re.compile(
    r"(?:các|mỗi|từng|những|hai|ba|cả hai)?\s*(?:cơ quan|đơn vị|địa phương|cấp|ngành|nơi)"
    r"(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:cơ quan|đơn vị|địa phương|cấp|ngành|nơi))*",
    re.IGNORECASE,
)


def first_body(words: str) -> tuple[str, str] | None:
    """Return who stands first in words and what they say behind it; None where they begin with nobody."""
    found = _FIRST.match(words)
    return (_named(found["who"]), words[found.end() :].lstrip(" :,")) if found else None


def counted_body(words: str) -> tuple[str, str] | None:
    """Return who stands first in words that only say how many each of them sends, and these; None for others."""
    found = _COUNTED.match(words)
    return (_named(found["who"]), words[found.end() :].strip(" ,")) if found else None


def pointed_first(words: str) -> tuple[re.Match[str], str] | None:
    """Return the words that point at units named elsewhere, and what is said of these."""
    found = _POINTED.match(words)
    return (found, words[found.end() :].lstrip(" :,")) if found else None


def whole_body(words: str) -> str:
    """Return who words name and nothing else; "" for other words."""
    found = _WHOLE.fullmatch(bare(words))
    return _named(found["who"]) if found else ""


def listed_first(text: str) -> str:
    """Return the kinds of unit that a line names before its colon, in its own words; "" for a line on anything else."""
    lead = text.partition(":")[0]
    kinds = ":" in text and len(lead) < _LONGEST and re.match(rf"(?i:{_EACH})(?i:{_KIND})", lead)
    return _named(lead) if kinds else ""


def led_by_words(words: str) -> tuple[str, str, str] | None:
    """Return what stands before a body, this, and the words behind it: "Xong lễ, các xã gửi …"; None for others."""
    led = _LEADING.match(words)
    first = first_body(words[led.end() :]) if led else None
    return (led[0].strip(" ,"), *first) if led and first else None


def headed(text: str) -> str:
    """Return whom a heading names: "Đối với các huyện", "2. Sở Mẫu"; "" where it is about a matter."""
    plain = text.capitalize() if text.isupper() else text
    plain = _TITLE.sub("", bare(plain), count=1)
    return whole_body(plain.partition(":")[0])


def anybody(body: str) -> bool:
    """Tell words that any unit is called by."""
    return bool(_ANY.fullmatch(body))


def _named(words: str) -> str:
    kinds = re.match(rf"(?i:{_EACH})(?i:{_KIND})", words) and not re.match(rf"UBND|Ủy ban|{ONE_BODY}", words)
    plain = lowered_first(bare(words)) if kinds else bare(words)
    plain = re.sub(r"\b(?:chỉ đạo|tổ chức) điểm\b|(?<=đơn vị )điểm\b", "làm điểm", named(plain)[0])
    return re.sub(r"^(?:những |hai )?(?=đơn vị làm điểm)|^những ", "các ", plain)


def goes_on(words: str) -> bool:
    """Tell words in which, behind a comma or semicolon, another begins to do something."""
    return bool(_PART.search(words)) or any(_ACTS.match(words, one.end()) for one in _OTHER.finditer(words))
