"""Pairs of rows as text of 80 columns and as data; sensitive texts are in neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tdkt_tui.delegates.matching import LEVEL_WORDS
from tdkt_tui.delegates.matching.sides import ALIKE, LEGEND, sides
from tdkt_tui.model.cells import fitted, wrapped
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.people.matching import Match, Matches, Member

_LABEL, _VALUE = 22, 26


def as_lines(found: Matches, *, decidable: bool) -> list[str]:
    """Return the pairs one under the other; decidable: say how to decide of those of one dossier."""
    lines: list[str] = []
    for number, pair in enumerate(found.pairs, start=1):
        lines += [*_pair(number, pair), *(_ways(pair) if decidable else ()), ""]
    return [*lines, LEGEND] if lines else []


def _pair(number: int, pair: Match) -> Iterator[str]:
    yield f"{number}. {raised_first(LEVEL_WORDS[pair.level])}"
    yield from _indented("Vì: ", pair.reasons)
    yield from _indented("Nhưng: ", pair.against)
    yield from _row(" ", "", pair.one.place, pair.other.place)
    for side in sides(pair.one.cells, pair.other.cells):
        yield from _row(side.sign, side.label, side.one, side.other)


def _indented(before: str, words: tuple[str, ...]) -> Iterator[str]:
    if words:
        yield from (f"   {line}" for line in wrapped(f"{before}{'; '.join(words)}.", 76))


def _row(sign: str, label: str, one: str, other: str) -> Iterator[str]:
    parts = wrapped(label, _LABEL), wrapped(one, _VALUE), wrapped(other, _VALUE)
    for at in range(max(map(len, parts))):
        first, second, third = (part[at] if at < len(part) else "" for part in parts)
        mark = sign if at == 0 else " "
        yield f" {mark} {fitted(first, _LABEL)} {fitted(second, _VALUE)} {third}".rstrip()


def _ways(pair: Match) -> Iterator[str]:
    if pair.one.id is not None and pair.other.id is not None and pair.one.source == pair.other.source:
        ids = f"{pair.one.id} {pair.other.id}"
        yield f"   Một người: --same {ids}    Hai người khác nhau: --different {ids}"


def as_data(found: Matches) -> dict[str, Any]:
    """Return the pairs as objects by the identifiers of docs/glossary.md."""
    told = [
        {"level": pair.level, "reasons": list(pair.reasons), "against": list(pair.against),
         "differs": [side.column for side in sides(pair.one.cells, pair.other.cells) if side.sign != ALIKE],
         "rows": [_row_data(pair.one), _row_data(pair.other)]}
        for pair in found.pairs
    ]  # fmt: skip
    return {"pairs": told, "counts": dict(found.counts), "people": found.people}


def _row_data(member: Member) -> dict[str, Any]:
    plain = {name: value for name, value in asdict(member.person).items() if name not in ("sensitive", "unread", "row")}
    return {"file": member.source, "row": member.row, "id": member.id, **plain}
