"""Facts that an author wrote into the wording: years, days, ordinals, numbers of documents, names."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache

from tdkt_tui.compliance.linting.audience import Known
from tdkt_tui.compliance.linting.people_named import people
from tdkt_tui.compliance.linting.sheet import Line, words_in
from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.regulations.names import PROPER

_DATE = re.compile(
    r"[Nn]gày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?)"
    r"|(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)"
    r"|(?<![\d/])\d{1,2}/(?:19|20)\d\d(?![\d/])|[Tt]háng\s+\d{1,2}(?:\s+năm\s+|/)\d{4}"
)
_NUMBER = re.compile(r"(?<![\w/])\d+[a-zA-Z]?(?:/(?:19|20)\d\d)?[/-][A-ZĐƯ]{2,}[\wĐƯ]*(?:[-/][A-ZĐƯ][\wĐƯ&]*)*")
_ORDINAL = re.compile(r"(?i:lần\s+thứ)\s+(?:[IVXL]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\w)"
                      r"|(?i:khóa|khoá|nhiệm\s+kỳ)\s+(?:[IVXL]+|\d{1,2})(?![\w/])")  # fmt: skip
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d\d(?![\d/.,]\d|\d|/[A-ZĐ])")
# These are asked for few lines, and compiled then: a first lint takes its time for every pattern.
_COUNTED = (
    r"\s*(?:đồng|đ|nghìn|ngàn|triệu|tỷ|tỉ|[mck]?m[²³23]?|ha|k?g|tấn|tạ|lít|người|đại biểu|cá nhân|tập thể|hộ|lượt|bản"
    r"|cuốn|quyển|chiếc|cái|suất|bộ|ghế|chỗ|phiếu|điểm|ngày|giờ|phút|từ|chữ|trang)(?!\w)"
)
"""What a number counts: it is no year then."""
_NUMBERED = r"(?i:phòng|tầng|số|ngõ|ngách|hẻm|lô|thửa|ghế|bàn|quầy|nhà|đường)\s*\Z"
"""What bears a number as its name."""
_NAMED_YEAR = r"(?:(?i:năm)\s+|(?:19|20)\d\d\s*[-–]\s*)\Z"
_OF_PAPER = (
    r"(?:[/-][A-ZĐƯ]{2,}[\w&/-]*(?:\s+của\s+[^.;,\x00]{1,60}?)?,?"
    r"|(?:Bộ luật|Luật|Pháp lệnh)\s[^.;\x00]{0,60}(?<!,))\s*\Z"
)
"""What stands before the day of a paper that is cited: its number and who issued it, or what it is called."""
_LONGEST_PAPER, _BEFORE = 120, 16
"""Signs before a day, and before a number, that tell what it is."""
_UNIT = re.compile(
    rf"(?<!\w)(?:[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Qq]uận|[Tt]hành phố|[Đđ]ặc khu)\s+(?P<name>{PROPER})"
)
_IN_HEAD = (
    ("fact.number", re.compile(r"\A\s*Số:\s*\Z"), "dùng trường {{ document.number }}"),
    ("fact.date", re.compile(r"\A[^,;.:]{2,40},\s*\Z"), "dùng trường {{ document.place_date }} cho cả dòng"),
)
"""Rule, what stands before the fact in a document's head -> the field that is meant there."""
_NO_UNITS = ("Trung ương", "Hồ Chí Minh")
_OF_ORDINALS = ("ần", "hóa", "hoá", "ệm")
"""What stands, in small letters, in every word that an ordinal follows; most lines hold none, and are soon known."""
_OF_UNITS = frozenset(("Huyện", "Thị", "Xã", "Phường", "Quận", "Thành", "Đặc",
                       "huyện", "thị", "xã", "phường", "quận", "thành", "đặc"))  # fmt: skip
"""The first words of what ``_UNIT`` finds."""
_WORD = re.compile(r"\w+")


def facts(line: Line, known: Known) -> Iterator[LintFinding]:
    """Yield each fact written between the tags; what a graver or longer one covers is not told again."""
    text = line.wording
    if not _says(line):
        return
    taken: list[tuple[int, int, str, str, str]] = []  # in their order, none over another
    for rule, spans, words, fix in _found(line, text, known):
        for start, end in spans:
            at = bisect(taken, (start, end))
            if (not at or taken[at - 1][1] <= start) and (at == len(taken) or taken[at][0] >= end):
                taken.insert(at, (start, end, rule, words, fix))
    for start, end, rule, words, usual in taken:
        fix = next((better for of, before, better in _IN_HEAD if of == rule and before.search(text, 0, start)), usual)
        if rule == "fact.date" and fix == usual and re.search(_OF_PAPER, text[max(start - _LONGEST_PAPER, 0) : start]):
            fix = "dùng trường nêu cả văn bản, ví dụ {{ plan.named.<mã> }}, {{ plan.full }}"
        yield line.tell(rule, start, end, f"{words} “{_shown(text[start:end])}” viết sẵn trong lời văn.", fix)


