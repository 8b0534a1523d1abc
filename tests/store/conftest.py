"""Fixtures of the tests of files."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def kept_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is kept for the next process, switched on, with nothing in it yet."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    return tmp_path / "dem" / "da-lap-san"


@pytest.fixture
def kept_file(kept_folder: Path) -> Path:
    """A kept file of six hundred bytes, the only one in its folder."""
    from tdkt_tui.store.kept import keep, key_of

    keep(key_of("test", b"a"), b"a form" * 100)
    (only,) = kept_folder.iterdir()
    return only
