"""The people kept beside a profile, read together with it: a build takes both as they stood at one moment."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tdkt_tui.model.fault import StoreFault, TdktError
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.workspace.folder import PEOPLE, PROFILE

if TYPE_CHECKING:
    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.store.people import People

State = tuple[Path, int, int, int]
"""A list's path, inode, time of last change, and the counter of its changes."""
_TRIES = 20
_File = TypeVar("_File")


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept beside a profile. fault: why it cannot be read. hashes: of both as they were read, by name."""

    kept: KeptPeople | None = None
    fault: TdktError | None = None
    hashes: Mapping[str, str] = field(default_factory=dict)


def at_one_moment(profile: Path, read: Callable[[], _File]) -> tuple[_File, Beside]:
    """Return what ``read`` makes of a profile, and the people kept beside it.

    The people are of one moment, as a transaction shows them; where the profile is the same before and after, it was so
    at that moment too. Raises what ``read`` raises, StoreFault where somebody saves the profile over and over.
    """
    if profile.name != PROFILE or not profile.with_name(PEOPLE).is_file():
        return read(), Beside()
    for _ in range(_TRIES):
        before = read_limited(profile)
        file = read()
        try:
            kept = kept_in(profile.with_name(PEOPLE))
        except TdktError as fault:
            fault.field = "delegates"
            return file, Beside(fault=fault)
        if kept is None:
            return file, Beside()
        if read_limited(profile) == before:
            return file, Beside(kept, hashes={PROFILE: hashlib.sha256(before).hexdigest(), PEOPLE: kept.sha256})
    raise StoreFault("Hồ sơ đang được ghi liên tục nên không đọc được trọn vẹn.", place=str(profile),
                     fix="chờ lần ghi kia xong rồi chạy lại")  # fmt: skip


def kept_in(path: Path) -> KeptPeople | None:
    """Return the people of a list, all of one moment; None for a list that never held anybody, or is not there.

    Raises BadInput for a broken or foreign file, StoreFault.
    """
    if not path.is_file():
        return None
    from tdkt_tui.store.people import People

    with People.open(path, create=False) as people:
        about = path.stat()
        return _read((path, about.st_ino, about.st_mtime_ns, people.stamp()), people) if people.used() else None


_last: dict[State, KeptPeople] = {}


def _read(state: State, people: People) -> KeptPeople:
    """Return the list's people; the last list is remembered while nobody changes it.

    A form is checked whenever typing rests, and reading 100,000 people takes seconds. What is read may be newer than
    the state it is kept by, never older.
    """
    from tdkt_tui.delegates.kept import read_kept

    from .twice import twice

    kept = _last.get(state)
    if kept is None:
        kept = read_kept(people.everybody(), state[0].name)
        kept = replace(kept, findings=(*kept.findings, *twice(kept.people, state[0].name, (people, kept.ids))))
        _last.clear()
        _last[state] = kept
    return kept
