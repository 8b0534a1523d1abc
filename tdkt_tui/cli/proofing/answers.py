"""What is answered to a screen of lines: which answers there are, and the passages that are looked at."""

from __future__ import annotations

from tdkt_tui.cli.confirming.answer_line import parts_of_line
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.talk import RESTS, Talk, in_short, several
from tdkt_tui.cli.confirming.whose_words import numbers_and_words, refused
from tdkt_tui.workflow.proofing import Line

from .open_screen import OpenScreen
from .screens import Heads, laid
from .whom import whom_meant

_HELP = """\
  Enter  mọi dòng trên màn hình (còn số nào thì nêu ở dòng hỏi) đúng, in đúng trang
  số     dòng ấy sai lời, sai số: 3, hay 2 5; dữ kiện của dòng ấy được hỏi lại ngay, cạnh
         lời của bản gốc; rồi chỉ nêu dòng đổi, các dòng khác giữ số, hỏi tiếp
  số và tên  in nhầm đơn vị: 3 các xã hay 3 c2+4; * là mọi đơn vị: 3 *; nhiều dòng
         một lần: 2 5 các sở; 3 *; 7
  v số   xem cả đoạn của bản gốc mà dòng ấy lấy từ;  v  xem lại cả màn hình
  +      bản gốc nói một điều mà các trang không có: chọn mục, ghi vào bảng
  l      bỏ lần sửa vừa rồi (hỏi lại trước): kế hoạch trở lại như trước khi sửa
  n      hỏi cả những dòng đúng nguyên lời, lúc đầu được kể là không hỏi
  b      để màn hình này lần sau;  q  nghỉ, dòng đã đọc vẫn còn"""


def answered(session: Session, screen: OpenScreen, *, full: bool, mended: bool, changed: bool) -> list[str] | None:
    """Return "", "b", "n", "+", "l", alone; of wrong lines their numbers, or numbers and names, one or several such;
    None where the person rests.

    full: the answers are told in full; mended: there is a mend to take back; changed: one was made on this screen, so
    that it is told which lines Enter takes for right.
    """
    talk = session.talk
    answers = "số: sửa · số kèm tên: đổi ai · v số: xem · + thiếu · " if full else ""
    rights = f"Enter đúng cả {screen.numbers()}" if changed else "Enter đúng cả"
    rights = rights if screen.lines() else "Enter tiếp"
    rest = "b · q · ? > " if full else "? cách sửa > "
    question = f"  {rights} · {answers}{'l bỏ lần sửa · ' if mended else ''}{rest}"
    known = ("", "b", "n", "+", *(["l"] if mended else []))
    while True:
        typed = talk.ask(question)
        answer = "q" if typed is None else typed.casefold()
        if answer in RESTS:
            return None
        if answer in known:
            return [answer]
        if answer == "?":
            talk.tell(_HELP.split("\n"))
        elif answer == "v" and len(screen.slots) > 1:
            lines = [(at, line) for at, line in enumerate(screen.slots, 1) if line]
            talk.tell(["", *laid(lines, Heads(session.read().plan))])
        elif answer.startswith("v"):
            _see(talk, screen.slots, answer[1:].strip())
        elif found := _of_lines(session, screen, typed or "", "l, " if mended else ""):
            return found


def _of_lines(session: Session, screen: OpenScreen, typed: str, undo: str) -> list[str]:
    """Return what is answered of lines, each by itself; what of it is no answer is told."""
    found, slots = list[str](), screen.slots
    for part in [one.typed for one in parts_of_line(typed, range(1, 100))] or [typed]:
        lines, names = whom_meant(part, slots)
        numbers = numbers_and_words(part, len(slots))[0] or several(part, range(1, len(slots) + 1))
        if gone := screen.gone(numbers) if part != "*" else []:
            session.talk.unknown(part, f"Dòng {in_short(gone)} không còn ở màn hình này; v: xem lại những dòng còn.")
        elif lines:
            found += [] if refused(session, names, "sửa thì chỉ gõ số") else [part]
        elif several(part, slots):
            found.append(part)
        else:
            known = f"Enter, số của dòng sai, số kèm tên đơn vị, v và một số, +, {undo}n, b, q hoặc ?."
            session.talk.unknown(part, known)
    return found


def _see(talk: Talk, screen: list[Line | None], typed: str) -> None:
    lines = [line for line in several(typed or "1", screen) if line]
    for line in lines:
        passages = dict.fromkeys(one.passage.text for one in line.sources if one.passage)
        talk.tell(row for text in passages for row in quoted(text))
        if not passages and line.shown != line.words:  # "Cấp tỉnh (03 việc)": what these are
            talk.tell(quoted(line.words))
        elif not passages:
            talk.say("Dòng này không rõ lấy từ đoạn nào của bản gốc.")
    if not lines:
        talk.unknown(typed, f"v và một số từ 1 đến {len(screen)}.")
