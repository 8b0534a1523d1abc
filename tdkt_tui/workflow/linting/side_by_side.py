"""Many templates at once on the cores that there are: each core takes some that follow one another, in a child."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Sequence

from .subjects import Subject

_FEW = 8
_MOST = 3
"""Each child learns anew what templates share; a fourth costs more than it saves where others work too."""

Told = tuple[str | None, str]
"""Under which key it is kept, and what was found, both as words: children tell it to their parent."""
Judge = Callable[[Subject], Told]


def side_by_side(subjects: Sequence[Subject], judge: Judge) -> list[Told]:
    """Return what is told of each template, in their order.

    A few are not worth a child; where this process has other threads, or the system knows no fork, it does all itself.
    What a child could not do this process does, so that a fault comes out of here as ever.
    """
    cores = min(_MOST, _cores(), len(subjects) // _FEW + 1)
    if cores == 1 or sys.platform in ("win32", "darwin") or threading.active_count() > 1:
        return [judge(subject) for subject in subjects]
    found = {0: judge(subjects[0])}  # which loads all that a child then need not load again
    own, *others = _shares(subjects, cores)
    pipes = [_child([subjects[number] for number in share], judge) for share in others]
    for number in own[1:]:
        found[number] = judge(subjects[number])
    for numbers, (pid, pipe) in zip(others, pipes, strict=True):
        with os.fdopen(pipe, "rb") as file:
            told = file.read()
        os.waitpid(pid, 0)
        answers = json.loads(told) if told else [None] * len(numbers)
        for number, answer in zip(numbers, answers, strict=True):
            found[number] = judge(subjects[number]) if answer is None else (answer[0], answer[1])
    return [found[number] for number in range(len(subjects))]


def _cores() -> int:
    """Return how many cores this process may use and others leave free: on a shared server often one of many."""
    allowed = getattr(os, "sched_getaffinity", None)
    cores = len(allowed(0)) if allowed is not None else os.cpu_count() or 1
    try:
        return max(cores - int(os.getloadavg()[0]), 1)
    except (AttributeError, OSError):  # a system that does not tell
        return cores


def _shares(subjects: Sequence[Subject], cores: int) -> list[list[int]]:
    """Return the numbers of the templates that each core takes, as much to read for each.

    Neighbours stay together: templates of one province share their tags and the units that they must not name.
    """
    sizes = [_size(subject) for subject in subjects]
    whole, before = sum(sizes), 0
    shares: list[list[int]] = [[] for _ in range(cores)]
    for number, size in enumerate(sizes):
        shares[before * cores // whole].append(number)
        before += size
    return [share for share in shares if share]


def _size(subject: Subject) -> int:
    try:
        return subject.file.stat().st_size + 1
    except OSError:  # the judge tells of a file that is gone
        return 1


def _child(subjects: Sequence[Subject], judge: Judge) -> tuple[int, int]:
    """Start a child that judges these; return its number and where it writes what it found."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        os.close(reading)
        answers = json.dumps([judge(subject) for subject in subjects])
        with os.fdopen(writing, "wb") as file:
            file.write(answers.encode())
    finally:
        os._exit(0)  # never back into what the parent is doing
