"""The person's editor on the plan's own file: nothing typed there is ever taken back or lost."""

from __future__ import annotations

import re
from pathlib import Path

from tdkt_tui.cli.editor import chosen_editor, edit, editor
from tdkt_tui.model.fault import NotFound, TdktError, raise_all
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.workflow.confirming.issued_keys import rekeyed
from tdkt_tui.workflow.confirming.plan_file import read_text, said_by

from .session import Session

_BROKEN = "Tệp chưa đọc được thành kế hoạch; chữ đã gõ vẫn còn trong tệp:"
_LINE = re.compile(r"\bdòng (\d+)")


def edited_at(session: Session, line: int, untouched: str = "") -> None:
    """Open the file at a line until it says a plan again, or is ``untouched``: what it was before it was opened.

    Raises MissingTool without an editor; the faults of the file where the person leaves it as it is.
    """
    before = _text(session)
    _open(session, line)
    if not (untouched and _text(session) == untouched):
        mend(session, line)
        file = read_text(session.path)
        if (text := rekeyed(before, file.text)) != file.text:
            file.write(text)
            session.talk.say("Số thứ tự của bảng đã đổi: khóa at ở [[as_issued]] được đổi theo.")


def mend(session: Session, line: int = 0) -> None:
    """Open a file that says no plan where it is wrong, until it says one. Raises its faults where the person rests."""
    while faults := faults_of(session):
        gone = _gone(session) and session.last
        session.talk.say("Tệp không còn chữ nào:" if gone else _BROKEN)
        session.tell(faults)
        line = next((int(found[1]) for one in faults if (found := _LINE.search(one.place))), line)
        opens = f"mở lại ở dòng {line}" if line and not gone else "mở lại"
        back = "k trả lại như trước khi mở · " if gone else ""
        answer = session.talk.ask(f"  Enter {opens} · {back}q nghỉ, để nguyên tệp > ")
        if answer is None or answer.casefold() in ("q", "nghỉ"):
            raise_all(faults)
        elif gone and answer.casefold() == "k":
            write_whole(session.path, gone)
        elif answer:
            session.talk.unknown(answer, "Enter, k hoặc q." if gone else "Enter hoặc q.")
        else:
            _open(session, line)


_WAYS_OUT = {
    "vi": "Lưu, thoát: phím Esc rồi gõ :wq và Enter; thoát, không lưu: Esc rồi gõ :q! và Enter; gõ chữ: phím i trước",
    "nano": "Lưu: Ctrl+O rồi Enter; thoát: Ctrl+X",
}
"""How the editors are left that are opened where nobody chose one."""


def _open(session: Session, line: int) -> None:
    if not chosen_editor() and not _told_of_editor(session):
        return
    if code := edit(editor(), session.path, line):
        session.talk.say(f"Trình soạn thảo thoát với mã {code}.")


def _told_of_editor(session: Session) -> bool:
    """Tell once which editor opens and how it is left; one that shows no keys waits until that is read."""
    name = Path(editor()[0]).name
    if session.editor == name:
        return True
    session.talk.say(f"Mở {name} (muốn trình soạn thảo khác: export EDITOR=…). {_WAYS_OUT.get(name, _WAYS_OUT['vi'])}.")
    if name != "nano":
        answer = session.talk.ask("  Enter mở · k thôi > ")
        if answer is None or answer:
            return False
    session.editor = name
    return True


def _gone(session: Session) -> bool:
    """Tell a file that an editor deleted or emptied: no word of a person is in it."""
    try:
        return not read_limited(session.path).strip()
    except NotFound:
        return True
    except TdktError:
        return False


def _text(session: Session) -> str:
    try:
        return read_text(session.path).text
    except TdktError:
        return ""


def faults_of(session: Session) -> list[TdktError]:
    """Return what is wrong with the file now."""
    try:
        file = read_text(session.path)
    except TdktError as fault:
        return list(fault.singles())
    return [] if session.now and session.now[0].file == file else said_by(session.path, file.text)[1]
