"""Kept files that anybody else may have touched, or that are not whole, are as good as not there."""

from __future__ import annotations

import os

import pytest

from tdkt_tui.store import kept as store
from tdkt_tui.store.kept import keep, kept, key_of
from tdkt_tui.store.kept_state import kept_state

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")
KEY = key_of("test", b"a")


def test_a_flipped_bit_or_a_cut_is_as_good_as_nothing(kept_file) -> None:
    whole = kept_file.read_bytes()
    for place in (0, 7, 8, 20, 39, 40, len(whole) - 1):
        spoiled = bytearray(whole)
        spoiled[place] ^= 1
        kept_file.write_bytes(bytes(spoiled))
        assert kept(KEY) is None, place
    for length in (0, 5, 39, 41, len(whole) - 1):
        kept_file.write_bytes(whole[:length])
        assert kept(KEY) is None, length
    kept_file.write_bytes(whole + b"x")
    assert kept(KEY) is None
    kept_file.write_bytes(whole)
    assert kept(KEY) is not None


def test_a_file_under_another_key_is_not_taken_for_it(kept_folder, kept_file) -> None:
    other = key_of("test", b"b")
    kept_file.rename(kept_folder / store._name(other))
    assert kept(other) is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_not_loaded(kept_file, mode) -> None:
    kept_file.chmod(mode)
    assert kept(KEY) is None


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
@pytest.mark.parametrize("above", [0, 1, 2])
def test_nor_any_in_a_folder_that_others_may_write(kept_folder, kept_file, mode, above) -> None:
    place = [kept_folder, kept_folder.parent, kept_folder.parent.parent][above]
    place.chmod(mode)
    try:
        assert kept(KEY) is None
        before = kept_file.read_bytes()
        keep(KEY, b"another")
        assert kept_file.read_bytes() == before, "nothing is written there either"
        assert kept_state()[3]
    finally:
        place.chmod(0o700)
    assert kept(KEY) is not None


def test_links_and_odd_files_are_not_followed(kept_folder, kept_file, tmp_path) -> None:
    whole = kept_file.read_bytes()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(whole)
    elsewhere.chmod(0o600)
    kept_file.unlink()
    kept_file.symlink_to(elsewhere)
    assert kept(KEY) is None
    kept_file.unlink()
    os.link(elsewhere, kept_file)
    assert kept(KEY) is None
    kept_file.unlink()
    os.mkfifo(kept_file)
    assert kept(KEY) is None, "a pipe that nobody fills does not wait"
    kept_file.unlink()
    kept_file.mkdir()
    assert kept(KEY) is None
    keep(KEY, b"more")  # a kept_folder stands where the kept_file belongs: nothing is kept, nothing is said
    assert kept(KEY) is None


def test_a_huge_file_is_not_read(kept_file) -> None:
    with kept_file.open("r+b") as stream:
        stream.truncate(store.LARGEST * 4)
    assert kept(KEY) is None
    keep(key_of("test", b"large"), bytes(store.LARGEST + 1))
    assert kept(key_of("test", b"large")) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a kept_file away")
def test_what_belongs_to_somebody_else_is_left_alone(kept_folder, kept_file, tmp_path) -> None:
    os.chown(kept_file, 65534, 65534)
    assert kept(KEY) is None
    os.chown(kept_file, 0, 0)
    os.chown(kept_folder.parent, 65534, 65534)  # root with another's home
    assert kept(KEY) is None
    keep(key_of("test", b"new"), b"x")
    assert [one.name for one in kept_folder.iterdir()] == [kept_file.name]


@pytest.mark.parametrize("umask", [0o000, 0o002, 0o077])
def test_folders_are_private_whatever_the_umask(kept_folder, tmp_path, monkeypatch, umask) -> None:
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "a/b/c"))
    before = os.umask(umask)
    try:
        keep(KEY, b"x")
    finally:
        os.umask(before)
    assert kept(KEY) == b"x"
    assert {(tmp_path / place).stat().st_mode & 0o777 for place in ("a", "a/b", "a/b/c", "a/b/c/da-lap-san")} == {0o700}


def test_what_was_unpacked_where_one_works_is_not_loaded(kept_folder, kept_file, tmp_path, monkeypatch) -> None:
    """Files out of a stranger's archive are the user's own by owner and mode."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TDKT_CACHE_DIR", "dem")
    assert kept(KEY) is None
    keep(key_of("test", b"b"), b"x")
    assert list(kept_folder.iterdir()) == [kept_file]
    assert kept_state()[0] is None
