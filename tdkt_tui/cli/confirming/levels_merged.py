"""Two levels of the table that are one: units and values joined; where they differ a person says which holds."""

from __future__ import annotations

import re

from tdkt_tui.model.fault import raise_all
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.confirming.merging_levels import both_attend, differing, merged, only_other
from tdkt_tui.workflow.confirming.plan_file import said_by

from .levels_table import LABELS, value_words
from .right import put_value
from .session import Session
from .state import State
from .talk import GONE, number_of

_MERGE = re.compile(r"gộp\s+(?P<gone>\d+(?:\s*,?\s*\d+)*)\s+(?:vào|với)\s+(?P<into>\d+)|gộp\s+(?P<both>\d+\s+\d+)",
                    re.IGNORECASE)  # fmt: skip

_LABELS = LABELS | {"agreed_with": "thống nhất với", "guided_by": "theo hướng dẫn của", "own_plan": "kế hoạch riêng",
                    "budget": "kinh phí", "attend": "thành phần dự"}  # fmt: skip
"""What the table has no column for is asked about too."""


def merge_meant(typed: str, most: int) -> tuple[int, list[int]] | None:
    """Return into which level which others go, of "gộp 3 vào 2", "gộp 3 4 vào 2", "gộp 2 3"; None for all else."""
    found = _MERGE.fullmatch(typed.strip())
    if found is None:
        return None
    words = re.findall(r"\d+", found["gone"] or found["both"])
    numbers = [number_of(word, most) for word in ([found["into"], *words] if found["into"] else words)]
    return (numbers[0], numbers[1:]) if all(numbers) and len({*numbers}) == len(numbers) else None


def merge(session: Session, state: State, into: int, others: list[int]) -> None:
    """Ask what differs, then write one level in the place of several, as one step. Raises Rests, Back, BadInput."""
    text, held = state.file.text, into
    for other in sorted(others, reverse=True):
        plan, faults = said_by(session.path, text)
        raise_all(faults)
        assert plan is not None
        theirs = [name for name in differing(text, held, other)
                  if _asked(session, name, plan.level[held - 1], plan.level[other - 1], plan)]  # fmt: skip
        gone = [name for name in only_other(text, held, other)
                if not _carried(session, name, plan.level[held - 1], plan.level[other - 1], plan)]  # fmt: skip
        if both_attend(text, held, other):
            session.talk.say("Thành phần dự: hai cấp ghi khác nhau; gộp thành một danh sách cho cả hai.")
        text = merged(session.path, text, held, other, theirs, gone=gone)
        held -= other < held
    if put_value(session, state, text):
        session.talk.say(f"Đã gộp vào cấp {held}; l lấy lại.")


def _asked(session: Session, name: str, mine: Level, theirs: Level, plan: Plan) -> bool:
    """Ask which of two values holds; return whether the other level's does. Raises Rests, Back."""
    session.talk.say(f"{raised_first(_LABELS[name])}: hai cấp ghi khác nhau:")
    for number, level in enumerate((mine, theirs), 1):
        session.talk.say(f"{number}. {_words(plan, level, name)} ({level.label})", "    ")
    while typed := session.talk.asked("  Số mấy đúng (Enter: 1; < thôi, không gộp) > "):
        if number := number_of(typed, 2):
            return number == 2
        session.talk.unknown(typed, "Ghi 1 hoặc 2.")
    return False


def _carried(session: Session, name: str, mine: Level, theirs: Level, plan: Plan) -> bool:
    """Ask whether what only the other level says is of both; return it. Raises Rests, Back."""
    said = _words(plan, theirs, name)
    if not said:
        return True
    session.talk.say(f"{raised_first(_LABELS[name])}: chỉ {theirs.label} ghi: {said}; {mine.label} không ghi.")
    while typed := session.talk.asked("  Cả hai thế thì Enter · -: bỏ giá trị ấy · < thôi, không gộp > "):
        if typed == GONE:
            return False
        session.talk.unknown(typed, "Enter hoặc -.")
    return True


def _words(plan: Plan, level: Level, name: str) -> str:
    """Return a value of a level whole, "" for none. name: a key of _LABELS."""
    if name == "attend":
        return "; ".join(one.who for one in level.attend)
    return "có" * level.own_plan if name == "own_plan" else value_words(plan, level, name)
