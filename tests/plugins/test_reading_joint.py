"""Who may or must hold a conference with others: which kinds of unit, on what terms, who holds it for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "II. NỘI DUNG\n1. Hình thức\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
SAID: dict[str, dict[str, Any]] = {
    "Các xã, đặc khu có dưới 6.000 dân được tổ chức chung theo Cụm thi đua.": {
        "units": ["xã", "đặc khu"], "when": "có dưới 6.000 dân", "may": True, "organiser": "Cụm thi đua"},
    "Cơ quan có dưới 40 công chức, người lao động và không có đơn vị trực thuộc có thể tổ chức chung một hội nghị, do"
    " Trưởng khối chủ trì.": {
        "units": ["cơ quan"], "when": "có dưới 40 công chức, người lao động và không có đơn vị trực thuộc", "may": True,
        "organiser": "Trưởng khối"},
    "Sở có từ 04 đơn vị trực thuộc trở lên tổ chức hội nghị riêng; các sở, doanh nghiệp còn lại tổ chức hội nghị chung"
    " theo Khối thi đua.": {
        "units": ["sở", "doanh nghiệp"], "when": "trừ sở có từ 04 đơn vị trực thuộc trở lên",
        "organiser": "Khối thi đua"},
    "Các trường phổ thông, trạm y tế tổ chức chung một hội nghị do Ủy ban nhân dân xã chủ trì.": {
        "units": ["trường phổ thông", "trạm y tế"], "organiser": "Ủy ban nhân dân xã"},
    "Doanh nghiệp trong khu kinh tế, khu công nghiệp tổ chức chung do Ban Quản lý Khu kinh tế tỉnh chủ trì.": {
        "units": ["Doanh nghiệp trong khu kinh tế, khu công nghiệp"], "organiser": "Ban Quản lý Khu kinh tế tỉnh"},
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_who_meets_together(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"Hình thức do đơn vị chọn. {said}")
    (joint,) = reading.of("jointly")
    assert {key: value for key, value in joint.values.items() if key != "clause"} == SAID[said]


@pytest.mark.parametrize("said", [
    "Nơi nào thấy thuận tiện có thể tổ chức chung theo Cụm thi đua.",
    "Việc tổ chức chung do các đơn vị bàn.",
])  # fmt: skip
def test_what_names_no_kind_of_unit_stays_told(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert reading.of("jointly") == []
    assert any(said[:20] in left.words for left in unread(reading))


def test_each_of_two_parts_says_who_meets_together(issued: Issued) -> None:
    reading = issued(PLAN, said="Doanh nghiệp trong khu kinh tế tổ chức chung do Ban Quản lý Khu kinh tế chủ trì; hợp"
                                " tác xã tổ chức chung do Liên minh Hợp tác xã tỉnh chủ trì.")  # fmt: skip
    assert [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")] == [
        (["Doanh nghiệp trong khu kinh tế"], "Ban Quản lý Khu kinh tế"),
        (["hợp tác xã"], "Liên minh Hợp tác xã tỉnh"),
    ]
    assert not unread(reading)
