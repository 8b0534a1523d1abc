"""A row of a timetable that repeats a clause's task is that task, with what the row adds; any other row is its own."""

from __future__ import annotations

from collections.abc import Callable
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


def test_what_the_province_does_is_not_what_its_districts_do(
    tasks: Callable[[str, str, str], list[dict[str, Any]]],
) -> None:
    told = tasks("UBND các huyện", "Tổ chức kiểm tra, rút kinh nghiệm trước ngày 30/9/2030.",
                 "Tổ chức kiểm tra, rút kinh nghiệm | UBND tỉnh | Các huyện | Trước ngày 30/9/2030")  # fmt: skip
    assert len(told) == 2
