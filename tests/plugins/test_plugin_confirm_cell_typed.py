"""On a level's own screen a number is one of its values: a cell by its name is not written as a unit."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
clause = "II.1"
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.
id = "huyen"
label = "các huyện"
units = ["huyện", "thị xã"]
choose_form = ["hoi-nghi"]
days = 1.0
clause = "II.1"
"""


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: answers → (what was told, the level)."""

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        heard, file = walk_through(LEVEL, *answers)
        return heard, tomllib.loads(file.read_text("utf8"))["level"][0]

    return run


@pytest.mark.parametrize(("typed", "how"), [
    ("2 thời hạn quý II/2020", "gõ: 4 quý II/2020."),
    ("2 ngày ½", "gõ: 5 ½."),
    ("2 ngày 22/8/2026", "gõ: 4 ngày 22/8/2026."),
    ("2 hình thức Hội nghị nêu gương", "gõ: 3 Hội nghị nêu gương."),
    ("2 số lượng 100-150", "gõ: t số lượng 100-150."),
    ("2 đơn vị xã; phường", "gõ: 2 xã; phường."),
    ("2 đơn vị -", "cấp phải có đơn vị"),
    ("t 2 thời hạn quý II/2020", "gõ: 4 quý II/2020."),
    ("1 thời hạn quý II/2020", "gõ: 4 quý II/2020."),
])  # fmt: skip
def test_a_cell_by_its_name_is_told_how_to_type_it(walked: Any, typed: str, how: str) -> None:
    told, level = walked(typed, "q")
    assert how in told
    assert (level["units"], level["label"], level["days"]) == (["huyện", "thị xã"], "các huyện", 1)


def test_units_that_are_called_units_are_written(walked: Any) -> None:
    told, level = walked("2 đơn vị sự nghiệp; trường học", "q")
    assert level["units"] == ["đơn vị sự nghiệp", "trường học"], told


def test_what_is_told_to_be_typed_is_taken(walked: Any) -> None:
    told, level = walked("4 quý II/2020", "q")
    assert level["window"], told
    told, level = walked("t số lượng 100-150", "q")
    assert level["size"]["caps"][0]["at_most"] == 150, told


def test_a_level_keeps_its_units(walked: Any) -> None:
    told, level = walked("2 -", "", "q")
    assert level["units"] == ["huyện", "thị xã"], told
    assert "bảng cần giá trị này" in told.casefold()
