"""Awards of several givers in one sentence, of several levels in one line, and those that a level asks another for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã: các xã, phường tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp huyện: các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
3. Cấp sở: các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. KHEN THƯỞNG
{said}
"""
OF_PROVINCE = "Bằng khen của Chủ tịch UBND tỉnh"
ASKED = f"đề nghị tặng {OF_PROVINCE}"
Told = list[tuple[Any, ...]]


def read(issued: Callable[..., Any], said: str) -> tuple[Told, list[str]]:
    reading = issued(PLAN, said=said)
    keys = ("level", "award", "collectives", "individuals")
    return ([tuple(one.values[key] for key in keys if key in one.values) for one in reading.of("honours")],
            [one.words for one in unread(reading) if one.piece.clause.startswith("II")])  # fmt: skip


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("1. Tại Đại hội tỉnh, Chủ tịch UBND tỉnh tặng Bằng khen cho 30 tập thể, 60 cá nhân, đồng thời Hội "
          "đồng Thi đua - Khen thưởng tỉnh tặng Giấy chứng nhận cho 90 cá nhân."),
         [("tinh", OF_PROVINCE, 30, 60), ("tinh", "Giấy chứng nhận của Hội đồng Thi đua - Khen thưởng tỉnh", 90)]),
        (("2. Cấp huyện: Chủ tịch UBND cấp huyện tặng Giấy khen cho 20 tập thể, 40 cá nhân; đề nghị Chủ tịch "
          "UBND tỉnh tặng Bằng khen cho 02 tập thể, 03 cá nhân."),
         [("huyen", "Giấy khen của Chủ tịch UBND cấp huyện", 20, 40), ("huyen", ASKED, 2, 3)]),
        ("2. Tại Hội nghị của các sở, ban, ngành, Thủ trưởng cơ quan tặng Giấy khen cho 05 tập thể.",
         [("so", "Giấy khen của Thủ trưởng cơ quan", 5)]),
        (("2. Tại hội nghị cấp xã, Chủ tịch UBND cấp xã tặng Giấy khen cho 15 cá nhân, trình Chủ tịch UBND "
          "tỉnh tặng Bằng khen cho 03 cá nhân."),
         [("xa", "Giấy khen của Chủ tịch UBND cấp xã", 15), ("xa", ASKED, 3)]),
        (("2. Cấp huyện, cấp sở: Chủ tịch UBND cấp huyện, Giám đốc sở tặng Giấy khen; cấp huyện 20 tập thể, "
          "40 cá nhân; cấp sở 05 tập thể, 15 cá nhân. Ngoài ra, mỗi huyện, thành phố đề nghị Chủ tịch UBND "
          "tỉnh tặng Bằng khen cho 02 tập thể và 03 cá nhân; mỗi sở, ban, ngành đề nghị 01 tập thể và 01 cá "
          "nhân."),
         [("huyen", "Giấy khen của Chủ tịch UBND cấp huyện", 20, 40), ("so", "Giấy khen của Giám đốc sở", 5, 15),
          ("huyen", ASKED, 2, 3), ("so", ASKED, 1, 1)]),
        (("2. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện, thành phố 02 tập thể, 03 cá nhân; mỗi "
          "sở, ban, ngành 01 tập thể, 01 cá nhân."),
         [("huyen", ASKED, 2, 3), ("so", ASKED, 1, 1)]),
        ("2. Ở cấp xã, Chủ tịch UBND cấp xã tặng Giấy khen; tối đa 10 tập thể và 20 cá nhân.",
         [("xa", "Giấy khen của Chủ tịch UBND cấp xã", 10, 20)]),
        (("2. Cấp tỉnh: Chủ tịch UBND tỉnh tặng Bằng khen cho 30 tập thể; trình Thủ tướng Chính phủ tặng "
          "Bằng khen cho 03 tập thể."),
         [("tinh", OF_PROVINCE, 30), ("tinh", "Bằng khen của Thủ tướng Chính phủ", 3)]),
    ],
    ids=["two givers", "below a level", "of offices", "one sentence", "two levels", "before a colon", "numbers alone",
         "the highest"],
)  # fmt: skip
def test_each_award_has_its_giver_and_its_level(said: str, told: Told, issued: Callable[..., Any]) -> None:
    assert read(issued, said) == (told, [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("2. Cấp huyện: Chủ tịch UBND cấp huyện tặng Giấy khen cho khoảng 40 tập thể.",
         [("huyen", "Giấy khen của Chủ tịch UBND cấp huyện")]),
        ("2. Cấp huyện: Chủ tịch UBND cấp huyện tặng Giấy khen; cấp trung ương 02 tập thể.",
         [("huyen", "Giấy khen của Chủ tịch UBND cấp huyện")]),
    ],
    ids=["about so many", "of no level of these"],
)  # fmt: skip
def test_numbers_of_no_one_kind_or_level_are_told(said: str, told: Told, issued: Callable[..., Any]) -> None:
    found, left = read(issued, said)
    assert found == told
    assert any(words in "".join(left) for words in ("40 tập thể", "02 tập thể"))


@pytest.mark.parametrize(("said", "facts", "told"), [
    (("2. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện, thành phố không quá 04 tập thể và 07 cá nhân (hộ "
      "gia đình); mỗi sở, ban, ngành tối đa 02 tập thể, 03 cá nhân (kể cả hộ)."),
     [("huyen", ASKED, 4, 7), ("so", ASKED, 2, 3)], 0),
    ("2. Thủ trưởng đơn vị, Chủ tịch UBND cấp huyện và cấp xã tặng Giấy khen cho điển hình tại hội nghị cấp mình.",
     [("so", "Giấy khen của Thủ trưởng đơn vị"), ("huyen", "Giấy khen của Chủ tịch UBND cấp huyện"),
      ("xa", "Giấy khen của Chủ tịch UBND cấp xã")], 0),
    (("2. Người đứng đầu cơ quan, đơn vị, Chủ tịch UBND các cấp tặng Giấy khen theo thẩm quyền cho tập thể, cá nhân "
      "tiêu biểu. Ở sở, ban không quá 30 tập thể, cá nhân; ở Sở Y tế không quá 20 tập thể."),
     [("so", "Giấy khen của Người đứng đầu cơ quan, đơn vị"), ("xa", "Giấy khen của Chủ tịch UBND xã, phường"),
      ("huyen", "Giấy khen của Chủ tịch UBND huyện, thành phố"), ("so", "Giấy khen của Người đứng đầu cơ quan, đơn vị"),
      ("Giấy khen của Người đứng đầu cơ quan, đơn vị", 20)], 0),
    ("2. Giấy khen: do thủ trưởng cơ quan, Chủ tịch UBND cấp xã xét tặng tại hội nghị cấp mình.",
     [("so", "Giấy khen của thủ trưởng cơ quan"), ("xa", "Giấy khen của Chủ tịch UBND cấp xã")], 0),
    (("2. Cấp huyện: tặng Giấy khen cho không quá 30 tập thể, cá nhân; lựa chọn từ 02 đến 03 tập thể tiêu biểu nhất "
      "đề nghị Chủ tịch UBND tỉnh tặng Bằng khen."), [("huyen", "Giấy khen"), ("huyen", ASKED, 3)], 0),
])  # fmt: skip
def test_each_of_several_heads_gives_at_his_own_level(
    said: str, facts: Told, told: int, issued: Callable[..., Any]
) -> None:
    found, left = read(issued, said)
    assert (found, len(left)) == (facts, told)
