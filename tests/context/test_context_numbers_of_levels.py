"""The numbers of several levels in one sentence: found in one walk over the words, however long they are."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.context import own_levels
from tdkt_tui.context.own_levels import of_own_level


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("từ 02 đến 04 (cấp cơ sở), từ 04 đến 06 (cấp trên cơ sở) báo cáo", "từ 02 đến 04 báo cáo"),
        ("không quá 05 trang đối với cấp xã; 10 trang đối với các sở, ngành.", "không quá 05 trang."),
        ("03 báo cáo ở các xã và 05 báo cáo ở cấp huyện", "03 báo cáo"),
        ("mỗi nơi 05 trang, in 2 mặt", "mỗi nơi 05 trang, in 2 mặt"),
    ],
)
def test_a_unit_is_told_its_own_number(text: str, own: str) -> None:
    assert of_own_level("xã", "cấp cơ sở", text) == own


def test_no_place_is_looked_at_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Counting:
        def match(self, text: str, at: int) -> re.Match[str] | None:
            looked.append(at)
            return whose.match(text, at)

    whose = own_levels._WHOSE
    monkeypatch.setattr(own_levels, "_WHOSE", Counting())
    for many in (40, 80):
        looked.clear()
        of_own_level("xã", "cấp cơ sở", "5 bản ở nơi ấy " * many + "thôi")
        assert len(looked) == len(set(looked)) == many
