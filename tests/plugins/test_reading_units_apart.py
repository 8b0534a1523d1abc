"""Branches, bodies and sorts of a level's units that have a time, a length or a size of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC HỘI NGHỊ
1. Cấp xã (xã, phường)
- Thời gian: 01 ngày{length}, hoàn thành trước ngày 30/5/2031.{communes}
2. Các sở, ban, ngành, Công an tỉnh
- Thời gian: không quá ½ ngày, hoàn thành chậm nhất ngày 10/6/2031.{time}
- Số lượng: không quá 150 đại biểu.{size}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- {task}
"""
GAPS = dict.fromkeys(("length", "communes", "time", "size"), "") | {"task": "Theo dõi, đôn đốc."}
LATER = {"until": date(2031, 6, 14)}


def read(issued: Callable[..., Any], **said: str) -> tuple[list[dict[str, Any]], str]:
    """Return the exceptions without level and clause, and all that stays told."""
    reading = issued(PLAN, **(GAPS | said))
    facts = [{key: value for key, value in one.values.items() if key not in ("level", "clause")}
             for one in reading.of("exception")]  # fmt: skip
    return facts, " ".join(item.words for item in unread(reading))


@pytest.mark.parametrize(("said", "units"), [
    ("Riêng Sở Y tế do có dịch nên được lùi thời gian đến hết ngày 14/6/2031.", ["Sở Y tế"]),
])  # fmt: skip
def test_a_time_of_some_offices_is_their_exception(said: str, units: list[str], issued: Callable[..., Any]) -> None:
    assert read(issued, time=f" {said}") == ([{"units": units, "window": LATER}], "")


def test_a_length_and_a_size_stand_beside_the_time(issued: Callable[..., Any]) -> None:
    facts, left = read(issued, time=" Riêng Sở Y tế tổ chức 01 ngày, chậm nhất ngày 14/6/2031, không quá 200 đại biểu.")
    caps = [{"category": "all", "at_most": 200, "clause": "I.2"}]
    assert facts == [{"units": ["Sở Y tế"], "window": LATER, "days": 1, "size": {"caps": caps}}]
    assert not left


def test_who_decides_on_a_number_is_kept(issued: Callable[..., Any]) -> None:
    facts, left = read(
        issued, size=" Ngành Giáo dục, ngành Y tế do Giám đốc sở quyết định nhưng không quá 200 đại biểu."
    )
    caps = [{"category": "all", "at_most": 200, "clause": "I.2"}]
    size = {"caps": caps, "decided_by": "Giám đốc sở"}
    assert facts == [{"units": ["ngành Giáo dục", "ngành Y tế"], "size": size}]
    assert not left


@pytest.mark.parametrize("said", [
    " Sở Y tế được tổ chức với số lượng không quá 200 người.",
    " (Sở Y tế tăng số lượng đại biểu lên không quá 200 người).",
])  # fmt: skip
def test_a_size_is_told_in_several_ways(said: str, issued: Callable[..., Any]) -> None:
    facts, _ = read(issued, size=said)
    assert facts == [{"units": ["Sở Y tế"], "size": {"caps": [{"category": "all", "at_most": 200, "clause": "I.2"}]}}]


@pytest.mark.parametrize("said", [
    "Ngành Y tế được lùi đến ngày 14/6/2031 nếu có dịch.",
    "Công an tỉnh tổ chức Đại hội “Vì an ninh Tổ quốc” trước ngày 14/6/2031.",
])  # fmt: skip
def test_what_is_unsure_or_on_something_else_is_no_exception(said: str, issued: Callable[..., Any]) -> None:
    assert read(issued, time=f" {said}")[0] == []


def test_an_office_is_no_unit_of_a_level_of_areas(issued: Callable[..., Any]) -> None:
    facts, left = read(issued, communes=" Ngành Y tế được hoàn thành chậm nhất ngày 14/6/2031.")
    assert not facts
    assert "14/6/2031" in left


@pytest.mark.parametrize(
    "length",
    [
        " (xã miền núi: 1/2 ngày)",
    ],
)
def test_a_length_of_a_sort_has_its_condition(length: str, issued: Callable[..., Any]) -> None:
    assert read(issued, length=length) == ([{"units": ["xã"], "when": "xã miền núi", "days": 0.5}], "")


def test_a_list_of_another_sort_names_none(issued: Callable[..., Any]) -> None:
    (fact,), _ = read(issued, length=" (xã miền núi: 1/2 ngày)", task="Hỗ trợ các xã biên giới (Khê Hạ, Suối Mơ).")
    assert fact["when"] == "xã miền núi"


