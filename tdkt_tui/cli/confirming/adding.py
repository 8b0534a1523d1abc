"""Adding a fact for a passage that was not understood: its kind is chosen, its table filled in by answers or edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import gaps, with_table
from tdkt_tui.workflow.confirming.dating import dated
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import draft_of
from tdkt_tui.workflow.confirming.drawing_papers import items_listed
from tdkt_tui.workflow.confirming.level_drafts import level_drafts
from tdkt_tui.workflow.confirming.likeliest import likeliest
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.plan_file import PlanText, read_text
from tdkt_tui.workflow.confirming.rows import known_of
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.skeletons import block_of, tidied
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.plan_notes import Left

from .asking import ByHand
from .choosing import kind_of, sentence_of
from .editing import edited_at
from .proposing import add_draft, edited_fact
from .session import Session
from .state import State, name_of
from .steps import Step

_CODES = ("id", "item")
"""Keys that are made of a name, where somebody typed it."""


def add_fact(
    session: Session, state: State, left: Left, table: str = "", *, last: bool = True, still: Sequence[str] = ()
) -> None:
    """Let a person choose a kind of table, unless it is named, and answer for it. Raises Rests.

    still: the sentences of the passage that hold something: with a table of one the others have not been answered.
    """
    passage = passage_of(state.original, left)
    chosen = kind_of(session, left.place[2], likeliest(passage)) if not table else None
    table = chosen.table if chosen else table
    if not table:
        return
    levels = level_drafts(state.plan, dated(state.plan, passage)) if table == "level" else []
    levels = [one for one in levels if one.draft.values]
    meant = passage if levels else sentence_of(session, passage, still)
    last = last and (meant.words == passage.words or all(one in meant.words for one in still))
    last = last and not (table == "agenda" and items_listed(meant.words))  # one of its items
    draft = levels[0].draft if levels else draft_of(state.plan, meant, table)
    known = known_of(state.plan, state.original, passage.clause, left.place[2]) if table == "quota" else {}
    words = levels[0].words if levels else meant.words
    add_this(session, state, left, replace(draft, values={**draft.values, **known}), last=last, said=words)


def add_this(
    session: Session,
    state: State,
    left: Left,
    draft: Draft,
    *,
    last: bool = True,
    keys: Sequence[Key] = (),
    by_enter: bool = False,
    said: str = "",
) -> bool:
    """Add a table by questions, or in the editor where the person wants that. Returns False where none was added.

    last: no other table of the passage follows at once; keys: what is asked of it first; by_enter: nobody chose it,
    so that another Enter does not write it; said: the sentence that it was chosen for. Raises Rests.
    """
    try:
        return add_draft(session, state, left, draft, last=last, keys=keys, by_enter=by_enter, said=said)
    except ByHand as wish:
        if draft.fact:
            edited_fact(session, state, draft)
        else:
            _by_hand(session, state, left, wish.draft)
        return name_of(left) in session.added


def add_all(session: Session, left: Left, drafts: Sequence[tuple[Draft, Sequence[Key]]], *, ends: bool = True) -> None:
    """Add several tables that one passage says, until one is not wanted. Raises Rests, the faults of the file.

    drafts: each with the keys that are asked of it first; ends: with the last of them the passage has been answered.
    """
    for number, (draft, keys) in enumerate(drafts, 1):
        state = session.read()
        here = next((one for one in state.left if one.words == left.words), None)
        last = ends and number == len(drafts)
        if here is None or not add_this(session, state, here, draft, last=last, keys=keys):
            return


def _by_hand(session: Session, state: State, left: Left, draft: Draft) -> None:
    """Open a table that explains itself, with what is known of it; the passage is known to have a fact then."""
    kind = next(one for one in KINDS if one.table == draft.name)
    clause, at, words = left.place
    passage = f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"
    block = block_of(kind, state.plan, draft.clause, passage, _known(state.plan, draft))
    before = state.file.text
    text, line = with_table(before, kind.table, block)
    state.file.write(text)
    first = line + next(at for at, row in enumerate(block.split("\n")) if row.startswith("[["))
    if _filled(session, text, before, (first, line + block.count("\n"))):
        session.trail.append(Step((name_of(left),), before, read_text(session.path).text, ends=False, drafts=(draft,)))


def _known(plan: Plan, draft: Draft) -> list[tuple[str, dict[str, Any]]]:
    """Return what was typed of a draft as the tables that it becomes; several pilots stand in one, to be parted."""
    if draft.name == "pilot":
        return [("pilot", {**draft.values, "unit": "; ".join(draft.values.get("unit", ()))})]
    named = all(key.name in draft.values for key in draft.table.keys if key.needed)
    return [(name, {key: one for key, one in values.items() if named or key not in _CODES})
            for name, values in draft.blocks(plan)]  # fmt: skip


def _filled(session: Session, text: str, before: str, span: tuple[int, int]) -> bool:
    """Open the table until it is filled in, which is True, or left as it was; then it goes again."""
    line = span[0] + 1
    while True:
        try:
            edited_at(session, line, text)
        except BaseException:  # no editor, a dropped line: an empty table is none of what the person wrote
            _untouched(session, text, before)
            raise
        now = read_text(session.path)
        if _untouched(session, text, before):
            session.talk.say("Chưa thêm gì; bảng mẫu được bỏ đi.")
            return False
        if now.text.split() == before.split():
            session.talk.say("Chưa thêm gì.")
            return False
        missing = gaps(now.text, span[0], span[1] + 40)
        if not missing:
            break
        session.talk.say(f"Còn chỗ “…” chưa ghi ở dòng {', '.join(map(str, missing))}.")
        answer = session.talk.ask("  Enter mở lại · q để nguyên > ")
        if answer is None or answer.casefold() in ("q", "nghỉ"):
            _tidy(now, before)
            return False
        if answer:
            session.talk.unknown(answer, "Enter hoặc q.")
        line = missing[0]
    _tidy(now, before)
    return True


def _tidy(file: PlanText, before: str) -> None:
    if (tidy := tidied(file.text, before)) != file.text:
        file.write(tidy)


def _untouched(session: Session, text: str, before: str) -> bool:
    """Take a table that nobody touched out again; tell whether it was one."""
    try:
        now = read_text(session.path)
    except TdktError:
        return False
    if now.text != text:
        return False
    now.write(before)
    return True
