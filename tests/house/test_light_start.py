"""``tdkt --help`` answers before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"textual", "docxtpl", "docx", "lxml", "jinja2", "pydantic", "pluggy", "holidays", "icalendar", "xlsxwriter",
         "python_calamine", "rich", "sqlite3", "tdkt_bac_giang"}  # fmt: skip
PROBE = """
import sys
from tdkt_tui.cli import main
sys.argv = ["tdkt", *sys.argv[1:]]
try:
    main()
except SystemExit as left:
    code = left.code
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
