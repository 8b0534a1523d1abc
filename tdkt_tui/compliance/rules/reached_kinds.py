"""Whom a line of recipients reaches by what kind of body it is, though no line names it: "Các sở, ban, ngành"."""

from __future__ import annotations

import re
from collections.abc import Callable

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import RURAL, URBAN

_BOARD = re.compile(
    r"(?:thường trực\s+)?(?:tiểu ban|đoàn (?:chủ tịch|kiểm tra|giám sát|công tác|thẩm định)"
    r"|tổ (?:giúp việc|thư ký)|thành viên|hội đồng (?:thi đua|khen thưởng|tỉnh)"
    r"|ban (?:tổ chức|chỉ đạo|giám khảo|thư ký)(?!\s+tỉnh ủy)"
    r"|(?:các\s+|mỗi\s+|từng\s+)?"
    r"(?:(?:đơn vị|doanh nghiệp)\s+(?:thành viên\s+)?(?:thuộc\s+|của\s+|trong\s+)?(?:cùng\s+)?(?:các\s+)?)?"
    r"(?:cụm|khối)\b|trưởng (?:các )?(?:cụm|khối)\b"
    r"|(?:(?:phó )?chủ tịch|lãnh đạo|văn phòng)\s+(?:ủy ban nhân dân|ubnd)\s+tỉnh\b|(?:ủy ban nhân dân|ubnd) tỉnh\b"
    r"|(?:cấp )?tỉnh$|(?:phó )?trưởng (?:các )?(?:tiểu ban|đoàn)\b)"
)
"""What is made of those who get the plan by themselves, or sends it."""
_NOBODY = re.compile(
    r"(?:(?:các|mỗi|từng|những)\s+)*(?:(?:cơ quan|đơn vị|nơi|địa phương|tổ chức)(?:\s+"
    r"(?:chủ trì|chủ quản|đăng cai|trình|đề nghị|được|thường trực|tham mưu|quản lý|liên quan|có|không|chưa|đã|phải"
    r"|còn lại|khác|này|trên|nói trên|nêu|tại|ở|theo|tổ chức|gửi|dự|tham gia|cử|cấp|cơ sở|trực thuộc|thuộc(?! tỉnh)"
    rf"|trong|nhóm)(?: .*)?)?|(?:{RURAL}|{URBAN}|khu dân cư)\b.*"
    r"|(?:doanh nghiệp(?! nhà nước)|hợp tác xã|htx|hộ kinh doanh|trường học|nhà trường|trạm y tế|cơ sở y tế)\b.*"
    r"|(?:hộ gia đình|câu lạc bộ|tổ hợp tác|hội quán|cá nhân|người dân|nhân dân|đại biểu"
    r"|điển hình|đoàn viên|hội viên|cán bộ|công chức|viên chức)|nhóm \S+"
    r"|trường(?: học)?(?:(?:,| và) (?:bệnh viện|trung tâm|trạm y tế))*(?: (?:thuộc|trực thuộc|trên địa bàn)\b.*)?"
    r"|(?:bệnh viện|trung tâm) (?:trực )?thuộc)"
)
"""Words for whoever it is, of whichever other place of the plan, or for those who get no paper of the province: no line
of recipients names them."""
_ROOM = re.compile(r"(?:(?:các|mỗi)\s+)?phòng\b")
_DEPARTMENTS = r"\bsở(?=,|;|\)|\s+ban\b|\s+và\b|\s+(?:thuộc|của|trực thuộc|tỉnh|thành phố)\b|$)"
_SECTORS = r"\bban,?\s+(?:và\s+)?(?:các\s+)?ngành\b|\bsở,\s+(?:các\s+)?ngành\b|\bcác ngành\b"
_OF_SECTORS = (
    r"ban(?:$|\s(?!chỉ huy|thường trực|tuyên giáo|dân vận|nội chính|.*\b(?:tỉnh ủy|đảng)\b))|ngành\b|cục\b"
    r"|chi cục|kho bạc|bảo hiểm|ngân hàng nhà nước|tòa án|viện kiểm sát"
    r"|thanh tra|thuế|hải quan|văn phòng (?:hđnd|hội đồng nhân dân|đoàn)|trung tâm|bệnh viện|đơn vị sự nghiệp"
)
_FORCES = r"công an|bộ chỉ huy|ban chỉ huy|quân sự|bộ đội biên phòng|biên phòng|(?:các )?(?:đơn vị )?lực lượng vũ trang"
_UNIONS = (
    r"(?:các )?(?:hội(?:$| (?!đồng|nghị|thi))|đoàn thể|tỉnh đoàn|đoàn thanh niên|liên đoàn lao động|công đoàn|tổ chức)"
)
_DISTRICTS = r"\b(?:ủy ban nhân dân|ubnd|chủ tịch|hội đồng[^,;]*)\s[^;]*?\b(?:huyện|quận|thị xã)\b|^(?:các\s+)?huyện\b"
_COMMUNES = r"\b(?:ủy ban nhân dân|ubnd|chủ tịch)\s[^;]*?\b(?:xã|phường|đặc khu)\b|^(?:các\s+)?(?:xã|phường)\b"
_KINDS = tuple(
    (re.compile(rf"(?:các\s+|mỗi\s+|từng\s+)?(?:{body})"), re.compile(line))
    for body, line in (
        (r"sở\b", _DEPARTMENTS),
        (r"(?:ban|văn phòng)\b.*\btỉnh ủy\b", r"\btỉnh ủy\b|/tu\b"),
        (r"(?:ban|văn phòng)\b.*\b(?:tỉnh ủy|đảng)\b|ban (?:tuyên giáo|dân vận|nội chính)\b",
         r"\bban (?:của )?(?:xây dựng )?đảng\b|\bcác ban\b[^,;]*\btỉnh ủy\b|\bcơ quan đảng\b"),
        (_OF_SECTORS, _SECTORS),
        (_FORCES, rf"{_SECTORS}|lực lượng vũ trang"),
        (_UNIONS, r"đoàn thể|chính trị-xã hội|tổ chức thành viên|hội quần chúng|hội đặc thù"),
        (r"(?:ủy ban )?mặt trận\b", r"mặt trận|\bngành,? (?:hội,? )?(?:và )?(?:các )?đoàn thể"),
        (r"(?:ubnd|ủy ban nhân dân)?\s*(?:các |cấp )?(?:huyện|quận|thị xã|thành phố)\b", _DISTRICTS),
        (r"(?:ubnd|ủy ban nhân dân)?\s*(?:các |cấp )?(?:xã|phường|thị trấn|đặc khu)\b", rf"{_COMMUNES}|{_DISTRICTS}"),
        (r"doanh nghiệp|công ty|tập đoàn|tổng công ty", r"doanh nghiệp"),
        (r"hợp tác xã", r"doanh nghiệp|hợp tác xã|\bhtx\b"),
        (r"trường\b|đại học|học viện", r"\btrường\b|\bđại học\b"),
        (r"báo(?! cáo)\b", r"\bbáo(?! cáo)\b"),
        (r"đài\b", r"\bđài(?! truyền thanh)\b|truyền hình"),
    )
)  # fmt: skip
_HEADS = (
    r"(?:các\s+|mỗi\s+|từng\s+)?(?:sở|ban|ngành|ubnd|ủy ban|hội|tỉnh đoàn|đoàn|liên đoàn|công an|bộ chỉ huy|văn phòng"
    r"|báo|đài|công ty|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|trường|cục|doanh nghiệp|hợp tác xã|mặt trận"
    r"|đơn vị|trung tâm|tiểu ban|cụm|khối|tổ chức|chủ tịch|thủ trưởng|giám đốc|người đứng đầu|lãnh đạo|bí thư)\b"
)
_BETWEEN = re.compile(rf"\s*[;]\s*|\s*,\s*(?={_HEADS})|\s+và\s+(?={_HEADS})")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_COUNT = re.compile(r"^(?:\d{1,3}|cơ quan(?=\s+(?:ủy ban|mặt trận|liên đoàn|hội|đảng)\b))\s+")
_LEADER = re.compile(
    r"^(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|lãnh đạo|bí thư)\s+(?=(?:các|mỗi|từng)\s"
    r"|(?:ubnd|ủy ban nhân dân) (?:các|cấp|xã|phường|huyện|thành phố|thị xã)\b|sở|cơ quan|đơn vị)"
)


