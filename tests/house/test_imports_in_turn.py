"""Threads load rooms one after another: two that load the same ones at once can end in a deadlock of import locks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "tdkt_tui"
SHOWN = PACKAGE / "tui" / "shown"
HELD_BY_THE_CALLER = {
    "beginning_choices._provinces",
    "beginning_choices._plans",
    "beginning_choices._plan",
    "beginning_choices._levels",
    "beginning_choices._starts",
    "beginning_choices._documents",
    "beginning_choices._people",
    "beginning_choices.suggested_name",
    "catalogue._of_province.plans",
    "catalogue._of_province.profiles",
    "catalogue._profile",
    "opened._found",
    "preview.of_file.read",
}
"""Called by ``next_step``, ``_guarded``, ``open_profile`` and ``preview``, and the like, which hold TURN."""
LOADED_BY_THEN = {
    "dossier_acts.archived",
    "dossier_acts.free_name",
    "dossier_line._due",
    "form._left_behind",
    "form._row",
    "form.unfilled_rows",
    "own_cards._facts",
    "people._open",
    "people._read",
    "preview_words.fault_lines",
    "written.files_of",
}
"""Called where what they import is loaded already, most of them by the interface's own thread, which waits for nobody:
a form is shown of a session, a deadline of a summary, files of a build. A list of people needs no plugin."""


def imports_outside(tree: ast.AST, name: str, *, within: bool = False, held: bool = False) -> Iterator[str]:
    """Yield the dotted name of each function that imports ours without holding TURN."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield from imports_outside(node, f"{name}.{node.name}", within=True)
            continue
        ours = isinstance(node, ast.ImportFrom) and (node.level or str(node.module).startswith("tdkt_tui"))
        if ours and within and not held:
            yield name
        turned = isinstance(node, ast.With) and any(ast.unparse(item.context_expr) == "TURN" for item in node.items)
        yield from imports_outside(node, name, within=within, held=held or turned)


def test_what_threads_call_imports_while_it_holds_its_turn() -> None:
    found = {
        name for file in SHOWN.glob("*.py") for name in imports_outside(ast.parse(file.read_text("utf8")), file.stem)
    }
    assert found == HELD_BY_THE_CALLER | LOADED_BY_THEN


@pytest.mark.parametrize("body", ["from tdkt_tui.workflow import build", "with OTHER:\n  from .faults import briefly"])
def test_an_import_before_the_turn_is_seen(body: str) -> None:
    text = "\n".join(f"  {line}" for line in body.splitlines())
    assert list(imports_outside(ast.parse(f"def read():\n{text}\n  with TURN:\n    pass"), "own")) == ["own.read"]


def test_an_import_inside_the_turn_is_none() -> None:
    assert not list(imports_outside(ast.parse("def read():\n  with TURN:\n    from .faults import briefly"), "own"))
