"""Plans and profiles as the home screen lists them: a name, and a few facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import one_line

from .paths import file_of

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.workflow.summaries import Summary

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """kind "dossier" is a folder of the workspace, filled in by its source; "profile" can be opened by its source;
    "plan" is for reading; "fault" tells why something is not there.

    findings: why it could not be read; a profile that cannot be read can still be opened, to be read again once mended.
    summary: of what is the user's own; None before it is read.
    """

    kind: Literal["dossier", "plan", "profile", "fault"]
    source: str
    name: str
    facts: Facts
    findings: tuple[Finding, ...] = ()
    summary: Summary | None = None

    @property
    def opens(self) -> bool:
        """Tell whether there is a profile behind it."""
        return self.kind in ("dossier", "profile")

    @property
    def key(self) -> str:
        """Return what a list knows the card by."""
        return f"{self.kind}:{self.source}"

    def same(self, source: str) -> bool:
        """Tell whether another source names the same profile: a file by another path, or the folder around it."""
        return source == self.source or file_of(source) == file_of(self.source)


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one title: a province, or the user's own folder. empty: what to say where there are none."""

    title: str
    cards: tuple[Card, ...]
    empty: str = "chưa có hồ sơ nào"


def fault_card(name: str, findings: tuple[Finding, ...], kind: Literal["profile", "fault"] = "fault") -> Card:
    """Return a card that tells why a province, plan or profile cannot be shown."""
    return Card(kind, name, one_line(name), (), findings)
