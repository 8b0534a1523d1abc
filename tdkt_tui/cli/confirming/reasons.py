"""Why something is kept as it was issued: a usual reason by its number, or one that is typed."""

from __future__ import annotations

from .session import Session
from .talk import number_of

_REASONS = (
    "bản gốc ghi như vậy, kế hoạch đã ban hành",
    "đã hỏi cơ quan tham mưu của tỉnh, trả lời giữ nguyên",
    "tỉnh sẽ có văn bản điều chỉnh sau",
    "chưa có trong danh mục của chương trình, tỉnh dùng như vậy",
)


def reason(session: Session, typed: str = "") -> str:
    """Return the reason that is chosen or typed, "" where nothing is to be kept. Raises Rests.

    typed: what was typed at once with the key; a number of none is asked again.
    """
    if typed and (not typed.isdecimal() or number_of(typed, len(_REASONS))):
        return _REASONS[number_of(typed, len(_REASONS)) - 1] if typed.isdecimal() else typed
    for number, words in enumerate(_REASONS, 1):
        session.talk.say(f"{number}. {words}", "    ")
    typed = session.talk.asked("  Vì sao giữ: số, hay gõ lý do (Enter: thôi) > ")
    number = number_of(typed, len(_REASONS))
    return _REASONS[number - 1] if number else typed
