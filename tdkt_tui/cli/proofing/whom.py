"""A line of the sheet given to other units: whom its facts bind is typed behind its number, as in the walk."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Back, Rests
from tdkt_tui.cli.confirming.whose_words import numbers_and_words
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.made_of import made_of

from .open_screen import OpenScreen
from .turning import for_others, how_to, is_all, of_its_pages, takes, turned
from .wrong import moved_to, picked_of


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
    text, refused, others = before.file.text, False, ""
    try:
        for line in lines:
            sources = picked_of(session, of_its_pages(then, made_of(then, before.original, line), line), then)
            keys = [moved_to(source, then, before.plan).key for source in sources]
            tables = {key.partition(".")[0] for key in keys}
            if why := _refused(before.plan, keys, tables, typed, screen.of(line)):
                session.talk.say(why)
                refused = True
                continue
            new = text
            for table in tables:
                new = turned(new, [key for key in keys if key.startswith(f"{table}.")], before.plan, typed)
            if new == text and is_all(before.plan, typed) and tables <= {"task", "reporting"}:
                new, others = for_others(new, keys, before.plan, line)
            text = new
        if text == before.file.text:
            if not refused:
                session.talk.say("Không đổi gì: kế hoạch đã ghi như vậy.")
            return False
        if not session.put(before, text):
            return False
    except (Rests, Back):
        return False
    except BadInput as fault:
        session.tell([fault])
        return False
    session.view.anew()
    whose = f"cả {others} (thêm một bảng)" if others else "mọi đơn vị" if is_all(before.plan, typed) else typed
    session.talk.say(f"Sửa: nay là của {whose}.")
    return session.read().plan != before.plan


def _refused(plan: Plan, keys: Sequence[str], tables: Collection[str], typed: str, number: int) -> str:
    """Return why the facts of a line are not given to typed units, and what to type; "" where they are."""
    if not keys:
        return (f"Dòng {number} là lời của mẫu, không của dữ kiện nào: sửa mẫu thì tdkt template list nêu tên, tdkt"
                " template edit mở.")  # fmt: skip
    if "agenda" in tables and not takes("agenda", plan, typed):
        return f"Dòng {number} là mục chương trình, chỉ ghi được cho cả cấp: {number} {plan.level[0].label}."
    key = next((key for key in keys if not takes(key.partition(".")[0], plan, typed)), "")
    return f"Dòng {number} không ghi “của ai” bằng lời: {how_to(plan, key, number)}." if key else ""
