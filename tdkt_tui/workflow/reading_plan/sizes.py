"""How many come to a level's conference: bounds on all of them or on a kind, in digits or words, and shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .bounds import ABOUT, BOUND, bound_key
from .counts import NUMBER, number_said
from .numbers_decided import read_decided
from .pieces import Piece
from .places import ONE_PLACE
from .sentences import SENTENCE
from .shares import shares_in
from .size_parts import KIND, behind, category_of, just, planned, within

_ALL = (r"(?:đại biểu|người)\b(?!\s+(?:là|nữ|nam|trẻ|người|thuộc|có|dân tộc|tôn giáo|chính thức|dự khuyết|khách mời|"
        r"mời|điển hình|đại diện|đương nhiên|"
        r"được (?:bầu|cử|giới thiệu)|do (?:[^\s;.,]+ ){0,3}?bầu)\b)(?!\s*/\s*(?:điểm|đầu cầu))")  # fmt: skip
"""Whom a number counts: all who come, not those of a kind, or who watch at one place of several."""
_HOW = rf"(?:{BOUND}|{ABOUT})"
_BOUND = re.compile(
    rf"(?:(?P<how>{_HOW}):?\s+(?P<n>{NUMBER})"
    rf"|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER}))\s+(?:{KIND}|{_ALL})",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:(?P<how>{_HOW}):?\s+(?P<n>{NUMBER})|từ\s+(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER}))(?=\s*[;.,]|\s*$)",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"^(?:(?P<lead>[^:;.\d]{2,60}?):\s*|[Tt]ổng (?:số|cộng)(?: đại biểu)?(?: có| là)?:?\s+)"
    rf"(?P<n>\d{{2,4}})\s+(?:{KIND}|{_ALL})"
    r"(?:\s+(?:tham )?dự(?: trực tiếp)?)?(?=\s*(?:[,;.(]|$)|\s+(?:gồm|trong đó|bao gồm)\b)",
    re.IGNORECASE,
)
_COMES = re.compile(
    rf"(?:(?:\b(?:Hội nghị|Đại hội)\s[^;.]*?\b|^(?:Dự kiến\s+)?(?:[Đđ]ược\s+)?)"
    r"[Tt]ổ chức\b[^;.]*?(?:,\s+(?:với|có|gồm)|\s+với)\s+(?:quy mô\s+)?"
    r"|^(?:Hội nghị|Đại hội)\b[^;:.,\d]{0,60}?\s(?:triệu tập|có)\s+(?:tổng số\s+)?)"
    rf"(?P<n>\d{{2,4}})\s+(?:{KIND}|{_ALL})"
    r"(?:\s+(?:tham )?dự)?(?=\s*(?:[,;.(]|$)|\s+(?:gồm|trong đó|bao gồm)\b)"
)
"""The same behind what is held: "Hội nghị tổ chức vào …, với 150 đại biểu, trong đó …", "Đại hội triệu tập 300 …"."""
_SUM = re.compile(
    rf"(?:(?<=;\s)|^Thành phần\b[^:;.\d]{{0,30}}:\s*)(?P<n>\d{{2,4}})\s+(?:{KIND}|{_ALL})"
    r"(?=,?\s*\(?(?:gồm|trong đó|bao gồm)\b(?P<parts>[^;.]*))",
    re.IGNORECASE,
)
"""The same by its parts, which make it up: "…; 220 đại biểu, gồm 160 điển hình và 60 khách mời"."""
_PARTS = re.compile(
    r",?\s*\(?(?:gồm|trong đó|bao gồm)(?:\s+có)?\b[^;.]*?\s(?:và|,)\s*\d{1,4}\s+(?:đại biểu\s+)?(?:là\s+)?"
    r"(?:lãnh đạo|đại biểu mời|khách|đương nhiên|khác)\b[^;.\d]*"
)
"""Parts of which the last is whoever else comes."""
_REST = re.compile(r"[,;]?\s(?:và\s+)?(?:số\s+)?còn lại là\s+(?:đại biểu\s+)?khách mời\b")
"""The guests, as whoever is left of the number of all."""
_EXACT_LEAD = re.compile(
    r"(?:tổng )?số (?:lượng|đại biểu)\b[^,]*|tổng cộng|quy mô[^,]*|đại biểu(?: (?:chính thức|khách mời|dự khuyết))?|"
    r"đại biểu (?:dự|tham dự) (?:đại hội|hội nghị)|"
    r"(?:(?:đại biểu )?(?:(?:tham )?dự )?tại )?điểm cầu (?:chính|trung tâm|(?:UBND )?tỉnh)",
    re.IGNORECASE,
)
_PLENARY = re.compile(r"toàn thể\s+(?:nếu|khi)\s[^;.\d]*$", re.IGNORECASE)
"""Behind such words a number is of those who work there: "toàn thể nếu tổng số … không quá 70 người"."""
_OF_CLUSTER = re.compile(
    r"(?i)\b(?:(?:của|cả|toàn) (?:cả )?cụm\b|(?:mỗi|từng)\s(?:thôn|bản|ấp|buôn|xóm|khóm|khu|tổ)\b[^;:.]*$)"
)
"""Behind such words a number is of another meeting than the level's, or of one place of many: "mỗi thôn hai người"."""
_FEWEST = 40
"""A conference has no fewer; a smaller number after a colon is what one unit sends."""
_LED_IN = re.compile(r"[^:;.\d]{0,30}?\b(?:số lượng|số đại biểu|quy mô)[^:;.\d]{0,40}(?::|(?=\stừ\s\d))", re.IGNORECASE)
"""Numbers without a noun, and the words before them that say what is counted."""
_WHOLE = re.compile(
    rf"\btổng số(?: lượng)?\b[^;.\d]{{0,40}}?(?P<how>{_HOW}):?\s+(?P<n>{NUMBER})(?=\s*[;.,]|\s*$)",
    re.IGNORECASE,
)
"""A bound on all, of which the noun was said before."""
_ABOUT = re.compile(rf"(?:[^:;.\d]{{0,40}}?\b)?(?:{KIND})\b[^:;.\d]{{0,30}}:", re.IGNORECASE)
"""Words that say of what kind the number behind them is: "Số lượng đại biểu chính thức: từ 180 đến 220 đại biểu"."""
_LED_BY = re.compile(rf"(?:^|[,;.]\s+)(?:{KIND})\s+(?:là\s+)?$", re.IGNORECASE)
"""Of what kind a bound right behind is: "Khách mời không quá 15 người"."""
_TOGETHER = re.compile(r"\btổng (?:số|cộng)\b[^;.\d]*$", re.IGNORECASE)
_STAFF = (
    ("plenary_below_staff", re.compile(r"dưới\s+(\d+)\s+[^;.]*?toàn thể"), 0),
    ("plenary_below_staff", re.compile(r"toàn thể\s+(?:nếu|khi)\s[^;.\d]{0,90}?không quá\s+(\d+)\s+người"), 1),
    ("delegates_above_staff", re.compile(r"trên\s+(\d+)\s+[^;.]*?(?:[Hh]ội nghị|họp) đại biểu"), 0),
    ("plenary_below_staff", re.compile(r"từ\s+(\d+)\s+[^;.]{2,60}?trở xuống[^;.]*?toàn thể"), 1),
    ("delegates_above_staff",
     re.compile(r"(?:\w+(?:\s\w+)?\s+có\s+)?(?:từ(?: đủ)?|đủ)\s+(\d+)\s+[^;.]{2,60}?trở lên[^;.\d]*?"
                r"(?:[Hh]ội nghị đại biểu|thì\s+(?:tổ chức\s+|cử\s+|họp\s+)?đại biểu(?=\s*[,;.]|\s*$))"), -1),
)  # fmt: skip
"""A key, the words that say it, and what its number is to theirs: "từ 100 người trở lên" is above 99."""


