"""Of days and sums that a plan gives to units by name, what is the unit's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.duties import Task
from tdkt_tui.model.text import UPPER, folded, plain_words
from tdkt_tui.model.unit_names import AREA, AREAS, kind_of, proper_name, tier_of

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
_BESIDE = re.compile(r"[,;:/(]\s*|\b(?:và|cùng|với|hoặc)\s+")
_ANY_OF = r"(?:(?:các|mỗi|từng|mọi|những|tất cả|và|cấp|chủ tịch|thủ trưởng|lãnh đạo|ubnd|ủy ban nhân dân|\d+)\s+)*"
_EVERYBODY = rf"cơ quan|đơn vị|địa phương|cấp(?!\s(?:{AREA}|cơ sở)\b)"
_OFFICES = "sở|ban(?! hành)|ngành|đoàn thể|hội(?! nghị| đồng)"
"""Who may stand in a row behind the first that it names."""
_TO = re.compile(
    rf"\s(?:về|cho|đến|tới)\s(?:(?:Sở|Ban|UBND|Ủy ban|Hội đồng|Phòng|Văn phòng|[Cc]ơ quan)\b)"
    rf"(?:(?!\svà\s(?![{UPPER}]))[^,;])*"
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_TO_MEETING = re.compile(r"(?<=đại biểu) (?:đi )?dự (?:đại hội|hội nghị)(?: (?:cấp )?tỉnh)?$")
_DOES = re.compile(r",\s+do\s|\b(?:tổ chức|thì|làm|thực hiện|gửi|được|hoàn thành)\b")
_LED = re.compile(r"\s*\b(?:Trong đó|Cụ thể|Riêng)\s*:\s*$")
"""What leads to items."""
_GIVEN_EACH = re.compile(
    rf"(?P<before>(?:^|;\s*)[^;]*?)\s0*(?P<count>\d{{1,3}})\s(?P<kind>{AREA})\s(?:được\s)?nêu\s[^;]*?\smỗi\s(?P=kind)\s"
)
"""What each of so many, told elsewhere, is given: "hỗ trợ 09 xã nêu tại điểm a khoản 1 mỗi xã 15 triệu đồng"."""


def without_items_of_others(text: str, name: str) -> str:
    """Return a sentence without those of its numbered items that are on other bodies; a last one has no number."""
    items = list(_ITEM.finditer(text))
    told = [one["said"] for one in items]
    kept = [one for one in told if not _OTHER_BODY.match(one) or _in_row(one, name)]
    if not items or len(kept) == len(items):
        return text
    lead = text[: items[0].start()]
    if not kept:
        return _LED.sub("", lead).rstrip()
    numbered = kept if len(kept) == 1 else [f"({number}) {one}" for number, one in enumerate(kept, 1)]
    return f"{lead}{'; '.join(numbered)}"


def _in_row(said: str, name: str) -> bool:
    """Tell whether a row of bodies, behind its first, names a unit: by its name, its kind or a word for everybody."""
    if name.casefold() in _DOES.split(said)[0].casefold():
        return True
    kind = kind_of(name)
    words = f"{kind}|{tier_of(kind) or kind}" if kind else f"{_OFFICES}|tổ chức|{folded(name).split(' ')[0]}"
    bare = proper_name(name, kind) if kind else name.partition(" ")[2] or name
    one = re.compile(
        rf"(?i:{_ANY_OF})(?:(?i:{re.escape(name)})\b|{re.escape(bare)}\b"
        rf"|(?i:{words}|{_EVERYBODY})\b(?!\s(?:[{UPPER}]|trung ương|hội\b|mình)))"
    )
    return any(one.match(part) for part in _BESIDE.split(said)[1:])


def sent_as_own(task: Task, own: Task, name: str, kind: str) -> bool:
    """Tell what a unit sends by a day that stands with its name: what its kind sends by another, or what is in it.

    All that the kind sends is among what the own words name; these add no more than the unit, or where it is sent to.
    """
    said, mine = plain_words(_ASIDE.sub("", task.does)), plain_words(own.does)
    alike = said[:1] in (["gửi"], ["nộp"]) and said[:1] == mine[:1] and {*said} <= {*mine}
    less = {*said} < {*mine} if task.window == own.window else task.body != own.body
    dated = task.window.dated() and own.window.dated()
    return alike and less and dated and set() < _sent(task.does, name, kind) <= _sent(own.does, name, kind)


def _sent(does: str, name: str, kind: str) -> set[str]:
    """Return what is sent, each of a row by itself, without the unit's name and kind."""
    text = folded(_TO.sub("", _ASIDE.sub("", does))).partition(" ")[2]
    unit = "|".join(re.escape(folded(word)) for word in (name, kind) if word)
    text = re.sub(rf"\s(?:(?:của|cấp|ubnd)\s)*(?:{unit})(?: đảo)?(?!\w| hội)", "", text) if unit else text
    parts = (_TO_MEETING.sub("", " ".join(plain_words(part))) for part in re.split(r"[,;]\s*|\s+và\s+", text))
    return {part for part in parts if part}


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
