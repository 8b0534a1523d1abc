"""A group that is right: what the original was not read to say is asked for, then its notes are struck out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.plan_file import ChangedElsewhere
from tdkt_tui.workflow.confirming.renaming import with_names_carried
from tdkt_tui.workflow.confirming.values import Value, with_value
from tdkt_tui.workflow.plan_notes import notes_of, struck, without_lefts

from .session import Session
from .state import State
from .steps import Step
from .sums import agreeing
from .talk import Back, BadAnswer, Rests


def right(session: Session, state: State, group: Group, values: list[Value]) -> None:
    """Strike the notes out; what the original was not read to say is asked for first."""
    text = state.file.text
    typed: dict[str, Any] = {}
    for value in values:
        if not value.asked:
            continue
        try:
            new = _asked(session, value)
        except (Rests, Back, BadAnswer):
            _kept(session, state, text, typed)
            raise
        if new is not None:
            text = with_value(text, value.key, new)
            typed[value.key] = new
        elif value.empty:
            session.talk.say(f"Còn thiếu {value.label}: nhóm này để sau.")
            _kept(session, state, text, typed)
            session.put_off(state, group)
            return
    try:
        if typed:  # a step of its own: one back takes back that the group is right, and no value
            if not put_value(session, state, struck(text, [note for note in notes_of(text) if note.key in typed])):
                return
            state = session.read()
        names = {note.key for note in group.notes}
        text = struck(state.file.text, [note for note in notes_of(state.file.text) if note.key in names])
        session.put(state, without_lefts(text, agreeing(state, group)), group)
    except ChangedElsewhere:
        again(session, typed)
        raise


def confirm_all(session: Session, state: State, groups: tuple[Group, ...]) -> None:
    """Strike out the notes of groups that are right as they stand, in one step."""
    keys = {note.key for group in groups for note in group.notes}
    text = state.file.text
    session.put(state, struck(text, [note for note in notes_of(text) if note.key in keys]), groups)


def again(session: Session, typed: Mapping[str, Any]) -> None:
    """Write values that were typed into the file as another wrote it meanwhile: typing is not lost."""
    if not typed or not session.talk.interactive:
        return
    state = session.read()
    text = state.file.text
    for key, value in typed.items():
        text = with_value(text, key, value)
    session.put(state, struck(text, [note for note in notes_of(text) if note.key in typed]))


def _kept(session: Session, state: State, text: str, typed: Collection[str]) -> None:
    """Write the values that were typed before a group is left with others open."""
    if typed:
        session.put(state, struck(text, [note for note in notes_of(text) if note.key in typed]))


def type_anew(session: Session, state: State, value: Value, typed: str = "") -> None:
    """Ask for one value, unless it was typed with its number, and write it. Raises Rests, BadAnswer."""
    new = _asked(session, value, typed)
    if new is not None and new != value.value:
        text = with_value(state.file.text, value.key, new)
        put_value(session, state, struck(text, [note for note in notes_of(text) if note.key == value.key]))


def put_value(session: Session, state: State, text: str) -> bool:
    """Write a value of the group on the screen, which stays open: one step back takes this value back only.

    Returns False where it could not be written.
    """
    text = with_names_carried(text, state.plan)
    if text != state.file.text:
        if not session.put(state, text):
            return False
        if session.shown:
            session.trail.append(Step(session.shown[:1], state.file.text, text, ends=False))
    return True


def _asked(session: Session, value: Value, typed: str = "") -> object:
    """Return what is typed for a value, None where it stays."""
    stays = "bỏ qua" if value.empty else f"giữ “{value.words()}”"
    while True:
        typed = typed or session.talk.asked(f"  {value.label} (Enter: {stays}) > ")
        if not typed:
            return None
        try:
            return value.read(typed)
        except ValueError as error:
            session.talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")
            typed = ""
