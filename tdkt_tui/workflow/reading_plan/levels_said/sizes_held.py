"""How many a stretch of the levels section says come to a meeting, and who decides it."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.bounds import bound_key
from tdkt_tui.workflow.reading_plan.counts import NUMBER, number_said

COUNT = rf"(?:\d{{1,2}}\.\d{{3}}|{NUMBER})"
_HOW = (r"(?:(?:(?:không|đừng) (?:được )?(?:vượt )?quá|không vượt|không (?:nhiều|cao) hơn|tối đa|nhiều nhất|ít nhất|"
        r"tối thiểu|không dưới|"
        r"không (?:được )?(?:ít|thấp) hơn|khoảng|chừng|ước(?: tính)?|dự kiến|đến|còn|bằng|trên)"
        r"(?:\s+là)?\s*:?\s+)*")  # fmt: skip
_ALL = (r"(?:đại biểu|người)\b(?!\s+(?:là(?! (?:các|những)\b)|nữ|nam|trẻ|thuộc|có|dân tộc|dự khuyết|khách mời|"
        r"mời|điển hình|đại diện|đương nhiên|từ cơ sở|trở))")  # fmt: skip
_SPAN = re.compile(
    rf"(?:từ\s+)?(?P<a>{COUNT})\s*(?:đến|-|–)\s*(?P<b>{COUNT})(?:\s+(?:{_ALL})|(?=\s*(?:[;.,)]|$)))", re.IGNORECASE
)
_PAIR = re.compile(r"(?P<x>(?:ít nhất|tối thiểu|không (?:ít|thấp) hơn|"
                   rf"không dưới)(?: là)?)\s+(?P<a>{COUNT})(?:\s+(?:đại biểu|người))?"
                   r"(?:,|\s+và|,?\s+nhưng)*\s+(?:tối đa|nhiều nhất|không (?:nhiều|cao) hơn|"
                   rf"không (?:được )?(?:vượt )?quá)(?: là)?\s+(?P<b>{COUNT})"
                   rf"(?:\s+(?:{_ALL})|(?=\s*(?:[;.,)]|$)))", re.IGNORECASE)  # fmt: skip
_ONE = re.compile(
    rf"(?P<how>{_HOW})(?P<n>{COUNT})(?:\s+(?P<noun>{_ALL})(?P<official>\s+chính thức)?|(?P<bare>(?=\s*(?:[;.,)]|$))))",
    re.IGNORECASE,
)
_GUESTS = re.compile(rf"(?P<cap>khách mời[^\d;.,]{{0,20}}?)(?P<how>{_HOW})(?P<n>{COUNT})(?=\s|$|[.,;)])(?!\s*%)|"
                     rf"(?P<how2>{_HOW})(?P<n2>{COUNT})\s+(?:đại biểu\s+)?khách mời", re.IGNORECASE)  # fmt: skip
_OF_GUESTS = re.compile(r"\s*(?:\d\.\s*)?(?:Số )?[Kk]hách mời\b(?!.*(?:đại biểu|tổng số|số lượng))", re.DOTALL)
"""How a stretch begins that says of guests alone how many come, whoever invites them."""
_DECIDES = re.compile(r"do\s+(?P<who>(?:thủ trưởng|lãnh đạo|người đứng đầu|giám đốc|chủ tịch|cơ quan|đơn vị|cấp|các|"
                      r"từng|ban|UBND|địa phương)(?:[^;:.,\d]|,\s(?=(?:xã|phường|thị)\b)){0,60}?)\s+"
                      r"(?:tự\s+)?(?:xem xét,?\s+)?(?:quyết định|ấn định|xác định)", re.IGNORECASE)  # fmt: skip
_PARTS = re.compile(r"(?:,|;|\()?\s*(?:trong đó|cơ cấu|thành phần|(?:bao )?gồm(?!\s+\d))\b|,\s+(?:nữ|lãnh đạo)\b|"
                    r"\bmỗi\s[^;.\d]{2,50}?\s(?:cử|có)\b",
                    re.IGNORECASE)  # fmt: skip

_YEAR = 1900
_SMALLEST, _SMALL_BOUNDED, _SMALL_BARE = 5, 20, 30
"""Below these a number of people is no size of a meeting: from … to, with a bound, without."""
_OF_THEM = re.compile(
    rf"(?:trong đó|gồm|và)(?:\s+có)?(?:\s+khoảng)?\s+(?P<n>{COUNT})\s+(?:đại biểu\s+)?(?:là\s+)?"
    r"(?P<of>chính thức|điển hình(?=\s+tiên tiến)|khách mời)", re.IGNORECASE)  # fmt: skip
"""How many of all are of one sort."""
_CATEGORIES = {"chính thức": "official", "điển hình": "exemplar", "khách mời": "guest"}
_BY_FORM = re.compile(r"(?:Đại hội|Hội nghị)\s[^;]*\d[^;]*;\s*(?:[Đđ]ại hội|[Hh]ội nghị)\s[^;]*\d")
"""Numbers for each of several forms: of whom they are, the forms' holders tell."""


