"""Saving a dossier: nothing of another's is overwritten, everything of ours is kept, whatever interrupts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.store.workspace import saving
from tdkt_tui.store.workspace.creating import copy_dossier, new_dossier
from tdkt_tui.store.workspace.folder import DossierFolder, dossier_at, dossiers_in, revision
from tdkt_tui.store.workspace.history import entries
from tdkt_tui.store.workspace.saving import Overtaken, open_profile, restore, save

ROOT = Path(__file__).resolve().parents[2]
FIRST = 'plan = "bac_giang/16-2019"\n'


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_dossier(tmp_path, "thử", FIRST, {})


def kept(folder: DossierFolder) -> list[tuple[str, bytes]]:
    return [(entry.cause, entry.read()) for entry in entries(folder)]


def test_a_save_replaces_what_was_opened_and_keeps_every_state(folder: DossierFolder) -> None:
    opened = open_profile(folder)
    saved = save(folder, b"a = 1\n", opened.revision)
    save(folder, b"a = 2\n", saved.revision)
    assert folder.profile.read_bytes() == b"a = 2\n"
    assert kept(folder) == [("tao", FIRST.encode()), ("luu", b"a = 1\n"), ("luu", b"a = 2\n")]


def test_saving_what_stands_there_adds_no_state(folder: DossierFolder) -> None:
    save(folder, FIRST.encode(), open_profile(folder).revision)
    assert len(kept(folder)) == 1


def test_another_sessions_save_is_never_overwritten(folder: DossierFolder) -> None:
    mine, theirs = open_profile(folder), open_profile(folder)
    save(folder, b"theirs = 1\n", theirs.revision)
    with pytest.raises(Overtaken) as caught:
        save(folder, b"mine = 1\n", mine.revision)
    assert caught.value.theirs == b"theirs = 1\n"
    assert caught.value.base == FIRST.encode()
    assert folder.profile.read_bytes() == b"theirs = 1\n"
    save(folder, b"both = 1\n", revision(caught.value.theirs))
    assert folder.profile.read_bytes() == b"both = 1\n"


def test_two_sessions_that_save_the_same_do_not_clash(folder: DossierFolder) -> None:
    mine, theirs = open_profile(folder), open_profile(folder)
    save(folder, b"same = 1\n", theirs.revision)
    assert save(folder, b"same = 1\n", mine.revision).data == b"same = 1\n"


def test_another_programs_write_is_announced_and_ours_stays_in_history(folder: DossierFolder) -> None:
    ours = save(folder, b"ours = 1\n", open_profile(folder).revision)
    folder.profile.write_bytes(b"editor = 1\n")
    opened = open_profile(folder)
    assert opened.foreign
    assert opened.data == b"editor = 1\n"
    assert not open_profile(folder).foreign
    assert kept(folder)[-2:] == [("luu", b"ours = 1\n"), ("ngoai", b"editor = 1\n")]
    with pytest.raises(Overtaken):
        save(folder, b"ours = 2\n", ours.revision)


def test_an_earlier_state_comes_back_and_the_later_one_stays(folder: DossierFolder) -> None:
    save(folder, b"a = 1\n", open_profile(folder).revision)
    folder.profile.write_bytes(b"editor = 1\n")
    restore(folder, 1)
    assert folder.profile.read_bytes() == FIRST.encode()
    assert [cause for cause, _ in kept(folder)] == ["tao", "luu", "ngoai", "khoi-phuc"]
    with pytest.raises(NotFound, match="số 9"):
        restore(folder, 9)


def test_order_is_by_counter_not_by_the_clock(folder: DossierFolder) -> None:
    for number in range(1, 4):
        save(folder, f"a = {number}\n".encode(), open_profile(folder).revision)
    for age, entry in enumerate(entries(folder)):
        os.utime(entry.path, (10**9 - age * 1000, 10**9 - age * 1000))
    assert [entry.number for entry in entries(folder)] == [1, 2, 3, 4]
    assert not open_profile(folder).foreign


def test_files_are_the_owners_alone(folder: DossierFolder) -> None:
    for path in (folder.path, folder.history, folder.drafts):
        assert path.stat().st_mode & 0o777 == 0o700
    for path in (folder.profile, entries(folder)[0].path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_copy_takes_the_profile_and_the_lists_beside_it(tmp_path: Path) -> None:
    people = tmp_path / "ds.csv"
    people.write_text("Họ và tên\n", "utf8")
    first = new_dossier(tmp_path, "một", FIRST, {"ds.csv": people})
    first.out.mkdir()
    (first.out / "ke-hoach.docx").write_bytes(b"x")
    second = copy_dossier(first.path, tmp_path, "hai")
    assert (second.path / "ds.csv").read_text("utf8") == "Họ và tên\n"
    assert not second.out.exists()
    assert [entry.cause for entry in entries(second)] == ["chep"]
    assert [item.name for item in dossiers_in(tmp_path)] == ["hai", "một"]


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "a/b", ".an", "x" * 300, "một"])
def test_a_name_that_is_none_or_taken_is_refused(tmp_path: Path, name: str) -> None:
    new_dossier(tmp_path, "một", FIRST, {})
    with pytest.raises(BadInput):
        new_dossier(tmp_path, name, FIRST, {})
    assert [path.name for path in tmp_path.iterdir()] == ["một"]


def test_a_folder_without_a_profile_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        dossier_at(tmp_path)


SAVE = """
import sys
from pathlib import Path
from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.store.workspace.saving import open_profile, save
folder = DossierFolder(Path(sys.argv[1]))
try:
    save(folder, b"new = 1\\n", open_profile(folder).revision)
