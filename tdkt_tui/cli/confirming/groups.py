"""The answers to a group of facts: right, mended, left out, kept as issued, put off."""

from __future__ import annotations

from textwrap import shorten

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow.confirming.changing import kept_as_issued, table_of, without_facts
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import Value, values_of, with_value
from tdkt_tui.workflow.plan_notes import notes_of, struck

from .editing import edited_at
from .session import Session, State
from .shown import group_lines
from .talk import BadAnswer, Rests, number_of
from .understood import understood

HELP = """\
  Enter  đúng như hiểu: xóa ghi chú “CHƯA XÁC NHẬN” của cả nhóm
  số     gõ lại một giá trị có đánh số, như: 2
  s      sửa trong trình soạn thảo, mở đúng chỗ; lưu, thoát rồi xem lại nhóm này
  x      bỏ dữ kiện khỏi tệp (bản gốc không nói vậy)
  g      chỗ bị nêu là do bản gốc ghi như vậy: giữ, ghi lý do ([[as_issued]])
  b      để sau;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""
_BRIEF = 140
"""Signs of a fact among those of which some are to go."""


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
        _right(session, state, group, values)
    elif number := number_of(answer, len(values)):
        _typed(session, state, values[number - 1])
    elif answer in ("s", "sửa"):
        edited_at(session, _line(state, group))
    elif answer in ("x", "bỏ") and group.kind != "head":
        _out(session, state, group)
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


def _right(session: Session, state: State, group: Group, values: list[Value]) -> None:
    """Strike the notes out; what the original was not read to say is asked for first."""
    text = state.file.text
    typed: set[str] = set()
    for value in values:
        if not value.asked:
            continue
        try:
            new = _asked(session, value)
        except (Rests, BadAnswer):
            _kept(session, state, text, typed)
            raise
        if new is not None:
            text = with_value(text, value.key, new)
            typed.add(value.key)
        elif value.empty:
            session.talk.say(f"Còn thiếu {value.label}: nhóm này để sau.")
            _kept(session, state, text, typed)
            session.put_off(state, group)
            return
    names = {note.key for note in group.notes}
    session.put(state, struck(text, [note for note in notes_of(text) if note.key in names]), group)


def _kept(session: Session, state: State, text: str, typed: set[str]) -> None:
    """Write the values that were typed before a group is left with others open."""
    if typed:
        session.put(state, struck(text, [note for note in notes_of(text) if note.key in typed]))


def _typed(session: Session, state: State, value: Value) -> None:
    new = _asked(session, value)
    if new is not None and new != value.value:
        text = with_value(state.file.text, value.key, new)
        session.put(state, struck(text, [note for note in notes_of(text) if note.key == value.key]))


def _asked(session: Session, value: Value) -> object:
    """Return what is typed for a value, None where it stays."""
    stays = "bỏ qua" if value.empty else f"giữ “{value.words()}”"
    while True:
        typed = session.talk.asked(f"  {value.label} (Enter: {stays}) > ")
        if not typed:
            return None
        try:
            return value.read(typed)
        except ValueError as error:
            session.talk.unknown(typed, f"{str(error)[:1].upper()}{str(error)[1:]}.")


def _line(state: State, group: Group) -> int:
    try:
        return table_of(state.file.text, group.facts[0])[0]
    except TdktError:
        return group.notes[0].line


def _out(session: Session, state: State, group: Group) -> None:
    facts = list(group.facts)
    if len(facts) > 1:
        for number, fact in enumerate(facts, 1):
            words = " ".join(line.strip() for line in understood(state.plan, [fact]))
            session.talk.say(f"{number}. {shorten(words, _BRIEF, placeholder=' …')}")
        facts = _chosen(session, facts)
    elif session.talk.asked("  Bỏ dữ kiện này khỏi tệp? (c: bỏ; Enter: thôi) > ").casefold() not in ("c", "có"):
        facts = []
    if facts:
        session.put(state, without_facts(state.file.text, facts), group if len(facts) == len(group.facts) else None)


def _chosen(session: Session, facts: list[str]) -> list[str]:
    while True:
        typed = session.talk.asked("  Bỏ những số nào (như: 2 5; *: tất cả; Enter: thôi) > ")
        numbers = [number_of(part, len(facts)) for part in typed.replace(",", " ").split()]
        if typed == "*" or all(numbers):
            return facts if typed == "*" else [facts[number - 1] for number in dict.fromkeys(numbers)]
        session.talk.unknown(typed, f"Ghi số từ 1 đến {len(facts)}, * hoặc Enter.")


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
