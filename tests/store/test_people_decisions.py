"""Two rows that look alike: what somebody decided is kept, can be taken back, and goes with the person."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.people import COLUMNS, COMPARED, Conflict, People, copy_people, seen
from tdkt_tui.store.people.database import Database
from tdkt_tui.store.people.schema import VERSION, prepare

ROOT = Path(__file__).resolve().parents[2]
AN = {"full_name": "Nguyễn Văn An", "birth": "02/9/1975", "unit": "UBND xã Tân Phúc", "phone": "0912000111"}
AGAIN = {"full_name": "NGUYỄN VĂN AN", "birth": "1975", "unit": "Xã Tân Phúc", "post": "Trưởng thôn Đoài"}
AsOlder = Callable[[Path, int], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.db"


@pytest.fixture
def people(path: Path) -> Iterator[People]:
    with People.open(path) as held:
        held.add_all([AN, AGAIN, {"full_name": "Trần Thị Bình"}])
        yield held


def whole(people: People) -> list[tuple[int, dict[str, str]]]:
    return [(row.id, dict(row.values)) for row in people.everybody()]


def test_a_merge_is_one_step_that_can_be_taken_back_and_done_again(people: People) -> None:
    before = whole(people)
    first, second, _ = people.everybody()
    one = people.merge(first, second, {"post": second.values["post"]})
    assert people.rows([1]) == [one]
    assert (one.rev, one.values["post"], people.count()) == (2, "Trưởng thôn Đoài", 2)
    assert people.merged_into() == {2: 1}
    merged = whole(people)
    assert people.undo() == "gộp hai dòng của một người"
    assert (whole(people), people.merged_into()) == (before, {})
    assert people.redo() == "gộp hai dòng của một người"
    assert (whole(people), people.merged_into()) == (merged, {2: 1})
    assert people.undo_earlier() == "gộp hai dòng của một người"
    assert whole(people) == before


def test_a_merge_of_what_moved_on_writes_nothing_and_shows_both(people: People) -> None:
    first, second, _ = people.everybody()
    for moved in (first, second):
        people.change(moved.id, moved.rev, "note", "mới")
        before = whole(people)
        with pytest.raises(Conflict) as caught:
            people.merge(first, second, {"post": "Chủ tịch"})
        assert caught.value.theirs == people.rows([moved.id])[0]
        assert (caught.value.ours.id, whole(people)) == (moved.id, before)
        people.undo()
        first, second, _ = people.everybody()
    people.remove(second.id, second.rev)
    with pytest.raises(Conflict, match="bỏ dòng") as caught:
        people.merge(first, second, {"post": "Chủ tịch"})
    assert (caught.value.theirs, people.rows([1])[0].values["post"]) == (None, "")


def test_a_merge_is_not_taken_back_over_what_another_wrote(people: People) -> None:
    first, second, _ = people.everybody()
    people.merge(first, second, {"post": "Trưởng thôn"})
    row = people.rows([1])[0]
    people._write(lambda db: [])
    with People.open(people._database.path) as other:
        other.change(row.id, row.rev, "post", "Bí thư")
    with pytest.raises(Conflict):
        people.undo()
    assert (people.count(), people.rows([1])[0].values["post"]) == (2, "Bí thư")


def test_different_people_are_remembered_until_what_is_compared_changes(people: People) -> None:
    first, second, _ = people.everybody()
    people.keep_apart(second, first)
    stamp = people.stamp()
    people.keep_apart(first, second)
    assert (people.stamp(), list(people.apart())) == (stamp, [(1, 2)])

    def open_again() -> bool:
        return people.apart()[1, 2] != tuple(seen(row.values) for row in people.rows([1, 2]))

    people.change(1, 1, "note", "ghi chú")
    people.change(1, 2, "full_name", "nguyễn  văn an")
    assert not open_again(), "the same letters tell nothing new"
    people.change(1, 3, "birth", "1975")
    assert open_again()
    with pytest.raises(Conflict):
        people.keep_apart(first, second)
    people.keep_apart(*people.rows([1, 2]))
    assert not open_again()
    assert people.undo() == "ghi hai dòng là hai người khác nhau"
    assert people.apart() == {}


def test_the_log_tells_who_decided_of_whom_and_no_value(people: People) -> None:
    first, second, third = people.everybody()
    people.keep_apart(first, third)
    people.merge(first, second, {"post": "Trưởng thôn"})
    people.undo()
    told = [(step.act, step.way, step.person, step.other) for step in people.log()[::-1]]
    assert told[1:] == [("apart", "", 1, 3), ("change", "", 1, None), ("remove", "", 2, None), ("same", "", 1, 2),
                        ("split", "undo", 1, 2), ("add", "undo", 2, None), ("change", "undo", 1, None)]  # fmt: skip
    assert not any(word in str(people.log()) for word in ("Nguyễn", "Trưởng", "1975"))


def test_erasing_takes_the_rows_merged_in_and_every_decision(people: People, path: Path) -> None:
    first, second, third = people.everybody()
    people.keep_apart(second, third)
    second = people.change(2, 1, "full_name", "Nguyễn Văn Ấn")
    people.merge(first, second, {"post": "Trưởng thôn Đoài"})
    assert people.erase(1)
    assert people.ids().tolist() == [3]
    assert (people.apart(), people.merged_into()) == ({}, {})
    assert [(step.act, step.person) for step in people.log()] == [("erase", 1), ("add", 3)]
    data = path.read_bytes()
    assert not any(text.encode() in data for text in ("Văn An", "VĂN AN", "Văn Ấn", "Đoài", "0912000111"))


def test_erasing_one_of_two_who_were_told_apart_again_leaves_the_other(people: People) -> None:
    first, second, _ = people.everybody()
    people.merge(first, second, {})
    people.undo()
    assert people.erase(1)
    assert people.ids().tolist() == [2, 3]
    assert all(step.other is None for step in people.log())


def test_a_copy_keeps_what_was_decided_of_those_in_it(people: People, tmp_path: Path) -> None:
    first, second, third = people.everybody()
    people.keep_apart(first, second)
    people.keep_apart(first, third)
    people.remove(third.id, third.rev)
    copy_people(people._database.path, tmp_path / "copy.db")
    with People.open(tmp_path / "copy.db") as copy:
        assert list(copy.apart()) == [(1, 2)]
        assert copy.merged_into() == {}


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_list_of_an_older_tdkt_keeps_everything_and_gains_what_is_new(
    people: People, path: Path, as_older: AsOlder, version: int
) -> None:
    people.remove(3, 1)
    before, log = whole(people), people.log()
    people.close()
    as_older(path, version)
    with People.open(path) as again:
        assert (whole(again), again.log()) == (before, log)
        assert again.undo_earlier() == "bỏ 1 người khỏi danh sách"
        row = again.change(1, 1, "seat", "A-12")
        assert (row.values["seat"], again.column("seat")) == ("A-12", ["A-12", "", ""])
        again.keep_apart(*again.everybody()[:2])
        assert len(again.apart()) == 1
        assert again.add({"full_name": "mới"}).id == 4, "an id that was given once is never given again"
    assert sqlite3.connect(path).execute("PRAGMA user_version").fetchone() == (VERSION,)
    with People.open(path) as again:
        assert again.count() == 4


@pytest.mark.parametrize("version", [1, 2, 3])
def test_ids_that_were_given_are_not_given_again_even_where_nobody_is_left(
    path: Path, as_older: AsOlder, version: int
) -> None:
    with People.open(path) as people:
        people.add(AN)
        people.remove(1, 1)
    as_older(path, version)
    with People.open(path) as again:
        assert (again.count(), again.add(AN).id) == (0, 2)


def test_a_migrated_file_is_made_as_a_new_one(people: People, path: Path, tmp_path: Path, as_older: AsOlder) -> None:
    people.close()
    as_older(path, 1)
    People.open(path).close()
    People.open(tmp_path / "new.db").close()
    made = [sqlite3.connect(file).execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
            for file in (path, tmp_path / "new.db")]  # fmt: skip
    assert made[0] == made[1]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_list_that_was_meddled_with_is_refused_and_left_alone(
    people: People, path: Path, as_older: AsOlder, version: int
) -> None:
    people.close()
    as_older(path, version)
    db = sqlite3.connect(path)
    db.execute("CREATE TRIGGER t AFTER UPDATE ON people BEGIN DELETE FROM history; END")
    db.close()
    data = path.read_bytes()
    with pytest.raises(BadInput, match="không phải danh sách đại biểu"):
        People.open(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_list_that_cannot_be_written_to_can_be_read(
    people: People, path: Path, as_older: AsOlder, version: int
) -> None:
    before = whole(people)
    people.close()
    held = Database(path)  # of the new version; then its connection is one that may only read
    held.close()
    as_older(path, version)
    held.db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)
    prepare(held.db, str(path))
    with People(held) as old:
        assert (whole(old), old.apart(), old.merged_into()) == (before, {}, {})
        assert (old.column("sector"), old.ids().tolist()) == (["", "", ""], [1, 2, 3])
        assert old.column("seat") == ["", "", ""]
        with pytest.raises(StoreFault, match="Không có quyền ghi"):
            old.keep_apart(*old.everybody()[:2])
        with pytest.raises(StoreFault, match="Không có quyền ghi"):
            old.change(1, 1, "note", "x")


def test_a_copy_of_an_older_list_that_may_only_be_read_is_of_this_version(
    people: People, path: Path, tmp_path: Path, as_older: AsOlder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = whole(people)
    people.close()
    as_older(path, 2)
    copy = tmp_path / "copy.db"
    monkeypatch.setattr("tdkt_tui.store.people.database.prepare",
                        lambda db, place: prepare(db, place) if place == str(copy) else None)  # fmt: skip
    copy_people(path, copy)
    assert sqlite3.connect(path).execute("PRAGMA user_version").fetchone() == (2,)
    monkeypatch.undo()
    with People.open(copy) as made:
        assert whole(made) == before


SCRIPT = """
import random, sys
from pathlib import Path
from tdkt_tui.store.people import Conflict, People, database
database.WAIT_SECONDS = 600  # whose turn comes late on a busy machine is not what is tried
me, path = int(sys.argv[1]), Path(sys.argv[2])
chance = random.Random(me)
with People.open(path) as people:
    merged = edits = apart = 0
    for number in range(120):
        rows = people.everybody()
        one, other = chance.sample(rows, 2)
        try:
            if me % 2 and number < 30:
                total = int(one.values["note"]) + int(other.values["note"])
                people.merge(one, other, {"note": str(total)})
                merged += 1
            elif number % 10 == 0:
                people.keep_apart(one, other)
                apart += 1
            else:
                people.change(one.id, one.rev, "note", str(int(one.values["note"]) + 1))
                edits += 1
        except Conflict:
            pass
