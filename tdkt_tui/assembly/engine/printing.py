"""What a lowered template does with a value: cleans and escapes what is printed, and lets nothing but plain data pass.

Whatever is odd is put aside: the guarded environment then renders the whole part and says what is wrong, and where.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from math import isfinite
from typing import Any, NoReturn
from unicodedata import is_normalized

from tdkt_tui.assembly.engine.values import plain_value
from tdkt_tui.model.text import UNSAFE, clean

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'

_ODD = re.compile(f"[&<>\"'\\n\\t]|{UNSAFE}").search
_DATE = ("day", "month", "year")
_WIDEST_SPAN = 10**9
_ESCAPED = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))


class PutAside(Exception):
    """This part or these data are not for the lowered template."""


def printed(value: Any) -> str:
    """Return a value as text inside ``w:t``: clean, escaped, newline and tab as Word has them. Raises PutAside."""
    if type(value) is str:
        if _ODD(value) is None:
            if is_normalized("NFC", value):
                return value
            return clean(value)
        return escape(clean(value)).replace("\n", BREAK).replace("\t", TAB)
    if type(value) is int:
        return str(value)
    write = WRITERS.get(type(value))
    if write is None:
        raise PutAside
    return write(value)


def escape(text: str) -> str:
    """Return text as ``html.escape`` does, whose module brings the names of two thousand characters along."""
    for sign, name in _ESCAPED:
        text = text.replace(sign, name)
    return text


def span(value: Any) -> str:
    """Return over how many shares of a table's width a cell reaches. Raises PutAside for what is no number from 1."""
    if type(value) is not int or not 0 < value < _WIDEST_SPAN:
        raise PutAside
    return str(value)


def _number(value: float) -> str:
    if not isfinite(value):
        raise PutAside
    return str(value)


WRITERS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "có" if value else "không",
    int: str,
    float: _number,
    datetime: lambda value: f"{value:%H:%M %d/%m/%Y}",
    date: lambda value: f"{value:%d/%m/%Y}",
    time: lambda value: f"{value:%H:%M}",
}
"""How a value that is no text is printed; a kind stands before those that it is one of."""


def known(value: Any) -> Any:
    """Return a value to compare or compute with: text cleaned, a list or dict as it is. Raises PutAside."""
    kind = type(value)
    if kind is str:
        return clean(value)
    if kind in (bool, int, list, dict, date, datetime, time):
        return value
    if kind is float and isfinite(value):
        return value
    if kind is tuple:
        return list(value)
    raise PutAside


def comparable(value: Any) -> Any:
    """Return a known value to hold against another: what is in a list or dict cleaned too. Raises BadInput."""
    return plain_value(value) if type(value) in (list, dict) else value


def whole(value: Any) -> Any:
    """Return a value for a filter, cleaned all through. Raises what ``plain_value`` raises."""
    return plain_value(value)


def items(value: Any) -> list[Any]:
    """Return what a loop goes through. Raises PutAside for anything but a list and what a filter made."""
    kind = type(value)
    if kind is list:
        return value  # type: ignore[no-any-return]
    if kind in (str, dict, int, float, bool, date, datetime, time) or not hasattr(value, "__iter__"):
        raise PutAside
    return list(value)


def step(value: Any, name: str) -> Any:
    """Return a dict's value or a date's part; the names are those that a date has. Raises KeyError, PutAside."""
    if type(value) is dict:
        return value[name]
    if isinstance(value, date) and name in _DATE:
        return getattr(value, name)
    raise PutAside


def element(owner: Any, place: Any) -> Any:
    """Return an element of a list, a character of a text, a value of a dict. Raises PutAside, IndexError, KeyError."""
    if type(place) is int and type(owner) in (list, str):
        return owner[place]
    if type(place) is str and type(owner) is dict:
        return owner[place]
    raise PutAside


def there(value: Any, name: str) -> bool:
    """Tell whether a dict has a value under a name; None counts as absent. Raises PutAside."""
    if type(value) is not dict:
        raise PutAside
    return value.get(name) is not None


def nothing() -> NoReturn:
    """Stand for an ``if`` without ``else``, whose value is not there. Raises PutAside."""
    raise PutAside
