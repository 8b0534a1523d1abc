"""Where each pays for its own conference, that is the money of all, and nobody's task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
{words}
"""


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (
            "Trình dự toán. Kinh phí hội nghị của các cấp, các ngành do đơn vị tự bố trí từ dự toán và quỹ khen.",
            "dự toán và quỹ khen",
        ),
        ("Trình kinh phí Đại hội tỉnh; kinh phí hội nghị ở cấp nào do cấp đó bảo đảm trong dự toán.", "dự toán"),
        ("Kinh phí hội nghị của cơ quan, xã, phường do nơi đó tự cân đối.", "đơn vị tự cân đối"),
        ("Kinh phí ở xã, cơ quan nào do quỹ khen thưởng của nơi đó bảo đảm.", "quỹ khen thưởng của đơn vị"),
    ],
)
def test_what_each_pays_is_the_source_of_all(words: str, source: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, words=words)
    assert [one.values["source"] for one in reading.of("budget")] == [source]
    assert not [one for one in reading.of("task") if "inh phí hội nghị" in one.values["does"]]


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Kinh phí Đại hội cấp tỉnh do đơn vị phục vụ tự bố trí.", []),
        ("Kinh phí hội nghị của doanh nghiệp do đơn vị tự lo.", ["doanh nghiệp tự lo"]),
    ],
)
def test_the_money_of_one_meeting_or_of_one_kind_is_not_that_of_all(
    words: str, sources: list[str], issued: Callable[..., Any]
) -> None:
    assert [one.values["source"] for one in issued(PLAN, words=words).of("budget")] == sources
