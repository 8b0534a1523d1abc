"""What a table lacks, or one of its values, is asked for and read as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_exceptions import described
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.confirming.typed import choices, read_typed
from tdkt_tui.workflow.confirming.who_what import who_and_what

from .session import Session
from .several_values import AtOnce, all_at_once, offered_at_once, parts_of, refuse_many, with_all
from .shown_draft import told_of
from .talk import Back, Rests

_WORDED = ("text", "texts", "lines", "unit")
"""What is typed as words: one letter alone may be meant as a command."""
_NOW = 40
"""Signs of a value that is told again in its question."""


_COMMANDS = " · < lùi một câu · s soạn thảo · q nghỉ"
_TEXT = "gõ đúng chữ như bản gốc"
_NAMES = "gõ tên, cách nhau bằng dấu , (tên nào có dấu phẩy thì cách nhau bằng ;)"
_FORM = "số của hình thức đã có, hay cả tên của hình thức mới, “hoặc …”: thêm một hình thức được chọn"
HOW = {
    "text": _TEXT, "texts": _NAMES, "unit": f"{_TEXT}; “mỗi xã” khi xã nào cũng thế",
    "lines": "các dòng cách nhau bằng ;",
    "level": "số của cấp ở trên; nhiều cấp thì như: 1 2, mỗi cấp một bảng; chưa có cấp ấy: < rồi ghi cấp trước (t10)",
    "levels": "số của các cấp ở trên, như: 1 3; *: mọi cấp",
    "forms": f"{_FORM}; nhiều thì cách nhau bằng ;", "yes": "c: có; k: không",
    "number": "một số; số đại biểu thì ghi được cả: khoảng 100; không quá 100; từ 100 đến 130",
    "days": "như: ½; 1; 01 ngày; không quá 1,5 ngày; 01 buổi",
    "window": "như: 30/4/2026 (chậm nhất ngày ấy); trước 30/4/2026; ngày 22/8/2026; tháng 5/2026; "
              "xong trong quý II/2026; từ 10/3 đến hết 15/5/2026; dự kiến … . "
              "hạn của việc, của báo cáo còn gõ được: 10 ngày trước hội nghị; 07 ngày làm việc sau hội nghị",
}  # fmt: skip
"""How the answer to each kind of question is written."""


class ByHand(Exception):
    """The person wants to write a table in the editor; its argument is the draft as far as it was filled in."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft


def filled(session: Session, plan: Plan, draft: Draft, keys: Sequence[Key]) -> Draft | None:
    """Return a draft with what it lacked, one question back by "<"; None where it is not wanted."""
    drafts = [draft]
    whole = offered_at_once(session, plan, keys)
    while len(drafts) <= len(keys):
        key = keys[len(drafts) - 1]
        try:
            rest = keys[len(drafts) - 1 :] if whole else ()
            value = asked(session, plan, drafts[-1], key, begun=drafts[-1] != draft, rest=rest)
        except Back:
            if len(drafts) == 1:
                return None
            drafts.pop()
            continue
        if isinstance(value, AtOnce):
            return filled(session, plan, value.draft, value.wrong)
        if (ready := _by_number(session, plan, drafts[-1], value)) is not None:
            return filled(session, plan, ready, [one for one in keys[len(drafts) :] if one.name not in ready.values])
        if value is None and key.needed:
            if drafts[-1] == draft:
                return None
            session.talk.unknown("Enter", "Cần giá trị này; < lùi một câu, s ghi tiếp trong trình soạn thảo.")
            continue
        ready = with_answer(plan, drafts[-1], key, value)
        if key.name == "body" and ready.values.get("does") != drafts[-1].values.get("does"):
            return filled(session, plan, ready, [one for one in keys[len(drafts) :] if one.name != "does"])
        drafts.append(ready)
    return drafts[-1]


