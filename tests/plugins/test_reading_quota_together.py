"""A row of seats on a group among rows of single units: the group's together, which no one unit's list is held to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import quota_words
from tdkt_tui.workflow.reading_plan import Reading, unread

HEAD = "TT | Đơn vị | Tổng số | Trong đó: nữ (ít nhất)\n"
ROWS = "1 | Huyện A Sa | 12 | 04\n2 | Huyện Mai Lĩnh | 8 | 03\n"
GROUPS = "3 | Các sở, ban, ngành | 20 | 07\n4 | Người có uy tín, nghệ nhân | 4 | 00\n"
TOTAL = " | Tổng cộng | {} | 14"


def told(reading: Reading) -> list[tuple[str, int, bool]]:
    return [(item.values["unit"], item.values["official"], item.values.get("together", False))
            for item in reading.of("quota")]  # fmt: skip


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


SINGLE = [("Huyện A Sa", 12, False), ("Huyện Mai Lĩnh", 8, False)]


def test_a_group_that_the_sum_of_all_counts_is_read(congress: Callable[..., Reading]) -> None:
    reading = congress(HEAD + ROWS + GROUPS + TOTAL.format(44))
    assert told(reading) == [*SINGLE, ("Các sở, ban, ngành", 20, True), ("Người có uy tín, nghệ nhân", 4, True)]
    assert left(reading) == []


@pytest.mark.parametrize("total", ["", TOTAL.format(45), TOTAL.format(20)])
def test_a_group_that_no_sum_proves_is_told(total: str, congress: Callable[..., Reading]) -> None:
    reading = congress(HEAD + ROWS + GROUPS + total)
    assert told(reading) == SINGLE
    assert [words for words in left(reading) if "Các sở, ban, ngành" in words]


def test_a_group_is_named_as_one_and_each_is_none() -> None:
    group = PlanQuota(unit="Các sở, ban, ngành", official=20, together=True)
    assert quota_words(group) == "Các sở, ban, ngành (cả nhóm): 20 đại biểu chính thức"
    with pytest.raises(ValueError, match="together"):
        PlanQuota(each="sở", official=20, together=True)


def test_no_list_is_held_to_a_group(congress: Callable[..., Any]) -> None:
    from types import SimpleNamespace

    from tdkt_tui.delegates.quotas_of_case import quotas_of

    rows = [PlanQuota(unit="Huyện A Sa", official=12), PlanQuota(unit="Các sở", official=20, together=True)]
    plan = SimpleNamespace(quota=rows, nomination=[], cite=lambda clause: clause)
    case: Any = SimpleNamespace(plan=plan, profile=SimpleNamespace(quota=[]), level=SimpleNamespace(id="tinh"),
                                is_plan_itself=False)  # fmt: skip
    assert [asked.quota.unit for asked in quotas_of(case)] == ["Huyện A Sa"]


WAYS = """\
TT | Đơn vị | {head} | Số đại biểu
1 | Xã (86 xã) | 02 đại biểu/xã | 172
2 | Đặc khu Lý Sa | 03 đại biểu | 03
3 | Các sở, ban, ngành | Sở Nội vụ phân bổ | 60
4 | Lực lượng vũ trang | Công an 12, Quân sự và Biên phòng {army} | 24
5 | Doanh nghiệp, hợp tác xã | 03 khối, mỗi khối {bloc} đại biểu | 24
 | Tổng cộng | | 283
"""


@pytest.mark.parametrize("head", ["Cách phân bổ", "Căn cứ tính", "Định mức phân bổ", "Diễn giải"])
def test_how_a_number_comes_about_divides_it_or_is_its_note(head: str, congress: Callable[..., Reading]) -> None:
    reading = congress(WAYS.format(head=head, army=12, bloc="08"))
    keys = ("each", "unit", "official", "note")
    assert [tuple(item.values.get(key) for key in keys) for item in reading.of("quota")] == [
        ("xã", None, 2, None),
        (None, "Đặc khu Lý Sa", 3, None),
        (None, "Các sở, ban, ngành", 60, "Sở Nội vụ phân bổ"),
        (None, "Lực lượng vũ trang", 24, "Công an 12, Quân sự và Biên phòng 12"),
        (None, "Doanh nghiệp, hợp tác xã", 24, "03 khối, mỗi khối 08 đại biểu"),
    ]
    assert left(reading) == []


def test_a_way_that_makes_another_number_is_told(congress: Callable[..., Reading]) -> None:
    reading = congress(WAYS.format(head="Cách phân bổ", army=14, bloc="07"))
    assert [words.split(" | ")[0] for words in left(reading)] == ["4", "5"]


def test_units_counted_before_their_kind_send_what_the_way_says(congress: Callable[..., Reading]) -> None:
    rows = ["1 | 105 xã | 02 đại biểu/xã | 210", "2 | Các sở, ngành (18 đơn vị) | 03 đại biểu/đơn vị | 54",
            "3 | Công an tỉnh | | 12", "4 | 19 phường | 03 đại biểu/phường | 58"]  # fmt: skip
    reading = congress("\n".join(["TT | Nhóm đơn vị | Mức phân bổ | Tổng số", *rows, " | Cộng | | 334"]) + "\n")
    told = [(one.values.get("each") or one.values["unit"], one.values["official"]) for one in reading.of("quota")]
    assert told == [("xã", 2), ("sở", 3), ("ngành", 3), ("Công an tỉnh", 12)]
    assert "4 | 19 phường | 03 đại biểu/phường | 58" in [one.words for one in unread(reading)]
