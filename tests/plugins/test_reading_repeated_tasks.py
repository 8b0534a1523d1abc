"""A row of a timetable that repeats a clause's task is that task, with what the row adds; any other row is its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. {who}
- {does}
III. TIẾN ĐỘ
TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
1 | {row}
"""


@pytest.fixture
def tasks(issued: Callable[..., Any]) -> Callable[[str, str, str], list[dict[str, Any]]]:
    def read(who: str, does: str, row: str) -> list[dict[str, Any]]:
        reading: Reading = issued(PLAN, who=who, does=does, row=row)
        assert not [one.words for one in unread(reading) if " | " in one.words]
        return [item.values for item in reading.of("task")]

    return read


@pytest.mark.parametrize(
    ("who", "does", "row", "made"),
    [
        ("Sở Nội vụ", "Hướng dẫn mẫu báo cáo, mẫu trích ngang trước ngày 15/9/2030.",
         "Hướng dẫn mẫu báo cáo, mẫu trích ngang thành tích | Sở Nội vụ | | Trước ngày 15/9/2030",
         {"does": "hướng dẫn mẫu báo cáo, mẫu trích ngang thành tích", "window": {"before": date(2030, 9, 15)}}),
        ("Sở Tài chính", "Thẩm định dự toán kinh phí Đại hội.",
         "Thẩm định dự toán kinh phí Đại hội | Sở Tài chính | Sở Nội vụ | Trước ngày 15/9/2030",
         {"does": "thẩm định dự toán kinh phí Đại hội", "window": {"before": date(2030, 9, 15)},
          "together_with": ["Sở Nội vụ"]}),
        ("Các sở, ban, ngành tỉnh; Ủy ban nhân dân huyện, thành phố",
         "Ban hành kế hoạch trước ngày 30/9/2030, gửi Sở Nội vụ 01 bản để theo dõi.",
         "Ban hành kế hoạch của cơ quan, địa phương | Sở, ban, ngành tỉnh; UBND huyện, thành phố | Sở Y tế | 30/9/2030",
         {"does": "ban hành kế hoạch, gửi Sở Nội vụ 01 bản để theo dõi", "together_with": ["Sở Y tế"]}),
        ("Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội tỉnh",
         "Giới thiệu ít nhất 05 mô hình tiêu biểu để tuyên truyền trước ngày 31/01/2031.",
         "Giới thiệu mô hình tiêu biểu để tuyên truyền | Ủy ban MTTQ tỉnh | Các tổ chức CT-XH tỉnh | 31/01/2031",
         {"does": "giới thiệu ít nhất 05 mô hình tiêu biểu để tuyên truyền", "window": {"before": date(2031, 1, 31)}}),
    ],
)  # fmt: skip
def test_a_row_that_repeats_a_task_is_that_task(
    who: str, does: str, row: str, made: dict[str, Any], tasks: Callable[[str, str, str], list[dict[str, Any]]]
) -> None:
    (one,) = tasks(who, does, row)
    assert {**one, **made} == one
    assert one["clause"] == "II.1"
    assert one.get("together_with", []) == made.get("together_with", [])


def test_a_row_gives_its_day_to_the_one_part_of_a_task_that_it_repeats(
    tasks: Callable[[str, str, str], list[dict[str, Any]]],
) -> None:
    first, second = tasks(
        "Sở Nội vụ", "Tham mưu thành lập Ban Tổ chức Đại hội; thẩm định hồ sơ khen thưởng.",
        "Tham mưu thành lập Ban Tổ chức Đại hội | Sở Nội vụ | Văn phòng UBND tỉnh | Tháng 10/2030",
    )  # fmt: skip
    assert (first["does"], first["window"]) == ("tham mưu thành lập Ban Tổ chức Đại hội", {"until": "2030-10"})
    assert (second["does"], "window" in second, "together_with" in second) == (
        "thẩm định hồ sơ khen thưởng", False, False)  # fmt: skip


@pytest.mark.parametrize(
    ("does", "row"),
    [
        ("Ban hành kế hoạch trước ngày 30/9/2030.",
         "Ban hành kế hoạch tuyên truyền trên báo chí | Sở Nội vụ | | 30/9/2030"),
        ("Thẩm định dự toán kinh phí Đại hội.",
         "Thẩm định dự toán kinh phí Đại hội | Sở Tài chính | | 30/9/2030"),
        ("Thẩm định hồ sơ khen thưởng trước ngày 30/9/2030.",
         "Thẩm định hồ sơ khen thưởng | Sở Nội vụ | | 15/10/2030"),
        ("Kiểm tra 06 huyện, thành phố trong quý I/2031.",
         "Kiểm tra 08 huyện, thành phố | Sở Nội vụ | | Quý I/2031"),
        ("Tổ chức hội nghị rút kinh nghiệm.", "Tổ chức hội nghị | Sở Nội vụ | | Trước ngày 30/9/2030"),
        ("Tổ chức kiểm tra, đôn đốc.", "Tổ chức tổng duyệt | Sở Nội vụ | | Trước ngày 30/9/2030"),
    ],
)  # fmt: skip
def test_another_work_another_body_another_day_is_a_task_of_its_own(
    does: str, row: str, tasks: Callable[[str, str, str], list[dict[str, Any]]]
) -> None:
    assert [one["clause"] for one in tasks("Sở Nội vụ", does, row)] == ["II.1", "III"]


def test_files_whose_sender_only_the_row_says_are_its(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN.replace("TỔ CHỨC THỰC HIỆN", "KHEN THƯỞNG"), who="Hồ sơ",
                     does="Hồ sơ đề nghị khen thưởng nộp trên phần mềm của tỉnh, thời hạn đến ngày 15/5/2031.",
                     row="Nộp hồ sơ đề nghị khen thưởng tại Đại hội tỉnh | Các huyện, thành phố | Sở Nội vụ | "
                         "Đến ngày 15/5/2031")  # fmt: skip
    assert [one.values["body"] for one in reading.of("task")] == ["các huyện, thành phố"]
    assert "body" in next(iter(reading.of("task"))).marks


def test_a_body_that_the_row_names_in_full_is_so_for_every_part(
    tasks: Callable[[str, str, str], list[dict[str, Any]]],
) -> None:
    told = tasks("Báo, Đài", "Mở chuyên mục “Hoa đất”; thực hiện 01 phóng sự.",
                 "Mở chuyên mục “Hoa đất” | Báo Lũng Khê; Đài PT-TH Lũng Khê | | Tháng 10/2030")  # fmt: skip
    assert {one["body"] for one in told} == {"Báo Lũng Khê; Đài PT-TH Lũng Khê"}
    assert ["window" in one for one in told] == [True, False]


def test_what_the_province_does_is_not_what_its_districts_do(
    tasks: Callable[[str, str, str], list[dict[str, Any]]],
) -> None:
    told = tasks("UBND các huyện", "Tổ chức kiểm tra, rút kinh nghiệm trước ngày 30/9/2030.",
                 "Tổ chức kiểm tra, rút kinh nghiệm | UBND tỉnh | Các huyện | Trước ngày 30/9/2030")  # fmt: skip
    assert len(told) == 2
