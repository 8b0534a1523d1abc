"""Facts that their words do not bear: taken back, so that whoever confirms the plan is asked about the passage."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import ANY_UNIT

from .cut_bodies import holds_verb
from .facts import Proposal, Reading
from .sentences import SENTENCE
from .unit_words import AREA

_POINTS_BACK = re.compile(
    r"\b(?:(?:huyện|xã|phường|thị trấn|thị xã|thành phố|sở|ban|ngành|cơ quan|đơn vị|địa phương|nơi|khối|cụm)\s+"
    r"(?:này|đó|ấy|trên(?!\s+địa bàn))|nêu trên|nói trên|kể trên|như trên)(?!\w)",
    re.IGNORECASE,
)
"""Who is meant only the sentence before knows: "các xã của hai huyện này"."""
_BARE_SENDING = re.compile(
    r"(?:gửi|nộp)(?:\s+(?:về|cho|đến)\s+[^,;.\d]{2,60}?)?\s+(?:trước|chậm nhất|muộn nhất|sau|trong)\b[^,;.]*",
    re.IGNORECASE,
)
"""A sending that names nothing which is sent: "các đơn vị khác gửi trước 10 ngày"."""
_CUT = re.compile(
    r".*\s(?:không|chưa|thống nhất(?:\s+với\b.*)?)|(?:thủ trưởng|người đứng đầu|giám đốc|chủ tịch)", re.IGNORECASE
)
"""A name that a verb was taken into, or a head of nobody: which units are meant, only the whole sentence says."""
_CUT_CASE = re.compile(r"nơi\s[^;.]*?\s(?:mỗi|và|hoặc|của|để|các|những|từng|do|theo) thì\s")
"""A case that was cut before its last noun: "nơi từ 02 điển hình, mỗi thì báo cáo …"."""
_MORE_THAN = re.compile(r"nơi\s[^;.\d]{0,40}\bhơn thì\s")
"""A case that is told by those of the sentence before: "nơi có ít người hơn thì …"."""
_KIND = rf"(?:{AREA}|sở|ban|ngành)"
_SOME = re.compile(
    rf"(?:\b\d{{1,3}}\s+{_KIND}\b(?!\s*(?:,|và|được|mỗi)\b)|"
    rf"(?:\b\d{{1,3}}|\bcác|\bnhững)\s+{_KIND}(?:(?:,\s*|\s+và\s+){_KIND})*\s+"
    r"(?!(?:được|mỗi|và|do|chi|với|số|một|từ|tổ chức|theo|tự|có mức)\b)[a-zà-ỹđ])"
)
"""Some of a kind, before a sum that a table would give to all of it: "07 xã nêu tại điểm a … mỗi xã 10 triệu"."""
_OF_CASE = re.compile(r"^nơi\s|\sthì\s")
"""What a case is put between when it is told: the plan has its words without these."""
_LETTERS = 12
"""More than so many letters of a part of a task are found in no other sentence."""
_PERSONS = ("body", "by")
_OF_ALL = frozenset({"level", "units", "clause"})
"""Keys of an exception that say whose it is, and where."""
_COUNTS = frozenset(("collectives", "individuals", "households", "cases"))
"""Keys that say how many an award is asked for."""


def withhold(reading: Reading) -> None:
    """Take back tasks of bodies that are no name, sendings of nothing, and sums for all that are some units'."""
    for fact in [one for one in reading.facts if _unsure(one) or _counted_beside(reading, one)]:
        take_back(reading, fact)
    for level in reading.of("level"):
        _without_same(reading, level)


