"""A table that a group lacks is added from the paragraph that says it, by the questions of a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Any

from tdkt_tui.model.in_districts import districts_of
from tdkt_tui.model.text import plain_words
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.kind_typed import kind_of_all, kind_typed, named_in
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.share_typed import share_typed
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_fact, add_this
from .choosing import kind_of, kinds_typed
from .level_added import add_level
from .right import put_value
from .session import Session
from .state import State
from .talk import GONE, number_of

MORE = "+"
"""What is typed for it."""
_BRIEF = 74
_HEADING = 12
"""Words that a line has at least which says something of whom it names."""
_OFFERED = 5
_LEADS = ("các", "mỗi", "những", "đối", "với")


def add_beside(session: Session, state: State, group: Group, typed: str = "") -> None:
    """Ask which paragraph of a group says it, which table it is, and for its values. Raises Rests, Back.

    typed: a share of those whom the group is on ("nữ ít nhất 20%"), a word for a kind of table, one more of the
    group's own kind ("xã A: 5 đại biểu"), or a level in one sentence: it is of the paragraph that names its units and
    has most of its words.
    """
    if typed and _share(session, state, group, typed):
        return
    called = kinds_typed(f"t {typed}", " ".join(state.original.paragraphs[at].text for at in group.passages))
    if table := next((kind.table for kind in called[:1] if typed and ":" not in typed), ""):
        typed = "" if table != "level" else typed
    more = kind_typed(state.plan, group.facts, typed, session.stated) if typed and not table else None
    whole = f"{named_in(more)}: {typed}" if more else typed
    lines = lines_naming(state, group, whole) if typed else [state.original.paragraphs[at] for at in group.passages]
    if not lines:
        session.talk.say("Không thấy lời của bản gốc ở chỗ này; thêm bằng trình soạn thảo (s).")
    elif not (typed and not more and add_level(session, state, _left(lines[0]), typed, last=False)) and (
        line := _line(session, lines, sure=bool(typed))
    ):
        _add(session, state, group, _left(line), more or table or ("level" if typed and group.kind == "level" else ""))


def _line(session: Session, lines: Sequence[Paragraph], *, sure: bool) -> Paragraph | None:
    """Ask which of several lines of the original is meant; None where none is. sure: Enter takes the first."""
    for number, one in enumerate(lines, 1) if len(lines) > 1 else ():
        session.talk.say(f"{number}. {shorten(one.text, _BRIEF, placeholder=' …')}")
    enter = "Enter: 1; -: thôi" if sure else "Enter: thôi"
    while len(lines) > 1:
        answer = session.talk.asked(f"  Lời ở dòng số mấy (1–{len(lines)}; {enter}) > ")
        if not (answer or sure) or answer in (GONE, "b"):
            return None
        if chosen := number_of(answer or "1", len(lines)):
            return lines[chosen - 1]
        session.talk.unknown(answer, f"Ghi một số từ 1 đến {len(lines)}.")
    return lines[0]


def _add(session: Session, state: State, group: Group, left: Left, meant: Draft | str) -> None:
    """Add a table that was typed, or one of a kind; of none that was named first of the kind of the group."""
    if isinstance(meant, Draft):
        add_this(session, state, left, replace(meant, clause=passage_of(state.original, left).clause), last=False)
    elif meant or not (own := kind_of_all(group.facts)):
        add_fact(session, state, left, meant, last=False)
    elif kind := kind_of(session, left.place[2], own):
        add_fact(session, state, left, kind.table, last=False)


def _share(session: Session, state: State, group: Group, typed: str) -> bool:
    """Write a share of the delegates of those whom a group's levels, or exceptions, are; False for what is none."""
    said, apart = share_typed(typed), [state.plan.exception[at] for at in _numbers(group, "exception")]
    levels = [state.plan.level[at] for at in _numbers(group, "level")]
    if not said or not (apart or levels):
        return False
    whose: dict[str, Any] = {"levels": list(dict.fromkeys([one.level for one in apart] or [one.id for one in levels]))}
    lying = [f"{unit} {one.when}" if districts_of(one.when) else unit for one in apart for unit in one.units]
    draft = Draft("composition", {**said, **whose, **({"units": lying} if lying else {})}, [*apart, *levels][0].clause)
    if put_value(session, state, put_into(session.path, state.file.text, state.plan, draft, "").text):
        bound = "ít nhất" if "at_least" in said else "nhiều nhất"
        told = "; ".join(lying or [one.label for one in levels])
        session.talk.say(
            f"Tỷ lệ {said['group']}: {bound} {said.get('at_least') or said['at_most']} ({told}); l lấy lại."
        )
    return True


def _numbers(group: Group, table: str) -> list[int]:
    """Return which rows of a table the facts of a group are, counted from 0."""
    return [int(fact.partition(".")[2]) - 1 for fact in group.facts if fact.partition(".")[0] == table]


def lines_naming(state: State, group: Group, typed: str) -> list[Paragraph]:
    """Return the paragraphs that a typed level is of, the likeliest first: those that name its units, or stand right
    under a heading that does, wherever they are; those of the group where none does."""
    every, words, who = state.original.paragraphs, {*plain_words(typed)}, plain_words(typed.partition(":")[0])
    while who[:1] and who[0] in _LEADS:
        who = who[1:]
    said = [plain_words(one.text) for one in every]

    def likely(at: int) -> tuple[bool, int, int]:
        own, head = f" {' '.join(said[at])} ", f" {' '.join(said[at - 1])} " if at else ""
        under = every[at - 1].clause == every[at].clause if at else False
        headed = under and len(every[at - 1].text) < _BRIEF and f" {' '.join(who)} " in head
        named = f" {' '.join(who)} " in own
        return named or headed, 2 * len(words & {*said[at]}) + 3 * headed, len(said[at]) > _HEADING

    within = [at for at, one in enumerate(every) if one.clause and not one.part] if who else []
    places = [at for at in within if likely(at)[0]] or [*group.passages]
    return [every[at] for at in sorted(places, key=likely, reverse=True)[:_OFFERED]]


def _left(line: Paragraph) -> Left:
    """Return a paragraph as a passage of its own."""
    clause = clause_words(line.clause) if line.clause and not line.part else ""
    return Left((0, 0), f"{', '.join(filter(None, (clause, line.at)))}: {line.text}")
