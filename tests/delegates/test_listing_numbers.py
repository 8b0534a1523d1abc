"""The column of numbers holds the largest of them, however wide the list is."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.listing.printed import context

DIGIT, CELL = 12 * 0.3528 / 2, 2 * 1.9
"""Millimetres: a digit of 12 points in Times New Roman, and the margins of a cell."""


def table(columns: int, rows: int, *, parts: int = 1, numbered_on: bool = False) -> dict[str, Any]:
    paper = Paper("DANH SÁCH", tuple(Column("Cột", 15) for _ in range(columns)),
                  tuple(Part(f"Nhóm {at}", (("x",) * columns,) * rows) for at in range(parts)),
                  numbered_on=numbered_on)  # fmt: skip
    found: Any = context(paper)["table"]
    assert found["width"] == found["index_width"] + 15 * columns
    return dict(found)


@pytest.mark.parametrize(("columns", "page"), [(4, 165), (7, 247), (12, 247), (20, 247)])
@pytest.mark.parametrize("rows", [9, 120, 1120, 12_000])
def test_the_largest_number_is_not_broken(columns: int, page: int, rows: int) -> None:
    found = table(columns, rows)
    assert found["index_width"] / found["width"] * page >= len(str(rows)) * DIGIT + CELL


def test_a_list_of_the_usual_width_stays_as_it_is() -> None:
    assert [table(4, 120)["index_width"], table(6, 90)["index_width"], table(0, 3)["index_width"]] == [5, 5, 5]


def test_numbers_that_go_on_through_the_parts_are_longer() -> None:
    assert table(12, 60, parts=20)["index_width"] < table(12, 60, parts=20, numbered_on=True)["index_width"]


def cells_of(columns: tuple[tuple[str, int, str], ...]) -> list[float]:
    """Return how many millimetres each column of a lying page has, and check that the page is not left."""
    heads = tuple(Column(heading, width) for heading, width, _ in columns)
    table: Any = context(Paper("DANH SÁCH", heads, (Part("", (tuple(text for _, _, text in columns),)),)))["table"]
    assert table["width"] <= 247 + 2 * len(columns)
    return [column["width"] / table["width"] * 247 for column in table["before"]]


def test_years_and_numbers_of_a_list_of_twenty_columns_are_not_broken() -> None:
    columns = (("Năm sinh", 12, "12/5/1975"), ("Điện thoại", 13, "0912345678"), ("Năm vào ngành", 9, "1998"),
               *((f"Cột thứ {at}", 20, "Nghiệp vụ") for at in range(17)))  # fmt: skip
    for wide, text in zip(cells_of(columns), ("12/5/1975", "0912345678", "1998"), strict=False):
        assert wide >= len(text.replace("/", "")) * DIGIT + CELL, text


def test_where_words_have_room_wide_columns_give_it() -> None:
    columns = (("Giới tính", 2, "Nam"), ("Nghiệp vụ", 4, "Nguyễn"), *(("Cột", 30, "x") for _ in range(5)))
    wide = cells_of(columns)
    assert wide[0] >= len("Giới") * 1.9 + CELL
    assert wide[1] >= len("Nguyễn") * 1.9 + CELL
    assert min(wide[2:]) > max(wide[:2])
