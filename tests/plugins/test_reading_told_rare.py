"""What few plans say has no reader of its own: its words are told, and no fact is made of half of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HỘI NGHỊ
1. Cấp xã: thời gian một buổi, hoàn thành trước ngày 20/4/2031, không quá 120 đại biểu.
2. Cấp tỉnh: một ngày, vào ngày 26/6/2031.
3. Yêu cầu
{said}
II. THỰC HIỆN
1. Sở Nội vụ theo dõi, đôn đốc.
"""


@pytest.mark.parametrize(("said", "told"), [
    ("a) Chương trình hội nghị cần có đủ bốn phần: khai mạc; báo cáo; 04 tham luận; trao thưởng.", "04 tham luận"),
    ("a) Mỗi đơn vị cử thêm 03 đại biểu dự khuyết.", "03"),
    ("a) Phân bổ 172 đại biểu: xã, phường 160; lực lượng vũ trang 12.", "160"),
    ("a) Phát động đợt thi đua cao điểm từ ngày 02/3/2031 đến hết ngày 19/5/2031.", "19/5/2031"),
    ("a) Mức khen thưởng\nTT | Người khen | Tập thể | Cá nhân\n1 | Chủ tịch UBND tỉnh | 17 | 29", "29"),
    ("a) Thời gian từng nơi\nTT | Huyện | Hoàn thành | Số đại biểu\n1 | Huyện Khê Thượng | 15/4/2031 | 137", "137"),
    ("a) Lịch họp cụm\nTT | Cụm | Tuần | Cụm trưởng\n1 | Cụm số 3 | Tuần 2 tháng 3/2031 | Xã Mường Hạ", "Xã Mường Hạ"),
])  # fmt: skip
def test_its_words_are_told(said: str, told: str, issued: Callable[..., Reading]) -> None:
    assert told in " ".join(left.words for left in unread(issued(PLAN, said=said)))
