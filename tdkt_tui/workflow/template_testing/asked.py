"""What is to be tried, as a user asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """Which templates and profiles, and how far each is looked at.

    names: templates by name or .docx, or folders that hold templates or profiles; none: all. plugin: only templates
    and profiles of this one. profiles: as PROFILE of other commands; then no profile is made up. edges: profiles made
    up at the edges too. pages: the printed pages too. golden: the folder of documents that a person has looked at;
    update: they are written, not compared. only: (template, profile) of single attempts; touched: only what depends
    on one of these files. out: where the documents and their PDFs are left to be looked at. workers: processes,
    0 as many as serve.
    """

    names: tuple[str, ...] = ()
    plugin: str = ""
    profiles: tuple[str, ...] = ()
    edges: bool = True
    pages: bool = True
    golden: Path | None = None
    update: bool = False
    only: frozenset[tuple[str, str]] = frozenset()
    touched: tuple[Path, ...] = ()
    out: Path | None = None
    workers: int = 0
