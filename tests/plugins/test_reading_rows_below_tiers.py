"""Below "2. Cấp trên cơ sở" each row of units has a line with its own form, time and size: each is a level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

PLAN = """\
III. TỔ CHỨC HỘI NGHỊ
1. Cấp cơ sở
a) Hình thức: Hội nghị biểu dương người tốt.
b) Thời gian: hoàn thành trước ngày 30/4/2025.
2. Cấp trên cơ sở
a) Các huyện, thành phố: Tổ chức “Hội nghị điển hình tiên tiến”, thời gian 01 ngày, từ 140 đến 180 đại biểu; \
xong trước ngày 20/6/2025.
b) {row}: Tổ chức “Hội nghị điển hình tiên tiến”, thời gian ½ ngày, không quá 110 đại biểu; hoàn thành trước ngày \
31/5/2025.
{more}
3. {heading}
Đại biểu nữ không dưới 35%.
"""


@pytest.mark.parametrize(("row", "units"), [
    ("Các sở, ban, ngành; Mặt trận và các đoàn thể tỉnh", ["sở", "ban", "ngành", "Mặt trận", "đoàn thể"]),
    ("Sở, ban, ngành; các ban của Tỉnh ủy; bệnh viện", ["Sở", "ban", "ngành", "ban của Tỉnh ủy", "bệnh viện"]),
    ("Các sở, ngành và đoàn thể; các trường trên địa bàn; hợp tác xã",
     ["sở", "ngành", "đoàn thể", "trường trên địa bàn", "hợp tác xã"]),
])  # fmt: skip
def test_rows_that_semicolons_part_are_one_level_of_their_own(
    row: str, units: list[str], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, row=row, more="", heading="Cơ cấu đại biểu của Hội nghị cấp cơ sở và cấp trên cơ sở")
    _, areas, offices = [one.values for one in reading.of("level")]
    assert (areas["days"], areas["window"]) == (1, {"before": date(2025, 6, 20)})
    assert [one.casefold() for one in offices["units"]] == [one.casefold() for one in units]
    assert (offices["days"], offices["window"]) == (0.5, {"before": date(2025, 5, 31)})
    assert [cap["at_most"] for cap in offices["size"]["caps"]] == [110]


@pytest.mark.parametrize(("heading", "those"), [
    ("Cơ cấu đại biểu của Hội nghị cấp trên cơ sở", {1, 2}),
    ("Cơ cấu đại biểu của hội nghị cấp cơ sở", {0}),
    ("Cơ cấu đại biểu Hội nghị cấp cơ sở và cấp trên cơ sở", {0, 1, 2}),
])  # fmt: skip
def test_a_tier_named_elsewhere_is_all_levels_below_its_heading(
    heading: str, those: set[int], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, row="Các sở, ban; Mặt trận và các đoàn thể tỉnh", more="", heading=heading)
    levels = [one.values["id"] for one in reading.of("level")]
    (women,) = reading.of("composition")
    assert women.values["levels"] == [levels[at] for at in sorted(those)]
