"""A table for a passage by questions alone: what is missing is asked for, the rest is seen, and then it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.draft import Draft, block_lines
from tdkt_tui.workflow.confirming.filling import fact_words, fill_lines
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.confirming.typed import choices, read_typed, told
from tdkt_tui.workflow.plan_notes import Left, without_left

from .editing import edited_at
from .session import Session, State, name_of
from .shown import finding_lines
from .talk import Rests, number_of

_SHORT = 110
"""Signs of a draft's values in one glance."""
_MORE = "+"
_LAST = "  Enter ghi, xong đoạn · + ghi, còn nữa · số sửa · s soạn thảo · b thôi > "
_NEXT = "  Enter ghi, sang bảng sau · số sửa · s soạn thảo · b thôi > "


class ByHand(Exception):
    """The person wants to write a table in the editor; its argument is the draft as far as it was filled in."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft


def draft_lines(plan: Plan, drafts: Sequence[Draft]) -> Iterator[str]:
    """Yield the tables that a passage may be written to, numbered, each with its values at a glance."""
    if drafts:
        yield "  Có thể ghi:"
    for number, draft in enumerate(drafts, 1):
        yield from wrapped(f"{number}. {_title(plan, draft)}", "  ")
        said = "; ".join(f"{name_of_key(key)}: {told_of(plan, draft, key)}" for key in _given(draft))
        if said:
            words = said if len(said) <= _SHORT else said[:_SHORT].rsplit(" ", 1)[0] + " …"
            yield from wrapped(words, "     ")


def add_draft(session: Session, state: State, left: Left, draft: Draft, *, last: bool = True) -> bool:
    """Ask for what a table lacks, show it, write it. Returns False where nothing was written.

    last: no other table of the passage follows at once. Raises Rests, BadAnswer, ByHand, StoreFault.
    """
    talk = session.talk
    session.seen = None
    talk.say(f"Ghi {_title(state.plan, draft)}")
    for key in draft.missing():
        value = asked(session, state.plan, draft, key)
        if value is None and key.needed:
            talk.say("Chưa thêm gì.")
            return False
        draft = draft if value is None else draft.with_value(key, value)
    while True:
        put = put_into(session.path, state.file.text, state.plan, draft, _remark(left))
        talk.tell(_seen(state.plan, draft, put))
        answer = talk.asked(_LAST if last else _NEXT).casefold()
        keys = draft.table.keys
        if answer in ("", _MORE, "ghi") and not put.faults:
            return _write(session, state, left, put, done=last and answer != _MORE)
        if answer in ("", _MORE, "ghi"):
            session.tell(put.faults)
        elif number := number_of(answer, len(keys)):
            value = asked(session, state.plan, draft, keys[number - 1])
            draft = draft if value is None else draft.with_value(keys[number - 1], None if value == "-" else value)
        elif answer in ("s", "sửa"):
            raise ByHand(draft)
        elif answer == "q":
            raise Rests
        elif answer in ("b", "thôi"):
            return False
        else:
            talk.unknown(answer, f"Enter, +, một số từ 1 đến {len(keys)}, s hoặc b.")


def _write(session: Session, state: State, left: Left, put: Put, *, done: bool) -> bool:
    text = without_left(put.text, _moved(put, state, left)) if done else put.text
    if not session.put(state, text, (left,) if done else None):
        return False
    session.added.add(name_of((left,)))
    line = table_of(text, put.facts[-1])[0]
    session.talk.say(f"Đã ghi {', '.join(put.facts)} (dòng {line}).")
    return True


def _moved(put: Put, state: State, left: Left) -> Left:
    """Return the passage where it stands now: the list is behind all tables."""
    more = put.text.count("\n") - state.file.text.count("\n")
    return Left((left.lines[0] + more, left.lines[1] + more), left.words, left.wording, left.section)


def _remark(left: Left) -> str:
    clause, at, words = left.place
    return f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"


def _title(plan: Plan, draft: Draft) -> str:
    if draft.fact:
        return f"bổ sung vào “{fact_words(plan, draft.fact)}” ([[{draft.name}]] đã có)"
    return f"{draft.table.about} ([[{draft.name}]])"


def name_of_key(key: Key) -> str:
    """Return what a key is called, without how it is written."""
    return re.sub(r"\s*\(.*", "", key.label)


def _given(draft: Draft) -> list[Key]:
    return [key for key in draft.table.keys if key.name in draft.values]


def told_of(plan: Plan, draft: Draft, key: Key) -> str:
    """Return a value of a draft in the words in which it is asked for."""
    bound = "không quá " * bool(draft.values.get("days_at_most")) + "dự kiến " * bool(draft.values.get("days_approx"))
    return f"{bound if key.name == 'days' else ''}{told(plan, key, draft.values[key.name])}"


def _seen(plan: Plan, draft: Draft, put: Put) -> Iterator[str]:
    """Yield a draft as it was understood, its keys numbered, then as it will stand in the file, then what is wrong."""
    for number, key in enumerate(draft.table.keys, 1):
        if key.name in draft.values:
            yield from wrapped(f"{number}. {name_of_key(key)}: {told_of(plan, draft, key)}", "    ")
    empty = [
        f"{number} {name_of_key(key)}" for number, key in enumerate(draft.table.keys, 1) if key.name not in draft.values
    ]
    yield from wrapped(f"để trống: {' · '.join(empty)}", "    ") if empty and not draft.fact else ()
    yield "  Trong tệp:"
    lines = fill_lines(draft) if draft.fact else block_lines(draft.blocks(plan))
    yield from (row for line in lines for row in wrapped(line, "    "))
    for fault in put.faults:
        yield from wrapped(f"! LỖI: {fault.what}", "  ")
    for finding in put.findings:
        if finding.severity is not Severity.NOTE:
            yield from finding_lines(finding)


def asked(session: Session, plan: Plan, draft: Draft, key: Key) -> object:
    """Return what is typed for a key; None where nothing is, "-" where the key is to go. Raises Rests, ByHand."""
    talk = session.talk
    known = choices(plan, key)
    if known:
        talk.say(" · ".join(f"{number} {name}" for number, (_, name) in enumerate(known, 1)), "    ")
    now = told_of(plan, draft, key) if key.name in draft.values else ""
    gone = "" if key.needed or not now else "; -: bỏ"
    stays = f"giữ “{now}”{gone}" if now else "thôi" if key.needed else "để trống"
    stays = stays if len(stays) < _NOW else f"giữ{gone}"
    label = f"{key.label} (c/k)" if key.asked == "yes" else key.label
    while True:
        typed = talk.asked(f"  {label} (Enter: {stays}) > ")
        if not typed:
            return None
        if typed == "-" and now and not key.needed:
            return "-"
        if typed.casefold() == "q":
            raise Rests
        if typed.casefold() == "s":
            raise ByHand(draft)
        try:
            value = read_typed(plan, key, typed)
            return "-" if value is None else value
        except ValueError as error:
            talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")


_NOW = 40
"""Signs of a value that is told again in its question."""


def edited_fact(session: Session, state: State, draft: Draft) -> None:
    """Open the editor at the fact that a draft completes."""
    edited_at(session, table_of(state.file.text, draft.fact)[0])
