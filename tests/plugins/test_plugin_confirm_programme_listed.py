"""A programme that one sentence lists: asked as all its items, of which none is lost when one is written."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

ITEMS = ["Chào cờ", "Giới thiệu khách mời, khai mạc", "Báo cáo kết quả ba năm", "Trao tặng kỷ niệm chương", "Bế mạc"]
LISTED = "; ".join(one[:1].lower() + one[1:] for one in ITEMS)
RULE = "Đối với các xã, tùy điều kiện được bớt phần khai mạc nhưng không được bỏ phần báo cáo."
TASK = "# - mục VI.3, đoạn 40: {lead}: {listed}. {rule}\n"


def _plan(lead: str = "Buổi họp mặt theo trình tự", before: str = "") -> str:
    passage = TASK.format(lead=lead, listed=LISTED, rule=RULE)
    return f"{before}\n# CHƯA HIỂU, theo mục.\n{passage}"


def _said(file: Any) -> tuple[list[str], str, bool]:
    """Return the titles of the programme, what is kept in words, and whether the passage is still open."""
    text = file.read_text("utf8")
    plan = tomllib.loads(text)
    words = " ".join(one["words"] for one in plan.get("provision", []))
    return [one["title"] for one in plan.get("agenda", [])], words, "# - mục VI.3" in text


def test_enter_writes_all_items_and_the_rule_behind_them(walk_two: Any) -> None:
    told, file = walk_two(_plan(), "", "q")
    titles, words, left = _said(file)
    assert (titles, left) == (ITEMS, False), told
    assert RULE in words


def test_one_item_leaves_the_others_open(walk_two: Any) -> None:
    told, file = walk_two(_plan(), "1", "", "q")
    titles, words, left = _said(file)
    assert (titles, words, left) == (ITEMS[:1], "", True), told
    told, file = walk_two(_plan(), "1", "", "", "q")
    titles, words, left = _said(file)
    assert (titles, left) == (ITEMS, False), told
    assert RULE in words


@pytest.mark.parametrize("plan", [
    _plan(before='[[agenda]]\nitem = "van-nghe"\ntitle = "Văn nghệ"\nclause = "V"\n'),
    _plan("Hội nghị cấp huyện có nội dung"),
], ids=["beside another programme", "of one level"])  # fmt: skip
def test_items_that_nobody_is_sure_of_are_offered_and_the_rest_stays(walk_two: Any, plan: str) -> None:
    told, file = walk_two(plan, "3", "", "q")
    assert _said(file)[0][-1] == ITEMS[0], told
    assert _said(file)[2], told
    told, file = walk_two(plan, "3", "", "", "", "q")
    titles, words, _ = _said(file)
    kept = " ".join((*titles, words)).casefold()
    assert all(one.casefold() in kept for one in (*ITEMS, RULE)) or _said(file)[2], told


def test_an_item_chosen_by_its_kind_does_not_end_the_passage(walk_two: Any) -> None:
    told, file = walk_two(_plan("Hội nghị cấp huyện có nội dung"), "t chương trình", "", "q")
    titles, _, left = _said(file)
    assert len(titles) <= 1, told
    assert left, told


def test_a_sentence_that_says_little_stays_open_beside_the_table_of_another(walk_two: Any) -> None:
    words = "Việc đón tiếp chu đáo, ân cần, không khí thân tình."
    passage = f"# - mục VI.3, đoạn 40: Các xã mời người cao tuổi dự họp mặt, phải báo cáo Sở Y tế. {words}\n"
    told, file = walk_two(f"\n# CHƯA HIỂU, theo mục.\n{passage}", "2", "", "q")
    assert "[[task]]" in file.read_text("utf8"), told
    assert _said(file)[2], told
    told, file = walk_two(f"\n# CHƯA HIỂU, theo mục.\n{passage}", "2", "", "", "q")
    assert (_said(file)[1], _said(file)[2]) == (words, False), told
