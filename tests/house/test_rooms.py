"""Who may know whom: the arrows of docs/architecture.md, read from the import statements themselves."""

from __future__ import annotations

import ast

import pytest
from import_graph import PACKAGE, REPOSITORY, Import
from import_graph import imports as all_imports

LAYERS = [
    {"model", "locations"},
    {"regulations", "store", "api"},
    {"assembly", "delegates", "hookspecs"},
    {"context", "compliance", "timeline", "plugins"},
    {"workflow"},
    {"cli", "tui", "pytest_plugin"},
]
"""A room imports only rooms of earlier layers."""
BESIDE = {("compliance", "timeline"), ("cli", "tui"), ("regulations", "store")}
"""Arrows inside a layer: deadlines are judged by the working days that the time-table shows, ``tdkt`` alone opens the
interface, and a table is read as any TOML file that a person wrote."""
ONLY_HERE = {"docxtpl": "assembly", "textual": "tui", "sqlite3": "store", "tomlkit": "store", "pypdfium2": "assembly",
             "pytest": "pytest_plugin"}  # fmt: skip


@pytest.fixture(scope="module")
def imports() -> list[Import]:
    return all_imports()


def layer_of(room: str) -> int:
    return next(number for number, rooms in enumerate(LAYERS) if room in rooms)


def test_every_room_stands_in_a_layer() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - {"__init__", "__main__"} <= set().union(*LAYERS)


def test_arrows_point_downwards(imports: list[Import]) -> None:
    ours = [item for item in imports if item.target_room not in ("", "__version__") and item.room != "__init__"]
    assert len(ours) > 200, "the scan finds hardly any import: it has gone blind"
    wrong = [
        str(item)
        for item in ours
        if item.target_room != item.room
        and layer_of(item.target_room) >= layer_of(item.room)
        and (item.room, item.target_room) not in BESIDE
    ]
    assert wrong == []


@pytest.mark.parametrize("library", ONLY_HERE)
def test_a_library_has_one_home(library: str, imports: list[Import]) -> None:
    wrong = [str(item) for item in imports
             if item.target.split(".")[0] == library and item.room != ONLY_HERE[library]]  # fmt: skip
    assert wrong == []


def test_nobody_imports_what_another_room_keeps_private(imports: list[Import]) -> None:
    wrong = [
        str(item)
        for item in imports
        if item.target_room and item.target_room != item.room
        and any(part.startswith("_") and not part.startswith("__") for part in item.target.split("."))
    ]  # fmt: skip
    assert wrong == []


def test_model_does_no_io(imports: list[Import]) -> None:
    io = {"os", "pathlib", "io", "subprocess", "socket", "tempfile", "shutil", "zipfile", "tomllib", "csv"}
    assert [str(item) for item in imports if item.room == "model" and item.target.split(".")[0] in io] == []


def test_bundled_provinces_use_the_one_door() -> None:
    wrong = []
    for file in sorted((REPOSITORY / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf8"))):
            names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            wrong += [f"{file.name}:{node.lineno} imports {name}" for name in names
                      if name.split(".")[0] == "tdkt_tui" and name != "tdkt_tui.api"]  # fmt: skip
    assert wrong == []


def test_the_picture_is_drawn_from_the_imports_of_today() -> None:
    from make_architecture import PICTURE, picture

    assert PICTURE.read_text("utf8") == picture(), "run tools/make_architecture.py"


def test_an_arrow_that_a_longer_way_says_is_left_out() -> None:
    from import_graph import reduced

    known = {"cli": {"tui", "model"}, "tui": {"model"}, "model": set()}
    assert reduced(known) == {"cli": {"tui"}, "tui": {"model"}, "model": set()}


def test_imports_go_one_way(imports: list[Import]) -> None:
    """A late import may save time; where it hides a circle, the wall stands in the wrong place."""
    from import_graph import circles, modules_known

    known = modules_known(imports)
    assert len(known) > 500, "the scan finds hardly any module: it has gone blind"
    assert circles(known) == set()


def test_a_circle_is_found() -> None:
    from import_graph import circles

    known = {"a": {"b"}, "b": {"c", "d"}, "c": {"b", "d"}, "d": {"e"}, "e": set[str]()}
    assert circles(known) == {frozenset("bc")}