def names_any(line: Line, known: Known) -> bool:
    """Tell a line in which ``facts`` finds somebody of those who are known: besides them it finds the same in all."""
    ways = known.issuers, _ways_of_units(known.units), _ways_of_provinces(known.provinces)
    return _says(line) and any(_present(one, line.wording) for one in ways)


def _says(line: Line) -> bool:
    return not line.is_command and bool(line.wording.strip("\x00 \t"))


_OF_UNIT = "dùng trường, ví dụ {{ unit.name }}; cơ quan của đơn vị thì {{ issuer.name }}"


def _found(line: Line, text: str, known: Known) -> Iterator[tuple[str, list[tuple[int, int]], str, str]]:
    numbered = _DIGIT.search(text) is not None
    if numbered:
        yield "fact.number", _spans(_NUMBER, text), "Số, ký hiệu", "dùng trường, ví dụ {{ plan.full }}"
        yield "fact.date", _spans(_DATE, text), "Ngày", "dùng trường, ví dụ {{ conference.date }}"
    low = text.lower()
    if any(sign in low for sign in _OF_ORDINALS):
        yield "fact.ordinal", _spans(_ORDINAL, text), "Lần, khóa", "dùng trường, ví dụ {{ round.ordinal }}"
    if numbered:
        yield "fact.year", _years(text), "Năm", "dùng trường, ví dụ {{ round.year }}"
    yield "fact.unit", _present(known.issuers, text), "Tên cơ quan ban hành", "dùng trường, ví dụ {{ issuer.name }}"
    yield "fact.unit", _named(known.units, text) + _units(text), "Tên đơn vị", _OF_UNIT
    yield "fact.person", people(line.style, text), "Họ tên", "dùng trường, ví dụ {{ signature.name }}"
    yield "fact.province", _provinces(known.provinces, text), "Tên tỉnh", "dùng trường, ví dụ {{ plan.place }}"


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


def _years(text: str) -> list[tuple[int, int]]:
    spans = _spans(_YEAR, text)
    return [(start, end) for start, end in spans if _is_year(text, max(start - _BEFORE, 0), start, end)]


def _is_year(text: str, near: int, start: int, end: int) -> bool:
    before = text[near:start]
    counted = re.match(_COUNTED, text[end : end + _BEFORE]) or re.search(_NUMBERED, before)
    return not counted or re.search(_NAMED_YEAR, before) is not None


def _units(text: str) -> list[tuple[int, int]]:
    if _OF_UNITS.isdisjoint(words_in(text)):
        return []
    return [found.span() for found in _UNIT.finditer(text) if found["name"] not in _NO_UNITS]


def _named(names: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """Return where names stand, as they are written, in capitals, or with a small letter first: "hòa bình" is none."""
    return _present(_ways_of_units(names), text)


def _provinces(names: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    return _present(_ways_of_provinces(names), text)


def _present(ways: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    begins = _by_first_word(ways)
    numbers = [number for word in begins.keys() & {"", *words_in(text)} for number in begins[word]] if begins else []
    present = [way for number in sorted(numbers) if (way := ways[number]) in text]
    return _spans(re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, present))})(?!\w)"), text) if present else []


@lru_cache(maxsize=192)
def _by_first_word(ways: tuple[str, ...]) -> dict[str, list[int]]:
    """Return which of these begin with a word, "" for those that begin with none: to search for each takes longer."""
    found: dict[str, list[int]] = {}
    for number, way in enumerate(ways):
        word = _WORD.match(way)
        found.setdefault(word[0] if word else "", []).append(number)
    return found


@lru_cache(maxsize=64)  # a province's templates share its units
def _ways_of_units(names: tuple[str, ...]) -> tuple[str, ...]:
    ways = (way for name in names for way in (name, name.upper(), name[:1].lower() + name[1:] if " " in name else name))
    return tuple(sorted(dict.fromkeys(ways), key=len, reverse=True))


@lru_cache(maxsize=64)
def _ways_of_provinces(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(way for name in names for way in (name, name.upper()))


def _shown(text: str) -> str:
    return " ".join(text.split())
