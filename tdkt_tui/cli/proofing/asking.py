"""The questions: a screen of lines at a time, right but for those whose numbers are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.talk import RESTS, Talk, several
from tdkt_tui.cli.confirming.whose_words import refused
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.plan_notes import notes_of
from tdkt_tui.workflow.proofing import Line, Part, sheet_of
from tdkt_tui.workflow.proofing.loose import LEGEND
from tdkt_tui.workflow.proofing.record import read_of, unread, write_read

from .gone import gone_lines
from .lacking import ask_lacking
from .screens import laid, screens
from .whom import turn_lines, whom_meant
from .wrong import ask_wrong

_HELP = """\
  Enter  mọi dòng trên màn hình đúng, in đúng trang
  số     dòng ấy sai lời, sai số: 3, hay 2 5; dữ kiện của dòng ấy được hỏi lại ngay, cạnh
         lời của bản gốc; dòng khác chưa tính là đúng, hỏi tiếp
  số và tên  in nhầm đơn vị: 3 các xã; 2 5 các sở, Sở Y tế; * là mọi đơn vị: 3 *
  v số   xem cả đoạn của bản gốc mà dòng ấy lấy từ
  +      bản gốc nói một điều mà các trang không có: chọn mục, ghi vào bảng
  l      bỏ lần sửa vừa rồi (hỏi lại trước): kế hoạch trở lại như trước khi sửa
  n      hỏi cả những dòng đúng nguyên lời, lúc đầu được kể là không hỏi
  b      để màn hình này lần sau;  q  nghỉ, dòng đã đọc vẫn còn"""

_TOLD = 2
"""Screens below which the answers are told in full; "?" tells them below any other."""
_WHAT = 150
"""Signs of a line that one knows it by."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend. what: lines that were wrong, or what was added; before, after: the file."""

    what: str
    before: str
    after: str


@dataclass
class _Reading:
    """What one run goes through. later: lines that are not asked again this time; whole: those are asked too that need
    no second reading; mends: what was mended, the last one last; screens: how many were shown.
    """

    session: Session
    later: set[tuple[str, str]] = field(default_factory=set)
    whole: bool = False
    mends: list[Mend] = field(default_factory=list)
    screens: int = 0


def proof(session: Session) -> bool:
    """Ask the lines that nobody has read. Returns whether some are left."""
    reading = _Reading(session)
    plan, sheet, undone = None, list[Part](), False
    while True:
        state = session.read()
        before, first = sheet, plan is None
        if state.plan != plan:
            session.talk.say("Đang lập trang của từng loại đơn vị …", "")
            plan, sheet = state.plan, sheet_of(state.plan, state.original, notes_of(state.file.text))
        open_now = unread(sheet, read_of(session.path), whole=reading.whole)
        lines = [line for line in open_now if (line.whose, line.words) not in reading.later]
        if not undone:
            session.talk.tell(gone_lines(before, sheet))
        if first:
            _begin(session, state, lines, sum(line.sure for part in sheet for line in part.lines))
        if not lines:
            return bool(reading.later)
        at = len(reading.mends)
        if not _asked(reading, sheet, next(screens(lines, session.talk.height()))):
            return True
        undone = len(reading.mends) < at


def _begin(session: Session, state: State, lines: Sequence[Line], sure: int) -> None:
    if state.groups:
        session.talk.say(f"Còn {padded(len(state.groups))} nhóm chưa xác nhận: trang của chúng có thể còn đổi.", "")
    if state.left:
        session.talk.say(f"Còn {padded(len(state.left))} đoạn chưa hiểu: điều của chúng chưa ở trang nào.", "")
    if lines:
        session.talk.say(f"{padded(len(lines))} dòng chưa đọc; trong ngoặc vuông là mục của bản gốc.", "")
    if any(line.loose for line in lines):
        session.talk.say(LEGEND, "")
    if lines and sure:
        session.talk.say(f"{padded(sure)} dòng không hỏi: in đúng như đã xác nhận, ở trang của đơn vị mà bản gốc nêu."
                         " n: hỏi cả.", "")  # fmt: skip


