"""The line that tells which answers a question takes: in full at first, later by their keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from tdkt_tui.cli.plan_text.page import WIDTH

_USUAL, _KEYS = "b sau · l lùi · q nghỉ", "b · l · q"
_KNOWN = 2
"""How often an answer is told in full; from then on its key stands alone, and "?" says what it does."""
_HELPED = 5
"""How often a usual answer is told at all: it is the same at every question, and "?" tells it from then on."""
_USUALS = frozenset(("s sửa", "b sau", "l lùi", "q nghỉ", "b", "l", "q", "x # bỏ điều #",
                     "# các xã: đổi ai", "# Sở A: đổi ai"))  # fmt: skip
_HELP = "?"
_END, _BETWEEN, _HINT = " > ", " · ", "hay trả lời ngay"
_NUMBERS = re.compile(r"\d+(?:(?:–|, )\d+)*")
_SAME = frozenset((
    "t gõ lại/thêm", "t gõ lại", "t khác", "t bảng khác", "# gõ lại", "# xem riêng", "# xem",
    "# sửa", "# có dữ kiện", "s sửa", "x bỏ", "x # bỏ dòng", "g giữ", "v cả lời", "b sau", "b để sau", "l lùi",
    "q nghỉ",
))  # fmt: skip
"""Answers that do the same wherever they are told; "#" stands for numbers."""
_SHORTER = {
    "Chưa hết: Enter chỉ xem tiếp, còn # dòng": "Chưa hết, còn # dòng: Enter xem tiếp",
    "Gõ lại số nào (# …; # …; -: bỏ)": "Gõ lại số nào",
    "x # bỏ điều #": "x #",
    "w bỏ, không in": "w bỏ",
    "# thời hạn … gõ lại": "# …",
}
"""What is told of other answers from then on."""
_ALONE = re.compile(r"\s*[a-z?]")
_ROOM = WIDTH - 4
"""Columns of a question: an answer of a sign or two stands behind it."""


_MORE = (", không in", " cả lời", "/thêm", " bỏ dòng", " gõ lại")
"""What is left out of a line that is too long, one after the other."""


def by_keys(prompt: str, told: Counter[str]) -> str:
    """Return a question whose usual answers stand by their keys alone where they were told often; it counts them."""
    answers = prompt.removesuffix(_END).split(_BETWEEN)
    parts = (_told(part, told, helped=answers[-1] == _HELP) for part in answers)
    return _together(filter(None, parts)) + prompt[len(prompt.removesuffix(_END)) :]


def _told(part: str, told: Counter[str], *, helped: bool) -> str:
    """Return an answer as it is told by now, "" for one that was read often, and is the same at every question.

    helped: "?" is an answer.
    """
    numbers = _NUMBERS.findall(part)
    kind = _NUMBERS.sub("#", part)
    told[kind.strip()] += 1
    if told[kind.strip()] <= _KNOWN:
        return part
    if kind == _HINT or (helped and kind in _USUALS and told[kind] > _HELPED):
        return ""
    if short := _SHORTER.get(kind.strip()):
        return part[: len(part) - len(part.lstrip())] + short.replace("#", numbers[0]) if numbers else short
    if kind not in _SAME:
        return part
    return numbers[0] if kind.startswith("#") else part.partition(" ")[0]


def _together(parts: Iterable[str]) -> str:
    """Return answers as one line; those of which only the key is told stand side by side."""
    runs = ((alone, list(run)) for alone, run in groupby(parts, lambda part: bool(_ALONE.fullmatch(part))))
    return _BETWEEN.join((" " if alone else _BETWEEN).join(run) for alone, run in runs)


def fitting(prompt: str) -> str:
    """Return a question that leaves room for an answer in its line: the usual answers by their keys alone, if need be.

    What each of them does "?" tells.
    """
    short = prompt if len(prompt) <= _ROOM else prompt.replace(_USUAL, _KEYS)
    for more in _MORE:
        short = short if len(short) <= _ROOM else short.replace(more, "")
    return short