except StoreFault:
    sys.exit(20)
"""


@pytest.mark.parametrize("call", ["fsync", "rename"])
@pytest.mark.parametrize("strike", ["signal=SIGKILL", "error=EIO", "error=ENOSPC"])
def test_a_save_is_struck_at_every_call(tmp_path: Path, call: str, strike: str) -> None:
    for number in range(1, 12):
        folder = new_dossier(tmp_path, f"{number}", FIRST, {})
        ran = subprocess.run(
            ["strace", "-qq", "-o", "/dev/null", "-e", f"inject={call}:{strike}:when={number}",
             sys.executable, "-c", SAVE, folder.path],
            capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert b"Traceback" not in ran.stderr, ran.stderr
        stands = folder.profile.read_bytes()
        assert stands in (FIRST.encode(), b"new = 1\n")
        opened = open_profile(folder)
        states = [data for _, data in kept(folder)]
        assert stands == opened.data
        assert FIRST.encode() in states
        assert stands in states
        assert save(folder, b"after = 1\n", opened.revision).data == b"after = 1\n"
        if ran.returncode == 0:
            assert stands == b"new = 1\n"
            break
    else:
        pytest.fail("every attempt was struck: the save makes more calls than were tried")


def test_many_sessions_lose_nothing(tmp_path: Path) -> None:
    """Eight processes add a line each, time and again, merging where another was first: every line is there."""
    folder = new_dossier(tmp_path, "chung", "", {})
    script = """
import sys
from pathlib import Path
from tdkt_tui.store import locking
from tdkt_tui.store.workspace.folder import DossierFolder, revision
from tdkt_tui.store.workspace.saving import Overtaken, open_profile, save
locking.WAIT_SECONDS = 600  # whose turn comes late on a busy machine is not what is tried
folder, who = DossierFolder(Path(sys.argv[1])), sys.argv[2]
for number in range(12):
    opened = open_profile(folder)
    base, data = opened.revision, opened.data
    while True:
        try:
            save(folder, data + f"{who}-{number} = 1\\n".encode(), base)
            break
        except Overtaken as fault:
            base, data = revision(fault.theirs), fault.theirs
"""
    running = [
        subprocess.Popen([sys.executable, "-c", script, folder.path, f"p{who}"],
                         env={**os.environ, "PYTHONPATH": str(ROOT)})
        for who in range(8)
    ]  # fmt: skip
    assert [process.wait(180) for process in running] == [0] * 8
    lines = folder.profile.read_text().splitlines()
    assert sorted(lines) == sorted(f"p{who}-{number} = 1" for who in range(8) for number in range(12))
    assert len(entries(folder)) == 1 + 96


def test_the_fault_names_no_value(folder: DossierFolder) -> None:
    opened = open_profile(folder)
    save(folder, b'name = "Nguy\xe1\xbb\x85n"\n', opened.revision)
    with pytest.raises(Overtaken) as caught:
        saving.save(folder, b"x = 1\n", opened.revision)
    assert "Nguy" not in str(caught.value)
