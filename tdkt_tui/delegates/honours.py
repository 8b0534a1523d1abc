"""The columns of a printed list that stand there only when somebody in it has something for them."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.person import Delegate

Honour = tuple[str, str]
"""A column's heading and the field of a delegate that it shows."""

_HONOURS: tuple[Honour, ...] = (
    ("Danh hiệu, hình thức khen thưởng cao nhất", "highest_award"),
    ("Thành tích tiêu biểu", "achievement"),
)


def honours(people: Iterable[Delegate]) -> list[Honour]:
    """Return the columns of awards and achievements that hold something for these people."""
    listed = list(people)
    return [column for column in _HONOURS if any(getattr(person, column[1]) for person in listed)]
