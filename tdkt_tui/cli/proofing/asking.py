"""The questions: a screen of lines at a time, right but for those whose numbers are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.talk import several
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.plan_notes import notes_of
from tdkt_tui.workflow.proofing import Line, Part, sheet_of
from tdkt_tui.workflow.proofing.loose import LEGEND
from tdkt_tui.workflow.proofing.missed import MISSED, aside_of
from tdkt_tui.workflow.proofing.record import read_of, unread, write_read

from .answers import answered
from .gone import added_lines, gone_lines, unchanged
from .lacking import ask_lacking, ask_missed
from .mends import REST, STAYS, Mend, standing, undo
from .open_screen import Key, OpenScreen, key_of
from .screens import SETTLED, Heads, in_order, laid, screens
from .whom import turn_lines, whom_meant
from .wrong import ask_wrong

_TOLD = 2
"""Screens below which the answers are told in full; "?" tells them below any other."""
_IS_KIND = " ("
"""What a page's name has that is of a kind of a level: "xã (cap-xa)"."""


@dataclass
class _Reading:
    """What one run goes through. later: lines that are not asked again this time; whole: those are asked too that need
    no second reading; mends: what was mended, the last one last; screens: how many were shown; open: the one that is
    asked now; mended: table and clause of what was mended last; settled: it was told which lines are.
    """

    session: Session
    later: set[Key] = field(default_factory=set)
    whole: bool = False
    mends: list[Mend] = field(default_factory=list)
    screens: int = 0
    open: OpenScreen | None = None
    mended: frozenset[Key] = frozenset()
    settled: bool = False

    def asks(self, line: Line) -> bool:
        """Tell a line that is shown after a mend though it needs no second reading: what was mended."""
        facts = {(source.key.partition(".")[0], source.clause) for source in line.sources}
        return self.whole or bool(facts & self.mended)


def proof(session: Session) -> bool:
    """Ask the lines that nobody has read. Returns whether some are left."""
    reading = _Reading(session)
    plan, sheet = None, list[Part]()
    while True:
        state = session.read()
        before, first = sheet, plan is None
        if state.plan != plan:
            sheet = _made(session, state, before)
            if reading.open and (answer := standing(session, reading.mends, reading.open, before, sheet)) != STAYS:
                if answer == REST:
                    return True
                sheet = before
                continue
            plan = state.plan
            if not first:
                _renewed(reading, before, sheet)
        if not reading.open:
            open_now = unread(sheet, read_of(session.path), whole=reading.whole)
            lines = in_order(line for line in open_now if key_of(line) not in reading.later)
            if first:
                _begin(session, state, lines, sum(line.sure for part in sheet for line in part.lines))
            if not lines:
                return bool(open_now)
            _opened(reading, state.plan, next(screens(lines, session.talk.height(), Heads(state.plan))))
        if reading.open and not _asked(reading, sheet, reading.open):
            return True


def _made(session: Session, state: State, before: Sequence[Part]) -> list[Part]:
    """Return the sheet of what a plan says now. before: the one that a mend changed, empty for none."""
    if before:
        session.talk.say("Đang lập lại trang …", "")
    notes, aside = notes_of(state.file.text), aside_of(state.file.text)
    return sheet_of(state.plan, state.original, notes, before=before, aside=aside)


def _opened(reading: _Reading, plan: Plan, lines: Sequence[Line]) -> None:
    """Show a screen of lines, which stays open until all of them are answered."""
    reading.open = OpenScreen(list(lines), told=[[line] for line in lines], turned=len(reading.mends))
    reading.screens += 1
    if not reading.settled and any(line.settled for line in lines):
        reading.settled = True
        reading.session.talk.say(SETTLED, "")
    reading.session.talk.tell(["", *laid(enumerate(lines, 1), Heads(plan))])
    reading.session.talk.fresh()


