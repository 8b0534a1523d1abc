"""The awards that a plan says will be given, or asked for: which, by whom, for how many."""

from __future__ import annotations

import re

from .award_units import Awarding
from .bounds import LEAST, MOST
from .counts import COUNTS, KINDS, NUMBER, PRAISE, counted
from .destinations import levels_named
from .facts import Proposal, Reading, bare
from .givers import AWARD, GIVERS, by_level, led_in, named_award
from .honours_led import read_led
from .honours_rows import read_rows
from .pieces import Piece
from .proposing import Asked, read_proposed
from .quotas import at_province
from .sentences import PART, SENTENCE

_PLACE = (
    r"(?:,?\s+(?:tại|trong|nhân dịp)\s+(?:Đại hội|Hội nghị|đại hội|hội nghị)"
    r"(?:\s+(?:[Tt]hi đua yêu nước|[Đđ]iển hình tiên tiến|cấp \w+|tỉnh|của tỉnh))*)?"
)
_SAYING = rf"\b(?:mỗi|từng|nếu|trong đó|{LEAST}|khoảng|dự kiến|từ)\b"
_PERIOD = r"(?:trong )?giai đoạn\s+\d{4}\s*[-–]\s*\d{4}"
_WHOM = (
    rf"(?P<whom>{KINDS}(?:{_PERIOD}|(?!{_SAYING})[^.;:\d]){{0,150}}?)[,:(]?\s*"
    rf"(?:(?:với\s+)?(?:số lượng|tổng số)\s*(?:là|:)?\s*)?"
)
"""Whom in general, before the numbers."""
_FOR_WHAT = rf"(?:\s+trong\s+(?:các\s+)?(?:phong trào|công tác)[^;,.\d]{{0,60}}?(?:\s+{_PERIOD})?)?"
_GIVEN_THERE = r",\s+(?:được\s+)?(?:trao|công bố|(?:lựa |xét )?chọn)\s+(?:tại|trong|từ|ở|dịp|nhân)\b"
_ENDS = rf"{_FOR_WHAT}{_PLACE}(?=\s*[.;()]|\s*$|,?\s+trong đó\b|{_GIVEN_THERE})"
_WHOLE = (
    r"(?P<whole>\d{1,4})\s+(?:trường hợp|điển hình(?: tiên tiến)?)\s*(?:\(|[,:]?\s*(?:trong đó|gồm|bao gồm)\s*:?\s*)"
)
"""How many in all, before how many of each: "120 trường hợp, gồm 40 tập thể và 80 cá nhân"."""
_SAID = rf"(?:{_WHOM})?(?:(?P<how>{MOST})\s+)?(?:{_WHOLE})?(?P<numbers>{COUNTS}){_ENDS}"
_GIVES = r"[,:]?\s+(?:(?:xem xét|quyết định|khen thưởng),?\s+)*(?:tặng thưởng|trao tặng|tặng)"
_ACTIVE = re.compile(
    r"(?P<asks>(?:UBND tỉnh |Ủy ban nhân dân tỉnh )?(?:[Đđ]ề nghị|[Tt]rình)\s+)?"
    rf"(?P<givers>{GIVERS}){_GIVES}\s+(?P<award>{AWARD})(?:{_PLACE}\s*:?\s+(?:cho\s+)?{_SAID})?"
)
_NOMINAL = re.compile(
    rf"(?P<award>{AWARD})\s+(?:của\s+)?(?P<givers>{GIVERS})(?:\s*(?::|,?\s+tặng cho|,?\s+cho|"
    rf",?\s+tặng){_PLACE}\s*{_SAID}|,?\s+tặng(?=(?:\s+cho)?\s+{KINDS}))"
)
_NAMED_FIRST = re.compile(
    rf"(?P<award>{AWARD}):\s+(?:do\s+)?(?P<givers>{GIVERS})\s+"
    r"(?:(?:xét|xem xét|quyết định|quy định),?\s+)*(?:tặng|khen thưởng|quyết định|quy định)\b(?:\s+[^;:.\d]{3,80})?"
    r"(?P<numbers>)$"
)
_PASSIVE = re.compile(
    rf"^(?:Có\s+)?(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})\s+được\s+(?P<givers>{GIVERS}){_GIVES}\s+"
    rf"(?P<award>{AWARD}){_ENDS}",
    re.IGNORECASE,
)
_AGAIN = re.compile(rf"(?:,\s*|,?\s+và\s+)(?:tặng\s+)?(?P<award>{AWARD})\s+cho\s+{_SAID}")
"""The next award of the same giver: "… Cờ thi đua cho 05 tập thể và Bằng khen cho 30 tập thể"."""
_BETWEEN = re.compile(
    rf"\s+cho\s+(?P<how>{MOST}\s+)?(?P<numbers>{COUNTS})(?=(?:,\s*|,?\s+và\s+)(?:tặng\s+)?{AWARD}\s+cho)"
)
"""The numbers of an award before the next one of the same giver."""
_MORE = re.compile(
    r"(?:(?:[Đđ]ối với|[Ởở]|[Tt]ại|[Rr]iêng)\s+)?(?:(?P<label>[Cc]ấp\s[\w ]{2,15}?|[Cc]ác\s[\w, ]{2,40}?)\s*[:,]?\s+)?"
    rf"(?:(?:với\s+)?(?:[Ss]ố lượng|[Tt]ổng số|[Mm]ức khen|[Tt]ỷ lệ)(?:\s+(?:là|khen|thưởng))*\s*:?\s*)?{_SAID}"
)
"""The numbers of the award before it: "…; số lượng không quá 20 tập thể", "…; cấp sở tối đa 05 tập thể"."""
_NEXT = re.compile(rf"(?:,|,?\s+(?:và|đồng thời))\s+(?=(?:(?:[Đđ]ề nghị|[Tt]rình)\s+)?{GIVERS}{_GIVES}\s+{AWARD})")
"""Where another's award stands behind the numbers of one."""
_EACH = re.compile(
    r",\s+(?=(?:còn\s+)?(?:các\s+[^;:.,\d]{3,60}?\s+)?"
    rf"mỗi\s+[^;:.\d]{{2,120}}?\s+(?:{MOST}\s+)?{COUNTS}\s*(?:,|;|\.|$))"
)
"""Where a unit of another kind stands behind the numbers of one: "mỗi huyện … 03 tập thể, mỗi sở … 01 tập thể"."""
_PLAIN = re.compile(rf"(?:\s+theo thẩm quyền)?(?:(?:\s+cho)?\s+{KINDS}{PRAISE}{_PLACE})?(?=\s*[.;]|\s*$)")
"""An award for whoever is worthy of it, which asks for nothing besides."""
_PRAISED = re.compile(rf"{KINDS}{PRAISE}{_PLACE}[\s,]*")
_AMONG_OTHERS = re.compile(r"\b(?:[Cc]hủ tịch|[Tt]hủ trưởng|[Gg]iám đốc)\s[^.;:]*,\s+(?:và\s+)?$")
"""Others before a giver who give the same: whose award it is cannot be said by the last of them."""
_OF_EACH = re.compile(rf"\s*:\s+(?:mỗi|từng)\s+[^:;.\d]{{2,120}}?\s+(?:{MOST}\s+)?\d")
"""Of whom each may ask for how many: their rows are read with their numbers, or stay told."""
_PAST = re.compile(rf"\b(?!{MOST})(?:đã|từng|được|không|chưa|nếu|dự kiến|khoảng)\b", re.IGNORECASE)
_ASKED = re.compile(r"đề nghị .*(?:UBND|nhân dân) tỉnh|đề nghị .*(?:Thủ tướng|Chủ tịch nước)")
_KEYS = {"collectives", "individuals", "households"}
_TOLD = re.compile(rf"khen|tặng|{NUMBER}\s+(?:tập thể|cá nhân|hộ)")


