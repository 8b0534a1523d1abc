"""Of whom a number is: units by their names, kinds of unit, the rest of them, those under a condition."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.beside import BRANCH
from tdkt_tui.workflow.reading_plan.unit_words import AREA

HEAD = (
    rf"(?:{AREA}|sở|ban(?! tổ chức)|ngành|đoàn thể|hội(?! nghị| đồng| trường)|trường(?! hợp)|bệnh viện|trung tâm|trạm|"
    r"doanh nghiệp|hợp tác xã|công ty|tổng công ty|công đoàn|cụm|khối|khu(?! vực)|thôn|xóm|ấp|bản|buôn|làng|khóm|"
    r"tổ dân phố|khu phố|khu dân cư|khối phố|phòng|đơn vị|cơ quan|địa phương|chi cục|cục|tổ chức(?= chính| xã|"
    r" thành| hội)|"
    r"hội quán|chi bộ|chi hội|nhà máy|xí nghiệp|hộ kinh doanh|liên đoàn|lực lượng|viện|học viện|đại học|cao đẳng|"
    r"chi nhánh|nhà trường|đảng (?:ủy|bộ)|cơ sở|khoa|đồn|văn phòng|mặt trận|công an|quân sự|nơi|tỉnh(?! đoàn)|"
    r"toàn tỉnh|cấp (?:xã|huyện|tỉnh|cơ sở|trên cơ sở))"
)
"""How a kind of unit begins."""
BODY = (
    r"(?:Công an|Bộ|BCH|Liên đoàn|LĐLĐ|Liên minh|Liên hiệp|Hội(?! nghị| đồng)|Tỉnh đoàn|Huyện đoàn|Thành đoàn|"
    r"Đoàn|Ủy ban|"
    r"UBMTTQ|MTTQ|UB MTTQ|Mặt trận|Ban|Cục|Chi cục|Kho bạc|Ngân hàng|Bưu điện|Trường|Bệnh viện|Trung tâm|Trạm|Công ty|"
    r"Tổng công ty|Tập đoàn|Khối|Cụm|Văn phòng|Thanh tra|Sở|Ngành|Phòng|Báo|Đài|Viện|Tòa án|Công đoàn|Nhà máy|Khu|"
    r"Đảng ủy|Học viện|Quân|Đồn|Đơn vị|Cơ quan)"
)
"""How the own name of a body begins."""
VERBS = (
    r"(?:được|phải|cần|cử|bầu|chọn|lựa chọn|bình (?:chọn|xét)|suy tôn|giới thiệu|đề nghị|đề xuất|trình|xét|tặng|"
    r"khen|trao|biểu dương|tôn vinh|tuyên dương|phân bổ|giao|có|là|gồm|bao gồm|mời|triệu tập|tham gia|tham dự|dự|"
    r"đi|về|gửi|đăng ký|lập|chịu trách nhiệm|chủ trì|phối hợp|thống nhất|quyết định|bố trí|hiệp y|thêm|với|không|"
    r"chưa|tối đa|ít nhất|tối thiểu|nhiều nhất|bình quân|số lượng|tổng số|chỉ tiêu|tính|chung|lấy|khoảng|dự kiến|"
    r"phát hiện|đại biểu|khách mời|cho|và được|tổ chức)"
)
"""What may stand first behind those of whom a number is: what they do, or how it is counted."""
COND = re.compile(
    r",?\s+(?P<when>(?:có|ở|nằm) (?!không|tối đa|ít nhất|nhiều nhất|từ$)(?:(?!\b(?:cử|bầu|chọn|được|giới thiệu|"
    r"đề nghị|gồm|là)\b)[^,;:()]){3,70}?|(?:(?:nếu|có|với|thuộc diện)\s+)*(?:(?:doanh nghiệp|đơn vị)\s+)?(?:có\s+)?"
    r"(?:(?:quy mô|số|tổng số)\s[^\d,;]{2,40}\s)?(?:từ|trên|dưới|không quá|ít hơn|đủ|hơn)\s"
    r"\d[\d.]*(?:\s(?:đến|-|–)(?:\s(?:dưới\s)?)?\d[\d.]*)?\s"
    r"(?:(?!\b(?:trở|được|cử|bầu|chọn|giới thiệu|đề nghị)\b)[^,;:\d]){2,40}?(?:\s+trở (?:lên|xuống))?|"
    r"(?:chưa|không) có (?!quá)[^,;:\d]{3,50}|không thuộc [^,;:\d]{3,50}|có (?:đông|nhiều) [^,;:\d]{3,50})$"
)
REST = re.compile(r"\s+(?:còn lại|khác)$")
_AND = re.compile(r"\s*[,;]\s+(?:và\s+)?|\s+và\s+")
_LEAD = re.compile(
    r"^(?:(?:và|còn|nếu|khối(?=\s+(?:các|sở|huyện|xã))|[Cc]hủ tịch(?=\s+(?:UBND|Ủy))|riêng|đối với|với|"
    r"ở|tại|trong đó|các|những|mỗi|từng|một|hai|tất cả|(?:UBND|Ủy ban nhân dân)"
    r"(?=\s+(?:các|mỗi|xã|phường|huyện|thành|tỉnh))|lãnh đạo(?= mỗi))\s+)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?P<words>[^()]*)\)\s*")
_NAMES = re.compile(rf"(?P<kind>(?i:{AREA}|khu|thôn))\s(?:đảo\s)?[{UPPER}]")
_NAME = re.compile(rf"(?i:{AREA}|khu|thôn)\s(?:đảo\s)?[{UPPER}][\w’']*(?:(?:\s|\s?[-–]\s?)[{UPPER}\d][\w’']*)*")
_OF_PROVINCE = re.compile(
    r"^(?P<kind>sở|ban|ngành|đoàn thể|huyện|xã|phường|thị xã)\s(?:(?:cấp|của|thuộc|trực thuộc)\s)?tỉnh$"
)
_HOLD = str.maketrans({",": "\1", " ": "\2"})
_FREE = str.maketrans({"\1": ",", "\2": " "})
_OFFICES = re.compile(r"^(?P<head>[Ss]ở|[Bb]an|[Nn]gành|[Pp]hòng)\s")
_PLACED = re.compile(rf"(?P<body>{BODY}(?:\s[^,;:]{{2,40}}?)??)(?:\scác)?(?<!\bthị)\s(?P<kind>{AREA}|ngành)\s[{UPPER}]")
"""A body of a place by its name: "Liên đoàn Lao động huyện A"; of the places behind it, it is said once."""
_SEVERAL = re.compile(rf"(?<=\s)các\s(?P<kind>(?:{AREA}|ngành)\s)(?=[{UPPER}])")
"""Several places of which the first stands in an item: "Trạm Y tế các phường A", B."""
_SECTOR = re.compile(rf"[Nn]gành\s(?P<name>(?i:{BRANCH}|công an|quân sự|quân đội|biên phòng|y tế))")
_ARMED = {"công an": "Công an tỉnh", "quân sự": "Bộ Chỉ huy Quân sự tỉnh", "quân đội": "Bộ Chỉ huy Quân sự tỉnh",
          "biên phòng": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"}  # fmt: skip
"""Who of the province is a sector that has no department."""
_GENERAL = re.compile(r"(?:đơn vị|cơ quan|địa phương|nơi|tổ chức)")
_SCHOOLS = re.compile(r"(?:đại học|cao đẳng|trung cấp|trung học|tiểu học|mầm non)\b")


@dataclass(frozen=True, slots=True)
class Owner:
    """Of whom a number is: a unit by its name, or each of a kind, of these some by their names, or on terms."""

    unit: str = ""
    kind: str = ""
    units: tuple[str, ...] = ()
    when: str = ""

    @property
    def general(self) -> bool:
        """Tell whether it is no sort of unit, but each of whatever sort: "mỗi đơn vị"."""
        return bool(_GENERAL.fullmatch(self.kind))


def owners_in(words: str) -> tuple[list[Owner], str]:
    """Return of whom words say that a number is, and what stands in brackets beside them; no owner where one of them
    is not understood."""
    aside = "; ".join(found["words"] for found in _ASIDE.finditer(words))
    words = _LEAD.sub("", _ASIDE.sub(" ", words).strip(" ,:;")).strip()
    if not words or len(words) > 400:
        return [], aside
    if re.match(r"(?:khối|cụm)\s+thi đua\b", words, re.IGNORECASE):
        return ([Owner(kind=words[:1].lower() + words[1:])] if len(words) < 120 and not _says(words) else []), aside
    when = ""
    if (found := COND.search(words)) and re.match(rf"(?i:{HEAD})", words):
        when, words = found["when"].strip(), words[: found.start()]
    rest = REST.search(words)
    items = _items(words[: rest.start()] if rest else words)
    told = [one for item in items if (one := _owner(item))]
    if not items or len(told) != len(items):
        return [], aside
    if rest or when:
        if when and all(one.unit and one.kind for one in told):  # how these are, and no condition
            return ([] if when.startswith("nếu ") else _gathered(told)), aside
        kinds = [one for one in told if one.kind and not one.unit]
        term = "còn lại" if rest else when
        whole = [Owner(kind=one.kind, when=f"{one.kind} {term}") for one in kinds]
        return [*(one for one in told if one not in kinds), *whole] if kinds else [], aside
    return _gathered(told), aside


def _items(words: str) -> list[str]:
    """Return the items of a list, each with what is said once for several: "phường A, B" as "phường A", "phường B"."""
    sectors = re.match(r"(?:các\s+)?ngành\s", words)
    held = re.sub(rf"(?i:{BRANCH})" if sectors else BRANCH, lambda one: one[0].translate(_HOLD), words)
    held = re.sub(r"chính trị\s?[-–]\s?xã hội", lambda one: one[0].translate(_HOLD), held)
    items: list[str] = []
    kind = body = ""
    start, sign = 0, ","
    for cut in (*_AND.finditer(held), None):
        item = _LEAD.sub("", held[start : cut.start() if cut else None].translate(_FREE).strip(" .,;:"))
        joined, start, sign = "và" in sign, cut.end() if cut else 0, cut[0] if cut else ""
        proper = bool(re.match(rf"[{UPPER}]", item))
        if not item:
            continue
        if sectors and (items or " " in item) and not re.match(rf"(?:{HEAD})\s|{BODY}\b", item.removeprefix("ngành ")):
            item = f"ngành {item.removeprefix('ngành ')}"
        if named := _NAMES.match(item):
            kind = named["kind"]
            item = f"{body} {item}" if body else item
        elif re.match(rf"{BODY}\b", item):
            place = _PLACED.match(item)
            kind = (found["head"] if (found := _OFFICES.match(item)) else "") or (place["kind"] if place else "")
            item = _SEVERAL.sub(r"\g<kind>", item)
            body = place["body"] if place and place["kind"] != "ngành" else ""
        elif proper and kind and not re.match(rf"(?i:{HEAD})\b", item):
            offices = joined and _OFFICES.match(items[-1])
            if offices and not re.match(BRANCH, item):  # one name: "Ban Dân tộc và Tôn giáo"
                items[-1] += f" và {item}"
                continue
            shared = _PLACED.match(items[-1])
            item = f"{shared['body']} {kind} {item}" if shared else f"{kind} {item}"
        elif _SCHOOLS.match(item) and items and items[-1].casefold().startswith("trường"):
            item = f"trường {item}"
        items.append(item)
    return items


def _owner(item: str) -> Owner | None:
    if sector := _SECTOR.fullmatch(item):
        return Owner(unit=_ARMED.get(sector["name"].casefold(), f"Ngành {sector['name']}"))
    named = _NAMES.match(item)
    if named and not _NAME.fullmatch(item):
        return None
    if named:
        return Owner(unit=f"{named['kind'].lower()}{item[named.end('kind') :]}", kind=named["kind"].lower())
    if re.match(rf"(?:Tỉnh|Thành|Huyện) đoàn\b|{BODY}\s+(?:ngành\s+)?[{UPPER}]", item) or (
        re.match(rf"{BODY}\b", item) and _belongs(item)
    ):
        return Owner(unit=item) if len(item) < 110 and not _says(item) else None
    low = item[:1].lower() + item[1:]
    if re.match(rf"{HEAD}\b", low) and len(low.split()) < 14 and not _says(low):
        return Owner(kind=_OF_PROVINCE.sub(r"\g<kind>", low))
    return None


def _belongs(item: str) -> bool:
    """Tell a body that is one's of its place: "Công an tỉnh", "Trạm Y tế phường", "Phòng Nội vụ"."""
    return bool(re.search(rf"\s(?:tỉnh|[Tt]ỉnh|huyện|xã|phường|thị xã|thành phố|[{UPPER}]\w+)$", item))


def _says(item: str) -> bool:
    """Tell words of a sentence from a name."""
    return bool(re.search(rf"[\d:]|\b(?:do|để|từ|trong(?! khu| khối| cụm)|nếu|thì|theo|số|đã|hoặc|bằng|khi|riêng|"
                          rf"bớt|giảm(?! nghèo)|tăng|rút|còn(?! lại)|"
                          rf"mỗi|từng|(?!tổ chức (?:chính|xã|thành|hội)|khen thưởng){VERBS})\b", item))  # fmt: skip


def _gathered(told: list[Owner]) -> list[Owner]:
    """Return owners with those of one kind of area as some units of it."""
    areas = [one for one in told if one.unit and one.kind]
    kinds = {one.kind for one in areas}
    if len(kinds) == 1 and len(areas) > 1:
        some = Owner(kind=areas[0].kind, units=tuple(one.unit for one in areas))
        return [*([] if len(areas) == len(told) else [one for one in told if one not in areas]), some]
    return told