_AREAS = r"^(?:(?:chủ tịch )?ubnd )?(?:các |cấp )?"
_TO_DISTRICTS = re.compile(rf"{_AREAS}(?:huyện|quận|thị xã)\b|\bubnd (?:các |cấp )[^;]*?\b(?:huyện|quận|thị xã)\b")
_TO_COMMUNES = re.compile(rf"{_AREAS}(?:xã(?! hội)|phường|thị trấn|đặc khu)\b|\bubnd các [^;]*?\b(?:phường|đặc khu)\b")
_OF_DISTRICTS = re.compile(r"\b(?:huyện|quận|thị xã|thành phố)\b")
_KIND = r"(?:các\s+|mỗi\s+)?(?:cấp\s+)?(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|cơ sở)"
_LOCAL = re.compile(
    r"(?:các |hệ thống )?(?:ubnd|đài truyền thanh\b[^,;]*?|phòng\s[^,;]*?|trung tâm\s[^,;]*?|hđtđkt|ban thi đua[^,;]*?)"
    rf"(?:\s+(?:ở|của|thuộc|trực thuộc))?\s+(?P<where>{_KIND}(?:(?:,|\s+và|;)\s+{_KIND})*)"
)
"""A committee's own body, said of all areas of a tier: it gets the plan from its committee."""
_PART = re.compile(r"(?:\([^()]*\)|[^,;\s])(?:(?:\([^()]*\)|[^,;])*(?:\)|[^,;\s]))?")
_NAME_GOES_ON = re.compile(rf"(?!(?i:{_HEADS})|[A-ZĐ]{{2}})[A-ZĐ]")
_NAMED_BY_FIELDS = re.compile(r"(?:Sở|Bộ|Ban|Báo|Đài|Phòng|Trung tâm)\s+[A-ZĐ]")


