"""What a body does is cut where it ends: not within a verb's words, and a duty that comes again stands by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
I. TỔ CHỨC THỰC HIỆN
1. {said}
"""


def test_a_duty_that_comes_again_has_no_day_of_another(issued: Issued) -> None:
    reading = issued(PLAN, said="Sở Nội vụ dự thảo báo cáo tổng kết trình Ủy ban nhân dân tỉnh trước ngày 15/6/2031; "
                     "định kỳ ngày 25 hằng tháng tổng hợp tiến độ, báo cáo Chủ tịch Ủy ban nhân dân tỉnh.")  # fmt: skip
    first, again = [one.values for one in reading.of("task")]
    assert first["window"] == {"before": date(2031, 6, 15)}
    assert "hằng tháng" not in first["does"]
    assert again["does"].startswith("định kỳ ngày 25 hằng tháng")
    assert "window" not in again


def test_what_leads_to_a_day_goes_with_it(issued: Issued) -> None:
    (task,) = issued(PLAN, said="Công an tỉnh chỉ đạo các đơn vị thuộc quyền thực hiện theo hướng dẫn của Bộ nhưng "
                     "phải xong trước ngày 30/4/2031.").of("task")  # fmt: skip
    assert task.values["does"] == "chỉ đạo các đơn vị thuộc quyền thực hiện theo hướng dẫn của Bộ"
    assert task.values["window"] == {"before": date(2031, 4, 30)}


def test_who_makes_a_measure_of_it_is_named_without_the_verb(issued: Issued) -> None:
    (task,) = issued(PLAN, said="Các Cụm, Khối thi đua đưa việc tổ chức hội nghị thành một tiêu chí chấm điểm năm "
                     "2031.").of("task")  # fmt: skip
    assert task.values["body"] == "các Cụm, Khối thi đua"
    assert task.values["does"].startswith("đưa việc tổ chức hội nghị")


def test_how_many_of_those_sent_are_of_a_kind_is_nobody_who_attends(issued: Issued) -> None:
    reading = issued("I. HỘI NGHỊ\n1. Đối với tỉnh\na) Thời gian: 01 ngày, trong tháng 8/2031.\nb) Thành phần: Trong "
                     "số đại biểu chính thức của mỗi huyện phải có ít nhất 4 đại biểu nữ.\n")  # fmt: skip
    assert not any(one.values.get("attend") for one in reading.of("level"))


def _said(issued: Issued, said: str) -> list[tuple[str, str]]:
    return [(one.values["body"], one.values["does"]) for one in issued(PLAN, said=said).of("task")]


def test_by_which_field_each_of_several_works_is_what_they_do(issued: Issued) -> None:
    assert _said(issued, "Sở Công Thương, Ban Quản lý các khu kinh tế theo lĩnh vực phụ trách đôn đốc các doanh nghiệp "
                         "chọn điển hình.") == [
        ("Sở Công Thương, Ban Quản lý các khu kinh tế",
         "theo lĩnh vực phụ trách đôn đốc các doanh nghiệp chọn điển hình"),
    ]  # fmt: skip


def test_offices_that_advise_and_help_somebody_are_called_so(issued: Issued) -> None:
    assert _said(issued, "Đề nghị Hội Nông dân tỉnh, các cơ quan tham mưu, giúp việc Tỉnh ủy: phối hợp vận động "
                         "Nhân dân hưởng ứng.") == [
        ("Hội Nông dân tỉnh, các cơ quan tham mưu, giúp việc Tỉnh ủy", "phối hợp vận động Nhân dân hưởng ứng"),
    ]  # fmt: skip


def test_the_first_verb_ends_a_name_also_where_a_later_one_is_a_commoner_word(issued: Issued) -> None:
    assert _said(issued, "Trưởng các cụm thi đua thống nhất lịch với các thành viên và lo việc tổ chức chung.") == [
        ("Trưởng các cụm thi đua", "thống nhất lịch với các thành viên và lo việc tổ chức chung"),
    ]
    assert _said(issued, "Sở Tài chính xem xét dự toán do Sở Nội vụ lập, tham mưu bố trí kinh phí.") == [
        ("Sở Tài chính", "xem xét dự toán do Sở Nội vụ lập, tham mưu bố trí kinh phí"),
    ]


def test_who_makes_something_easy_behind_a_semicolon_has_a_task_of_his_own(issued: Issued) -> None:
    told = _said(issued, "Ban Dân tộc tỉnh phối hợp với các huyện giới thiệu người có uy tín; Ban Quản lý các dự án "
                         "tạo điều kiện để công trình kịp khánh thành.")  # fmt: skip
    assert [body for body, _ in told] == ["Ban Dân tộc tỉnh", "Ban Quản lý các dự án"]


def test_what_units_emulate_in_is_what_they_do_and_who_helps_them_in_a_case_does_it(issued: Issued) -> None:
    plan = "I. NỘI DUNG\n1. Phát động\n{said}\n"
    (race,) = issued(plan, said="Các huyện thi đua hoàn thành chỉ tiêu nông thôn mới trước ngày 02/9/2031.").of("task")
    assert race.values["body"] == "các huyện"
    assert race.values["does"] == "thi đua hoàn thành chỉ tiêu nông thôn mới"
    (help_,) = issued(plan, said="Các xã vùng lõi nghèo không lo được thì Ủy ban nhân dân huyện cấp thêm kinh phí tổ "
                      "chức hội nghị.").of("task")  # fmt: skip
    assert help_.values["body"].startswith("Ủy ban nhân dân huyện")
    assert help_.values["does"].startswith("khi các xã vùng lõi nghèo không lo được, ")
