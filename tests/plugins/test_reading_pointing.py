"""What a plan only points at is given its own words: units named before, clauses by number, a list below, the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

Issued = Callable[..., Any]
REST = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở (xã, phường; doanh nghiệp)
- {aspect}: Xã, phường không quá 100 đại biểu. Các đơn vị còn lại: do {head} quyết định.
"""
OTHERS = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
2. Ủy ban nhân dân các xã
a) Gửi kế hoạch của địa phương về Sở Nội vụ trước ngày 15/10/2031.
b) Gửi danh sách đại biểu về Sở Nội vụ trước ngày 20/10/2031.
c) Bố trí kinh phí.
3. Các sở, ban, ngành
- {said}
"""


def tasks(reading: Any, clause: str) -> list[tuple[str, str]]:
    return [(one.values["body"], one.values["does"]) for one in reading.of("task") if one.values["clause"] == clause]


@pytest.mark.parametrize(("aspect", "head", "told"), [
    ("Thành phần", "người đứng đầu đơn vị", ("người đứng đầu các đơn vị còn lại", "quyết định thành phần")),
    ("Hình thức, thời gian", "thủ trưởng đơn vị",
     ("thủ trưởng các đơn vị còn lại", "quyết định hình thức, thời gian")),
])  # fmt: skip
def test_what_the_head_of_the_others_decides_is_what_the_line_is_on(
    aspect: str, head: str, told: tuple[str, str], issued: Issued
) -> None:
    assert tasks(issued(REST, aspect=aspect, head=head), "I.1") == [told]


def test_a_reference_to_nothing_stays_in_the_plans_words(issued: Issued) -> None:
    said = "Thực hiện các nội dung tại điểm đ khoản 7 Mục này."
    assert tasks(issued(OTHERS, said=said), "II.3") == [
        ("các sở, ban, ngành", "thực hiện các nội dung tại điểm đ khoản 7 Mục này")
    ]


@pytest.mark.parametrize("last", ["đợt thi đua xóa nhà tạm", "phong trào thi đua “Dân vận khéo”"])
def test_the_last_movement_may_have_no_name(last: str, issued: Issued) -> None:
    said = f"Thực hiện các phong trào thi đua “Chung sức xây dựng nông thôn mới”, “Vì người nghèo” và {last}."
    reading = issued("I. NỘI DUNG\n1. Việc chung.\nII. NỘI DUNG\n1. {said}\n", said=said)
    assert [one.values["name"] for one in reading.of("movement")] == [
        "Chung sức xây dựng nông thôn mới", "Vì người nghèo", last.partition("“")[2].rstrip("”") or last]  # fmt: skip


@pytest.mark.parametrize(("among", "names"), [
    ("phong trào đẩy mạnh chuyển đổi số", ["phong trào đẩy mạnh chuyển đổi số"]),
    ("phong trào do tỉnh phát động", []),
])  # fmt: skip
def test_a_movement_among_others_may_have_no_name(among: str, names: list[str], issued: Issued) -> None:
    said = f"Phong trào thi đua “Chung sức xây dựng nông thôn mới”, {among}, “Bình dân học vụ số”."
    reading = issued("I. NỘI DUNG\n1. Việc chung.\nII. NỘI DUNG\n1. {said}\n", said=said)
    told = [one.values["name"] for one in reading.of("movement")]
    assert told == ["Chung sức xây dựng nông thôn mới", "Bình dân học vụ số", *names]
    assert any("phát động" in left.words for left in unread(reading)) is not bool(names)


@pytest.mark.parametrize(("said", "left"), [
    ("Tiến độ các công việc chính thực hiện theo Phụ lục kèm theo Kế hoạch này.", False),
    ("Phân công nhiệm vụ cụ thể tại Phụ lục. Ngoài ra:", False),
    ("Phân bổ đại biểu chính thức theo Phụ lục II.", True),
])  # fmt: skip
def test_a_pointer_at_an_annex_that_was_read_says_nothing_itself(
    said: str, left: bool, congress: Callable[..., Any]
) -> None:
    reading = congress("TT | Đơn vị | Số đại biểu\n1 | Sở Y tế | 5\n", said=f"2. {said}")
    assert bool([one.words for one in unread(reading) if said in one.words]) is left