def _without_same(reading: Reading, level: Proposal) -> None:
    """Take from the exceptions of a level those that lay down what all of it has, where nothing else is apart there."""
    mine = [one for one in reading.of("exception") if one.values.get("level") == level.values.get("id")]
    same = [one for one in mine if "when" not in one.values and _says_same(one.values, level.values)]
    apart = {key for one in mine if one not in same for key in one.values}
    for one in [one for one in same if not (one.values.keys() & apart) - _OF_ALL]:
        reading.facts[:] = [other for other in reading.facts if other is not one]
        for at, facts in reading.drawn.items():
            if any(other is one for other in facts):
                left = [other for other in facts if other is not one and other is not level]
                reading.drawn[at] = [level, *left]


def _says_same(some: dict[str, Any], every: dict[str, Any]) -> bool:
    """Tell values that a level has too, wherever the plan says them."""
    keys = some.keys() - _OF_ALL
    size = every.get("size", {})
    return bool(keys) and all(
        all(_plain(item) in map(_plain, size.get(name, ())) if name in ("caps", "shares") else False
            for name, items in some["size"].items() for item in (items if isinstance(items, list) else (items,)))
        if key == "size" else some[key] == every.get(key)
        for key in keys
    )  # fmt: skip


def _plain(item: Any) -> Any:
    return {key: value for key, value in item.items() if key != "clause"} if isinstance(item, dict) else item


def _counted_beside(reading: Reading, fact: Proposal) -> bool:
    """Tell an award asked for without a number of a level that the same paragraph tells how many it may ask for."""
    if (
        fact.table != "honours"
        or fact.values.keys() & _COUNTS
        or not str(fact.values.get("award")).startswith("đề nghị")
    ):
        return False
    same = [one for one in reading.of("honours") if one.piece is fact.piece and one.values.keys() & _COUNTS]
    return any(
        (one.values.get("level"), one.values["award"]) == (fact.values.get("level"), fact.values["award"])
        for one in same
    )


def take_back(reading: Reading, fact: Proposal) -> None:
    """Make a fact as if it had never been read: its passage is one of those that nothing, or less, was made of."""
    reading.facts[:] = [one for one in reading.facts if one is not fact]
    for at, facts in list(reading.drawn.items()):
        if all(one is not fact for one in facts):
            continue
        left = reading.drawn[at] = [one for one in facts if one is not fact]
        told = [str(fact.values[key]).casefold() for key in ("does", "sum", "when", "into") if key in fact.values]
        words = [part for one in told for part in _OF_CASE.split(one) if len(part) > _LETTERS] or told
        whole = reading.whole.get(at, [])
        reading.whole[at] = [one for one in whole if left and not any(word in one.casefold() for word in words)]
        if not left:
            reading.used.discard(at)


def _unsure(fact: Proposal) -> bool:
    if fact.piece is None:
        return False
    who = [str(fact.values.get(key, "")) for key in _PERSONS]
    units, does = [str(one) for one in fact.values.get("units", ())], fact.values.get("does", "")
    if fact.table in ("task", "reporting", "jointly") and any(map(_POINTS_BACK.search, [*who, *units])):
        return True
    if fact.table == "task" and (
        _CUT.fullmatch(who[0])
        or holds_verb(who[0])
        or _CUT_CASE.match(str(does))
        or _MORE_THAN.match(str(does))
        or (who[0] in ANY_UNIT and str(does).startswith("không tổ chức"))
    ):
        return True
    if fact.table == "task":
        return bool(_BARE_SENDING.fullmatch(str(fact.values.get("does", ""))) and "deliver" not in fact.values)
    return fact.table == "amount" and _of_some(fact, units)


def _of_some(fact: Proposal, units: list[str]) -> bool:
    """Tell a sum read as that of all units of a kind, before which the sentence names only some."""
    if not units or "when" in fact.values or any(" " in unit and unit.islower() is False for unit in units):
        return False
    text = fact.piece.text if fact.piece else ""
    sentence = next((one for one in SENTENCE.split(text) if str(fact.values.get("sum")) in one), "")
    clause = re.split(r";\s|\s-\s", sentence.partition(str(fact.values.get("sum")))[0])[-1]
    return set(units) <= set(ANY_UNIT) or bool(_SOME.search(clause))
