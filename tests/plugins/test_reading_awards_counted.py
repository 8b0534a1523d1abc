"""Awards that a plan counts by themselves, "05 Bằng khen", or in brackets; whoever gives his own asks for none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

ASKED = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. KHEN THƯỞNG
1. {said}
"""


def awards(issued: Callable[..., Any], said: str) -> list[tuple[Any, ...]]:
    found = [one.values for one in issued(PARTS, said=said).of("honours")]
    return [(one.get("level") or one.get("units"), one["award"], one.get("cases"), one.get("collectives"))
            for one in found]  # fmt: skip


def test_a_number_of_awards_is_one_of_cases(issued: Callable[..., Any]) -> None:
    said = ("Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện 05 Bằng khen, mỗi sở 02 Bằng khen, thành phố Mẫu 07 Bằng "
            "khen.")  # fmt: skip
    assert awards(issued, said) == [
        ("huyen", ASKED, 5, None), ("so-ban-nganh", ASKED, 2, None), (["Thành phố Mẫu"], ASKED, 7, None)]  # fmt: skip


def test_rows_in_brackets_behind_what_papers_are_on(issued: Callable[..., Any]) -> None:
    said = ("Hồ sơ đề nghị Chủ tịch UBND tỉnh tặng Bằng khen (mỗi xã, phường 01; mỗi sở, ngành tối đa 02) gửi trước "
            "30/9/2031.")  # fmt: skip
    assert awards(issued, said) == [("xa", ASKED, 1, None), ("so-ban-nganh", ASKED, 2, None)]


def test_a_giver_of_his_own_is_no_unit_that_asks(issued: Callable[..., Any]) -> None:
    said = ("Chủ tịch UBND cấp xã tặng Giấy khen cho không quá 05 tập thể. Chủ tịch UBND huyện, thành phố tặng Giấy "
            "khen không quá 15 tập thể.")  # fmt: skip
    assert awards(issued, said) == [
        ("xa", "Giấy khen của Chủ tịch UBND cấp xã", None, 5),
        ("huyen", "Giấy khen của Chủ tịch UBND huyện, thành phố", None, 15)]  # fmt: skip


def test_a_number_alone_is_of_what_the_one_before_counts_by_the_same_giver(issued: Callable[..., Any]) -> None:
    said = ("Thủ trưởng cơ quan tặng Giấy khen ngay tại hội nghị. Mỗi huyện được đề nghị Chủ tịch UBND tỉnh tặng Bằng "
            "khen cho tối đa 08 tập thể, cá nhân; mỗi sở, ban, ngành không quá 02.")  # fmt: skip
    assert awards(issued, said)[-2:] == [("huyen", ASKED, 8, None), ("so-ban-nganh", ASKED, 2, None)]
