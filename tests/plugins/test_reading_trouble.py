"""Where trouble is told of, however a plan says it, and where that office is found: none of it is left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = (
    "I. NỘI DUNG\n1. Việc chung\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ (cơ quan Thường trực Hội đồng tỉnh): hướng dẫn.\n"
    "{said}\n"
)


@pytest.mark.parametrize(("said", "to", "left"), [
    ("Nếu phát sinh khó khăn, đề nghị phản ánh kịp thời về Sở Nội vụ, điện thoại 0206.3.857.016, để báo cáo.",
     "Sở Nội vụ", False),
    ("Nếu có vướng mắc, các đơn vị phản ánh về Ban Thi đua - Khen thưởng tỉnh (số 8, đường Mẫu) để trình xem xét.",
     "Ban Thi đua - Khen thưởng tỉnh", False),
    ("Yêu cầu các xã thực hiện; vướng mắc gửi về Sở Nội vụ để được hướng dẫn.", "Sở Nội vụ", False),
    ("Khi có vướng mắc, các đơn vị phản ánh về Sở Nội vụ trước hội nghị 05 ngày.", "Sở Nội vụ", True),
])  # fmt: skip
def test_whoever_has_trouble_tells_an_office(said: str, to: str, left: bool, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, said=said)
    (told,) = (one.values for one in reading.of("reporting"))
    assert told["to"] == to
    assert any("Sở Nội vụ" in one.words or "vướng mắc" in one.words for one in unread(reading)) == left
    assert not any("Thường trực" in one.words for one in unread(reading))


def test_one_source_pays_for_both_levels_that_are_named(issued: Callable[..., Reading]) -> None:
    said = ("III. KINH PHÍ\nKinh phí cấp huyện, cấp xã do ngân sách cấp huyện bảo đảm.\nIV. HỘI NGHỊ\n"
            "1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.\n"
            "2. Cấp huyện (huyện, thị xã): tổ chức Hội nghị biểu dương trong quý II năm 2031.")  # fmt: skip
    reading = issued(PLAN, said=said)
    assert [one.values.get("budget") for one in reading.of("level")] == ["ngân sách cấp huyện"] * 2


def test_every_unit_may_ask_for_an_award(issued: Callable[..., Reading]) -> None:
    gives = "1. Chủ tịch UBND tỉnh tặng Bằng khen cho 40 tập thể."
    reading = issued(PLAN, said=f"III. KHEN THƯỞNG\n{gives} Mỗi đơn vị đề nghị không quá 01 tập thể.")
    (made,) = (one.values for one in reading.of("honours") if "units" in one.values)
    assert (made["units"], made["collectives"], made["how"]) == (["đơn vị"], 1, "at-most")
    assert made["award"] == "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"
