"""Figures that only illustrate: which keys a profile's ``sample`` covers, and what is left of it once some are real."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .fields import FIELDS
from .profile import Profile
from .schema_walk import field_at

SAMPLE = "sample"
"""The profile's list of such keys; a table's name stands for all that is in it."""
_LABELS = {field.key: field.label for field in FIELDS}


def covers(mark: str, key: str) -> bool:
    """Tell whether a key is the marked one, or stands in the marked table."""
    return f"{key}.".startswith(f"{mark}.")


def is_sample(key: str, marks: Iterable[str]) -> bool:
    """Tell whether a field holds, or may hold, what only illustrates."""
    return any(covers(mark, key) or covers(key, mark) for mark in marks)


def left_of(marks: Iterable[str], real: Collection[str], held: Collection[str]) -> list[str]:
    """Return the marks without the keys that are real now; of a marked table the rest of what is held stays marked.

    held: the dotted keys of all values of the profile.
    """
    left: list[str] = []
    for mark in marks:
        if any(covers(key, mark) for key in real):
            continue
        if not any(covers(mark, key) for key in real):
            left.append(mark)
        else:
            inside = [key for key in held if covers(mark, key)]
            left += [key for key in inside if not any(covers(done, key) for done in real)]
    return list(dict.fromkeys(left))


def left_of_both(ours: Collection[str], theirs: Collection[str]) -> list[str]:
    """Return what two people both left marked: what one of them made real is real."""
    mine = [mark for mark in ours if any(covers(other, mark) for other in theirs)]
    return list(dict.fromkeys([*mine, *(mark for mark in theirs if any(covers(other, mark) for other in ours))]))


def called(key: str) -> str:
    """Return what an officer calls a key: its name in the form, else the head of what the model says of it."""
    if key in _LABELS:
        return _LABELS[key]
    try:
        words = field_at(Profile, key).description or key
    except KeyError:
        return key
    for stop in (":", ";", "(", ","):
        words = words.partition(stop)[0]
    return f"{words[:1].lower()}{words[1:]}".strip()
