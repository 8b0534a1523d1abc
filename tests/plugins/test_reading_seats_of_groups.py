"""Seats that a sentence gives whole groups together, where they make the sum that it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.quota_joined import joined_quotas

Issued = Callable[..., Reading]
PLAN = "I. HỘI NGHỊ CẤP TỈNH\n1. Thời gian: một ngày, dự kiến ngày 26/6/2031.\n2. {said}\n"
GROUPS = "xã, phường 160; sở, ban, ngành, đoàn thể 40; lực lượng vũ trang 12; doanh nghiệp, hợp tác xã 18"
ALL = [("xã, phường", 160), ("sở, ban, ngành, đoàn thể", 40), ("lực lượng vũ trang", 12),
       ("doanh nghiệp, hợp tác xã", 18)]  # fmt: skip


@pytest.mark.parametrize(("said", "told"), [
    (f"Phân bổ 230 điển hình: {GROUPS}.", ALL),
    (f"Phân bổ 230 điển hình: {GROUPS}. Mỗi phường cử 02 người; Sở Nội vụ thông báo số của từng cơ quan.", ALL[1:]),
    (f"Phân bổ 250 điển hình: {GROUPS}.", []),
])  # fmt: skip
def test_a_group_sends_so_many_together(said: str, told: list[tuple[str, int]], issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    groups = [one.values for one in reading.of("quota") if "unit" in one.values]
    assert [(one["unit"], one["official"]) for one in groups] == told
    assert all(one["together"] for one in groups)
    left = " ".join(one.words for one in unread(reading))
    assert all(str(number) in left for group in ALL if group not in told for number in group[1:])


EACH = "06 huyện miền núi mỗi huyện 14 người; huyện Khê 06 người; Công an, Quân sự mỗi đơn vị 05; các sở, ngành 10"


@pytest.mark.parametrize(("said", "total"), [
    (f"Thành phần: 160 đại biểu. Số 110 điển hình được chia: {EACH}.", 110),
    (f"Phân bổ 110 đại biểu điển hình: {EACH}. Danh sách gửi trước ngày 25/5/2031.", 110),
    (f"Phân bổ 111 đại biểu điển hình: {EACH}.", 0),
])  # fmt: skip
def test_units_of_a_sort_each_send_as_many_where_they_make_the_sum(said: str, total: int, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    told = [one.values for one in reading.of("quota")]
    whose = [(one.get("each") or one["unit"], one["official"], one.get("together", False)) for one in told]
    assert whose == ([("huyện miền núi", 14, False), ("huyện Khê", 6, False), ("Công an, Quân sự", 10, True),
                      ("các sở, ngành", 10, True)] if total else [])  # fmt: skip
    assert [one.get("exemplars") for one in told if not one.get("together")] == ([14, 6] if total else [])
    left = " ".join(one.words for one in unread(reading))
    assert ("06 huyện" in left) is (not total)


def test_seats_are_of_the_level_to_which_a_paragraph_beside_says_that_so_many_come(issued: Issued) -> None:
    plan = (
        "I. HỘI NGHỊ BIỂU DƯƠNG\na) Cấp huyện: không quá 1/2 ngày, trong tháng 4/2031.\nb) Cấp tỉnh: tổ chức 01 buổi, "
        "ngày 26/6/2031; 160 đại biểu, gồm 110 điển hình và 50 khách mời.\nc) {said}\n"
    )
    reading = issued(plan, said=f"Phân bổ 110 đại biểu điển hình: {EACH}.")
    assert {tuple(one.values["levels"]) for one in reading.of("quota")} == {("tinh",)}


@pytest.mark.parametrize(("said", "told"), [
    ("Mỗi phường và 16 xã đông dân nhất cử 02 người, các xã còn lại và đặc khu Phú Quý cử 01 người",
     [("phường", "", 2), ("xã", "16 xã đông dân nhất", 2), ("xã", "xã còn lại", 1), ("đặc khu Phú Quý", "", 1)]),
    ("mỗi xã 02 đại biểu, mỗi phường 01, đặc khu 01 đại biểu", [("xã", "", 2), ("phường", "", 1), ("đặc khu", "", 1)]),
    ("Mỗi huyện được cử 14 đại biểu, thành phố Khê 16 đại biểu", [("huyện", "", 14), ("thành phố Khê", "", 16)]),
    ("doanh nghiệp, hợp tác xã 28 đại biểu", []), ("mỗi xã 02 đại biểu, các sở 20 đại biểu", []),
    ("mỗi xã 02 tập thể, 03 cá nhân", []),
])  # fmt: skip
def test_several_that_one_sentence_names_each_send_as_many(said: str, told: list[tuple[str, str, int]]) -> None:
    read = joined_quotas(said)
    assert [(one.get("each") or one["unit"], one.get("when", ""), one["official"]) for one in read] == told


def test_what_such_a_sentence_says_is_of_the_level_of_the_seats_before_it(issued: Issued) -> None:
    more = "Mỗi phường cử 02 người, mỗi xã cử 01 người; Sở Nội vụ thông báo số của từng cơ quan."
    read = [one.values for one in issued(PLAN, said=f"Phân bổ 230 điển hình: {GROUPS}. {more}").of("quota")]
    assert [(one["each"], one["levels"]) for one in read if "each" in one] == [("phường", ["tinh"]), ("xã", ["tinh"])]
