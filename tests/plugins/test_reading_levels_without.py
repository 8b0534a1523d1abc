"""Levels that hold no conference of their own, what they do instead, and what is said of some of a level's units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. TỔ CHỨC Ở CÁC CẤP
1. Cấp xã (30 xã, phường)
{said}
"""
SIZED = """\
I. HỘI NGHỊ CÁC CẤP
1. Xã, phường, đặc khu
1.1. Hình thức: “Hội nghị điển hình tiên tiến”; hoàn thành trước ngày 15/9/2031.
1.2. {said}
"""


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


@pytest.mark.parametrize("said", [
    "Không tổ chức hội nghị riêng.", "Sơ kết bằng báo cáo, không tổ chức hội nghị.",
    "Việc tổng kết thực hiện qua báo cáo, không tổ chức hội nghị.",
])  # fmt: skip
def test_a_level_without_a_conference_is_one(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    level = reading.of("level")[0]
    assert level.values["units"] == ["xã", "phường"]
    assert "choose_form" in level.marks
    assert "window" not in level.values


def test_each_kind_behind_delegates_has_its_own_size(issued: Issued) -> None:
    said = "Đại biểu: Xã từ 60 đến 100 người; phường từ 80 đến 120 người; mỗi thôn, bản có ít nhất 01 đại biểu."
    reading = issued(SIZED, said=said)
    sizes = {tuple(one.values["units"]): one.values["size"]["caps"][0]["at_most"] for one in reading.of("exception")}
    assert sizes == {("xã",): 100, ("phường",): 120}
    assert "size" not in reading.of("level")[0].values
    assert reading.of("level")[0].values["attend"] == [{"who": "mỗi thôn, bản có ít nhất 01 đại biểu"}]
    assert left(reading) == []


@pytest.mark.parametrize(("said", "units", "when"), [
    ("Đại biểu: Xã có trên 50% dân số là người dân tộc thiểu số thì đại biểu dân tộc thiểu số tối thiểu 50%",
     ["xã"], "xã có trên 50% dân số là người dân tộc thiểu số"),
    ("Đại biểu: vùng đồng bào dân tộc thiểu số (các xã An Khê, Bình Khê) phải có dân tộc thiểu số từ 50% trở lên",
     ["xã An Khê", "xã Bình Khê"], None),
    ("Đại biểu: Các xã miền núi, đại biểu dân tộc thiểu số ít nhất 50%", ["xã"], "xã miền núi"),
])  # fmt: skip
def test_a_share_on_terms_is_asked_of_those_alone(said: str, units: list[str], when: str | None,
                                                  issued: Issued) -> None:  # fmt: skip
    reading = issued(SIZED, said=f"{said}; các đơn vị còn lại tối thiểu 10%.")
    [apart] = [one.values for one in reading.of("exception")]
    assert (apart["units"], apart.get("when"), apart["size"]["shares"][0]["share"]) == (units, when, 0.5)
    assert [one.values["at_least"] for one in reading.of("composition")] == ["10%"]
    assert left(reading) == []


@pytest.mark.parametrize("said", [
    "Đại biểu: nếu có đại biểu mời thêm thì đại biểu nữ ít nhất 40%.",
    "Đại biểu: Trường học bảo đảm ít nhất 02 đại biểu là nữ.",
    "Đại biểu: Mỗi xã bảo đảm ít nhất 01 đại biểu là người lao động trực tiếp, nông dân hoặc ngư dân.",
])  # fmt: skip
def test_what_is_no_demand_on_all_is_told(said: str, issued: Issued) -> None:
    reading = issued(SIZED, said=said)
    assert not reading.of("composition")
    assert not reading.of("exception")
    assert left(reading)


def test_times_of_papers_below_a_level_are_not_its_own(issued: Issued) -> None:
    plan = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH LẦN THỨ I
1. Thời gian
- Phiên trù bị: chiều ngày 16/10/2031; phiên chính thức: sáng ngày 17/10/2031, tại Trung tâm Hội nghị tỉnh.
2. Đại biểu: 450 người, trong đó chính thức 350, khách mời 100.
3. Khen thưởng
Hồ sơ (tờ trình, báo cáo) nộp trên Hệ thống quản lý thi đua, khen thưởng trước ngày 10/9/2031. Quá thời hạn không xét.
"""
    level = issued(plan).of("level")[0].values
    assert level["window"] == {"on": date(2031, 10, 17)}
    assert [(one["category"], one["at_most"]) for one in level["size"]["caps"]] == [
        ("all", 450), ("official", 350), ("guest", 100)]  # fmt: skip


def test_blocs_that_a_sentence_lists_with_who_leads_them_meet_together(issued: Issued) -> None:
    plan = """\
I. HỘI NGHỊ
1. Doanh nghiệp, hợp tác xã
Tổ chức chung theo 02 khối: doanh nghiệp trong khu công nghiệp (Ban Quản lý các Khu công nghiệp chủ trì); hợp tác xã \
(do Liên minh Hợp tác xã tỉnh làm đầu mối). Mỗi khối không quá 120 đại biểu, ½ ngày, trước ngày 20/9/2031; hình thức \
“Hội nghị biểu dương người lao động giỏi”.
"""
    reading = issued(plan)
    level = reading.of("level")[0].values
    assert [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")] == [
        (["doanh nghiệp trong khu công nghiệp"], "Ban Quản lý các Khu công nghiệp"),
        (["hợp tác xã"], "Liên minh Hợp tác xã tỉnh")]  # fmt: skip
    assert (level["window"], level["days"]) == ({"before": date(2031, 9, 20)}, 0.5)
    assert left(reading) == []


def test_a_sentence_on_whom_some_kinds_call_is_their_size(issued: Issued) -> None:
    said = (
        "Đại biểu: từ 80 đến 150 người. Xã triệu tập từ 60 đến 90 đại biểu, trong đó mỗi thôn có ít nhất 02 đại biểu."
    )
    reading = issued(SIZED, said=said)
    [apart] = [one.values for one in reading.of("exception")]
    assert (apart["units"], apart["size"]["caps"][0]["at_most"]) == (["xã"], 90)
    assert reading.of("level")[0].values["attend"][0]["for_units"] == ["xã"]
    assert reading.of("level")[0].values["size"]["caps"][0]["at_most"] == 150


def test_rows_of_kinds_before_one_colon_are_no_passage(issued: Issued) -> None:
    plan = """\
I. HỘI NGHỊ
1. Cấp trên cơ sở
a) Các huyện: Tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
b) Các sở, ban, ngành; các ban của Tỉnh ủy; Mặt trận và các đoàn thể tỉnh: Tổ chức Hội nghị điển hình tiên tiến, không \
quá 120 đại biểu; hoàn thành trước ngày 30/4/2031.
"""
    reading = issued(plan)
    assert {"sở", "ban của Tỉnh ủy", "Mặt trận"} <= set(reading.of("level")[1].values["units"])
    assert left(reading) == []
