"""Every screen looks as it did when somebody last looked at it: an SVG of each, in a small and a large terminal.

The pictures in snapshots/ are SVG that any browser shows, but not Textual's own: `tools/picturing/svg.py` writes one
line for each row of the screen, so that all of them take a third of a megabyte instead of two, and a reviewer reads in
the diff which words or colours changed. A library for this (pytest-textual-snapshot) would pin an old syrupy.
"""

from __future__ import annotations

import asyncio
import difflib
from pathlib import Path

import pytest
import textual
from picturing.scenes import SCENES
from picturing.showing import file_name, pictures_of
from picturing.svg import readable, rows_of

KEPT = Path(__file__).parent / "snapshots"
PAINTED_BY = KEPT / "textual-version.txt"
ACCEPT = "look at it, then accept it with: python tools/update_snapshots.py {}"


def difference(name, kept, now):
    """Say in words that a terminal shows what differs between two pictures."""
    before, after = rows_of(kept), rows_of(now)
    if before != after:
        told = difflib.unified_diff(before, after, "kept", "now", lineterm="", n=1)
    else:
        pairs = zip(kept.splitlines(), now.splitlines(), strict=False)
        told = [f"same words, other colours: {one}\n -> {two}" for one, two in pairs if one != two]
    return "\n".join([f"{name} changed:", *told])


def same(kept, now, painted_by):
    """Tell whether a picture is as it was; colours are compared only with those of the same version of Textual."""
    return kept == now if painted_by == textual.__version__ else rows_of(kept) == rows_of(now)


@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_it_did(name, tmp_path):
    painted_by = PAINTED_BY.read_text("utf8").strip()
    (tmp_path / "stage").mkdir()
    wrong = []
    for size, svg in asyncio.run(pictures_of(SCENES[name], tmp_path / "stage")).items():
        kept = KEPT / file_name(name, size)
        if not kept.is_file() or not same(kept.read_text("utf8"), svg, painted_by):
            new = tmp_path / kept.name
            new.write_text(svg, "utf8")
            before = kept.read_text("utf8") if kept.is_file() else readable("<svg/>", 1, 1)
            wrong += [difference(kept.name, before, svg), f"now: {new}"]
    assert not wrong, "\n".join([*wrong, ACCEPT.format(name)])


def test_every_picture_is_of_a_screen_and_says_nothing_of_this_machine():
    expected = {file_name(name, size) for name in SCENES for size in ((80, 24), (120, 40))}
    assert {path.name for path in KEPT.glob("*.svg")} == expected
    for path in KEPT.glob("*.svg"):
        text = path.read_text("utf8")
        assert "/tmp/" not in text, path.name
        assert str(Path(__file__).parents[2]) not in text, path.name
        assert "@font-face" not in text, path.name


def test_a_difference_is_told_in_words_and_in_colours():
    kept = (KEPT / "home-80x24.svg").read_text("utf8")
    told = difference("home", kept, kept.replace("HỒ SƠ CỦA TÔI", "HỒ SƠ CỦA AI")).splitlines()
    assert told[0] == "home changed:"
    assert [line[0] + line[1:].strip()[:13].strip() for line in told[3:] if line[0] in "+-"] == [
        "-HỒ SƠ CỦA TÔI",
        "+HỒ SƠ CỦA AI",
    ]
    colour = kept.replace("#12161b", "#000000")
    assert "other colours" in difference("home", kept, colour)
    assert not same(kept, colour, textual.__version__)
    assert same(kept, colour, "0.0")
