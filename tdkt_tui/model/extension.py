"""What a plugin adds to the core: a province, profile fields, form sections, rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .dossier import Dossier
    from .finding import Finding

FieldKind = Literal["text", "long-text", "number", "date", "time", "choice", "list", "yes-no"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province's plugin. id is the entry point's name and the first part of its plans' and profiles' ids."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ExtraField:
    """A profile field that only this plugin knows; it is kept under ``[extra.<plugin id>]``.

    levels: only at these levels; empty is all. help is shown to the officer, clause cites the plan.
    """

    key: str
    label: str
    kind: FieldKind = "text"
    help: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    levels: tuple[str, ...] = ()
    clause: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section of the form that asks extra fields together, in this order. fields: their keys."""

    id: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check over a dossier. ``check`` yields findings and never raises for missing values."""

    id: str
    title: str
    check: Callable[[Dossier], Iterable[Finding]]