def test_units_that_may_call_so_many_have_that_size_and_not_the_others(issued: Callable[..., Any]) -> None:
    said = " Sở Y tế và Công an tỉnh được mời tối đa 250 đại biểu, các cơ quan khác không quá 150 đại biểu."
    facts, _ = read(issued, size=said)
    caps = [{"category": "all", "at_most": 250, "clause": "I.2"}]
    assert {"units": ["Sở Y tế", "Công an tỉnh"], "size": {"caps": caps}} in facts


@pytest.mark.parametrize(("said", "told"), [
    ("Trường đại học, cao đẳng trên địa bàn tổ chức xong trước ngày 20/9/2031.", False),
    ("Trường đại học, cao đẳng tổ chức trong dịp khai giảng năm học 2031 - 2032, xong trước ngày 20/9/2031.", True),
])  # fmt: skip
def test_an_item_on_some_kinds_of_a_level_gives_these_their_time(
    said: str, told: bool, issued: Callable[..., Any]
) -> None:
    reading = issued(
        "I. TỔ CHỨC HỘI NGHỊ\n1. Ở doanh nghiệp, hợp tác xã, trường đại học, cao đẳng\n"
        "a) Doanh nghiệp tổ chức Hội nghị biểu dương từ ngày 25/8/2031 đến ngày 10/9/2031.\n{b}\n",
        b=f"b) {said}",
    )
    (fact,) = (one.values for one in reading.of("exception") if "trường đại học" in one.values["units"])
    assert (fact["units"], fact["window"]) == (["trường đại học", "trường cao đẳng"], {"before": date(2031, 9, 20)})
    assert any("khai giảng" in one.words for one in unread(reading)) == told


BESIDE = """\
II. CÁC CẤP HỘI NGHỊ
1. Các sở, ban, ngành tổ chức hội nghị điển hình tiên tiến trước ngày 10/8/2026, không quá 80 đại biểu.
2. Các xã tổ chức hội nghị biểu dương trước ngày 31/7/2026, không quá 60 đại biểu.
3. Quy định cụ thể
a) {said}
"""


@pytest.mark.parametrize(("said", "units"), [
    ("Sở, ban, ngành: Riêng Sở Y tế và Sở Tài chính được mời không quá 150 đại biểu do đông người.",
     ["Sở Y tế", "Sở Tài chính"]),
    ("Sở, ban, ngành: ghép với sơ kết. Riêng Sở Y tế được triệu tập tối đa 150 người vì đông.", ["Sở Y tế"]),
    ("Xã: Riêng Sở Y tế không quá 150 đại biểu.", None), ("Lưu ý: Riêng Sở Y tế không quá 150 đại biểu.", ["Sở Y tế"]),
])  # fmt: skip
def test_a_label_says_of_which_level_the_size_of_some_is(
    said: str, units: list[str] | None, issued: Callable[..., Any]
) -> None:
    found = [one.values for one in issued(BESIDE, said=said).of("exception")]
    assert [one["units"] for one in found] == ([units] if units else [])
    assert all(one["size"]["caps"][0]["at_most"] == 150 for one in found)


@pytest.mark.parametrize(("change", "most"), [
    ("được tăng không quá 20 đại biểu", None), ("giảm số lượng không quá 30 đại biểu", None),
    ("giảm số lượng đại biểu xuống còn không quá 120 đại biểu", 120),
])  # fmt: skip
def test_by_how_many_more_or_fewer_is_no_size(change: str, most: int | None, issued: Callable[..., Any]) -> None:
    facts, left = read(issued, communes=f" Riêng xã Lâm Hạ {change}.")
    sizes = [cap.get("at_most") for one in facts for cap in one.get("size", {}).get("caps", ())]
    assert sizes == ([most] if most else [])
    assert (change in left) is (most is None)


def test_two_units_each_with_its_reason_have_the_number_behind_both(issued: Callable[..., Any]) -> None:
    said = " Riêng xã Bình Hạ có dân đông nhất vùng và phường Thanh Thượng mới được mở rộng, số đại biểu đến 120."
    facts, _ = read(issued, communes=said)
    assert [(one["units"], one["size"]["caps"][0]["at_most"]) for one in facts] == [
        (["xã Bình Hạ"], 120), (["phường Thanh Thượng"], 120)]  # fmt: skip