def parts_of(body: str) -> list[tuple[int, int]]:
    """Return where each body of a list begins and ends: "Sở Văn hóa, Thể thao và Du lịch" is one."""
    found: list[tuple[int, int]] = []
    for part in _PART.finditer(body):
        before = body[slice(*found[-1])] if found else ""
        goes_on = ";" not in body[found[-1][1] : part.start()] if found else False
        if goes_on and _NAMED_BY_FIELDS.match(before) and _NAME_GOES_ON.match(part[0]):
            found[-1] = (found[-1][0], part.end())
        else:
            found.append(part.span())
    return found


def without(body: str, gets_it: Callable[[str], bool]) -> str:
    """Return the bodies of a list that do not get the document, in its own words; quotation marks part what it parts.

    "và" may stand within a name, so only commas part the list.
    """
    runs: list[tuple[int, int]] = []
    adjoins = False
    for start, end in parts_of(body):
        if missing := not gets_it(body[start:end]):
            runs.append((runs.pop()[0] if adjoins else start, end))
        adjoins = missing
    return "”, “".join(body[start:end] for start, end in runs) or body


def reached(body: str, known: list[str], *, of_province: bool) -> bool:
    """Tell whether each body of a list gets the plan: by a line for its kind, or as one of those who do.

    known: the lines written out, in the form for comparing; of_province: it is the province's plan, which no unit's own
    room is sent.
    """
    plain = _ASIDE.sub("", folded(in_full(body)))
    parts = [_LEADER.sub("", _COUNT.sub("", part)) for part in _BETWEEN.split(plain) if part]
    return all(
        _BOARD.match(part)
        or _NOBODY.fullmatch(part)
        or _same(part, known)
        or _of_a_kind(part, known)
        or _local(part, known)
        or (of_province and _ROOM.match(part))
        for part in parts
    )


def _same(part: str, known: list[str]) -> bool:
    return " " in part and any(f" {part} " in f" {line} " for line in known)


def _of_a_kind(part: str, known: list[str]) -> bool:
    return any(kind.match(part) and any(map(line.search, known)) for kind, line in _KINDS)


def _local(body: str, known: list[str]) -> bool:
    """Tell what a line on the committees of its areas reaches: "UBND cấp huyện", "Đài truyền thanh huyện, xã".

    A district hands on to its communes what they are to do.
    """
    where = _LOCAL.fullmatch(body)
    if where is None:
        return False
    districts = any(map(_TO_DISTRICTS.search, known))
    return districts or (not _OF_DISTRICTS.search(where["where"]) and any(map(_TO_COMMUNES.search, known)))
