"""A level mended from the table of levels: its name where facts call it by that, some of its units by what they are."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.apart_typed import label_typed

LEVELS = """
[[form]]
id = "gap-mat"
name = "Hội nghị gặp mặt gương sáng"

[[level]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Các xã, phường họp trong quý II năm 2026.
id = "thon"
label = "cấp thôn xã"
units = ["xã", "phường"]
window = { until = "2026-Q2" }
clause = "II.4"

[[level]]  # CHƯA XÁC NHẬN: mục II.5, đoạn 21: Các trạm kiểm lâm họp một buổi.
id = "tram"
label = "các trạm kiểm lâm"
units = ["trạm kiểm lâm"]
days = 0.5
clause = "II.5"

[[level]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 22: Các đội kiểm lâm mời từ 40 đến 60 đại biểu.
id = "doi"
label = "các đội kiểm lâm"
units = ["đội kiểm lâm"]
days = 1
size = { caps = [{ category = "all", at_least = 40, at_most = 60, clause = "II.6" }] }
clause = "II.6"

[[task]]
body = "cấp thôn xã"
does = "báo cáo kết quả"
clause = "III.1"

[[task]]
body = "các trạm kiểm lâm, cấp thôn xã"
does = "treo cờ"
clause = "III.2"
"""


@pytest.fixture
def walked(walk_numbered: Any) -> Any:
    """Return how to answer from the table on, "q" last: what was told, and the plan's file as it is then."""

    def through(*answers: str) -> tuple[str, dict[str, Any]]:
        told, file = walk_numbered(LEVELS, *answers, "q")
        return told, tomllib.loads(file.read_text("utf8"))

    return through


def test_what_calls_a_level_by_its_name_goes_by_the_new_one(walked: Any) -> None:
    told, plan = walked("{thon} tên cấp bản làng")
    assert [one["label"] for one in plan["level"] if one["id"] == "thon"] == ["cấp bản làng"], told
    assert [one["body"] for one in plan["task"][-2:]] == ["cấp bản làng", "các trạm kiểm lâm, cấp bản làng"]


@pytest.mark.parametrize(("who", "units", "when"), [
    ("xã biên giới, các xã đảo", ["xã"], "xã biên giới, xã đảo"),
    ("các xã của huyện Lũng Khê", ["xã"], "xã của huyện Lũng Khê"),
    ("các phường", ["phường"], ""),
    ("xã Khê Hạ", ["xã Khê Hạ"], ""),
])  # fmt: skip
def test_units_told_by_what_they_are_like_need_no_names(who: str, units: list[str], when: str, walked: Any) -> None:
    told, plan = walked(f"{{thon}} riêng {who}: trước 20/4/2026; Hội nghị gặp mặt gương sáng")
    (made,) = plan["exception"]
    assert (made["units"], made.get("when", "")) == (units, when), told
    assert made["choose_form"] == ["gap-mat"]
    assert "Hội nghị gặp mặt gương sáng, trước ngày 20 tháng 4 năm 2026" in told, "all that is kept is told"


def test_a_kind_that_the_level_has_not_is_told(walked: Any) -> None:
    told, plan = walked("{tram} riêng xã biên giới: trước 20/4/2026")
    assert ("exception" in plan, "Cấp này không có xã, chưa ghi" in told) == (False, True)


def test_a_number_behind_the_name_of_its_cell_is_how_many_come(walked: Any) -> None:
    told, plan = walked("{doi} số lượng dưới 100 người")
    level = next(one for one in plan["level"] if one["id"] == "doi")
    assert (level["size"]["caps"][0]["at_most"], level.get("when")) == (99, None), told


@pytest.mark.parametrize("typed", ["riêng", "riêng xã biên giới", "tên riêng", "tên riêng các xã"])
def test_some_of_its_units_without_what_they_do_are_no_name_of_a_level(typed: str, walked: Any) -> None:
    told, plan = walked(f"{{thon}} {typed}", "")
    assert [one["label"] for one in plan["level"] if one["id"] == "thon"] == ["cấp thôn xã"], told
    assert "riêng Sở A, Sở B: tối đa 150" in told


@pytest.mark.parametrize("typed", ["tên: cấp bản làng", "tên cấp: cấp bản làng", "cấp bản làng"])
def test_the_name_of_the_cell_is_no_part_of_a_levels_name(typed: str) -> None:
    assert label_typed(typed) == "cấp bản làng"
    with pytest.raises(ValueError, match="riêng Sở A"):
        label_typed(f"tên: riêng {typed}")
