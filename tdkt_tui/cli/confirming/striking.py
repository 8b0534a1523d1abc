"""Passages struck out of the file: they are words only, or tables hold them."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.signs import binds, figures_said
from tdkt_tui.workflow.plan_notes import Left, without_lefts
from tdkt_tui.workflow.plan_waved import with_waved

from .session import Session
from .state import State


def strike(session: Session, state: State, gone: tuple[Left, ...], *, waved: bool = False) -> None:
    """Strike passages out of the file, all by one answer. waved: as words; one that says or binds stays told."""
    text = without_lefts(state.file.text, gone)
    for one in gone if waved else ():
        text = with_waved(text, one.words) if figures_said(one.place[2]) or binds(one.place[2]) else text
    session.put(state, text, gone)