def size_in(text: str, clause: str, *, counting: bool) -> dict[str, Any]:
    """Return bounds on how many come; counting: the stretch stands below a label on that, so a bare number is one."""
    size: dict[str, Any] = {}
    text = re.sub(r"^\s*Thành phần[^:]{0,40}:\s*", "", text)
    if found := _DECIDES.search(text):
        size["decided_by"] = found["who"].strip()
    said = _PARTS.split(text, maxsplit=1)[0] if not re.match(r"\s*(?:trong đó)\b", text) else text
    caps: list[dict[str, Any]] = []
    if guests := _GUESTS.search(text):
        number = number_of(guests["n"] or guests["n2"])
        key = (
            "at_most"
            if "quá" in (guests["how"] or guests["how2"] or guests["cap"] or "") or "tối đa" in guests[0]
            else "expected"
        )
        if number > 4 and "%" not in text[guests.end() : guests.end() + 2]:
            caps.append({"category": "guest", key: number, "clause": clause})
        said = said.replace(guests[0], " ")
    main = bounds_in(said, counting=counting) if not _BY_FORM.search(said) and not _OF_GUESTS.match(text) else {}
    if main:
        caps.insert(0, {**main, "clause": clause})
    for part in _OF_THEM.finditer(text):
        category, number = _CATEGORIES[part["of"].casefold()], number_of(part["n"])
        if number >= _SMALL_BOUNDED and category not in {cap["category"] for cap in caps}:
            exact = bool(main) and main.get("at_least") == main.get("at_most") is not None
            told = {"at_least": number, "at_most": number} if exact else {"expected": number}
            caps.append({"category": category, **told, "clause": clause})
    if caps:
        size["caps"] = caps
    return size


def further_sizes(text: str) -> list[str]:
    """Return the words of a stretch that state a size behind another: of which meeting it is, is not known."""
    sized = [words.strip(" .") for words in re.split(r";\s+", text)
             if bounds_in(words, counting=False) and not _PARTS.match(words)]  # fmt: skip
    return sized[1:]


def bounds_in(text: str, *, counting: bool) -> dict[str, Any]:
    """Return the bounds on all, or all delegates in office, that a text states, {} for none."""
    return _span_in(text, counting=counting) or _one_in(text, counting=counting)


def _span_in(text: str, *, counting: bool) -> dict[str, Any]:
    """Return the least and the most where both are said."""
    for way in (_PAIR, _SPAN):
        for found in way.finditer(text):
            if way is _SPAN and not counting and not re.search(r"đại biểu|người", found[0]):
                continue
            dated = way is _SPAN and re.match(r"\s*(?:/|ngày)", text[found.end() :])
            if dated or re.search(r"(?:/|tháng |ngày )$", text[: found.start()]):
                continue
            a, b = number_of(found["a"]), number_of(found["b"])
            if _SMALLEST <= a <= b and not (a >= _YEAR and not re.search(r"đại biểu|người", found[0])):
                return {"category": "all", "at_least": a, "at_most": b}
    return {}


def _one_in(text: str, *, counting: bool) -> dict[str, Any]:
    """Return the bound that the first number states; one alone is both the least and the most."""
    for found in _ONE.finditer(text):
        how = " ".join(re.sub(r"\blà\b|:", " ", found["how"]).split()).casefold()
        number = number_of(found["n"])
        if (
            (not found["noun"] and not (counting and how))
            or _no_count(text, found, how)
            or how.startswith("trên")
            or number < (_SMALL_BOUNDED if how else _SMALL_BARE)
        ):
            continue
        key = bound_key(how) or ("at_most" if how.startswith(("đến", "còn không")) or "không quá" in how else "")
        made = {"category": "official" if found["official"] else "all"}
        if not key and not how and not found["official"]:
            return {**made, "at_least": number, "at_most": number}
        return {**made, key or "expected": number}
    return {}


def _no_count(text: str, found: re.Match[str], how: str) -> bool:
    """Tell a number of a day, of what each sends, or of how many work at a unit."""
    before = text[: found.start("n")]
    return bool(
        re.search(r"(?:/|tháng |ngày |quý |năm )$", before)
        or re.search(r"\bmỗi\b[^;,.]*$", text[: found.start()])
        or (re.search(r"(?:từ|dưới|trên)\s+$", before) and "đến" not in how)
    )


def number_of(words: str) -> int:
    """Return a number said in digits or words, 0 for none."""
    plain = words.replace(".", "")
    return int(plain) if plain.isdigit() else number_said(words) if words else 0
