"""A body called by the first words of its name alone: "Báo Khê, Đài Truyền hình tỉnh mở chuyên mục; Đài làm phim"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .parting import SOME_BODY
from .unit_words import KIND

_WORD = re.compile(rf"(?!(?i:{KIND})$)[A-ZĐ][^\W\d_]+|Ban Quản lý|Ban Chỉ huy|Bộ Chỉ huy|Hội Liên hiệp")
_ROW = re.compile(r",\s+|\s+và\s+")
_BETWEEN = re.compile(rf"[,;]\s+|\s+và\s+(?={SOME_BODY}\b)")


def read_short_bodies(reading: Reading) -> None:
    """Give a task whose bodies are but the beginnings of names the whole ones of its paragraph, where each has one."""
    for task in reading.of("task"):
        parts = _ROW.split(str(task.values.get("body", "")))
        named = [_names(reading, task, part) if _WORD.fullmatch(part) else [] for part in parts]
        if all(len(names) == 1 for names in named):
            task.values["body"] = ", ".join(names[0] for names in named)


def _names(reading: Reading, task: Proposal, word: str) -> list[str]:
    """Return the bodies of the same paragraph, and those with whom they work, that begin with a word and are longer."""
    same = [one for one in reading.drawn.get(task.piece.at if task.piece else "", ()) if one.table == "task"]
    named = [name for one in same for name in _BETWEEN.split(str(one.values.get("body", "")))]
    named += [name for one in same for name in one.values.get("together_with", ())]
    return list(dict.fromkeys(name for name in named if name.startswith(f"{word} ")))
