"""Who gets, sends or asks for how many: the items of a sentence that names several, each with its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.bounds import BOUND
from tdkt_tui.workflow.reading_plan.parting import SOME_BODY

from .awards_named import AWARD

_N = r"\d{1,4}(?!\s*%|[\d/-]|[.,]\d)"
_NOUN = (
    r"(?:đại biểu(?:\s+(?:dự khuyết|chính thức))?|người(?=\s*(?:[,;.()]|$|và\s|dự\s|trong số\s))|suất|"
    r"(?:công nhân|nông dân|người lao động|đoàn viên|hội viên|chiến sĩ|doanh nhân|giáo viên)(?=\s*(?:[,;.]|$))|"
    r"chỉ tiêu|tập thể|cá nhân|hộ gia đình|hộ|gia đình|"
    r"trường hợp|điển hình(?:\s+tiên tiến)?|gương|đơn vị(?=\s+(?:đề nghị\s+)?(?:được\s+)?tặng))\b"
)
_ALSO = rf"(?:(?:,\s*|\s+(?:và|hoặc)\s+){_NOUN})*"
_COUNT = rf"{_N}\s+{_NOUN}{_ALSO}(?:\s*\(\s*(?:{_NOUN}|hoặc|,|\s)+\))?"
_GROUP = re.compile(
    rf"(?P<bound>{BOUND}\s+)?(?P<said>(?:từ\s+)?(?:{_N}\s*(?:đến|-|–)\s*)?{_COUNT}(?:(?:,\s*|\s+và\s+){_COUNT})*)"
    r"(?P<gets>\s+(?:được\s+)?(?:đề nghị\s+)?(?:được\s+)?tặng\s+(?:(?!\s+và\s+\d)[^;,:.\d])+)?"
)
_BARE = re.compile(rf"(?<=\w)\s+(?P<bound>{BOUND}\s+)?(?P<said>{_N})(?=\s*(?:[,;.)…(]|$))")
"""A number alone, of what the lead counts: "mỗi xã 01; mỗi sở 02"."""
_INSIDE = re.compile(r"\((?=[^()]*\d)[^()]*\)")
"""What is added in brackets with a number of its own: a sum, a note."""
_ADDED = re.compile(r"\s*\([^()]*\)")
_FROM = re.compile(r"^[\s,;.…)]*(?:và\s+)?")
_VERB = (
    r"(?:được|đề nghị|đề xuất|trình|xét|chọn|lựa chọn|bình chọn|cử|giới thiệu|gửi|có|lập danh sách|suy tôn|bầu|"
    r"phân bổ|kèm|thêm|số lượng|là|khen thưởng|theo thẩm quyền|tặng)"
)
_DOES = re.compile(
    rf"(?P<who>.*?)[\s,:]*\s(?P<does>{_VERB}(?:[\s,]+{_VERB})*(?:\s+(?:{AWARD.pattern})(?:\s+của\s[^,;:\d]+)?)?)$",
    re.DOTALL,
)
_EACH = re.compile(r"\s*,?\s+mỗi\s+(?:[\w-]+\s+){0,2}[\w-]+$")
_AGAIN = re.compile(r"^\d{1,3}\s+(?P<kind>\w+(?:\s\w+)?),?\s+mỗi\s+(?P=kind)$")
"""How many of a kind there are, and what each has: "14 huyện mỗi huyện"."""
_WHO = re.compile(
    rf"(?:{SOME_BODY}|(?i:mỗi|các|từng|cấp|khối|cụm|huyện|xã|phường|thị xã|thị trấn|thành phố|đặc khu|sở|ban|ngành|"
    rf"cơ quan|đơn vị|doanh nghiệp|hợp tác xã|lực lượng|công ty|hội(?! nghị)|trường(?! hợp)|thủ trưởng|chủ tịch|"
    rf"(?:Bộ|Binh|Quân|Lữ|Ủy ban|Mặt trận) \w+)\b)"
)
_NOBODY = re.compile(
    r"\b(?:trong đó|gồm|từ|thêm|trước|sau|ngày|tháng|tổng số|dự kiến|khoảng|riêng|còn|(?<!phụ )nữ|nam|nếu|khi|trừ|có|"
    r"theo|tại|tập thể|cá nhân|đại biểu|điển hình|tỷ lệ|trên|dưới|thành viên|bài|báo cáo|để|do|được|số lượng|quy mô|"
    r"điểm cầu|hội nghị|đại hội|buổi|lớp|kỳ)\b",
    re.IGNORECASE,
)
"""What stands in no name of who gets a number: a sentence was cut in its midst."""
_FORCE = re.compile(r"(?<=đoàn )\d{1,3}\b|(?<=Vùng )\d\b")
"""The number that is a force's name: "Binh đoàn 15"."""
_PEOPLE = re.compile(r"đại biểu|người|suất")
_LONGEST = 160
_APART = re.compile(
    rf"(?:,\s+|\s+và\s+)(?=(?:các\s+|mỗi\s+)?(?:{SOME_BODY}|(?:huyện|xã|phường|thị xã|thị trấn|thành phố|đặc khu|"
    r"sở|ban|ngành|đoàn thể|mặt trận|Mặt trận|hội|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|cụm|khối|công ty|trường|"
    r"Đoàn (?=[A-ZĐ])|(?:Bộ|Binh|Quân|Lữ|Sư) (?:đoàn|chỉ huy|Chỉ huy|đội))\b))"
)
_AREAS = "huyện|xã|phường|thị xã|thị trấn|thành phố|đặc khu"
_AREA = re.compile(rf"(?:[Cc]ác\s+)?(?P<kind>{_AREAS})\s+(?P<names>[{UPPER}].*)")
_NAMES = re.compile(rf"(?:,\s+|\s+và\s+)(?=[{UPPER}])")


