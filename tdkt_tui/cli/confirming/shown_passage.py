"""A passage that was not understood, as a person sees it: whole, then what its clause holds already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.base import Fact
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.held_figures import keyed
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.figures import figures_in, figures_of

from .abridged import abridged
from .brief import cut
from .own_words import parted, with_gaps
from .places import begun, ranges
from .remaining import rest_of
from .shown import quoted
from .state import State, Told
from .understood import understood

_UNREAD = re.compile(r"(.*) \(trong đó chưa đọc: (.*)\)", re.DOTALL)
_SAID_BESIDE = 100
"""Signs of a fact that is told with a passage: enough to know it again."""
_BESIDE = 3
"""Facts of the same words that are told with a passage; more would hide it."""
_RUN = 5
"""Words in a row that a fact has from a passage: it was made of the same words, or of those beside them."""


def part_of(left: Left) -> str:
    """Return the part of the plan that a passage stands in: "mục II" of "mục II.2.1"."""
    return left.place[0].partition(".")[0]


def numbered(number: int, left: Left, words: str | None = None, *, kept: bool = False) -> str:
    """Return a passage among several as its line: its clause, unless it is a row, and its words, or those given.

    kept: it stays in its words, of which only those are told that say whose they are and what they turn on.
    """
    clause, at, own = left.place
    words = own if words is None else words
    words = abridged(without_unread(words)) if kept else words
    place = begun(clause.removeprefix("mục ")) or at
    return f"{number}. {words}" if is_row(left) else f"{number}. ({place}) {words}"


def remark_of(left: Left) -> str:
    """Return the passage as the remark above its table."""
    clause, at, words = left.place
    return f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"


def without_unread(words: str) -> str:
    """Return a passage without what is told of its figures that are in no key: kept in its words, it has them."""
    return found[1] if (found := _UNREAD.fullmatch(words)) else words


def is_row(left: Left) -> bool:
    """Tell a row of a table."""
    return left.words.count("|") > 1


def passage_lines(
    state: State,
    left: tuple[Left, ...],
    count: tuple[int, int],
    told: Told,
    numbers: Sequence[int] = (),
    *,
    kept: Sequence[str] = (),
) -> Iterator[str]:
    """Yield passages: one whole, rows of a table by their numbers. kept: sentences of it that stay in their words."""
    if len(left) == 1:
        yield from _passage_lines(state, left[0], count, told, kept)
        return
    wording = left[0].wording
    parts = ", ".join(dict.fromkeys(map(part_of, left)))
    clause = left[0].section if wording else left[0].place[0] if all(map(is_row, left)) else parts
    yield ""
    named = not wording and all(one.place[0] and not is_row(one) for one in left)  # each tells its own clause
    places = clause if named else ", ".join(filter(None, (clause, ranges(one.place[1] for one in left))))
    head = "CHỈ CÓ LỜI" if wording else "CHƯA HIỂU"
    yield from wrapped(f"[{head} {count[0]}–{count[0] + len(left) - 1}/{count[1]}] {places}", "")
    yield from _columns(state, left[0])
    for number, one in zip(numbers or range(1, len(left) + 1), left, strict=True):
        yield from wrapped(numbered(number, one), "  ")


def _passage_lines(state: State, left: Left, count: tuple[int, int], told: Told, kept: Sequence[str]) -> Iterator[str]:
    """Yield a passage that was not understood: whole, then what of it is in no fact, then the facts of its clause."""
    clause, at, words = left.place
    yield ""
    head = f"[{'CHỈ CÓ LỜI' if left.wording else 'CHƯA HIỂU'} {count[0]}/{count[1]}]"
    yield from wrapped(f"{head} {clause or at}", "")
    number = state.original.index(at)
    whole = state.original.paragraphs[number].text if number is not None else ""
    found = _UNREAD.fullmatch(words)
    said, figures = (found[1], found[2]) if found else (words, "")
    part = whole and not whole.endswith(said)
    yield from _columns(state, left)
    if part and number in told.paragraphs:
        yield from quoted(_short(f"… {said} …", kept))
    else:
        seen = whole and number in told.paragraphs and not is_row(left)
        yield from quoted(_short(_not_held(state, left) if seen else whole or words, kept))
        if part:
            yield from wrapped(f"Chưa thành dữ kiện: {cut(said)}", "  ")
    if whole and (open_now := _still_unread(state, left, figures)):
        yield from wrapped(f"Chưa đọc: {open_now}", "  ")
    yield from _beside(state, left, told)
    told.paragraphs.update(() if number is None else (number,))


def _short(text: str, kept: Sequence[str]) -> str:
    """Return words with those sentences in short that stay just so."""
    whole = " ".join(" ".join(plain_words(one)) for one in kept)
    return " ".join(abridged(one) if " ".join(plain_words(one)) in whole else one for one in parted(text))


def _not_held(state: State, left: Left) -> str:
    """Return a paragraph that was read before without its sentences of which facts have every word."""
    pieces = parted(left.place[2])
    rest = [" ".join(one.split()) for one in rest_of(state.plan, state.original, left, ())]
    open_now = [piece if any(one in " ".join(piece.split()) for one in rest) else "" for piece in pieces]
    return with_gaps(open_now) or left.place[2]


def _columns(state: State, left: Left) -> Iterator[str]:
    """Yield what the columns are headed of the table that a row stands in: without it a cell says little."""
    head = passage_of(state.original, left).head if is_row(left) else ""
    yield from quoted(head) if head else ()


def _still_unread(state: State, left: Left, figures: str) -> str:
    """Return the figures that no fact of the clause has in a key of its own, by now."""
    beside = (fact_at(state.plan, fact) for fact in facts_beside(state, left))
    values = [item.model_dump(exclude_unset=True) for item in beside if isinstance(item, BaseModel)]
    held = {figure for value in values for figure in figures_in("", keyed(value))}
    told = figures.split(", ") if figures else []
    return ", ".join(said for said in told if not (mine := {one for one, _ in figures_of(said)}) or mine - held)


def _beside(state: State, left: Left, told: Told) -> Iterator[str]:
    """Yield the facts that were made of a passage's own words, in short, each once in a walk."""
    beside = [fact for fact in facts_beside(state, left) if f"{fact} {fact_at(state.plan, fact)}" not in told.facts]
    words = plain_words(left.place[2])
    runs = [f" {' '.join(words[at : at + _RUN])} " for at in range(len(words) - _RUN + 1)]
    made = {one.fact for one in state.known.now if any(run in one.words for run in runs)}
    seen = ("provision.", *(("level.", "form.") if told.levels else ()))  # the table of all levels told these
    beside = [fact for fact in beside if fact in made and not fact.startswith(seen)]
    told.facts.update(f"{fact} {fact_at(state.plan, fact)}" for fact in beside)
    if not beside:
        return
    yield "  Đã ghi ở mục này:"
    heading = ""
    for fact in beside[:_BESIDE]:
        lines = understood(state.plan, [fact])
        first = lines.pop(0) if len(lines) > 1 and not lines[0].startswith(" ") else ""
        yield from wrapped(first, "  ") if first != heading else ()
        heading = first
        yield from wrapped(shorten(" ".join(line.strip() for line in lines), _SAID_BESIDE, placeholder=" …"), "    ")
    if len(beside) > _BESIDE:
        yield f"    … còn nữa: tdkt province show {state.plan.province}"


def facts_beside(state: State, left: Left) -> list[str]:
    """Return the facts that say something of the clause that a passage stands in."""
    at = state.original.index(left.place[1])
    clause = state.original.paragraphs[at].clause if at is not None else ""
    if not clause or clause.startswith("(") or (clause.startswith("Phụ lục") and "." not in clause):
        return []
    return [fact for fact in all_facts(state.plan) if clause in clauses_in(fact_at(state.plan, fact))]


def clauses_in(value: object) -> Iterator[str]:
    """Yield the clauses of a fact and of what stands inside it."""
    if isinstance(value, list):
        for item in value:
            yield from clauses_in(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, Fact):
            yield value.clause
        for name in type(value).model_fields:
            yield from clauses_in(getattr(value, name))


def all_facts(plan: Plan) -> list[str]:
    """Return the keys of all facts in lists."""
    tables = {name: getattr(plan, name) for name in type(plan).model_fields}
    return [f"{name}.{number}" for name, items in tables.items() if isinstance(items, list)
            for number in range(1, len(items) + 1)]  # fmt: skip
