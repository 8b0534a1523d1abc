"""Patterns are compiled once for all processes: a start compiles two hundred of them, in 40 ms, and loads them in 3.

What is kept is what Python's own compiler made of each, for ``_sre`` to check and take; where that compiler is not as
we know it, patterns are compiled as ever. Only patterns of the program are kept, never one made of somebody's words.
"""

from __future__ import annotations

import importlib
import marshal
import re
import sys
import zlib
from array import array
from contextlib import suppress
from functools import lru_cache
from typing import Any

from .kept import keep, kept, key_of

_MOST = 4096
"""Patterns of one command; reading a plan has some two thousand, more than ``re`` keeps of what it compiles itself."""
_LIGHTLY = 1
"""How patterns are packed: those that read a plan are nine megabytes, more than a file may have; packed, under two."""
_LASTING: set[re.Pattern[str]] = set()
_PARTS: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}
"""Pattern and flags -> what was kept of it, or made of it in this process: it is not compiled again to be kept."""
_HOLDING = frozenset((re.Pattern, tuple, type(re.compile("").search)))
"""What a pattern can be found in: itself, a method of it, a tuple."""
_COMPILER: Any = sys.modules.get("re._compiler")
_CODE = getattr(_COMPILER, "_code", None)


def compiled(pattern: str) -> re.Pattern[str]:
    """Return ``re.compile(pattern)`` of a large pattern of the tables. Raises re.error."""
    try:
        key = key_of("khuon", pattern.encode())
        data = kept(key)
        if data is not None:
            return _made(marshal.loads(data))  # noqa: S302 - only what this user alone can write
        parts = _parts(pattern, 0)
        keep(key, marshal.dumps(parts))
        return _made(parts)
    except re.error:
        raise
    except Exception:  # noqa: BLE001 - another Python's compiler
        return re.compile(pattern)


@lru_cache(maxsize=512)
def lasting(pattern: str) -> re.Pattern[str]:
    """Return ``re.compile(pattern)`` of a small pattern of the tables, kept with those of the command's modules.

    Raises re.error.
    """
    made = re.compile(pattern)
    _LASTING.add(made)
    return made


def recall(command: str, before: str = "") -> int:
    """Hand ``re`` the patterns that modules compiled in an earlier run of a command.

    before: the command that mostly goes before it, whose patterns serve where this one never ran. Return how many
    patterns that run had at its end, 0 for none: with no more of them, nothing new was compiled.
    """
    held: Any = getattr(re, "_cache", None)
    count = 0
    with suppress(Exception):  # kept by another Python, or by nobody: each is compiled when it is asked for
        own = kept(_key(command))
        data = own or (kept(_key(before)) if before else None)
        if data:
            at_end, patterns = marshal.loads(zlib.decompress(data))  # noqa: S302 - only what this user alone can write
            for given, parts in patterns:
                held[type(parts[0]), parts[0], given] = _made(parts)
                _PARTS[parts[0], given] = parts
            count = at_end if own else 0
    if _CODE is not None:
        _COMPILER._code = _noted  # noqa: SLF001 - where all that is compiled from now on comes by
    return count


def remember(command: str, recalled: int) -> None:
    """Keep the patterns that modules hold now, where a run has more patterns than the one that it recalled."""
    if _CODE is not None:
        _COMPILER._code = _CODE  # noqa: SLF001 - left alone again
    with suppress(Exception):
        held: Any = re._cache  # type: ignore[attr-defined] # noqa: SLF001 - checked in ``recall`` too: there is no other door
        every = {(text, given): pattern.flags for (_, text, given), pattern in held.items()}
        every |= {key: parts[1] for key, parts in _PARTS.items()}  # ``re`` keeps 512 itself
        if len(every) <= recalled:  # looking through modules takes 10 ms
            return
        own = _of_modules()
        known = [(given, _PARTS.get((text, given)) or _parts(text, given)) for (text, given), flags in every.items()
                 if (text, flags) in own and not given & re.LOCALE]  # fmt: skip
        if len(known) <= _MOST:
            keep(_key(command), zlib.compress(marshal.dumps((len(every), known)), _LIGHTLY))


def _key(command: str) -> bytes:
    return key_of("khuon cua lenh", command.encode())


def _of_modules() -> set[tuple[Any, int]]:
    """Return words and flags of the patterns that modules hold as constants, alone, as methods or in tuples."""
    values = [value for module in list(sys.modules.values()) for value in list(vars(module).values())
              if type(value) in _HOLDING]  # fmt: skip
    for _ in range(2):  # a tuple of pairs is as deep as it goes
        values += [inner for value in values if type(value) is tuple for inner in value if type(inner) in _HOLDING]
    found = [value if type(value) is re.Pattern else getattr(value, "__self__", None) for value in values]
    return {(value.pattern, value.flags) for value in (*found, *_LASTING) if type(value) is re.Pattern}


def _parts(pattern: str | bytes, given: int) -> tuple[Any, ...]:
    """Return what ``_sre.compile`` takes, as plain data: that is how ``re`` calls it."""
    parsed = importlib.import_module("re._parser").parse(pattern, given)
    return _plain(parsed, given, _COMPILER._code(parsed, given))  # noqa: SLF001 - there is no other door


def _noted(parsed: Any, given: int) -> Any:
    """Do what the compiler does, and note what it made."""
    assert _CODE is not None
    code = _CODE(parsed, given)
    if len(_PARTS) < _MOST:
        with suppress(Exception):  # another Python's compiler
            _PARTS[parsed.state.str, given] = _plain(parsed, given, code)
    return code


def _plain(parsed: Any, given: int, code: Any) -> tuple[Any, ...]:
    names = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    flags = int(given | parsed.state.flags)
    return parsed.state.str, flags, array("I", code).tobytes(), parsed.state.groups - 1, names, tuple(by_number)


def _made(parts: tuple[Any, ...]) -> re.Pattern[Any]:
    pattern, flags, code, *rest = parts
    numbers = array("I")
    numbers.frombytes(code)
    found: re.Pattern[Any] = importlib.import_module("_sre").compile(pattern, flags, numbers.tolist(), *rest)
    return found
