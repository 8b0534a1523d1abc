"""Who imports whom, read from the import statements themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "tdkt_tui"
_NO_ROOMS = ("", "__version__", "__init__", "__main__")


@dataclass(frozen=True)
class Import:
    """One name that a file imports. target: its full name."""

    file: Path
    line: int
    target: str

    @property
    def room(self) -> str:
        """Return the room that imports: a folder or a module of the package."""
        return self.file.relative_to(PACKAGE).with_suffix("").parts[0]

    @property
    def target_room(self) -> str:
        """Return the room that is imported, "" for what is not ours."""
        parts = self.target.split(".")
        return parts[1] if parts[0] == "tdkt_tui" and len(parts) > 1 else ""

    def __str__(self) -> str:
        return f"{self.file.relative_to(REPOSITORY)}:{self.line} imports {self.target}"


def imports_of(file: Path) -> Iterator[Import]:
    """Yield every import of a file, those inside functions, and for types alone, too."""
    package = ("tdkt_tui", *file.relative_to(PACKAGE).parent.parts)
    tree = ast.parse(file.read_text("utf8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += [node.module] if node.module else []
            yield from (Import(file, node.lineno, ".".join([*base, name.name])) for name in node.names)


@cache
def imports() -> list[Import]:
    """Return every import of the package."""
    return [item for file in sorted(PACKAGE.rglob("*.py")) for item in imports_of(file)]


def rooms_known(items: list[Import]) -> dict[str, set[str]]:
    """Return for each room the other rooms that it imports."""
    known: dict[str, set[str]] = {}
    for item in items:
        if item.room not in _NO_ROOMS:
            known.setdefault(item.room, set())
            if item.target_room not in (*_NO_ROOMS, item.room):
                known[item.room].add(item.target_room)
    return known


def reduced(known: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return the graph without an arrow that a longer way says too. Raises RecursionError for a circle."""
    beyond: dict[str, set[str]] = {}

    def reached(room: str) -> set[str]:
        if room not in beyond:
            beyond[room] = set().union(*({one} | reached(one) for one in known[room]))
        return beyond[room]

    return {room: {one for one in below if not any(one in reached(other) for other in below)}
            for room, below in known.items()}  # fmt: skip


def modules_known(items: list[Import]) -> dict[str, set[str]]:
    """Return for each module of ours the others that it imports, for types alone too."""
    named = {_name(file): file for file in {item.file for item in items}}
    known: dict[str, set[str]] = {module: set() for module in named}
    for item in items:
        target = item.target if item.target in known else item.target.rpartition(".")[0]
        if target in known and target != _name(item.file):
            known[_name(item.file)].add(target)
    return known


def _name(file: Path) -> str:
    parts = file.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def circles(known: Mapping[str, set[str]]) -> set[frozenset[str]]:
    """Return the sets of modules in which each imports, by way of others, each other one."""
    left = {module: set(below) & known.keys() for module, below in known.items()}
    while ends := {module for module, below in left.items() if not below}:
        left = {module: below - ends for module, below in left.items() if module not in ends}

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        ahead = [start]
        while ahead:
            new = left[ahead.pop()] - found
            found |= new
            ahead += new
        return found

    beyond = {module: reached(module) for module in left}
    return {frozenset(other for other in beyond[module] if module in beyond[other])
            for module in left if module in beyond[module]}  # fmt: skip