@dataclass(frozen=True, slots=True)
class Item:
    """One of them. label: what stands before a colon, of it and of those behind; who: "mỗi xã, phường"; does: its verb.

    bound: the words that make the number one; said: the number with what it counts, or alone; behind: the words after.
    """

    words: str
    label: str
    who: str
    does: str
    bound: str
    said: str
    behind: str = ""

    @property
    def each(self) -> bool:
        """Tell that every unit of those gets the number, not all together."""
        return bool(re.search(r"\b(?:mỗi|từng)\s", self.who, re.IGNORECASE))

    @property
    def bodies(self) -> list[str]:
        """Return each of who by itself, as it is called; a kind without the word for every one of it."""
        again = _AGAIN.match(self.who)
        return [again["kind"]] if again else names_apart(_EACH.sub("", self.who))

    @property
    def named(self) -> bool:
        """Tell that each is called by a name of its own, and none is a kind of unit."""
        return all(re.search(rf"[{UPPER}]", one) for one in self.bodies)


def names_apart(words: str) -> list[str]:
    """Return the bodies and kinds of units that words name; a name with a comma or an "và" of its own stays whole."""
    found: list[str] = []
    for part in _APART.split(words.strip(" ,:;")):
        bare = re.sub(r"^(?:[Cc]ác|[Mm]ỗi|[Tt]ừng)\s+", "", part.strip())
        area = _AREA.fullmatch(bare)
        found += [f"{area['kind']} {name.strip()}" for name in _NAMES.split(area["names"])] if area else [bare]
    return [one for one in found if one]


def items_of(sentence: str, *, counted: bool = False, among: bool = False) -> list[Item]:
    """Return the items of a sentence, none where any of its numbers is of something else.

    counted: what is counted is known from before, so that a number alone counts it; among: it stands behind other
    items, so that people of any sort may be who is counted.
    """
    plain = _INSIDE.sub(lambda found: " " * len(found[0]), sentence)
    groups = list(_GROUP.finditer(plain)) or (list(_BARE.finditer(plain)) if counted else [])
    lead = plain.rfind(": ") + 1  # a sum and what it is of stand before the items
    if lead and [one for one in groups if one.start() > lead] and groups[0].start() < lead:
        behind = items_of(sentence[lead:], counted=counted, among=among)
        return [replace(one, label=sentence[: lead - 1]) for one in behind]
    found = list(_items(sentence, plain, groups, among=among))
    return [one for one in found if one] if found and all(found) else []


def _items(sentence: str, plain: str, groups: list[re.Match[str]], *, among: bool) -> Iterator[Item | None]:
    label, who, end = "", "", 0
    for number, group in enumerate(groups):
        head, colon, rest = _FROM.sub("", plain[end : group.start()]).rpartition(":")
        label = head.strip() if colon else label
        said = rest.strip(" ,")
        does = _DOES.match(f" {said}")
        who = (does["who"] if does else said).strip(" ,") or ("" if colon else who)
        if not is_somebody(who):
            who, label = _labelled(who, label)
        last = number == len(groups) - 1
        stop = _ADDED.match(sentence, group.end())
        words = sentence[end : None if last else stop.end() if stop else group.end()]
        behind = (group.groupdict().get("gets") or "") + (sentence[group.end() :] if last else "")
        end = stop.end() if stop else group.end()
        loose = among and not number and who[:1].isupper() and _PEOPLE.search(group["said"]) and _plain(who)
        yield Item(_FROM.sub("", words).strip(), label, who, does["does"] if does else "",
                   (group["bound"] or "").strip(), group["said"].strip(), behind.strip(" ,.;")) \
            if loose or is_somebody(who) else None  # fmt: skip


def _labelled(who: str, label: str) -> tuple[str, str]:
    """Return who it is and what is said of all, where a colon stands between: "Cấp xã: Giấy khen không quá 12"."""
    head, _, last = label.rpartition(":")
    whole = is_somebody(last.strip()) and (not who or AWARD.fullmatch(who))
    return (last.strip(), who or head.strip()) if whole else (who, label)


def is_somebody(words: str) -> bool:
    """Tell the name of a body, a unit or a kind of them, or several, from what was cut out of a sentence."""
    return bool(_AGAIN.match(words) or (_WHO.match(words) and _plain(words)))


def _plain(words: str) -> bool:
    bare = _FORCE.sub("", re.sub(r"\([^()]*\)", "", words))
    return not _NOBODY.search(bare) and not re.search(r"[\d:;.(]", bare) and len(bare) < _LONGEST
