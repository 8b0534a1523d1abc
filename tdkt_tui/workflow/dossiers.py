"""The dossiers of a workspace: a new one from any profile, and what a list of them tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.words import short_date
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.store.workspace.folder import DossierFolder, dossiers_in
from tdkt_tui.store.workspace.history import entries

from .check import check_loaded
from .load import Loaded, delegates_path, load_leniently
from .sources import profile_path


@dataclass(frozen=True, slots=True)
class Summary:
    """One dossier as a list shows it. deadline and what is due: the next day still to come, None where none is."""

    name: str
    path: Path
    unit: str
    level: str
    plan: str
    errors: int
    warnings: int
    deadline: date | None
    due: str
    days_left: int | None
    changed: datetime | None
    fault: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the summary as plain data."""
        return {
            "name": self.name, "path": str(self.path), "unit": self.unit, "level": self.level, "plan": self.plan,
            "errors": self.errors, "warnings": self.warnings, "due": self.due,
            "deadline": self.deadline.isoformat() if self.deadline else None, "days_left": self.days_left,
            "changed": self.changed.isoformat(timespec="seconds") if self.changed else None, "fault": self.fault,
        }  # fmt: skip

    def words(self) -> str:
        """Return the summary as lines of text."""
        if self.fault:
            return f"{self.name}\n    {self.fault}"
        due = f"; {short_date(self.deadline)} (còn {self.days_left} ngày): {self.due}" if self.deadline else ""
        return (
            f"{self.name}\n    {self.unit or 'chưa ghi tên đơn vị'}, {self.level}, kế hoạch {self.plan}\n"
            f"    {self.errors} lỗi, {self.warnings} cảnh báo{due}"
        )


def made_workspace(folder: Path) -> Path:
    """Return a workspace folder, made for its owner alone where it is not there. Raises StoreFault."""
    with told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def new_from(workspace: Path, name: str, source: str) -> DossierFolder:
    """Make a dossier from PROFILE, with the list of people that it names beside it. Raises TdktError."""
    path = profile_path(source)
    text = read_limited(path).decode("utf-8-sig", errors="strict")
    loaded = load_leniently(source)
    listed = loaded.dossier.profile.delegates if loaded.dossier else ""
    people = delegates_path(path, listed) if listed else None
    beside = {Path(listed).name: people} if people is not None and people.is_file() else {}
    return new_dossier(workspace, name, text, beside)


def summaries(workspace: Path, today: date) -> Iterator[Summary]:
    """Yield a summary of each dossier by name; one that cannot be read says why."""
    for folder in dossiers_in(workspace):
        try:
            yield _summary(folder, load_leniently(str(folder.path)), today)
        except TdktError as fault:
            yield Summary(folder.name, folder.path, "", "", "", 0, 0, None, "", None, None, str(fault))


def _summary(folder: DossierFolder, loaded: Loaded, today: date) -> Summary:
    from tdkt_tui.timeline import events_of_dossier

    findings = check_loaded(loaded)
    dossier = loaded.dossier
    coming = [
        (day, event.title)
        for event in (events_of_dossier(dossier) if dossier else ())
        if (day := event.last or event.first) and day >= today
    ]
    day, due = min(coming, default=(None, ""))
    kept = entries(folder)
    return Summary(
        name=folder.name,
        path=folder.path,
        unit=(dossier.profile.unit.name or "") if dossier else "",
        level=dossier.level.label if dossier else "",
        plan=dossier.plan.plan.id if dossier else "",
        errors=sum(finding.severity is Severity.ERROR for finding in findings),
        warnings=sum(finding.severity is Severity.WARNING for finding in findings),
        deadline=day,
        due=due,
        days_left=(day - today).days if day else None,
        changed=kept[-1].at if kept else None,
    )
