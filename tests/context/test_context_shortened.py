"""What a plan shortens is written out as it is read there; how it shortens it is said in no unit's document."""

from __future__ import annotations

import pytest

from tdkt_tui.context.shortened import in_full


@pytest.mark.parametrize(("text", "told"), [
    ("Đại hội TĐYN tỉnh", "Đại hội Thi đua yêu nước tỉnh"),
    ("Hội đồng TĐKT tỉnh", "Hội đồng Thi đua - Khen thưởng tỉnh"),
    ("các văn bản về công tác TĐKT", "các văn bản về công tác thi đua, khen thưởng"),
    ("luật về thi đua, khen thưởng (TĐKT) và PTTĐ", "luật về thi đua, khen thưởng và phong trào thi đua"),
    ("sở, xã (sau đây gọi chung là các đơn vị) hưởng ứng", "sở, xã hưởng ứng"),
    ("sở, xã (gọi tắt là đơn vị) hưởng ứng", "sở, xã hưởng ứng"),
    ("Công văn số 12/HĐTĐKT-VP (bản giấy)", "Công văn số 12/HĐTĐKT-VP (bản giấy)"),
])  # fmt: skip
def test_what_is_shortened_is_written_out(text: str, told: str) -> None:
    assert in_full(text) == told
