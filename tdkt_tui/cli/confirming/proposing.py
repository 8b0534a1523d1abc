"""A table for a passage by questions alone: what is missing is asked for, the rest is seen, and then it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.model.fault import StoreFault
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import kept_as_issued, table_of
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.plan_file import ChangedElsewhere
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.confirming.typed import choices, read_typed
from tdkt_tui.workflow.plan_notes import Left, without_left

from .editing import edited_at
from .reasons import reason
from .session import Session, State
from .shown_draft import seen, title, told_of
from .talk import Back, Rests, number_of

_MORE = "+"
_REST = "số sửa · s soạn thảo · b thôi > "
_LAST, _NEXT = f"  Enter ghi, xong đoạn · + ghi, còn nữa · {_REST}", f"  Enter ghi, sang bảng sau · {_REST}"
_TOLD, _TOLD_NEXT = (
    f"  Enter ghi · g giữ như bản gốc · + còn nữa · {_REST}",
    f"  Enter ghi · g giữ như bản gốc · {_REST}",
)
"""Where the checks tell something of the table, it may be kept as it was issued."""
_WORDED = ("text", "texts", "lines", "unit", "form")
"""What is typed as words: one letter alone may be meant as a command."""
_NOW = 40
"""Signs of a value that is told again in its question."""


class ByHand(Exception):
    """The person wants to write a table in the editor; its argument is the draft as far as it was filled in."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft


def add_draft(
    session: Session, state: State, left: Left, draft: Draft, *, last: bool = True, keys: Sequence[Key] = ()
) -> bool:
    """Ask for what a table lacks, show it, write it. Returns False where nothing was written.

    last: no other table of the passage follows at once; keys: what is asked first, else what it lacks.
    Raises Rests, BadAnswer, ByHand; in a pipe ChangedElsewhere, StoreFault.
    """
    session.seen = None
    session.talk.say(f"Ghi {title(state.plan, draft)}")
    filled = _filled(session, state.plan, draft, keys or draft.missing())
    if filled is None:
        session.talk.say("Chưa thêm gì.")
        return False
    draft = filled
    while True:
        put = put_into(session.path, state.file.text, state.plan, draft, _remark(left))
        session.talk.tell(seen(state.plan, draft, put))
        told = [one.field for one in put.findings if one.severity is not Severity.NOTE]
        wrong = any(one.severity is Severity.ERROR for one in put.findings)
        prompt = (_TOLD if told else _LAST) if last else (_TOLD_NEXT if told else _NEXT)
        try:
            answer = session.talk.asked(prompt.replace("Enter ghi · ", "") if wrong else prompt).casefold()
            if answer in ("b", "thôi"):
                return False
            if answer in ("", _MORE) and wrong:
                session.talk.unknown(answer or "Enter", "Bảng còn LỖI: số để sửa, g giữ như bản gốc, b thôi.")
            elif answer in ("", _MORE) and not put.faults:
                return _write(session, state, left, put, done=last and answer != _MORE)
            elif answer == "g" and told and (why := reason(session)):
                return _write(session, state, left, _kept(put, told, why), done=last)
            else:
                draft = _changed(session, state, draft, put, answer)
        except Back:
            return False
        except (ChangedElsewhere, StoreFault) as fault:
            if not session.talk.interactive:
                raise
            session.talk.say(f"{fault.what.rstrip('.')}; những gì đã gõ còn đây:")
            state = session.read()
            left = next((one for one in state.left if one.words == left.words), left)


def _filled(session: Session, plan: Plan, draft: Draft, keys: Sequence[Key]) -> Draft | None:
    """Return a draft with what it lacked, one question back by "<"; None where it is not wanted."""
    drafts = [draft]
    while len(drafts) <= len(keys):
        key = keys[len(drafts) - 1]
        try:
            value = asked(session, plan, drafts[-1], key)
        except Back:
            if len(drafts) == 1:
                return None
            drafts.pop()
            continue
        if value is None and key.needed:
            if drafts[-1] == draft:
                return None
            session.talk.unknown("Enter", "Cần giá trị này; < lùi một câu, s ghi tiếp trong trình soạn thảo.")
            continue
        drafts.append(drafts[-1] if value is None else drafts[-1].with_value(key, value))
    return drafts[-1]


def _changed(session: Session, state: State, draft: Draft, put: Put, answer: str) -> Draft:
    """Return a draft after an answer that does not write it. Raises ByHand, Rests, BadAnswer."""
    keys = draft.table.keys
    if answer in ("", _MORE):
        session.tell(put.faults)
    elif number := number_of(answer, len(keys)):
        value = asked(session, state.plan, draft, keys[number - 1])
        return draft if value is None else draft.with_value(keys[number - 1], None if value == "-" else value)
    elif answer in ("s", "sửa"):
        raise ByHand(draft)
    elif answer == "q":
        raise Rests
    elif answer != "g" or not put.findings:
        session.talk.unknown(answer, f"Enter, +, một số từ 1 đến {len(keys)}, s hoặc b.")
    return draft


def _write(session: Session, state: State, left: Left, put: Put, *, done: bool) -> bool:
    text = without_left(put.text, _moved(put, state, left)) if done else put.text
    if not session.put(state, text, (left,), ends=done, adds=True):
        return False
    line = table_of(text, put.facts[-1])[0]
    session.talk.say(f"Đã ghi {', '.join(put.facts)} (dòng {line}).")
    return True


def _kept(put: Put, told: list[str], why: str) -> Put:
    """Return a text with the reason why what the checks tell of a draft stands as it was issued."""
    text = put.text
    for key in dict.fromkeys(told):
        text = kept_as_issued(text, key, why)
    return replace(put, text=text)


def _moved(put: Put, state: State, left: Left) -> Left:
    """Return the passage where it stands now: the list is behind all tables."""
    more = put.text.count("\n") - state.file.text.count("\n")
    return Left((left.lines[0] + more, left.lines[1] + more), left.words, left.wording, left.section)


def _remark(left: Left) -> str:
    clause, at, words = left.place
    return f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"


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
        if typed.isalpha() and len(typed) == 1 and key.asked in _WORDED and typed.casefold() not in ("q", "s"):
            talk.unknown(typed, f"Là giá trị thì gõ cả dấu: “{typed}”; là lệnh: < lùi, s soạn thảo, q nghỉ.")
            continue
        typed = typed[1:-1] if len(typed) > 2 and typed[0] in '“"' and typed[-1] in '”"' else typed
        if typed == "-" and now and not key.needed:
            return "-"
        if typed.casefold() == "q":
            raise Rests
        if typed.casefold() == "s":
            raise ByHand(draft)
        try:
            value = read_typed(plan, key, typed, session.stated)
            return "-" if value is None else value
        except ValueError as error:
            talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")


def edited_fact(session: Session, state: State, draft: Draft) -> None:
    """Open the editor at the fact that a draft completes."""
    edited_at(session, table_of(state.file.text, draft.fact)[0])
