"""The questions: a screen of lines at a time, right but for those whose numbers are typed."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.talk import RESTS, Talk, several
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.proofing import Line, Part, sheet_of
from tdkt_tui.workflow.proofing.record import read_of, unread, write_read

from .gone import gone_lines
from .lacking import ask_lacking
from .screens import laid, screens
from .wrong import ask_wrong

_HELP = """\
  Enter  mọi dòng trên màn hình đúng, in đúng trang
  số     dòng ấy sai (sai lời, sai số, hay in nhầm đơn vị): 3, hay 2 5; dòng khác là đúng
         dữ kiện của dòng ấy được hỏi lại ngay, cạnh lời của bản gốc
  v số   xem cả đoạn của bản gốc mà dòng ấy lấy từ
  +      bản gốc nói một điều mà các trang không có: chọn mục, ghi vào bảng
  b      để màn hình này lần sau;  q  nghỉ, dòng đã đọc vẫn còn"""


def proof(session: Session) -> bool:
    """Ask the lines that nobody has read. Returns whether some are left."""
    later: set[tuple[str, str]] = set()
    before: list[Part] = []
    while True:
        state = session.read()
        session.talk.say("Đang lập trang của từng loại đơn vị …", "")
        sheet = sheet_of(state.plan, state.original)
        lines = [line for line in unread(sheet, read_of(session.path)) if (line.whose, line.words) not in later]
        session.talk.tell(gone_lines(before, sheet))
        if not before:
            _begin(session, state, lines)
        before = sheet
        if not lines:
            return bool(later)
        for screen in screens(lines, session.talk.height()):
            changed = _asked(session, sheet, screen, later)
            if changed is None:
                return True
            if changed:
                break  # the pages are other ones now


def _begin(session: Session, state: State, lines: Sequence[Line]) -> None:
    if state.groups:
        session.talk.say(f"Còn {padded(len(state.groups))} nhóm chưa xác nhận: trang của chúng có thể còn đổi.", "")
    if state.left:
        session.talk.say(f"Còn {padded(len(state.left))} đoạn chưa hiểu: điều của chúng chưa ở trang nào.", "")
    if lines:
        session.talk.say(f"{padded(len(lines))} dòng chưa đọc; trong ngoặc vuông là mục của bản gốc.", "")


def _asked(session: Session, sheet: Sequence[Part], screen: Sequence[Line], later: set[tuple[str, str]]) -> bool | None:
    """Carry out the answer to one screen. Returns whether the plan says something else now; None for a rest.

    later: what is not asked again this time; what is put off, or wrong and stays so, is added.
    """
    while (answer := _answered(session, screen)) == "+":
        if ask_lacking(session):
            return True
    if answer is None:
        return None
    if answer == "b":
        later.update((line.whose, line.words) for line in screen)
        return False
    wrong = several(answer, screen)
    if right := [line for line in screen if line not in wrong]:
        write_read(session.path, sheet, right)
    then = session.read().plan
    changed = [ask_wrong(session, line, then) for line in wrong]
    later.update((line.whose, line.words) for line, mended in zip(wrong, changed, strict=True) if not mended)
    return any(changed)


def _answered(session: Session, screen: Sequence[Line]) -> str | None:
    """Return "", "b", "+" or the numbers of wrong lines; None where the person rests."""
    talk = session.talk
    talk.tell(["", *laid(screen)])
    talk.fresh()
    while True:
        typed = talk.ask("  Enter đúng cả · số: dòng ấy sai, còn lại đúng · v số bản gốc · + thiếu · b · q · ? > ")
        answer = "q" if typed is None else typed.casefold()
        if answer in RESTS:
            return None
        if answer == "?":
            talk.tell(_HELP.split("\n"))
        elif answer.startswith("v"):
            _see(talk, screen, answer[1:].strip())
        elif answer in ("", "b", "+") or several(answer, screen):
            return answer
        else:
            talk.unknown(answer, "Enter, số của dòng sai, v và một số, +, b, q hoặc ?.")


def _see(talk: Talk, screen: Sequence[Line], typed: str) -> None:
    lines = several(typed or "1", screen)
    for line in lines:
        passages = dict.fromkeys(one.passage.text for one in line.sources if one.passage)
        talk.tell(row for text in passages for row in quoted(text))
        if not passages:
            talk.say("Dòng này không rõ lấy từ đoạn nào của bản gốc.")
    if not lines:
        talk.unknown(typed, f"v và một số từ 1 đến {len(screen)}.")
