"""Who sends how many, who must be among them, and which awards are given: each read whole, or told as not read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH AN PHÚ SƠN
Số: 77/KH-UBND
An Phú Sơn, ngày 12 tháng 3 năm 2027
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước các cấp tiến tới Đại hội Thi đua yêu nước tỉnh An Phú Sơn lần thứ II
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
Điều 1. Hình thức, thời gian tổ chức
1. Cấp xã: tổ chức Hội nghị điển hình tiên tiến, ½ ngày, hoàn thành trong quý II năm 2027.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15 tháng 8 năm 2027.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, dự kiến trong tháng 10 năm 2027.
Điều 2. Đại biểu dự Đại hội cấp tỉnh
1. Phân bổ đại biểu
a) Mỗi xã, phường cử 02 đại biểu; mỗi sở, ban, ngành cử 01 đại biểu.
b) Công an tỉnh: 05 đại biểu; Liên đoàn Lao động tỉnh: 10 đại biểu, trong đó ít nhất 06 điển hình tiên tiến.
2. Cơ cấu: đại biểu nữ chiếm ít nhất 30%; dân tộc thiểu số không dưới 15%; tuổi trẻ (dưới 35 tuổi) khoảng 20%.
3. Giới thiệu điển hình: mỗi xã giới thiệu 01 tập thể, 02 cá nhân điển hình tiên tiến dự Đại hội cấp tỉnh.
Điều 3. Khen thưởng
1. Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 30 tập thể và 60 cá nhân tại Đại hội cấp tỉnh.
2. Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho không quá 10 tập thể, 20 cá nhân tại hội nghị cấp xã.
3. Cá nhân đã được tặng Bằng khen trong năm 2026 thì không xét.
{more}
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
"""


def read(tmp_path: Path, more: str = "Điều 4. Kinh phí") -> Reading:
    (tmp_path / "a.txt").write_text(PLAN.format(more=more), "utf8")
    return read_issued(tmp_path / "a.txt")


def values(reading: Reading, table: str) -> list[dict[str, Any]]:
    return [item.values for item in reading.of(table)]


def test_what_of_them_has_no_key_is_told_with_its_place(tmp_path: Path) -> None:
    left = {item.piece.clause: item.words for item in unread(read(tmp_path))}
    assert set(left) == {"Điều 2.2", "Điều 3.3"}
    assert left["Điều 2.2"] == "Cơ cấu: tuổi trẻ (dưới 35 tuổi) khoảng 20%."


@pytest.mark.parametrize("said", [
    "Các sở, ban, ngành: 120 đại biểu dự Đại hội cấp tỉnh.", "Mỗi xã cử 02 đại biểu là nữ dự Đại hội cấp tỉnh.",
    "Mỗi xã cử khoảng 02 đại biểu dự Đại hội cấp tỉnh.", "Mỗi xã cử 02 đại biểu dự Đại hội toàn quốc.",
    "Mỗi xã cử 02 đại biểu dự hội nghị cấp xã hoặc Đại hội cấp tỉnh.", "Mỗi đơn vị cử 02 đại biểu.",
    "Mỗi xã cử 02 đại biểu và 01 lái xe dự Đại hội cấp tỉnh.", "Hội nghị cấp xã: mỗi xã 90 đại biểu.",
    "Khối thi đua số 1: 12 đại biểu dự Đại hội cấp tỉnh.", "Công an tỉnh: không quá 03 tập thể dự Đại hội cấp tỉnh.",
    "Mỗi xã cử 02 đại biểu.", "Khuyến khích đại biểu nữ ít nhất 30% tại Đại hội cấp tỉnh.", "Đại biểu nữ chiếm 30%.",
    "Tại Đại hội cấp tỉnh, đại biểu nữ không quá 30%.",
    "Nếu đủ tiêu chuẩn, Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.",
    "Dự kiến Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể tại Đại hội cấp tỉnh.",
    "Tập thể được Chủ tịch UBND tỉnh tặng Bằng khen thì được dự Đại hội cấp tỉnh.",
])  # fmt: skip
def test_nothing_unsure_is_proposed_and_all_of_it_is_told(said: str, tmp_path: Path) -> None:
    tables = ("quota", "composition", "honours")
    before = [values(read(tmp_path), table) for table in tables]
    reading = read(tmp_path, f"Điều 4. Việc khác\n1. {said}")
    assert [values(reading, table) for table in tables] == before
    assert any(item.piece.clause == "Điều 4.1" and said.rstrip(".") in item.words for item in unread(reading))


def test_an_award_whose_numbers_are_bound_in_two_ways_has_none_and_is_told(tmp_path: Path) -> None:
    said = "Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 05 tập thể, ít nhất 03 cá nhân tại Đại hội cấp tỉnh."
    reading = read(tmp_path, f"Điều 4. Việc khác\n1. {said}")
    assert "collectives" not in values(reading, "honours")[-1]
    assert any(said in item.words for item in unread(reading))
