"""What a dossier's profile and plan ask of its list: the rules over people alone, for who looks at the list only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.compliance.rules import check_people
from tdkt_tui.model.composition import group_named
from tdkt_tui.model.finding import Finding
from tdkt_tui.store.workspace.folder import PROFILE
from tdkt_tui.workflow.check import located
from tdkt_tui.workflow.load import load_leniently


@dataclass(frozen=True, slots=True)
class AskedOfList:
    """findings: of the rules, with their places.

    targets: of the profile, as a command takes them ("nữ=30%"); one of ages only where a day to tell them by is known.
    """

    findings: tuple[Finding, ...] = ()
    targets: tuple[str, ...] = ()


def asked_of_list(source: Path) -> AskedOfList:
    """Return what is asked of the list of a dossier; nothing where no profile can be read beside it.

    source: a dossier's folder or its people.db. Raises what reading the profile raises.
    """
    path = (source if source.is_dir() else source.parent) / PROFILE
    if not path.is_file():
        return AskedOfList()
    loaded = load_leniently(str(path))
    if loaded.dossier is None:
        return AskedOfList()
    profile = loaded.dossier.profile
    known = [item for item in profile.composition if (group := group_named(item.group))
             and (profile.conference.date or not group.years)]  # fmt: skip
    return AskedOfList(tuple(located(found, loaded) for found in check_people(loaded.dossier)),
                       tuple(f"{item.group}={item.at_least}" for item in known))  # fmt: skip
