"""docs/profile.md says what the model says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_profile_reference", ROOT / "tools" / "make_profile_reference.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_has_not_drifted() -> None:
    tool = _tool()
    page = tool.PAGE.read_text(encoding="utf-8")
    assert page == tool.updated(page), "chạy: python tools/make_profile_reference.py"
    for key in ("not_before", "post_above_name", "`[[invitation.guest]]`", "`[conference.size]`"):
        assert key in page
    assert "None" not in page.partition(tool.START)[2]


def test_a_changed_description_is_noticed() -> None:
    tool = _tool()
    page = tool.PAGE.read_text(encoding="utf-8").replace("Địa điểm", "Nơi họp")
    assert page != tool.updated(page)
