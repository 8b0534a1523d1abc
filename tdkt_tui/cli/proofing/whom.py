"""A line of the sheet given to other units: whom its facts bind is typed behind its number, as in the walk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Back, Rests
from tdkt_tui.cli.confirming.whose_words import numbers_and_words
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import without_facts
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.made_of import made_of

from .kept_for import kept_for, others_do
from .open_screen import OpenScreen
from .turning import body_typed, for_others, how_to, is_all, of_its_pages, takes, turned, whose_told
from .wrong import moved_to, picked_of


@dataclass
class _Given:
    """What becomes of a text. kept: sentences that pages say now; turned: tables whose facts bind others now; refused:
    that some facts are not given so; others: of a duty of everybody those who get it too.
    """

    text: str
    kept: list[str] = field(default_factory=list)
    turned: set[str] = field(default_factory=set)
    refused: bool = False
    others: str = ""


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
    try:
        given = _given(session, screen, lines, typed, then)
        if given.text == before.file.text:
            if not given.refused:
                session.talk.say("Không đổi gì: kế hoạch đã ghi như vậy.")
            return False
        if not session.put(before, given.text):
            return False
    except (Rests, Back):
        return False
    except BadInput as fault:
        session.tell([fault])
        return False
    session.view.anew()
    whose = whose_told(before.plan, typed)
    for words in given.kept:
        session.talk.say(f"Ghi: trang của {whose} in “{words}”")
    if typed.startswith("·"):
        session.talk.say(f"Sửa: nay ở phần {typed.strip(' ·')}.")
    elif given.turned:
        duties = given.turned <= {"task", "reporting"}
        whose = body_typed(before.plan, typed) if duties and not is_all(before.plan, typed) else whose
        session.talk.say(f"Sửa: nay là của {f'cả {given.others} (thêm một bảng)' if given.others else whose}.")
    return session.read().plan != before.plan


def _given(session: Session, screen: OpenScreen, lines: Sequence[Line], typed: str, then: Plan) -> _Given:
    """Return what becomes of the text; whose facts are not given so is told. Raises Rests, Back, BadInput."""
    before = session.read()
    given, gone = _Given(before.file.text), list[str]()
    for line in lines:
        picked = picked_of(session, of_its_pages(then, made_of(then, before.original, line), line), then)
        sources = [moved_to(source, then, before.plan) for source in picked]
        kept = [source for source in sources if others_do(before, line, source, typed)]
        for source in kept:
            given.text, words, whole = kept_for(session.path, before, given.text, source, typed)
            given.kept.append(words)
            gone += [source.key] if whole else []
        keys = [source.key for source in sources if source.key and source not in kept]
        tables = {key.partition(".")[0] for key in keys}
        if kept and not keys:
            continue
        if why := _refused(before.plan, keys, tables, typed, screen.of(line)):
            session.talk.say(why)
            given.refused = True
            continue
        new = given.text
        for table in tables:
            new = turned(new, [key for key in keys if key.startswith(f"{table}.")], before.plan, typed)
        if new == given.text and is_all(before.plan, typed) and tables <= {"task", "reporting"}:
            new, given.others = for_others(new, keys, before.plan, line)
        given.text = new
        given.turned |= tables
    given.text = without_facts(given.text, gone)  # last: the numbers of the others are as they were till then
    return given


def _refused(plan: Plan, keys: Sequence[str], tables: Collection[str], typed: str, number: int) -> str:
    """Return why the facts of a line are not given to typed units, and what to type; "" where they are."""
    if not keys:
        return (f"Dòng {number} là lời của mẫu, không của dữ kiện nào: sửa mẫu thì tdkt template list nêu tên, tdkt"
                " template edit mở.")  # fmt: skip
    if "agenda" in tables and not takes("agenda", plan, typed):
        return f"Dòng {number} là mục chương trình, chỉ ghi được cho cả cấp: {number} {plan.level[0].label}."
    if "·" in typed and any(table != "provision" for table in tables):
        return f"Dòng {number} không giữ nguyên lời nên không chọn được phần; gõ {number} và của ai."
    key = next((key for key in keys if not takes(key.partition(".")[0], plan, typed)), "")
    return f"Dòng {number} không ghi “của ai” bằng lời: {how_to(plan, key, number)}." if key else ""
