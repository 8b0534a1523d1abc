"""Which line of code that is not ours an exception came through."""

from __future__ import annotations

import inspect
from contextlib import suppress

import tdkt_tui

_OURS = tdkt_tui.__path__[0]
_BETWEEN = ("importlib", "/pluggy/")


def deepest_line(error: BaseException) -> str:
    """Return "file, dòng N" of the deepest line of the foreign code that we called; empty where there is none.

    What that code calls in Python's library or in a package is no place to mend: its own folder is.
    """
    import traceback  # for what fails only

    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    foreign = [(file, line) for file, line in frames if not is_ours(file) and not any(one in file for one in _BETWEEN)]
    if not foreign:
        return ""
    called = foreign[0][0]
    folder = called[: max(called.rfind("/"), called.rfind("\\")) + 1]
    file, line = [one for one in foreign if one[0].startswith(folder)][-1]
    return f"{file}, dòng {line}"


def first_line(function: object) -> str:
    """Return "file, dòng N" of a foreign function, or of the one that it wraps; empty for ours."""
    code = None
    with suppress(ValueError):  # wrapped in itself
        code = getattr(inspect.unwrap(function) if callable(function) else function, "__code__", None)
    return f"{code.co_filename}, dòng {code.co_firstlineno}" if code and not is_ours(code.co_filename) else ""


def is_ours(file: str) -> bool:
    """Tell whether a file of code is one of this program's own."""
    return file.startswith(_OURS)
