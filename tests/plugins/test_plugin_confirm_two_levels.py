"""One level made two on its own screen; what several levels lack is typed once."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.level import Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.split_level import split_level
from tdkt_tui.workflow.confirming.typed_people import people_of, size_with

LEVELS = """
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã; sở, ban, ngành.
id = "huyen-so"
label = "các huyện, thị xã, sở, ban, ngành"
units = ["huyện", "thị xã", "sở", "ban", "ngành"]
days = 0.5
clause = "II.1"
[[level]]
id = "xa"
label = "các xã"
units = ["xã"]
clause = "II.2"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "II.3"
[[agenda]]
item = "khai-mac"
title = "Khai mạc"
levels = ["huyen-so"]
[[as_issued]]
at = "level.2.units"
why = "bản gốc ghi như vậy"
"""


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: answers → (what was told, the file's data)."""

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        heard, file = walk_through(LEVELS, *answers)
        return heard, tomllib.loads(file.read_text("utf8"))

    return run


def numbered(told: str, name: str) -> str:
    """Return the number that a value is asked for by."""
    return told.split(f". {name}", maxsplit=1)[0].rpartition(" ")[2]


def test_a_level_is_parted_and_each_part_is_confirmed(walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'tách cấp')} sở, ban, ngành", "", "", "q")
    first, other, *_ = said["level"]
    assert (first["units"], other["units"]) == (["huyện", "thị xã"], ["sở", "ban", "ngành"])
    assert (first["label"], other["label"]) == ("các huyện, thị xã", "các sở, ban, ngành")
    assert first["id"] != other["id"]
    assert first["days"] == other["days"] == 0.5
    assert said["agenda"][0]["levels"] == [first["id"], other["id"]]
    assert said["as_issued"][0]["at"] == "level.3.units"


@pytest.mark.parametrize("typed", ["xã", "huyện, thị xã, sở, ban, ngành", "sở, phòng"])
def test_what_is_not_some_of_its_units_parts_nothing(typed: str, walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'tách cấp')} {typed}", "q")
    assert "Cấp này gồm: huyện, thị xã, sở, ban, ngành" in told
    assert len(said["level"]) == 3


@pytest.mark.parametrize(("answer", "given"), [("c", True), ("", False)])
def test_what_the_others_lack_too_is_given_once(answer: str, given: bool, walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'thời hạn')} trước 20/5/2026", answer, "q")
    assert "các xã cũng chưa có thời hạn" in told
    assert ["window" in level for level in said["level"]] == [True, given, False]


@pytest.mark.parametrize(("answer", "given"), [
    ("c", (True, True)), ("1", (True, False)), ("2", (False, True)), ("", (False, False)),
])  # fmt: skip
def test_several_values_that_the_others_lack_are_asked_about_once(
    answer: str, given: tuple[bool, bool], walked: Any
) -> None:
    told, said = walked("t các huyện, thị xã, sở, ban, ngành: Hội nghị biểu dương; trước 20/5/2026", answer, "q")
    assert told.count("ghi như thế cho cả") == 1, told
    assert "1. các xã cũng chưa có" in told
    assert ("choose_form" in said["level"][1], "window" in said["level"][1]) == given
    assert "window" not in said["level"][2]


OF_ONE = """
[[exception]]
level = "huyen-so"
units = ["Sở Y tế"]
days = 1
clause = "II.1"
[[exception]]
level = "huyen-so"
units = ["huyện Đông An", "ngành Điện"]
days = 2
clause = "II.1"
[[exception]]
level = "huyen-so"
units = ["thị xã Đông Bình"]
days = 3
clause = "II.1"
[[honours]]
level = "huyen-so"
award = "Giấy khen"
collectives = 2
clause = "IV"
[[honours]]
level = "huyen-so"
units = ["ban", "ngành"]
award = "Bằng khen"
individuals = 1
clause = "IV"
[[nomination]]
levels = ["huyen-so"]
who = ["sở", "ngành"]
at_most = 3
clause = "V"
"""


