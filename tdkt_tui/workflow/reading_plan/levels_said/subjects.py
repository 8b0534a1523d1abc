"""Who a sentence of the levels section speaks of: kinds of unit, levels by name, units by name, the rest, all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER

from ..apart_names import units_by_name
from ..beside import DEPARTMENT
from ..unit_lists import kinds_in
from ..unit_words import AREA

_BODY = (
    r"(?:Công an|Bộ Chỉ huy|BCH|Bộ CHQS|Bộ đội Biên phòng|Liên đoàn|Liên minh|Hội|Tỉnh đoàn|Đoàn|Ủy ban Mặt trận|"
    r"Mặt trận|Ban|Cục|Chi cục|Kho bạc|Ngân hàng|Bưu điện|Trường|Bệnh viện|Trung tâm|Công ty|Tổng công ty|Khối|Văn phòng|"
    r"Thanh tra|Sở|Ngành|Tập đoàn)"
)
"""How bodies' own names begin."""
_KIND = (
    rf"(?:(?i:(?!xã hội){AREA}|đoàn thể|cơ quan|đơn vị|địa phương|(?<!ội )trường(?! hợp)|bệnh viện|trạm y tế|trung tâm|doanh nghiệp|hợp tác xã|"
    r"tổng công ty|công ty|tập đoàn|lực lượng vũ trang|khối|tổ chức (?:chính trị(?:\s?-\s?xã hội)?|đoàn thể)|mặt trận(?= tổ quốc)|"
    r"sở|(?<!ủy )(?<!uỷ )ban(?! hành)|ngành|phòng|(?<!ại )hội(?! (?:nghị|đồng|trường|thi))|ấp|thôn|bản|buôn|xóm|khóm|khu phố|tổ dân phố|phân xưởng|nơi|"
    r"đại học|cao đẳng|trung học|tiểu học|mầm non|trung cấp|chi nhánh|nhà máy|xí nghiệp|học viện|viện)(?!\w))"
)
_STOP = (
    r"(?:tổ chức|hoàn|không|tối|có|do|nếu|thì|được|từ|xong|trong|trên(?! địa bàn| cơ sở)|dưới|số|chậm|muộn|thời|tiến|"
    r"gồm|bao|nhưng|trước|sau|lồng|phối|mời|hội nghị|đại hội|ít|nhiều|khoảng|cử|chọn|theo|tùy|là|và|hoặc|để|mỗi|thống|"
    r"biểu|với|phải|nên|cùng|chủ|thực|quy|bảo|vận|lùi|giảm|tăng|sơ|thảo|họp|bình|ở|vào|đã|chưa|cần|đại biểu|một|hai|"
    r"nửa|triển|kết|đến|quyết|tự|triệu|còn lại|khác|xây|đăng|bố trí|chỉ|lấy|gặp|dự|làm|lần|này|đó|ấy|rút|mới|chiếm|diễn|riêng|nữ|thành phần|"
    r"hình thức|quy mô|đều|sẽ|thuộc diện|ghép|toàn|bằng|đối|cho)"
)
_OWN = rf"[{UPPER}]\w*(?:['’]\w+)?(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*(?:['’]\w+)?)*"
_MOD = rf"(?:\s(?!{_STOP}\b)(?![{UPPER}\d])\w+){{0,7}}"
_STAFF = (
    r"(?:\s(?:có|với)(?:\s(?:tổng\s)?(?:số|quy mô|số lượng)[^\d,;.]{0,60})?)?(?:\s\(?(?:từ|trên|dưới|không quá|ít hơn|không đủ|đủ|có|với|có từ|có trên|có dưới))+"
    r"\s\d[\d.]*(?:\s(?:đến|-|–)(?:\sdưới)?\s\d[\d.]*)?\s(?:người|lao động|cán bộ|dân|bản|thôn|đoàn viên|công nhân|biên chế)"
    r"(?:,?\s(?:lao động|công chức|viên chức|người lao động))*(?:\strở\s(?:lên|xuống))?\)?"
)
_TERM = (
    r"(?:\s(?:không có|chưa có|có)\s(?:nhiều\s)?(?:các\s)?(?:đơn vị|tổ chức)(?:\scơ sở)?\strực thuộc|"
    r"\scó tư cách pháp nhân|\scó (?:đông|ít)\s[^,;.:\d]{3,40}?(?=\s(?:không|tối|từ))|"
    rf"(?:\scòn lại|\skhác)|{_STAFF})"
)
_NAMED = rf"(?:{DEPARTMENT.pattern}|Trường\s(?:Đại học|Cao đẳng|Chính trị|Trung học phổ thông|THPT)\s{_OWN}|{_BODY}(?:\s(?!{_STOP}\b)\w+){{0,6}}?\stỉnh(?!\w)|Mặt trận Tổ quốc(?:\sViệt Nam)?(?:\stỉnh)?|{_BODY}(?!\s(?:Tổ|Chỉ|Thường|Chấp)\b)\s{_OWN}(?!\s(?!{_STOP}\b)[^\W\d_{UPPER}]))"
_ITEM = rf"(?:{_NAMED}|{_KIND}(?:\s(?:đảo\s)?{_OWN}|{_MOD})){_TERM}?"
_LEVEL = (
    r"(?:(?i:cấp)\s(?:trên cơ sở|cơ sở|xã, phường|xã|huyện|tỉnh|sở(?:, ban)?, ngành(?:, đoàn thể)?(?! tỉnh \w)|sở|ngành)"
    r"(?!\w)(?:\s(?:và|hoặc)\stương đương)?)"
)
_ONE = rf"(?:{_LEVEL}|{_ITEM})"
_AND = r"(?:\s*[,;]\s+(?:và\s+)?|\s+(?:và|hoặc|cùng)\s+)(?:tại\s+|ở\s+|của\s+|đối với\s+)?(?:(?:tất cả\s+)?(?:các|những|từng)\s+)?"
SUBJECT = re.compile(
    rf"(?:(?<=^)|(?<=[\s(“]))(?:(?i:các|những|từng|mỗi|hai|tất cả các)\s+)?(?:\d{{1,3}}\s+)?(?P<list>(?i:{AREA})\s(?:đảo\s)?{_OWN}(?:(?:,\s|\svà\s)(?:{AREA}\s(?:đảo\s)?)?(?!{_BODY}\b){_OWN}(?!\s*/))+|{_ONE}(?:{_AND}{_ONE})*)"
    rf"|(?P<own>(?<=[Rr]iêng )(?!{_BODY}\b){_OWN}(?:(?:,\s|\svà\s){_OWN})*)"
    r"|(?P<base>(?i:(?<=ở )cơ sở|^cơ sở)(?=\s*(?::|,|$)))"
    r"|(?P<province>(?i:đại hội(?:\s(?:đại biểu\s)?thi đua yêu nước)?(?:\s(?:cấp|của))?\s+tỉnh)(?!\w)|^Tỉnh(?=\s*[:|]))"
    rf"|(?P<all>(?i:các cấp|mọi cấp|mọi hội nghị|tất cả các đơn vị|cả (?:hai|ba|bốn) cấp|tất cả (?:các )?(?:hội nghị|cấp)|mỗi hội nghị|các hội nghị)(?!\s\w+\s(?:trên|dưới)))"
)
"""A stretch that names whom something is said of; "các đơn vị còn lại" is a list of one item with its term."""
_REST = re.compile(r"\s(?:còn lại|khác)$")
_COND = re.compile(rf"{_TERM}$")
_GENERAL = re.compile(r"(?:các\s+)?(?:cơ quan|đơn vị|địa phương|nơi|ngành|cấp|khối(?: \w+){0,5})", re.IGNORECASE)
_PROPER = re.compile(rf"^(?:(?i:{AREA})\s(?:đảo\s)?|{_BODY}\s)[{UPPER}]|^{_BODY}\b.*\btỉnh$|^{_BODY}\s{_OWN}$")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom something is said of. label: the level by its name; kinds: kinds of unit; names: units by their own names;
    when: which of the kinds only; rest: those not said before; all: every level;
    general: no word but for any unit; said: the words. start, end: where the words stand.
    """

    start: int
    end: int
    label: str = ""
    kinds: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    when: str = ""
    rest: bool = False
    all: bool = False
    general: bool = False
    said: str = ""

    @property
    def narrow(self) -> bool:
        """Tell units by their names, or under a condition."""
        return bool(self.names or self.when)


def subjects_in(text: str) -> Iterator[tuple[Subject, ...]]:
    """Yield each stretch that names subjects, several where levels stand in one row: "cấp xã, cấp ngành"."""
    text = text.capitalize() if text.isupper() else text
    for found in SUBJECT.finditer(text):
        if found["all"]:
            yield (Subject(found.start(), found.end(), all=True),)
        elif found["own"]:
            names = tuple(re.split(r",\s|\svà\s", found["own"]))
            yield (Subject(found.start(), found.end(), names=names, said=found[0]),)
        elif found["province"]:
            yield (Subject(found.start(), found.end(), label="cấp tỉnh", said=found[0]),)
        elif found["base"]:
            yield (Subject(found.start(), found.end(), label="cấp cơ sở"),)
        elif made := tuple(_read(found["list"], found.start(), found.end())):
            yield made


def _read(words: str, start: int, end: int) -> Iterator[Subject]:
    parts = [(found[0].strip(), found.start()) for found in re.finditer(_ONE, words)]
    labels = [part for part, _ in parts if re.match(_LEVEL, part)]
    for label in labels:
        yield Subject(start, end, label=f"c{label[1:]}")
    items = [part for part, _ in parts if not re.match(_LEVEL, part)]
    if not items:
        return
    if labels:
        plain = ", ".join(items)
    else:
        plain = words[parts[0][1] :]
    if (not labels and all(map(_PROPER.match, items))) or _of_one_kind(plain):
        names = units_by_name(_small(plain)) if re.match(rf"(?i:{AREA})\s", plain) else items
        yield Subject(start, end, names=tuple(map(_small, names or items)))
        return
    whole = plain if re.match(_NAMED, plain) else plain[:1].lower() + plain[1:]
    if _BELOW.match(whole):
        return
    rest = _REST.search(whole)
    cond = None if rest else _COND.search(whole)
    cut = rest or cond
    own = whole[: cut.start()] if cut else whole
    kinds = tuple(dict.fromkeys(re.sub(rf"^((?i:{AREA}))\s(?:đảo\s)?{_OWN}$", r"\1", one) for one in kinds_in(own)))
    general = bool(kinds) and all(
        map(_GENERAL.match, kinds) if kinds[0].startswith("khối") else map(_GENERAL.fullmatch, kinds)
    )
    sorts = [one for one in kinds if _SORT.fullmatch(one)]
    if sorts and len(sorts) == len(kinds[-1:]) and not cut:  # "xã, thị trấn miền núi": whose last word is of all
        ending = _SORT.fullmatch(sorts[0])
        plain_kinds = tuple(one if one not in sorts or ending is None else ending["kind"] for one in kinds)
        yield Subject(start, end, kinds=plain_kinds, when=whole)
        return
    if rest or kinds:
        yield Subject(start, end, kinds=() if general and cut else kinds, when=whole if cond else "", rest=bool(rest),
                      general=general and not cut)  # fmt: skip


def _of_one_kind(plain: str) -> bool:
    """Tell "các huyện A, B": the kind is said once."""
    if not re.match(rf"(?i:{AREA})\s(?:đảo\s)?[{UPPER}]", plain):
        return False
    return all(
        re.match(rf"(?:(?i:{AREA})\s(?:đảo\s)?)?[{UPPER}]", one.strip()) for one in re.split(r",\s*|\s+và\s+", plain)
    )


def _small(name: str) -> str:
    return name[:1].lower() + name[1:] if re.match(rf"(?i:{AREA})\s", name) else name


_BELOW = re.compile(r"(?:thôn|bản|ấp|buôn|xóm|khóm|khu phố|tổ dân phố|phân xưởng)\b")
"""Where no meeting of a level is held."""
_SORT = re.compile(rf"(?P<kind>(?i:{AREA}))\s(?!đảo)\w.*")
_KIND_FIRST = re.compile(rf"{_KIND}(?!\s[{UPPER}])")
