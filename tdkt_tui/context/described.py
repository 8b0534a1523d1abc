"""What is known of the names that templates may call: label, kind, example; and which kind of document has which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from tdkt_tui.model.kinds import DocumentKind

from .names import NAMES, same_name
from .names_by_kind import absent_of_kind

Sort = Literal["text", "number", "yes-no"]

_FILE = Path(__file__).with_name("fields.toml")


@dataclass(frozen=True, slots=True)
class Described:
    """One name of docs/context.md. about: what to know besides its label. example: from a sample, "" where there is
    none. empty: a finished document may have nothing there.
    """

    name: str
    label: str
    about: str = ""
    example: str = ""
    kind: Sort = "text"
    empty: bool = False


@cache
def described() -> dict[str, Described]:
    """Return what is known of every name, in the order of docs/context.md."""
    told = _file()["fields"]
    return {name: Described(name, **told.get(name, {"label": ""})) for name in NAMES}


def list_label(name: str) -> str:
    """Return what a list ("agenda", "agenda[]") is whose items have names of their own, "" where nobody said."""
    lists: dict[str, str] = _file()["lists"]
    whole = f"{name.removesuffix('[]')}[]"
    return next((label for known, label in lists.items() if same_name(known, whole)), "")


@cache
def _file() -> dict[str, Any]:
    from tdkt_tui.store.toml import read_toml

    return read_toml(_FILE)


def description(name: str) -> Described | None:
    """Return what is known of a name that a template calls ("plan.named.x" is "plan.named.<mã>"), None for none."""
    every = described()
    return every.get(name) or next((one for known, one in every.items() if same_name(known, name)), None)


def names_of(kind: DocumentKind) -> list[str]:
    """Return the names that documents of a kind have, in the order of docs/context.md.

    Those of a conference are there where the level holds one.
    """
    listed = NAMES if kind.annex else (name for name in NAMES if not name.startswith("annex."))
    return [name for name in listed if not absent_of_kind(name, kind)]
