"""Stretches of emulation with their days, and the theme of a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = "II. PHÁT ĐỘNG THI ĐUA\n1. {said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
SAID: dict[str, list[dict[str, Any]]] = {
    "Chủ đề thi đua năm 2031: “Kỷ cương, sáng tạo”.": [{"name": "năm 2031", "theme": "Kỷ cương, sáng tạo"}],
    "Phát động phong trào thi đua năm 2031 với chủ đề “Kỷ cương, sáng tạo”.": [
        {"name": "năm 2031", "theme": "Kỷ cương, sáng tạo"}],
    "Các đợt thi đua: đợt 1 từ ngày 01/01/2031 đến ngày 30/4/2031 (chào mừng 56 năm Ngày giải phóng miền Nam); đợt 2"
    " từ tháng 5 đến tháng 9/2031.": [
        {"name": "đợt 1 chào mừng 56 năm Ngày giải phóng miền Nam",
         "window": {"since": date(2031, 1, 1), "until": date(2031, 4, 30)}},
        {"name": "đợt 2", "window": {"since": "2031-05", "until": "2031-09"}}],
    "Đợt thi đua thứ nhất với chủ đề “Tăng tốc”: từ 02/01/2031 đến 30/6/2031.": [
        {"name": "đợt thi đua thứ nhất", "theme": "Tăng tốc",
         "window": {"since": date(2031, 1, 2), "until": date(2031, 6, 30)}}],
    "Các cấp, các ngành phát động đợt thi đua cao điểm từ ngày 01/3/2031 đến ngày 19/5/2031 trên hai nội dung: cải cách"
    " hành chính, xóa nhà tạm.": [
        {"name": "đợt thi đua cao điểm trên hai nội dung: cải cách hành chính, xóa nhà tạm",
         "window": {"since": date(2031, 3, 1), "until": date(2031, 5, 19)}}],
    "Các cấp, các ngành hưởng ứng đợt thi đua đặc biệt. Thời gian của đợt thi đua: từ ngày 01/3/2031 đến ngày"
    " 19/5/2031.": [
        {"name": "đợt thi đua đặc biệt", "window": {"since": date(2031, 3, 1), "until": date(2031, 5, 19)}}],
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_a_stretch_of_emulation_has_its_days_and_a_year_its_theme(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    found = [{key: one.values[key] for key in one.values if key != "clause"} for one in reading.of("drive")]
    assert found == SAID[said]
    assert not any(item.figures or "20" in item.words for item in unread(reading))


@pytest.mark.parametrize("said", [
    "Kiểm tra tại xã 02 đợt: đợt 1 từ 01/3/2031 đến 10/3/2031; đợt 2 từ 01/8/2031 đến 10/8/2031.",
    "Chủ đề: “Kỷ cương, sáng tạo”.",
    "Đợt 1 từ ngày 01/3/2031 đến ngày 19/5/2031 do Sở Nội vụ chủ trì, mỗi xã 02 gương.",
    "Các cấp, các ngành từ nay đến ngày 17/3/2031 phát động đợt thi đua cao điểm.",
])  # fmt: skip
def test_what_is_no_stretch_or_says_more_is_none(said: str, issued: Callable[..., Any]) -> None:
    assert not issued(PLAN, said=said).of("drive")
