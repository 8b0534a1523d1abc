"""Of days and sums that a plan gives to units by name, what is the unit's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, proper_name

_NAME = rf"[{UPPER}]\w*(?:\s[{UPPER}]\w*)*"
_NAMES = rf"{_NAME}(?:(?:,|\svà|;)\s(?:(?:{AREA})\s)?{_NAME})*"
_DAY = r"(?:ngày\s+)?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?|(?:ngày\s+)?\d{1,2} tháng \d{1,2}(?: năm \d{4})?"
_OTHER_DAY = re.compile(
    rf"(?P<day>{_DAY})\s*\((?:riêng\s+|đối với\s+)*(?:các\s+)?(?:{AREA})\s(?P<names>{_NAMES}):?\s*(?P<own>{_DAY})\)"
)
"""A day, and another one for some: "ngày 25/5/2020 (các huyện Kỳ Anh, Hương Sơn: ngày 05/6/2020)"."""
_CLAUSE = re.compile(
    rf"\s*;\s*(?=[^;]*\bcác\s(?:{AREA})\b)[^;()]*\((?P<names>{_NAMES})\)(?=[^;]*\bmỗi\s(?:{AREA})\b)[^;]*"
)
"""What each of some is given: "; hỗ trợ các huyện nghèo (Kỳ Anh, Hương Sơn) mỗi huyện 50 triệu đồng"."""
_BODY = "Sở|Ban|Bộ|Hội|Ủy|UBND|HĐND|Mặt|Công|Văn|Báo|Đài|Chủ|Giám|Kho|Cục|Trường|Bệnh|Liên|Tỉnh|Quân|Khối|Cụm"
_SET_APART = re.compile(
    rf"\s*[,;]\s*riêng\s+(?:đối với\s+)?(?:các\s+)?(?:(?:{AREA})\s)?(?!(?:{_BODY})\b)(?P<names>{_NAMES})"
    r"(?:\s+thì|\s*:)?\s+(?P<said>[^;]+)"
)
"""What is asked of some by name: "xây dựng 01 mô hình, riêng Vĩnh Châu, Trần Đề xây dựng 02 mô hình"."""

_IN_BRACKETS = re.compile(
    rf"\s*\(riêng\s+(?:đối với\s+)?(?:các\s+)?(?:(?:{AREA})\s)?(?!(?:{_BODY})\b)(?P<names>{_NAMES})\s*[^()]*\)"
)
"""The same behind what all are asked: "không quá 03 tập thể (riêng thành phố Vinh không quá 05 tập thể)"."""

_NUMBER_OF_SOME = re.compile(
    rf"\s*\((?:các\s+)?(?:{AREA})\s(?P<names>{_NAMES}),?:?\s(?:từ|không quá|tối đa|tối thiểu|ít nhất|đến)\s\d[^()]*\)"
)
"""A number that areas by name have for that of all: "từ 5% (huyện A, thị xã B từ 10%)"."""
_AREAS_APART = re.compile(
    rf"\s*[,;]\s*riêng\s+(?:đối với\s+)?(?:các\s+)?(?:{AREA})\s(?P<names>{_NAMES})(?=\s)[^,;.()]*(?=[,;.)]|$)"
)
"""The same where it stands on the page of an office, which is no area."""


_ITEM = re.compile(r"(?:;\s*)?\((?P<n>\d{1,2})\)\s+(?P<said>[^;]+?)(?=\s*(?:;\s*\(\d|$))")
"""One of those that a sentence numbers."""
_OTHER_BODY = re.compile(
    rf"(?:các\s+)?(?:(?:Sở|Ban|Công an|Bộ Chỉ huy|Ủy ban (?:MTTQ|Mặt trận)|Liên đoàn|Văn phòng|Thanh tra|Báo|Đài|"
    rf"Tòa án|Viện|Cục)\s+(?:[{UPPER}]|tỉnh)|(?:cơ quan|đơn vị)\s+[Tt]rung ương\b)"
)
_DOES = re.compile(r",\s+do\s|\b(?:tổ chức|thì|làm|thực hiện|gửi|được|hoàn thành)\b")
_LED = re.compile(r"\s*\b(?:Trong đó|Cụ thể|Riêng)\s*:\s*$")
"""What leads to items."""
_GIVEN_EACH = re.compile(
    rf"(?P<before>(?:^|;\s*)[^;]*?)\s0*(?P<count>\d{{1,3}})\s(?P<kind>{AREA})\s(?:được\s)?nêu\s[^;]*?\smỗi\s(?P=kind)\s"
)
"""What each of so many, told elsewhere, is given: "hỗ trợ 09 xã nêu tại điểm a khoản 1 mỗi xã 15 triệu đồng"."""


def without_items_of_others(text: str, name: str) -> str:
    """Return a sentence without those of its numbered items that begin with other bodies; a last one has no number."""
    items = list(_ITEM.finditer(text))
    told = [one["said"] for one in items]
    kept = [one for one in told if not _OTHER_BODY.match(one) or name.casefold() in _DOES.split(one)[0].casefold()]
    if not items or len(kept) == len(items):
        return text
    lead = text[: items[0].start()]
    if not kept:
        return _LED.sub("", lead).rstrip()
    numbered = kept if len(kept) == 1 else [f"({number}) {one}" for number, one in enumerate(kept, 1)]
    return f"{lead}{'; '.join(numbered)}"


def own_sum(text: str, name: str, kind: str, told: Sequence[Sequence[str]]) -> str:
    """Return words without a sum for each of some areas that are told elsewhere, or with it as the unit's own.

    told: the units of each exception of the plan; where none has as many of the kind, the words stay for the kind.
    """
    found = _GIVEN_EACH.search(text)
    if found is None:
        return text
    end = found.end() + len(re.match(r"[^;]*", text[found.end() :])[0])  # type: ignore[index]
    those = [units for units in told if len(units) == int(found["count"]) and _all_are(units, found["kind"])]
    if kind == found["kind"] and not those:
        return text
    if any(unit.casefold() == name.casefold() for units in those for unit in units):
        return f"{text[: found.start()]}{found['before']} {text[found.end() :]}"
    return f"{text[: found.start()]}{text[end:]}"


def _all_are(units: Sequence[str], kind: str) -> bool:
    return all(unit.startswith(f"{kind} ") for unit in units)


def without_named(text: str, name: str, kind: str) -> str:
    """Return words without what is said apart of areas by name; of one of these, with that alone."""
    if kind not in AREAS:
        return _AREAS_APART.sub("", text)
    text = _IN_BRACKETS.sub(lambda found: found[0] if _names(found["names"], name, kind) else "", text)
    apart = _SET_APART.search(text)
    if apart is None:
        return text
    rest = text[apart.end() :]
    if not _names(apart["names"], name, kind):
        return text[: apart.start()] + rest
    begin = text.rfind("; ", 0, apart.start()) + 2 if "; " in text[: apart.start()] else 0
    said = apart["said"].rstrip()
    same = text[begin : apart.start()].split()[:1] == said.split()[:1]  # the same is asked, more or less of it
    return text[:begin] + said + rest if same else text


def without_numbers_of_others(text: str, name: str, kind: str) -> str:
    """Return words without the number in brackets that areas by name have, where the unit is none of them."""
    return _NUMBER_OF_SOME.sub(
        lambda found: found[0] if kind in AREAS and _names(found["names"], name, kind) else "", text
    )


def _names(names: str, name: str, kind: str) -> bool:
    """Tell whether a row of names holds a unit's own."""
    bare = re.sub(rf"\b(?:{AREA})\s(?=[{UPPER}])", "", names)
    return proper_name(name, kind).casefold() in (part.casefold() for part in re.split(r"[,;]\s|\svà\s", bare))


def own_named(text: str, name: str, kind: str) -> str:
    """Return words with the unit's own day, and without what others by name are given."""
    text = _OTHER_DAY.sub(lambda found: found["own"] if _names(found["names"], name, kind) else found["day"], text)
    return _CLAUSE.sub(lambda found: found[0] if _names(found["names"], name, kind) else "", text)
