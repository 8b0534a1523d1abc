"""What is typed in ``tdkt plugin confirm`` is read whole or refused, and as it is told it can be typed again."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.confirming.dating import year_of
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed, told
from tdkt_tui.workflow.confirming.typed_lists import list_typed, typed_list
from tdkt_tui.workflow.confirming.typed_times import typed_window, window_typed


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of a head alone, issued on 5/1/2026."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("30/4/2026", {"until": "2026-04-30"}), ("trước 30/4/2026", {"before": "2026-04-30"}),
     ("tháng 5/2026", {"month": "2026-05"}), ("quý II/2026", {"quarter": "2026-Q2"}),
     ("xong trong tháng 5/2026", {"until": "2026-05"}),
     ("từ 10/3 đến trước 15/5", {"since": "2026-03-10", "before": "2026-05-15"}),
     ("từ ngày 20/12/2025 đến hết quý I", {"since": "2025-12-20", "by_end_of": "2026-Q1"}),
     ("từ ngày 10 đến 15/5", {"since": "2026-05-10", "until": "2026-05-15"}),
     ("dự kiến 22/8", {"on": "2026-08-22", "approx": "True"}),
     ("hoàn thành trước 15/5 (dự kiến)", {"before": "2026-05-15", "approx": "True"}),
     ("dự kiến từ 1/5 đến 30/5", {"since": "2026-05-01", "until": "2026-05-30", "approx": "True"}),
     ("chậm nhất 17 giờ 00 ngày 30/6", {"until": "2026-06-30"}), ("đầu tháng 3/2026", {
         "since": "2026-03-01", "until": "2026-03-10", "approx": "True"}),
     ("1/5-10/5", {"since": "2026-05-01", "until": "2026-05-10"}), ("20/12-5/1", {
         "since": "2026-12-20", "until": "2027-01-05"}),
     ("quý III - IV/2026", {"since": "2026-Q3", "until": "2026-Q4"}),
     ("tháng 5, 6/2026", {"since": "2026-05", "until": "2026-06"}),
     ("vào sáng ngày 09 tháng 6 năm 2026", {"on": "2026-06-09"}), ("buổi chiều 9/6", {"on": "2026-06-09"}),
     ("sáng thứ Sáu, ngày 9/6/2026", {"on": "2026-06-09"}), ("kể từ 01/3/2026", {"since": "2026-03-01"}),
     ("10-5", {"until": "2026-05-10"}),
     ("nửa đầu tháng 6/2026", {"since": "2026-06-01", "until": "2026-06-15"}),
     ("tháng 5/2026 và tuần đầu tháng 6/2026", {"since": "2026-05", "until": "2026-06-07", "approx": "True"}),
     ("từ 1/5/2026, hoàn thành trước 15/6/2026", {"since": "2026-05-01", "before": "2026-06-15"}),
     ("tháng 2", {"month": "2027-02"}), ("quý III", {"quarter": "2026-Q3"})],
)  # fmt: skip
def test_a_time_is_typed_as_a_plan_says_it(typed: str, said: dict[str, str]) -> None:
    window = typed_window(typed, lambda month: year_of(month, date(2026, 3, 5)))
    assert {key: str(value) for key, value in window.items()} == said
    again = typed_window(window_typed(Window.model_validate(window)), lambda _: 0)
    assert again == window, "as it is told it is the same when typed again"


def test_a_day_without_a_year_is_in_the_year_that_the_title_of_a_plan_to_come_names() -> None:
    issued = date(2022, 12, 28)
    assert [year_of(12, issued, title=f"Công tác thi đua{of}") for of in (" năm 2023", " năm 2022", "")] == [
        2023, 2022, 2022]  # fmt: skip
    assert [year_of(month, issued, 2024, "Công tác năm 2023") for month in (1, 12)] == [2024, 2024]


@pytest.mark.parametrize("typed", ["lúc nào cũng được", "32/13/2026", "15/5 và 20/5", "quý I hoặc tháng 4/2026",
                                   "từ 30/5 đến 1/5/2026", "15/5 tại nhà văn hóa",
                                   "tháng 5, 8/2026", "2-4/2026"])  # fmt: skip
def test_a_time_of_which_a_part_would_be_dropped_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        typed_window(typed, lambda _: 2026)


def test_the_year_that_a_plan_states_is_that_of_typed_days(plan: Plan) -> None:
    window = next(key for key in TABLES["task"].keys if key.name == "window")
    assert read_typed(plan, window, "15/5", 2031) == {"until": date(2031, 5, 15)}
    words = "Sở Y tế gửi phương án trong tháng 5."
    (first, *_) = drafts_for(plan, Passage(words, words, "V.1", (), 2031))
    assert first.values["window"] == {"month": "2031-05"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [("xã, phường", ["xã", "phường"]), ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
     ("Sở Y tế, Sở Nội vụ và Sở Tài chính", ["Sở Y tế", "Sở Nội vụ và Sở Tài chính"]),
     ("báo cáo, có xác nhận; danh sách", ["báo cáo, có xác nhận", "danh sách"]),
     ("xã thường bị lũ, ngập úng của huyện Lệ Thủy", ["xã thường bị lũ, ngập úng của huyện Lệ Thủy"]),
     ("các xã vùng sâu, vùng xa, phường", ["các xã vùng sâu, vùng xa", "phường"]),
     ("xã, phường, đơn vị thuộc huyện", ["xã", "phường", "đơn vị thuộc huyện"]),
     ("xã Tân Lập, huyện miền núi, sở, lực lượng vũ trang",
      ["xã Tân Lập", "huyện miền núi", "sở", "lực lượng vũ trang"]),
     ("hồ sơ, bản gốc;", ["hồ sơ, bản gốc"])],
)  # fmt: skip
def test_a_list_is_split_as_it_is_shown(typed: str, said: list[str]) -> None:
    assert typed_list(typed) == said
    assert typed_list(list_typed(said)) == said


@pytest.mark.parametrize(("table", "name", "no", "yes"), [
    ("task", "mode", "told", "asked"), ("honours", "how", "", "at-most"), ("recipient", "for_report", False, True),
])  # fmt: skip
def test_what_is_not_so_is_not_shown_as_so(table: str, name: str, no: Any, yes: Any, plan: Plan) -> None:
    (key,) = [one for one in TABLES[table].keys if one.name == name]
    assert (told(plan, key, no), told(plan, key, yes)) == ("không", "có")


@pytest.mark.parametrize("name", [
    "Hội nghị điển hình tiên tiến giai đoạn 2020 - 2025", "Hội nghị tổng kết năm 2025", "Đại hội lần thứ 9",
])  # fmt: skip
def test_the_name_of_a_form_may_hold_numbers(name: str, plan: Plan) -> None:
    key = next(key for table in TABLES.values() for key in table.keys if key.asked == "forms")
    assert read_typed(plan, key, name) == [name]
    with pytest.raises(ValueError, match=r"số từ 1|hình thức"):
        read_typed(plan, key, "3")


@pytest.mark.parametrize(("typed", "names"), [
    ("phòng thuộc sở, ngành, UBND huyện", ["phòng thuộc sở, ngành, UBND huyện"]),
    ("đơn vị trực thuộc sở, xã", ["đơn vị trực thuộc sở", "xã"]),
    ("phòng thuộc sở; ngành", ["phòng thuộc sở", "ngành"]),
    ("sở, ban, ngành", ["sở", "ban", "ngành"]),
])  # fmt: skip
def test_units_of_several_bodies_are_one_kind(typed: str, names: list[str]) -> None:
    assert typed_list(typed) == names
