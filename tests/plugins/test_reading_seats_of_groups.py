"""Seats that a sentence gives whole groups together, where they make the sum that it says."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = "I. HỘI NGHỊ CẤP TỈNH\n1. Thời gian: một ngày, dự kiến ngày 26/6/2031.\n2. {said}\n"
GROUPS = "xã, phường 160; sở, ban, ngành, đoàn thể 40; lực lượng vũ trang 12; doanh nghiệp, hợp tác xã 18"


def test_what_such_a_sentence_says_is_of_the_level_of_the_seats_before_it(issued: Issued) -> None:
    more = "Mỗi phường cử 02 người, mỗi xã cử 01 người; Sở Nội vụ thông báo số của từng cơ quan."
    read = [one.values for one in issued(PLAN, said=f"Phân bổ 230 điển hình: {GROUPS}. {more}").of("quota")]
    assert [(one["each"], one["levels"]) for one in read if "each" in one] == [("phường", ["tinh"]), ("xã", ["tinh"])]