def _by_number(session: Session, plan: Plan, draft: Draft, value: object) -> Draft | None:
    """Return a draft with values typed by their numbers, "1 …; 2 …", where one was asked for; None for that one value.

    value: as it was read. It is the one value where a part behind the first cannot be read by the key of its number,
    or where all of them may be any words.
    """
    said = "; ".join(map(str, value)) if isinstance(value, list) else value
    keys = draft.table.keys
    parts = parts_of(said, len(keys)) if isinstance(said, str) else []
    if not parts or all(keys[number - 1].asked in _WORDED for number, _ in parts[1:]):
        return None
    try:
        return with_all(draft, [(keys[at - 1], _read(session, plan, keys[at - 1], part)) for at, part in parts])
    except ValueError:
        return None


def with_answer(plan: Plan, draft: Draft, key: Key, value: Any) -> Draft:
    """Return a draft with what was typed for a key, None for nothing; of a task who does what may be one answer."""
    if value is None:
        return draft
    does = ""
    if key.name == "units" and draft.name == "exception" and isinstance(value, list):
        like = described(plan, str(draft.values.get("level", "")), value)
        draft = replace(draft, values=draft.values | {"when": like["when"]}) if like else draft
        value = like["units"] if like else value
    if key.name == "body" and draft.name == "task" and isinstance(value, str):
        value, does = who_and_what(plan, value)
    ready = draft.with_value(key, None if value == "-" else value)
    return ready.with_value(next(one for one in draft.table.keys if one.name == "does"), does) if does else ready


def asked(
    session: Session,
    plan: Plan,
    draft: Draft,
    key: Key,
    *,
    begun: bool = False,
    typed: str = "",
    rest: Sequence[Key] = (),
) -> object:
    """Return what is typed for a key; None where nothing is, "-" where the key is to go. Raises Rests, ByHand.

    begun: other keys of a new table were typed: Enter does not give up one that is needed; typed: the value, where it
    was typed with the key's number: only where it is none of the key's is the question asked; rest: all keys that one
    line may answer, this one first: AtOnce is returned where it does.
    """
    talk = session.talk
    known = [f"{number}. {name}" for number, (_, name) in enumerate(choices(plan, key), 1)]
    now = told_of(plan, draft, key) if key.name in draft.values else ""
    prompt = _prompt(key, now, begun=begun)
    told = bool(typed)
    while True:
        if not told:
            talk.tell(row for name in known for row in wrapped(name, "    "))
            known = []
            typed = talk.asked(prompt)
        told = False
        ready = all_at_once(session, plan, draft, rest, typed) if len(rest) > 1 else None
        if ready or not typed:
            return ready
        if typed == "?":
            talk.tell(wrapped(HOW[key.asked] + _COMMANDS, "    "))
            continue
        if typed.isalpha() and len(typed) == 1 and key.asked in _WORDED and typed.casefold() not in ("q", "s"):
            talk.unknown(typed, f"Là giá trị thì gõ cả dấu: “{typed}”; là lệnh: < lùi, s soạn thảo, q nghỉ.")
            continue
        told_whole = typed
        typed = typed[1:-1] if len(typed) > 2 and typed[0] in '“"' and typed[-1] in '”"' else typed
        if typed == "-" and not key.needed:
            return "-" if now else None
        if typed.casefold() == "q":
            raise Rests
        if typed.casefold() == "s":
            raise ByHand(draft)
        try:
            refuse_many(rest, told_whole)
            return _read(session, plan, key, typed)
        except ValueError as error:
            talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")


def _read(session: Session, plan: Plan, key: Key, typed: str) -> Any:
    """Return what was typed as a key's value, "-" for a "no". Raises ValueError where a table is nothing without it."""
    if typed == "-":
        raise ValueError("bảng cần giá trị này: gõ giá trị khác; không có thì < lùi, rồi bỏ cả bảng")
    value = read_typed(plan, key, typed, session.stated)
    return "-" if value is None else value


def _prompt(key: Key, now: str, *, begun: bool) -> str:
    """Return the question for a key, and what Enter does there. now: its value, "" for none."""
    gone = "" if key.needed or not now else "; -: bỏ"
    stays = f"giữ “{now}”{gone}" if now else "thôi" if key.needed else "để trống"
    stays = stays if len(stays) < _NOW else f"giữ{gone}"
    how = "cần ghi; < lùi một câu" if key.needed and begun and not now else f"Enter: {stays}"
    return f"  {key.label}{' (c/k)' if key.asked == 'yes' else ''} ({how}) > "
