"""The units that a plan calls by one general name: "các sở, ban, ngành, UBND các xã (gọi chung là các đơn vị)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.words import lowered_first

from .facts import Reading
from .kinds import kinds_told
from .pieces import Piece
from .unit_lists import kinds_in
from .unit_words import COMMUNES, DISTRICTS

_WORD = r"(?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp)"
_BEGINS = re.compile(r"\b(?:[Cc]ác\s+)?(?:[Ss]ở|UBND|Ủy ban nhân dân|[Hh]uyện|[Xx]ã|[Pp]hường)[,;\s]")
_CALLED = re.compile(
    r"\s*\((?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:chung|tắt|gọn)(?:\s+là)?:?\s+"
    rf"“?(?P<name>(?:các\s+)?{_WORD}(?:(?:,\s*|\s+và\s+){_WORD})*)”?"
    r"(?:\s+(?:trong|thuộc|của|trên|cấp)\s[^()]{2,40})?\)"
)
_COMMITTEE = re.compile(r"\b(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?")
_MARK = re.compile(r"^(?:[-–+•]|\(?(?:[\dIVX]{1,4}|[a-zđ])[.)])\s+")
_TIER = re.compile(r"\bcấp (?:huyện|xã)\b")
_WHOSE = re.compile(r"\s+(?:trực\s+)?thuộc\s.*")
_PEOPLE = re.compile(
    r"(?:,|\s+và)?\s+(?:các\s+)?(?:cán bộ|công chức|người lao động|tập thể|cá nhân|Nhân dân)[^;:.\d]*\.?"
)
"""Who belongs to those units, behind them: it makes no unit more."""


@dataclass(frozen=True, slots=True)
class General:
    """A general name, the kinds of unit that it stands for, and the words of a piece that say so."""

    name: str
    kinds: list[str]
    piece: Piece
    said: str

    def of(self, tier: Sequence[str]) -> list[str]:
        """Return its kinds of one tier; of the offices, (), those of none."""
        return [kind for kind in self.kinds if (kind in tier if tier else kind not in (*DISTRICTS, *COMMUNES))]


def general_names(reading: Reading) -> Iterator[General]:
    """Yield the general names that a plan says the units of."""
    for piece in reading.clauses():
        for called in _CALLED.finditer(piece.text):
            before = piece.text[: called.start()]
            starts = [
                one.start() for one in _BEGINS.finditer(before) if not re.search(r"[():.]", before[one.start() :])
            ]
            for start in starts:
                if kinds := _kinds(before[start:], reading):
                    yield General(called["name"], kinds, piece, piece.text[start : called.end()])
                    break


def defines_only(text: str) -> bool:
    """Tell a paragraph that says nothing but who the units of a general name are."""
    called, begins = _CALLED.search(text), _BEGINS.match(_MARK.sub("", text))
    rest = text[called.end() :].strip(" .:") if called else ""
    return bool(called and begins) and (not rest or _PEOPLE.fullmatch(f" {rest}") is not None)


def by_name(text: str) -> str:
    """Return a text with the general name in place of the list of its units."""
    called = _CALLED.search(text)
    begins = next(_BEGINS.finditer(text), None) if called else None
    if called is None or begins is None or begins.start() > called.start():
        return text
    return f"{text[: begins.start()]}{called['name']}{text[called.end() :]}"


def keep_names(reading: Reading, names: Sequence[General]) -> None:
    """Call whoever has a task or a report by the general name, where the whole list of its units stands there.

    A piece that says nothing but who the units are is held whole.
    """
    for one in names:
        for fact in (*reading.of("task"), *reading.of("reporting")):
            key = "body" if fact.table == "task" else "by"
            body, said = str(fact.values.get(key, "")), lowered_first(one.said)
            if lowered_first(body) == said:
                fact.values[key] = f"các {one.name.removeprefix('các ')}"
                reading.say(one.piece, one.said)
        if defines_only(one.piece.text):
            reading.say(one.piece, one.piece.text)
            reading.used.add(one.piece.at)


def give_levels(reading: Reading, names: Sequence[General]) -> None:
    """Give who introduces by a part of a general name the levels that it means: "cơ quan, đơn vị" are no areas."""
    for fact in reading.of("nomination") if names else ():
        who = [str(name).casefold() for name in fact.values.get("who", ())]
        if not who or not {*who} <= {*ANY_UNIT} or fact.values.get("levels"):
            continue
        areas = "địa phương" in who or "địa phương" not in names[0].name
        fact.values["levels"] = [
            level.values["id"]
            for level in reading.of("level")
            if (kinds := level.units()) != {"tỉnh"} and (areas or not kinds <= {*DISTRICTS, *COMMUNES})
        ]


def _kinds(words: str, reading: Reading) -> list[str]:
    told = _TIER.sub(lambda one: ", ".join(kinds_told(one[0], reading)), _COMMITTEE.sub("", words))
    return list(dict.fromkeys(_WHOSE.sub("", kind) for kind in kinds_in(lowered_first(told))))
