"""The words in which sentences and rows of an original are kept: whole sentences, rows with their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.model.words import lowered_first, raised_first
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of

from .halves import Half
from .passage import Passage
from .whom_back import with_such_named

_ENDS = re.compile(r"[.;]\s+(?=\S)")
_OF_BEFORE = re.compile(
    r"(?:(?i:trong đó|(?:số )?còn lại(?!\s+do\s+(?-i:[A-ZĐỦ]))|trong số (?:đó|này))|[Tt]ừ (?:số|danh sách|kết quả) này|"
    r"(?:[Hh]ai|[Bb]a|[Cc]ác|[Nn]hững) (?:đơn vị|cơ quan|địa phương|nơi|xã|phường|huyện|sở|ngành) (?:này|ấy|đó)|"
    r"(?:các )?(?:đơn vị|cơ quan|địa phương|nơi|ngành) khác|không (?:tổ chức|bắt buộc|nhất thiết)|"
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Nn]ơi) có (?:\w+ ){1,5}hơn|"
    r"(?:[Tt]rường hợp|[Nn]ơi|[Đđ]ơn vị|[Cc]ác)\s[^.;]*\b(?:cũng (?:\w+ ){0,3}như (?:vậy|thế)|cũng làm tương tự)|"
    r"(?:đơn vị )?(?:trưởng (?:khối|cụm)|khối trưởng|cụm trưởng)|việc\s[^.;]*\bnhư (?:các|cấp|đối với)"
    r"|của (?:(?:các|mỗi) )?(?:cấp|cơ sở|đơn vị|xã|huyện|sở))\b"
)
"""How what is a part of the sentence before begins, or points at it; what others do with the rest is none."""
_THAT_DAY = re.compile(r"\b(?:thời hạn|thời điểm) (?:này|trên|đó|nêu trên)\b(?!\s*\()")
_DAY = re.compile(r"\b(?:[Cc]hậm nhất|[Tt]rước|[Tt]rong|[Đđ]ến)(?: hết| là)? (?:ngày|tháng|quý) [\dIV][\dIV/.-]*")
"""A last day, to which a sentence behind it may point back."""
_REST = re.compile(r"^Số còn lại(?=\s+do\b)", re.IGNORECASE)
"""What others share out of what a sentence before counts, where those who are told of it are not they."""
_MARK = re.compile(
    r"^(?:[-–+•]\s|\(?[0-9a-zđIVX]{1,4}[.)]\s|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là,\s"
    r"|Thứ (?:nhất|hai|ba|tư|năm|sáu),\s)"
    r"\s*"
)
_COUNTED = re.compile(r"\(\d{1,2}\)\s")
"""The number of one of several in a sentence: where the first of them stays, so do the others."""
_COLUMN = re.compile(r"^(?P<head>[^|:]{2,80}?)(?:\s*\((?:tối đa|tối thiểu)\))?:\s+(?P<cell>\S)")
"""The head of a column before what a cell says under it."""
_GAP = re.compile(r"\s*…\s*")
_TURN = re.compile(r"S?TT|Số TT|Stt", re.IGNORECASE)
"""The head of a column that only counts the rows."""
_LEAD = 120
"""Signs of what may be told before brackets that it stands in."""
_BOUND = re.compile(
    r"\b(?:dưới|trên|hơn|không quá|chưa đến)\s+(?P<over>\d{1,4})\b|"
    r"\b(?P<from>\d{1,4})\b[^.;:]{0,80}?\btrở (?:lên|xuống)\b"
)
"""A number of people from which on, or up to which, something is so."""
_LONGEST, _LONGEST_BACK = 400, 700
"""Signs up to which a part of a sentence is told with all of its sentence; with what it points back at."""


def kept_words(passage: Passage, run: Sequence[Half]) -> str:
    """Return sentences that follow one another as the original has them, a part of one with all of it.

    What stands between them and is none of them, being in a table already, is left out; the sign of such a gap is no
    word of the original.
    """
    text, said = passage.whole, list[tuple[int, int]]()
    low = text.lower()  # an item of a list is told with a capital that it has not there
    words = [part for half in run for part in _parts(text, half.words)]
    for one in words:
        begins = low.find(one.lower(), max(said[-1][1] - len(one), 0) if said else 0)
        begins = begins if begins >= 0 else low.find(one.lower())
        if begins < 0:
            return "; ".join(filter(None, (_of_cell(text, each.strip(" .;")) for each in words)))
        said.append(_sentence(text, begins, begins + len(one)))
    parts = list(dict.fromkeys(_in_brackets(text, *span).strip() for span in _joined(text, said)))
    counted = any(found.start() for part in parts for found in _COUNTED.finditer(part))
    parts = [part if counted and _COUNTED.match(part) else _MARK.sub("", part) for part in parts]
    parts = [with_such_named(text, _with_day(text, part)) for part in parts]
    if "đại biểu" in text:
        parts = [_REST.sub("Số đại biểu còn lại", part) for part in parts]
    return _put_together(text, parts).strip(" ;")


def _with_day(text: str, part: str) -> str:
    """Return a part with the day that it points back to: "theo thời hạn này (chậm nhất ngày 15/10/2025)"."""
    day = list(_DAY.finditer(text, 0, max(text.find(part), 0)))
    if not day or not _THAT_DAY.search(part) or _DAY.search(part):
        return part
    return _THAT_DAY.sub(lambda found: f"{found[0]} ({lowered_first(day[-1][0])})", part, count=1)


def _put_together(text: str, parts: Sequence[str]) -> str:
    """Return parts of a text as one: behind a full stop one begins with a capital, whatever stood between them."""
    told = ""
    for number, part in enumerate(parts, 1):
        if told.endswith(";") and part[:1].isupper() and f"; {part}" not in text:
            told = f"{told[:-1]}."  # it began a sentence
        told += (" " if told else "") + _closed(raised_first(part) if told.endswith(".") else part,
                                                last=number == len(parts))  # fmt: skip
    return told


def _of_cell(text: str, words: str) -> str:
    """Return what a cell says behind the head of its column, "Quy mô: do thủ trưởng quyết định"; other words as is."""
    if "|" not in text:
        return words
    return _COLUMN.sub(lambda found: f"{found['head']}: {found['cell'].lower()}", words)


def _parts(text: str, words: str) -> list[str]:
    """Return words parted where a sign tells of a gap between them, unless the original has them so."""
    if words.lower() in text.lower():
        return [words]
    return [part for part in _GAP.split(words) if part.strip(" .;,")] or [words]


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans of a text of which none lies in another one: those that overlap, or share brackets, as one."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        beside = bool(found) and not text[found[-1][1] : start].strip() and _open_at(text, start) >= 0
        if found and (start < found[-1][1] or beside):
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def _in_brackets(text: str, start: int, stop: int) -> str:
    """Return a span; of a list in brackets that was cut amid, what stands before them and what the span has of it."""
    said, before, behind = text[start:stop].strip(), _open_at(text, start), _open_at(text, stop)
    if behind >= 0:
        said = f"{said.rstrip(' ;,')})"
    first = max((one.end() for one in _ends(text, 0, before)), default=0) if before >= 0 else start
    return f"{text[first : before + 1]}{said}" if 0 < before - first <= _LEAD else said


def _open_at(text: str, place: int) -> int:
    """Return where the bracket opens that a place of a text stands in, -1 for none."""
    opened: list[int] = []
    for at, sign in enumerate(text[:place]):
        if sign == "(":
            opened.append(at)
        elif sign == ")" and opened:
            opened.pop()
    return opened[-1] if opened else -1


def _closed(part: str, *, last: bool) -> str:
    return part if last or part[-1:] in ".;:" else f"{part};"


def _sentence(text: str, begins: int, ends: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that a part of it stands in; that part where it is too long."""
    starts = [0, *(found.end() for found in _ends(text))]
    before = [at for at in starts if at <= begins]
    start = own = before[-1]
    while len(before) > 1 and _OF_BEFORE.match(text, before.pop()):
        start = before[-1]
    stop = next((found.start() + 1 for found in _ends(text, max(ends - 1, 0))), len(text))
    if "|" in text:  # what stands in other cells of a row is no part of its sentence
        start = max(start, text.rfind("|", 0, begins) + 1)
        stop = next((at for at in range(ends, stop) if text[at] == "|"), stop)
    start, stop = _with_other_half(text, start, stop)
    return (start, stop) if stop - start <= (_LONGEST_BACK if start < own else _LONGEST) else (begins, ends)


