"""Items of a programme that the province words for its own conference, as they stand in a unit's."""

from __future__ import annotations

import re

from tdkt_tui.context.shortened import in_full
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS
from tdkt_tui.model.words import raised_first

_HEAD = re.compile(
    r"\b(?P<who>(?:(?:[Pp]hó )?[Cc]hủ tịch|lãnh đạo) (?:UBND|Ủy ban nhân dân|HĐND)) tỉnh\b(?:\s[A-ZĐ]\w*){0,3}"
)
_ABOVE = re.compile(
    r"\b(?:(?:đại diện )?lãnh đạo|các đồng chí lãnh đạo) (?:Đảng, Nhà nước|Trung ương|Tỉnh ủy|(?:cấp )?tỉnh)"
    r"(?:(?:,| và) (?:lãnh đạo )?(?:Trung ương|Tỉnh ủy|HĐND|UBND|tỉnh|Ban Thi đua[^,;]*))*"
)
_HEARD = re.compile(r"\b(?P<does>[Tt]rao đổi|[Tt]hảo luận|[Gg]iao lưu|[Kk]ết nối)\b[^;.]*?\bđiểm cầu\b[^;.]*")
_NEXT = re.compile(r"\bdự Đại hội (?:Thi đua yêu nước )?toàn quốc(?: lần thứ [IVXL]+)?(?:,? năm \d{4})?")
_AT_PROVINCE = re.compile(
    r"(?:\s*\(|[;,]\s+)(?:riêng|còn)(?: (?:ở|tại|đối với))? (?:Đại hội|Hội nghị)"
    rf"(?:(?!\s(?:{AREA}|sở|ngành|và)\b)[^();,]){{0,20}} tỉnh\b"
    r"[^();]*\)?"
)
"""What the province's meeting alone does in place of it."""
_SPEAKERS = r"\s*[:(–-]\s*\d{{1,2}}\s+(?:{kinds})\b[^()]*\)?$"
_CHOSEN = (
    r"\b(?:của )?(?:(?P<how>từ )?\d{{1,2}}(?: (?:đến|-) \d{{1,2}})? )(?P<who>[^;:()\d]+?)"
    r",? (?:trong đó|gồm)(?: có)? \d{{1,2}} [^;.]*?\b(?:{kinds})\b[^;.]*"
)
"""Who speaks at the province's meeting, by kind and number."""
_PLEDGE = re.compile(
    r"\b(?P<does>ký(?: kết)? giao ước(?: thi đua)?)(?: (?:của|giữa))?(?: các)? (?:cụm|khối)(?:[^,;.]|, (?:cụm|khối))*",
    re.IGNORECASE,
)
_ROW = re.compile(rf"\b(?:{AREA})(?:(?:, | và | hoặc |/)(?:{AREA}))+\b(?! [{UPPER}])")
_OTHERS = "huyện|quận|thị xã|thành phố|sở|ngành|tỉnh|cụm|khối"
_SORTS = "doanh nghiệp|lực lượng vũ trang|doanh nhân|nhà giáo|thầy thuốc|trí thức|công an|quân đội"

_LEAD = re.compile(
    r"^(?:nội dung |chương trình )?(?:hội nghị|đại hội)[^:;()\d]{0,40} (?:gồm|có)(?: có)?(?: (?:các|những))?"
    r"(?: (?:phần|nội dung|mục)(?: chính)?)?(?: (?:sau|dưới)(?: đây)?)?: (?=\w)", re.IGNORECASE)  # fmt: skip
"""What introduces all items, before the first of them."""


def own_title(title: str, kind: str, label: str = "") -> str:
    """Return an item's title with the unit's own head for the province's, and neither its guests nor its places.

    kind: of the unit; label: of its level. Who speaks at the province's conference by kind and number is left out: the
    unit chooses its own.
    """
    mine = kind if kind in AREAS else ""
    title = raised_first(_LEAD.sub("", _AT_PROVINCE.sub("", in_full(title))))
    if mine:  # of a row of kinds it is its own: "công tác của xã, phường"
        title = _ROW.sub(lambda row: mine if mine in re.split(r", | và | hoặc |/", row[0]) else row[0], title)
    if re.search(r"cấp [^;]*\d|\d[^;]*cấp ", title):
        from .own_levels import own_numbers  # few items give each level a number

        title = own_numbers(kind, label, title)
    if title.count("(") > 1:
        from .own_bracket import own_pair  # few items say in brackets whose each of two is

        title = own_pair(kind, title)
    if " hoặc " in title:
        from .own_heads import own_head  # few items name whichever head there is

        title = own_head(kind, title)
    title = _HEAD.sub(lambda found: f"{found['who']} {mine}" if mine else "lãnh đạo đơn vị", title)
    title = _ABOVE.sub("lãnh đạo cấp trên", title)
    title = _HEARD.sub(lambda found: f"{found['does']}, chia sẻ kinh nghiệm", title)
    title = _NEXT.sub("dự hội nghị, đại hội cấp trên", title)
    kinds = _OTHERS if AREAS.get(kind) == "district" else f"{_OTHERS}|xã|phường|thị trấn|đặc khu"
    title = _PLEDGE.sub(lambda found: found["does"], title)
    chosen = re.compile(_CHOSEN.format(kinds=f"{kinds}|{_SORTS}"))
    title = chosen.sub(lambda found: f"{'của ' if found[0].startswith('của ') else ''}{found['who']}", title)
    return re.sub(_SPEAKERS.format(kinds=kinds), "", title)