def read_honours(reading: Reading) -> None:
    """Add honours of a level, with their numbers where a sentence says these; what it says besides stays told."""
    kinds = Awarding()
    for piece in reading.clauses():
        asked, open_now = Asked(kinds), list[Proposal]()
        for sentence in SENTENCE.split(piece.text) if _TOLD.search(piece.text) else ():
            if read_led(reading, piece, sentence) or read_rows(reading, piece, sentence, asked):
                continue
            for part in (one for words in PART.split(sentence) for one in _of_each(words)):
                if open_now and (more := _MORE.match(part)):
                    _numbered(reading, piece, more, _of_level(reading, open_now, more["label"] or ""))
                elif not read_proposed(reading, piece, part, asked):
                    before = len(reading.facts)
                    _honours(reading, piece, part, asked)
                    open_now = [one for one in reading.facts[before:] if not _KEYS & one.values.keys()]
    kinds.put()
    for award in reading.of("honours"):
        if "level" not in award.values and award.values.get("units") and _ASKED.match(award.values["award"]):
            award.values["units"] = [at_province(reading, unit) for unit in award.values["units"]]


def _of_each(part: str) -> list[str]:
    """Return what a part says of each giver that numbers stand before."""
    cuts = sorted((*_NEXT.finditer(part), *_EACH.finditer(part)), key=re.Match.start)
    cut = next((one for one in cuts if re.search(COUNTS, part[: one.start()])), None)
    return [part] if cut is None else [part[: cut.start()], *_of_each(part[cut.end() :])]


