"""A cell of a table of levels that says how many come to the conferences of several units, each its own number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các cấp tổ chức như sau
Cấp | Đơn vị tổ chức | Hình thức | Thời gian hoàn thành | {head}
{row} | {cell}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
COMMUNES = "Cấp xã | Xã, phường | Hội nghị điển hình tiên tiến | Trước 20/3/2031"
DISTRICTS = "Cấp huyện | Huyện, thành phố | Hội nghị điển hình tiên tiến | Trước 20/5/2031"
OFFICES = "Cấp sở | Sở, ban, ngành | Hội nghị điển hình tiên tiến | Trước 20/4/2031"
MOST = "Số đại biểu (tối đa)"
Told = tuple[list[str], str, int, int]
Cells = tuple[str, str, str, "tuple[int, int] | None", list[Told]]
CELLS: list[Cells] = [
    (DISTRICTS, MOST, "Thành phố Lam Sơn, huyện Hòa Lộc, Trùng Giang: 150 Các huyện còn lại: 120", (0, 120),
     [(["thành phố Lam Sơn", "huyện Hòa Lộc", "huyện Trùng Giang"], "", 0, 150)]),
    (DISTRICTS, "Số đại biểu", "Thành phố Lam Sơn: 150; các huyện khác: 100 - 120", (100, 120),
     [(["thành phố Lam Sơn"], "", 150, 150)]),
    (DISTRICTS, MOST, "Huyện Hòa Lộc: 150; các đơn vị còn lại: 120", (0, 120), [(["huyện Hòa Lộc"], "", 0, 150)]),
    (OFFICES, MOST, "100 (riêng ngành Giáo dục, ngành Y tế: 140)", (0, 100),
     [(["ngành Giáo dục", "ngành Y tế"], "", 0, 140)]),
    (OFFICES, MOST, "100; riêng Sở Y tế: 140", (0, 100), [(["Sở Y tế"], "", 0, 140)]),
    (COMMUNES, MOST, "Xã loại I: 70 Xã loại II, III: 50 Phường: 60", None,
     [(["phường"], "", 0, 60), (["xã"], "xã loại I", 0, 70), (["xã"], "xã loại II, III", 0, 50)]),
    (COMMUNES, MOST, "Phường: 80; các xã còn lại: 60", (0, 60), [(["phường"], "", 0, 80)]),
]  # fmt: skip


@pytest.fixture
def plan(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(row: str, head: str, cell: str) -> Reading:
        reading: Reading = issued(PLAN, row=row, head=head, cell=cell)
        return reading

    return read


def bounds(size: dict[str, Any]) -> tuple[int, int]:
    (cap,) = size["caps"]
    return cap.get("at_least", 0), cap.get("at_most", 0)


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "I.1" and "như sau" not in item.words]


@pytest.mark.parametrize(("row", "head", "cell", "own", "apart"), CELLS)
def test_each_units_number_is_its_own(
    plan: Callable[..., Reading], row: str, head: str, cell: str, own: tuple[int, int] | None, apart: list[Told]
) -> None:
    reading = plan(row, head, cell)
    (level,) = (item.values for item in reading.of("level"))
    assert (bounds(level["size"]) if "size" in level else None) == own
    told = [(one.values["units"], one.values.get("when", ""), *bounds(one.values["size"]))
            for one in reading.of("exception")]  # fmt: skip
    assert sorted(told) == sorted(apart)
    assert left(reading) == []


@pytest.mark.parametrize(
    "cell",
    ["Huyện Hòa Lộc: 150; nơi đông dân: 120", "100 (riêng nơi xa: 140)", "Huyện Hòa Lộc: 150; Sở Y tế: 120"],
)
def test_a_cell_of_which_a_part_is_not_understood_is_told_whole(plan: Callable[..., Reading], cell: str) -> None:
    reading = plan(DISTRICTS, MOST, cell)
    assert reading.of("exception") == []
    assert [words.replace(" … ", " ") for words in left(reading)] == [cell]
