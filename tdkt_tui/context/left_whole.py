"""What may be left of words once others are taken out: never a stub that says nothing, nor what is said elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tdkt_tui.context.wording import DOES, ended
from tdkt_tui.model.text import folded

_SAYS = re.compile(
    rf"(?<!\w)(?:{DOES}|(?:khen thưởng|tặng|trao|khen|xét|quyết định|căn cứ|chịu|chi|trả|dự|họp|mời|gồm|đạt|phải|cần"
    r"|nên|được|không|tối đa|tối thiểu|ít nhất|nhiều nhất|chậm nhất|muộn nhất|trước|sau|là|có|do|bảo đảm|cung cấp"
    r"|phối hợp|tham mưu|tham gia|vận động|duy trì|đề nghị|trình|thẩm định|quản lý|sử dụng|chú ý|chú trọng|ưu tiên)\b)"
    r"|\d", re.IGNORECASE)  # fmt: skip
"""A verb, a bound or a number, of which a sentence has at least one."""
_GRANTED = re.compile(r"\b(?:bằng khen|giấy khen|thư khen|khen thưởng của)\b", re.IGNORECASE)
"""What is given to somebody: a name of something that says enough."""


_SHORTEST = 8
"""Words of a task that are no chance in another sentence."""


def not_said_within(tasks: list[str], provisions: Mapping[str, Iterable[str]]) -> list[str]:
    """Return tasks, with the endings of a list, without each of which all words stand together in a provision."""
    lines = [folded(line) for said in provisions.values() for line in said]
    bare = [task.rstrip(" .;") for task in tasks]
    left = [task for task in bare if len(task.split()) < _SHORTEST or not any(folded(task) in line for line in lines)]
    return tasks if len(left) == len(tasks) else ended(left)


def left_whole(whole: str, left: str) -> str:
    """Return what is left of words, or the whole of them where it lacks the verb that they have."""
    stub = not _SAYS.search(left) and not _GRANTED.search(left)
    return whole if left != whole and stub and _SAYS.search(whole) else left
