"""Awards in rows of one sentence: each row's units and numbers in either order, the award before or behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã: các xã, phường tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp huyện: các huyện, thành phố tổ chức Đại hội Thi đua yêu nước trong quý II năm 2031.
3. Các sở, ban, ngành, Mặt trận Tổ quốc tỉnh, doanh nghiệp tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. KHEN THƯỞNG
{said}
"""
ABOVE = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"
OF_HALL = "Giấy khen của Chủ tịch UBND cấp huyện"
OFFICES = "so-ban-nganh-mat-tran"
Told = list[dict[str, Any]]


def honours(level: str = "", units: list[str] | None = None, award: str = ABOVE, **values: Any) -> dict[str, Any]:
    return ({"level": level} if level else {}) | ({"units": units} if units else {}) | {"award": award} | values


@pytest.mark.parametrize(("said", "told"), [
    (("1. Chủ tịch UBND tỉnh tặng Bằng khen cho các tập thể, cá nhân tiêu biểu: mỗi huyện, thành phố đề nghị không quá "
      "03 tập thể, 05 cá nhân; mỗi sở, ngành không quá 01 tập thể; doanh nghiệp do Liên minh Hợp tác xã tỉnh đề nghị "
      "tổng số không quá 20 tập thể, cá nhân."),
     [honours("huyen", collectives=3, individuals=5, how="at-most"),
      honours(OFFICES, ["sở", "ban", "ngành"], collectives=1, how="at-most"),
      honours(OFFICES, ["doanh nghiệp"], cases=20, how="at-most", together=True,
              said="20 tập thể, cá nhân (do Liên minh Hợp tác xã tỉnh đề nghị)")]),
    (("1. Mỗi huyện, thành phố chọn 02 tập thể và 04 cá nhân; mỗi sở, ban, ngành, đoàn thể chọn 01 tập thể tiêu biểu "
      "nhất đề nghị Chủ tịch UBND tỉnh tặng Bằng khen tại Đại hội tỉnh."),
     [honours("huyen", collectives=2, individuals=4),
      honours(OFFICES, ["sở", "ban", "ngành", "Mặt trận Tổ quốc tỉnh"], collectives=1)]),
    (("1. Chủ tịch UBND cấp huyện, Thủ trưởng các sở, ngành khen thưởng theo thẩm quyền: Giấy khen cho tối đa 30 tập "
      "thể ở mỗi huyện, thành phố; tối đa 05 tập thể ở mỗi sở, ban, ngành (Sở Y tế tối đa 20 tập thể)."),
     [honours("huyen", award=OF_HALL, collectives=30, how="at-most"),
      honours(OFFICES, ["sở", "ban", "ngành"], "Giấy khen của Thủ trưởng các sở, ngành", collectives=5, how="at-most"),
      honours("", ["Sở Y tế"], "Giấy khen của Thủ trưởng các sở, ngành", collectives=20, how="at-most")]),
    (("1. Chủ tịch UBND cấp huyện tặng Giấy khen tại đại hội, hội nghị: không quá 15 tập thể đối với nơi tổ chức Đại "
      "hội; không quá 10 tập thể đối với nơi tổ chức Hội nghị."),
     [honours("huyen", award=OF_HALL, collectives=15, how="at-most", when="nơi tổ chức Đại hội"),
      honours("huyen", award=OF_HALL, collectives=10, how="at-most", when="nơi tổ chức Hội nghị")]),
    (("1. Mỗi xã, phường đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể. Riêng đơn vị làm điểm được đề nghị "
      "thêm 01 cá nhân."),
     [honours("xa", collectives=1),
      honours("", ["đơn vị làm điểm"], ABOVE.replace("tặng", "tặng thêm"), individuals=1)]),
    (("1. Đề nghị Thủ tướng Chính phủ tặng Bằng khen: Sở Nội vụ lựa chọn không quá 05 tập thể, trình UBND tỉnh xem "
      "xét."),
     [honours("tinh", award="đề nghị tặng Bằng khen của Thủ tướng Chính phủ", collectives=5, how="at-most")]),
    (("1. Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh: mỗi Cụm thi đua xã, phường (10 cụm) giới thiệu 02 tập thể; "
      "mỗi Khối thi đua 01 tập thể."),
     [honours("", ["Cụm thi đua xã, phường"], collectives=2), honours("", ["Khối thi đua"], collectives=1)]),
    ("1. Mỗi huyện, thành phố, doanh nghiệp đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.",
     [honours("", ["huyện", "thành phố", "doanh nghiệp"], collectives=5)]),
    ("1. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi xã, phường có từ 300 đoàn viên trở lên 02 cá nhân.",
     [honours("xa", individuals=2, when="có từ 300 đoàn viên trở lên")]),
])  # fmt: skip
def test_each_row_is_of_its_units(said: str, told: Told, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    found = [{key: value for key, value in one.values.items() if key != "clause"} for one in reading.of("honours")]
    assert found == told
    assert not reading.of("nomination")
    assert not [one.words for one in unread(reading) if one.piece.clause.startswith("II")]


@pytest.mark.parametrize("said", [
    "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: huyện, thành phố 02 tập thể; xã, phường 01 tập thể.",
    "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi chi nhánh khoảng 02 tập thể; mỗi xã, phường khoảng 01 tập thể.",
    "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi sở 01 tập thể hoặc không đề nghị; mỗi huyện 02 tập thể.",
])  # fmt: skip
def test_a_row_that_is_not_understood_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. {said}")
    left = " ".join(one.words for one in unread(reading) if one.piece.clause.startswith("II"))
    assert said.partition(": ")[2].partition(";")[0] in left


def test_who_is_allowed_to_ask_sends_the_papers(issued: Callable[..., Any]) -> None:
    said = """1. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện, thành phố 02 tập thể; mỗi sở, ban, ngành\
 01 tập thể; riêng đơn vị làm điểm thêm 01 cá nhân.
2. Hồ sơ đề nghị gửi Sở Nội vụ trước ngày 15/5/2031."""
    (task,) = issued(PLAN, said=said).of("task")
    assert task.values["body"] == "các huyện, thành phố; các sở, ban, ngành"


@pytest.mark.parametrize(("said", "body", "window", "deliver"), [
    (("1. Cấp huyện: tặng Giấy khen cho không quá 30 tập thể. Hồ sơ gửi Sở Nội vụ (qua Ban Thi đua - Khen thưởng) "
      "trước ngày 10/5/2031, gồm: tờ trình, biên bản họp và báo cáo thành tích (02 bộ)."),
     "cấp huyện", {"before": date(2031, 5, 10)}, ["tờ trình", "biên bản họp", "báo cáo thành tích"]),
    (("1. Mỗi xã, phường đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể. Hồ sơ (tờ trình, biên bản) nộp trên "
      "Hệ thống thông tin của tỉnh, hạn cuối 17 giờ 00 ngày 10/5/2031."),
     "các xã, phường", {"until": date(2031, 5, 10)}, None),
])  # fmt: skip
def test_where_the_papers_of_an_award_go_until_when(
    said: str, body: str, window: dict[str, date], deliver: list[str] | None, issued: Callable[..., Any]
) -> None:
    (task,) = (one.values for one in issued(PLAN, said=said).of("task"))
    assert (task["body"], task["window"], task.get("deliver")) == (body, window, deliver)
