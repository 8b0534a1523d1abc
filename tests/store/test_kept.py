"""What is kept for the next process: private, bounded, of these very versions, and no trouble where it cannot be."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.store import circumstances
from tdkt_tui.store import kept as store
from tdkt_tui.store.kept import keep, kept, key_of
from tdkt_tui.store.kept_state import kept_state

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")
KEY = key_of("test", b"a")


def test_what_is_kept_comes_back_and_is_private(kept_folder, kept_file) -> None:
    assert kept(KEY) == b"a form" * 100
    assert stat.S_IMODE(kept_folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept_file.stat().st_mode) == 0o600
    assert kept(key_of("test", b"b")) is None


def test_the_key_moves_with_each_ingredient(monkeypatch) -> None:
    assert key_of("test", b"a") == KEY
    assert len({KEY, key_of("other", b"a"), key_of("test", b"b"), key_of("test", b"a", b""), key_of("testa")}) == 5
    for name in circumstances._LIBRARIES:
        told = circumstances._library
        monkeypatch.setattr(
            circumstances, "_library", lambda one, name=name, told=told: told(one) + "1" * (one == name)
        )
        circumstances.circumstances.cache_clear()
        assert key_of("test", b"a") != KEY, name
        monkeypatch.undo()
    for module, name, value in (
        (sys, "version", "3.99"),
        (circumstances, "__version__", "99"),
        (circumstances, "MAGIC_NUMBER", b"1"),
        (circumstances, "_code", lambda _folder: ["changed.py 1 1"]),
    ):
        monkeypatch.setattr(module, name, value)
        circumstances.circumstances.cache_clear()
        assert key_of("test", b"a") != KEY, name
        monkeypatch.undo()
    circumstances.circumstances.cache_clear()
    assert key_of("test", b"a") == KEY


def test_every_library_is_found(monkeypatch) -> None:
    told = [circumstances._library(name) for name in circumstances._LIBRARIES]
    assert all("dist-info" in one or "egg-info" in one for one in told), told
    assert "assembly/widths.json" in circumstances.circumstances().decode()


def test_no_place_to_keep_is_no_trouble(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("x")
    for place in (
        tmp_path / "file",
        tmp_path / "file/under",
        Path("/dev/null/x"),
        Path("/proc/x"),
        tmp_path / ("a" * 300),
    ):
        monkeypatch.setenv("TDKT_CACHE_DIR", str(place))
        keep(KEY, b"x")
        assert kept(KEY) is None
        kept_state()


def test_switched_off_nothing_is_kept(kept_folder, kept_file, monkeypatch) -> None:
    for word in ("off", "OFF", "0"):
        monkeypatch.setenv("TDKT_CACHE_DIR", word)
        assert kept(KEY) is None
        assert kept_state()[0] is None


def test_a_failed_write_leaves_nothing_behind(kept_folder, kept_file, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "rename", full)
    keep(KEY, b"new")
    monkeypatch.undo()
    assert [one.name for one in kept_folder.iterdir()] == [kept_file.name]


def test_the_oldest_go_when_there_is_no_room(kept_folder, kept_file, monkeypatch) -> None:
    monkeypatch.setattr(store, "MOST_FILES", 3)
    os.utime(kept_file, (1, 1))
    (kept_folder / ".tam-1-dead").write_bytes(b"half")
    os.utime(kept_folder / ".tam-1-dead", (2, 2))
    keys = [key_of("test", bytes([number])) for number in range(3)]
    for key in keys:
        keep(key, b"x")
    assert all(kept(key) for key in keys)
    assert len(list(kept_folder.iterdir())) == 3
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    keep(KEY, b"y" * 50)
    assert len(list(kept_folder.iterdir())) == 1


def test_eight_processes_at_once(kept_folder) -> None:
    code = (
        "import os\nfrom tdkt_tui.store.kept import *\n"
        "for turn in range(40):\n"
        "    key = key_of('race', bytes([turn % 5]))\n"
        "    keep(key, bytes([turn % 5]) * 20000)\n"
        "    found = kept(key)\n"
        "    assert found in (None, bytes([turn % 5]) * 20000)\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(8)]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 0)] * 8
    assert len(list(kept_folder.iterdir())) == 5
