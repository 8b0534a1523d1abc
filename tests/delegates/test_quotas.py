"""What units sent against what they were given: too few, too many, unknown units."""

from __future__ import annotations

import json
import re

import pytest

from tdkt_tui.delegates.allocation.quota_paper import quota_paper, units_held
from tdkt_tui.delegates.allocation.quotas import Quota, held_against
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.person import Delegate

QUOTAS = (Quota("Ủy ban nhân dân xã Tân Phúc", {"seats": 2, "exemplars": 1, "alternates": 1}, "pb.csv, dòng 2"),
          Quota("Sở Y tế", {"seats": 1, "exemplars": 0, "alternates": 0}, "pb.csv, dòng 3"))  # fmt: skip


def sent(*told):
    return {"ds.csv": [Delegate(f"Người {number}", unit=unit, status=status, exemplar=exemplar, row=number + 2)
            for number, (unit, status, exemplar) in enumerate(told)]}  # fmt: skip


RIGHT = (
    ("UBND xã Tân Phúc", "official", True),
    ("ubnd xã tân phúc", "official", False),
    ("UBND xã Tân Phúc", "alternate", True),
    ("Sở Y tế", "official", True),
    ("Báo Bắc Giang", "guest", False),
)


def test_what_fits_is_silent_whatever_the_spelling():
    assert held_against(QUOTAS, sent(*RIGHT)) == []


@pytest.mark.parametrize(("change", "rule", "severity", "words"), [
    (lambda rows: rows[1:], "under", Severity.WARNING, "01 đại biểu chính thức, thiếu 1"),
    (lambda rows: (*rows, ("Sở Y tế", "official", False)), "over", Severity.ERROR, "thừa 1 so với chỉ tiêu 1"),
    (lambda rows: (*rows, ("Sở Nội vụ", "official", False)), "unknown-unit", Severity.WARNING, "dòng 7"),
    (lambda rows: (*rows, ("", "official", False)), "no-unit", Severity.WARNING, "dòng 7"),
    (lambda rows: (*rows[:2], *rows[3:]), "under", Severity.WARNING, "thiếu 1 so với chỉ tiêu 1"),
])  # fmt: skip
def test_each_difference_is_told(change, rule, severity, words):
    found = [one for one in held_against(QUOTAS, sent(*change(RIGHT))) if one.rule.endswith(rule)]
    assert found
    assert found[0].severity is severity
    assert words.replace("01 ", "1 ") in found[0].message
    assert "Người" not in found[0].message


def test_nobody_is_told_to_make_an_alternate_of_an_alternate():
    found = held_against(QUOTAS, sent(*RIGHT, ("Sở Y tế", "alternate", False)))
    assert [one.rule for one in found] == ["delegates.quota.over"]
    assert found[0].fix == "bỏ bớt, hoặc sửa chỉ tiêu dự khuyết"


def test_more_exemplars_than_the_least_are_no_fault():
    assert held_against(QUOTAS, sent(*((unit, status, True) for unit, status, _ in RIGHT))) == []


def test_several_lists_are_counted_together_and_named():
    (first,), (second,) = (sent(row).values() for row in (RIGHT[0], ("", "official", False)))
    found = held_against((), {"a.csv": first, "b.xlsx": second})
    assert [one.message for one in found] == [
        "Đơn vị không có trong bảng phân bổ: a.csv dòng 2.",
        "Chưa ghi đơn vị nên chưa tính vào chỉ tiêu nào: b.xlsx dòng 2.",
    ]


def test_who_counts_as_an_exemplar_by_default_is_told_where_exemplars_are_counted(tdkt, tmp_path):
    def told(people, table):
        (tmp_path / "ds.csv").write_text(f"Họ và tên,Đơn vị,Tư cách{people}", "utf8")
        (tmp_path / "pb.csv").write_text(table, "utf8")
        return tdkt("delegates", "quotas", tmp_path / "ds.csv", tmp_path / "pb.csv").stderr

    bare = "\nTrần Văn An,Sở Y tế,\nLê Bình,Sở Y tế,Khách mời\n"
    assert "Cả 01 đại biểu (trừ khách mời) được tính là điển hình" in told(bare, "Đơn vị,Điển hình\nSở Y tế,1\n")
    assert "điển hình" not in told(bare, "Đơn vị,Đại biểu\nSở Y tế,1\n")
    some = ",Điển hình\nTrần Văn An,Sở Y tế,,x\nLê Bình,Sở Y tế,,\n"
    assert "được tính là" not in told(some, "Đơn vị,Điển hình\nSở Y tế,1\n")


