"""What of one sentence facts hold, by its words, and what it asks besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from tdkt_tui.model.text import UPPER

from .facts import Proposal
from .form_names import BY_SIZE
from .named_beside import beside_level
from .places import place_in
from .tellers import without_teller

_ANYBODY = re.compile(r"(?:các|mỗi|từng|những)(?: (?:và )?(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|nơi))+")
"""Who does something, in words that stand in sentences on anything else too."""
_ASKING = re.compile(
    r"(?:UBND tỉnh |Ủy ban nhân dân tỉnh )?(?:[Đđ]ề nghị|[Gg]iao(?! (?:lưu|ước|ban|thông)\b))\s|có trách nhiệm\s|"
    r"(?:xem xét,?|trình[^,;]*?) quyết định"
)
"""Words about an order that say nothing besides it."""
_ORDER = re.compile(
    r"\b(?:phải|hoặc|lồng ghép|ghép(?= (?:với|vào)\b)|chủ trì|phối hợp|kết hợp|quyết định|"
    r"giao(?! (?:lưu|ước|ban|thông)\b)|đề nghị|yêu cầu|bầu|cử|ưu tiên|chú trọng|"
    r"tránh(?! (?:phô trương|hình thức|lãng phí)))\b|"
    r"\bkhông (?:(?:được|phải|cần)\s+)?(?:hỗ trợ|cấp|bố trí|chi|thanh toán|sử dụng|huy động|mời|"
    r"tổ chức|cử|xét|chọn|khen|tặng|giới thiệu|nhận|tiếp nhận|áp dụng|bắt buộc|gửi|yêu cầu|thành lập|dùng|lấy|tính)\b"
)
"""What a sentence of which a name or a number was read may ask besides."""
_REST_ARE = re.compile(r"\b(?:phần|số) còn lại (?:là|gồm|do|dành)\b")
"""Who the others are, of whom a share was read."""
_EITHER = re.compile(r"\| hoặc \||\b(?:buổi|ngày) hoặc (?:\w+ ){1,2}(?:buổi|ngày)\b")
"""What is one of two that facts hold; of two lengths the numbers show whether they do."""
_MONEY = re.compile(
    r"\b(?:quỹ|nguồn(?! (?:ngân sách|kinh phí))|dự toán|tài trợ|xã hội hóa|đóng góp|tự cân đối|tự bảo đảm)\b"
)
"""Who may pay besides the budget that was read."""
_OF_ONE_LEVEL = re.compile(r"\bcấp (?:tỉnh|huyện|xã|cơ sở)\b[^;.]*\bngân sách\b", re.IGNORECASE)
"""Who pays at a level, which one source for all does not hold."""
_APART = re.compile(r"(?P<n>\d{1,3})\s+(?:tập thể|cá nhân|hộ)\b[^.;]*?(?P<m>\d{1,3})\s+(?:tập thể|cá nhân|hộ)\b")
"""Numbers of two kinds, which a nomination may hold as their sum only."""
_PAYS = re.compile(
    r"\b(?:do|bằng|từ)\s+(?:nguồn\s+)?(ngân sách (?:tỉnh|huyện|xã|trung ương|địa phương|cấp (?:tỉnh|huyện|xã)))\b"
)
"""Which budget pays what a sentence names."""
_FORM = re.compile(rf"(?:tổ chức|:)\s+“?(?:Hội nghị|Đại hội)\s(?!{BY_SIZE})")
"""Where a sentence on a level names the form of its conference."""
_PLACE = re.compile(
    r"\btại\s+(?:hội trường|trung tâm|nhà (?:hát|văn hóa|thi đấu)|cung\b|trụ sở|khách sạn|"
    rf"(?:thành phố|TP\.?|thị xã|thị trấn|phường|xã|huyện|quận)\s+(?-i:[{UPPER}]))",
    re.IGNORECASE,
)
"""Where a conference is held, which its level may not hold."""
_PAPER = re.compile(r"\b(?:kèm|bài viết|(?:tấm|bức|kiểu) ảnh|đoạn phim|phim tư liệu|video)\b", re.IGNORECASE)
"""What goes with those who are introduced besides the papers that were read."""
_DOCUMENT = re.compile(rf"(?<![\w/])\d{{1,5}}(?:/\d{{4}})?[/-][{UPPER}][{UPPER}\w]*(?:[/-][{UPPER}][{UPPER}\w]*)*")
"""The number of an issued document, whatever kind it is of: "42/2010/NĐ-CP", "34-CT/TW"."""
_NO_WORDS = ("clause", "label", "units", "id", "level", "choose_form")
"""Keys whose value does not show that a sentence was read: a level's name stands in each sentence on it."""
_LEAST = 6
"""Letters of words that show by standing in a sentence that it was read."""


