"""A heading that lists units beside "cấp tỉnh" loses none of them: each is a unit of the level, or is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.naming import levels_of
from tdkt_tui.workflow.reading_plan.pieces import Piece

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. {heading}
1.1. Hình thức tổ chức: Hội nghị điển hình tiên tiến.
1.2. Thời gian: trong quý II năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("heading", "units"), [
    ("Các sở, ban, ngành, đoàn thể cấp tỉnh và doanh nghiệp nhà nước",
     ["sở", "ban", "ngành", "đoàn thể", "doanh nghiệp nhà nước"]),
    ("Các sở, ngành cấp tỉnh và các doanh nghiệp", ["sở", "ngành", "doanh nghiệp"]),
    ("Các sở, ban, ngành cấp tỉnh", ["sở", "ban", "ngành"]),
    ("Các sở, ban, ngành cấp tỉnh và các trường đại học", ["sở", "ban", "ngành", "trường đại học"]),
    ("Các sở, ban, ngành cấp tỉnh và lực lượng vũ trang tỉnh", ["sở", "ban", "ngành", "lực lượng vũ trang tỉnh"]),
    ("Các sở, ban, ngành, Mặt trận Tổ quốc và đoàn thể tỉnh", ["sở", "ban", "ngành", "Mặt trận Tổ quốc", "đoàn thể"]),
    ("Các doanh nghiệp nhà nước", ["doanh nghiệp nhà nước"]),
])  # fmt: skip
def test_units_beside_those_of_the_province_are_of_the_level(heading: str, units: list[str], issued: Issued) -> None:
    reading = issued(PARTS, heading=heading)
    assert [item.values["units"] for item in reading.of("level")] == [units]
    assert not [item for item in unread(reading) if item.piece.clause == "I.1"]


@pytest.mark.parametrize("more", ["Nhà vườn Lũng Khê"])
def test_what_is_no_known_kind_is_told(more: str, issued: Issued) -> None:
    reading = issued(PARTS, heading=f"Các sở, ban, ngành cấp tỉnh và {more}")
    assert [item.values["units"] for item in reading.of("level")] == [["sở", "ban", "ngành"]]
    (left,) = [item for item in unread(reading) if item.piece.clause == "I.1"]
    assert more in left.words


def test_a_row_without_an_end_is_left_after_one_pass() -> None:
    row = "Các sở" + " và ban" * 400 + " nào đó" * 20 + ", khác"
    assert levels_of(Piece("dòng 1", "body", "I.1", "1", row, ("Thời gian",), numbered=True))
