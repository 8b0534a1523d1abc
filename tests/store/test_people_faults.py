"""What is no list of ours is refused with a clear fault; a disk or a right that refuses loses nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.people import People, copy_people, database

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with People.open(tmp_path / "people.db") as people:
        people.add_all([{"full_name": f"Người {number}", "note": "x" * 200} for number in range(200)])
    return tmp_path / "people.db"


def sql(path: Path, statement: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    found = db.execute(statement).fetchall()
    db.commit()
    db.close()
    return found


def text(path: Path) -> None:
    path.write_bytes(b"TT,H\xe1\xbb\x8d v\xc3\xa0 t\xc3\xaan\n1,An\n" * 100)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:700])


def scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (text, "bị hỏng hoặc không phải"),
    "cut off": (cut, "bị hỏng hoặc không phải|không phải danh sách đại biểu"),
    "scribbled over": (scribbled, "bị hỏng hoặc không phải"),
    "newer": (lambda path: sql(path, "PRAGMA user_version = 5"), "bản tdkt mới hơn"),
    "another program's": (lambda path: sql(path, "PRAGMA application_id = 7"), "không phải danh sách đại biểu"),
    "with a trigger": (
        lambda path: sql(path, "CREATE TRIGGER sqliteX AFTER UPDATE ON people BEGIN DELETE FROM history; END"),
        "không phải danh sách đại biểu",
    ),
    "with a table too few": (lambda path: sql(path, "DROP TABLE chores"), "không phải danh sách đại biểu"),
    "of other tables": (
        lambda path: (path.unlink(), sql(path, "CREATE TABLE people (name TEXT)")), "không phải danh sách đại biểu"
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_is_no_list_of_ours_is_refused_and_left_alone(path: Path, kind: str) -> None:
    breaking, words = BROKEN[kind]
    breaking(path)
    before = path.read_bytes()
    with pytest.raises(BadInput, match=words) as caught, People.open(path) as people:
        people.everybody()
    assert str(path) in caught.value.place
    assert "Người" not in caught.value.what
    assert path.read_bytes() == before
    with pytest.raises(BadInput, match=words):
        copy_people(path, path.with_name("new.db"))


def test_text_that_is_no_unicode(path: Path) -> None:
    sql(path, "UPDATE people SET note = CAST(x'ff41' AS TEXT)")
    with People.open(path) as people, pytest.raises(BadInput, match="bị hỏng"):
        people.everybody()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "people.db")
    with pytest.raises((BadInput, StoreFault)):
        People.open(tmp_path / "people.db")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="Thư mục không tồn tại"):
        People.open(tmp_path / "không có" / "people.db")


def test_list_and_journal_are_for_their_owner_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with People.open(tmp_path / "people.db") as people:
            people.add({"full_name": "An"})
            with people._database.writing() as db:
                db.execute("UPDATE people SET note = 'x'")
                modes = {item.name: item.stat().st_mode & 0o777 for item in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert modes == {"people.db": 0o600, "people.db-journal": 0o600}
    assert [item.name for item in tmp_path.iterdir()] == ["people.db"], "nothing lies about afterwards"


def test_another_who_writes_for_long_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    with People.open(path) as mine, People.open(path) as theirs, theirs._database.writing():
        with pytest.raises(StoreFault, match="đang được người khác ghi"):
            mine.add({"full_name": "An"})
        assert mine.count() == 200, "reading goes on"


READ_ONLY = """
import os, sys
from pathlib import Path
from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store.people import People
if os.geteuid() == 0:
    os.setuid(65534)
with People.open(Path(sys.argv[1])) as people:
    print(people.count())
    for act in (lambda: people.add({"full_name": "An"}), lambda: people.erase(people.ids()[0])):
        try:
            act()
        except StoreFault as fault:
            print(fault.what)
"""


def test_a_list_that_may_only_be_read_is_read(path: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="tdkt-test-"))  # not below pytest's own folder, which is for one user
    try:
        shutil.copy(path, folder)
        (folder / "people.db").chmod(0o444)
        folder.chmod(0o555)
        done = subprocess.run([sys.executable, "-c", READ_ONLY, folder / "people.db"], capture_output=True,
                              encoding="utf8", check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
        assert done.stdout.splitlines() == ["200", *["Không có quyền ghi danh sách đại biểu. Chưa ghi gì."] * 2], done
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this machine does not let us mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    with People.open(small_disk / "people.db") as people:
        row = people.add({"full_name": "An"})
        with pytest.raises(StoreFault, match="Hết chỗ trên đĩa"):
            people.add_all({"full_name": str(number), "note": "x" * 1000} for number in range(3000))
        assert people.everybody() == [row]
        (small_disk / "rest").write_bytes(b"x" * (shutil.disk_usage(small_disk).free))
        for number in range(20):
            try:
                row = people.change(row.id, row.rev, "note", f"{number}" * 3000)
            except StoreFault:
                break
        else:
            pytest.fail("the disk was not full")
        assert people.everybody() == [row]
        (small_disk / "rest").unlink()
        assert people.change(row.id, row.rev, "note", "xong").values["note"] == "xong"
    assert sql(small_disk / "people.db", "PRAGMA integrity_check") == [("ok",)]


def test_a_disk_that_is_full_from_the_first(small_disk: Path) -> None:
    (small_disk / "rest").write_bytes(b"x" * (shutil.disk_usage(small_disk).free))
    with pytest.raises(StoreFault, match="Hết chỗ"):
        People.open(small_disk / "people.db")
    (small_disk / "rest").unlink()
    with People.open(small_disk / "people.db") as people:
        assert people.add({"full_name": "An"}).id == 1
