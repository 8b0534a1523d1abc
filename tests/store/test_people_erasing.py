"""Erasing leaves no byte; a copy is whole while others write."""

from __future__ import annotations

import sqlite3
import threading
import unicodedata
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.people import People, copy_people
from tdkt_tui.store.people.database import Database

SECRET = {
    "full_name": "Đoàn Thị Mật",
    "birth": "1971",
    "note": "ghi chú riêng của bà Mật " * 500,
    "phone": "0912000111",
}
TRACES = [text.encode() for text in ("Đoàn Thị Mật", "ghi chú riêng", "0912000111", "Chủ tịch cũ")]


def people_of(number: int) -> list[dict[str, str]]:
    return [{"full_name": f"Người {index}", "note": "x" * (index % 300)} for index in range(number)]


def traces(folder: Path) -> list[bytes]:
    data = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return [text for text in TRACES if text in data]


def with_secret(path: Path) -> int:
    """Leave a person in many pages: changed, taken out, brought back, among others that come and go."""
    with People.open(path) as people:
        people.add_all(people_of(150))
        row = people.add(SECRET, after=people.ids()[75])
        row = people.change(row.id, row.rev, "post", "Chủ tịch cũ")
        row = people.change(row.id, row.rev, "post", "Chủ tịch")
        people.remove(row.id, row.rev)
        people.undo()
        for other in people.rows(people.ids()[::3]):
            if other.id != row.id:
                people.remove(other.id, other.rev)
        for other in people.everybody()[::2]:
            if other.id != row.id:
                people.change(other.id, other.rev, "note", "y" * 700)
        return row.id


def test_an_erased_person_leaves_no_byte(tmp_path: Path) -> None:
    person = with_secret(tmp_path / "people.db")
    assert traces(tmp_path) == TRACES
    with People.open(tmp_path / "people.db") as people:
        count = people.count()
        assert people.erase(person)
        assert traces(tmp_path) == []
        with people._database.reading() as db:
            assert db.execute("PRAGMA freelist_count").fetchone() == (0,), "no page that was given up lies about"
        assert people.count() == count - 1
        assert people.rows([person]) == []
        assert not people.erase(person)
        told = people.log(1)[0]
        assert (told.act, told.person, told.columns) == ("erase", person, ())


def test_a_person_of_a_list_that_was_replaced_is_erased_too(tmp_path: Path) -> None:
    with People.open(tmp_path / "people.db") as people:
        people.add_all([SECRET, {"full_name": "Người khác"}])
        people.add_all([{**SECRET, "full_name": unicodedata.normalize("NFD", "đoàn thị  mật")}], instead=True)
        assert people.erase(people.ids()[0])
    assert not [text for text in (b"0912000111", "đoàn thị".encode(), "Đoàn Thị".encode()) if text in
                (tmp_path / "people.db").read_bytes()]  # fmt: skip
    assert "Người khác".encode() in (tmp_path / "people.db").read_bytes()


def test_erasing_cannot_be_undone(tmp_path: Path) -> None:
    with People.open(tmp_path / "people.db") as people, People.open(tmp_path / "people.db") as other:
        row = people.add(SECRET)
        people.remove(row.id, row.rev)
        assert other.erase(row.id)
        with pytest.raises(BadInput, match="xóa hẳn"):
            people.undo()
        assert people.count() == 0


def test_the_next_opening_finishes_an_erasure_that_was_cut_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tdkt_tui.store.people import erasing

    person = with_secret(tmp_path / "people.db")
    with monkeypatch.context() as patch:
        patch.setattr(erasing, "_lay_out_anew", lambda _: None)
        with People.open(tmp_path / "people.db") as people:
            assert people.erase(person)
    assert traces(tmp_path) == [], "already overwritten"
    laid = []
    genuine = erasing._lay_out_anew
    monkeypatch.setattr(erasing, "_lay_out_anew", lambda database: (laid.append(1), genuine(database)))
    for _ in range(2):
        People.open(tmp_path / "people.db").close()
    assert laid == [1], "once, and not again"
    assert traces(tmp_path) == []


def test_an_erasure_that_has_no_room_to_tidy_up_says_that_the_person_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tdkt_tui.store.people import database

    person = with_secret(tmp_path / "people.db")
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    with People.open(tmp_path / "people.db") as people:
        other = sqlite3.connect(tmp_path / "people.db")
        genuine = people._database.alone
        monkeypatch.setattr(people._database, "alone", lambda: (other.execute("BEGIN EXCLUSIVE"), genuine())[1])
        with pytest.raises(StoreFault, match="Đã xóa người này, nhưng chưa dọn được"):
            people.erase(person)
        other.close()
        assert people.rows([person]) == []
    People.open(tmp_path / "people.db").close()
    assert traces(tmp_path) == []


def test_a_copy_is_whole_while_others_write(tmp_path: Path) -> None:
    """Every edit gives all cells of two rows the same number: a copy between two transactions would show."""
    source, stop, went = tmp_path / "people.db", threading.Event(), [-1]
    with People.open(source) as people:
        people.add_all(people_of(300))

    def write() -> None:
        database = Database(source)
        for number in range(100_000):
            if stop.is_set():
                break
            with database.writing() as db:
                db.execute("UPDATE people SET note = ?, rev = rev + 1", (str(number),))
            went.append(number)
            stop.wait(0.003)  # as even the busiest people pause
        database.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(10):
            before = len(went)
            while len(went) == before and writer.is_alive():  # as long as the machine needs for one more of its edits
                stop.wait(0.001)
            copy_people(source, tmp_path / f"{number}.db")
    finally:
        stop.set()
        writer.join()
    for number in range(10):
        with People.open(tmp_path / f"{number}.db") as copy:
            assert copy.count() == 300
            assert len(set(copy.column("note"))) == 1
            assert [step.act for step in copy.log()] == ["copy"]
        assert (tmp_path / f"{number}.db").stat().st_mode & 0o777 == 0o600
    assert int(copy_note(tmp_path / "9.db")) > int(copy_note(tmp_path / "0.db")), "the writer went on meanwhile"


def copy_note(path: Path) -> str:
    db = sqlite3.connect(path)
    (note,) = db.execute("SELECT note FROM people LIMIT 1").fetchone()
    db.close()
    return str(note)


def test_a_copy_takes_nobody_along_who_had_left(tmp_path: Path) -> None:
    with People.open(tmp_path / "people.db") as people:
        row = people.add(SECRET)
        people.add({"full_name": "Người ở lại"})
        people.remove(row.id, row.rev)
    (tmp_path / "mới").mkdir()
    copy_people(tmp_path / "people.db", tmp_path / "mới" / "people.db")
    assert traces(tmp_path / "mới") == []
    with People.open(tmp_path / "mới" / "people.db") as copy:
        assert copy.column("full_name") == ["Người ở lại"]