def read_size(size: dict[str, Any], text: str, piece: Piece, *, counting: bool = False) -> list[str]:
    """Add to a size what a text says of it; what stands there already stays. Returns the words that say numbers.

    Among them are those that say one otherwise than the size has it.

    counting: it stands under a heading that says what is counted, and need not say so itself.
    """
    words: list[str] = []
    for key, pattern, more in _STAFF:
        if (found := pattern.search(text)) and key not in size:
            size[key] = int(found[1]) + more
            words += [found[0]] if more else []
    bounds: dict[str, dict[str, Any]] = {}
    for category, told, said in _bounds(text, counting=counting):
        mine = bounds.setdefault(category, {"category": category})
        if not set(told) & set(mine) and within(told, mine):
            mine |= told
            words.append(said)
    words += read_decided(size, text)
    _add(size, "caps", [mine | {"clause": piece.clause} for mine in bounds.values()])
    _add(size, "shares", [share for share, _ in shares_in(text, piece)])
    return words


def _bounds(text: str, *, counting: bool) -> Iterator[tuple[str, dict[str, int], str]]:
    """Yield category, bounds and the words that say them."""
    for sentence in SENTENCE.split(text):
        bare = _BARE.finditer(sentence) if counting or _LED_IN.match(sentence) else ()
        for found in (*_BOUND.finditer(sentence), *_WHOLE.finditer(sentence), *bare):
            own = category_of(found) if found.re is _BOUND else "all"
            if own == "all" and found.re is not _WHOLE and not _TOGETHER.search(sentence[: found.start()]):
                led = _LED_BY.search(sentence[: found.start()])
                own = category_of(led) if led else counted_by(sentence)
            told = _numbers(found.groupdict())
            before = sentence[: found.start()]
            if (
                told.get("expected", _FEWEST) < _FEWEST
                or ONE_PLACE.search(before)
                or _OF_CLUSTER.search(before)
                or _PLENARY.search(before)
            ):
                continue  # those who speak, or one group of them
            if told:
                yield own, told, found[0]
            if "expected" in told:
                only_about = re.match(r"khoảng\b", found["how"], re.IGNORECASE)
                yield from behind(sentence, found.end(), just if only_about else planned)
        yield from _exactly(sentence)


