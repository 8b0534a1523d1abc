"""A table for a passage by questions alone: what is missing is asked for, the rest is seen, and then it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.model.fault import StoreFault, TdktError
from tdkt_tui.workflow.confirming.changing import table_of, with_kept
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.plan_file import ChangedElsewhere
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.plan_notes import Left, without_left

from .asking import ByHand, asked, filled, with_answer
from .asks import MORE, Asks, asks_of
from .editing import edited_at
from .leaving_out import DROP
from .level_typed import level_answer
from .reasons import reason
from .remaining import WORDS, rest_of, with_rest_waved
from .session import Session
from .several_values import parts_of, right_of, with_all
from .shown_draft import seen, title
from .shown_passage import remark_of
from .state import State, name_of
from .striking import strike
from .talk import Back, Rests, number_and_value


def add_draft(
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
    """Ask for what a table lacks, show it, write it. Returns False where nothing was written.

    last: no other table of the passage follows at once; keys: what is asked first, else what it lacks; by_enter: nobody
    chose it, so that Enter does not write it either; said: the sentence that a person chose it for.
    Raises Rests, BadAnswer, ByHand; in a pipe ChangedElsewhere, StoreFault.
    """
    session.view.aside()
    offered = draft
    draft = with_own_level(state.plan, draft)
    session.talk.say(f"Ghi {title(state.plan, draft)}")
    ready = filled(session, state.plan, draft, keys or draft.missing())
    if ready is None:
        session.talk.say("Chưa thêm gì.")
        return False
    by_enter = by_enter and ready == draft  # what a person typed into was read: Enter writes it
    draft, shown = ready, None
    halves = session.offers.get(name_of(left), ())
    left_told = False  # "w" writes and drops what is left, from when that was told to the end of the question
    words = said or next((half.words for half in halves if offered in half.drafts), "")
    while True:
        put = put_into(session.path, state.file.text, state.plan, draft, remark_of(left))
        session.talk.tell(
            seen(state.plan, draft, put, shown) if shown != draft else ()
        )  # nothing told is pushed away by it
        seen_first = for_whom(offered, draft)
        rest = rest_of(put.plan, state.original, left, [seen_first, *session.drafts_of(name_of(left))]) if last else []
        left_told = left_told or bool(rest)
        asks = asks_of(state.plan, put, draft, by_enter=by_enter, rest=rest, words=words)
        for line in asks.notes() if shown != draft else ():
            session.talk.say(line)
        shown = draft
        try:
            typed = session.talk.asked(asks.prompt(last=last))
            answer = typed.casefold()
            if answer in ("b", "thôi", *DROP):
                return False
            if answer in (*asks.writes, *([WORDS] if left_told and asks.writes else ())) and not put.faults:
                ends = last and answer != MORE and (not rest or answer == WORDS)
                return _write(session, state, left, put, offered, done=ends, said=said, waved=rest)
            if answer == "g" and asks.told and (why := reason(session)):
                put = replace(put, text=with_kept(put.text, asks.told, why))
                return _write(session, state, left, put, offered, done=last and not rest, said=said)
            _words(session, state, left if last and not left_told else None, answer)
            draft = _changed(session, state, draft, typed, asks=asks, faults=put.faults)
            by_enter = by_enter and draft == shown
        except Back:
            return False
        except (ChangedElsewhere, StoreFault) as fault:
            if not session.talk.interactive:
                raise
            session.talk.say(f"{fault.what.rstrip('.')}; những gì đã gõ còn đây:")
            state = session.read()
            left = next((one for one in state.left if one.words == left.words), left)


def for_whom(offered: Draft, draft: Draft) -> Draft:
    """Return a table as it was offered, of whom a person said that it is: whom it named instead is in no fact."""
    units = {"units": draft.values["units"]} if {"units"} <= draft.values.keys() & offered.values.keys() else {}
    return replace(offered, values=offered.values | units)


def _words(session: Session, state: State, left: Left | None, answer: str) -> None:
    """Strike a passage that turned out to be words while its table was filled in. Raises Back then."""
    if left and left.lines[0] and answer in (WORDS, "lời văn"):
        session.talk.say("Không ghi bảng; đoạn này bỏ, không in (l: lùi lại).")
        strike(session, state, (left,), waved=True)
        raise Back


def _changed(
    session: Session, state: State, draft: Draft, typed: str, *, asks: Asks, faults: Sequence[TdktError]
) -> Draft:
    """Return a draft after an answer that does not write it. Raises ByHand, Rests, BadAnswer."""
    keys = draft.table.keys
    answer = typed.casefold()
    number, said = number_and_value(typed, len(keys))
    if answer in ("", MORE) and faults:
        session.tell(faults)
    elif answer in ("", MORE):
        session.talk.unknown(answer or "Enter", asks.refusal())
    elif parts := parts_of(typed, len(keys)):
        return with_all(draft, right_of(session, state.plan, keys, parts))
    elif number:
        value = asked(session, state.plan, draft, keys[number - 1], typed=said)
        return with_answer(state.plan, draft, keys[number - 1], value)
    elif answer in ("s", "sửa"):
        raise ByHand(draft)
    elif answer == "q":
        raise Rests
    elif values := level_answer(session, state.plan, draft, typed):
        return with_all(draft, values)
    elif answer != "g" or not asks.told:
        session.talk.unknown(answer, f"{asks.known()}, một số từ 1 đến {len(keys)}, s hoặc b.")
    return draft


def _write(
    session: Session,
    state: State,
    left: Left,
    put: Put,
    offered: Draft,
    *,
    done: bool,
    said: str,
    waved: Sequence[str] = (),
) -> bool:
    text = without_passage(put.text, state, left, waved) if done else put.text
    if not session.put(state, text, (left,), ends=done, drafts=(offered,), said=said):
        return False
    line = table_of(text, put.facts[-1])[0]
    session.talk.say(f"Đã ghi {', '.join(put.facts)} (dòng {line}).")
    return True


def without_passage(text: str, state: State, left: Left, waved: Sequence[str]) -> str:
    """Return another text without a passage. waved: what of it a person took for words."""
    return with_rest_waved(without_left(text, moved(text, state, left)), left, waved)


def moved(text: str, state: State, left: Left) -> Left:
    """Return the passage where it stands in another text: the list is behind all tables."""
    more = text.count("\n") - state.file.text.count("\n")
    return Left((left.lines[0] + more, left.lines[1] + more), left.words, left.wording, left.section)


def edited_fact(session: Session, state: State, draft: Draft) -> None:
    """Open the editor at the fact that a draft completes."""
    edited_at(session, table_of(state.file.text, draft.fact)[0])
