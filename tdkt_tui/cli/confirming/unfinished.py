"""A table that was open in an editor when the program was killed: it still stands with its gaps, and is asked about."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.changing import gaps
from tdkt_tui.workflow.confirming.plan_file import read_text
from tdkt_tui.workflow.confirming.skeletons import HINT, OPTIONAL, tidied

from .editing import edited_at
from .session import Session


def take_up(session: Session) -> None:
    """Open each table that was left with its help in the file, or take it out; a pipe is only told of it."""
    passed = 0
    while span := unfinished(read_text(session.path).text, passed):
        passed = span[1]
        session.talk.say(f"Dòng {span[0]}: một bảng đang ghi dở từ lần trước, trình soạn thảo bị ngắt giữa chừng.")
        if not session.talk.interactive:
            continue
        answer = session.talk.ask("  Enter mở lại · b bỏ bảng ấy · q để nguyên > ")
        file = read_text(session.path)
        if answer is None or answer.casefold() in ("q", "nghỉ"):
            continue
        if answer.casefold() in ("b", "bỏ"):
            lines = file.text.split("\n")
            file.write("\n".join([*lines[: span[0] - 1], *lines[span[1] :]]))
            passed = 0
        elif answer:
            session.talk.unknown(answer, "Enter, b hoặc q.")
            passed = span[0] - 1
        else:
            edited_at(session, span[0])
            file = read_text(session.path)
            if not gaps(file.text, *span):
                file.write(tidied(file.text))


def unfinished(text: str, passed: int = 0) -> tuple[int, int] | None:
    """Return the first and the last line of a table that still has its help, behind the ``passed`` first lines."""
    lines = text.split("\n")
    at = next(
        (at for at in range(passed, len(lines)) if lines[at].startswith(f"{HINT}Dòng “{OPTIONAL.strip()}”")), None
    )
    if at is None:
        return None
    first = at
    while first and lines[first - 1].startswith("# "):
        first -= 1
    last = at
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return first + 1, last + 1
