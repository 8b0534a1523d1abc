"""What a list of dossiers tells of each one; worked out again only when its files or the day have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Province
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import short_date
from tdkt_tui.plugins import registry
from tdkt_tui.store.workspace.drafts import left_over
from tdkt_tui.store.workspace.folder import PROFILE, DossierFolder, dossiers_in

from .check import as_finding, check_loaded
from .load import load_leniently
from .timing.deadlines import Deadline, days_in_words, next_deadline

_KEPT = 2048
_State = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """One dossier as a list shows it. deadline, due and days_left: what is due next, or overdue (days_left < 0).

    findings is None before the check, and errors and warnings are 0 then. fault: why nothing could be read, which is
    among the findings too. samples: how many values are still a sample's. unsaved: how many fields hold typed text that
    a session has left unsaved.
    """

    name: str
    path: Path
    unit: str = ""
    province: str = ""
    level: str = ""
    plan: str = ""
    cited: str = ""
    deadline: date | None = None
    due: str = ""
    days_left: int | None = None
    changed: datetime | None = None
    findings: tuple[Finding, ...] | None = None
    fault: str = ""
    samples: int = 0
    unsaved: int = 0

    @property
    def errors(self) -> int:
        """Return how many findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings or ())

    @property
    def warnings(self) -> int:
        """Return how many findings are warnings."""
        return sum(finding.severity is Severity.WARNING for finding in self.findings or ())

    @property
    def order(self) -> tuple[bool, date, str]:
        """Return what a list is sorted by: the nearest deadline first, those without one last, by name."""
        return self.deadline is None, self.deadline or date.max, self.name.casefold()

    def as_json(self) -> dict[str, Any]:
        """Return the summary as plain data."""
        return {
            "name": self.name, "path": str(self.path), "unit": self.unit, "province": self.province,
            "level": self.level, "plan": self.plan, "errors": self.errors, "warnings": self.warnings, "due": self.due,
            "deadline": self.deadline.isoformat() if self.deadline else None, "days_left": self.days_left,
            "changed": self.changed.isoformat(timespec="seconds") if self.changed else None, "fault": self.fault,
            "samples": self.samples, "unsaved": self.unsaved,
        }  # fmt: skip

    def words(self) -> str:
        """Return the summary as lines of text."""
        if self.fault:
            return f"{self.name}\n    {self.fault}"
        due = ""
        if self.deadline and self.days_left is not None:
            due = f"; {short_date(self.deadline)} ({days_in_words(self.days_left)}): {self.due}"
        told = f"; còn {self.samples} mục là số liệu minh họa" if self.samples else ""
        told += f"; {self.unsaved} mục gõ mà chưa lưu" if self.unsaved else ""
        whose = ", ".join(part for part in (self.unit or "chưa ghi tên đơn vị", self.province, self.level) if part)
        found = f"{self.errors} lỗi, {self.warnings} cảnh báo{due}{told}"
        return f"{self.name}\n    {whose}, kế hoạch {self.plan}\n    {found}"


def summaries(workspace: Path, today: date) -> Iterator[Summary]:
    """Yield a summary of each dossier by name; one that cannot be read says why."""
    for folder in dossiers_in(workspace):
        yield summary_of(folder.path, today)


def glance(path: Path, today: date) -> Summary:
    """Return what a dossier, or a profile's file, says of itself; nothing is checked yet. Never raises a fault."""
    return _told(path, today, checked=False)


def summary_of(path: Path, today: date) -> Summary:
    """Return the same with what a check finds. Never raises a fault."""
    return _told(path, today, checked=True)


def forget_summaries() -> None:
    """Work everything out anew the next time: tables or plugins may be other ones."""
    _worked_out.cache_clear()


def _told(path: Path, today: date, *, checked: bool) -> Summary:
    profile = path if path.suffix == ".toml" else DossierFolder(path).profile
    try:
        return replace(_worked_out(path, _state(profile), today, checked), unsaved=_unsaved(path))
    except OSError:  # it went away while it was read
        return Summary(path.name, path, fault=str(BadInput("Không đọc được hồ sơ.", place=str(path), fix="đọc lại")))


def _unsaved(path: Path) -> int:
    return sum(len(draft.fields) for draft in left_over(DossierFolder(path))) if path.suffix != ".toml" else 0


def _state(profile: Path) -> _State:
    """Return what changes with the profile, or with the lists beside it."""
    beside = [entry for entry in os.scandir(profile.parent) if entry.is_file() and not entry.name.startswith(".")]
    wanted = beside if profile.name == PROFILE else [item for item in beside if item.name == profile.name]
    stats = [(item.name, item.stat()) for item in wanted]
    return tuple(sorted((name, stat.st_ino, stat.st_mtime_ns, stat.st_size) for name, stat in stats))


@lru_cache(maxsize=_KEPT)
def _worked_out(path: Path, state: _State, today: date, checked: bool) -> Summary:
    saved = next((nanoseconds for name, _, nanoseconds, _ in state if name in (PROFILE, path.name)), None)
    changed = datetime.fromtimestamp(saved / 1e9, UTC) if saved is not None else None
    bare = Summary(path.name, path, changed=changed)
    try:
        loaded = load_leniently(str(path))
        findings = tuple(check_loaded(loaded)) if checked else None
    except TdktError as fault:
        return replace(bare, fault=str(fault), findings=tuple(as_finding(item) for item in fault.singles()))
    return replace(_facts(loaded.dossier, bare, today) if loaded.dossier else bare, findings=findings)


def _facts(dossier: Dossier, bare: Summary, today: date) -> Summary:
    plan = dossier.plan.plan
    names = {item.id: item.name for _, item in registry().call("tdkt_province", Province)}
    province = names.get(dossier.plan.province, dossier.plan.province)
    deadline = _deadline(dossier, today)
    return replace(
        bare,
        unit=dossier.profile.unit.name or dossier.issuer.called or "",
        province=province,
        level=dossier.level.label,
        plan=plan.id,
        cited=plan.citation().short(),
        deadline=deadline.day if deadline else None,
        due=deadline.due if deadline else "",
        days_left=deadline.days_left(today) if deadline else None,
        samples=len(dossier.profile.sample),
    )


def _deadline(dossier: Dossier, today: date) -> Deadline | None:
    try:
        return next_deadline(dossier, today)
    except TdktError:  # a date that no calendar has: the check tells it
        return None
