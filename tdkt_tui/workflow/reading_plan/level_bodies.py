"""Whom words like "đơn vị" mean inside a level's own clause: its units, also the bodies beside its offices."""

from __future__ import annotations

import re

from .apart_items import begins_with
from .enclosing import levels_around
from .facts import Proposal, Reading
from .parting import DOES
from .unit_words import AREA, PLACE

_ANYBODY = re.compile(rf"(?:(?:các|mỗi|từng|những)\s+)?{PLACE}(?:(?:,|\s+và)\s+(?:các\s+)?{PLACE})*", re.IGNORECASE)


_TIER = re.compile(rf"(?P<who>(?:(?:UBND|Ủy ban nhân dân)\s+)?cấp (?:huyện|xã|sở))\s+(?P<does>{DOES}\b.*)", re.DOTALL)
"""What only some of those do who have the other tasks of a paragraph: "…; cấp huyện gửi thêm báo cáo tổng hợp"."""
_BESIDE = re.compile(
    r"^(?:[-+]\s*|\w{1,4}[.)]\s*)?(?:đối với\s+)?(?:các\s+)?sở,[^;:.|]*;\s+(?:các\s+)?(?:cơ quan\s+)?"
    r"(?P<row>(?:(?:ủy ban|ub)\s+)?(?:mặt trận|mttq)[^;:.|]*)(?=[;:.|]|$)", re.IGNORECASE)  # fmt: skip
"""Bodies that a semicolon parts from the offices they stand with: "Sở, ban, ngành; Mặt trận Tổ quốc, tổ chức …"."""
_UNION = re.compile(r"(?:(?:ủy ban|ub)\s+)?(?:mặt trận|mttq)\b|(?:tổ chức chính trị|đoàn thể|hội\b)", re.IGNORECASE)


def read_level_bodies(reading: Reading) -> None:
    """Name the level in each task of "đơn vị" that stands in its clause, so that no other's units are given it; say the
    same of units that meet together on terms."""
    for task in reading.of("task"):
        if (tier := _TIER.fullmatch(str(task.values["does"]))) and ";" in str(task.values.get("body", "")):
            task.values.update({"body": tier["who"], "does": tier["does"]})
    levels = [one for one in reading.of("level") if one.values.get("clause")]
    for one in levels:
        _with_unions(one)
    for task in reading.of("task") if len(levels) > 1 else ():
        body = str(task.values.get("body", ""))
        level = _level(reading, task) or _begun(reading, task)
        if level is not None and _ANYBODY.fullmatch(body):
            some = _some(reading, task, level)
            task.values["body"] = ", ".join(some) if some else str(level.values["label"])
            task.marks["body"] = f"suy ra từ mục của cấp này: bản gốc ghi “{body}”"
    for joint in reading.of("jointly") if len(levels) > 1 else ():
        said = ", ".join(joint.values["units"])
        level = _level(reading, joint) or _called(levels, said)
        mine = [level] if level else _levels(reading, joint)
        every = _meant(said, list(dict.fromkeys(unit for one in mine for unit in one.values.get("units", ()))))
        if every and "when" in joint.values and _ANYBODY.fullmatch(said):
            joint.values["units"] = (_some(reading, joint, level) if level else []) or every
            joint.marks["units"] = f"suy ra từ mục của cấp này: bản gốc ghi “{said}”"


def _meant(said: str, units: list[str]) -> list[str]:
    """Return the units that general words mean: "cơ quan", "cơ quan, đơn vị" without "địa phương" are no areas."""
    offices = [unit for unit in units if not re.fullmatch(AREA, unit)]
    words = said.casefold()
    return offices if offices and "cơ quan" in words and "địa phương" not in words else units


def _with_unions(level: Proposal) -> None:
    """Give a level of offices the front and the unions that its own paragraph names beside them, and mark that."""
    units = list(level.values.get("units", ()))
    found = _BESIDE.match(level.piece.text) if level.piece and "sở" in units else None
    parts = re.split(r",\s+|\s+và\s+", found["row"].strip()) if found else []
    more = [re.sub(r"^các\s+", "", part.strip()) for part in parts]
    if more and all(map(_UNION.match, more)) and not any(map(_UNION.match, units)):
        level.values["units"] = [*units, *more]
        level.marks["units"] = f"bản gốc nêu sau dấu chấm phẩy: {', '.join(more)}"


def _some(reading: Reading, fact: Proposal, level: Proposal) -> list[str]:
    """Return the units of a level that the paragraph of a fact is on, where it begins with them and says their own."""
    drawn = reading.drawn.get(fact.piece.at, ()) if fact.piece else ()
    apart = [one.values["units"] for one in drawn if one.table == "exception" and "when" not in one.values]
    first = begins_with(fact.piece.text, level.values.get("units", ())) if fact.piece and len(apart) == 1 else []
    return first if first and apart == [first] else []


def _called(levels: list[Proposal], said: str) -> Proposal | None:
    """Return the one level that is itself called by such words."""
    mine = [one for one in levels if one.values["label"] == f"các {said.casefold()}"]
    return mine[0] if len(mine) == 1 and said.casefold() != ", ".join(mine[0].values.get("units", ())) else None


def _level(reading: Reading, fact: Proposal) -> Proposal | None:
    """Return the one level below the province's in whose clause a fact stands."""
    mine = _levels(reading, fact)
    return mine[0] if len(mine) == 1 else None


def _begun(reading: Reading, fact: Proposal) -> Proposal | None:
    """Return the one of several levels around a fact with whose units the fact's own paragraph begins."""
    text = fact.piece.text if fact.piece else ""
    mine = [one for one in _levels(reading, fact) if (kinds := "|".join(map(re.escape, one.values.get("units", ()))))
            and re.match(rf"(?:các|mỗi)\s+(?:{kinds})\b", text, re.IGNORECASE)]  # fmt: skip
    return mine[0] if len(mine) == 1 else None


def _levels(reading: Reading, fact: Proposal) -> list[Proposal]:
    """Return the levels in whose clause a fact stands, nothing where the province's is among them."""
    mine = levels_around(reading, fact.piece) if fact.piece else []
    deepest = max((len(one.values["clause"]) for one in mine), default=0)
    mine = [one for one in mine if len(one.values["clause"]) == deepest]
    return [] if any(one.values.get("units") == ["tỉnh"] for one in mine) else mine
