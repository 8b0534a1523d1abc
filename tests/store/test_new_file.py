"""A new file is written whole or not at all, and never over another."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.new_file import write_new


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "moi.toml"

    def full(_handle: int, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr("tdkt_tui.store.new_file.fill", full)
        with pytest.raises(StoreFault):
            write_new(path, "a = 1\n")
    assert list(tmp_path.iterdir()) == []
    write_new(path, "a = 1\n")
    with pytest.raises(BadInput):
        write_new(path, "a = 2\n")
    assert path.read_text("utf8") == "a = 1\n"
