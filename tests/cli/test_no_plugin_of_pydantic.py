"""No stranger's plugin of pydantic sees a profile, and nothing is imported to look for one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKED = """
import sys
from tdkt_tui.cli import main
sys.argv = ["tdkt", "check", "bac_giang/xa-tan-phuc"]
try:
    main()
except SystemExit as left:
    print("LEFT", left.code, "tdkt_stranger" in sys.modules)
import pydantic.plugin._loader as loader
print("LOADER", loader.PYDANTIC_ENTRY_POINT_GROUP, list(loader.get_plugins()) == [])
"""

STRANGER = """
class Plugin:
    def new_schema_validator(self, *given, **named):
        return None, None, None

plugin = Plugin()
"""


@pytest.mark.parametrize(("said", "seen"), [(None, "False"), ("1", "False"), ("khac", "True")])
def test_a_strangers_plugin_is_used_only_where_the_environment_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str | None, seen: str
) -> None:
    info = tmp_path / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n", "utf8")
    (info / "entry_points.txt").write_text("[pydantic]\nla = tdkt_stranger:plugin\n", "utf8")
    (tmp_path / "tdkt_stranger.py").write_text(STRANGER, "utf8")
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS", raising=False)
    told = {"PYDANTIC_DISABLE_PLUGINS": said} if said else {}
    ran = subprocess.run([sys.executable, "-c", CHECKED], env={**os.environ, "PYTHONPATH": str(tmp_path), **told},
                         capture_output=True, encoding="utf8", check=False)  # fmt: skip
    told_last = [line.split() for line in ran.stdout.splitlines()[-2:]]
    assert told_last == [["LEFT", "0", seen], ["LOADER", "pydantic", str(seen == "False")]], ran.stderr
