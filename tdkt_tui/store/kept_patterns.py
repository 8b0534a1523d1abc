"""Large patterns, compiled once for all processes: one of some hundred names takes 20 ms to compile, 1 ms to load.

What is kept is what Python's own compiler made of it, for ``_sre`` to check and take; where that compiler is not as we
know it, the pattern is compiled as ever.
"""

from __future__ import annotations

import importlib
import marshal
import re
from array import array
from typing import Any

from .kept import keep, kept, key_of

Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def compiled(pattern: str) -> re.Pattern[str]:
    """Return ``re.compile(pattern)``. Raises re.error."""
    try:
        key = key_of("khuon", pattern.encode())
        data = kept(key)
        if data is not None:
            return _made(pattern, marshal.loads(data))  # noqa: S302 - only what this user alone can write
        parts = _parts(pattern)
        made = _made(pattern, parts)
        keep(key, marshal.dumps(parts))
    except re.error:
        raise
    except Exception:  # noqa: BLE001 - another Python's compiler
        return re.compile(pattern)
    else:
        return made


def _parts(pattern: str) -> Parts:
    compiler: Any = importlib.import_module("re._compiler")
    parsed = importlib.import_module("re._parser").parse(pattern, 0)
    code = array("I", compiler._code(parsed, 0))  # noqa: SLF001 - there is no other door
    names = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    return parsed.state.flags, code.tobytes(), parsed.state.groups - 1, dict(names), tuple(by_number)


def _made(pattern: str, parts: Parts) -> re.Pattern[str]:
    flags, code, groups, names, by_number = parts
    numbers = array("I")
    numbers.frombytes(code)
    found: re.Pattern[str] = importlib.import_module("_sre").compile(
        pattern, flags, numbers.tolist(), groups, names, by_number
    )
    return found
