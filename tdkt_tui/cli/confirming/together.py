"""Which passages are asked in one question: as many as fit a screen, so that what goes together is seen together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.binding import FIRST, NEXT, OTHER, weights
from tdkt_tui.workflow.confirming.later import Later
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .annexes import rows_of
from .columns_asked import table_at
from .offering import offers_of
from .passage_general import MOST, is_general
from .passage_plain import plain_lines
from .session import Session
from .shown_passage import is_row, numbered, part_of
from .state import State, name_of, only_words

_ROWS = 15
"""Rows that are asked together."""
_LINES = 19
"""Lines of passages that are asked together."""
_PAIR = 28
"""Lines of two: one that is asked alone is shown whole, and more is to be read of it than of both."""
_MOST = 40


def next_passages(session: Session, state: State, left: Sequence[Left]) -> tuple[Left, ...]:
    """Return what is asked next: one passage, or several of one kind that follow at once.

    Those that were picked out of their group come first, then what binds the units of a level, then the others, and
    those in which nothing stands last: what a unit needs first. Of each what is not sure comes before what is plain.
    """
    here = {name_of(one): one for one in left}
    if returned := tuple(here[name] for name in session.returned if name in here):  # in the order of their screen
        return returned
    if picked := next((one for one in left if name_of(one) in session.apart), None):
        return (picked,)
    if begun := [one for one in left if name_of(one) in session.screen]:  # stays together, with its numbers
        return tuple(sorted(begun, key=lambda one: session.rows.get(name_of(one), 0)))
    order = _in_order(session, state, left)
    kind, first = next(order, ("", None))
    taken = [first] if first else []
    for of, one in islice(order, _MOST - 1) if kind else ():
        if of != kind or not _joins(session, state, kind, taken, one):
            break
        taken.append(one)
    return tuple(taken)


def _in_order(session: Session, state: State, left: Sequence[Left]) -> Iterator[tuple[str, Left]]:
    """Yield passages with their kinds in the order in which they are asked; none is drawn before it is needed."""
    weighed = weights_of(session, state)
    behind: list[tuple[str, Left]] = []
    for weight in (FIRST, NEXT, OTHER):
        plain: list[tuple[str, Left]] = []
        for one in (one for one in left if weighed.get(one.words, OTHER) == weight):
            if (kind := _kind(session, state, one)) in _LAST:
                (plain if kind == "plain" else behind).append((kind, one))
            else:
                yield kind, one
        yield from plain
    yield from sorted(behind, key=lambda pair: _LAST.index(pair[0]))


def weights_of(session: Session, state: State) -> dict[str, int]:
    """Return of each passage whether it binds the units of a level; it keeps its place while the plan grows.

    What would be kept in its words does, too, unless it is one body's, or in general words.
    """
    if missing := [one for one in state.left if one.words not in session.told.weights]:
        found = weights(state.plan, state.original, missing)
        later = Later(state.plan)
        session.told.weights |= {
            one.words: NEXT if found[one.words] == OTHER and _kept(session, state, one, later) else found[one.words]
            for one in missing
        }
    return session.told.weights


def _kept(session: Session, state: State, one: Left, later: Later) -> bool:
    if one.wording or is_row(one) or is_general(session, state, one):
        return False
    offers = offers_of(session, state, one)
    drafts = (half.drafts[0] for half in (*offers.ready, *offers.rest) if half.drafts)
    return any(draft.name == "provision" and not later.table(draft.name, draft.values) for draft in drafts)


def binding(session: Session, state: State) -> list[Left]:
    """Return the passages that bind the units of a level: by what they say, and not in general words alone."""
    weighed = weights_of(session, state)
    left = [one for one in state.left if weighed.get(one.words, OTHER) < OTHER]
    return [one for one in left if not is_general(session, state, one)]


def binding_first(session: Session, state: State, bound: Sequence[Left]) -> list[Left]:
    """Return those of the passages that bind levels that bind units of the one that has the first document."""
    known = session.told.behind
    known |= {
        one.words: state.first.passage(passage_of(state.original, one)) for one in bound if one.words not in known
    }
    return [one for one in bound if not known[one.words]]


_TABLE = "table "
_LAST = ("plain", "general", "idle", "wording")
"""Kinds of passages that are asked behind what is not sure; but for the plain ones behind all."""


def _kind(session: Session, state: State, one: Left) -> str:
    """Return as which kind a passage goes with others of it: "wording", "row", "plain", "general", "idle"; "" for none.

    Of a row of a table whose columns are asked about, that table.
    """
    if only_words(one):
        return "wording"
    if name_of(one) in session.added or rows_of(state, (one,)):
        return ""
    if session.talk.interactive and (table := table_at(session, state, one)):
        return f"{_TABLE}{table}"
    return "general" if is_general(session, state, one) else _kind_by_offers(session, state, one)


def _kind_by_offers(session: Session, state: State, one: Left) -> str:
    offers = offers_of(session, state, one)
    if offers.ready and not offers.rest and offers.ends:
        return "plain" if session.talk.interactive else ""
    if is_row(one):
        return "row"
    whole = passage_of(state.original, one)
    return "idle" if not (offers.ready or offers.rest) and whole.whole.endswith(whole.words) else ""


def _joins(session: Session, state: State, kind: str, taken: Sequence[Left], one: Left) -> bool:
    if kind.startswith(_TABLE):
        return True
    if kind == "general":
        return len(taken) < MOST
    if kind == "row":
        last = taken[-1]
        follows = one.lines[0] == last.lines[1] + 1 and one.place[0] == last.place[0]
        return follows and len(taken) < _ROWS
    same = kind == "plain" or part_of(one) == part_of(taken[0])
    same = one.section == taken[0].section if kind == "wording" else same
    if kind == "plain":
        lines = len([*plain_lines(session, state, [*taken, one])])
        return same and lines <= (_PAIR if len(taken) == 1 else _LINES)
    rows = [wrapped(numbered(number, each), "  ") for number, each in enumerate([*taken, one], 1)]
    return same and sum(map(len, rows)) <= _LINES
