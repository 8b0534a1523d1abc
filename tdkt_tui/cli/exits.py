"""Exit codes of the command line, on which others build; and how a process ends with one at once."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress
from enum import IntEnum
from typing import NoReturn

_end = os._exit


class Exit(IntEnum):
    """What a finished command says to its caller."""

    FINE = 0
    """Done; there may be warnings and notes."""
    FINDINGS = 1
    """Findings of severity error."""
    BAD_INPUT = 2
    """Bad usage, bad input or a missing value; nothing was written."""


def end(code: int) -> NoReturn:
    """End the process at once: what was said is written out, and what is to be done at the end is done first.

    No other file is closed, nothing that was loaded is taken apart, no thread is waited for.
    """
    with suppress(Exception):
        atexit._run_exitfuncs()  # noqa: SLF001 - os._exit runs none of them
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            pass  # the reader went away; what it wanted it has
        except (OSError, ValueError):
            code = code or 1
    _end(code)
