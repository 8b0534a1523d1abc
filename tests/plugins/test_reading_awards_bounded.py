"""How many each kind of unit may ask for, in rows of bounds: of a title, of other bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. HỘI NGHỊ
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến, xong trước ngày 25/12/2030.
2. Cấp sở (sở, ban, ngành): tổ chức Hội nghị điển hình tiên tiến, xong trước ngày 31/12/2030.
II. KHEN THƯỞNG
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
AWARD = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"
ROWS = ("xã, phường không quá 03 tập thể, 05 cá nhân (hộ gia đình); sở, ban, ngành tối đa 02 tập thể, 04 cá nhân; các "
        "hội quần chúng không quá 01 tập thể, 01 cá nhân")  # fmt: skip
TIERS = ("cấp xã không quá 03 tập thể, 05 cá nhân; cấp sở không quá 02 tập thể, 04 cá nhân; khối doanh nghiệp không "
         "quá 01 tập thể, 01 cá nhân")  # fmt: skip


@pytest.mark.parametrize(("said", "last", "marked"), [
    (f"1. Bằng khen của Chủ tịch UBND tỉnh: {ROWS}.", "hội quần chúng", True),
    (f"1. Đề nghị Bằng khen của Chủ tịch UBND tỉnh: {ROWS}.", "hội quần chúng", True),
    (f"1. Đề nghị Bằng khen của Chủ tịch UBND tỉnh tại Đại hội tỉnh: {TIERS}.", "khối doanh nghiệp", False),
])  # fmt: skip
def test_rows_of_bounds_are_awards_asked_for(said: str, last: str, marked: bool, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    made = [one.values for one in reading.of("honours")]
    assert [(one.get("level", one.get("units")), one["collectives"], one["individuals"]) for one in made] == [
        ("xa", 3, 5), ("so", 2, 4), ([last], 1, 1)]  # fmt: skip
    assert {(one["award"], one["how"]) for one in made} == {(AWARD, "at-most")}
    assert ["level" in one.marks for one in reading.of("honours")][:2] == [marked, marked]
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == []


@pytest.mark.parametrize("lead", ["Danh hiệu “Chiến sĩ thi đua cấp tỉnh”", "Chiến sĩ thi đua cấp tỉnh",
                                  "Đề nghị tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh”"])  # fmt: skip
def test_a_title_is_asked_for_and_its_terms_stay_told(lead: str, issued: Issued) -> None:
    said = (f"1. {lead}: mỗi xã, phường đề nghị không quá 02 cá nhân, mỗi sở, ban, ngành không quá 03 cá nhân; cá nhân "
            "phải có sáng kiến.")  # fmt: skip
    reading = issued(PLAN, said=said)
    made = [(one.values["level"], one.values["award"], one.values["individuals"]) for one in reading.of("honours")]
    title = "đề nghị tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh”"
    assert made == [("xa", title, 2), ("so", title, 3)]
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == [
        "cá nhân phải có sáng kiến."]  # fmt: skip


def test_what_each_may_ask_for_behind_a_heading_and_what_some_by_name(issued: Issued) -> None:
    said = ("1. Chủ tịch UBND tỉnh tặng Bằng khen cho 40 tập thể và 110 cá nhân. Số lượng đề nghị: mỗi xã, phường "
            "không quá 01 tập thể và 02 cá nhân, hộ gia đình; mỗi sở, ban, ngành không quá 01 tập thể và 01 cá nhân; "
            "Sở Y tế, Sở Xây dựng không quá 02 tập thể và 04 cá nhân.")  # fmt: skip
    reading = issued(PLAN, said=said)
    made = [one.values for one in reading.of("honours") if one.values["award"] == AWARD]
    assert [(one["level"], one.get("units"), one["collectives"], one["individuals"], one.get("said")) for one in made] \
        == [("xa", None, 1, 2, "01 tập thể và 02 cá nhân, hộ gia đình"), ("so", None, 1, 1, None),
            ("so", ["Sở Y tế", "Sở Xây dựng"], 2, 4, None)]  # fmt: skip
    assert not reading.of("nomination")
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == [
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 40 tập thể và 110 cá nhân"]  # fmt: skip


@pytest.mark.parametrize(("numbers", "held"), [
    ("20% số đại biểu là cá nhân và không quá 15% số thôn, tập thể trên địa bàn",
     {"said": "20% số đại biểu là cá nhân và không quá 15% số thôn, tập thể trên địa bàn"}),
    ("02 xóm (tổ dân phố), 05 hộ gia đình, 06 cá nhân",
     {"collectives": 2, "households": 5, "individuals": 6,
      "said": "02 xóm (tổ dân phố), 05 hộ gia đình, 06 cá nhân"}),
])  # fmt: skip
def test_shares_of_two_sorts_and_where_people_live(numbers: str, held: dict[str, object], issued: Issued) -> None:
    reading = issued(PLAN, said=f"1. Chủ tịch UBND cấp xã tặng Giấy khen cho không quá {numbers}.")
    (made,) = (one.values for one in reading.of("honours"))
    assert {key: made[key] for key in held} == held
    assert made["how"] == "at-most"
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II.")]
