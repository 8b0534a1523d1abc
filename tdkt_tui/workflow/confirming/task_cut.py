"""A task whose body runs on into what it does, or in whose words another body begins: the tasks that it should be."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER

from .charged import charged
from .issued_keys import rekeyed
from .said import ADVERBS, DOING
from .split_level import again
from .sure import sound_body
from .values import with_value, without_key

_NEXT = re.compile(rf"[;.]\s+(?=[{UPPER}])")
"""Where another body may begin in what one does."""
_DOES = re.compile(rf"(?<=\s)(?:{ADVERBS}\s+)*(?:{DOING}|tạo điều kiện|thống nhất|điều hành)\b")
_GOES_ON = re.compile(rf"(?:và|thuộc|của|các|có|tại|ở|trực thuộc|cấp|đóng|là|theo|nơi|phụ trách)\b|[{UPPER}(,]")
"""What goes on with a name: no verb of what somebody does."""


def cut_of(plan: Plan, fact: str) -> list[tuple[str, str]]:
    """Return (body, what it does) of each task that a fact should be, none where it is one as it stands."""
    if not fact.startswith("task."):
        return []
    task = plan.task[int(fact.partition(".")[2]) - 1]
    whole = f"{task.body} {task.does}"
    body, does = _charged(plan, whole)
    runs_on = bool(body) and len(body) < len(task.body)
    first, *others = _NEXT.split(does if runs_on else task.does)
    found = [(body if runs_on else task.body, first.strip(" .;"))]
    for part in others:
        named = _charged(plan, part)
        if named[0]:
            found.append(named)
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}; {part.strip(' .;')}")
    return found if runs_on or len(found) > 1 else []


def with_cut(text: str, plan: Plan, fact: str) -> str:
    """Return a text with the tasks that a fact should be, one behind the other; what is done with others stays first.

    Raises the faults of a file that is no plan.
    """
    before, number = text, int(fact.partition(".")[2])
    (body, does), *others = cut_of(plan, fact)
    for who, what in reversed(others):
        key = f"task.{number + 1}"
        text = with_value(with_value(again(text, fact), f"{key}.body", who), f"{key}.does", what)
        text = without_key(text, f"{key}.together_with")
    return rekeyed(before, with_value(with_value(text, f"{fact}.body", body), f"{fact}.does", does))


def _charged(plan: Plan, words: str) -> tuple[str, str]:
    """Return whom words begin with and what he does, both "" where no name and verb follow one another."""
    body, does, _ = charged(words)
    if not body and (found := _DOES.search(words)):
        body, does = words[: found.start()], words[found.start() :]
    body, does = body.strip(), does.strip(" .;")
    plain = body and words.startswith(f"{body} {does}") and sound_body(plan, body) and not _GOES_ON.match(does)
    return (body, does) if plain else ("", "")
