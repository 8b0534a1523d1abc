"""Lines that give a whole group its seats: "Các sở, ban, ngành: 72 đại biểu"."""

from __future__ import annotations

import math
import re
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .destinations import level_meant
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .quota_joined import joined_quotas
from .quota_units import is_unit
from .quotas import SUM, add_quota
from .sent_numbers import KIND
from .sentences import PART, SENTENCE

_LEAD = re.compile(r"phân bổ|phân chia|chỉ tiêu", re.IGNORECASE)
_GROUP = re.compile(
    r"(?P<unit>(?!(?i:mỗi|tổng|cộng|số|đại biểu|khách|nữ|nam|điển hình|chính thức|dự khuyết)\b)[^:;.\d]{3,200}?)\s*:\s*"
    r"(?P<n>\d{1,4})\s+(?:đại biểu|người)(?:\s+chính thức)?(?:\s*\((?P<inside>[^()]+)\))?"
    r"(?:,\s+(?P<each>mỗi\s+(?:cơ quan|đơn vị|nơi|tổ chức|hội)\s[^;:.]+))?\s*[.;]?"
)

_SENTENCE = re.compile(
    r"(?:(?:Phân bổ|Phân chia|Cơ cấu|Chỉ tiêu)\b[^:;.\d]*?(?P<all>\d{2,4})\s+(?P<who>[^:;.\d]{3,60})"
    r"|(?:Trong )?(?:Số\s+)?(?P<those>\d{2,4})\s+(?P<whom>(?:điển hình|đại biểu)[^:;.\d]{0,40}?)\s+(?:này\s+)?"
    r"(?:được\s+)?(?:chia|phân bổ|phân chia|giao)[^:;.\d]{0,40}):\s+(?P<groups>[^:]+)",
    re.IGNORECASE,
)
_PEOPLE = r"(?:\s+(?:đại biểu|người|điển hình))?"
_PART = re.compile(rf"(?P<unit>[^:;.\d]{{3,120}}?)\s+(?P<n>\d{{1,4}}){_PEOPLE}")
"""A group with its seats in a sentence: "Phân bổ 230 điển hình: các xã, phường 160; các sở, ban, ngành 70"."""
_EACH_OF = re.compile(
    rf"(?:0*(?P<count>\d{{1,3}})\s+)?(?P<unit>[^:;.\d]{{3,120}}?),?\s+mỗi\s+(?:{KIND}|đơn vị|nơi|cơ quan)\s+"
    rf"(?P<n>\d{{1,3}}){_PEOPLE}",
    re.IGNORECASE,
)
"""Units of which each has as many: "06 huyện miền núi mỗi huyện 14 người", "Công an, Quân sự mỗi đơn vị 02"."""

_SENDS = re.compile(r"\b(?:cử|bầu|gửi|giới thiệu)\s+\d")


def read_quota_shared(reading: Reading) -> None:
    """Add what groups send together, beside the quotas of units and kinds."""
    lines = reading.clauses()
    for at, piece in enumerate(lines):
        _group(reading, piece, lines[at + 1 :])
        _in_a_sentence(reading, piece)
        _joined(reading, piece)
        _summed(reading, piece)


def _group(reading: Reading, piece: Piece, after: list[Piece]) -> None:
    """Add the groups of a line with their seats; how many each of a group sends, and any other part, stays told."""
    lead = piece.under[-1] if piece.under else ""
    if not (piece.mark and lead.endswith(":") and _LEAD.search(lead)) or (after and piece.text in after[0].under):
        return
    known = {str(one.values.get("unit", "")).casefold() for one in _quotas(reading, piece)}
    parts = re.split(r";\s+", piece.text)
    for part in parts:
        found, level = _GROUP.fullmatch(part), level_meant(reading, piece)
        inside = (found["inside"] or "") if found else ""
        numbers = [int(one) for one in re.findall(r"\d+", inside)]
        if found is None or not level or (numbers and sum(numbers) != int(found["n"])):
            continue
        unit = found["unit"].strip()
        if unit.casefold() in known or (len(parts) < 2 and known):
            continue
        note = f"trong đó {inside}" if numbers else inside or found["each"] or ""
        together = {} if is_unit(unit) else {"together": True}
        add_quota(reading, piece, level, {"unit": unit, "official": int(found["n"]), **together, "note": note})
        reading.say(piece, part[: found.start("each")].rstrip(" ,") if found["each"] else part)


def _in_a_sentence(reading: Reading, piece: Piece) -> None:
    """Add the groups of a sentence whose seats make its sum; of whom the next says how many each sends stays told."""
    sentences = SENTENCE.split(piece.text)
    for at, sentence in enumerate(sentences):
        found = _SENTENCE.fullmatch(bare(sentence))
        if found is not None and not _quotas(reading, piece):
            _divided(reading, piece, found, " ".join(sentences[at + 1 :]))


