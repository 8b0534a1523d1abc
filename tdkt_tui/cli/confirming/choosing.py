"""What a person chooses before a table is added: the row, the sentence, the kind of table; each by its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.kind_words import kinds_called
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.signs import figures_said
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.skeleton_parts import Kind
from tdkt_tui.workflow.confirming.skeletons import kinds_for
from tdkt_tui.workflow.plan_notes import Left

from .session import Session
from .talk import number_of

_NEAR = 4
"""Kinds that are told apart as near to a passage."""
_BRIEF = 140
"""Signs of a sentence among those of which one is to be chosen."""


def one_of(session: Session, left: tuple[Left, ...], numbers: Sequence[int] = (1,)) -> Left | None:
    """Return which of several rows a fact is to be added for, by the numbers that they are shown with."""
    rows = dict(zip(numbers, left, strict=True))
    while len(left) > 1:
        typed = session.talk.asked("  Thêm dữ kiện cho dòng số mấy (Enter: thôi) > ")
        if not typed:
            return None
        if one := rows.get(number_of(typed, max(rows))):
            return one
        session.talk.unknown(typed, f"Ghi một số từ {min(rows)} đến {max(rows)}.")
    return left[0]


def sentence_of(session: Session, passage: Passage, still: Sequence[str] = ()) -> Passage:
    """Return a passage as the sentence of it that is meant: the only one with a number or a day, else one is asked.

    still: those that hold something and are in no table yet.
    """
    words = [] if "|" in passage.words else passage.sentences
    said = [one for one in words if figures_said(one) and (not still or one in still)]
    if len(words) <= 1 or not said:
        return passage
    if len(said) == 1:
        return replace(passage, words=said[0])
    for number, one in enumerate(said, 1):
        session.talk.say(f"{number}. {shorten(one, _BRIEF, placeholder=' …')}", "    ")
    while typed := session.talk.asked(f"  Ghi câu số mấy (1–{len(said)}; Enter: cả đoạn) > "):
        if number := number_of(typed, len(said)):
            return replace(passage, words=said[number - 1])
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(said)} hoặc Enter.")
    return passage


def kind_of(session: Session, words: str, first: str, called: Sequence[Kind] = ()) -> Kind | None:
    """Return the kind whose number is typed: a number means the same kind in every passage.

    called: kinds that were typed by a word that is said of several: these are told instead of what is near.
    """
    kinds = list(KINDS)
    fits = [kind for kind in kinds_for(words)[0] if kind.table != first]
    near = list(called) or [next(kind for kind in kinds if kind.table == first), *fits]
    session.talk.say("Loại dữ kiện; hợp với đoạn này:" if not called else "Loại nào:")
    for kind in near[:_NEAR]:
        session.talk.say(f"t{kinds.index(kind) + 1}. [[{kind.table}]] {kind.title}", "    ")
    while True:
        typed = session.talk.asked(
            f"  Loại t1–t{len(kinds)} (?: xem cả {len(kinds)}), hay một từ: mức chi (Enter: thôi) > "
        )
        if not typed:
            return None
        if typed == "?":
            told = "; ".join(f"t{number}. {kind.title}" for number, kind in enumerate(kinds, 1))
            session.talk.tell(wrapped(told, "    "))
            continue
        if numbered := kind_numbered(typed):
            return numbered
        named = next((kind for kind in kinds if kind.table == typed.strip("[] ")), None)
        said = [] if named else kinds_called(typed)
        if len(said) > 1:
            for kind in said:
                session.talk.say(f"t{kinds.index(kind) + 1}. {kind.title}", "    ")
            continue
        named = said[0] if said else named
        if named:
            return named
        session.talk.unknown(typed, f"Ghi từ t1 đến t{len(kinds)}, hay tên bảng.")


def kind_numbered(typed: str) -> Kind | None:
    """Return the kind of a number in the list of all kinds, "t10" or "10" where only that is asked; None for others."""
    number = number_of(typed.casefold().removeprefix("t").strip(), len(KINDS))
    return KINDS[number - 1] if number else None


def kinds_typed(typed: str, words: str) -> list[Kind]:
    """Return the kinds that are meant behind "t", by a number or by a word, "t yêu cầu"; none for no such answer.

    words: of the passage; of several kinds the only one that these speak of is meant.
    """
    if kind := kind_numbered(typed):
        return [kind]
    called = kinds_called(typed[1:]) if typed[1:2].isspace() else []
    fits = [kind for kind in kinds_for(words)[0] if kind in called]
    return fits if len(fits) == 1 else called
