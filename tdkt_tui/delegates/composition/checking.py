"""Targets held against a list: findings for what is missing, and the alternates that would mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.composition import measure_words
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import counted

from .swaps import propose
from .targets import Standing, Target, stands

_MOST_KINDS = 4_000
"""Kinds of delegates times kinds of alternates, by unit and traits, of which swaps are weighed."""
_PRIVATE = "chỉ tiêu theo cột nhạy cảm"


@dataclass(frozen=True, slots=True)
class Swap:
    """One exchange that is proposed. mends: the targets that it helps; same_unit: both are of one unit."""

    goes: Delegate
    comes: Delegate
    mends: tuple[str, ...]
    same_unit: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would mend the targets. left: what is missing even then; proved: no smaller proposal does more.

    apart: how many alternates speak for a collective or household, and so are proposed for nobody.
    """

    swaps: tuple[Swap, ...]
    left: tuple[tuple[Target, int], ...]
    proved: bool
    apart: int = 0


def findings(standings: Sequence[Standing]) -> list[Finding]:
    """Return a warning for each target that is missed; a note where only unknown people could meet it or not."""
    told = []
    for standing in standings:
        unknown = f"; chưa rõ: {standing.unknown} đại biểu" if standing.unknown else ""
        apart = f" (không tính {counted(standing.apart, 'tập thể, hộ gia đình')})" if standing.apart else ""
        has = f"có {standing.there}/{standing.delegates} đại biểu chính thức{apart}"
        if standing.missing:
            told.append(Finding("composition.target", Severity.WARNING,
                                f"Chỉ tiêu {standing.target.words}: {has}, còn thiếu {standing.missing}{unknown}.",
                                field="delegates",
                                fix="bổ sung hoặc thay đại biểu; ghi đủ các cột còn trống" if standing.unknown
                                else "bổ sung hoặc thay đại biểu"))  # fmt: skip
    return told


def met(standing: Standing) -> str:
    """Return the words of a target that is reached: "nữ 4/9 (44 %), yêu cầu ít nhất 30 % – đạt"."""
    share = (
        f" ({(200 * standing.there + standing.delegates) // (2 * standing.delegates)} %)" if standing.delegates else ""
    )
    target = standing.target
    asked = measure_words(target.share, target.number)
    return f"{target.trait.label} {standing.there}/{standing.delegates}{share}, yêu cầu {asked} – đạt"


def proposal(targets: Sequence[Target], people: Sequence[Delegate]) -> Proposal:
    """Propose alternates in place of delegates; nothing is done by itself. Somebody not known to have a trait has none.

    Who speaks for a collective or household stays, and comes for nobody: that seat is not a person's. Among delegates
    who are alike for the targets, who is no exemplar goes first, then the later in the list.
    """
    standings = stands(targets, [one for one in people if one.status == "official"])
    if not any(standing.missing for standing in standings):
        return Proposal((), (), proved=True)
    asked = [one for one in people if one.subject == "individual"]
    apart = sum(one.status == "alternate" for one in people) - sum(one.status == "alternate" for one in asked)
    going = sorted((one for one in asked if one.status == "official"), key=lambda one: not one.exemplar)
    coming = [person for person in asked if person.status == "alternate"]
    has = [[tuple(target.trait.ask(person) is True for target in targets) for person in who] for who in (going, coming)]
    old, new = (
        [(folded(person.unit), traits) for person, traits in zip(who, of, strict=True)]
        for who, of in ((going, has[0]), (coming, has[1]))
    )
    if len(set(old)) * len(set(new)) > _MOST_KINDS:  # too many to weigh unit by unit: any alternate will do
        old, new = ([("", traits) for _, traits in who] for who in (old, new))
    found = propose(old, new, [standing.needed - standing.there for standing in standings])
    swaps = tuple(
        Swap(going[out], coming[into],
             _mended(targets, has[1][into], has[0][out]),
             folded(going[out].unit) == folded(coming[into].unit))
        for out, into in found.pairs
    )  # fmt: skip
    left = tuple((target, lack) for target, lack in zip(targets, found.left, strict=True) if lack)
    return Proposal(swaps, left, found.proved, apart)


def _mended(targets: Sequence[Target], comes: Sequence[bool], goes: Sequence[bool]) -> tuple[str, ...]:
    helped = [target.trait for target, more, less in zip(targets, comes, goes, strict=True) if more and not less]
    return tuple(dict.fromkeys(_PRIVATE if trait.private else trait.label for trait in helped))