def _exactly(sentence: str) -> Iterator[tuple[str, dict[str, int], str]]:
    """Yield what a sentence says to the number: "Đại biểu: 350 người, gồm 300 đại biểu chính thức và 50 khách mời"."""
    found = next(filter(_made_up, _SUM.finditer(sentence)), None)
    if found is None and (found := _EXACT.match(sentence)):
        lead = found["lead"] or "đại biểu"
        if not _EXACT_LEAD.fullmatch(lead.strip()) or re.search(ABOUT, lead):
            return  # of something else, or read as a number that is expected
    found = found or _COMES.search(sentence)
    if found is None or int(found["n"]) < _FEWEST:
        return
    whole = category_of(found)
    yield whole if whole != "all" else counted_by(sentence), just(int(found["n"])), found[0]
    read = list(behind(sentence, found.end(), just))
    yield from read
    rest = _REST.search(sentence, found.end())
    if rest and len(read) == 1 and 0 < (taken := max(read[0][1].values())) < int(found["n"]):
        yield "guest", just(int(found["n"]) - taken), rest[0]
    parts = _PARTS.match(sentence, found.end())
    numbers = list(map(int, re.findall(r"\d+", parts[0]))) if parts else []
    left = numbers and not any(numbers[-1] in told.values() for _, told, _ in read)
    if parts and left and len(numbers) == len(read) + 1 > 1 and sum(numbers) == int(found["n"]):
        yield whole if whole != "all" else counted_by(sentence), {}, parts[0]


def _made_up(found: re.Match[str]) -> bool:
    return sum(map(int, re.findall(r"\d+", found["parts"]))) == int(found["n"])


def counted_by(sentence: str) -> str:
    """Return the kind that a sentence says its numbers are of: "Số lượng đại biểu chính thức: …" is "official"."""
    about = _ABOUT.match(sentence)
    return category_of(about) if about else "all"


def _numbers(said: dict[str, str | None]) -> dict[str, int]:
    if said["n"]:
        number = number_said(said["n"])
        return {bound_key(said["how"]) or "expected": number} if number else {}
    first, last = number_said(said.get("a") or ""), number_said(said.get("b") or "")
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}


def _add(size: dict[str, Any], key: str, told: list[dict[str, Any]]) -> None:
    """Add what is said of categories of which nothing was said before."""
    known = {one["category"] for one in size.get(key, ())}
    new = [one for one in told if one["category"] not in known]
    if new:
        first = {one["category"]: one for one in reversed(new)}
        size[key] = [*size.get(key, ()), *reversed(first.values())]
