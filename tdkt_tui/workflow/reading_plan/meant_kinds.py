"""The kinds of unit that a general word for who has a task means: "mỗi huyện", "Thủ trưởng các sở, ban, ngành"."""

from __future__ import annotations

import re

from tdkt_tui.model.bound_units import ANY_UNIT

KINDS = ("sở", "ban", "ngành", "đoàn thể", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu",
         "doanh nghiệp", "hợp tác xã")  # fmt: skip
_LED = re.compile(
    r"^(?:(?:thủ trưởng|giám đốc|chủ tịch|lãnh đạo|người đứng đầu|phòng (?:nội vụ|văn hóa[^,;]*?)|"
    r"hội đồng thi đua\s*-\s*khen thưởng|ubnd|ủy ban nhân dân|mỗi|từng|tất cả|các|của|và|cơ quan(?= cấp)|"
    r"đơn vị(?= cấp))\s+)+"
)
"""Who leads a unit, or how many of them, before the kind."""
_REST = re.compile(
    r"(?:\s+(?:(?:cấp|thuộc|của|trực thuộc|trong)\s+)?(?:(?:ubnd|ủy ban nhân dân)\s+)?tỉnh|\s+trên địa bàn(?: tỉnh)?|"
    r"\s+(?:có )?liên quan|\s+nhà nước|\s+khác|\s+còn lại)*"
)
_BLOCS = re.compile(
    r"(?:(?:các|mỗi|trưởng|và)\s+)*(?:cụm trưởng|khối trưởng|(?:cụm|khối)(?:,? (?:và )?(?:cụm|khối))?(?: thi đua)?)"
    r"(?:(?:,|\s+và)?\s+(?:(?:các|của|và|trưởng)\s+)*(?:cụm trưởng|khối trưởng|cụm|khối)(?: thi đua)?)*"
    r"(?:\s+(?:(?:của|thuộc|trực thuộc)\s+)?tỉnh)?|các (?:đơn vị|doanh nghiệp) (?:thành viên )?"
    r"(?:thuộc |của |trong (?:cùng )?|cùng )?"
    r"(?:các )?(?:cụm|khối)(?:,? (?:cụm|khối))? thi đua"
)
_BLOC_LINE = re.compile(r"(?:cụm|khối)[\w\s,]{0,20}\bthi đua|\b(?:C?CTĐ|K?KTĐ)\b", re.IGNORECASE)
_ANY = re.compile(
    r"(?:các|mỗi|từng) (?:cơ quan|địa phương|đơn vị|tổ chức)(?:,? (?:và )?(?:các )?"
    r"(?:cơ quan|địa phương|đơn vị|tổ chức|đoàn thể))*"
    r"(?:\s+(?:(?:có )?liên quan|nêu trên|nói trên|trên địa bàn(?: tỉnh)?|"
    r"được (?:chọn|giao|phân công|chỉ đạo)\s[^,;A-ZĐ]*))?"
)


def kinds_meant(body: str) -> set[str]:
    """Return the kinds that a body stands for, all that it names; none where anything else is among them."""
    said = body.casefold()
    parts = [
        part.strip()
        for part in re.split(r"[,;]|\s+và\s+(?=các|mỗi|từng|chủ tịch|giám đốc|thủ trưởng)", said)
        if part.strip()
    ]
    kinds: set[str] = set()
    for part in parts:
        plain = _LED.sub("", part)
        kind = next((one for one in sorted(KINDS, key=len, reverse=True) if plain.startswith(one)), "")
        if plain in ("cấp huyện", "cấp xã"):
            kinds.add(plain.removeprefix("cấp "))
        elif plain in ANY_UNIT:  # said with kinds
            continue
        elif kind and _REST.fullmatch(plain.removeprefix(kind)):
            kinds.add(kind)
        else:
            return set()
    return kinds


def of_blocs(line: str, body: str) -> bool:
    """Tell heads or members of the emulation blocs in a line that sends it to the blocs."""
    return bool(_BLOC_LINE.search(line) and _BLOCS.fullmatch(body.casefold()))


def anybody(body: str) -> bool:
    """Tell general words without a name: "mỗi đơn vị", "các đơn vị được chỉ đạo làm điểm"."""
    return bool(_ANY.fullmatch(body[:1].lower() + body[1:]))