def test_what_one_level_says_of_some_units_goes_where_they_go(province_text: Any) -> None:
    text = (
        province_text("vinh_du", "Vinh Dự") + LEVELS.replace("các huyện, thị xã, sở, ban, ngành", "cấp trên") + OF_ONE
    )
    said = tomllib.loads(split_level(text, Plan.model_validate(tomllib.loads(text)), "level.1", ["sở", "ban", "ngành"]))
    code = said["level"][1]["id"]
    assert [(one["level"], one["units"], one["days"]) for one in said["exception"]] == [
        (code, ["Sở Y tế"], 1), ("huyen-so", ["huyện Đông An"], 2), (code, ["ngành Điện"], 2),
        ("huyen-so", ["thị xã Đông Bình"], 3)]  # fmt: skip
    assert [(one["level"], one["award"]) for one in said["honours"]] == [
        ("huyen-so", "Giấy khen"), (code, "Giấy khen"), (code, "Bằng khen")]  # fmt: skip
    assert said["nomination"][0]["levels"] == [code]
    assert [one["label"] for one in said["level"][:2]] == ["cấp trên", "các sở, ban, ngành"], "a typed name stays"


@pytest.mark.parametrize(("typed", "units"), [("sở, phòng", 5), ("sở, ban, ngành", 2)])
def test_what_is_typed_beside_it_is_not_lost_where_a_level_cannot_be_parted(
    typed: str, units: int, walked: Any
) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"1 cấp trên; {numbered(told, 'tách cấp')} {typed}", "", "q")
    assert (said["level"][0]["label"], len(said["level"][0]["units"])) == ("cấp trên", units)


def test_a_bound_of_the_staff_can_be_taken_away_however_it_is_said() -> None:
    size = Size(delegates_above_staff=100)
    held = people_of(size)
    assert held == {"plenary": 101}
    assert size_with(size, {**held, "most": 90}) == {
        "caps": [{"at_most": 90}], "delegates_above_staff": 100}  # fmt: skip
    assert size_with(size, {}) == {}


def test_an_award_goes_with_the_office_that_gives_it(province_text: Any) -> None:
    awards = "".join(
        f'[[honours]]\nlevel = "huyen-so"\naward = "Giấy khen của {giver}"\nclause = "IV"\n'
        for giver in ("Chủ tịch UBND cấp huyện", "Giám đốc sở và tương đương", "thủ trưởng đơn vị")
    )
    text = province_text("vinh_du", "Vinh Dự") + LEVELS + awards
    said = tomllib.loads(split_level(text, Plan.model_validate(tomllib.loads(text)), "level.1", ["sở", "ban", "ngành"]))
    code = said["level"][1]["id"]
    assert [one["level"] for one in said["honours"]] == ["huyen-so", code, "huyen-so", code]


def test_an_award_of_both_parts_names_the_givers_of_each(province_text: Any) -> None:
    award = "Giấy khen của Chủ tịch UBND huyện, Giám đốc sở, thủ trưởng ban, ngành"
    text = province_text("vinh_du", "Vinh Dự") + LEVELS + f'[[honours]]\nlevel = "huyen-so"\naward = "{award}"\n'
    said = tomllib.loads(split_level(text, Plan.model_validate(tomllib.loads(text)), "level.1", ["sở", "ban", "ngành"]))
    assert [one["award"] for one in said["honours"]] == [
        "Giấy khen của Chủ tịch UBND huyện", "Giấy khen của Giám đốc sở, thủ trưởng ban, ngành",
    ]  # fmt: skip


def test_what_both_parts_have_is_left_to_one_of_them(walked: Any) -> None:
    told, _ = walked("t", "", "q")
    number = numbered(told, "tách cấp")
    told, said = walked("t", f"{number} sở, ban, ngành", "1", "1", "q")
    assert "1. Thời gian tổ chức: ½ ngày 2. - Khai mạc" in told
    assert told.count("Thời gian tổ chức: ½ ngày 2.") == 1, "what is left to one is not asked of the other"
    assert ["days" in level for level in said["level"][:2]] == [True, False]
    assert said["agenda"][0]["levels"] == [said["level"][1]["id"]]
    _, said = walked("t", f"{number} sở, ban, ngành", "", "1 2", "q")
    assert ["days" in level for level in said["level"][:2]] == [False, True]
