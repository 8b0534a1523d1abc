"""The answers to a passage that was not understood: words only, or a table that is filled in by questions."""

from __future__ import annotations

from functools import partial

from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left, without_left

from .adding import add_all, add_fact, one_of
from .common import RESTS, common
from .session import Session, State, name_of
from .shown_draft import draft_lines
from .shown_passage import passage_lines
from .talk import Rests, number_of

HELP = """\
  Enter  chỉ là lời văn, hay đã ghi xong: xóa dòng nêu đoạn
  số     ghi vào bảng có số ấy: chỉ hỏi chỗ còn thiếu, xem lại rồi mới ghi;
         đoạn nói nhiều điều thì ghi nhiều số, như: 1 2; tất cả: *
  t      ghi vào bảng khác: chọn loại; đoạn có nhiều dòng thì chọn dòng trước
  s      mở tệp ở dòng nêu đoạn này
  b      để sau;  l  lùi một đoạn;  q  nghỉ, điều đã trả lời vẫn còn"""
_WORDING_HELP = """\
  Enter  cả nhóm chỉ là lời văn, không có số, ngày, việc nào phải ghi: xóa các dòng nêu
  số     đoạn ấy có dữ kiện: xem riêng đoạn ấy, chọn bảng để ghi
  s      mở tệp ở đoạn đầu nhóm
  b      để sau;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""


def ask_passage(session: Session, state: State, left: tuple[Left, ...]) -> bool:
    """Show a passage, or several that are asked together, and carry out one answer.

    Returns False where the person rests.
    """
    waiting = sum(name_of((one,)) not in session.later for one in state.left)
    alone = len(left) == 1 and (not left[0].wording or name_of(left) in session.apart)
    drafts = [] if not alone else drafts_for(state.plan, passage_of(state.original, left[0]))
    lines = list(passage_lines(state, left, session.count("left", waiting), session.told))
    session.show(state, left, [*lines, *draft_lines(state.plan, drafts)])
    answer = session.talk.ask(_prompt(session, left, drafts))
    if answer is None or answer.casefold() in RESTS:
        return False
    try:
        _carry_out(session, state, left, drafts, answer.casefold())
    except Rests:
        return False
    except TdktError as fault:
        session.hindered(fault)
    return True


def _prompt(session: Session, left: tuple[Left, ...], drafts: list[Draft]) -> str:
    if _wording(left):
        return f"  Enter chỉ có lời: đúng · 1–{len(left)} có dữ kiện · b để sau · l lùi · q nghỉ · ? > "
    done = "đã ghi xong" if session.added.intersection(left_names(left)) else "chỉ là lời văn"
    most = len(drafts)
    numbers = f"{'1' if most == 1 else f'1–{most}'} ghi · t bảng khác" if drafts else "t thêm dữ kiện"
    done = "chỉ có lời" if drafts and done.startswith("chỉ") else done
    return f"  Enter {done} · {numbers} · b để sau · l lùi · q nghỉ · ? > "


def _several(answer: str, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of the numbers that were typed, "1", "1 2" or "*"; none for all else."""
    if answer == "*":
        return drafts
    numbers = [number_of(part, len(drafts)) for part in answer.replace(",", " ").split()]
    return [drafts[number - 1] for number in dict.fromkeys(numbers)] if numbers and all(numbers) else []


def _wording(left: tuple[Left, ...]) -> bool:
    return len(left) > 1 and left[0].wording


def left_names(left: tuple[Left, ...]) -> list[tuple[str, ...]]:
    """Return the name of each passage."""
    return [name_of((one,)) for one in left]


def _carry_out(session: Session, state: State, left: tuple[Left, ...], drafts: list[Draft], answer: str) -> None:
    words = _WORDING_HELP if _wording(left) else HELP
    if answer == "":
        text = state.file.text
        for one in reversed(left):
            text = without_left(text, one)
        session.put(state, text, left)
    elif _wording(left) and (number := number_of(answer, len(left))):
        session.apart.add(name_of((left[number - 1],)))
    elif chosen_drafts := _several(answer, drafts):
        add_all(session, left[0], chosen_drafts)
    elif answer in ("t", "thêm"):
        if chosen := one_of(session, left):
            add_fact(session, state, chosen)
    elif not common(session, state, left, answer, line=partial(int, left[0].lines[0]), words=words):
        numbers = f"một số từ 1 đến {len(left if _wording(left) else drafts)}, " if drafts or _wording(left) else ""
        session.talk.unknown(answer, f"Enter, {numbers}t, s, b, l, q hoặc ?.")
