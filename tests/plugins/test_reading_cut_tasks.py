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
