"""Awards by several givers, in words, and as so many for each unit: each at its own level, what is unsure told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
3. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. KHEN THƯỞNG
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
COMMUNE, DISTRICT, OFFICE, PROVINCE = "xa", "huyen", "so-ban-nganh", "tinh"
ABOVE = "Bằng khen của Chủ tịch UBND tỉnh"


def awards(reading: Reading) -> list[tuple[Any, ...]]:
    return [
        (item.values["level"], item.values["award"], item.values.get("collectives", 0),
         item.values.get("individuals", 0), item.values.get("how", ""))
        for item in reading.of("honours")
    ]  # fmt: skip


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II.")]


@pytest.mark.parametrize(("said", "told"), [
    (("1. Chủ tịch UBND tỉnh tặng Bằng khen cho 30 tập thể và 50 cá nhân; Giám đốc sở, Chủ tịch UBND cấp huyện tặng "
     "Giấy khen cho không quá 05 tập thể, 08 cá nhân."),
     [(PROVINCE, ABOVE, 30, 50, ""), (OFFICE, "Giấy khen của Giám đốc sở", 5, 8, "at-most"),
      (DISTRICT, "Giấy khen của Chủ tịch UBND cấp huyện", 5, 8, "at-most")]),
    (("1. Chủ tịch UBND cấp huyện, Giám đốc sở, thủ trưởng ban, ngành tặng Giấy khen cho tập thể, cá nhân tiêu biểu "
     "theo thẩm quyền, số lượng không quá 30 tập thể và 50 cá nhân."),
     [(DISTRICT, "Giấy khen của Chủ tịch UBND cấp huyện", 30, 50, "at-most"),
      (OFFICE, "Giấy khen của Giám đốc sở, thủ trưởng ban, ngành", 30, 50, "at-most")]),
    ("1. Chủ tịch UBND tỉnh tặng Bằng khen cho 10 (mười) tập thể và hai mươi lăm cá nhân.",
     [(PROVINCE, ABOVE, 10, 25, "")]),
    ("1. Chủ tịch UBND xã tặng Giấy khen cho tối đa năm tập thể, một trăm linh hai cá nhân tiêu biểu, xuất sắc.",
     [(COMMUNE, "Giấy khen của Chủ tịch UBND xã", 5, 102, "at-most")]),
    ("1. Đề nghị Thủ tướng Chính phủ tặng Cờ thi đua cho 02 tập thể và Bằng khen cho 05 tập thể, 10 cá nhân.",
     [(PROVINCE, "Cờ thi đua của Thủ tướng Chính phủ", 2, 0, ""),
      (PROVINCE, "Bằng khen của Thủ tướng Chính phủ", 5, 10, "")]),
    ("1. Không quá 30 tập thể, 50 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen tại Đại hội cấp tỉnh.",
     [(PROVINCE, ABOVE, 30, 50, "at-most")]),
    (("1. Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc giai đoạn 2025 - 2030. Mỗi "
     "huyện, thành phố đề nghị không quá 05 tập thể và 8 cá nhân; mỗi sở, ban, ngành không quá 01 tập thể, 02 cá "
     "nhân."),
     [(PROVINCE, ABOVE, 0, 0, ""), (DISTRICT, f"đề nghị tặng {ABOVE}", 5, 8, "at-most"),
      (OFFICE, f"đề nghị tặng {ABOVE}", 1, 2, "at-most")]),
    ("1. Mỗi huyện, thành phố được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể, 08 cá nhân.",
     [(DISTRICT, f"đề nghị tặng {ABOVE}", 5, 8, "")]),
    ((f"1. {ABOVE}:\n- Mỗi huyện, thành phố đề nghị không quá 05 tập thể, 08 cá nhân;\n"
     "- Mỗi sở, ban, ngành: 01 tập thể, 02 cá nhân."),
     [(DISTRICT, f"đề nghị tặng {ABOVE}", 5, 8, "at-most"), (OFFICE, f"đề nghị tặng {ABOVE}", 1, 2, "")]),
    ("1. Bằng khen Chủ tịch UBND tỉnh: 30 tập thể, 50 cá nhân.", [(PROVINCE, ABOVE, 30, 50, "")]),
    ("1. Giám đốc Sở, Thủ trưởng các ban, ngành cấp tỉnh tặng Giấy khen cho 05 tập thể.",
     [(OFFICE, "Giấy khen của Giám đốc Sở, Thủ trưởng các ban, ngành cấp tỉnh", 5, 0, "")]),
    ("1. UBND các huyện, thành phố: tặng Giấy khen. Số lượng: không quá 20 tập thể, 40 cá nhân.",
     [(DISTRICT, "Giấy khen của UBND các huyện, thành phố", 20, 40, "at-most")]),
    ("1. Mỗi đơn vị cấp huyện được đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh cho tối đa 03 tập thể và 05 cá nhân.",
     [(DISTRICT, f"đề nghị tặng {ABOVE}", 3, 5, "at-most")]),
    (f"1. Số lượng đề nghị tặng {ABOVE}: mỗi huyện, thành phố 03 tập thể; mỗi sở, ban, ngành 01 tập thể.",
     [(DISTRICT, f"đề nghị tặng {ABOVE}", 3, 0, ""), (OFFICE, f"đề nghị tặng {ABOVE}", 1, 0, "")]),
])  # fmt: skip
def test_each_award_is_at_its_givers_level_and_all_of_it_is_read(said: str, told: list[Any], issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert awards(reading) == told
    assert left(reading) == []


@pytest.mark.parametrize(("said", "told"), [
    ("Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể, cá nhân người Dao, không quá 03 tập thể, 05 cá nhân.",
     [(PROVINCE, ABOVE, 3, 5, "at-most")]),
])  # fmt: skip
def test_what_facts_hold_in_part_is_told_whole(said: str, told: list[Any], issued: Issued) -> None:
    reading = issued(PARTS, said=f"1. {said}")
    assert awards(reading) == told
    assert left(reading) == [said]


@pytest.mark.parametrize("said", [
    "Người đứng đầu doanh nghiệp tặng Giấy khen cho 05 tập thể.",
    "Chủ tịch UBND tỉnh tặng Bằng khen cho 10 (mười một) tập thể.",
    "Mỗi đơn vị đề nghị không quá 01 tập thể, 02 cá nhân.",
    "Hằng năm, mỗi xã đề nghị 02 tập thể.",
    "Tập thể, cá nhân đã được Chủ tịch UBND tỉnh tặng Bằng khen cho 10 tập thể thì không xét.",
])  # fmt: skip
def test_no_level_and_no_number_is_guessed(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=f"1. {said}")
    assert awards(reading) == []
    assert left(reading) == [said]


@pytest.mark.parametrize(("said", "kept"), [
    ("04 tập thể, 08 cá nhân hoặc hộ gia đình", {"collectives": 4, "individuals": 8}),
    ("01 tập thể hoặc 01 cá nhân", {"cases": 1}), ("05 tập thể hoặc cá nhân", {"cases": 5}),
    ("02 tập thể hoặc 03 cá nhân", None), ("40 tập thể, cá nhân", {"cases": 40}),
    ("mười tập thể và 20 cá nhân, hộ gia đình", {"collectives": 10, "individuals": 20}),
    ("10% tổng số đại biểu dự hội nghị", {}), ("20% số tập thể, cá nhân của đơn vị", {}),
    ("10 tập thể, cá nhân và hộ gia đình", {"cases": 10}), ("03 đến 02 tập thể", None),
])  # fmt: skip
def test_what_numbers_alone_say_less_of_is_kept_with_its_words(
    said: str, kept: dict[str, int] | None, issued: Issued
) -> None:
    text = f"1. Bằng khen của Chủ tịch UBND tỉnh: mỗi huyện, thành phố đề nghị không quá {said}."
    reading = issued(PARTS, said=text)
    found = [{key: value for key, value in one.values.items() if key not in ("level", "award", "clause")}
             for one in reading.of("honours")]  # fmt: skip
    assert found == ([] if kept is None else [kept | {"said": said, "how": "at-most"}])
    assert bool(left(reading)) is (kept is None)
    if kept is not None:
        assert [one[:2] for one in awards(reading)] == [(DISTRICT, f"đề nghị tặng {ABOVE}")]


def test_from_so_many_to_so_many_is_no_bound(issued: Issued) -> None:
    said = "từ 02 đến 03 tập thể, 03 - 05 cá nhân"
    reading = issued(PARTS, said=f"1. Mỗi huyện, thành phố đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho {said}.")
    assert awards(reading) == [(DISTRICT, f"đề nghị tặng {ABOVE}", 3, 5, "")]
    assert [one.values["said"] for one in reading.of("honours")] == [said]
    assert left(reading) == []


@pytest.mark.parametrize(("behind", "how"), [
    ("40 tập thể, 80 cá nhân, trao tại Đại hội cấp tỉnh.", ""),
    ("không quá 40 tập thể và 80 cá nhân, được công bố tại Đại hội tỉnh.", "at-most"),
    ("40 tập thể và 80 cá nhân có thành tích trong phong trào thi đua giai đoạn 2026 - 2030, chọn từ đại biểu.",
     ""),
])  # fmt: skip
def test_where_it_is_given_takes_no_number_away(behind: str, how: str, issued: Issued) -> None:
    reading = issued(PARTS, said=f"1. Tại Đại hội cấp tỉnh, Chủ tịch UBND tỉnh tặng Bằng khen cho {behind}")
    assert awards(reading) == [(PROVINCE, ABOVE, 40, 80, how)]


def test_whoever_only_gives_its_own_asks_for_none_of_the_provinces(issued: Issued) -> None:
    said = ("1. Chủ tịch UBND cấp huyện, cấp xã khen thưởng theo thẩm quyền; tiền thưởng theo quy định. Trình Chủ tịch "
            "UBND tỉnh tặng Bằng khen: mỗi huyện, thành phố không quá 06 tập thể và 12 cá nhân; mỗi sở, ban, ngành "
            "không quá hai tập thể và ba cá nhân.")  # fmt: skip
    asked = [one for one in awards(issued(PARTS, said=said)) if one[1].startswith("đề nghị")]
    assert asked == [
        (DISTRICT, f"đề nghị tặng {ABOVE}", 6, 12, "at-most"), (OFFICE, f"đề nghị tặng {ABOVE}", 2, 3, "at-most"),
    ]  # fmt: skip


def test_what_each_may_ask_for_is_asked_by_nobody_whom_the_sentence_before_names(issued: Issued) -> None:
    said = (
        "1. Chủ tịch UBND cấp huyện, cấp xã khen thưởng theo thẩm quyền. Trình Chủ tịch UBND tỉnh tặng Bằng khen: mỗi "
        "huyện, thành phố không quá 04 tập thể, hộ gia đình và 09 cá nhân; mỗi sở, ban, ngành không quá 03 tập thể và "
        "07 cá nhân."
    )
    asked = [item.values for item in issued(PARTS, said=said).of("honours") if item.values["award"].endswith(ABOVE)]
    assert [(one["level"], one.get("cases") or one.get("collectives"), one.get("individuals")) for one in asked] == [
        (DISTRICT, 4, 9), (OFFICE, 3, 7)]  # fmt: skip
