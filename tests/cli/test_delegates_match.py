"""``tdkt delegates match`` as an officer types it: pairs side by side, decided in a dossier, told where they count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tdkt_tui.model.cells import width

HEAD = "TT,Họ và tên,Giới tính,Năm sinh,Chức vụ,Đơn vị,Điện thoại,Ghi chú\n"
FIRST = (
    "1,Nguyễn Văn An,Nam,02/9/1975,Trưởng thôn,UBND xã Tân Phúc,0912000111,\n"
    "2,NGUYỄN VĂN AN,Nam,1975,Bí thư chi bộ,Ủy ban nhân dân xã Tân Phúc,0912000222,dự lần hai\n"
    "3,Trần Thị Lan,Nữ,1980,,Sở Y tế,,\n"
)
SECOND = "1,Trần Lan,Nữ,1980,,Sở Y tế,,\n2,Giàng A Páo,Nam,1990,,Xã Nậm Cắn,,\n"


@pytest.fixture
def run(tdkt, tmp_path: Path):
    (tmp_path / "một.csv").write_text(HEAD + FIRST, "utf8")
    (tmp_path / "hai.csv").write_text(HEAD + SECOND, "utf8")
    return lambda *words: tdkt("--workspace", tmp_path, *words, cwd=tmp_path)


@pytest.fixture
def dossier(run, tmp_path: Path) -> str:
    (tmp_path / "hn").mkdir()
    (tmp_path / "hn" / "profile.toml").write_text('plan = "bac_giang/16-2019"\nlevel = "co-so"\n', "utf8")
    assert run("delegates", "import", "một.csv", "hn").returncode == 0
    return "hn"


def test_two_files_are_told_side_by_side_within_eighty_columns_and_masked(run) -> None:
    done = run("delegates", "match", "một.csv", "hai.csv")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert max(map(width, lines)) <= 80
    assert " ≠ Chức vụ                Trưởng thôn                Bí thư chi bộ" in lines
    assert " + Ghi chú                                           dự lần hai" in lines
    assert " ≠ Điện thoại             •••                        •••" in lines
    assert "                          một.csv, dòng 4            hai.csv, dòng 2" in lines
    assert "   Nhưng: một dòng thiếu chữ đệm." in lines
    assert "0912" not in done.stdout
    assert "2 cặp nhiều khả năng" in done.stderr
    assert run("delegates", "match", "hai.csv").stderr.startswith("Đã so 2 dòng: không có hai dòng nào")
    told = json.loads(run("delegates", "match", "một.csv", "hai.csv", "--format", "json").stdout)
    assert [(pair["rows"][0]["row"], pair["rows"][1]["file"]) for pair in told["pairs"]] == [
        (2, "một.csv"), (4, "hai.csv")]  # fmt: skip
    assert told["pairs"][0]["differs"] == ["birth", "post", "unit", "note", "phone"]
    assert (told["people"], "0912" in str(told)) == (5, False)


def test_the_same_person_becomes_one_row_as_chosen_and_two_again(run, dossier) -> None:
    open_ = run("delegates", "match", dossier, "--same", "1", "2")
    assert open_.returncode == 2
    assert "Năm sinh, Chức vụ, Đơn vị, Điện thoại" in open_.stderr
    assert "--keep 1" in open_.stderr
    for words in (("--keep", "3"), ("--take", "post=3"), ("--take", "lương=1"), ("--take", "post=²")):
        assert run("delegates", "match", dossier, "--same", "1", "2", *words).returncode == 2
    assert run("delegates", "match", dossier, "--same", "1", "9").returncode == 2
    assert run("delegates", "match", dossier, "--same", "1", "1").returncode == 2
    assert run("delegates", "match", dossier, "--keep", "1").returncode == 2
    assert run("delegates", "match", dossier, "một.csv", "--same", "1", "2").returncode == 2
    done = run("delegates", "match", dossier, "--same", "2", "1", "--keep", "1", "--take", "Chức vụ=2")
    assert (done.returncode, done.stdout) == (0, "Đã gộp mã 2 vào mã 1; danh sách còn 2 dòng.\n")
    people = json.loads(run("delegates", "list", dossier, "--format", "json").stdout)
    assert (people[0]["post"], people[0]["birth"], people[0]["note"]) == ("Bí thư chi bộ", "02/9/1975", "dự lần hai")
    log = run("delegates", "log", dossier).stdout
    assert "gộp mã 2 vào mã 1: một người" in log
    assert not any(word in log for word in ("Nguyễn", "1975", "thôn"))
    erase = run("delegates", "erase", dossier, "2", "--yes")
    assert (erase.returncode, "đã gộp vào mã 1" in erase.stderr) == (2, True)
    assert "gộp hai dòng" in run("delegates", "undo", dossier).stdout
    assert len(json.loads(run("delegates", "list", dossier, "--format", "json").stdout)) == 3
    assert "tách lại mã 2 khỏi mã 1" in run("delegates", "log", dossier).stdout


def test_different_people_are_not_asked_again_until_one_row_changes(run, dossier, tmp_path: Path) -> None:
    warned = run("check", "hn").stdout
    assert "people.db, dòng 1 và 2" in warned
    assert "1 cặp dòng nhiều khả năng là một người" in warned
    assert run("delegates", "match", dossier, "--different", "1", "2").returncode == 0
    assert run("delegates", "match", dossier).stdout == ""
    assert "một người" not in run("check", "hn").stdout + run("delegates", "check", dossier).stdout
    from tdkt_tui.store.people import People

    with People.open(tmp_path / "hn" / "people.db") as people:
        people.change(2, 1, "note", "khác")
        assert run("delegates", "match", dossier).stdout == ""
        people.change(2, 2, "birth", "02/9/1975")
    assert "Chắc là một người" in run("delegates", "match", dossier).stdout
    assert "là hai người khác nhau" in run("delegates", "log", dossier).stdout


def test_check_and_import_say_by_rows_who_seems_to_be_there_twice(run, dossier) -> None:
    check = run("delegates", "check", "một.csv")
    assert check.returncode == 0
    assert "một.csv, dòng 2 và 3" in check.stdout
    assert "Nguyễn" not in check.stdout.split("Cột nhận ra")[0]
    done = run("delegates", "import", "hai.csv", dossier)
    assert done.returncode == 0
    assert "hai.csv, dòng 2 như mã 3" in done.stderr
    assert "1 dòng nhiều khả năng là người đã có trong hồ sơ" in done.stderr
    assert "Lan" not in done.stderr
    again = run("delegates", "match", dossier, "một.csv", "--level", "sure")
    assert "hn, dòng 1, mã 1" in again.stdout
