"""The answers to a passage that was not understood: words only, or a fact to be added."""

from __future__ import annotations

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.confirming.changing import gaps, with_table
from tdkt_tui.workflow.confirming.plan_file import PlanText, read_text, said_by
from tdkt_tui.workflow.confirming.rows import known_of
from tdkt_tui.workflow.confirming.skeletons import Kind, block_of, kinds_for, tidied
from tdkt_tui.workflow.plan_notes import Left, without_left

from .editing import edited_at
from .session import Session, State, name_of
from .shown_passage import passage_lines
from .talk import Rests, number_of
from .understood import understood

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
        if chosen := _one(session, left):
            _add(session, state, chosen)
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


def _one(session: Session, left: tuple[Left, ...]) -> Left | None:
    """Return which of several rows a fact is to be added for."""
    while len(left) > 1:
        typed = session.talk.asked("  Thêm dữ kiện cho dòng số mấy (Enter: thôi) > ")
        if not typed:
            return None
        if number := number_of(typed, len(left)):
            return left[number - 1]
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(left)}.")
    return left[0]


def _add(session: Session, state: State, left: Left) -> None:
    clause, at, words = left.place
    kind = _chosen(session, words)
    if kind is None:
        return
    number = state.original.index(at)
    code = state.original.paragraphs[number].clause if number is not None else clause.removeprefix("mục ")
    passage = f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"
    known = known_of(state.plan, state.original, code, words) if kind.table == "quota" else {}
    block = block_of(kind, state.plan, code, passage, known)
    before = state.file.text
    if known and not gaps(block, 1, block.count("\n") + 1) and _as_it_is(session, state, left, kind, tidied(block)):
        return
    text, line = with_table(before, kind.table, block)
    state.file.write(text)
    first = line + next(at for at, row in enumerate(block.split("\n")) if row.startswith("[["))
    if _filled(session, text, before, (first, line + block.count("\n"))):
        session.added.add(name_of((left,)))


def _as_it_is(session: Session, state: State, left: Left, kind: Kind, block: str) -> bool:
    """Add a table whose every key is clear, where the person wants it so. Returns False where it is to be edited."""
    text, line = with_table(state.file.text, kind.table, block)
    plan, faults = said_by(session.path, text)
    if plan is None or faults:
        return False
    number = sum(one < line for one, path in headers(text) if path[0] == kind.table)
    session.talk.tell(understood(plan, [f"{kind.table}.{number + block.count(f'[[{kind.table}]]')}"]))
    answer = session.talk.asked("  Enter thêm như vậy · s sửa trước · b thôi > ")
    if answer == "" and session.put(state, text):
        session.added.add(name_of((left,)))
    elif answer not in ("s", "sửa"):
        return True
    return answer == ""


def _filled(session: Session, text: str, before: str, span: tuple[int, int]) -> bool:
    """Open the table until it is filled in, which is True, or left as it was; then it goes again."""
    line = span[0] + 1
    while True:
        try:
            edited_at(session, line, text)
        except BaseException:  # no editor, a dropped line: an empty table is none of what the person wrote
            _untouched(session, text, before)
            raise
        now = read_text(session.path)
        if _untouched(session, text, before):
            session.talk.say("Chưa thêm gì; bảng mẫu được bỏ đi.")
            return False
        if now.text.split() == before.split():
            session.talk.say("Chưa thêm gì.")
            return False
        missing = gaps(now.text, span[0], span[1] + 40)
        if not missing:
            break
        session.talk.say(f"Còn chỗ “…” chưa ghi ở dòng {', '.join(map(str, missing))}.")
        answer = session.talk.ask("  Enter mở lại · q để nguyên > ")
        if answer is None or answer.casefold() in ("q", "nghỉ"):
            _tidy(now, before)
            return False
        if answer:
            session.talk.unknown(answer, "Enter hoặc q.")
        line = missing[0]
    _tidy(now, before)
    return True


def _tidy(file: PlanText, before: str) -> None:
    if (tidy := tidied(file.text, before)) != file.text:
        file.write(tidy)


def _untouched(session: Session, text: str, before: str) -> bool:
    """Take a table that nobody touched out again; tell whether it was one."""
    try:
        now = read_text(session.path)
    except TdktError:
        return False
    if now.text != text:
        return False
    now.write(before)
    return True


def _chosen(session: Session, words: str) -> Kind | None:
    fits, others = kinds_for(words)
    kinds = [*fits, *others]
    session.talk.say("Loại dữ kiện" + (", hợp nhất xếp trước:" if fits else ":"))
    for number, kind in enumerate(fits, 1):
        session.talk.say(f"{number}. [[{kind.table}]] {kind.title}", "    ")
    rest = "; ".join(f"{number}. {kind.title}" for number, kind in enumerate(others, len(fits) + 1))
    session.talk.tell(wrapped(rest, "    ") if rest else ())
    while True:
        typed = session.talk.asked("  Số (Enter: thôi) > ")
        if not typed:
            return None
        named = next((kind for kind in kinds if kind.table == typed.strip("[] ")), None)
        if named or number_of(typed, len(kinds)):
            return named or kinds[number_of(typed, len(kinds)) - 1]
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(kinds)}.")
