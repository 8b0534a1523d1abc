"""The people of a profile: those kept beside it, or those of the file that it names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.text import clean
from tdkt_tui.store.workspace.folder import PEOPLE

from .kept_people import Beside, kept_in


def delegates_path(profile: Path, name: str) -> Path:
    """Return the list of delegates that a profile names, beside it.

    A file copied from a Mac or out of an archive may bear its name decomposed (NFD); text of a profile is composed.
    """
    path = profile.parent / name
    try:
        if not path.exists():
            return next(item for item in path.parent.iterdir() if clean(item.name) == path.name)
    except (OSError, ValueError, StopIteration):  # told by who reads it
        pass
    return path


def listed(
    profile: Profile, path: Path, beside: Beside, faults: list[TdktError]
) -> tuple[Profile, tuple[Delegate, ...] | None, Sequence[Finding]]:
    """Return the profile as naming the list that counts, its people, and what reading them showed.

    People kept beside a dossier's profile count alone. faults: where a list that cannot be read is told.
    """
    if beside.fault is not None:
        faults.append(beside.fault)
    if beside.kept is not None:
        named = profile.delegates if profile.delegates != PEOPLE else ""
        told = (*beside.kept.findings, *([_unread(path)] if named else []))
        return profile.model_copy(update={"delegates": PEOPLE}), beside.kept.people, told
    if not profile.delegates or beside.fault is not None:
        return profile, None, []
    from tdkt_tui.delegates.read import read_people

    from .twice import twice

    named_path = delegates_path(path, profile.delegates)
    try:
        if named_path.suffix == Path(PEOPLE).suffix:
            kept = kept_in(named_path)
            return profile, kept.people if kept else None, kept.findings if kept else []
        people, found = read_people(named_path)
        return profile, people, (*found, *twice(people, named_path.name))
    except TdktError as fault:
        fault.field = fault.field or "delegates"
        faults.append(fault)
        return profile, None, []


def _unread(path: Path) -> Finding:
    return Finding("delegates.file-unread", Severity.WARNING, f"Hồ sơ giữ đại biểu trong {PEOPLE}; tệp ghi ở mục này "
                   "không được đọc.", place=str(path), field="delegates",
                   fix=f"ghi delegates = “{PEOPLE}”; lấy người từ tệp: tdkt delegates import TỆP HỒ_SƠ")  # fmt: skip
