from __future__ import annotations

import csv
import io
import json

from wcwidth import wcswidth

PEOPLE = (
    "TT,Họ và tên,Giới tính,Năm sinh,Đơn vị,Tôn giáo,Ghi chú\n"
    "1,Trần Thị Ánh,Nữ,1980,Sở Nội vụ,Phật giáo,=1+1\n2,Lê Văn An,Nam,1975,Xã Tân Phúc,,-x\n"
)


def test_list_by_name_as_json(tdkt, csv_file):
    done = tdkt("delegates", "list", csv_file(PEOPLE), "--sort", "name", "--format", "json")
    assert done.returncode == 0, done.stderr
    people = json.loads(done.stdout)
    assert [person["full_name"] for person in people] == ["Lê Văn An", "Trần Thị Ánh"]
    assert (people[1]["unit"], people[1]["row"], people[1]["status"]) == ("Sở Nội vụ", 2, "official")
    assert "Phật giáo" not in done.stdout


def test_list_as_csv_guards_formulas(tdkt, csv_file):
    done = tdkt("delegates", "list", csv_file(PEOPLE), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["Ghi chú"] for row in rows] == ["'=1+1", "'-x"]
    assert "Phật giáo" not in done.stdout


def test_list_as_text_is_aligned(tdkt, csv_file):
    lines = tdkt("delegates", "list", csv_file(PEOPLE)).stdout.splitlines()
    places = {wcswidth(line[: line.index(word)]) for line, word in zip(lines, ("Giới tính", "Nữ", "Nam"), strict=True)}
    assert len(places) == 1


def test_check_tells_rows_and_leaves_with_one(tdkt, csv_file):
    good = tdkt("delegates", "check", csv_file(PEOPLE))
    assert (good.returncode, "Tổng cộng: 02 đại biểu" in good.stdout) == (0, True)
    bad = tdkt("delegates", "check", csv_file(PEOPLE + "3,,Nam,1970,X,,\n"), "--format", "json")
    assert bad.returncode == 1
    (finding,) = json.loads(bad.stdout)["findings"]
    assert (finding["rule"], finding["severity"]) == ("delegates.row.no-name", "error")
    assert finding["place"].endswith("dòng 4")


def test_unreadable_is_two_and_says_nothing_on_stdout(tdkt, tmp_path):
    done = tdkt("delegates", "list", tmp_path / "khong.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Cách xử lý" in done.stderr
