from __future__ import annotations

import json

from tdkt_tui.delegates.read import read_list, read_people


def places(findings):
    return [(finding.rule.removeprefix("delegates."), finding.place.partition(", ")[2]) for finding in findings]


def test_bad_cells_of_one_column_are_one_finding(csv_file):
    text = "Họ và tên,Năm sinh,Điển hình\n" + "Lê An,khoảng 1970,có lẽ\n" * 140 + "Lê Bình,1970,chưa rõ\n"
    _, findings = read_people(csv_file(text))
    assert places(findings) == [
        ("cell.birth", "dòng 2, 3, 4 và 137 dòng khác, cột B (Năm sinh)"),
        ("cell.exemplar", "dòng 2, 3, 4 và 138 dòng khác, cột C (Điển hình tiên tiến)"),
    ]


def test_few_bad_cells_are_all_named(csv_file):
    text = "Họ và tên,Năm sinh\n" + "Lê An,khoảng 1970\nLê Bình,1975\n" * 4
    _, findings = read_people(csv_file(text))
    assert places(findings) == [("cell.birth", "dòng 2, 4, 6, 8, cột B (Năm sinh)")]


def test_rows_without_people_that_follow_each_other_are_one_finding(csv_file):
    blank = "".join(f"{number},,\n" for number in range(2, 60))
    text = f"TT,Họ và tên,Đơn vị\n1,Lê An,X\n{blank}60,Lê Bình,\n61,,\n"
    _, findings = read_people(csv_file(text))
    assert places(findings) == [("row.blank", "dòng 3 - 60"), ("row.blank", "dòng 62")]


def test_a_status_column_under_another_heading_is_named_with_the_heading_to_use(csv_file):
    text = "Họ và tên,Vai trò,Đơn vị\nLê An,Đại biểu chính thức,X\nLê Bình,KHÁCH MỜI,Khách sạn\n"
    _, findings = read_people(csv_file(text))
    warned = [finding for finding in findings if finding.rule == "delegates.column.status"]
    assert [(finding.severity, finding.place) for finding in warned] == [("warning", "danh-sach.csv, dòng 1, cột B")]
    assert "Tư cách đại biểu" in warned[0].fix


def test_no_such_warning_where_the_status_is_read_or_said_by_groups(csv_file):
    for text in (
        "Họ và tên,Thành phần,Ghi chú\nLê An,Khách mời,khách mời\n",
        "TT,Họ và tên,Đơn vị\nI,Khách mời,\n1,Lê An,Khách sạn A\n",
    ):
        read = read_list(csv_file(text))
        assert [person.status for person in read.people] == ["guest"]
        assert "delegates.column.status" not in {finding.rule for finding in read.findings}


def test_check_ends_with_columns_and_counts(tdkt, csv_file):
    path = csv_file("TT,Họ và tên,Vai trò,Dân tộc\n1,Lê An,Khách mời,Kinh\n2,Lê Bình,Chính thức,\n")
    done = tdkt("delegates", "check", path)
    assert done.stdout.splitlines()[-1] == (
        "Cột nhận ra: TT; Họ và tên; Dân tộc. Tổng cộng: 02 đại biểu, trong đó: 02 đại biểu chính thức; "
        "02 đại biểu điển hình tiên tiến; không có khách mời."
    )
    told = json.loads(tdkt("delegates", "check", path, "--format", "json").stdout)
    assert told["columns"] == ["TT", "Họ và tên", "Dân tộc"]
    path = csv_file("Họ và tên,Thành phần\nLê An,Khách mời\nLê Bình,Chính thức\n")
    assert tdkt("delegates", "check", path).stdout.splitlines()[-1] == (
        "Cột nhận ra: Họ và tên; Tư cách đại biểu. Tổng cộng: 02 đại biểu, trong đó: 01 đại biểu chính thức; "
        "01 đại biểu khách mời; 01 đại biểu điển hình tiên tiến."
    )
