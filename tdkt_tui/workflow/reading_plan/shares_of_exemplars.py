"""Shares of the exemplars alone: "trong số điển hình, nữ không dưới 35%", with what some units have instead."""

from __future__ import annotations

import re
from typing import Any

from .apart import fit, levels_at
from .apart_names import UNITS, units_by_name
from .bounds import BOUND, bound_key
from .facts import Proposal, Reading
from .groups_numbered import groups_named
from .pieces import Piece
from .sentences import PART, SENTENCE

_LEAD = re.compile(
    r"(?:^|[.;:,]\s+)(?P<lead>[Tt]rong\s+(?:tổng\s+)?số\s+(?:các\s+)?(?:đại biểu\s+(?:là\s+)?)?điển hình"
    r"(?:\s+tiên tiến)?(?P<whose>\s+được\s[^,;.:\d]{2,60})?)\s*[,:]?\s+(?P<rest>.+)",
    re.DOTALL,
)
_EVERY = re.compile(r"\b(?:các|mỗi|từng|mọi) cấp\b", re.IGNORECASE)
_GROUPS = (
    (r"(?:phụ )?nữ", "women", "là nữ"),
    (r"(?:(?:người|đồng bào) )*(?:dân tộc thiểu số|DTTS)", "ethnic-minority", "là người dân tộc thiểu số"),
    (r"(?:người |tuổi |trẻ )*dưới (?P<years>\d\d) tuổi", "under-{}", "dưới {} tuổi"),
    (r"(?:người )?(?:trực tiếp lao động(?:, [^,;.:\d%]{2,30})*|lao động trực tiếp)", "direct-worker",
     "trực tiếp lao động"),
    (r"(?:cán bộ )?lãnh đạo,? (?:và )?quản lý", "leader", "là cán bộ lãnh đạo, quản lý"),
    (r"(?:người )?không (?:giữ (?:chức vụ|chức danh)|phải là|là) (?:cán bộ )?lãnh đạo(?:,? (?:và )?quản lý)?",
     "no-leader", "không giữ chức vụ lãnh đạo, quản lý"),
)  # fmt: skip
"""How a group is written, its code, and what exemplars of it are called."""
_WHO = "|".join(way.replace("?P<years>", "?:") for way, _, _ in _GROUPS)
_SHARE = re.compile(
    rf"(?:^|(?<=[,;]\s)|(?<=và\s))(?:(?:là|có)\s+)?(?P<who>{_WHO})\s+(?:chiếm\s+)?(?:tỷ lệ\s+)?(?P<how>{BOUND})\s+"
    rf"(?P<n>\d{{1,2}})\s*%(?P<apart>\s*\((?:riêng\s+)?(?P<units>{UNITS})\s+(?P<other>{BOUND})\s+(?P<m>\d{{1,2}})\s*%\))?"
    r"(?=\s*(?:[,;.]|$|và\b))",
    re.IGNORECASE,
)


def read_shares_of_exemplars(reading: Reading) -> None:
    """Add to the level whose clause it is, or to all where it is said of every level, each such share."""
    for piece in reading.clauses():
        lead = ""
        for part in PART.split(piece.text) if "%" in piece.text and "trong" in piece.text.casefold() else ():
            led = _LEAD.search(part) or (_LEAD.search(f"{lead}: {part}") if lead and _SHARE.match(part) else None)
            lead = "" if part.endswith(".") else led["lead"] if led else lead  # it is of all parts of its sentence
            if led:
                whole = next((one for one in SENTENCE.split(piece.text) if part in one), part)
                numbered = groups_named(reading, whole)
                every = bool(numbered or _EVERY.search(led["whose"] or ""))
                levels = list(reading.of("level")) if every else levels_at(reading, piece)
                levels = [one for one in levels if not numbered or one.values["id"] in numbered]
                if levels and (every or len(levels) == 1 or _together(levels, whole)):
                    _part(reading, piece, levels, led)


def _together(levels: list[Proposal], sentence: str) -> bool:
    """Tell levels of one heading, where the sentence names all of them or none: what it says is of them alike."""
    one = len({level.piece.at for level in levels if level.piece}) == 1
    return one and {sentence.casefold().count(level.values["label"]) for level in levels} in ({0}, {1})


def _part(reading: Reading, piece: Piece, levels: list[Proposal], led: re.Match[str]) -> None:
    said: list[str] = []
    for found in _SHARE.finditer(led["rest"]):
        units = units_by_name(found["units"]) if found["units"] else []
        if found["units"] and not (len(levels) == 1 and fit(levels[0], units)):
            continue
        for level in levels:
            shares = level.values.setdefault("size", {}).setdefault("shares", [])
            share = _share(found["who"], found["how"], found["n"], piece)
            shares += [] if share["category"] in [one["category"] for one in shares] else [share]
            reading.draw(level, [piece])
        if units:
            _apart(reading, piece, levels[0], units, _share(found["who"], found["other"], found["m"], piece))
        said.append(found[0])
    whole = _SHARE.sub("", led["rest"]).strip(" ,;.")
    entire = [f"{led['lead']}, {led['rest']}", led[0].strip(" ,;:"), led["rest"]]
    for words in entire if said and whole in ("", "và") else said:
        reading.say(piece, words)


def _share(who: str, how: str, number: str, piece: Piece) -> dict[str, Any]:
    """Return the share of the exemplars that are of a group."""
    way, code, label = next(one for one in _GROUPS if re.fullmatch(one[0], who, re.IGNORECASE))
    years = re.findall(r"\d\d", who) if "years" in way else []
    return {"category": f"exemplar-{code.format(*years)}", "label": f"điển hình {label.format(*years)}",
            "share": int(number) / 100, "how": bound_key(how).replace("_", "-"), "of": "exemplar",
            "clause": piece.clause}  # fmt: skip


def _apart(reading: Reading, piece: Piece, level: Proposal, units: list[str], share: dict[str, Any]) -> None:
    """Give units their own share, beside what they have apart already: of all exceptions the first alone binds one."""
    left = [unit.casefold() for unit in units]
    for fact in list(reading.of("exception")):
        known = fact.values
        mine = [unit for unit in known.get("units", ()) if unit.casefold() in left]
        if known["level"] != level.values["id"] or "when" in known or not mine:
            continue
        if others := [unit for unit in known["units"] if unit not in mine]:
            reading.add("exception", fact.piece, **(known | {"units": others}))
        size = known.get("size", {})
        clause = known.pop("clause", "")
        known |= {"units": mine, "size": size | {"shares": [*size.get("shares", ()), share]}, "clause": clause}
        reading.draw(fact, [piece])
        left = [unit for unit in left if unit not in [one.casefold() for one in mine]]
    if rest := [unit for unit in units if unit.casefold() in left]:
        reading.add("exception", piece, level=level.values["id"], units=rest, size={"shares": [share]})
