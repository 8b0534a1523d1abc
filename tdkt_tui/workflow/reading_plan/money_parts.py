"""Who pays from what, part by part of a passage on money: each part is that of its level, or of its own kinds of unit.

What is on whole kinds keeps them: "xã, phường chi từ ngân sách xã; doanh nghiệp tự cân đối". A unit's document prints
what is its kind's, else what is said of all.
"""

from __future__ import annotations

import re

from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import lowered_first

from .destinations import of_province
from .facts import Proposal, Reading, bare
from .level_money import same_sorts
from .paid_from import BY_DOCUMENT, Paid, kinds_of, parts_on_money
from .pieces import Piece


def read_money_parts(reading: Reading, piece: Piece) -> bool:
    """Keep from where units pay, where a piece says it of all or of whole kinds of them; tell whether it does."""
    if not (piece.below("kinh phí") or "kinh phí" in piece.text.casefold()):
        return False
    parts = [part for part in parts_on_money(piece) if _known(reading, part)]
    levels = [_levels(reading, part) for part in parts]
    general = [part for part, own in zip(parts, levels, strict=True) if not own and part.who != "tỉnh"]
    budget = next(iter(reading.of("budget")), None)
    if not parts or (general and budget and budget.values.get("source")):
        return False
    if general:
        said = "; ".join(map(_said, general))
        budget = budget or reading.add("budget", piece, source=said)
        budget.values["source"] = said
        reading.draw(budget, [piece])
    kept = False
    for part, own in zip(parts, levels, strict=True):
        if (part.who == "tỉnh" and not own) or any("budget" in level.values for level in own):
            continue
        for level in own:
            level.values["budget"] = _of_level(part, level)
            reading.draw(level, [piece])
        if not BY_DOCUMENT.search(part.words):
            reading.say(piece, part.words)
        _not_done(reading, piece, part.words)
        kept = True
    return kept


def _known(reading: Reading, part: Paid) -> bool:
    """Tell a part that is on no areas, or on some that hold a conference by the plan."""
    areas = {one for one in kinds_of(part.who) if re.match(rf"cấp |(?:{AREA})\b", one)} - {"tỉnh"}
    return not areas or any(areas & {level.values["label"].casefold(), *level.values.get("units", ())}
                            for level in reading.of("level"))  # fmt: skip


def _levels(reading: Reading, part: Paid) -> list[Proposal]:
    """Return the levels that are all those whose money a part is on; none where they are of several, or of none."""
    levels = reading.of("level")
    if part.who == "tỉnh":
        return list(filter(of_province, levels))[:1]
    kinds = kinds_of(part.who)
    named = [level for level in levels if {level.values["label"].casefold()} & kinds]
    if part.who and len(named) == len(kinds):
        return named
    same = [level for level in levels if part.who and same_sorts(kinds, level.values.get("units", ()))]
    return same if len(same) == 1 else []


def _of_level(part: Paid, level: Proposal) -> str:
    label = level.values["label"]
    if part.own:
        return f"kinh phí {part.source}"
    return part.source.replace("ngân sách từng cấp", f"ngân sách {label}" if label.startswith("cấp ") else "ngân sách")


def _said(part: Paid) -> str:
    if not part.who:
        return f"đơn vị {part.source}" if part.own else part.source
    told = lowered_first(re.sub(r"^[Cc]ác\s+", "", part.told))
    if re.fullmatch(r"cấp \w+(?: sở)?", part.who, re.IGNORECASE) and "ngân sách từng cấp" in part.source:
        return f"{told.partition(part.who)[1]} chi từ ngân sách {part.who}"
    return f"{lowered_first(part.who)} {part.source}" if part.own and " do " in told else told


def _not_done(reading: Reading, piece: Piece, words: str) -> None:
    """Leave what is everybody's money out of what a body does in the same piece."""
    for task in reading.drawn.get(piece.at, ()):
        does = str(task.values.get("does", "")) if task.table == "task" else ""
        if does and words in does:
            before, _, after = does.partition(words)
            task.values["does"] = f"{bare(before)}{after}" if bare(before) else bare(after)
