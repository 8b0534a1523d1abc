"""A quota whose parts an annex gives (“trong đó”) is said and held as just so many, not as at least so many."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.delegates.allocation.quotas import Quota, Sent, differences
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import quota_words

SEATS: dict[str, Any] = {"unit": "Xã Khê Sơn", "official": 9, "collectives": 2, "individuals": 7}


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ("exactly", "Xã Khê Sơn: 09 đại biểu chính thức, trong đó 02 tập thể, 07 cá nhân"),
        ("at-least", "Xã Khê Sơn: 09 đại biểu chính thức, ít nhất 02 tập thể, ít nhất 07 cá nhân"),
    ],
)
def test_words_of_parts(parts: Any, words: str) -> None:
    assert quota_words(PlanQuota(**SEATS, parts=parts, levels=["tinh"], clause="II.1")) == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "từ 02 đến 05 đại biểu"),
        ({"note": "có đại diện tập thể, cá nhân"}, "từ 02 đến 05 đại biểu"),
        ({"note": "là tập thể và cá nhân xuất sắc"}, "từ 02 đến 05 tập thể, cá nhân"),
        ({"collectives": 1}, "từ 02 đến 05 tập thể, cá nhân, trong đó ít nhất 01 tập thể"),
        ({"collectives": 1, "individuals": 2, "parts": "exactly"},
         "từ 02 đến 05 tập thể, cá nhân, trong đó 01 tập thể và 02 cá nhân"),
    ],
)  # fmt: skip
def test_a_range_counts_what_the_fact_counts(more: dict[str, Any], words: str) -> None:
    quota = PlanQuota(each="xã", at_least=2, at_most=5, levels=["tinh"], clause="II.1", **more)
    assert quota_words(quota) == f"mỗi xã: {words}"


def test_more_of_a_part_is_too_many_only_where_the_parts_are_exact() -> None:
    there = {"xã khê sơn": Sent({"seats": [("", 1)] * 9, "collectives": [("", 1)] * 3, "individuals": [("", 1)] * 6})}
    numbers: Any = {"seats": 9, "collectives": 2, "individuals": 7}
    exact = list(differences([Quota("Xã Khê Sơn", numbers, key="xã khê sơn", exact=True)], there))
    least = list(differences([Quota("Xã Khê Sơn", numbers, key="xã khê sơn")], there))
    assert [(item.severity, item.message) for item in exact] == [
        (Severity.ERROR, "Xã Khê Sơn: 3 tập thể, thừa 1 so với chỉ tiêu 2."),
        (Severity.WARNING, "Xã Khê Sơn: 6 cá nhân, thiếu 1 so với chỉ tiêu 7."),
    ]
    assert [item.message for item in least] == ["Xã Khê Sơn: 6 cá nhân, thiếu 1 so với mức ít nhất 7."]
