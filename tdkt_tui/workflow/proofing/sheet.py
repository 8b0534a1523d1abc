"""The sheet itself: what is printed, by whose pages it is on, and what the plan holds units to beside their pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.grouping import fact_of
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.plan_notes import Note
from tdkt_tui.workflow.reaching import Reached
from tdkt_tui.workflow.reaching.bound import of_units

from .alike import Alike
from .doubted import Doubts
from .held_to import Told, held_to
from .lines import Line, Of, Part, lines_of
from .loose import Loose
from .missed import MISSED, missed
from .nowhere import NOWHERE, OWN, UNITS, Duties, kept_from_pages, lacking, on_no_page, rested_on
from .once import Once
from .own_pages import OwnPages
from .printed import Printed, printed
from .reach import EVERYBODY, whose
from .rows import rows_of
from .sent_nowhere import sent_nowhere
from .shortly import shortly
from .sources import Source, Sources
from .sure import Sure

_OWN_NAME = re.compile(rf"^[^(;]*\s[{UPPER}][^(;]*$")
"""How a unit is called that a fact names, of all that a page may be of."""
_DUTY, _BODIES = 9, 3
"""Words that a duty is known by; bodies that have their own pages and are named, of more the last ones are counted."""


def sheet_of(
    plan: Plan, original: Original, notes: Iterable[Note] = (), *, reached: Reached | None = None,
    before: Iterable[Part] = (), aside: Collection[str] = (),
) -> list[Part]:  # fmt: skip
    """Return what a plan's facts print on units' pages: what all units have first, then level by level.

    notes: those of its file, which tell what nobody has confirmed yet. reached: of the plan, where it was
    asked for already. before: the sheet as it was, whose units by their names have their pages looked at again: no
    fact may name them by now. aside: passages that are told elsewhere, see ``aside_of``.
    Raises TdktError of a template.
    """
    reached = reached or Reached(plan)
    plan = reached.plan
    pages = printed(plan, sorted({name for part in before for line in part.lines for name in line.at
                                  if _OWN_NAME.search(name)}))  # fmt: skip
    sources = Sources(plan, original)
    rows = [(row, sources.of(row.words, {page.unit.level.id for page in row.at})) for row in rows_of(pages)]
    parts: dict[str, list[Of]] = {EVERYBODY: []}
    for row, of in rows:
        parts.setdefault(whose(row.at, pages), []).append((row, of))
    held, cited = _told(held_to(plan)), plan.plan.citation().short()
    told: dict[str, list[Line]] = {}
    for reach in sorted(parts, key=lambda reach: _place(parts[reach], pages)):
        beside = held.pop(reach, [])
        told[reach] = [*beside, *lines_of(reach, parts[reach], rows, cited, [line.words for line in beside])]
    every = {line for page in pages for line in (*page.lines, *page.template)}
    told |= held | _told(lacking(reached.found[0], plan))
    from_fact: dict[str, list[str]] = {}
    for row, of in rows:
        for source in of:
            from_fact.setdefault(source.key, []).append(row.words)
    own, nobodys = OwnPages(plan), list(on_no_page(plan, [page.unit for page in pages], from_fact))
    there = {source.key for *_, of in nobodys for source in of}
    told |= _told(one for one in kept_from_pages(plan, every) if one[-1].key not in there)
    told |= _nobodys(nobodys, own)
    others = (*sent_nowhere(plan, own), *rested_on(plan, every))
    told[NOWHERE] = [*told.get(NOWHERE, ()), *(_alone(NOWHERE, *one) for one in others)]
    doubts, loose = Doubts(plan, original), Loose(plan)
    sure = Sure(plan, original, {fact_of(note.key) for note in notes}, told, chain.from_iterable(told.values()))
    marked = {reach: [replace(line, loose=loose.of(line)) for line in doubts.marked(lines)]
              for reach, lines in told.items() if lines}  # fmt: skip
    told_once = Once({fact_of(note.key) for note in notes}, sure.confirmed.charges_each)
    asked = {reach: [replace(line, sure=line.sure or sure.tells(line, lines)) for line in lines]
             for reach, lines in marked.items()}  # fmt: skip
    once = Alike(plan, pages, told_once.settles, sure.names_levels).once(chain.from_iterable(asked.values()))
    found: list[Part] = []
    for reach, lines in asked.items():
        here = [now for line in lines if (now := once.get(id(line), line))]
        found += [Part(reach, tuple(line if line.sure else told_once(line) for line in here))] if here else []
    lacks = tuple(missed(plan, original, (line for part in found for line in part.lines), aside))
    return [*found, Part(MISSED, lacks)] if lacks else found


def _nobodys(found: Iterable[Duties], own: OwnPages) -> dict[str, list[Line]]:
    """Return the lines of duties that no page has: each of units, those of all bodies of the province in one.

    own: what offices among those bodies print once they make papers of their own.
    """
    told: dict[str, list[Line]] = {}
    bodies: dict[str, list[Duties]] = {}
    for body, does, of in found:
        if of_units(body):
            told.setdefault(UNITS, []).append(_alone(UNITS, f"{body}: {'; '.join(does)}", of,
                                                     f"{body}: {shortly('; '.join(does), _DUTY)}"))  # fmt: skip
        else:
            for reach, mine, its in _by_page(own, body, does, of):
                bodies.setdefault(reach, []).append((body, mine, its))
    for reach, several in bodies.items():
        words = "; ".join(f"{body}: {'; '.join(does)}" for body, does, _ in several)
        sources = tuple(source for *_, of in several for source in of)
        many = [f"{body} ({padded(len(does))} việc)" if len(does) > 1 else body for body, does, _ in several]
        if reach == OWN and len(many) > _BODIES:
            many = [*many[: _BODIES - 1], f"… ({padded(len(sources))} việc)"]
        told[reach] = [_alone(reach, words, sources, "; ".join(many))]
    return told


def _by_page(
    own: OwnPages, body: str, does: tuple[str, ...], of: tuple[Source, ...]
) -> Iterator[tuple[str, tuple[str, ...], tuple[Source, ...]]]:
    """Yield what a body is to do by whether its own page prints it, each with its facts."""
    if len(does) != len(of):  # a fact without words of its own
        yield OWN if own.print(body, *does) else NOWHERE, does, of
        return
    there = [own.print(body, text) for text in does]
    for reach, has in ((OWN, True), (NOWHERE, False)):
        if has in there:
            mine = [at for at, prints in enumerate(there) if prints is has]
            yield reach, tuple(does[at] for at in mine), tuple(of[at] for at in mine)


def _alone(reach: str, words: str, of: tuple[Source, ...], shown: str) -> Line:
    return Line(reach, words, of, frozenset([reach]), shown)


def _told(facts: Iterable[Told]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for reach, words, source in facts:
        lines = found.setdefault(reach, [])
        same = next((at for at, line in enumerate(lines) if line.words == words), len(lines))
        sources = (*(lines[same].sources if same < len(lines) else ()), source)
        lines[same : same + 1] = [Line(reach, words, sources, frozenset([reach]), words)]
    return found


def _place(rows: Sequence[Of], pages: Sequence[Printed]) -> tuple[int, int]:
    """Return where a part stands: the more pages the earlier, then in the order of levels."""
    if not rows:
        return (0, 0)
    at = rows[0][0].at
    return (-len(at), pages.index(at[0]))
