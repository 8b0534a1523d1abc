"""Values of a profile in the words of an officer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import clock, short_date

CLERK = "chờ văn thư ghi"
"""What a clerk's blank says."""


def in_words(value: Any, choices: Iterable[tuple[str, str]] = ()) -> str:
    """Return a value on one line: dates as 05/9/2020, blanks as what the clerk will do, lists with semicolons."""
    if value is None:
        return ""
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    text = one_line(str(value))
    return dict(choices).get(text, text)


def _later_date(value: LaterDate) -> str:
    return f"{CLERK} (không trước {short_date(value.not_before)})"


def _table(value: BaseModel) -> str:
    told = (in_words(getattr(value, name)) for name in type(value).model_fields if name in value.model_fields_set)
    return " – ".join(part for part in told if part)


def _mapping(value: Mapping[str, Any]) -> str:
    return "; ".join(f"{one_line(str(key))}: {in_words(item)}" for key, item in value.items())


_WORDS: tuple[tuple[type | tuple[type, ...], Callable[[Any], str]], ...] = (
    (LaterDate, _later_date),
    (LaterNumber, lambda _: CLERK),
    (BaseModel, _table),
    (bool, lambda value: "có" if value else "không"),
    (dt.date, short_date),
    (dt.time, clock),
    (float, lambda value: f"{value:g}".replace(".", ",")),
    ((list, tuple), lambda value: "; ".join(in_words(item) for item in value)),
    (Mapping, _mapping),
)
"""The first type that fits decides; the narrower ones stand first."""
