"""``tdkt --help`` answers before anything heavy is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"textual", "docxtpl", "docx", "lxml", "jinja2", "pydantic", "pluggy", "holidays", "icalendar", "xlsxwriter",
         "python_calamine", "rich", "sqlite3", "tdkt_bac_giang"}  # fmt: skip
MOST_OF_OURS = 304
"""Modules of the program in a build of one document: each costs a fifth of a millisecond, of two hundred and sixty."""
PROBE = """
import sys
from tdkt_tui.cli import main
sys.argv = ["tdkt", *sys.argv[1:]]
try:
    main()
except SystemExit as left:
    code = left.code
print("WHOLE", *sorted(sys.modules))
print("IMPORTED", code, *sorted({name.split(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["profile", "--help"], ["nope"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    ran = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True)
    told = ran.stdout.splitlines()[-1].split()
    assert told[:2] == ["IMPORTED", "2" if arguments == ["nope"] else "0"]
    assert "click" in told, "the probe sees no import at all"
    assert HEAVY & set(told) == set()


def test_listing_provinces_needs_no_document_library() -> None:
    ran = subprocess.run([sys.executable, "-c", PROBE, "province", "list"], capture_output=True, text=True, check=True)
    assert "bac_giang" in ran.stdout
    told = set(ran.stdout.splitlines()[-1].split())
    assert {"textual", "docxtpl", "lxml", "holidays", "icalendar", "xlsxwriter"} & told == set()


def test_a_build_that_finds_its_template_kept_loads_no_template_engine(tmp_path: Path) -> None:
    """What stands between a command and its document is import time: each of these costs as much as all the work."""
    built = [
        "build",
        "bac_giang/ubnd-huyen-viet-yen",
        "--document",
        "plan",
        "--format",
        "docx",
        "-o",
        str(tmp_path / "out"),
    ]
    kept = {**os.environ, "TDKT_CACHE_DIR": str(tmp_path / "kept")}
    tmp_path.chmod(0o700)
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-c", PROBE, *built], capture_output=True, text=True, check=True, env=kept
        )
    told = set(ran.stdout.splitlines()[-1].split())
    assert "lxml" in told, "the probe sees what a build does load"
    heavy = {"docxtpl", "docx", "jinja2", "holidays", "icalendar", "xlsxwriter", "python_calamine", "rapidfuzz",
             "pypdfium2", "subprocess", "sqlite3", "tomlkit", "textual", "rich", "email", "html", "locale", "calendar",
             "traceback"}  # fmt: skip
    assert heavy & told == set()
    whole = set(ran.stdout.splitlines()[-2].split())
    others = {"importlib.metadata", "importlib.resources", "tdkt_tui.compliance.rules.plan_registry",
              "tdkt_tui.compliance.rules.plan_facts", "tdkt_tui.context.report", "tdkt_tui.context.invitation",
              "tdkt_tui.context.nomination", "tdkt_tui.context.assignment", "tdkt_tui.workflow.against"}  # fmt: skip
    assert others & whole == set(), "what only another document, or a plan itself, asks for"
    ours = [name for name in whole if name.partition(".")[0] == "tdkt_tui"]
    assert len(ours) <= MOST_OF_OURS, "import what this document does not need where it is needed"
