"""A size for some units of a kind only, by what sort they are: "xã loại I: 150 đại biểu; loại II: 120 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .apart_rest import left_by_named
from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .enclosing import levels_around
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .sentences import SENTENCE
from .unit_words import AREA

KIND = rf"(?:{AREA}|sở|ban|ngành|doanh nghiệp|trường(?: học)?)"
_WHOLE = r"(?:(?:cơ quan, )?đơn vị(?: hành chính)?(?: cấp (?:xã|huyện))?|cơ quan|địa phương|nơi)"
_AREA = (
    rf"(?:miền núi|vùng (?:cao|sâu|xa|biển|núi|thấp|đồng bào)|đồng bằng|biên giới|hải đảo|đảo(?!\s+(?-i:[{UPPER}]))|"
    r"bãi ngang|ven (?:biển|đô)|"
    r"trung (?:du|tâm)|nông thôn|đô thị|đặc biệt|khó khăn|khu vực|vùng|ít dân|đông dân|mới (?:thành lập|sáp nhập)|"
    r"(?:sau )?sáp nhập)"
)
_NAME = rf"(?-i:[{UPPER}])\w*(?:(?:\s|\s?[-–]\s?)(?-i:[{UPPER}])\w*)*"
_DISTRICT = r"(?:huyện|quận|thị xã|thành phố)"
LIES = (
    rf"(?:thuộc|của|trên địa bàn)\s+(?:các\s+)?{_DISTRICT}\s+{_NAME}"
    rf"(?:(?:,\s*|,?\s+và\s+)(?:(?:các\s+)?{_DISTRICT}\s+)?{_NAME})*"
)
"""In which districts communes lie."""
_HOW_MANY = r"(?:từ|trên|dưới)\s+\d[\d.]*(?:(?:\s+(?:người|dân|hộ|nhân khẩu))?\s+(?:đến|tới)\s+(?:dưới\s+)?\d[\d.]*)?"
_MORE = r"\b(?:được|tăng|giảm|thêm|bớt|cử|mời)\b"
"""What makes a number one beside the size, or none of it: "xã miền núi được tăng thêm 20 đại biểu"."""
SORT = (
    rf"(?:(?:loại|hạng|nhóm|khu vực|vùng)\s+(?:[IV]{{1,3}}|[1-4]|[A-D])\b|{LIES}"
    rf"|(?:thuộc\s+)?{_AREA}\b(?:(?:(?!{_MORE})[^:;,.()\d\n]){{0,50}}?(?<!không)(?<!tối)(?<!ít))??"
    rf"|(?:có\s+)?(?:(?:quy mô|số)\s+\w+\s+)?{_HOW_MANY}\s+(?!đại biểu|đến)\w+"
    rf"(?:\s(?!không|tối|ít|từ|là\b|{_MORE})\w+){{0,3}}?(?:\s+trở (?:lên|xuống))?)"
)
"""What tells some units of a kind from its others, in whichever words: a class, an area, how many people it has."""
_REST = r"(?:còn lại|khác)"
_FOR = r"(?:(?:đối với|của|ở|tại|cho)\s+)?(?:các\s+|mỗi\s+)?"
_KINDS = rf"(?P<kinds>{KIND}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{KIND})*|{_WHOLE})"
SOME = (
    rf"(?:{_KINDS}\s+)?(?P<sort>{SORT}(?:(?:,\s*|,?\s+(?:và|hoặc)\s+)(?:(?:các\s+)?{KIND}\s+)?{SORT})*"
    rf"|(?(kinds){_REST}|(?!)))"
)
_SIZE = (
    rf"(?:(?P<how>{BOUND}):?\s+(?P<n>{NUMBER})|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER})"
    r"|(?P<just>\d{2,4}))(?P<noun>\s+(?:đại biểu|người))?"
)
_END = r"(?=\s*(?:[;.,)]|$)|\s+và\b)"
"""Units by kind and sort; the kind of "loại II" stands before it."""
_BEFORE = re.compile(
    rf"(?<!\w){_FOR}{SOME}(?:\s+do\s+(?P<by>[^;:.,\d]{{3,60}}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?)?\s*:?\s+"
    rf"(?:(?:có|là|được|mời|bố trí|tổ chức|triệu tập)\s+)?{_SIZE}{_END}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?<![\w/])(?<!năm ){_SIZE}\s*(?:\((?:{_FOR})?|,?\s*(?:đối với|ở|tại|cho|/)\s*(?:các\s+|mỗi\s+)?){SOME}\)?{_END}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:số (?:lượng|đại biểu)|quy mô)\b", re.IGNORECASE)
_SENT = re.compile(r"\b(?:cử|bầu|giới thiệu|phân bổ|khen thưởng|tập thể|cá nhân)\b", re.IGNORECASE)
"""What makes a number one of those whom a unit sends or puts forward, not of those who come to its own conference."""
_LEAD = re.compile(rf"[^;.\d]*?\b(?P<how>{BOUND}):?\s*")
"""A bound before the first of several, which is of all that have none of their own."""
_JOINED = re.compile(r"\s*(?:,|,?\s+và)\s*")
"""What stands before a number that has the bound of the one before it."""
_FEWEST = 30
"""A conference has no fewer."""


def read_apart_sorts(reading: Reading) -> None:
    """Add exception with the size of each sort of a level's units, under its words as a condition.

    Which units are of a sort stands in no plan. "Các xã còn lại" are bound as their kind is, without a condition.
    """
    for piece in reading.clauses():
        mine = levels_around(reading, piece)
        if len(mine) > 1:  # each of them in a paragraph of its own, or the sentence says whose it is
            mine = [one for one in mine if one.piece and one.piece.at == piece.at] or mine
        for sentence in SENTENCE.split(piece.text):
            own = [one for one in mine if one.values.get("units") and (len(mine) == 1 or _names(one, sentence))]
            if len(own) == 1:
                _sentence(reading, piece, own[0], sentence)


def _names(level: Proposal, sentence: str) -> bool:
    """Tell a sentence on sorts of units that are all this level's."""
    kinds = [found["kinds"] for found in sizes_of_sorts(sentence) if found["kinds"]]
    return bool(kinds) and all(_units(level, one) for one in kinds)


