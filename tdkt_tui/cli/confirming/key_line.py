"""The line that tells which answers a question takes: in full at first, later by their keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from tdkt_tui.cli.plan_text.page import WIDTH

_USUAL, _KEYS = "b sau · l lùi · q nghỉ", "b · l · q"
_KNOWN = 1
"""How often an answer is told in full; from then on its key stands alone, and "?" says what it does."""
_HELPED = 2
"""How often a usual answer is told at all: it is the same at every question, and "?" tells it from then on."""
_SAME = frozenset((
    "t gõ lại/thêm", "t gõ lại", "t khác", "t bảng khác", "# gõ lại", "# xem riêng", "# xem",
    "# sửa", "# có dữ kiện", "s sửa", "x bỏ", "x # bỏ dòng", "g giữ", "v cả lời", "b sau", "b để sau", "l lùi",
    "q nghỉ",
))  # fmt: skip
"""Answers that do the same wherever they are told; "#" stands for numbers."""
_USUALS = frozenset(("s sửa", "b sau", "l lùi", "q nghỉ", "b", "l", "q", "x # bỏ điều #",
                     "# Sở A: đổi ai", "# thời hạn … gõ lại", "x bỏ", "x # bỏ dòng", "v cả lời", "v", "s",
                     "t gõ lại/thêm", "t gõ lại", "t khác", "t", "x", "x #", "# xem riêng", "# xem", "# sửa", "#",
                     "w bỏ, không in", "w bỏ", "đổi ai", "đổi hạn", "đổi số"))  # fmt: skip
_HELP = "?"
_END, _BETWEEN, _HINT = " > ", " · ", "hay trả lời ngay"
_NUMBERS = re.compile(r"\d+(?:(?:–|, )\d+)*")
_SHORTER = {
    "Chưa hết: Enter chỉ xem tiếp, còn # dòng": "Chưa hết, còn # dòng: Enter xem tiếp",
    "Gõ lại số nào (# …; # …; -: bỏ)": "Gõ lại số nào",
    "Enter ghi cả #, nguyên lời": "Enter ghi cả #",
    "x # bỏ điều #": "x #",
    "w bỏ, không in": "w bỏ",
    "# thời hạn … gõ lại": "# …",
}
"""What is told of other answers from then on."""
_PAGE = "Chưa hết: Enter chỉ xem tiếp"
"""What a page that is not the last asks: the usual answers are told twice there."""
_CHANGES = ": đổi "
"""What stands behind the example of a value, before what it is: another example tells nothing new."""
_ALONE = re.compile(r"\s*[a-z?]")
_ROOM = WIDTH - 4
"""Columns of a question: an answer of a sign or two stands behind it."""


_MORE = (", không in", " cả lời", "/thêm", " bỏ dòng", " gõ lại")
"""What is left out of a line that is too long, one after the other."""


def by_keys(prompt: str, told: Counter[str]) -> str:
    """Return a question whose usual answers stand by their keys alone where they were told often; it counts them."""
    answers = prompt.removesuffix(_END).split(_BETWEEN)
    page = answers[0].strip().startswith(_PAGE)
    most = _KNOWN if page else _HELPED if answers[-1] == _HELP else 0
    parts = [_told(part, told, most=most, kind=f"{_PAGE}: " * page) for part in answers]
    return _together(filter(None, parts)) + prompt[len(prompt.removesuffix(_END)) :]


def _told(part: str, told: Counter[str], *, most: int, kind: str) -> str:
    """Return an answer as it is told by now, "" for one that was read often, and is the same at every question.

    most: how often such a one is told, 0 for always; kind: what tells those of a question from others.
    """
    numbers = _NUMBERS.findall(part)
    mine = _NUMBERS.sub("#", part).strip()
    mine = f"đổi {mine.partition(_CHANGES)[2]}" if _CHANGES in mine else mine
    kind, said = mine, f"{kind}{mine}"
    told[said] += 1
    if told[said] <= _KNOWN:
        return part
    if kind == _HINT or (most and kind in _USUALS and told[said] > most):
        return ""
    if short := _SHORTER.get(kind):
        return part[: len(part) - len(part.lstrip())] + short.replace("#", numbers[0]) if numbers else short
    if kind not in _SAME:
        return part
    return numbers[0] if kind.startswith("#") else part.strip().partition(" ")[0]


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