def _ends(text: str, begins: int = 0, stop: int | None = None) -> Iterator[re.Match[str]]:
    """Yield where a part of a sentence ends: what stands in a title ends nothing."""
    for found in _ENDS.finditer(text, begins, len(text) if stop is None else stop):
        if text.count("“", 0, found.start()) <= text.count("”", 0, found.start()):
            yield found


def _with_other_half(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return a part of a sentence with the one behind, or before, that says what is so beyond the same number."""
    mine = _bounds(text[start:stop])
    ends = [found.start() + 1 for found in _ends(text)]
    behind = next((at for at in ends if at > stop), len(text))
    if text[stop - 1 : stop] == ";" and mine & _bounds(text[stop:behind]):
        return start, behind
    first = max((found.end() for found in _ends(text, 0, max(start - 1, 0))), default=0)
    before = text[first:start].rstrip()
    return (first, stop) if before.endswith(";") and mine & _bounds(before) else (start, stop)


def _bounds(words: str) -> set[str]:
    return {found["over"] or found["from"] for found in _BOUND.finditer(words)}


def row_in_words(head: str, row: str) -> str:
    """Return a row as a sentence: its first cell with words, then each other cell behind its column's head.

    "" for the head itself, and for a row whose first cell is empty, as that of sums.
    """
    heads, cells = cells_of(head), cells_of(row)
    if heads == cells or EMPTY.fullmatch(cells[0]):
        return ""
    heads = heads if len(heads) == len(cells) and not any(map(str.isdecimal, heads)) else [""] * len(cells)
    said = [(lowered_first(title.strip()), cell.strip(" .;")) for title, cell in zip(heads, cells, strict=True)
            if not (EMPTY.fullmatch(cell) or _TURN.fullmatch(title.strip()))]  # fmt: skip
    said = said[1:] if said and said[0][1].isdecimal() else said
    return f"{said[0][1]}: {'; '.join(' '.join(filter(None, pair)) for pair in said[1:])}" if len(said) > 1 else ""