def _sentence(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> None:
    head = piece.under[-1] if piece.under and _COUNTED.match(piece.under[-1]) else ""
    counted = bool(head or _COUNTED.match(sentence))
    if _SENT.search(sentence):
        return
    known = {(tuple(one.values.get("units", ())), one.values.get("when", "")) for one in reading.of("exception")}
    kinds = how = of_all = ""
    at = 0
    for found in sizes_of_sorts(sentence):
        lead = _LEAD.fullmatch(sentence, 0, found.start()) if not at else None
        of_all = lead["how"] if lead else of_all
        kinds = found["kinds"] or kinds or _headed(head)
        how = found["how"] or of_all or (how if _JOINED.fullmatch(sentence, at, found.start()) else "")
        bounds, at = _bounds(found, how), found.end()
        if any(bare(found[0]) in said for said in reading.whole.get(piece.at, ())):
            continue  # read with the other sizes of its cell
        units = _units(level, kinds)
        decided = {"decided_by": by} if (by := found.groupdict().get("by")) else {}
        rest = re.fullmatch(_REST, found["sort"], re.IGNORECASE)
        if rest and units and bounds and left_by_named(reading, piece, level, units, bounds):
            level.values["size"] |= decided
            reading.say(piece, bare(found[0]))
            continue
        if rest and re.fullmatch(_WHOLE, kinds, re.IGNORECASE):
            continue  # which units are left depends on those named before
        when = "" if rest else _when(kinds, found, head)
        if not units or not bounds or min(bounds.values()) < _FEWEST or not (counted or found["noun"]):
            continue
        if (tuple(units), when) not in known:
            size = {"caps": [{"category": "all", **bounds, "clause": piece.clause}], **decided}
            reading.add("exception", piece, level=level.values["id"], units=units, when=when, size=size)
            reading.say(piece, bare(found[0]))
            if head and not found["kinds"] and "caps" not in level.values.get("size", {}):
                level.marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"


def sizes_of_sorts(text: str) -> Iterator[re.Match[str]]:
    """Yield the stretches of a text that say how many come to the conferences of a sort of units."""
    at = 0
    while hits := [hit for way in (_BEHIND, _BEFORE) if (hit := way.search(text, at))]:
        first = min(hits, key=re.Match.start)
        yield first
        at = first.end()


def without_sorts(text: str) -> str:
    """Return a text without what it says of a sort of units, so that it is not taken for the level's."""
    for found in reversed(list(sizes_of_sorts(text))):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def _headed(head: str) -> str:
    """Return the kinds that a heading on how many come names, or all units; "" without such a heading."""
    named = re.search(rf"(?<!\w){KIND}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{KIND})*", head, re.IGNORECASE)
    return (named[0] if named else "đơn vị") if head else ""


def _when(kinds: str, found: re.Match[str], head: str) -> str:
    """Return the condition of a sort; of how many people, as the heading counts them, where the line names no kind."""
    people = "có dân số " if not found["kinds"] and re.search("dân số|số dân", head, re.IGNORECASE) else ""
    return lowered_first(f"{kinds} {people}{lowered_first(found['sort'])}")


def _units(level: Proposal, words: str) -> list[str]:
    """Return the units of a level that words on kinds name; none where one of them is not the level's."""
    mine: list[str] = level.values["units"]
    if re.fullmatch(_WHOLE, words, re.IGNORECASE):
        return mine
    kinds = [one.casefold() for one in re.findall(KIND, words, re.IGNORECASE)]
    units = [[unit for unit in mine if f"{unit.casefold()} ".startswith(f"{kind} ")] for kind in kinds]
    return list(dict.fromkeys(unit for one in units for unit in one)) if kinds and all(units) else []


def _bounds(found: re.Match[str], how: str) -> dict[str, int]:
    if found["just"]:
        number = int(found["just"])
        return {bound_key(how): number} if how else {"at_least": number, "at_most": number}
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    first, last = number_said(found["a"]), number_said(found["b"])
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
