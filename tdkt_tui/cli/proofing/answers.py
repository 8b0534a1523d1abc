"""What is answered to a screen of lines: which answers there are, and the passages that are looked at."""

from __future__ import annotations

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.talk import RESTS, Talk, in_short, several
from tdkt_tui.cli.confirming.whose_words import numbers_and_words, refused
from tdkt_tui.workflow.proofing import Line

from .open_screen import OpenScreen
from .screens import laid
from .whom import whom_meant

_HELP = """\
  Enter  mọi dòng trên màn hình (còn số nào thì nêu ở dòng hỏi) đúng, in đúng trang
  số     dòng ấy sai lời, sai số: 3, hay 2 5; dữ kiện của dòng ấy được hỏi lại ngay, cạnh
         lời của bản gốc; rồi chỉ nêu dòng đổi, các dòng khác giữ số, hỏi tiếp
  số và tên  in nhầm đơn vị: 3 các xã; 2 5 các sở, Sở Y tế; * là mọi đơn vị: 3 *
  v số   xem cả đoạn của bản gốc mà dòng ấy lấy từ;  v  xem lại cả màn hình
  +      bản gốc nói một điều mà các trang không có: chọn mục, ghi vào bảng
  l      bỏ lần sửa vừa rồi (hỏi lại trước): kế hoạch trở lại như trước khi sửa
  n      hỏi cả những dòng đúng nguyên lời, lúc đầu được kể là không hỏi
  b      để màn hình này lần sau;  q  nghỉ, dòng đã đọc vẫn còn"""


def answered(session: Session, screen: OpenScreen, *, full: bool, mended: bool, changed: bool) -> str | None:
    """Return "", "b", "n", "+", "l", the numbers of wrong lines, or numbers and names; None where the person rests.

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
        lines, names = whom_meant(typed or "", screen.slots)
        numbers = several(answer, range(1, len(screen.slots) + 1))
        named = numbers_and_words(answer, len(screen.slots))[0]
        if gone := screen.gone(named or numbers) if answer != "*" else []:
            talk.unknown(answer, f"Dòng {in_short(gone)} không còn ở màn hình này; v: xem lại những dòng còn.")
        elif typed and lines:  # names keep their capitals
            if not refused(session, names, "sửa thì chỉ gõ số"):
                return typed
        elif answer in RESTS:
            return None
        elif answer == "?":
            talk.tell(_HELP.split("\n"))
        elif answer == "v" and len(screen.slots) > 1:
            talk.tell(["", *laid([(at, line) for at, line in enumerate(screen.slots, 1) if line])])
        elif answer.startswith("v"):
            _see(talk, screen.slots, answer[1:].strip())
        elif answer in known or numbers:
            return answer
        else:
            undo = "l, " if mended else ""
            talk.unknown(answer, f"Enter, số của dòng sai, số kèm tên đơn vị, v và một số, +, {undo}n, b, q hoặc ?.")


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
