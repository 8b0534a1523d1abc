"""The answers to a group of facts: right, mended, left out, kept as issued, put off."""

from __future__ import annotations

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow.confirming.changing import kept_as_issued, table_of
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import Value, values_of
from tdkt_tui.workflow.plan_notes import notes_of, struck

from .editing import edited_at
from .leaving_out import leave_out
from .right import right, type_anew
from .session import Session, State
from .shown import group_lines
from .talk import Rests, number_of

HELP = """\
  Enter  đúng như hiểu: xóa ghi chú “CHƯA XÁC NHẬN” của cả nhóm; còn LỖI thì hỏi lại
  số     gõ lại một giá trị có đánh số, như: 2
  s      sửa trong trình soạn thảo, mở đúng chỗ; lưu, thoát rồi xem lại nhóm này
  x      bỏ dữ kiện khỏi tệp (bản gốc không nói vậy); bảng nào dùng mã của nó thì hỏi tiếp
  g      chỗ bị nêu là do bản gốc ghi như vậy: giữ, ghi lý do ([[as_issued]])
  b      để sau;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""


def ask_group(session: Session, state: State, group: Group) -> bool:
    """Show a group and carry out one answer. Returns False where the person rests."""
    values = values_of(state.file.text, group)
    kept = _told(state, group)
    session.show(
        state, group, group_lines(state, group, values, session.count("group", _open(session, state)), session.told)
    )
    numbers = f"1–{len(values)} gõ lại · " if values else ""
    keep = "g giữ · " if kept else ""
    out = "" if group.kind == "head" else "x bỏ · "
    prompt = f"  Enter đúng · {numbers}s sửa · {out}{keep}b để sau · l lùi · q nghỉ · ? > "
    answer = session.talk.ask(prompt)
    if answer is None or answer.casefold() in ("q", "nghỉ"):
        return False
    try:
        _carry_out(session, state, group, values, answer.casefold())
    except Rests:
        return False
    except TdktError as fault:
        session.hindered(fault)
    return True


def _open(session: Session, state: State) -> int:
    return sum(group.name not in session.later for group in state.groups)


def _carry_out(session: Session, state: State, group: Group, values: list[Value], answer: str) -> None:
    if answer in ("", "đúng", "d"):
        if any(value.asked for value in values) or not _wrong(session, state, group):
            right(session, state, group, values)
    elif number := number_of(answer, len(values)):
        type_anew(session, state, values[number - 1])
    elif answer in ("s", "sửa"):
        edited_at(session, _line(state, group))
    elif answer in ("x", "bỏ") and group.kind != "head":
        leave_out(session, state, group)
    elif answer in ("g", "giữ") and _told(state, group):
        _keep(session, state, group)
    elif answer in ("b", "để sau"):
        session.put_off(state, group)
    elif answer in ("l", "lùi"):
        session.back(state)
    elif answer == "?":
        session.talk.tell(HELP.split("\n"))
    else:
        session.talk.unknown(answer, "Enter, s, x, g, b, l, q, ? hoặc số của giá trị.")


def _wrong(session: Session, state: State, group: Group) -> bool:
    """Tell a group with a fault that only the plan can mend; what is to become of it is asked once, right it is not."""
    if all(item.severity is not Severity.ERROR for item in state.findings(group.facts)):
        return False
    answer = session.talk.asked("  Còn LỖI nêu ở trên: s sửa · g giữ như bản gốc · Enter lần nữa để sau > ").casefold()
    if answer in ("s", "sửa"):
        edited_at(session, _line(state, group))
    elif answer in ("g", "giữ"):
        _keep(session, state, group)
    elif answer in ("", "b"):
        session.put_off(state, group)
    else:
        session.talk.unknown(answer, "Enter, s hoặc g.")
    return True


def _line(state: State, group: Group) -> int:
    try:
        return table_of(state.file.text, group.facts[0])[0]
    except TdktError:
        return group.notes[0].line


def _told(state: State, group: Group) -> list[tuple[str, str]]:
    """Return (key, message) of what is told of a group and may be kept as issued."""
    found = state.findings(group.facts)
    return [(item.field, item.message) for item in found if item.severity is not Severity.NOTE]


def _keep(session: Session, state: State, group: Group) -> None:
    text, all_kept = state.file.text, True
    for key, message in dict(_told(state, group)).items():
        session.talk.say(f"› {key}: {message}")
        try:
            why = session.talk.asked("  Vì sao giữ (thí dụ: đã hỏi Sở Nội vụ; Enter: thôi) > ")
        except Rests:
            if text != state.file.text:
                session.put(state, text)
            raise
        if why:
            text = kept_as_issued(text, key, why)
        else:
            all_kept = False
    if text != state.file.text:
        names = {note.key for note in group.notes} if all_kept else set()
        right = all_kept and not any(value.asked for value in values_of(state.file.text, group))
        text = struck(text, [note for note in notes_of(text) if right and note.key in names])
        session.put(state, text, group if right else None)
