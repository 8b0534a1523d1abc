"""A line of the sheet given to other units: whom its facts bind is typed behind its number, as in the walk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Back, Rests, in_short
from tdkt_tui.cli.confirming.whose_words import numbers_and_words, whose_typed
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.values import with_value, without_key
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.scaffold.literals import literal

from .open_screen import OpenScreen
from .wrong import moved_to, picked_of

_EVERYBODY = "các cơ quan, đơn vị, địa phương"
"""How a duty names all units."""
_BODY = {"task": "body", "reporting": "by"}
"""Tables of duties, each with the key of who does them: one text."""
_OF_LEVELS = {"provision": "who", "composition": "units", "nomination": "who", "aim": "", "agenda": ""}
"""Tables whose facts are of levels, each with the key of units beside them, "" where it has none."""


def whom_meant(answer: str, screen: Sequence[Line | None]) -> tuple[list[Line], str]:
    """Return the lines whose numbers an answer begins with, and whom it names behind them: "3 các xã"; none else."""
    numbers, typed = numbers_and_words(answer, len(screen))
    meant = typed.strip() == "*" or len(typed.strip()) > 1  # one letter is no name: "3 x" is a slip
    lines = [line for number in numbers if (line := screen[number - 1])]
    return (lines, typed.strip()) if meant else ([], "")


def turn_lines(session: Session, screen: OpenScreen, lines: Sequence[Line], typed: str, then: Plan) -> bool:
    """Give the facts of lines to the units that were typed. Returns whether the plan says something else now.

    screen: the lines as they are numbered; then: the plan as they were shown. What names units in another way than by
    words is told, with what to type instead.
    """
    before = session.read()
    text, other = before.file.text, list[int]()
    try:
        for line in lines:
            sources = picked_of(session, line.sources, then) if line.sources else ()
            keys = [moved_to(source, then, before.plan).key for source in sources]
            if not keys or any(not _takes(_table(key), before.plan, typed) for key in keys):
                other.append(screen.of(line))
                continue
            for key in keys:
                text = _turned(text, key, before.plan, typed)
        if other:
            session.talk.say(f"Dòng {in_short(other)}: bảng của nó không ghi của ai như vậy; gõ số trần rồi t để sửa.")
        if text == before.file.text and not other:
            session.talk.say(f"Không đổi gì: kế hoạch đã ghi như vậy.{_but(lines)}")
        if text == before.file.text or not session.put(before, text):
            return False
    except (Rests, Back):
        return False
    except BadInput as fault:
        session.tell([fault])
        return False
    session.view.anew()
    whose = "mọi đơn vị" if _is_all(before.plan, typed) else typed
    session.talk.say(f"Đã ghi: nay là của {whose}.")
    return session.read().plan != before.plan


def _but(lines: Sequence[Line]) -> str:
    """Return what is told of a fact of everybody that some units' pages have not, and what may be done; "" for none."""
    others = next((rest for line in lines if (rest := line.whose.partition(", trừ ")[2])), "")
    return f" Trang của {others} không in điều này: họ cũng có thì + ghi thêm một bảng cho họ." if others else ""


def _takes(table: str, plan: Plan, typed: str) -> bool:
    """Tell a table whose facts may bind whom typed words mean: an item of a programme is of whole levels alone."""
    return table in _BODY or bool(
        _OF_LEVELS.get(table) or (table in _OF_LEVELS and "who" not in whose_typed(plan, typed))
    )


def _is_all(plan: Plan, typed: str) -> bool:
    return not whose_typed(plan, typed)


def _table(key: str) -> str:
    return key.partition(".")[0]


def _turned(text: str, key: str, plan: Plan, typed: str) -> str:
    """Return the text in which a fact binds whom typed words mean. Raises BadInput where a key is written apart."""
    if body := _BODY.get(_table(key)):
        return with_value(text, f"{key}.{body}", _EVERYBODY if _is_all(plan, typed) else typed)
    whose, units = whose_typed(plan, typed), _OF_LEVELS[_table(key)]
    named = whose.get("who", [] if _table(key) != "nomination" else [_EVERYBODY if not whose else typed])
    values = {"levels": whose.get("levels", []), **({units: named} if units else {})}
    for name in values:
        text = without_key(text, f"{key}.{name}")
    return _with_keys(text, key, {name: value for name, value in values.items() if value})


def _with_keys(text: str, fact: str, values: Mapping[str, Any]) -> str:
    lines, (_, end) = text.split("\n"), table_of(text, fact)
    lines[end - 1 : end - 1] = [f"{name} = {literal(value)}" for name, value in values.items()]
    return "\n".join(lines)
