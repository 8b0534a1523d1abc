"""What a walk tells of its own length: more or fewer questions than it told last."""

from __future__ import annotations

from collections.abc import Iterator

from .session import Session
from .state import State, name_of


def recounted(session: Session, state: State) -> Iterator[str]:
    """Yield why there are more or fewer groups, or passages, in all than when it was last told."""
    groups = session.count("group", sum(name_of(one) not in session.later for one in state.groups))[1]
    open_now = [*state.left, *(one for one, _ in state.held)]  # of those it is told beside which facts hold them
    left = session.count("left", sum(name_of(one) not in session.later for one in open_now))[1]
    for before, now, noun in zip(session.totals, (groups, left), ("nhóm", "đoạn"), strict=True):
        if session.totals != (0, 0) and before != now:
            more = "thêm" if now > before else "bớt"
            why = "tệp có thêm điều chưa xác nhận" if now > before else "câu trả lời vừa rồi gồm cả những chỗ ấy"
            why = why if session.counted == state.file.text else "tệp được sửa ngoài các câu trả lời"
            yield f"Tổng số {noun}: {more} {abs(now - before)}, còn tính là {now} (trước là {before}): {why}."
    session.totals = (groups, left)
    session.counted = state.file.text
