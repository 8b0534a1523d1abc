"""A page of the manual whose last part a script writes: what stands above the mark is a person's, and is kept."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path


def renewed(page: str, mark: str, part: str) -> str:
    """Return the page with its written part kept and the part below the mark made anew."""
    return f"{page.partition(mark)[0]}{mark}\n\n{part}"


def write(path: Path, updated: Callable[[str], str]) -> int:
    """Write the page anew; with --check, only tell whether it is up to date. Return the exit code."""
    page = path.read_text(encoding="utf-8")
    if "--check" in sys.argv[1:]:
        return int(page != updated(page))
    path.write_text(updated(page), encoding="utf-8")
    return 0
