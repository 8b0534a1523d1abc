"""The account of a dossier's list: every row that it was ever given is a person, a merge, gone, or told."""

from __future__ import annotations

from tdkt_tui.store.people import People
from tdkt_tui.workflow.people.account import account_of
from tdkt_tui.workflow.people.keeping import read_any


def told(path) -> str:
    account = account_of(read_any(path), path)
    assert account.balances
    return account.words()


def test_rows_that_were_merged_or_taken_out_stay_in_the_account(tmp_path):
    path = tmp_path / "people.db"
    names = ["Lê Văn An", "Lê Văn An", "Trần Thị Bình", "Hồ Văn Cúc", "Vũ Thị Yên"]
    with People.open(path) as people:
        people.add_all([*({"full_name": name} for name in names), {"post": "Trưởng thôn"}])
        first, second, third, fourth, *_ = people.everybody()
        people.merge(first, second, {})
        people.remove(third.id, third.rev)
        people.erase(fourth.id)
        assert told(path) == (
            "Danh sách của hồ sơ đã nhận 06 dòng có chữ: 02 đại biểu; 01 dòng đã gộp vào dòng khác của cùng người; "
            "02 dòng đã bỏ khỏi danh sách; 01 dòng thiếu họ tên, chưa đọc."
        )


def test_a_merge_that_is_taken_back_is_two_people_again(tmp_path):
    path = tmp_path / "people.db"
    with People.open(path) as people:
        people.add_all([{"full_name": "Lê Văn An"}] * 2)
        people.merge(*people.everybody(), {})
        assert "01 dòng đã gộp" in told(path)
        people.undo()
        assert told(path) == "Danh sách của hồ sơ đã nhận 02 dòng có chữ: 02 đại biểu."
