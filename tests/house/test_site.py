"""The manual as a site, and what the program wrote into its pages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


def ran(*command: str | Path) -> subprocess.CompletedProcess[str]:
    # Neither a plugin nor a cache of this machine's user may speak in the manual.
    told = {**os.environ, "TDKT_PLUGINS_DIR": "", "PYTHONUTF8": "1"}
    return subprocess.run(list(map(str, command)), cwd=REPOSITORY, env=told, capture_output=True,
                          encoding="utf8", check=False)  # fmt: skip


def test_the_site_is_made_without_a_warning(tmp_path: Path) -> None:
    made = ran(TOOLS / "sphinx-build", "-q", "-W", "--keep-going", "-d", tmp_path / "read", "docs", tmp_path / "site")
    assert (made.returncode, made.stderr) == (0, "")
    page = (tmp_path / "site" / "api.html").read_text("utf8")
    assert "tdkt_plans" in page


def test_pages_say_what_the_program_says_today() -> None:
    pages = [page for page in sorted((REPOSITORY / "docs").glob("*.md")) if "[[[cog" in page.read_text("utf8")]
    told = ran(TOOLS / "cog", "--check", "--diff", "-I", "tools", *pages)
    assert told.returncode == 0, f"run cog -r -I tools docs/*.md\n{told.stdout}{told.stderr}"
