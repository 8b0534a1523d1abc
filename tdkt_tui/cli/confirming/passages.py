"""The answers to a passage that was not understood: words only, or a fact to be added."""

from __future__ import annotations

from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.plan_notes import Left, without_left

from .adding import add_fact, one_of
from .editing import edited_at
from .session import Session, State, name_of
from .shown_passage import passage_lines
from .talk import Rests

HELP = """\
  Enter  chỉ là lời văn, hay đã ghi xong: xóa dòng nêu đoạn
  t      thêm dữ kiện: chọn loại, rồi điền bảng mẫu trong trình soạn thảo;
         nêu nhiều dòng của một bảng thì chọn dòng trước
  s      mở tệp ở dòng nêu đoạn này
  b      để sau;  l  lùi một đoạn;  q  nghỉ, điều đã trả lời vẫn còn"""


def ask_passage(session: Session, state: State, left: tuple[Left, ...]) -> bool:
    """Show a passage, or rows that follow one another, and carry out one answer.

    Returns False where the person rests.
    """
    waiting = sum(name_of((one,)) not in session.later for one in state.left)
    session.show(state, left, passage_lines(state, left, session.count("left", waiting), session.told))
    done = "đã ghi xong" if session.added.intersection(left_names(left)) else "chỉ là lời văn"
    answer = session.talk.ask(f"  Enter {done} · t thêm dữ kiện · b để sau · l lùi · q nghỉ · ? > ")
    if answer is None or answer.casefold() in ("q", "nghỉ"):
        return False
    try:
        _carry_out(session, state, left, answer.casefold())
    except Rests:
        return False
    except TdktError as fault:
        session.hindered(fault)
    return True


def left_names(left: tuple[Left, ...]) -> list[tuple[str, ...]]:
    """Return the name of each passage."""
    return [name_of((one,)) for one in left]


def _carry_out(session: Session, state: State, left: tuple[Left, ...], answer: str) -> None:
    if answer == "":
        text = state.file.text
        for one in reversed(left):
            text = without_left(text, one)
        session.put(state, text, left)
    elif answer in ("t", "thêm"):
        if chosen := one_of(session, left):
            add_fact(session, state, chosen)
    elif answer in ("s", "sửa"):
        edited_at(session, left[0].lines[0])
    elif answer in ("b", "để sau"):
        session.put_off(state, left)
    elif answer in ("l", "lùi"):
        session.back(state)
    elif answer == "?":
        session.talk.tell(HELP.split("\n"))
    else:
        session.talk.unknown(answer, "Enter, t, s, b, l, q hoặc ?.")
