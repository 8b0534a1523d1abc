"""Several kinds of unit in one sentence, a row each: how many they introduce, how many awards they ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN CẤP TRÊN CƠ SỞ
1. Đơn vị tổ chức
a) Các huyện, thành phố.
b) Công an tỉnh.
c) Sở Y tế, Sở Tài chính.
2. Hình thức, thời gian: Hội nghị điển hình tiên tiến, từ ngày 01/3/2031 đến ngày 15/5/2031.
III. GIỚI THIỆU ĐIỂN HÌNH VÀ ĐỀ NGHỊ KHEN THƯỞNG
1. {said}
"""
AWARD = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


@pytest.mark.parametrize("cites", [
    "mỗi sở, ngành, đoàn thể tại điểm c khoản 1 Mục II: 02 điển hình",
    "mỗi đơn vị quy định tại điểm c khoản 1 mục II: 02 điển hình",
])  # fmt: skip
def test_a_clause_cited_says_who_introduces(cites: str, issued: Issued) -> None:
    said = f"Mỗi huyện, thành phố giới thiệu 03 điển hình (01 tập thể, 02 cá nhân); {cites}; mỗi xã: 01 điển hình."
    reading = issued(PLAN, said=said)
    told = [(one.values["who"], one.values["at_most"], one.values.get("individuals"), one.values.get("levels"))
            for one in reading.of("nomination")]  # fmt: skip
    assert told == [(["huyện", "thành phố"], 3, 2, None), (["Sở Y tế", "Sở Tài chính"], 2, None, None),
                    (["xã"], 1, None, None)]  # fmt: skip
    assert left(reading) == []


@pytest.mark.parametrize(("parts", "kinds"), [
    ("05 tập thể, hộ gia đình; 07 cá nhân", ["tập thể", "hộ", "cá nhân"]),
    ("05 tập thể và 07 cá nhân hoặc hộ", ["tập thể", "cá nhân", "hộ"]), ("05 tập thể, 07 cá nhân", []),
])  # fmt: skip
def test_families_are_counted_with_the_kind_before_them(parts: str, kinds: list[str], issued: Issued) -> None:
    reading = issued(PLAN, said=f"Mỗi huyện giới thiệu 12 điển hình ({parts}).")
    told = reading.of("nomination")[0].values
    assert (told["collectives"], told["individuals"], told.get("kinds", [])) == (5, 7, kinds)
    assert left(reading) == []


def test_parts_that_make_another_number_are_not_read_as_its_parts(issued: Issued) -> None:
    reading = issued(PLAN, said="Mỗi huyện giới thiệu 04 điển hình (01 tập thể, 02 cá nhân).")
    assert "individuals" not in reading.of("nomination")[0].values
    assert left(reading) != []


@pytest.mark.parametrize("lead", [
    "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen:", "Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh:",
    "Trình Chủ tịch UBND tỉnh xét tặng Bằng khen:",
])  # fmt: skip
def test_each_row_says_how_many_awards_its_units_ask_for(lead: str, issued: Issued) -> None:
    rows = (
        "huyện, thành phố mỗi đơn vị 02 tập thể, 03 cá nhân; các đơn vị khác có tổ chức hội nghị mỗi đơn vị 01 tập "
        "thể, 02 cá nhân; Khối thi đua không quá 01 tập thể, 01 cá nhân."
    )
    reading = issued(PLAN, said=f"{lead} {rows}")
    told = [one.values for one in reading.of("honours")]
    assert [one["units"] for one in told] == [["huyện", "thành phố"], ["Công an tỉnh", "Sở Y tế", "Sở Tài chính"],
                                             ["Khối thi đua"]]  # fmt: skip
    assert [(one["collectives"], one["individuals"], one.get("how")) for one in told] == [
        (2, 3, None), (1, 2, None), (1, 1, "at-most")]  # fmt: skip
    assert {one["award"] for one in told} == {AWARD}
    assert left(reading) == []


@pytest.mark.parametrize("rows", [
    "huyện, thành phố 02 tập thể; Khối thi đua 01 tập thể.",  # all of them together, or each
    "mỗi huyện 02 tập thể; nơi có thành tích đột xuất 01 tập thể.",
])  # fmt: skip
def test_rows_that_are_not_understood_stay_told(rows: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: {rows}")
    assert not any("units" in one.values for one in reading.of("honours"))
    assert left(reading) != []
