"""A group that is right: what the original was not read to say is asked for, then its notes are struck out."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import Value, with_value
from tdkt_tui.workflow.plan_notes import notes_of, struck, without_left

from .session import Session, State
from .sums import agreeing
from .talk import BadAnswer, Rests


def right(session: Session, state: State, group: Group, values: list[Value]) -> None:
    """Strike the notes out; what the original was not read to say is asked for first."""
    text = state.file.text
    typed: set[str] = set()
    for value in values:
        if not value.asked:
            continue
        try:
            new = _asked(session, value)
        except (Rests, BadAnswer):
            _kept(session, state, text, typed)
            raise
        if new is not None:
            text = with_value(text, value.key, new)
            typed.add(value.key)
        elif value.empty:
            session.talk.say(f"Còn thiếu {value.label}: nhóm này để sau.")
            _kept(session, state, text, typed)
            session.put_off(state, group)
            return
    names = {note.key for note in group.notes}
    text = struck(text, [note for note in notes_of(text) if note.key in names])
    for left in reversed(agreeing(state, group)):
        text = without_left(text, left)
    session.put(state, text, group)


def _kept(session: Session, state: State, text: str, typed: set[str]) -> None:
    """Write the values that were typed before a group is left with others open."""
    if typed:
        session.put(state, struck(text, [note for note in notes_of(text) if note.key in typed]))


def type_anew(session: Session, state: State, value: Value) -> None:
    """Ask for one value and write it. Raises Rests, BadAnswer."""
    new = _asked(session, value)
    if new is not None and new != value.value:
        text = with_value(state.file.text, value.key, new)
        session.put(state, struck(text, [note for note in notes_of(text) if note.key == value.key]))


def _asked(session: Session, value: Value) -> object:
    """Return what is typed for a value, None where it stays."""
    stays = "bỏ qua" if value.empty else f"giữ “{value.words()}”"
    while True:
        typed = session.talk.asked(f"  {value.label} (Enter: {stays}) > ")
        if not typed:
            return None
        try:
            return value.read(typed)
        except ValueError as error:
            session.talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")
