"""A passage is kept in its words wherever it is asked about, for those who are typed; who is nobody known is told."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

TITLE = "\n# CHƯA HIỂU, theo mục.\n"
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
    walk_two: Any, passage: str, typed: str, whose: tuple[list[str], list[str]]
) -> None:
    told, file = walk_two(TITLE + passage, typed, "q")
    assert [(sorted(levels), who) for levels, who in _kept(file)] == [(sorted(whose[0]), whose[1])], told
    assert "đoạn" not in file.read_text("utf8").rpartition("[[provision]]")[2]


def test_the_question_names_the_key_and_asks_whom_it_binds(walk_two: Any) -> None:
    told, file = walk_two(TITLE + ROW.replace("03 chậu hoa", "chậu hoa"), "nguyên lời", "các xã", "q")
    assert "hay gõ của ai" in told
    assert _kept(file) == [(["xa"], [])], told


def test_a_short_name_keeps_its_capitals(walk_two: Any) -> None:
    told, file = walk_two(TITLE + TEXT, "k Sở Y tế", "q")
    assert _kept(file) == [([], ["Sở Y tế"])], told


def test_words_are_kept_for_those_whom_the_screen_names(walk_two: Any) -> None:
    told, file = walk_two(TITLE + TEXT, "1 các xã", "k", "", "q")
    assert _kept(file) == [(["xa"], [])], told


def test_a_star_alone_keeps_nothing_for_everybody(walk_two: Any) -> None:
    rows = ROW + ROW.replace("đoạn 30: Tổ một", "đoạn 31: Tổ hai")
    told, file = walk_two(TITLE + rows, "*", "q")
    assert _kept(file) == [], told


def test_a_whole_annex_is_not_kept_by_its_name(walk_two: Any) -> None:
    whole = "# - Phụ lục II, đoạn 20: Phụ lục II BIỂU MẪU (cả phụ lục, 6 dòng)\n"
    told, file = walk_two(TITLE + whole, "k", "q")
    assert "không giữ nguyên lời một lần được" in told
    assert _kept(file) == [], told


def test_a_sort_of_units_that_no_level_is_of_is_refused_with_the_levels(walk_two: Any) -> None:
    told, file = walk_two(TITLE + TEXT, "k tổ xung kích; các xã", "c2", "q")
    assert "“tổ xung kích” không phải tên đơn vị nào; gõ của ai: c1 các xã; c2 các huyện" in " ".join(told.split())
    assert _kept(file) == [(["huyen"], [])], told
    told, file = walk_two(TITLE + TEXT, "1 tổ xung kích", "1 các xã", "", "q")
    assert _kept(file) == [(["xa"], [])], told


def test_a_body_by_its_name_is_taken_and_told_to_be_no_level(walk_two: Any) -> None:
    told, file = walk_two(TITLE + TEXT, "k Trung tâm Hoa Mai; các xã", "q")
    assert "Không cấp, loại đơn vị nào gọi là “Trung tâm Hoa Mai”" in " ".join(told.split())
    assert _kept(file) == [(["xa"], ["Trung tâm Hoa Mai"])], told


COMMA = "đơn vị trực thuộc, hợp tác xã"


@pytest.mark.parametrize(("typed", "part", "levels"), [
    ("1 các xã · thi đua, tuyên truyền", "movement", ["xa"]), ("1 · báo cáo", "reporting", []),
    ("k các xã · kinh phí", "budget", ["xa"]), ("1 k c2 · chương trình", "agenda", ["huyen"]),
    ("k các xã, đơn vị trực thuộc, hợp tác xã", "other", ["huyen", "xa"]),
    ("1 Đơn vị trực thuộc, hợp tác xã · khen thưởng", "honours", ["huyen"]),
])  # fmt: skip
def test_what_stands_on_the_screen_can_be_typed(walk_two: Any, typed: str, part: str, levels: list[str]) -> None:
    told, file = walk_two(TITLE + TEXT, typed, "", "q", second=COMMA)
    kept = tomllib.loads(file.read_text("utf8"))["provision"]
    assert [(one.get("about", "other"), sorted(one.get("levels", []))) for one in kept] == [(part, levels)], told
    assert "who" not in kept[0]


def test_a_part_that_none_is_called_changes_nothing(walk_two: Any) -> None:
    told, _ = walk_two(TITLE + TEXT, "1 các xã · ăn uống", "q", second=COMMA)
    assert "Không phần nào gọi là “ăn uống”: hình thức, thời gian, địa điểm; " in " ".join(told.split())
    assert "→ các xã" not in told


def test_whom_words_are_kept_for_is_told_before_they_are_written(walk_two: Any) -> None:
    told, _ = walk_two(TITLE + TEXT, "k các xã", "q")
    assert "nguyên lời: các xã" in told
    assert "mọi đơn vị" not in told.rpartition("in nguyên ở")[2]


SHARE = """# - mục IV.1, đoạn 21: Đại biểu nữ không ít hơn 30%; danh sách do cấp trên trực tiếp duyệt trước. Văn nghệ \
chào mừng do nơi tổ chức cân nhắc, dưới 03 tiết mục.
"""


def test_only_what_is_not_recorded_yet_is_kept(walk_two: Any) -> None:
    told, file = walk_two(TITLE + SHARE, "1", "", "k các xã", "q")
    said = tomllib.loads(file.read_text("utf8"))
    assert [one["group"] for one in said["composition"]] == ["nữ"], told
    words = " ".join(one["words"] for one in said["provision"])
    assert "Văn nghệ" in words
    assert "30%" not in words


@pytest.mark.parametrize("typed", ["k sửa", "k sai rồi", "k xyz"])
def test_what_is_nobodys_name_writes_nothing(walk_two: Any, typed: str) -> None:
    told, file = walk_two(TITLE + TEXT, typed, "b", "q")
    assert _kept(file) == [], told
    assert "không phải tên đơn vị nào" in told
    told, file = walk_two(TITLE + TEXT, typed, "các huyện", "q")
    assert _kept(file) == [(["huyen"], [])], "whom they bind is asked again"
