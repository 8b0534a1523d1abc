"""``tdkt delegates`` on a dossier, as an officer types it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
HEAD = "TT,Họ và tên,Giới tính,Năm sinh,Đơn vị,Tôn giáo\n"


@pytest.fixture
def run(tdkt, tmp_path: Path):
    (tmp_path / "ds.csv").write_text(HEAD + "1,Nguyễn Văn An,Nam,1975,Xã A,Phật\n2,,Nam,1970,Xã B,\n", "utf8")
    made = tdkt("--workspace", tmp_path, "dossier", "new", "hn", "--from", VIET_YEN)
    assert made.stderr == "Đã nhập 250 đại biểu vào people.db của hồ sơ.\n"
    return lambda *words: tdkt("--workspace", tmp_path, "delegates", *words, cwd=tmp_path)


def test_from_a_file_into_a_dossier_and_out_again(run, tmp_path: Path) -> None:
    first = run("import", "ds.csv", "hn")
    assert (first.returncode, first.stdout) == (1, f"Đã nhập 1 người vào {tmp_path / 'hn' / 'people.db'}.\n")
    assert "dòng 3" in first.stderr
    assert "Cả 01 đại biểu (trừ khách mời) được tính là điển hình tiên tiến" in first.stderr
    assert "Chưa trọn vẹn (mã thoát 1): 1 dòng chưa đọc" in first.stderr
    again = run("import", "ds.csv", "hn")
    assert again.returncode == 2
    assert "1 trong 1 người của tệp đã có" in again.stderr
    assert "--replace" in again.stderr
    assert "--only-new" not in again.stderr, "nobody would come in"
    assert run("import", "ds.csv", "hn", "--replace", "--append").returncode == 2
    (tmp_path / "them.csv").write_text(HEAD + "1,Nguyễn Văn An,Nữ,1975,Xã A,\n2,Lê Mới,Nam,1971,Xã B,\n", "utf8")
    assert "--only-new để chỉ thêm 1 người chưa có; --update" in run("import", "them.csv", "hn").stderr
    more = run("import", "them.csv", "hn", "--only-new")
    assert (more.returncode, more.stdout.split(" vào ")[0]) == (0, "Đã nhập 1 người")
    assert "1 người đã có trong hồ sơ nhưng tệp ghi khác, giữ như hồ sơ" in more.stderr
    assert "them.csv, dòng 2 (Giới tính)" in more.stderr
    assert run("undo", "hn").returncode == 0
    plain = run("export", "hn")
    rows = list(csv.DictReader(plain.stdout.splitlines()))
    assert len(rows) == 251
    assert "Tôn giáo" not in rows[0]
    assert "--reason" in run("export", "hn", "-o", "ra.csv", "--sensitive").stderr
    assert run("export", "hn", "-o", "ra.csv", "--sensitive", "--reason", "nộp cấp trên").stdout == "ra.csv\n"
    assert run("log", "hn", "--last", "1").stdout.endswith("có cột nhạy cảm, để: nộp cấp trên\n")
    assert (tmp_path / "ra.csv").stat().st_mode & 0o777 == 0o600
    assert "Phật" in (tmp_path / "ra.csv").read_text("utf8")
    assert run("export", "hn", "-o", "ra.csv").returncode == 2, "what is there is never overwritten"
    assert run("export", "hn", "-o", "ra.pdf").returncode == 2


def test_an_import_ends_with_0_when_all_came_in_and_1_when_a_word_was_not_understood(run, tmp_path: Path) -> None:
    file = tmp_path / "ds.csv"
    file.write_text("Họ và tên,Tư cách\nLê An,Khách mời\nLê An,Khách mời\n", "utf8")
    whole = run("import", "ds.csv", "hn", "--replace")
    assert (whole.returncode, "Chưa trọn vẹn" in whole.stderr) == (0, False), "a warning is none"
    file.write_text("Họ và tên,Tư cách\nLê An,VIP\n", "utf8")
    part = run("import", "ds.csv", "hn", "--replace")
    assert part.returncode == 1
    assert "1 người có ô chưa hiểu được" in part.stderr
    assert "VIP" in run("export", "hn").stdout
    assert run("check", "hn").returncode == 1, "it stays an error of the list"


def test_the_log_and_undo(run) -> None:
    run("import", "ds.csv", "hn", "--replace")
    log = run("log", "hn")
    assert [line.split("  ")[-1] for line in log.stdout.splitlines()] == [
        "thêm 250 người", "bỏ 250 người khỏi danh sách", "thêm 1 người (mã 251); có cột nhạy cảm"]  # fmt: skip
    done = "bỏ 250 người khỏi danh sách, thêm 1 người"
    assert run("undo", "hn").stdout == f"Đã hoàn tác: {done}. Làm lại: thêm --redo.\n"
    assert run("undo", "hn", "--redo").stdout == f"Đã làm lại: {done}.\n"
    run("undo", "hn")
    told = json.loads(run("log", "hn", "--last", "2", "--format", "json").stdout)["log"]
    assert [(item["act"], item["way"], item["people"]) for item in told] == [
        ("remove", "undo", 1),
        ("add", "undo", 250),
    ]
    assert "Nguyễn" not in log.stdout + str(told)


def test_people_are_listed_with_the_id_by_which_they_are_erased(run, tmp_path: Path) -> None:
    told = json.loads(run("list", "hn", "--sort", "name", "--format", "json").stdout)
    assert (len(told), told[0]["full_name"], told[0]["id"]) == (250, "Bùi Công An", 16)
    assert run("list", "hn").stdout.splitlines()[0].split()[:2] == ["TT", "Mã"]
    refused = run("erase", "hn", "16")
    assert (refused.returncode, "chưa xóa gì" in refused.stderr) == (2, True)
    assert run("erase", "hn", "16", "--yes").returncode == 0
    assert 16 not in [item["id"] for item in json.loads(run("list", "hn", "--format", "json").stdout)]
    assert run("erase", "hn", "16", "--yes").returncode == 2
    check = run("check", tmp_path / "hn")
    assert (check.returncode, "249 đại biểu" in check.stdout) == (0, True)


def test_a_dossier_without_people_says_how_to_bring_them_in(run, tdkt, tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    (tmp_path / "trống" / "profile.toml").write_text('plan = "bac_giang/16-2019"\n', "utf8")
    for words in (("list", "trống"), ("export", "trống"), ("log", "trống"), ("undo", "trống")):
        done = run(*words)
        assert done.returncode == 2
        assert "tdkt delegates import TỆP HỒ_SƠ" in done.stderr
    assert not (tmp_path / "trống" / "people.db").exists()
    (tmp_path / "hn" / "people.db").write_bytes(b"x" * 9000)
    for words in (("list", "hn"), ("export", "hn"), ("log", "hn"), ("import", "ds.csv", "hn")):
        done = run(*words)
        assert (done.returncode, "bị hỏng" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
    assert tdkt("check", tmp_path / "hn").returncode == 2