def _asked(reading: _Reading, sheet: Sequence[Part], screen: Sequence[Line]) -> bool:
    """Carry out the answer to one screen. Returns False for a rest.

    Of a screen with a wrong line the others are not taken for right: a person looks at what is to be mended then.
    """
    session = reading.session
    answer = _answered(reading, screen)
    if answer is None:
        return False
    if answer == "l":
        _undo(reading)
        return True
    if answer == "n":
        reading.whole = True
        return True
    if answer == "b":
        reading.later.update((line.whose, line.words) for line in screen)
        return True
    if answer == "":
        write_read(session.path, sheet, screen)
        return True
    before = session.read()
    lines, typed = whom_meant(answer, screen)
    if answer == "+":
        ask_lacking(session)
    elif typed:
        turn_lines(session, screen, lines, typed, before.plan)
    else:
        wrong = several(answer, screen)
        changed = [ask_wrong(session, line, before.plan) for line in wrong]
        reading.later.update((line.whose, line.words)
                             for line, mended in zip(wrong, changed, strict=True) if not mended)  # fmt: skip
    now = session.read()
    if now.plan != before.plan:
        mended = lines or several(answer, screen)
        what = "+: điều ghi thêm" if answer == "+" else "; ".join(f"“{one.shown}”" for one in mended)
        reading.mends.append(Mend(what, before.file.text, now.file.text))
    return True


def _undo(reading: _Reading) -> None:
    """Tell the last mend, and take it back where Enter says so: "l" is a step back on other screens."""
    session, state = reading.session, reading.session.read()
    last = reading.mends[-1]
    session.talk.say(f"Lần sửa vừa rồi: {shorten(last.what, _WHAT, placeholder=' …')}")
    if session.talk.asked("  Enter bỏ lần sửa ấy, kế hoạch như trước khi sửa · b thôi > "):
        session.talk.say("Chưa bỏ gì.")
    elif state.file.text != last.after:
        session.talk.say("Tệp đã đổi sau lần sửa ấy nên không lùi được; mở tệp của kế hoạch để xem lại.")
        reading.mends.clear()
    elif session.put(state, last.before):
        reading.mends.pop()
        session.view.anew()
        session.talk.say("Đã bỏ lần sửa vừa rồi: kế hoạch như trước khi sửa.")


def _answered(reading: _Reading, screen: Sequence[Line]) -> str | None:
    """Return "", "b", "n", "+", "l" or the numbers of wrong lines; None where the person rests."""
    talk = reading.session.talk
    talk.tell(["", *laid(screen)])
    talk.fresh()
    back = "l bỏ lần sửa · " if reading.mends else ""
    full = reading.screens < _TOLD and not reading.mends
    answers = "số: sửa · số kèm tên: đổi ai · v số: xem · + thiếu · " if full else "số · số kèm tên · v · + · "
    question = f"  Enter đúng cả · {answers}{back}b · q · ? > "
    reading.screens += 1
    known = ("", "b", "n", "+", "l") if reading.mends else ("", "b", "n", "+")
    while True:
        typed = talk.ask(question)
        answer = "q" if typed is None else typed.casefold()
        lines, names = whom_meant(typed or "", screen)
        if typed and lines:  # names keep their capitals
            if not refused(reading.session, names, "sửa thì chỉ gõ số"):
                return typed
            continue
        if answer in RESTS:
            return None
        if answer == "?":
            talk.tell(_HELP.split("\n"))
        elif answer.startswith("v"):
            _see(talk, screen, answer[1:].strip())
        elif answer in known or several(answer, screen):
            return answer
        else:
            undo = "l, " if reading.mends else ""
            talk.unknown(answer, f"Enter, số của dòng sai, số kèm tên đơn vị, v và một số, +, {undo}n, b, q hoặc ?.")


def _see(talk: Talk, screen: Sequence[Line], typed: str) -> None:
    lines = several(typed or "1", screen)
    for line in lines:
        passages = dict.fromkeys(one.passage.text for one in line.sources if one.passage)
        talk.tell(row for text in passages for row in quoted(text))
        if not passages:
            talk.say("Dòng này không rõ lấy từ đoạn nào của bản gốc.")
    if not lines:
        talk.unknown(typed, f"v và một số từ 1 đến {len(screen)}.")