def _renewed(reading: _Reading, before: Sequence[Part], sheet: Sequence[Part]) -> None:
    """Tell what a mend changed: what is printed no more, and the lines that are new, under whose pages they are now."""
    talk, screen, path = reading.session.talk, reading.open, reading.session.path
    open_then = {(line.words, line.at) for line in unread(before, read_of(path), whole=True)}
    had = {key_of(line): line.at for part in before for line in part.lines if (line.words, line.at) not in open_then}
    # What was read under a heading stands under the same one: a unit that is named now, by its kind there before.
    if had:
        write_read(path, sheet, [line for part in sheet for line in part.lines if key_of(line) in had
                                 and not any(_IS_KIND in name for name in line.at - had[key_of(line)])])  # fmt: skip
    if screen is None:
        return
    undone, added = screen.turned > len(reading.mends), list[str]()
    if not undone:
        talk.tell(gone_lines(before, sheet, screen.known(), full=len(reading.mends) == 1))
        talk.tell(added := added_lines(before, sheet, screen.known()))
    screen.turned = len(reading.mends)
    numbers = screen.renew(before, sheet, unread(sheet, read_of(path), whole=True), reading.asks, talk.height())
    talk.tell(laid(screen.tell(numbers), Heads(reading.session.read().plan)))
    if not any(screen.slots):
        reading.open = None
    elif not (numbers or added):
        last = () if undone else reading.mends[-1].lines
        mended = undone or reading.mended
        talk.say(
            unchanged(reading.session.read().plan, sheet, last) if mended else "Dòng ghi thêm in đúng như vừa xác nhận."
        )


def _begin(session: Session, state: State, lines: Sequence[Line], sure: int) -> None:
    if state.groups:
        session.talk.say(f"Còn {padded(len(state.groups))} nhóm chưa xác nhận: trang của chúng có thể còn đổi.", "")
    if state.left:
        session.talk.say(f"Còn {padded(len(state.left))} đoạn chưa hiểu: điều của chúng chưa ở trang nào.", "")
    if lines:
        session.talk.say(f"{padded(len(lines))} dòng chưa đọc; [mục của bản gốc].", "")
    if any(line.loose for line in lines):
        session.talk.say(LEGEND, "")
    if lines and sure:
        session.talk.say(f"{padded(sure)} dòng khác chỉ lặp lại lời và đơn vị đã xác nhận: không hỏi; n: hỏi cả.", "")


def _asked(reading: _Reading, sheet: Sequence[Part], screen: OpenScreen) -> bool:
    """Carry out the answer to one screen. Returns False for a rest.

    Of a screen with a wrong line the others are not taken for right: a person looks at what is to be mended then.
    """
    session = reading.session
    full = reading.screens <= _TOLD and not reading.mends
    answers = answered(session, screen, full=full, mended=bool(reading.mends), changed=bool(screen.touched))
    if answers is None:
        return False
    if answers == ["l"]:
        return undo(session, reading.mends)
    if answers[0] in ("", "b", "n"):
        reading.open, reading.whole = None, reading.whole or answers == ["n"]
        left = {key_of(line) for line in screen.slots if line} if answers == ["b"] else screen.later
        reading.later |= left
        if answers == [""]:
            write_read(session.path, sheet, screen.lines())
        return True
    before, screen.touched = session.read(), True
    named = [line for answer in answers for line in _answered_line(session, screen, answer, before.plan)]
    now = session.read()
    if now.plan != before.plan:
        what = "; ".join(f"“{one.shown}”" for one in named) or "+: điều ghi thêm"
        given = whom_meant(answers[0], screen.slots)[1] if len(answers) == 1 else ""
        reading.mends.append(Mend(what, before.file.text, now.file.text, tuple(named), given))
        reading.mended = frozenset((source.key.partition(".")[0], source.clause) for line in named
                                   if line.whose != MISSED for source in line.sources)  # fmt: skip
    return True


def _answered_line(session: Session, screen: OpenScreen, answer: str, then: Plan) -> list[Line]:
    """Carry out one answer on lines of a screen. Returns these. then: the plan as they were shown."""
    if answer == "+":
        ask_lacking(session)
        return []
    lines, typed = whom_meant(answer, screen.slots)
    wrong = lines or [line for line in several(answer, screen.slots) if line]
    for line in wrong:
        if line.whose == MISSED:
            ask_missed(session, line, typed)
        elif not typed and not ask_wrong(session, line, then):
            screen.later.add(key_of(line))
    if given := [line for line in lines if line.whose != MISSED]:
        turn_lines(session, screen, given, typed, then)
    return wrong