def texts_of(key: str, value: object) -> Iterator[str]:
    """Yield the words that a fact's value holds, of whatever depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_of(name, inner) if name not in _NO_WORDS else ()
        yield from _besides(value)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(key, inner)
    elif isinstance(value, str):
        yield from (value, *value.split(";"))


def spoken(part: str, texts: list[str]) -> bool:
    """Tell whether a fact's words stand in a sentence, or the sentence in them."""
    mine = letters(part)
    return any(len(one) >= _LEAST and ((one in mine and not _ANYBODY.fullmatch(one)) or mine in one)
               for one in map(letters, texts))  # fmt: skip


def asks_more(part: str, texts: list[str], tables: set[str]) -> bool:
    """Tell a sentence that orders, names units or names money besides what facts of these tables hold of it."""
    return bool(
        _ORDER.search(_rest(part, texts))
        or _REST_ARE.search(_rest(part, texts))
        or names_others(part, texts)
        or (tables and tables <= {"budget", "amount"} and _paid(part, texts))
        or ("budget" in tables and _paid_by(part, texts))
        or ("nomination" in tables and _PAPER.search(_rest(part, texts)))
        or ("level" in tables and _PLACE.search(part) and letters(place_in(part)) not in map(letters, texts))
        or ("level" in tables and _FORM.search(part) and not any(map(_is_form, texts)))
    )


def documents_in(text: str) -> set[str]:
    """Return the numbers of the issued documents that a text names."""
    return {found[0] for found in _DOCUMENT.finditer(text)}


def apart(part: str, facts: list[Proposal]) -> list[str]:
    """Return the numbers of a sentence on exemplars of which a fact holds no more than the sum."""
    found = _APART.search(part)
    if found is None:
        return []
    both = int(found["n"]) + int(found["m"])
    whole = [fact.values for fact in facts if fact.table == "nomination" and "collectives" not in fact.values]
    summed = any(both in (values.get("at_least"), values.get("at_most")) for values in whole)
    return [found["n"], found["m"]] if summed else []


@lru_cache(maxsize=1024)
def letters(text: str) -> str:
    """Return the words of a text alone, small, one blank between two.

    Kept, since each sentence of a paragraph is held against the words of each of its facts.
    """
    return " ".join(re.findall(r"\w+", text.casefold()))


def _besides(value: dict[str, Any]) -> Iterator[str]:
    """Yield how plans say what a fact holds by a key, not by its words."""
    if value.get("own_plan"):
        yield "kế hoạch riêng"
    if "units" in value:
        yield f"gồm các {' '.join(value['units'])}"
    if "organiser" in value:
        yield from (*value["units"], f"do {value['organiser']} chủ trì")
    if "source" in value:
        yield "ngân sách"
    if "does" in value:
        yield f"{value['body']} {value['does']}"


def _rest(part: str, texts: list[str]) -> str:
    """Return a sentence without the words that facts hold, "" where one holds it whole."""
    mine = letters(_ASKING.sub("", part))
    if any(letters(_ASKING.sub("", without_teller(part))) in letters(one) for one in texts):
        return ""
    for one in sorted(map(letters, texts), key=len, reverse=True):
        if mine and mine in one:
            return ""
        mine = mine.replace(one, "|") if len(one) >= _LEAST else mine
    return _EITHER.sub("|", mine)


def names_others(part: str, texts: list[str]) -> bool:
    """Tell a line or heading on a level that names others together with it, which are not among its units."""
    also = letters(beside_level(part))
    return bool(also) and not any(also in letters(text) for text in texts)


def _is_form(text: str) -> bool:
    return text.startswith(("Hội nghị ", "Đại hội "))


def _paid_by(part: str, texts: list[str]) -> bool:
    """Tell a sentence on what one level's budget pays where facts hold another budget, or all of them."""
    return any(letters(found[1]) not in " ".join(map(letters, texts)) for found in _PAYS.finditer(part))


def _paid(part: str, texts: list[str]) -> bool:
    """Tell a sentence that names money which no fact's words hold."""
    held = {word for text in texts for word in _MONEY.findall(letters(text))}
    of_each = any(re.search(r"\b(?:từng cấp|các cấp|cùng cấp|phân cấp)\b", text) for text in texts)
    return not held >= set(_MONEY.findall(letters(part))) or bool(not of_each and _OF_ONE_LEVEL.search(part))


def without_whole(text: str, whole: Sequence[str]) -> str:
    """Return a text without the words that facts hold whole, and without what joined them to the rest."""
    for words in whole:
        text = text.replace(words, "\0", 1)
    if "\0" not in text:
        return text
    text = re.sub(r"(?:[\s;,.]|\bvà\b)*\0(?:[\s;,.\0]|và\b)*", "; ", text)
    return text.replace(":; ", ": ").strip(" ;")
