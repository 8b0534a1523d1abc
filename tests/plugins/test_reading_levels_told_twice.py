"""A level of which a table says when and a later clause how many: one level, each number on whom its clause names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

TABLED = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC
1. Các cấp tổ chức theo bảng:
TT | Cấp, đơn vị tổ chức | Hình thức | Thời lượng | Hoàn thành
1 | Hợp tác xã, doanh nghiệp | Một trong hai hình thức: Hội nghị gương lao động giỏi; Hội nghị điển hình tiên tiến | \
½ ngày | Tháng 3/2031
2 | {row} | Hội nghị điển hình tiên tiến | ½ ngày | Tháng 4/2031
3 | Huyện, thị xã | Đại hội Thi đua yêu nước | 01 ngày | Tháng 6/2031
II. SỐ LƯỢNG ĐẠI BIỂU
1. Hội nghị sở, ban, ngành, cụm, khối thi đua và đại hội cấp huyện
a) Sở, ban, ngành, đoàn thể: không quá 130 đại biểu. Hội nghị của cụm, khối thi đua: không quá 180 đại biểu.
b) Huyện, thị xã: không quá 220 đại biểu.
"""
PROSE = """\
I. HÌNH THỨC, SỐ LƯỢNG, THỜI GIAN
Ở sở, ban, ngành, cơ quan, đơn vị, doanh nghiệp
Các sở, ban, ngành, các cơ quan Trung ương trên địa bàn, doanh nghiệp thuộc khối thi đua mở hội nghị với tên gọi là \
Hội nghị điển hình tiên tiến; thời gian một buổi, hoàn thành trước ngày 20/8/2031. {band}
"""
BAND = (
    "Cơ quan có dưới 40 cán bộ, công chức họp toàn thể và có thể ghép vào hội nghị sơ kết; cơ quan đông hơn thì tổ "
    "chức hội nghị đại biểu, tối đa 120 người, trong đó người trẻ phải chiếm đa số."
)


def of(reading: Reading, unit: str) -> dict[str, Any]:
    return next(one.values for one in reading.of("level") if unit in one.values["units"])


def most(values: dict[str, Any]) -> list[int]:
    return [one["at_most"] for one in values.get("size", {}).get("caps", ())]


@pytest.mark.parametrize(
    "row", ["Sở, ban, ngành, đoàn thể, hội cấp tỉnh (từ 30 người trở lên)", "Sở, ban, ngành, đoàn thể, bệnh viện"]
)
def test_a_row_and_a_clause_on_most_of_its_kinds_are_one_level(issued: Callable[..., Reading], row: str) -> None:
    reading = issued(TABLED, row=row)
    offices = of(reading, "sở")
    assert (offices["window"], offices["days"], most(offices)) == ({"until": "2031-04"}, 0.5, [130])
    assert reading.of("exception") == []


def test_the_number_of_a_blocs_meeting_is_no_other_levels(issued: Callable[..., Reading]) -> None:
    assert most(of(issued(TABLED, row="Sở, ban, ngành, đoàn thể"), "huyện")) == [220]


def test_a_cell_may_let_choose_among_forms(issued: Callable[..., Reading]) -> None:
    assert len(of(issued(TABLED, row="Sở, ban, ngành, đoàn thể"), "hợp tác xã")["choose_form"]) == 2


def test_those_with_more_people_are_the_rest_of_the_level(issued: Callable[..., Reading]) -> None:
    reading = issued(PROSE, band=BAND)
    level = of(reading, "sở")
    assert (level["size"]["plenary_below_staff"], most(level)) == (40, [120])
    assert (level["window"], level["days"]) == ({"before": date(2031, 8, 20)}, 0.5)
    assert reading.of("exception") == []
    assert [one.values["when"] for one in reading.of("jointly")] == ["có dưới 40 cán bộ, công chức"]


def test_a_meeting_for_others_is_theirs_not_its_organisers(issued: Callable[..., Reading]) -> None:
    reading = issued(PROSE, band="Ban Quản lý các khu công nghiệp tỉnh chủ trì, cùng công đoàn tổ chức “Hội nghị gương "
                                 "lao động giỏi” chung cho các doanh nghiệp trong khu vào dịp 01/5/2031.")  # fmt: skip
    told = [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")]
    assert told == [(["doanh nghiệp trong khu"], "Ban Quản lý các khu công nghiệp tỉnh")]
    assert reading.of("exception") == []