def _of_level(reading: Reading, awards: list[Proposal], label: str) -> list[Proposal]:
    """Return those awards that are of the level that numbers are said to be of; all where none is."""
    named = levels_named(reading, f"Đối với {label}") if label else []
    return [award for award in awards if not label or award.values.get("level") in named]


def _whole(said: re.Match[str], numbers: dict[str, int]) -> bool:
    """Tell numbers that make the one that is said of all, if one is."""
    whole = said.groupdict().get("whole")
    return whole is None or int(whole) == sum(numbers[key] for key in _KEYS & numbers.keys())


def _numbered(reading: Reading, piece: Piece, more: re.Match[str], awards: list[Proposal]) -> None:
    """Give the awards of the part before it the numbers that a part says alone."""
    numbers = counted(f"{more['how'] or ''} {more['numbers']}")
    if not awards or not _whole(more, numbers):
        return
    for award in awards:
        award.values.update(numbers | ({"how": "at-most"} if numbers and more["how"] else {}))
    if numbers and not more["whom"]:
        reading.say(piece, more[0])


def _honours(reading: Reading, piece: Piece, sentence: str, asked: Asked) -> None:
    """Add what one sentence says will be given."""
    found = _ACTIVE.search(sentence) or _NOMINAL.search(sentence)
    if found is None or _PAST.search(sentence[: found.end()]):
        found = _PASSIVE.search(sentence) or _NAMED_FIRST.match(bare(sentence))
    if found is None or _AMONG_OTHERS.search(sentence[: found.start()]):
        return
    told = [found]
    if found["numbers"] is None and found.re is _ACTIVE:
        first = _BETWEEN.match(sentence, found.end())
        told += [first] if first else []
        while first and (more := _AGAIN.match(sentence, told[-1].end())):
            told.append(more)
    asked.hear(found["award"], found["givers"])
    if found["numbers"] is None and found.groupdict().get("asks") and _OF_EACH.match(sentence, found.end()):
        return
    before = len(reading.facts)
    held = [_given(reading, piece, sentence, found, one) for one in _awards(told)]  # each adds its own, held or not
    for award in reading.facts[before:]:
        asked.kinds.hear(reading, award, award.values["award"])
    if all(held):
        whole = found.re is _NAMED_FIRST
        plain = None if len(told) > 1 or found["numbers"] or whole else _PLAIN.match(sentence, found.end())
        if len(told) > 1 or found["numbers"] or plain or whole:
            begins = 0 if led_in(sentence[: found.start()]) else found.start()
            said = sentence[begins : (plain or told[-1]).end()]
            reading.say(piece, f"{said})" if said.count("(") > said.count(")") else said)


def _awards(told: list[re.Match[str]]) -> list[tuple[str, re.Match[str]]]:
    """Return each award with the match that holds its numbers."""
    return [(told[0]["award"], told[min(1, len(told) - 1)]), *((one["award"], one) for one in told[2:])]


def _given(reading: Reading, piece: Piece, sentence: str, found: re.Match[str], one: tuple[str, re.Match[str]]) -> bool:
    """Add one award for each level that it is given at; tell whether facts hold all of it."""
    award, said = one
    numbers = counted(f"{said['how'] or ''} {said['numbers']}") if said["numbers"] else {}
    levels = by_level(reading, piece, sentence, found["givers"])
    if said["numbers"] and (not numbers or not _whole(said, numbers)):
        return False
    for level, givers in levels:
        asking = _asking(reading, piece, found, level) if found.groupdict().get("asks") else []
        lead = "đề nghị tặng " if asking else ""
        for mine in asking or filter(None, [level]):
            reading.add("honours", piece, level=mine, award=f"{lead}{named_award(award, givers)}", **numbers,
                        how="at-most" if numbers and said["how"] else "")  # fmt: skip
    whom = said.groupdict().get("whom")
    return (not whom or _PRAISED.fullmatch(whom) is not None) and all(level for level, _ in levels)


def _asking(reading: Reading, piece: Piece, found: re.Match[str], giving: str) -> list[str]:
    """Return the levels below that ask another for an award, as the words before it or its headings name them.

    giving: the level at which the award is given.
    """
    whole = piece.text.partition(found[0])[0]
    for text in (SENTENCE.split(whole)[-1], whole.partition(":")[0] if ":" in whole else "", *reversed(piece.under)):
        if named := levels_named(reading, text):
            return [] if giving in named else named
    return []
