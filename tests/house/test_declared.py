"""Every library that is imported is declared: a clean clone has nothing that happened to be there."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf8"))["project"]
COMES_WITH = {"pydantic-core": "pydantic", "markupsafe": "jinja2", "python-docx": "docxtpl", "rich": "textual",
              "wcwidth": "pyte"}  # fmt: skip
"""Libraries that are part of another one's public face."""
HOMES = packages_distributions()
OWN = {"tdkt_tui", *(path.name for path in (REPOSITORY / "plugins").iterdir()),
       *(path.stem for folder in ("bench", "tools") for path in (REPOSITORY / folder).iterdir())}  # fmt: skip


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*requirements: str) -> set[str]:
    return {normal(re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]) for requirement in requirements}


def imported(folder: str) -> dict[str, str]:
    """Return each foreign top-level module with one place that imports it."""
    found: dict[str, str] = {}
    for file in sorted((REPOSITORY / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf8"))):
            names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in names:
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names and top not in OWN:
                    found.setdefault(top, f"{file.relative_to(REPOSITORY)}:{node.lineno}")
    return found


def distributions(module: str) -> set[str]:
    return {normal(name) for name in HOMES.get(module, [module])}


@pytest.mark.parametrize("folder", ["tdkt_tui", "plugins", "tests", "tools", "bench"])
def test_what_is_imported_is_declared(folder: str) -> None:
    allowed = declared(*PROJECT["dependencies"])
    if folder == "tdkt_tui":  # only pytest itself imports the file that imports pytest
        allowed |= declared("pytest")
    if folder in ("tests", "tools", "bench"):
        allowed |= declared(*PROJECT["optional-dependencies"]["dev"])
    missing = {f"{place} imports {module}" for module, place in imported(folder).items()
               if not allowed & {COMES_WITH.get(name, name) for name in distributions(module)}}  # fmt: skip
    assert missing == set()


def test_what_is_declared_is_used() -> None:
    used = {name for module in imported("tdkt_tui") for name in distributions(module)}
    assert declared(*PROJECT["dependencies"]) - used == set()
