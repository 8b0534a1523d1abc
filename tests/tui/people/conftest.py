"""A dossier with a list of people, and the list opened by keys; a module says who stands in it by LISTED."""

from __future__ import annotations

import pytest

from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier


@pytest.fixture
def listed(request):
    """Return the rows of the list."""
    return getattr(request.module, "LISTED", ())


@pytest.fixture
def called():
    """Return how the home screen calls the dossier."""
    return "ho-so"


@pytest.fixture
def folder(tmp_path, listed):
    (tmp_path / "ws").mkdir()
    made = new_dossier(tmp_path / "ws", "ho-so", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    with People.open(made.people) as held:
        held.add_all(listed)
    return made


@pytest.fixture
def people(folder):
    """Hold the list open as a second program does."""
    with People.open(folder.people) as held:
        yield held


@pytest.fixture
def table(terminal, tmp_path, folder, listed, called):
    """Open the list from the home screen."""

    def start(**more):
        screen = terminal("--workspace", tmp_path / "ws", **more)
        screen.wait_for("HỒ SƠ CỦA TÔI", called)
        screen.settle()
        screen.write("d")
        screen.wait_for(f"{len(listed)} người", *(row["full_name"] for row in listed[:1]))
        screen.settle()
        return screen

    return start


@pytest.fixture
def press():
    """Return what presses keys, each when the screen rests from the one before."""

    def one_by_one(screen, *keys, rest=0.4):
        for key in keys:
            screen.write(key)
            screen.settle(rest)

    return one_by_one
