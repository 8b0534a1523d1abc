"""The alternates of every unit that has seats: "mỗi đơn vị cử thêm 01 đại biểu dự khuyết", "01 dự khuyết/đơn vị"."""

from __future__ import annotations

import re
from math import ceil

from .facts import Proposal, Reading, bare
from .pieces import Piece
from .quota_kinds import whose
from .quotas import add_quota
from .rows import cells_of
from .sent_numbers import KIND
from .sentences import SENTENCE
from .unit_lists import BETWEEN
from .unit_words import COMMUNES, DISTRICTS

_UNIT = r"(?:đơn vị|đoàn|cơ quan|địa phương|nơi)"
_SPARE = re.compile(
    r"(?:(?:(?:giới thiệu|cử|bầu|chọn|bố trí|dự phòng)\s+)?thêm\s+|(?:có\s+(?:thể\s+)?)?(?:(?:bầu|cử|có)\s+)?|và\s+)"
    rf"(?P<n>\d{{1,2}})(?P<part>\s*%)?\s+(?:đại biểu\s+)?dự khuyết(?P<per>\s*/\s*{_UNIT})?"
    r"(?:\s*\((?:làm tròn lên|tính tròn)\))?",
    re.IGNORECASE,
)
_EACH = re.compile(
    rf"\b(?:mỗi|từng|các)\s+(?:{_UNIT}|sở|ban|ngành|huyện|xã|phường|đặc khu|thành phố|thị xã)\b", re.IGNORECASE
)
_TIER = re.compile(
    r"\b(?:mỗi|từng|các)\s+(?:đơn vị|đoàn|địa phương)\s+(?:đại biểu\s+)?cấp\s+(?P<tier>huyện|xã)\b", re.IGNORECASE
)
_OF_TIER = {"huyện": DISTRICTS, "xã": COMMUNES}
_LEAST = re.compile(r"\bphân bổ\s+từ\s+(?P<n>\d{1,3})\s+(?:đại biểu|người)\s+trở lên\b", re.IGNORECASE)
"""Of how many seats on a unit has any."""
_OF_KIND = re.compile(
    r"mỗi\s+(?P<kinds>[^;:.\d]{2,80}?)\s+(?:(?:kèm(?: theo)?|cử|bầu|chọn|có|được|giới thiệu|thêm)\s+)*"
    r"(?P<n>\d{1,2})\s+(?:đại biểu\s+)?dự khuyết",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r",?\s*\(?(?:không|ngoài) (?:tính|kể|nằm) (?:vào|trong)\s[^.;,\d()]{2,40}\)?")
"""That alternates are none of the seats."""
_FEW = 9
"""Words besides that only say who sends them."""
_SOME = re.compile(r"\b(?:riêng|trừ|nếu|trường hợp|hoặc)\b", re.IGNORECASE)


def read_alternates(reading: Reading) -> None:
    """Give every unit its alternates beside its seats, where one sentence says how many; what some have stays told."""
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text) if piece.text.count("dự khuyết") > 1 else ():
            _of_several(reading, piece, sentence)
    said = [(piece, sentence, found) for piece in reading.clauses() if not cells_of(piece.text)
            for sentence in SENTENCE.split(piece.text) if (found := _of_each(sentence))]  # fmt: skip
    if len(said) != 1:
        return
    piece, sentence, found = said[0]
    mine = [one for one in reading.of("quota") if one.values.get("clause") == piece.clause]
    mine = mine or [one for one in reading.of("quota") if "official" in one.values]
    mine = _of_kinds(mine, sentence[: found.start()])
    least = int(some["n"]) if (some := _LEAST.search(sentence)) else 0
    if any("alternates" in one.values for one in mine) or (least and not _known(mine)):
        return
    given = [_give(reading, piece, one, found, least) for one in mine]
    if any(given) and not least:
        alone = len(_SPARE.sub("", sentence, count=1).split()) < _FEW
        outside = _OUTSIDE.match(sentence, found.end())
        reading.say(piece, sentence if alone else bare(found[0] + (outside[0] if outside else "")))


def _of_several(reading: Reading, piece: Piece, sentence: str) -> None:
    """Give the units of each of several kinds their own number: "mỗi huyện 02 dự khuyết, mỗi sở 01 dự khuyết"."""
    found = list(_OF_KIND.finditer(sentence))
    seats = [one for one in reading.of("quota") if "official" in one.values and not one.values.get("together")]
    mine = [_of_kinds(seats, f"mỗi {one['kinds']}") for one in found]
    if len(found) != sentence.count("dự khuyết") or not all(mine) or _SOME.search(sentence):
        return
    own = [one for one in reading.drawn.get(piece.at, ()) if one.table == "quota" and "official" not in one.values]
    reading.facts[:] = [one for one in reading.facts if one not in own]
    reading.drawn[piece.at] = [one for one in reading.drawn.get(piece.at, ()) if one not in own]
    for one, quotas in zip(found, mine, strict=True):
        for quota in quotas:
            quota.values["alternates"] = int(one["n"])
            reading.draw(quota, [piece])
        reading.say(piece, one[0])


def _of_each(sentence: str) -> re.Match[str] | None:
    found = _SPARE.search(sentence)
    if found is None or _SOME.search(sentence) or sentence.count("dự khuyết") > 1:
        return None
    each = _EACH.search(sentence[: found.start()])
    return found if found["per"] or found["part"] or each else None


def _of_kinds(quotas: list[Proposal], words: str) -> list[Proposal]:
    """Return the quotas of the kinds of unit of which alone words say that each has alternates; all for any unit."""
    each = _EACH.search(words)
    theirs = words[each.start() :].casefold() if each else ""
    kinds = re.findall(rf"\b{KIND}\b", theirs)
    if tier := _TIER.search(words):
        kinds = list(_OF_TIER[tier["tier"].casefold()])
    elif not kinds or re.search(rf"\b{_UNIT}\b", theirs):
        return quotas
    named = [(one, f"{one.values.get('each') or one.values.get('unit', '')} ".casefold()) for one in quotas]
    rows = {_row(one) for one, name in named if any(name.startswith(f"{kind} ") for kind in kinds)}
    return [one for one in quotas if _row(one) in rows]  # "mỗi sở, ngành" is said of a whole row of such


def _row(quota: Proposal) -> tuple[str, int]:
    return (quota.piece.at if quota.piece else "", quota.values.get("official", 0))


def _known(quotas: list[Proposal]) -> bool:
    """Tell whether of all it is known how many seats each unit has."""
    return all("official" in one.values for one in quotas if not one.values.get("together"))


def _give(reading: Reading, piece: Piece, quota: Proposal, found: re.Match[str], least: int) -> bool:
    values = quota.values
    number, seats = int(found["n"]), int(values.get("official", 0))
    if values.get("together"):
        kinds = [key for key in whose(values["unit"]) if "each" in key] if not (least or found["part"]) else []
        row = len(kinds) < len(BETWEEN.split(values["unit"])) and values.get("clause") == piece.clause
        if row and not (least or found["part"]):  # of the same table, and one of its units
            values["alternates"] = number
            reading.draw(quota, [piece])
            return True
        for key in kinds:
            add_quota(reading, piece, values["levels"][0], {**key, "alternates": number})
        return bool(kinds)
    if (found["part"] and not seats) or seats < least:
        return False
    values["alternates"] = ceil(seats * number / 100) if found["part"] else number
    reading.draw(quota, [piece])
    return True
