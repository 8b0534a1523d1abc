"""Whom a line of recipients reaches by what kind of body it is, though no line names it: "Các sở, ban, ngành"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import folded

_BOARD = re.compile(
    r"(?:thường trực\s+)?(?:tiểu ban|đoàn chủ tịch|tổ (?:giúp việc|thư ký)|thành viên"
    r"|hội đồng (?:thi đua|khen thưởng|tỉnh)|ban (?:tổ chức|chỉ đạo|giám khảo|thư ký)(?!\s+tỉnh ủy)"
    r"|(?:các\s+|mỗi\s+|từng\s+)?"
    r"(?:(?:đơn vị|doanh nghiệp)\s+(?:thành viên\s+)?(?:thuộc\s+|của\s+|trong\s+)?(?:cùng\s+)?(?:các\s+)?)?"
    r"(?:cụm|khối)\b|trưởng (?:các )?(?:cụm|khối)\b"
    r"|(?:(?:phó )?chủ tịch|lãnh đạo|văn phòng)\s+(?:ủy ban nhân dân|ubnd)\s+tỉnh\b|(?:ủy ban nhân dân|ubnd) tỉnh\b"
    r"|(?:cấp )?tỉnh$|(?:phó )?trưởng (?:các )?(?:tiểu ban|đoàn)\b)"
)
"""What is made of those who get the plan by themselves, or sends it."""
_NOBODY = re.compile(
    r"(?:(?:các|mỗi|từng|những)\s+)*(?:(?:cơ quan|đơn vị|nơi|địa phương|tổ chức)\s+"
    r"(?:chủ trì|chủ quản|đăng cai|trình|đề nghị|được giao|được phân công|được giới thiệu|thường trực|tham mưu|quản lý"
    r"|liên quan|có liên quan)(?: .*)?|(?:thôn|bản|ấp|buôn|khóm|xóm|khu phố|tổ dân phố|khu dân cư)\b.*"
    r"|(?:doanh nghiệp|hộ gia đình|câu lạc bộ|tổ hợp tác|hội quán|cá nhân|người dân|nhân dân|đại biểu"
    r"|điển hình|đoàn viên|hội viên|cán bộ|công chức|viên chức)"
    r")|(?:các|mỗi) trường(?: học)?(?: (?:thuộc|trực thuộc|trên địa bàn)\b.*)?"
)
"""Words for whoever it is, or for those who get no paper of the province: no line of recipients names them."""
_DEPARTMENTS = r"\bsở(?=,|;|\)|\s+ban\b|\s+và\b|\s+(?:thuộc|của|trực thuộc|tỉnh|thành phố)\b|$)"
_SECTORS = r"\bban,?\s+(?:và\s+)?(?:các\s+)?ngành\b|\bsở,\s+(?:các\s+)?ngành\b|\bcác ngành\b"
_OF_SECTORS = (
    r"ban(?:$|\s(?!chỉ huy|thường trực|tuyên giáo|dân vận|nội chính|.*\b(?:tỉnh ủy|đảng)\b))|ngành\b|cục\b"
    r"|chi cục|kho bạc|bảo hiểm|ngân hàng nhà nước|tòa án|viện kiểm sát"
    r"|thanh tra|thuế|hải quan|văn phòng (?:hđnd|hội đồng nhân dân|đoàn)|trung tâm|bệnh viện|đơn vị sự nghiệp"
)
_FORCES = r"công an|bộ chỉ huy|ban chỉ huy|quân sự|bộ đội biên phòng|biên phòng|(?:các )?(?:đơn vị )?lực lượng vũ trang"
_UNIONS = r"(?:các )?(?:hội (?!đồng|nghị|thi)|đoàn thể|tỉnh đoàn|đoàn thanh niên|liên đoàn lao động|công đoàn|tổ chức)"
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
        (r"(?:ủy ban )?mặt trận tổ quốc", r"mặt trận|\bngành,? (?:và )?(?:các )?đoàn thể"),
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
    r"|đơn vị|trung tâm|tiểu ban|cụm|khối|tổ chức)\b"
)
_BETWEEN = re.compile(rf"\s*[;]\s*|\s*,\s*(?={_HEADS})|\s+và\s+(?={_HEADS})")
_LEADER = re.compile(
    r"^(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu|lãnh đạo|bí thư)\s+(?=(?:các|mỗi|từng)\s"
    r"|(?:ubnd|ủy ban nhân dân) (?:các|cấp|xã|phường|huyện|thành phố|thị xã)\b|sở|cơ quan)"
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


def reached(body: str, lines: Iterable[str]) -> bool:
    """Tell whether each body of a list gets the plan: by a line for its kind, or as one of those who do."""
    known = [folded(in_full(line)) for line in lines]
    parts = [_LEADER.sub("", part) for part in _BETWEEN.split(folded(in_full(body))) if part]
    return all(
        _BOARD.match(part)
        or _NOBODY.fullmatch(part)
        or _same(part, known)
        or _of_a_kind(part, known)
        or _local(part, known)
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
