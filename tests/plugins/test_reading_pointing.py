"""What a plan only points at is given its own words: units named before, clauses by number, a list below, the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

Issued = Callable[..., Any]
FIRST = """\
I. HÌNH THỨC, THỜI GIAN
1. Chỉ đạo điểm
Ban Thi đua - Khen thưởng tỉnh chỉ đạo điểm các đơn vị {below}; các đơn vị {these} gửi kịch bản trước ngày 15/9/2030.
TT | Đơn vị điểm | Thời gian
1 | Xã An Sa | Trước 15/4/2031
"""
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
PLAN_SENT = ("gửi kế hoạch của cơ quan, đơn vị về Sở Nội vụ", date(2031, 10, 15))
LIST_SENT = ("gửi danh sách đại biểu về Sở Nội vụ", date(2031, 10, 20))
PAID = ("bố trí kinh phí", None)


def tasks(reading: Any, clause: str) -> list[tuple[str, str]]:
    return [(one.values["body"], one.values["does"]) for one in reading.of("task") if one.values["clause"] == clause]


@pytest.mark.parametrize(("below", "these"), [("dưới đây", "này"), ("sau đây", "nêu trên")])
def test_units_named_before_are_those_that_go_first(below: str, these: str, issued: Issued) -> None:
    reading = issued(FIRST, below=below, these=these)
    assert tasks(reading, "I.1") == [("các đơn vị làm điểm", "gửi kịch bản")]
    assert not unread(reading)


@pytest.mark.parametrize(("aspect", "head", "told"), [
    ("Thành phần", "người đứng đầu đơn vị", ("người đứng đầu các đơn vị còn lại", "quyết định thành phần")),
    ("Hình thức, thời gian", "thủ trưởng đơn vị",
     ("thủ trưởng các đơn vị còn lại", "quyết định hình thức, thời gian")),
])  # fmt: skip
def test_what_the_head_of_the_others_decides_is_what_the_line_is_on(
    aspect: str, head: str, told: tuple[str, str], issued: Issued
) -> None:
    assert tasks(issued(REST, aspect=aspect, head=head), "I.1") == [told]


@pytest.mark.parametrize(("said", "told"), [
    ("Thực hiện các nội dung tại điểm a, c khoản 2 Mục này.", [PLAN_SENT, PAID]),
    ("Thực hiện nhiệm vụ nêu tại khoản 2 Mục II.", [PLAN_SENT, LIST_SENT, PAID]),
    ("Triển khai như điểm b khoản 2 Mục này; mời khách mời.", [LIST_SENT, ("mời khách mời", None)]),
])  # fmt: skip
def test_a_duty_by_reference_is_that_of_the_clause(said: str, told: list[Any], issued: Issued) -> None:
    reading = issued(OTHERS, said=said)
    theirs = [one for one in reading.of("task") if one.values["body"] == "các sở, ban, ngành"]
    assert [(one.values["does"], one.values.get("window", {}).get("before")) for one in theirs] == told
    assert {one.values["clause"] for one in theirs} == {"II.3"}
    assert theirs[0].marks["does"].startswith("suy ra: lời của mục II.2.")
    assert not unread(reading)


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
