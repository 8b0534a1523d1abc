"""What a level's line says of each of several kinds of its units, the form and the length, is no other kind's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. TỔ CHỨC HỘI NGHỊ Ở CÁC CẤP
1. Đối với huyện, thành phố; sở, ban, ngành (sau đây gọi chung là cấp trên cơ sở)
a) Tên gọi: Các huyện, thành phố tổ chức “Hội nghị điển hình tiên tiến huyện (thành phố) giai đoạn 2026 - 2031”. \
Các sở, ban, ngành có từ 3 đơn vị trực thuộc trở lên tổ chức “Hội nghị biểu dương điển hình” của ngành.
b) Thời gian: {length}. Xong trước ngày 15/5/2031.
"""


@pytest.mark.parametrize("part", ["", ", trong đó dành 01 buổi cho giao lưu"])
def test_the_kinds_of_a_level_hold_each_their_own(part: str, issued: Issued) -> None:
    reading = issued(PLAN, length=f"01 ngày đối với huyện, thành phố{part}; nửa ngày đối với sở, ban, ngành")
    forms = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert list(forms.values()) == ["Hội nghị điển hình tiên tiến huyện (thành phố) giai đoạn 2026 - 2031",
                                    "Hội nghị biểu dương điển hình"]  # fmt: skip
    apart = [one.values for one in reading.of("exception")]
    held = {tuple(one["units"]): (forms[one["choose_form"][0]], one.get("when", "")) for one in apart
            if "choose_form" in one}  # fmt: skip
    assert held == {
        ("huyện", "thành phố"): ("Hội nghị điển hình tiên tiến huyện (thành phố) giai đoạn 2026 - 2031", ""),
        ("sở", "ban", "ngành"): ("Hội nghị biểu dương điển hình",
                                 "sở, ban, ngành có từ 3 đơn vị trực thuộc trở lên")}  # fmt: skip
    days = {tuple(one["units"]): one["days"] for one in apart if "days" in one}
    assert days == {("huyện", "thành phố"): 1, ("sở", "ban", "ngành"): 0.5}
    (level,) = reading.of("level")
    assert "days" not in level.values
    assert any("giao lưu" in item.words for item in unread(reading)) == bool(part)


@pytest.mark.parametrize("length", ["01 ngày đối với huyện; nửa ngày đối với bệnh viện", "01 ngày"])
def test_a_length_of_other_units_parts_no_level(length: str, issued: Issued) -> None:
    reading = issued(PLAN, length=length)
    assert not any("days" in one.values for one in reading.of("exception"))
