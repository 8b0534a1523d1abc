"""A sentence on tasks is cut where another body than before begins to do something, and nowhere inside a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.doers import stretches

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. {task}
"""


@pytest.fixture
def told(issued: Callable[..., Any]) -> Callable[[str], list[tuple[str, str, str]]]:
    def read(task: str) -> list[tuple[str, str, str]]:
        reading: Reading = issued(PLAN, task=task)
        return [(one.values["body"], one.values.get("mode", ""), one.values["does"]) for one in reading.of("task")]

    return read


def test_the_work_of_a_body_behind_a_comma_is_its_own(told: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert told(
        "Sở Y tế lo việc cấp cứu, Sở Văn hóa, Thể thao và Du lịch phụ trách trang trí, Công an tỉnh giữ trật tự."
    ) == [
        ("Sở Y tế", "", "lo việc cấp cứu"),
        ("Sở Văn hóa, Thể thao và Du lịch", "", "phụ trách trang trí"),
        ("Công an tỉnh", "", "giữ trật tự"),
    ]


def test_those_set_apart_from_whom_is_asked_are_asked_too(told: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert told(
        "Đề nghị các đoàn thể tỉnh vận động hội viên, trong đó Hội Nông dân tỉnh chọn hộ làm vườn giỏi, "
        "Tỉnh đoàn chọn thanh niên khởi nghiệp."
    ) == [
        ("các đoàn thể tỉnh", "asked", "vận động hội viên"),
        ("Hội Nông dân tỉnh", "asked", "chọn hộ làm vườn giỏi"),
        ("Tỉnh đoàn", "asked", "chọn thanh niên khởi nghiệp"),
    ]


def test_who_pays_is_no_task_of_the_body_before(told: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert told(
        "Sở Tài chính bố trí kinh phí Đại hội tỉnh; kinh phí hội nghị do đơn vị tự cân đối trong dự toán được giao."
    ) == [("Sở Tài chính", "", "bố trí kinh phí Đại hội tỉnh")]


@pytest.mark.parametrize(
    "whole",
    [
        "Sở Nội vụ phối hợp với Sở Tài chính, Văn phòng UBND tỉnh chuẩn bị hội trường",
        "Tham mưu UBND tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh theo dõi việc thực hiện",
        "Kinh phí tuyên truyền 300 triệu đồng, Sở Tài chính bố trí trong dự toán",
        "UBND các huyện chọn một xã làm trước, riêng huyện Khê Sơn chọn xã đảo; theo dõi thời tiết",
        "Sở Nội vụ, Sở Y tế cùng chuẩn bị tài liệu",
    ],
)
def test_a_list_of_bodies_and_an_aside_are_not_cut(whole: str) -> None:
    assert stretches(whole) == [whole]


@pytest.mark.parametrize(
    ("task", "bodies"),
    [
        (
            "Đề nghị Liên đoàn Lao động tỉnh, Hội Nông dân, Hội Cựu chiến binh tỉnh vận động hội viên hưởng ứng.",
            ["Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh"],
        ),
        (
            "Sở Nội vụ phối hợp Báo Khê Sơn, Đài Truyền hình tỉnh chuẩn bị bài viết; Báo và Đài mở chuyên mục.",
            ["Sở Nội vụ", "Báo Khê Sơn, Đài Truyền hình tỉnh"],
        ),
    ],
)
def test_each_body_of_a_list_has_its_whole_name(
    task: str, bodies: list[str], told: Callable[[str], list[tuple[str, str, str]]]
) -> None:
    assert [body for body, _, _ in told(task)] == bodies


JOINT = """\
I. HÌNH THỨC, THỜI GIAN
1. Các huyện, thành phố và các sở, ban, ngành
Các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến trong 01 ngày, hoàn thành trong quý II năm 2031.
Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trong nửa ngày, hoàn thành trong quý II năm 2031.
{words}
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
"""


@pytest.mark.parametrize(
    ("who", "areas"), [("Cơ quan", False), ("Cơ quan, đơn vị", False), ("Cơ quan, đơn vị, địa phương", True)]
)
def test_offices_that_meet_together_are_no_areas(who: str, areas: bool, issued: Callable[..., Any]) -> None:
    words = f"{who} có dưới 30 người thì tổ chức chung theo khối thi đua."
    (joint,) = (one.values for one in issued(JOINT, words=words).of("jointly"))
    assert ("huyện" in joint["units"]) is areas
