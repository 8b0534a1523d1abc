"""Objects of ours that were read and judged once, kept for the next process: a table, a plan.

They are kept as pickles, whose loading runs what they name. ``kept`` gives only what this user alone can have written;
besides, only classes of the model and the tables are let in, and the few of Python that those hold.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from tdkt_tui.model.fault import TdktError

from .files import read_limited
from .kept import keep, kept, key_of

T = TypeVar("T")
_OURS = ("tdkt_tui.model.", "tdkt_tui.regulations.")
_PYTHONS = {
    ("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"), ("datetime", "datetime"),
    ("datetime", "time"), (__name__, "read_only"),
}  # fmt: skip


def kept_object(kind: str, files: Sequence[Path | None], make: Callable[[], T]) -> T:
    """Return what ``make`` returns, or returned in an earlier process for the same files. Raises what ``make`` raises.

    kind: what it is. files: everything that it follows from, besides the program and its own tables.
    """
    made_of = _contents(files)
    if made_of is None:
        return make()  # which says what is wrong with a file
    key = key_of(kind, *made_of)
    data = kept(key)
    if data is not None:
        with suppress(Exception):  # whole, but not of this program after all: it is made anew
            found: T = _Reader(io.BytesIO(data)).load()
            return found
    made = make()
    written = io.BytesIO()
    try:
        _Writer(written, protocol=5).dump(made)
    except Exception:  # noqa: BLE001 - what a plugin put in cannot be kept
        return made
    if _contents(files) == made_of:  # else somebody saved one of them meanwhile
        keep(key, written.getvalue())
    return made


def _contents(files: Sequence[Path | None]) -> list[bytes] | None:
    try:
        # A file that says nothing is not one that is not there.
        return [b"+" + read_limited(file) if file else b"" for file in files]
    except TdktError:
        return None


def read_only(table: dict[Any, Any]) -> Mapping[Any, Any]:
    """Return a table that nobody can change."""
    return MappingProxyType(table)


class _Writer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, MappingProxyType):
            return read_only, (dict(value),)
        return _as_it_is_made(value)


def _as_it_is_made(value: Any) -> Any:
    """Return the class and the values of a dataclass that is nothing but its values, in place of a state.

    A state is put in by Python code that asks for the fields of each object anew, and a table has a thousand.
    """
    kind: Any = type(value)
    given = _given(kind)
    if given is None or hasattr(value, "__dict__"):
        return NotImplemented
    return kind, tuple([getattr(value, name) for name in given])


@cache
def _given(kind: Any) -> tuple[str, ...] | None:
    """Return the names of what a dataclass is made of, in order; None where it makes more of itself than that."""
    if not is_dataclass(kind) or hasattr(kind, "__post_init__"):
        return None
    every = fields(kind)
    return tuple(one.name for one in every) if all(one.init and not one.kw_only for one in every) else None


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_OURS) or (module, name) in _PYTHONS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)