def _divided(reading: Reading, piece: Piece, found: re.Match[str], after: str) -> None:
    """Add the groups that a sentence divides its seats among."""
    total = int(found["all"] or found["those"])
    listed, *rest = re.split(rf"\.\s+(?=[{UPPER}])", found["groups"])  # a number ends no sentence elsewhere
    parts = [bare(part) for part in listed.split(";") if bare(part)]
    told = [(part, _seats(part)) for part in parts]
    if len(told) < 2 or sum(number for _, (_, number) in told) != total or not all(values for _, (values, _) in told):
        return
    level = level_meant(reading, piece) or _level_of_so_many(reading, piece, total)
    each = {kind for one in PART.split(" ".join([*rest, after])) if _SENDS.search(one)
            for kind in re.findall(KIND, one.casefold())}  # fmt: skip
    given = [(part, values) for part, (values, _) in told if each.isdisjoint(re.findall(KIND, part.casefold()))]
    exemplars = "điển hình" in (found["who"] or found["whom"])
    for part, values in given if level else ():
        all_so = {"exemplars": values["official"]} if exemplars and not values.get("together") else {}
        add_quota(reading, piece, level, values | all_so)
        reading.say(piece, part)
    if level and len(given) == len(told):
        reading.say(piece, found[0][: found.start("groups") - found.start()].strip())


def _joined(reading: Reading, piece: Piece) -> None:
    """Add how many each sends of whom a sentence names several together."""
    for sentence in SENTENCE.split(piece.text):
        for part in map(bare, sentence.split(";")):
            label = re.match(r"[^:;.\d]{3,60}:\s+(?=[Mm]ỗi\s)", part)
            told = joined_quotas(part[label.end() :] if label else part)
            known = {(one.values.get("unit") or one.values.get("each")) for one in _quotas(reading, piece)}
            level = _level_given(reading, piece) or level_meant(reading, piece, part) if told else ""
            own = {unit for one in reading.of("level") if one.values["id"] == level for unit in one.values["units"]}
            whose = {one.get("unit") or one["each"] for one in told}
            if level and whose.isdisjoint(known | own):
                for values in told:
                    add_quota(reading, piece, level, values)
                reading.say(piece, part)


def _level_given(reading: Reading, piece: Piece) -> str:
    """Return the level of the seats that the same paragraph gives others."""
    levels = {tuple(one.values["levels"]) for one in _quotas(reading, piece)}
    return str(levels.pop()[0]) if len(levels) == 1 else ""


def _seats(part: str) -> tuple[dict[str, Any], int]:
    """Return the quota of one part, and how many seats it has in all; ({}, 0) where it is not understood."""
    if found := _EACH_OF.fullmatch(part):
        units, number = found["unit"].strip(" ,"), int(found["n"])
        if found["count"]:
            return {"each": lowered_first(units), "official": number}, int(found["count"]) * number
        count = len(re.split(r",\s*|\s+và\s+", units))
        note = f"mỗi đơn vị {number:02d} đại biểu"
        values = {"unit": units, "official": count * number, "together": True, "note": note}
        return (values, count * number) if count > 1 and not re.match(r"(?:các|những)\s", units) else ({}, 0)
    if found := _PART.fullmatch(part):
        together = {} if is_unit(found["unit"]) else {"together": True}
        return {"unit": found["unit"], "official": int(found["n"]), **together}, int(found["n"])
    return {}, 0


def _level_of_so_many(reading: Reading, piece: Piece, total: int) -> str:
    """Return the level to which a paragraph beside this one says that so many come: "gồm 160 điển hình"."""
    said = re.compile(rf"(?<!\d){total}\s+(?:đại biểu|điển hình)\b")
    beside = [one for one in reading.body() if one is not piece and one.under == piece.under and said.search(one.text)]
    levels = {level_meant(reading, one, SENTENCE.split(one.text)[0]) for one in beside}
    return levels.pop() if len(levels) == 1 else ""


def _summed(reading: Reading, piece: Piece) -> None:
    """Keep of a line's own sum that it agrees with what was read of it; any other stays told.

    Of a kind whose units are not counted here, any number of them may make it.
    """
    found = SUM.search(piece.text)
    read = [one.values for one in _quotas(reading, piece)]
    if found is None or not read:
        return
    each = [one.get("official", 0) for one in read if "unit" not in one and "units" not in one]
    left = int(found["n"]) - sum(one.get("official", 0) * len(one.get("units", "1")) for one in read
                                 if "unit" in one or "units" in one)  # fmt: skip
    if left == 0 if not each else left > 0 and all(each) and left % math.gcd(*each) == 0:
        reading.say(piece, found[0].strip())


def _quotas(reading: Reading, piece: Piece) -> list[Proposal]:
    return [one for one in reading.drawn.get(piece.at, ()) if one.table == "quota"]