def test_what_is_doubtful_in_a_list_is_told_first(tdkt, tmp_path):
    twice = "Trần Văn An,02/9/1975,Sở Y tế\n"
    (tmp_path / "ds.csv").write_text("Họ và tên,Ngày sinh,Đơn vị\n" + twice * 2, "utf8")
    (tmp_path / "pb.csv").write_text("Đơn vị,Đại biểu\nSở Y tế,1\n", "utf8")
    done = tdkt("delegates", "quotas", tmp_path / "ds.csv", tmp_path / "pb.csv")
    assert done.returncode == 1
    assert "thừa 1" in done.stdout
    assert "tdkt delegates match" in done.stdout


def test_a_dossier_that_is_not_there_is_told_as_one(tdkt, tmp_path):
    done = tdkt("delegates", "quotas", "ho-so-khong-co", tmp_path / "pb.csv")
    assert (done.returncode, "Không thấy tệp hay hồ sơ này" in done.stderr) == (2, True)


def test_a_table_and_a_list_are_held_together_on_the_command_line(tdkt, tmp_path):
    (tmp_path / "ds.csv").write_text("Họ và tên,Đơn vị\nTrần Văn An,Sở Y tế\nLê Thị Bình,Sở Y tế\n", "utf8")
    (tmp_path / "pb.csv").write_text("Đơn vị,Đại biểu\nSở Y tế,1\nSở Nội vụ,2\n", "utf8")
    done = tdkt("delegates", "quotas", tmp_path / "ds.csv", tmp_path / "pb.csv")
    assert done.returncode == 1
    assert "Sở Y tế: 2 đại biểu chính thức, thừa 1" in done.stdout
    assert "Sở Nội vụ: 0 đại biểu chính thức, thiếu 2" in done.stdout
    assert "An" not in done.stdout.split()
    assert ["1", "Sở Y tế", "1", "2", "thừa 1 đại biểu"] in [
        re.split(" {2,}", line) for line in done.stdout.splitlines()
    ]
    told = json.loads(tdkt("delegates", "quotas", tmp_path / "ds.csv", tmp_path / "pb.csv", "--format", "json").stdout)
    assert told["units"][1] == {
        "unit": "Sở Nội vụ", "given": {"seats": 2}, "sent": {"seats": 0}, "remark": "thiếu 2 đại biểu"
    }  # fmt: skip
    assert (told["without_unit"], len(told["findings"])) == (0, 2)
    tdkt("delegates", "quotas", tmp_path / "ds.csv", tmp_path / "pb.csv", "-o", tmp_path / "dc.csv")
    assert (tmp_path / "dc.csv").read_text("utf-8-sig").splitlines()[1] == "1,Sở Y tế,1,2,thừa 1 đại biểu"


def test_people_are_counted_for_the_unit_whose_marks_they_bear():
    quotas = (Quota("Xã Đông Sơn", {"seats": 1}), Quota("Xã Đồng Sơn", {"seats": 1}))
    fair = sent(("UBND xã Đông Sơn", "official", True), ("Xã Đồng Sơn", "official", True))
    assert held_against(quotas, fair) == []
    assert len(held_against(quotas, sent(*[("Xã Đông Sơn", "official", True)] * 2))) == 2


def test_units_are_told_a_line_each_beside_what_they_were_given():
    people = [Delegate("A", unit="Xã X", exemplar=True), Delegate("B", unit="xã x"), Delegate("C", unit="Sở Y"),
              Delegate("D"), Delegate("E", unit="Xã Z", status="guest")]  # fmt: skip
    quotas = [Quota("Xã X", {"seats": 1, "exemplars": 2}), Quota("Xã Z", {"seats": 2, "exemplars": 0})]
    paper = quota_paper(units_held(quotas, {"ds": people}))
    assert paper.parts[0].rows == (
        ("Xã X", "1", "2", "2", "2", "thừa 1 đại biểu"),
        ("Xã Z", "2", "0", "0", "0", "thiếu 2 đại biểu"),
        ("Sở Y", "", "1", "", "1", "chưa có trong bảng phân bổ"),
    )
    assert [column.heading for column in paper.columns][:3] == ["Đơn vị", "Đại biểu: giao", "Đại biểu: cử"]
    (closing,) = paper.closing
    assert closing.startswith("Tổng cộng: 03 đơn vị, trong đó 01 đơn vị thiếu, 01 đơn vị thừa, 01 đơn vị chưa có")
    assert closing.endswith("; 01 người chưa ghi đơn vị.")