print(merged, edits, apart)
"""


def test_eight_at_once_merge_beside_edits_of_a_list_of_an_older_tdkt_and_nothing_is_lost_or_merged_twice(
    as_older: AsOlder,
) -> None:
    """A merge adds two counts up, an edit counts one on: whatever is lost or done twice is missing in the sum."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        path = Path(folder) / "people.db"
        with People.open(path) as people:
            people.add_all({"full_name": f"Người {number}", "note": "1"} for number in range(160))
        as_older(path, 1)
        editors = [
            subprocess.Popen(
                [sys.executable, "-c", SCRIPT, str(number), path],
                stdout=subprocess.PIPE, encoding="utf8", env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            for number in range(8)
        ]  # fmt: skip
        told = [tuple(map(int, editor.communicate()[0].split())) for editor in editors]
        assert not any(editor.returncode for editor in editors)
        merged, edits, _ = map(sum, zip(*told, strict=True))
        assert merged > 50
        with People.open(path) as people:
            assert people.count() == 160 - merged == 160 - len(people.merged_into())
            assert sum(int(text) for text in people.column("note")) == 160 + edits
            while people.undo_earlier() is not None:
                pass
            assert people.count() in (0, 160)


def test_what_is_compared_is_of_the_list() -> None:
    assert set(COMPARED) <= set(COLUMNS)
