"""Seats that a sentence gives whole groups together, where they make the sum that it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

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
    assert [(one.values["unit"], one.values["official"]) for one in reading.of("quota")] == told
    assert all(one.values["together"] for one in reading.of("quota"))
    left = " ".join(one.words for one in unread(reading))
    assert all(str(number) in left for group in ALL if group not in told for number in group[1:])
