"""What a walk tells as written stands in the file, and what is typed of whom words are reaches each of them."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.cli.confirming.whose_words import numbers_and_words
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.remainder import binds_besides, keeps_more

LEVELS = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
window = { month = "2026-04" }
clause = "II.1"
[[level]]
id = "so"
label = "các sở, ngành"
units = ["sở", "ngành"]
window = { month = "2026-05" }
clause = "II.2"
"""
KEPT = ("mục IV.1, đoạn 9: Có 14 điểm cầu.", "mục IV.2, đoạn 10: Có 15 màn hình.", "mục IV.3, đoạn 11: Có 16 bàn.")
MIXED = "mục IV.1, đoạn 9: Sở Y tế lập phương án trước ngày 20/3/2026. Xe đưa đón có 14 chỗ trở lên."


@pytest.fixture
def person(walk_through: Any) -> Any:
    """Return a function: (passages, answers of a person at a terminal) → (what was told, what the file says)."""

    def walked(passages: tuple[str, ...], *answers: str) -> tuple[str, dict[str, Any]]:
        left = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        told, file = walk_through(LEVELS + left, *answers)
        return told, tomllib.loads(file.read_text("utf8"))

    return walked


def test_units_typed_behind_several_numbers_are_those_of_each(person: Any) -> None:
    told, said = person(KEPT, "1 3 cấp xã", "")
    assert [one.get("levels", []) for one in said["provision"]] == [["xa"], [], ["xa"]], told


def test_units_typed_when_a_table_of_the_passage_stands_reach_what_is_open(person: Any) -> None:
    told, said = person((MIXED,), "1", "", "2 cấp xã", "2", "", "")
    assert [one["body"] for one in said["task"]] == ["Sở Y tế"], told
    assert [one.get("levels") for one in said["provision"]] == [["xa"]], told


@pytest.mark.parametrize(("answer", "found"), [
    ("1 2 các xã", ([1, 2], "các xã")), ("1-3 Sở Y tế", ([1, 2, 3], "Sở Y tế")), ("2 *", ([2], "*")),
    ("1 2", ([], "")), ("2 15/3/2026", ([], "")), ("7 các xã", ([], "các xã")),
])  # fmt: skip
def test_numbers_stand_before_whom_they_are_given_to(answer: str, found: tuple[list[int], str]) -> None:
    assert numbers_and_words(answer, 3) == found


@pytest.mark.parametrize(("sentence", "left"), [
    ("Nơi làm trước xong sớm 15 ngày và mời các nơi cùng cấp đến xem.", True),
    ("Nơi làm trước xong sớm 15 ngày.", False),
])  # fmt: skip
def test_a_sentence_is_not_done_while_a_part_that_binds_is_in_no_table(sentence: str, *, left: bool) -> None:
    pilot = Draft("pilot", {"unit": "Nơi làm trước", "window": {"until": "2026-03-15"}}, "II.3")
    assert binds_besides(sentence, (pilot,)) is left
    said = Draft("provision", {"words": sentence, "about": "other"}, "II.3")
    assert binds_besides(sentence, (pilot, said)) is False


@pytest.mark.parametrize(("sentence", "left"), [
    ("Riêng xã Khê ghép vào cuộc họp sơ kết, không quá 40 người và vẫn cử đại biểu, gửi báo cáo.", True),
    ("Riêng xã Khê ghép vào cuộc họp sơ kết, không quá 40 người, vẫn cử đại biểu.", True),
    ("Riêng xã Khê không quá 40 người và không mời khách.", False),
])  # fmt: skip
def test_what_those_who_do_otherwise_still_do_is_not_done_with_the_exception(sentence: str, *, left: bool) -> None:
    apart = Draft("exception", {"level": "xa", "units": ["xã Khê"], "most": 40}, "II.1")
    assert keeps_more(sentence, (apart,)) is left
    said = Draft("provision", {"words": sentence, "about": "other"}, "II.1")
    assert keeps_more(sentence, (apart, said)) is False
    assert keeps_more(sentence, ()) is False


APART = "mục II.1, đoạn 9: Riêng xã Khê không quá 40 đại biểu và vẫn cử người dự Đại hội tỉnh."


def test_its_words_stay_offered_when_its_exception_is_written(person: Any) -> None:
    told, said = person((APART,), "1", "c", "", "", "")
    assert [one["units"] for one in said["exception"]] == [["xã Khê"]], told
    assert [one["who"] for one in said["provision"]] == [["xã Khê"]], told
    assert "vẫn cử người" in said["provision"][0]["words"]


RUN = (
    "mục IV.4, đoạn 12: Các xã, phường được lùi lịch khi có bão; có thể lồng với buổi sơ kết. Nơi ở xa trung tâm có thể"
    " họp trực tuyến nhưng không muộn hơn ngày 05/10/2026 và phải báo cáo Sở Nội vụ."
)


def test_what_of_a_run_is_in_no_table_stays_asked_when_a_table_of_one_sentence_is_written(person: Any) -> None:
    told, said = person((RUN,), "2", "các xã ở xa trung tâm", "", "", "", "", "")
    kept = " ".join(one["words"] for one in said.get("provision", ()))
    assert len(said["task"]) == 1, told
    assert "có thể lồng với buổi sơ kết" in kept, told
    assert "họp trực tuyến" not in kept


@pytest.mark.parametrize(("typed", "told"), [("chỉ các sở", True), ("các sở, ngành", False)])
def test_some_kinds_of_a_level_are_told_as_not_all_of_it(person: Any, typed: str, *, told: bool) -> None:
    said, _ = person(KEPT, f"1 {typed}", "")
    assert ("không gồm: ngành. Cả cấp thì gõ sau số ấy: c2" in said) is told, said


def test_the_first_kind_of_a_level_is_all_of_it(person: Any) -> None:
    said, plan = person(KEPT, "1 các sở", "")
    assert "Cả cấp, gồm ngành. Không gồm thì gõ sau số ấy: chỉ các sở" in said
    assert plan["provision"][0]["levels"] == ["so"]
