"""Who words begin with, whatever verb follows: bodies of the province by their own names, or units by their kind."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, RURAL, URBAN
from tdkt_tui.workflow.reading_plan.beside import BRANCH

_OWN = rf"(?:\s+[{UPPER}]\w*)*"
_COUNCIL = r"[Hh]ội đồng [Tt]hi đua\s*[-–,]\s*[Kk]hen thưởng"
_FORCE = r"Công an|Quân sự|(?:Bộ Chỉ huy|BCH|Bộ CHQS)(?: Quân sự| (?:Bộ đội )?Biên phòng)?|(?:Bộ đội )?Biên phòng"
_SOCIAL = (
    r"Hội (?:Cựu chiến binh|Nông dân|(?:Liên hiệp )?Phụ nữ|Chữ thập đỏ|Người cao tuổi|Khuyến học|Nhà báo|"
    r"Luật gia|Đông y|Cựu thanh niên xung phong|Nạn nhân chất độc da cam|Người mù|"
    r"Văn học[\s,-]+Nghệ thuật|Làm vườn|Sinh viên)|"
    r"Liên đoàn Lao động|LĐLĐ|Liên minh Hợp tác xã|Liên hiệp (?:các )?(?:Hội|Tổ chức)[\w\s]{0,40}?"
    r"(?:[Kk]ỹ thuật|hữu nghị)|Hiệp hội Doanh nghiệp|(?:Đoàn Thanh niên|Đoàn TNCS)(?: Cộng sản)?(?: Hồ Chí Minh)?|"
    r"Tỉnh đoàn|Thành đoàn"
)
_BODIES = (
    rf"Sở {BRANCH}", rf"Sở{_OWN}(?<!Sở)",
    r"(?:Ban Thường trực |Thường trực )?(?:(?:Ủy ban|UB) )?(?:Mặt trận Tổ quốc|MTTQ|Mặt trận)(?: Việt Nam)?",
    _FORCE, _SOCIAL,
    rf"(?:[Cc]ơ quan )?(?:[Tt]hường trực )?{_COUNCIL}", r"Ban [Tt]hi đua\s*[-–,]\s*[Kk]hen thưởng",
    r"Ban [Tt]ổ chức(?: (?:Đại hội|Hội nghị|Tỉnh ủy))?", r"Ban (?:Tuyên giáo|Dân vận|Nội chính|Kiểm tra)(?: Tỉnh ủy)?",
    r"Ban (?:Dân tộc|Quản lý (?:các )?[Kk]hu (?:công nghiệp|kinh tế))", r"Tiểu ban(?: [^\W\d]+){1,3}?(?=[:,])",
    r"Văn phòng (?:UBND|Ủy ban nhân dân|Tỉnh ủy|HĐND|Đoàn đại biểu Quốc hội)(?: và HĐND)?",
    rf"Báo [{UPPER}]\w*{_OWN}", r"Báo và [Đđ]ài(?: [Pp]hát thanh(?:,| và| -| –)? [Tt]ruyền hình)?",
    r"Đài (?:Phát thanh|PT)(?:,| và| -| –|&|-)?\s*(?:Truyền hình|TH)", r"Kho bạc Nhà nước",
    r"Bảo hiểm xã hội|Cục (?:Thuế|Thống kê|Hải quan|Quản lý thị trường)",
    r"Viện [Kk]iểm sát [Nn]hân dân|Tòa án [Nn]hân dân",
)  # fmt: skip
_BODY = rf"(?:{'|'.join(_BODIES)})(?!\w)(?:\s+(?:cấp\s+)?tỉnh\b(?!\s+ủy))?{_OWN}(?:\s+\((?!\d)[^()]{{2,60}}\))?"
"""The name of a body, with the province's or what else it is called behind."""
_AND = r"(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?)"
_FIRST = re.compile(rf"(?:(?:Đề nghị|Giao|Yêu cầu|Riêng)\s+)?(?P<bodies>{_BODY}(?:{_AND}{_BODY})*)(?=[\s,.:;]|$)")
_ONE = re.compile(_BODY)
_PLACES = re.compile(rf"(?i:(?:mỗi|các|từng|những)\s+(?:{RURAL}|{URBAN}))\b(?! [{UPPER}])")
_OTHER = re.compile(
    r"(?i:(?:mỗi|các|từng)\s+(?:doanh nghiệp|hợp tác xã|công ty|tập đoàn|trường(?! hợp)|bệnh viện|công đoàn|"
    r"hội đặc thù|cụm|khối|câu lạc bộ|nghiệp đoàn|(?:cơ quan )?(?:báo chí|thông tin truyền thông)))"
    r"(?=(?P<rest>(?:(?:,|\s+và)\s+(?i:hợp tác xã|doanh nghiệp|bệnh viện))*))(?P=rest)"
)
"""Units of kinds that a plan may have in no level: what they are to do is nobody else's."""
_KIND = rf"(?:{AREA}|sở|ban|ngành|đoàn thể|doanh nghiệp|hợp tác xã)"
_EACH = re.compile(
    rf"\b(?i:mỗi|từng)\s+(?P<kinds>(?i:(?:{AREA})(?:(?:,\s+|\s+và\s+)(?:{AREA}))*))\b(?! (?:[{UPPER}]|hội\b))"
)
_HEADED = re.compile(
    r"(?:Thủ trưởng|Giám đốc|Người đứng đầu|Lãnh đạo|Chủ tịch)\s+(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các\s+)?"
    rf"(?P<kinds>(?i:{_KIND}(?:(?:,\s+|\s+và\s+){_KIND})*))\b(?! (?:[{UPPER}]|hội\b))"
)
"""Who leads units of a kind: what he is to do is theirs."""
_BESIDE = re.compile(r"\b(?i:mỗi|từng)\s+(?i:cơ quan|đơn vị|địa phương|nơi|sở|ban|ngành)\b")


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
    return bodies_in(words if re.match(r"(?:mỗi \w+ (?:\w+ )?)?\d", rest) else found["bodies"]), rest


def places_begun(words: str) -> bool:
    """Tell words that begin with the places that a commune is made of: "mỗi thôn, tổ dân phố"."""
    return bool(_PLACES.match(words))


def kinds_begun(words: str) -> list[str]:
    """Return the kinds, of which there may be no level, that words or their leaders begin with: "mỗi doanh nghiệp"."""
    if headed := _HEADED.match(words):
        return re.split(r",\s+|\s+và\s+", headed["kinds"].lower())
    found = _OTHER.match(words)
    return re.split(r",\s+|\s+và\s+", re.sub(r"^(?i:mỗi|các|từng)\s+", "", found[0])) if found else []


def kinds_each(words: str) -> list[str] | None:
    """Return the kinds of area that words say "mỗi" of; none where other units are counted beside, None for no such."""
    told = [re.split(r",\s+|\s+và\s+", found["kinds"].lower()) for found in _EACH.finditer(words)]
    if told and _BESIDE.search(words):
        return []
    return [kind for kinds in told for kind in kinds] if told else None
