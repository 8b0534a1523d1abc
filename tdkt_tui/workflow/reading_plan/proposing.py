"""How many each unit may put forward for an award that another office gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .apart_names import UNITS, units_by_name
from .award_units import Awarding
from .bounds import LEAST, MOST
from .counts import COUNTS, NUMBER, counted
from .facts import Proposal, Reading, bare
from .givers import AWARD, GIVERS, led_in, named_award
from .nominating import units_named
from .pieces import Piece

_ASKS = r"(?:(?:được|lựa chọn|xem xét|xét|bình xét|chọn|và),?\s+)*(?:đề nghị|đề xuất|trình)"
_GIVEN = rf"(?:(?:xét\s+)?(?:tặng|khen thưởng)(?:\s+(?P<award>{AWARD})(?:\s+của\s+(?P<whose>{GIVERS}))?)?)"
_PROPOSED = re.compile(
    rf"(?P<who>[Mm]ỗi\s+(?:(?!\b(?:giới thiệu|cử|gửi)\b)[^;:.\d]){{1,160}}?)(?:\s+(?P<asks>{_ASKS}))?"
    rf"(?:\s+(?P<givers>{GIVERS}))?(?:\s+{_GIVEN})?(?:\s+cho)?\s*:?\s+"
    rf"(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})(?=\s*[.;)]|\s*$|,?\s+\(?trong đó\b)"
)
_HEADED = re.compile(
    r"(?:^|[;.]\s+)(?:(?:Số lượng|Chỉ tiêu|(?:Định |Hạn )?[Mm]ức)(?:\s+(?:được|khen thưởng))*\s+)?"
    r"(?:đề nghị|đề xuất|trình)"
    r"(?:\s+(?:khen thưởng|xét tặng|tặng|xét))*:\s+$",
    re.IGNORECASE,
)
"""What says before the first of them that each may put forward so many: "Số lượng đề nghị: mỗi xã …"."""
_BY_NAME = re.compile(
    rf"(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?P<units>{UNITS})\s*:?\s+(?:(?:được|mỗi đơn vị|mỗi nơi)\s+)*(?:{_ASKS}\s+)?"
    rf"(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})"
)
"""The same of some by their names, behind what each of a kind may: "…; Sở A, Sở B không quá 02 tập thể"."""
_ANY = re.compile(r"mỗi (?:cơ quan|đơn vị|địa phương)(?:, (?:cơ quan|đơn vị|địa phương))*", re.IGNORECASE)
"""Every unit, whatever its level."""
_NAMED = re.compile(rf"(?P<award>{AWARD})\s+của\s+(?P<givers>{GIVERS})|"
                    rf"(?P<by>{GIVERS})[^.;]{{0,40}}?\s+tặng\s+(?P<given>{AWARD})")  # fmt: skip
_AMONG = re.compile(r"\s*\((?:trong đó|gồm|bao gồm)\b[^()]*\)(?=(?:,|\s+và)\s+\d)")
"""Of whom a number is, in brackets between it and the next, which stays told."""
_CASES = re.compile(
    rf"(?P<n>\d{{1,3}})(?:\s+(?:trường hợp|lượt|suất|đề nghị|Bằng khen))?\s+\((?:gồm\s+)?(?P<parts>{COUNTS})\)"
)
"""A number of awards with how many of them are for whom: "05 trường hợp (02 tập thể, 03 cá nhân)", "05 (…)"."""
_UNSURE = re.compile(rf"\b(?:đã|nếu|dự kiến|khoảng|{LEAST}|từ(?!\s+{NUMBER}\s*(?:đến|-|–)\s*\d))\b", re.IGNORECASE)
_ABOVE = ("ubnd tỉnh", "nhân dân tỉnh", "thủ tướng", "chủ tịch nước")


@dataclass(slots=True)
class Asked:
    """What one paragraph said so far. award: the last award of an office above, with whose it is, "" for none.

    own: the last award of an office of those who hold a conference, said without numbers.
    kinds: whose kinds of unit the plan's awards are; asking: the part before this one said how many a unit may put
    forward.
    """

    kinds: Awarding = field(default_factory=Awarding)
    award: str = ""
    own: str = ""
    asking: bool = False

    def hear(self, award: str, givers: str) -> None:
        """Keep an award that units may be put forward for."""
        above = any(one in givers.casefold() for one in _ABOVE)
        self.award, self.own = (named_award(award, givers), "") if above else ("", named_award(award, givers))


def read_proposed(reading: Reading, piece: Piece, sentence: str, asked: Asked) -> bool:
    """Add how many a unit of one level may put forward, for the award that its sentence, or what is above it, names.

    Tells whether the sentence is on that.
    """
    asides = _AMONG.search(sentence) is not None
    whole, sentence = sentence, _CASES.sub(_parts, sentence)
    sentence = _AMONG.sub("", sentence)
    found = _PROPOSED.search(sentence)
    lead = _NAMED.search(sentence[: found.start()]) if found else None
    headed = _HEADED.search(sentence[: found.start()]) if found else None
    if lead and found and (found["asks"] or re.search(r"\b(?:đề nghị|đề xuất)\b", sentence[: lead.start()].casefold())):
        asked.hear(lead["award"] or lead["given"], lead["givers"] or lead["by"])
        asked.asking = True
    if found is None and asked.asking and asked.award and (named := _BY_NAME.fullmatch(bare(sentence))):
        return _of_some(reading, piece, named, asked.award)
    if found is None or not (
        found["asks"]
        or ((asked.asking or asked.award or award_above(piece.under)) and (lead or headed or not found.start()))
    ):
        return False
    asked.asking = True
    award = _award(piece, found, asked)
    numbers = counted(f"{found['how'] or ''} {found['numbers']}")
    names = {name.casefold() for name in units_named(found["who"])}
    mine = [level for level in reading.of("level") if names & level.units() or _tier(level, found["who"])]
    if award and numbers and _ANY.fullmatch(found["who"]) and not _UNSURE.search(found[0]):
        reading.add("honours", piece, units=["đơn vị"], award=f"đề nghị tặng {award}", **numbers,
                    how="at-most" if found["how"] else "")  # fmt: skip
        reading.say(piece, found[0])
        return True
    if award and numbers and len(mine) > 1 and not asides and not _UNSURE.search(found[0]):
        told = numbers | {"award": f"đề nghị tặng {award}", "how": "at-most" if found["how"] else ""}
        if _of_several(reading, piece, names, mine, told):
            reading.say(piece, found[0])
        return True
    if not award or not numbers or len(mine) != 1 or _UNSURE.search(found[0]):
        return True
    made = reading.add("honours", piece, level=mine[0].values["id"], award=f"đề nghị tặng {award}", **numbers,
                       how="at-most" if found["how"] else "")  # fmt: skip
    asked.kinds.hear(reading, made, found["who"])
    asked.award = award
    if not asides and (names <= mine[0].units() or _tier(mine[0], found["who"])):
        led = led_in(sentence[: found.start()]) or (headed is not None and not headed.start())
        said = sentence[: found.end()] if led else found[0]
        reading.say(piece, said if said in whole else bare(whole))
    return True


def _of_several(reading: Reading, piece: Piece, names: set[str], levels: Sequence[Proposal],
                told: dict[str, Any]) -> bool:  # fmt: skip
    """Add the same for each level of which kinds of unit are named; tell whether each kind is of one of these alone."""
    theirs = [names & level.units() for level in levels]
    if sum(map(len, theirs)) != len(names) or set().union(*theirs) != names:
        return False
    for level, units in zip(levels, theirs, strict=True):
        some = [] if units == level.units() else [one for one in level.values["units"] if one.casefold() in units]
        reading.add("honours", piece, level=level.values["id"], units=some, **told)
    return True


def _of_some(reading: Reading, piece: Piece, named: re.Match[str], award: str) -> bool:
    """Add how many some units by their names may put forward, in place of what each of their kind may."""
    units, numbers = units_by_name(named["units"]), counted(f"{named['how'] or ''} {named['numbers']}")
    kinds = {unit.split()[0].casefold() for unit in units}
    mine = [level for level in reading.of("level") if kinds and all(
        any(kind.startswith(one) for kind in level.units()) for one in kinds)]  # fmt: skip
    if numbers and len(mine) == 1:
        reading.add("honours", piece, level=mine[0].values["id"], units=units, award=f"đề nghị tặng {award}", **numbers,
                    how="at-most" if named["how"] else "")  # fmt: skip
        reading.say(piece, named[0])
    return bool(units)


def _parts(cases: re.Match[str]) -> str:
    """Return the parts alone where they make up the number before them."""
    return cases["parts"] if sum(map(int, re.findall(r"\d+", cases["parts"]))) == int(cases["n"]) else cases[0]


def _tier(level: Proposal, who: str) -> bool:
    """Tell "mỗi đơn vị cấp huyện", which names a level by its label alone."""
    return bool(
        re.fullmatch(rf"mỗi\s+(?:đơn vị\s+)?{re.escape(level.values.get('label', '-'))}", who.strip().casefold())
    )


def _award(piece: Piece, found: re.Match[str], asked: Asked) -> str:
    """Return the award with whose it is: as the sentence names both, or else the part before it, or a heading."""
    if found["award"] and (givers := found["whose"] or found["givers"]):
        return named_award(found["award"], givers)
    award = asked.award or award_above(piece.under)
    return award if award.startswith(found["award"] or "") else ""


def award_above(texts: Sequence[str]) -> str:
    """Return the one award of an office above that the nearest of some headings with any names."""
    for text in reversed(texts):
        if found := list(_NAMED.finditer(text)):
            one = found[0]
            asked = Asked()
            asked.hear(one["award"] or one["given"], one["givers"] or one["by"])
            return asked.award if len(found) == 1 else ""
    return ""
