"""One of several that were asked together, picked out to be seen alone: a step of its own, so that one can go back."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.plan_notes import Left

from .session import Session
from .state import Item, State, name_of, names_of
from .steps import Step


def look_at(session: Session, state: State, together: Item, one: Group | Left) -> None:
    """Ask one of those on the screen next, alone; one step back shows all of them again."""
    session.apart.add(name_of(one))
    session.returned = ()
    session.trail.append(Step(names_of(together), state.file.text, None, ends=False))
