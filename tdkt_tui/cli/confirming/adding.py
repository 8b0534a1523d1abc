"""Adding a fact for a passage that was not understood: its kind is chosen, its table filled in with the editor."""

from __future__ import annotations

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.confirming.changing import gaps, with_table
from tdkt_tui.workflow.confirming.plan_file import PlanText, read_text, said_by
from tdkt_tui.workflow.confirming.rows import known_of
from tdkt_tui.workflow.confirming.skeletons import Kind, block_of, kinds_for, tidied
from tdkt_tui.workflow.plan_notes import Left

from .editing import edited_at
from .session import Session, State, name_of
from .talk import number_of
from .understood import understood


def one_of(session: Session, left: tuple[Left, ...]) -> Left | None:
    """Return which of several rows a fact is to be added for."""
    while len(left) > 1:
        typed = session.talk.asked("  Thêm dữ kiện cho dòng số mấy (Enter: thôi) > ")
        if not typed:
            return None
        if number := number_of(typed, len(left)):
            return left[number - 1]
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(left)}.")
    return left[0]


def add_fact(session: Session, state: State, left: Left) -> None:
    """Let a person choose a kind and fill its table in; the passage is known to have a fact then. Raises Rests."""
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
