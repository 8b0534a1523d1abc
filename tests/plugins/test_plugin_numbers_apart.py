"""Words on how many come that are kept for several levels: a level is not told another one's number."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.shown_offers import offers_brief
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.numbers_apart import in_parts, others_numbers

OWN = "Số lượng: cấp xã không quá 120 đại biểu, nơi ít người thì họp cả thôn."
ALL = "Khách mời ngồi hàng ghế sau."
SHARED = "các sở mời không quá 90 đại biểu, trong đó một nửa là nữ, còn lại là khách."

SO_AND_ALL = "Các sở mời 90 đại biểu và mọi hội nghị không tặng quà."


def parts(plan: Plan, words: str, *levels: str) -> dict[str, list[str]]:
    draft = Draft("provision", {"words": words, "levels": list(levels), "about": "size"}, "II.1")
    return {one.values["words"]: one.values["levels"] for one in in_parts(plan, draft)}


@pytest.mark.parametrize(("words", "levels", "found"), [
    (f"{OWN} {ALL}", ("xa", "so"), {f"{OWN} {ALL}": ["xa"], ALL: ["so"]}),
    (f"{OWN} {ALL}", (), {f"{OWN} {ALL}": ["xa"], ALL: ["so"]}),
    (SHARED, ("xa", "so"), {"Một nửa là nữ, còn lại là khách.": ["xa"], SHARED: ["so"]}),
    (SO_AND_ALL, ("xa", "so"), {"Mọi hội nghị không tặng quà.": ["xa"], SO_AND_ALL: ["so"]}),
    (f"{OWN} {ALL}", ("so",), {f"{OWN} {ALL}": ["so"]}),
    ("Nơi họp: các sở; các xã có từ 50 người trở lên. Nơi khác họp chung.", ("xa", "so"), None),
    ("Kê bàn ghế; các sở mời 90 đại biểu. Mọi nơi treo cờ.", ("xa", "so"),
     {"Kê bàn ghế. Mọi nơi treo cờ.": ["xa"], "Kê bàn ghế; các sở mời 90 đại biểu. Mọi nơi treo cờ.": ["so"]}),
    ("Ở xã, phường không quá 120 người, ở sở không quá 90 người.", ("xa", "so"), None),
    ("Đại biểu không quá 120 người.", ("xa", "so"), None),
    ("Trụ sở chứa 120 người.", ("xa", "so"), None),
    ("Sở Y tế mời 120 đại biểu.", ("xa", "so"), None),
    ("Cấp xã xong trước ngày 30/6.", ("xa", "so"), None),
])  # fmt: skip
def test_a_sentence_with_one_levels_number_is_kept_for_that_level(
    three_levels: Callable[..., Plan], words: str, levels: tuple[str, ...], found: dict[str, list[str]] | None
) -> None:
    assert parts(three_levels(), words, *levels) == (found or {words: list(levels)})


def test_words_for_units_by_their_names_stay_whole(three_levels: Callable[..., Plan]) -> None:
    draft = Draft("provision", {"words": f"{OWN} {ALL}", "who": ["Sở Y tế"]}, "II.1")
    assert in_parts(three_levels(), draft) == [draft]


def test_another_levels_number_is_told_of(three_levels: Callable[..., Plan]) -> None:
    assert list(others_numbers(three_levels(), f"{OWN} {ALL}", ["so"])) == [(OWN, ["các xã, phường"])]
    assert not list(others_numbers(three_levels(), f"{OWN} {ALL}", ["xa"]))


def _first_seen(plan: Plan) -> dict[str, Any]:
    """Return a walk in which no paragraph was shown yet, and a passage of it."""
    original = SimpleNamespace(index=lambda _: None)
    return {
        "state": SimpleNamespace(plan=plan, original=original),
        "left": SimpleNamespace(place=("", "", "")),
        "session": SimpleNamespace(told=SimpleNamespace(paragraphs=set())),
    }


def test_all_that_is_kept_is_shown_with_whom_it_is_kept_for(three_levels: Callable[..., Plan]) -> None:
    """The words on the screen may begin behind another level's number, which is printed with them."""
    draft = Draft("provision", {"words": SHARED, "levels": ["xa", "so"], "about": "size"}, "II.1")
    half = SimpleNamespace(words="còn lại là khách.", drafts=[draft])
    offers: Any = SimpleNamespace(numbered=[half], done=lambda _: False, stands=lambda _: False,
                                  **_first_seen(three_levels()))  # fmt: skip
    told = " ".join(line.strip() for line in offers_brief(offers))
    assert f"“{SHARED}”" in told
    assert "các xã, phường chỉ in: “Một nửa là nữ, còn lại là khách.”" in told
    half.words = SHARED
    assert f"“{SHARED}”" not in " ".join(line.strip() for line in offers_brief(offers))


@pytest.mark.parametrize(("before", "shown"), [("Mỗi xã kể hai chuyện.", True), ("Riêng", False)])
def test_a_sentence_that_words_point_back_at_is_shown_where_it_is_kept_with_them(
    three_levels: Callable[..., Plan], before: str, shown: bool
) -> None:
    words = "Từ số này Sở Nội vụ chọn một chuyện hay nhất."
    draft = Draft("provision", {"words": f"{before} {words}", "about": "nomination"}, "II.1")
    offers: Any = SimpleNamespace(numbered=[SimpleNamespace(words=words, drafts=[draft])], done=lambda _: False,
                                  stands=lambda _: False, **_first_seen(three_levels()))  # fmt: skip
    told = " ".join(line.strip() for line in offers_brief(offers))
    assert (f"“{before} Từ số này" in told) == shown
