"""The table of rooms in the architecture's page: each room and each inner room, in the words of its own docstring."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from import_graph import PACKAGE


def table() -> str:
    """Return a row for each room of the package, and below it one for each room inside."""
    return "\n".join(["| room | subject |", "|---|---|", *_rows(PACKAGE)]) + "\n"


def subject(file: Path) -> str:
    """Return the first sentence of what a module says of itself."""
    told = " ".join((ast.get_docstring(ast.parse(file.read_text("utf8"))) or "").split())
    return told.partition(". ")[0].rstrip(".").replace("``", "`")


def _rows(above: Path) -> Iterator[str]:
    for path in sorted(above.iterdir()):
        name = path.relative_to(PACKAGE).as_posix()
        if (path / "__init__.py").is_file():
            yield f"| `{name}/` | {subject(path / '__init__.py')} |"
            yield from (row for row in _rows(path) if "/` |" in row)
        elif above == PACKAGE and path.suffix == ".py" and not path.name.startswith("__"):
            yield f"| `{name}` | {subject(path)} |"
