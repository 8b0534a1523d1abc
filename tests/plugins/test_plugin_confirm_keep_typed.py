"""A passage is kept in its words wherever it is asked about, for those who are typed; who is nobody known is told."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

PLAN = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
[[level]]
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "huyen"
label = "các huyện"
units = ["huyện"]
choose_form = ["hoi-nghi"]
clause = "II.2"

# CHƯA HIỂU, theo mục.
"""
ROW = "# - mục III, đoạn 30: Tổ một | 03 chậu hoa | sân trước |\n"
TEXT = "# - mục IV.1, đoạn 21: Cổng chính treo 02 băng rôn, phía sau để 12 xe.\n"


def _kept(file: Any) -> list[tuple[list[str], list[str]]]:
    said = tomllib.loads(file.read_text("utf8")).get("provision", [])
    return [(one.get("levels", []), one.get("who", [])) for one in said]


@pytest.mark.parametrize("passage", [ROW.replace("03 chậu hoa", "chậu hoa"), TEXT], ids=["row", "text"])
@pytest.mark.parametrize(("typed", "whose"), [
    ("k các xã", (["xa"], [])), ("nguyên lời các huyện", (["huyen"], [])), ("nguyên lời *", ([], [])),
    ("k các huyện; các xã", (["xa", "huyen"], [])),
])  # fmt: skip
def test_words_are_kept_by_one_answer(
    walk_through: Any, passage: str, typed: str, whose: tuple[list[str], list[str]]
) -> None:
    told, file = walk_through(PLAN + passage, typed, "q")
    assert [(sorted(levels), who) for levels, who in _kept(file)] == [(sorted(whose[0]), whose[1])], told
    assert "đoạn" not in file.read_text("utf8").rpartition("[[provision]]")[2]


def test_the_question_names_the_key_and_asks_whom_it_binds(walk_through: Any) -> None:
    told, file = walk_through(PLAN + ROW.replace("03 chậu hoa", "chậu hoa"), "nguyên lời", "các xã", "q")
    assert "hay gõ của ai" in told
    assert _kept(file) == [(["xa"], [])], told


def test_a_short_name_keeps_its_capitals(walk_through: Any) -> None:
    told, file = walk_through(PLAN + TEXT, "k Sở Y tế", "q")
    assert _kept(file) == [([], ["Sở Y tế"])], told


def test_words_are_kept_for_those_whom_the_screen_names(walk_through: Any) -> None:
    told, file = walk_through(PLAN + TEXT, "1 các xã", "k", "", "q")
    assert _kept(file) == [(["xa"], [])], told


def test_a_star_alone_keeps_nothing_for_everybody(walk_through: Any) -> None:
    rows = ROW + ROW.replace("đoạn 30: Tổ một", "đoạn 31: Tổ hai")
    told, file = walk_through(PLAN + rows, "*", "q")
    assert _kept(file) == [], told


def test_a_whole_annex_is_not_kept_by_its_name(walk_through: Any) -> None:
    whole = "# - Phụ lục II, đoạn 20: Phụ lục II BIỂU MẪU (cả phụ lục, 6 dòng)\n"
    told, file = walk_through(PLAN + whole, "k", "q")
    assert "không giữ nguyên lời một lần được" in told
    assert _kept(file) == [], told


def test_a_name_that_is_no_level_is_told(walk_through: Any) -> None:
    told, file = walk_through(PLAN + TEXT, "k tổ xung kích; các xã", "q")
    assert "Không cấp, loại đơn vị nào gọi là “tổ xung kích”" in told
    assert _kept(file) == [(["xa"], ["tổ xung kích"])], told
    told, _ = walk_through(PLAN + TEXT, "k các xã", "q")
    assert "Không cấp" not in told


@pytest.mark.parametrize("typed", ["k sửa", "k sai rồi", "k xyz"])
def test_what_is_nobodys_name_writes_nothing(walk_through: Any, typed: str) -> None:
    told, file = walk_through(PLAN + TEXT, typed, "b", "q")
    assert _kept(file) == [], told
    assert "không phải tên đơn vị nào" in told
    told, file = walk_through(PLAN + TEXT, typed, "các huyện", "q")
    assert _kept(file) == [(["huyen"], [])], "whom they bind is asked again"
