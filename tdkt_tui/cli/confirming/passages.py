"""The answers to a passage that was not understood: words only, or a table that is filled in by questions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left, without_left

from .adding import add_all, add_fact, add_likeliest, one_of
from .annexes import ask_rows, rows_of, sure
from .common import RESTS, common
from .session import Session, State, name_of
from .shown_draft import draft_lines
from .shown_passage import passage_lines
from .talk import Back, Rests, number_of

_One = TypeVar("_One")
HELP = """\
  Enter  ghi vào bảng hợp nhất (bảng 1); đã ghi đủ thì xóa dòng nêu đoạn
  w      chỉ là lời văn, không có gì phải ghi: xóa dòng nêu đoạn
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
    drafts = [] if not alone or rows_of(state, left) else drafts_for(state.plan, passage_of(state.original, left[0]))
    lines = list(passage_lines(state, left, session.count("left", waiting), session.told))
    session.show(state, left, [*lines, *draft_lines(state.plan, drafts)])
    answer = session.talk.ask(_prompt(session, left, drafts, len(rows_of(state, left))))
    if answer is None or answer.casefold() in RESTS:
        return False
    try:
        _carry_out(session, state, left, drafts, answer.casefold())
    except Rests:
        return False
    except Back:
        session.seen = None
    except TdktError as fault:
        session.hindered(fault)
    return True


def _prompt(session: Session, left: tuple[Left, ...], drafts: list[Draft], rows: int) -> str:
    if _wording(left):
        return f"  Enter chỉ có lời: đúng · 1–{len(left)} có dữ kiện · b để sau · l lùi · q nghỉ · ? > "
    if session.added.intersection(left_names(left)):
        enter, words = "đã ghi xong", ""
    elif left[0].wording:
        enter, words = "chỉ có lời", ""
    elif not session.talk.interactive:
        enter, words = "để sau", "w lời văn · "
    elif rows:
        enter, words = f"xem {rows} dòng", "w lời văn · "
    else:
        enter, words = "ghi dòng 1" if len(left) > 1 else "ghi 1" if drafts else "ghi", "w lời văn · "
    numbers = f"{'1' if len(drafts) == 1 else f'1–{len(drafts)}'} ghi · t khác" if drafts else "t bảng khác"
    return f"  Enter {enter} · {words}{numbers} · b sau · l lùi · q nghỉ · ? > "


def _struck(session: Session, state: State, gone: tuple[Left, ...]) -> None:
    text = state.file.text
    for one in reversed(gone):
        text = without_left(text, one)
    session.put(state, text, gone)


def _words_only(session: Session, state: State, left: tuple[Left, ...]) -> None:
    """Strike passages that a person says are words only; of several rows, those that are named. Raises Rests."""
    gone = left
    while len(left) > 1:
        typed = session.talk.asked("  Những dòng nào chỉ là lời (như: 2 5; *: tất cả; Enter: thôi) > ")
        if not typed:
            return
        if chosen := _several(typed, left):
            gone = tuple(sorted(chosen, key=lambda one: one.lines))
            break
        session.talk.unknown(typed, f"Ghi số từ 1 đến {len(left)}, * hoặc Enter.")
    _struck(session, state, gone)


def _likeliest(session: Session, state: State, left: tuple[Left, ...], drafts: list[Draft]) -> None:
    """Begin the table that a passage, or the first of several rows, most likely holds. Raises Rests."""
    parts = len(passage_of(state.original, left[0]).sentences)
    if drafts:
        alike = [one for one in drafts if one.name == drafts[0].name and not one.fact and not drafts[0].fact]
        chosen = alike or drafts[:1]
        add_all(session, left[0], chosen, ends=len(chosen) >= parts)
    else:
        add_likeliest(session, state, left[0], last=parts < 2)


def _several(answer: str, known: Sequence[_One]) -> list[_One]:
    """Return those of the numbers that were typed, "1", "1 2" or "*"; none for all else."""
    if answer == "*":
        return list(known)
    numbers = [number_of(part, len(known)) for part in answer.replace(",", " ").split()]
    return [known[number - 1] for number in dict.fromkeys(numbers)] if numbers and all(numbers) else []


def _wording(left: tuple[Left, ...]) -> bool:
    return len(left) > 1 and left[0].wording


def left_names(left: tuple[Left, ...]) -> list[tuple[str, ...]]:
    """Return the name of each passage."""
    return [name_of((one,)) for one in left]


def _carry_out(session: Session, state: State, left: tuple[Left, ...], drafts: list[Draft], answer: str) -> None:
    words = _WORDING_HELP if _wording(left) else HELP
    rows = rows_of(state, left)
    if answer == "":
        _entered(session, state, left, drafts)
    elif answer in ("w", "lời văn") and not _wording(left):
        if not rows or sure(session, rows):
            _words_only(session, state, left)
    elif _wording(left) and (number := number_of(answer, len(left))):
        session.apart.add(name_of((left[number - 1],)))
    elif chosen_drafts := _several(answer, drafts):
        add_all(session, left[0], chosen_drafts)
    elif answer in ("t", "thêm"):
        _other(session, state, left)
    elif not common(session, state, left, answer, line=partial(int, left[0].lines[0]), words=words):
        numbers = f"một số từ 1 đến {len(left if _wording(left) else drafts)}, " if drafts or _wording(left) else ""
        words_only = "" if _wording(left) else "w, "
        session.talk.unknown(answer, f"Enter, {words_only}{numbers}t, s, b, l, q hoặc ?.")


def _entered(session: Session, state: State, left: tuple[Left, ...], drafts: list[Draft]) -> None:
    """Carry out Enter: it strikes words only, and a passage whose tables are written; it drops no other."""
    if left[0].wording or session.added.intersection(left_names(left)):
        _struck(session, state, left)
    elif not session.talk.interactive:  # a pipe of Enters takes no passage that holds a fact for words
        session.put_off(state, left)
    elif rows := rows_of(state, left):
        ask_rows(session, state, left[0], rows)
    else:
        _likeliest(session, state, left, drafts)


def _other(session: Session, state: State, left: tuple[Left, ...]) -> None:
    if rows := rows_of(state, left):
        ask_rows(session, state, left[0], rows)
    elif chosen := one_of(session, left):
        add_fact(session, state, chosen)
