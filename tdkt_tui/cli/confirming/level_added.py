"""A level for a passage by one typed sentence, as the plan would say it."""

from __future__ import annotations

import re

from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.level_drafts import more_of
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_this
from .level_typed import level_whole
from .offering import offers_of
from .session import Session
from .state import State

_COMMAND = re.compile(r"^t(?:10)?\s+", re.IGNORECASE)
"""What may stand before it."""


def add_level(session: Session, state: State, left: Left, typed: str, *, last: bool = True) -> bool:
    """Show the level that a person typed and write it; False for no such sentence. Raises Rests, the faults of put.

    last: no other table of the passage follows.
    """
    empty = Draft("level", {}, passage_of(state.original, left).clause)
    few = 1 if ":" in typed else 2
    whole = level_whole(session, state.plan, empty, _COMMAND.sub("", typed), few)
    if whole is None:
        return False
    offers = offers_of(session, state, left)
    levels = [half.words for half in offers.halves if half.drafts[:1] and half.drafts[0].name == "level"]
    said = next((words for words in levels if words not in offers.said), "")
    add_this(session, state, left, more_of(state.plan, whole), last=last, said=said)
    return True
