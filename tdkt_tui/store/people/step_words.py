"""What a step of the history is called, in Vietnamese and without any value."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.person import LABELS

from .history import CHANGES, Act, Change

_DECISION_WORDS: dict[Act, str] = {"apart": "ghi hai dòng là hai người khác nhau", "same": "gộp hai dòng của một người"}


def words(changes: Sequence[Change]) -> str:
    """Say what changes did, in Vietnamese and without any value."""
    decision = next((item.act for item in changes if item.act in _DECISION_WORDS), None)
    if decision is not None:
        return _DECISION_WORDS[decision]
    names = dict.fromkeys(LABELS[name] for item in changes if item.act == "change" for name in item.after)
    counts: dict[str, int] = {act: sum(item.act == act for item in changes) for act in CHANGES}
    told = [
        f"sửa cột {', '.join(names)}" + (f" của {counts['change']} người" if counts["change"] > 1 else ""),
        f"bỏ {counts['remove']} người khỏi danh sách",
        f"thêm {counts['add']} người",
    ]
    return ", ".join(text for text, act in zip(told, ("change", "remove", "add"), strict=True) if counts[act])
