"""One line typed at the table of levels: one level made two, several answers at once, the rows that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.cli.plan_text.page import joined, whole_texts
from tdkt_tui.model.fault import raise_all
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.confirming.plan_file import said_by
from tdkt_tui.workflow.confirming.split_level import split_level
from tdkt_tui.workflow.confirming.typed_lists import typed_list

from .answer_line import parts_of_line
from .right import put_value
from .session import Session
from .state import State
from .talk import number_of

_SPLIT = re.compile(r"tách\s+(?:cấp\s+)?(?P<number>\d+)\s*:?\s+(?P<parts>[^:]+)", re.IGNORECASE)
_AND = re.compile(r"\s+và\s+")
_REST = re.compile(r"(?:(?:các|những)\s+)?(?:(?:loại|đơn vị|phần)\s+)*(?:còn lại|khác)", re.IGNORECASE)
_NUMBER = 3
"""Signs of a row's number in the table, with the gap behind it."""


def split_meant(typed: str, most: int) -> tuple[int, list[str], list[list[str]]] | None:
    """Return which level is to be several, the kinds that stay and those of each new one; None for all else.

    "tách 2: xã | doanh nghiệp, hợp tác xã" says all parts, "tách 2: doanh nghiệp" the one that goes. Kinds that have
    commas of their own are parted by semicolons.
    """
    found = _SPLIT.fullmatch(typed.strip())
    number = number_of(found["number"], most) if found else 0
    if found is None or not number:
        return None
    parts = [[kind for one in typed_list(part) for kind in ([one] if ";" in part else _AND.split(one)) if kind]
             for part in found["parts"].split("|")]  # fmt: skip
    return (number, [], parts) if len(parts) == 1 else (number, parts[0], parts[1:])


def split(session: Session, state: State, number: int, staying: Sequence[str], parts: Sequence[Sequence[str]]) -> None:
    """Write a level as several, each with all that it says, as one step. "còn lại" is what no other part names.

    Raises BadInput.
    """
    text, said = state.file.text, {folded(kind) for part in (staying, *parts) for kind in part}
    rest = [unit for unit in state.plan.level[number - 1].units if folded(unit) not in said]
    staying, *parts = [rest if len(part) == 1 and _REST.fullmatch(part[0]) else part for part in (staying, *parts)]
    for kinds in reversed(parts):
        plan, faults = said_by(session.path, text)
        raise_all(faults)
        assert plan is not None
        text = split_level(text, plan, f"level.{number}", kinds, staying)
    if put_value(session, state, text):
        session.talk.say("Đã tách, mỗi cấp giữ mọi giá trị đã ghi: khác thì sửa ở dòng của nó; l lấy lại.")


def answers_in(typed: str, most: int) -> list[str]:
    """Return the answers of a line such as "1 quý I/2025; 4 tối đa 150; x 3", in the order to be carried out.

    most: levels there are. By the numbers that the line was typed for: what takes rows away comes last, the last row
    first. Of two ways to join or part none is known to be first: such a line is returned whole, as is one answer.
    """
    parts = parts_of_line(typed, range(1, most + 1))
    whole = [part.typed for part in parts if part.key in ("gộp", "tách")]
    gone = [str(row) for part in parts if part.key == "x" for row in part.rows]
    if len(parts) < 2 or len(whole) > 1 or (whole and gone):
        return [typed]
    first = [part.typed for part in parts if part.key not in ("gộp", "tách", "x")]
    return [*first, *([f"x {' '.join(gone)}"] if gone else []), *whole]


def changed_rows(rows: Sequence[Sequence[str]], before: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield what is new in the table: rows that are new, of others the lines that are, the numbers that moved."""
    old = {_unnumbered(row): at for at, row in enumerate(before)}
    moved: list[str] = []
    for at, row in enumerate(rows):
        was = old.get(_unnumbered(row))
        if was is None:
            yield from _new_lines(row, before[at] if len(rows) == len(before) else ())
        elif was != at:
            moved.append(f"{was + 1} → {at + 1}")
    if moved:
        yield f"   Số của cấp nay là: {', '.join(moved)}"


def _unnumbered(row: Sequence[str]) -> tuple[str, ...]:
    return (row[0][_NUMBER:], *row[1:])


def _new_lines(row: Sequence[str], old: Sequence[str]) -> Iterator[str]:
    """Yield a level's row in the table, and of the lines below it those that are new."""
    known = {joined(lines) for lines in whole_texts(old)}
    yield from row[:1]
    yield from (line for lines in whole_texts(row[1:]) if joined(lines) not in known for line in lines)
