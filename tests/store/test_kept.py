"""What is kept for the next process: only what this user alone can have written, whole, and of these very versions."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.store import circumstances, kept_patterns
from tdkt_tui.store import kept as store
from tdkt_tui.store.kept import keep, kept, kept_state, key_of
from tdkt_tui.store.kept_objects import kept_object

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")
KEY = key_of("test", b"a")


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """The folder of kept files, switched on, with nothing in it yet."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    return tmp_path / "dem" / "da-lap-san"


@pytest.fixture
def file(folder) -> Path:
    keep(KEY, b"a form" * 100)
    (only,) = folder.iterdir()
    return only


def test_what_is_kept_comes_back_and_is_private(folder, file) -> None:
    assert kept(KEY) == b"a form" * 100
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
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


def test_a_flipped_bit_or_a_cut_is_as_good_as_nothing(file) -> None:
    whole = file.read_bytes()
    for place in (0, 7, 8, 20, 39, 40, len(whole) - 1):
        spoiled = bytearray(whole)
        spoiled[place] ^= 1
        file.write_bytes(bytes(spoiled))
        assert kept(KEY) is None, place
    for length in (0, 5, 39, 41, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert kept(KEY) is None, length
    file.write_bytes(whole + b"x")
    assert kept(KEY) is None
    file.write_bytes(whole)
    assert kept(KEY) is not None


def test_a_file_under_another_key_is_not_taken_for_it(folder, file) -> None:
    other = key_of("test", b"b")
    file.rename(folder / store._name(other))
    assert kept(other) is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_not_loaded(file, mode) -> None:
    file.chmod(mode)
    assert kept(KEY) is None


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
@pytest.mark.parametrize("above", [0, 1, 2])
def test_nor_any_in_a_folder_that_others_may_write(folder, file, mode, above) -> None:
    place = [folder, folder.parent, folder.parent.parent][above]
    place.chmod(mode)
    try:
        assert kept(KEY) is None
        before = file.read_bytes()
        keep(KEY, b"another")
        assert file.read_bytes() == before, "nothing is written there either"
        assert kept_state()[3]
    finally:
        place.chmod(0o700)
    assert kept(KEY) is not None


def test_links_and_odd_files_are_not_followed(folder, file, tmp_path) -> None:
    whole = file.read_bytes()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(whole)
    elsewhere.chmod(0o600)
    file.unlink()
    file.symlink_to(elsewhere)
    assert kept(KEY) is None
    file.unlink()
    os.link(elsewhere, file)
    assert kept(KEY) is None
    file.unlink()
    os.mkfifo(file)
    assert kept(KEY) is None, "a pipe that nobody fills does not wait"
    file.unlink()
    file.mkdir()
    assert kept(KEY) is None
    keep(KEY, b"more")  # a folder stands where the file belongs: nothing is kept, nothing is said
    assert kept(KEY) is None


def test_a_huge_file_is_not_read(file) -> None:
    with file.open("r+b") as stream:
        stream.truncate(store.LARGEST * 4)
    assert kept(KEY) is None
    keep(key_of("test", b"large"), bytes(store.LARGEST + 1))
    assert kept(key_of("test", b"large")) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_what_belongs_to_somebody_else_is_left_alone(folder, file, tmp_path) -> None:
    os.chown(file, 65534, 65534)
    assert kept(KEY) is None
    os.chown(file, 0, 0)
    os.chown(folder.parent, 65534, 65534)  # root with another's home
    assert kept(KEY) is None
    keep(key_of("test", b"new"), b"x")
    assert [one.name for one in folder.iterdir()] == [file.name]


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


def test_switched_off_nothing_is_kept(folder, file, monkeypatch) -> None:
    for word in ("off", "OFF", "0"):
        monkeypatch.setenv("TDKT_CACHE_DIR", word)
        assert kept(KEY) is None
        assert kept_state()[0] is None


def test_a_failed_write_leaves_nothing_behind(folder, file, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "rename", full)
    keep(KEY, b"new")
    monkeypatch.undo()
    assert [one.name for one in folder.iterdir()] == [file.name]


def test_the_oldest_go_when_there_is_no_room(folder, file, monkeypatch) -> None:
    monkeypatch.setattr(store, "MOST_FILES", 3)
    os.utime(file, (1, 1))
    (folder / ".tam-1-dead").write_bytes(b"half")
    os.utime(folder / ".tam-1-dead", (2, 2))
    keys = [key_of("test", bytes([number])) for number in range(3)]
    for key in keys:
        keep(key, b"x")
    assert all(kept(key) for key in keys)
    assert len(list(folder.iterdir())) == 3
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    keep(KEY, b"y" * 50)
    assert len(list(folder.iterdir())) == 1


def test_eight_processes_at_once(folder) -> None:
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
    assert len(list(folder.iterdir())) == 5


def test_an_object_is_made_once_and_again_when_its_file_changes(folder, tmp_path) -> None:
    source = tmp_path / "source"
    source.write_text("one")
    made: list[str] = []

    def make() -> dict[str, str]:
        made.append(source.read_text())
        return {"is": made[-1]}

    assert [kept_object("test", [source, None], make) for _ in range(3)] == [{"is": "one"}] * 3
    source.write_text("two")
    assert kept_object("test", [source, None], make) == {"is": "two"}
    assert made == ["one", "two"]


def test_an_object_of_a_foreign_class_is_never_loaded(folder, tmp_path, capfd) -> None:
    source = tmp_path / "source"
    source.write_text("one")
    key = key_of("test", b"one")
    keep(key, b"cposix\nsystem\n(S'echo run'\ntR.")
    assert kept_object("test", [source], lambda: "made anew") == "made anew"
    assert "run" not in capfd.readouterr().out


def test_a_kept_pattern_is_the_pattern(folder) -> None:
    import re

    text = r"(?P<a>Sở|Bộ)\s+(?i:nội vụ)(?P<b>\w+)?"
    for _ in range(2):
        found = kept_patterns.compiled(text)
        assert found == re.compile(text)
        assert found.search("Sở NỘI vụ").groupdict() == {"a": "Sở", "b": None}
    assert len(list(folder.iterdir())) == 1
    with pytest.raises(re.error):
        kept_patterns.compiled("(")


def test_functions_of_dataclasses_are_recalled(folder, monkeypatch) -> None:
    import dataclasses

    from tdkt_tui.store import kept_functions

    def made() -> object:
        functions = kept_functions.Functions("test")
        functions.recall()
        try:
            kind = dataclasses.make_dataclass(
                "Made", [("a", int), ("b", str, dataclasses.field(default="x"))], frozen=True
            )
        finally:
            functions.remember()
        assert "exec" not in vars(dataclasses)
        return kind

    first = made()
    monkeypatch.setattr("builtins.compile", lambda *_a, **_k: pytest.fail("compiled again"))
    second = made()
    monkeypatch.undo()
    assert repr(first(1)).rpartition(".")[2] == repr(second(1)).rpartition(".")[2]
    assert (second(1), second(1, "y")) == (second(1), second(a=1, b="y"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        second(1).a = 2


def test_patterns_of_a_command_are_recalled(folder, monkeypatch) -> None:
    import re

    module = sys.modules[__name__]
    monkeypatch.setattr(module, "_A_PATTERN", re.compile(r"mẫu (\w+) thử"), raising=False)
    kept_patterns.remember("test", 0)
    re.purge()
    assert kept_patterns.recall("test") > 10
    held = re._cache[str, r"mẫu (\w+) thử", 0]
    assert held == module._A_PATTERN
    assert held.search("mẫu đơn thử")[1] == "đơn"
    assert not [text for _, text, _ in re._cache if "riêng của ai" in str(text)]
    re.compile("riêng của ai")  # made of somebody's words: no module holds it
    kept_patterns.remember("again", 0)
    re.purge()
    kept_patterns.recall("again")
    assert not [text for _, text, _ in re._cache if "riêng của ai" in str(text)]
