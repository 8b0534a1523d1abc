"""The kept list: rows with revisions, conflicts that show both versions, undo that never takes back another's text."""

from __future__ import annotations

import dataclasses
import threading
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, NotFound, StoreFault
from tdkt_tui.model.person import LABELS, SENSITIVE, Delegate
from tdkt_tui.store.people import COLUMNS, Conflict, People

AN, BINH = {"full_name": "Nguyễn Văn An", "post": "Trưởng thôn"}, {"full_name": "Trần Thị Bình"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.db"


@pytest.fixture
def mine(path: Path) -> Iterator[People]:
    with People.open(path) as people:
        yield people


@pytest.fixture
def theirs(path: Path, mine: People) -> Iterator[People]:
    with People.open(path) as people:
        yield people


def names(people: People) -> list[str]:
    return people.column("full_name")


def test_the_columns_are_those_of_a_delegate_and_have_words() -> None:
    fields = [field.name for field in dataclasses.fields(Delegate) if field.name not in ("row", "sensitive", "unread")]
    assert (*fields, *SENSITIVE) == COLUMNS == People.columns
    assert set(COLUMNS) <= set(LABELS)


def test_rows_come_in_the_order_asked_for_and_without_those_that_are_gone(mine: People) -> None:
    first, second = mine.add(AN), mine.add(BINH)
    mine.remove(first.id, first.rev)
    third = mine.add({"full_name": "Lê Văn Chung"}, after=second.id)
    assert [row.id for row in mine.rows([third.id, first.id, second.id, 999])] == [third.id, second.id]
    assert (mine.count(), list(mine.ids())) == (2, [second.id, third.id])
    assert set(second.values) == set(COLUMNS)
    assert second.values["post"] == ""


def test_people_are_added_behind_any_row_however_often(mine: People) -> None:
    first = mine.add({"full_name": "đầu"})
    mine.add({"full_name": "cuối"})
    for number in range(60):  # more than a gap can be halved
        mine.add({"full_name": str(number)}, after=first.id)
    assert names(mine) == ["đầu", *map(str, range(59, -1, -1)), "cuối"]
    assert mine.rows([first.id])[0].rev == first.rev, "being moved apart is no change of a row"


def test_an_id_is_never_given_again(mine: People) -> None:
    row = mine.add(AN)
    mine.remove(row.id, row.rev)
    assert mine.add(BINH).id > row.id


def test_text_is_one_clean_line_of_nfc_in_and_out(mine: People, path: Path) -> None:
    import sqlite3

    row = mine.add({"full_name": unicodedata.normalize("NFD", " Nguyễn\nThị \x1b[31mHoà\u202e ")})
    assert row.values["full_name"] == "Nguyễn Thị Hoà"
    with sqlite3.connect(path) as other:  # another program writes what we never would
        other.execute("UPDATE people SET note = ?", ("\x1b]0;x\x07y\x07",))
    other.close()
    assert mine.rows([row.id])[0].values["note"] == "y"
    assert mine.column("note") == ["y"]


def test_an_unknown_column_is_a_fault(mine: People) -> None:
    row = mine.add(AN)
    for act in (lambda: mine.change(row.id, row.rev, "id", "7"), lambda: mine.column("rev"),
                lambda: mine.add({"full_name; DROP TABLE people": ""})):  # fmt: skip
        with pytest.raises(BadInput, match="không có cột này"):
            act()
    assert mine.count() == 1


def test_a_conflict_shows_both_versions_and_writes_nothing(mine: People, theirs: People) -> None:
    row = mine.add(AN)
    newer = theirs.change(row.id, row.rev, "post", "Bí thư")
    with pytest.raises(Conflict) as caught:
        mine.change(row.id, row.rev, "unit", "Xã Tân Phúc")
    assert caught.value.theirs == newer
    assert caught.value.ours.values == {**row.values, "unit": "Xã Tân Phúc"}, "ours is what we saw, with our change"
    assert mine.rows([row.id]) == [newer]
    with pytest.raises(Conflict):
        mine.remove(row.id, row.rev)
    assert mine.change(row.id, newer.rev, "unit", "Xã Tân Phúc").values["post"] == "Bí thư"


def test_a_conflict_with_somebody_who_took_the_row_out(mine: People, theirs: People) -> None:
    row = mine.add(AN)
    theirs.remove(row.id, row.rev)
    with pytest.raises(Conflict) as caught:
        mine.change(row.id, row.rev, "post", "Bí thư")
    assert caught.value.theirs is None
    assert caught.value.ours.values == {**row.values, "post": "Bí thư"}
    with pytest.raises(Conflict):
        mine.remove(row.id, row.rev)


def test_the_same_text_again_is_no_change(mine: People) -> None:
    row, before = mine.add(AN), mine.stamp()
    assert mine.change(row.id, row.rev, "post", "Trưởng  thôn ") == row
    assert mine.stamp() == before


def test_the_stamp_moves_with_everybodys_changes(mine: People, theirs: People) -> None:
    assert not mine.used()
    seen = [mine.stamp()]
    row = theirs.add(AN)
    seen.append(mine.stamp())
    mine.change(row.id, row.rev, "note", "x")
    seen.append(mine.stamp())
    mine.undo()
    seen.append(mine.stamp())
    theirs.erase(row.id)
    seen.append(mine.stamp())
    assert seen == sorted(set(seen))
    assert mine.used()


def test_undo_and_redo_go_back_and_forth_through_everything(mine: People) -> None:
    row = mine.add(AN)
    row = mine.change(row.id, row.rev, "post", "Bí thư")
    mine.remove(row.id, row.rev)
    mine.add_all([BINH, AN], instead=True)
    states = [mine.everybody()]
    while mine.undo():
        states.append(mine.everybody())
    assert [[item.values["post"] for item in state] for state in states] == [["", "Trưởng thôn"], [], ["Bí thư"],
                                                                           ["Trưởng thôn"], []]  # fmt: skip
    assert [mine.redo() for _ in range(5)] == [
        "thêm 1 người", "sửa cột Chức vụ", "bỏ 1 người khỏi danh sách", "thêm 2 người", None]  # fmt: skip
    assert names(mine) == ["Trần Thị Bình", "Nguyễn Văn An"]
    mine.undo()
    mine.add(BINH)
    assert mine.redo() is None, "a new change ends what could be done again"


def test_a_row_that_came_back_has_a_revision_that_it_never_had(mine: People) -> None:
    row = mine.add(AN)
    mine.remove(row.id, row.rev)
    mine.undo()
    with pytest.raises(Conflict):
        mine.change(row.id, row.rev, "post", "Bí thư")


def test_undo_is_refused_where_another_changed_the_same_text(mine: People, theirs: People) -> None:
    row = mine.add(AN)
    row = mine.change(row.id, row.rev, "post", "Bí thư")
    newer = theirs.change(row.id, row.rev, "post", "Chủ tịch")
    with pytest.raises(Conflict, match="Không hoàn tác được: sau đó dòng này đã được sửa") as caught:
        mine.undo()
    assert caught.value.theirs == newer
    assert mine.rows([row.id]) == [newer]
    with pytest.raises(Conflict):  # nor is the whole row taken away that somebody works on
        mine.undo()
    assert mine.undo() is None


def test_undo_leaves_what_another_changed_beside(mine: People, theirs: People) -> None:
    row = mine.add(AN)
    row = mine.change(row.id, row.rev, "post", "Bí thư")
    theirs.change(row.id, row.rev, "unit", "Xã Tân Phúc")
    assert mine.undo() == "sửa cột Chức vụ"
    (now,) = mine.everybody()
    assert (now.values["post"], now.values["unit"]) == ("Trưởng thôn", "Xã Tân Phúc")


def test_undo_is_only_of_what_this_session_did(mine: People, theirs: People) -> None:
    mine.add(AN)
    assert theirs.undo() is None
    assert theirs.undo_earlier() == "thêm 1 người", "the command takes back what the account did"
    assert theirs.undo_earlier() is None


def test_what_the_account_took_back_can_be_done_again_one_by_one(mine: People, theirs: People) -> None:
    row = mine.add(AN)
    mine.change(row.id, row.rev, "post", "Bí thư")
    assert theirs.redo_earlier() is None
    assert [theirs.undo_earlier() for _ in range(3)] == ["sửa cột Chức vụ", "thêm 1 người", None]
    assert [mine.redo_earlier() for _ in range(3)] == ["thêm 1 người", "sửa cột Chức vụ", None]
    assert [item.values["post"] for item in mine.everybody()] == ["Bí thư"]


def test_a_step_that_could_not_be_written_back_is_still_there_to_undo(mine: People, theirs: People) -> None:
    mine.add(AN)
    mine._database.db.execute("PRAGMA busy_timeout = 0")
    with theirs._database.writing(), pytest.raises(StoreFault):
        mine.undo()
    assert mine.undo() == "thêm 1 người"


def test_the_log_tells_who_and_which_columns_but_no_value(mine: People) -> None:
    row = mine.add({**AN, "religion": "Phật giáo"})
    row = mine.change(row.id, row.rev, "id_number", "001075000001")
    mine.change(row.id, row.rev, "post", "Bí thư")
    mine.note("export", 1, sensitive=True)
    mine.undo()
    told = mine.log()
    assert [(step.act, step.way, step.columns, step.sensitive) for step in told] == [
        ("change", "undo", ("post",), False), ("export", "", (), True), ("change", "", ("post",), False),
        ("change", "", ("id_number",), True), ("add", "", (), True)]  # fmt: skip
    assert not [text for text in ("An", "Bí thư", "001075", "Phật") if text in str(told)]
    assert len(mine.log(2)) == 2
    assert all(step.who for step in told)


def test_many_may_make_the_list_at_once(path: Path) -> None:
    start = threading.Barrier(8)

    def begin(number: int) -> None:
        start.wait()
        with People.open(path) as people:
            people.add({"full_name": str(number)})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(begin, range(8)))
    with People.open(path) as people:
        assert sorted(names(people)) == list("01234567")


def test_opening_what_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="chưa có danh sách"):
        People.open(tmp_path / "people.db", create=False)
    assert list(tmp_path.iterdir()) == []
