"""A body called by the first words of its name alone: "Báo Khê, Đài Truyền hình tỉnh mở chuyên mục; Đài làm phim"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .parting import SOME_BODY
from .unit_words import KIND

_WORD = re.compile(rf"(?!(?i:{KIND})$)[A-ZĐ][^\W\d_]+|Ban Quản lý|Ban Chỉ huy|Bộ Chỉ huy|Hội Liên hiệp")
_BETWEEN = re.compile(rf"[,;]\s+|\s+và\s+(?={SOME_BODY}\b)")


def read_short_bodies(reading: Reading) -> None:
    """Give a task whose body is but the beginning of a name the whole one of its paragraph, where there is only one."""
    for task in reading.of("task"):
        body = str(task.values.get("body", ""))
        if _WORD.fullmatch(body) and len(names := _names(reading, task, body)) == 1:
            task.values["body"] = names[0]


def _names(reading: Reading, task: Proposal, word: str) -> list[str]:
    """Return the bodies of the same paragraph's tasks that begin with a word and are longer."""
    same = [one for one in reading.drawn.get(task.piece.at if task.piece else "", ()) if one.table == "task"]
    named = [name for one in same for name in _BETWEEN.split(str(one.values.get("body", "")))]
    return list(dict.fromkeys(name for name in named if name.startswith(f"{word} ")))
