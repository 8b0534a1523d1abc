"""Automatic numbering: the lists of a document, their levels, and the number that each paragraph gets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.distances import paragraph_properties
from tdkt_tui.compliance.layout.measures import number, on

_LEVELS = 9
_LONGEST_LABEL = 64
_PLACE = re.compile(r"%([1-9])")
_INDENTS = ("left", "right", "first")


@dataclass(frozen=True)
class Level:
    """One level of a list; restart: the level after which it begins anew, counted from 1, None for any above it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    face: str = ""
    indents: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class _List:
    abstract: str
    levels: Mapping[int, Level]
    overrides: Mapping[int, int]


class Lists:
    """The lists of a document by their id. linked: style id -> the list that the style names, for numbering styles."""

    def __init__(self, root: Node | None, linked: Mapping[str, str]) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        links: dict[str, str] = {}
        nums = [] if root is None else root.findall(w("num"))
        for node in () if root is None else root.findall(w("abstractNum")):
            key, link = str(node.get(w("abstractNumId"))), node.find(w("numStyleLink"))
            abstract[key] = {level: read for level, read in map(_level, node.findall(w("lvl"))) if level < _LEVELS}
            if link is not None:
                links[key] = linked.get(str(link.get(w("val"))), "")
        of = {str(node.get(w("numId"))): _value(node, "abstractNumId") for node in nums}
        self._lists: dict[str, _List] = {}
        for node in nums:
            own = _value(node, "abstractNumId")
            own = of.get(links[own], own) if own in links else own
            changed = {int(number(item.get(w("ilvl")), 0.0)): item for item in node.findall(w("lvlOverride"))}
            starts = {level: item.find(w("startOverride")) for level, item in changed.items()}
            whole = dict(_level(item.find(w("lvl"))) for item in changed.values() if item.find(w("lvl")) is not None)
            self._lists[str(node.get(w("numId")))] = _List(
                own,
                {**abstract.get(own, {}), **whole},
                {level: int(number(item.get(w("val")), 1.0)) for level, item in starts.items() if item is not None},
            )

    def __contains__(self, list_id: object) -> bool:
        return list_id in self._lists

    def level_of(self, list_id: str, *, style_id: str | None, level: str | None) -> int:
        """Return the level that a paragraph stands on: the one tied to its style, else the one that it names."""
        if level is None and list_id in self._lists:
            tied = (at for at, one in self._lists[list_id].levels.items() if one.style and one.style == style_id)
            return next(tied, 0)
        return min(max(int(number(level, 0.0)), 0), _LEVELS - 1)

    def indents(self, list_id: str, level: int) -> Mapping[str, Any]:
        """Return the indents that a level brings, as ``paragraph_properties`` has them."""
        found = self._lists.get(list_id)
        return found.levels[level].indents if found is not None and level in found.levels else {}

    def get(self, list_id: str) -> _List | None:
        """Return a list, None where there is none of this id."""
        return self._lists.get(list_id)


class Counter:
    """Counts the numbered paragraphs of one part, in document order."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, chosen: tuple[str, int] | None) -> str:
        """Count a paragraph of (list, level) and return its number as it is seen: "1.", "a)", "II.3", "-"."""
        found = None if chosen is None else self._lists.get(chosen[0])
        if chosen is None or found is None or chosen[1] not in found.levels:
            return ""
        level = chosen[1]
        counts = self._counts.setdefault(found.abstract, {})
        if level in found.overrides and chosen not in self._begun:
            counts.pop(level, None)
        self._begun.add(chosen)
        counts[level] = counts[level] + 1 if level in counts else _start(found, level)
        for deeper in [other for other in counts if other > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or level < restart:
                del counts[deeper]
        return _shown(found, level, counts)


def _shown(found: _List, level: int, counts: Mapping[int, int]) -> str:
    from tdkt_tui.compliance.layout.numerals import bullet, numeral  # few documents number by lists

    own = found.levels[level]
    if own.form == "bullet":
        return bullet(own.text, own.face)

    def put(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        form = found.levels[at].form if at in found.levels else "decimal"
        # ISO/IEC 29500-1, 17.9.4: a "legal" level shows the levels above it in Arabic digits.
        return numeral(counts.get(at, _start(found, at)), "decimal" if own.legal and at < level else form)

    return _PLACE.sub(put, own.text)


def _start(found: _List, level: int) -> int:
    if level in found.overrides:
        return found.overrides[level]
    return found.levels[level].start if level in found.levels else 1


def _level(node: Node) -> tuple[int, Level]:
    there = firsts(node)
    indents = paragraph_properties(firsts(there.get(w("pPr"))))
    level = Level(
        text=_value(node, "lvlText")[:_LONGEST_LABEL],
        form=_value(node, "numFmt") or "decimal",
        legal=w("isLgl") in there and on(there[w("isLgl")]),
        style=_value(node, "pStyle") or None,
        indents={name: indents[name] for name in _INDENTS if name in indents},
    )
    if w("start") in there:
        level = replace(level, start=int(number(_value(node, "start"), 1.0)))
    if w("lvlRestart") in there:
        level = replace(level, restart=int(number(_value(node, "lvlRestart"), 0.0)))
    fonts = None if w("rPr") not in there else there[w("rPr")].find(w("rFonts"))
    if fonts is not None:
        level = replace(level, face=str(fonts.get(w("ascii"), "")))
    return int(number(node.get(w("ilvl")), 0.0)), level


def _value(node: Node, name: str) -> str:
    found = node.find(w(name))
    return "" if found is None else str(found.get(w("val"), ""))
