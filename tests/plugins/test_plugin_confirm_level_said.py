"""A level in one answer: drawn whole from its paragraph, or typed in a sentence as a plan would say it."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.apart_typed import apart_told, apart_typed
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.level_said import LevelSaid, levels_said
from tdkt_tui.workflow.confirming.level_told import level_told, values_typed
from tdkt_tui.workflow.confirming.typed_people import people_typed
from tdkt_tui.workflow.confirming.typed_times import typed_window
from tdkt_tui.workflow.plan_notes import left_of

OPEN = "\n# CHƯA HIỂU, theo mục.\n# - mục II.1, đoạn 9: {}\n"
COMMUNES = (
    "Ở các xã, phường, nơi nào cũng mở một buổi gọi là Hội nghị tôn vinh người tốt, việc tốt, gọn trong nửa ngày, làm "
    "trong tháng 4, chậm nhất ngày 08/5/2026; phường mời 60 đến 90 đại biểu, xã mời 90 đến 140 đại biểu."
)
OFFICES = (
    "Các sở, ban, ngành có từ 40 người trở lên đứng ra mở Hội nghị điển hình tiên tiến, không quá 01 ngày, xong trước "
    "20/6/2026, không quá 210 đại biểu; riêng Sở Y tế không quá 90 đại biểu."
)
LEVEL = """
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Các xã, phường.
id = "xa"
label = "các xã, phường"
units = ["xã", "phường"]
days = 1
clause = "II.1"
"""


def read(words: str, *, typed: bool = False, before: str = "", issued: date = date(2026, 1, 12)) -> list[LevelSaid]:
    """Return the levels that words say."""
    return levels_said(words, issued, lambda _: issued.year, before=before, typed=typed)


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: (what the plan says, answers) → (what was told, the file's data, what is left)."""

    def run(body: str, *answers: str) -> tuple[str, dict[str, Any], list[Any]]:
        heard, file = walk_through(body, *answers)
        text = file.read_text("utf8")
        return heard, tomllib.loads(text), left_of(text)

    return run


def test_a_paragraph_on_a_level_is_one_table_written_by_one_enter(walked: Any) -> None:
    _, said, left = walked(OPEN.format(COMMUNES), "")
    (level,) = said["level"]
    assert (level["units"], level["days"], left) == (["xã", "phường"], 0.5, [])
    assert level["window"] == {"until": date(2026, 5, 8), "expected": "2026-04"}
    assert [form["name"] for form in said["form"]] == ["Hội nghị tôn vinh người tốt, việc tốt"]
    assert [(one["units"], one["size"]["caps"][0]["at_least"], one["size"]["caps"][0]["at_most"])
            for one in said["exception"]] == [(["phường"], 60, 90), (["xã"], 90, 140)]  # fmt: skip


def test_the_condition_on_its_units_is_kept_and_what_is_of_one_of_them_stays_open(walked: Any) -> None:
    for answers in (("1", ""), ("t10", "")):  # as it is offered, or as its kind of table was chosen
        _, said, _ = walked(OPEN.format(OFFICES), *answers, "q")
        (level,) = said["level"]
        assert (level["when"], level["size"]["caps"][0]["at_most"]) == ("có từ 40 người trở lên", 210)
    told, said, left = walked(OPEN.format(OFFICES), "1", "", "q")
    assert "riêng Sở Y tế không quá 90 đại biểu" in told.rpartition("CHƯA HIỂU")[2]
    assert ("exception" in said, len(left)) == (False, 1)


def test_the_numbers_of_another_level_are_not_ticked_off(walked: Any) -> None:
    other = "cấp tỉnh: Đại hội Thi đua yêu nước, trong tháng 8/2026, 210 đại biểu."
    told, said, left = walked(OPEN.format(f"{OFFICES.partition(';')[0]}; {other}"), "1", "+", "q")
    assert (len(said["level"]), len(left)) == (1, 1)
    assert "Đại hội Thi đua yêu nước" in told.rpartition("CHƯA HIỂU")[2]


def test_a_sentence_is_typed_for_a_passage(walked: Any) -> None:
    typed = "các xã, phường: Hội nghị biểu dương; trong quý II/2026; ½ ngày; 100-150 đại biểu; mặc áo dài"
    for lead in ("", "t ", "t10 "):
        told, said, _ = walked(OPEN.format("Cơ sở làm 12 việc như đã dặn."), lead + typed, "", "q")
        (level,) = said["level"]
        assert (level["label"], level["window"], level["days"]) == ("các xã, phường", {"quarter": "2026-Q2"}, 0.5)
        assert level["size"]["caps"][0] == {"at_least": 100, "at_most": 150, "clause": "II.1"}
        assert "Chưa hiểu, chưa ghi: “mặc áo dài”" in told


def test_a_sentence_is_typed_where_the_name_of_a_level_is_asked_for(walked: Any) -> None:
    typed = "sở, ban, ngành từ 50 người trở lên tổ chức Hội nghị điển hình tiên tiến, trước 30/6, không quá 220"
    _, said, _ = walked(OPEN.format("Cơ sở làm 12 việc như đã dặn."), "t10", typed, "", "q")
    (level,) = said["level"]
    assert (level["when"], level["window"]) == ("từ 50 người trở lên", {"before": date(2026, 6, 30)})
    assert level["size"]["caps"][0]["at_most"] == 220


def test_nothing_typed_for_the_name_of_a_level_leaves_the_passage(walked: Any) -> None:
    told, said, left = walked(OPEN.format("Cơ sở làm 12 việc như đã dặn."), "t10", "", "q")
    assert "tên cấp" in told
    assert ("level" in said, len(left)) == (False, 1)


@pytest.mark.parametrize("answers", [("t {}", ""), ("t", "{}", "")])
def test_a_level_that_is_there_is_corrected_by_a_sentence(walked: Any, answers: tuple[str, ...]) -> None:
    typed = "Hội nghị biểu dương; ½ ngày; phường 60-90, xã 90-140; nếu mưa thì lùi"
    told, said, _ = walked(LEVEL, *(one.format(typed) for one in answers), "q")
    (level,) = said["level"]
    assert (level["label"], level["days"], len(said["form"])) == ("các xã, phường", 0.5, 1)
    assert [one["units"] for one in said["exception"]] == [["phường"], ["xã"]]
    assert "Chưa hiểu, chưa ghi: “nếu mưa thì lùi”" in told
    assert "mấy ngày: 0,5 (trước: 1)" in told


def test_what_a_sentence_says_of_others_is_none_of_the_size() -> None:
    (said,) = read("cấp tỉnh: Đại hội Thi đua yêu nước; 400 đại biểu (thành phố A, B được 24 và 40)", typed=True)
    assert (said.values["most"], said.values.get("apart")) == (400, None)
    assert "24 và 40" in said.rest[0]


@pytest.mark.parametrize(
    ("words", "units", "when"),
    [("Doanh nghiệp, hợp tác xã có từ 100 lao động trở lên thì tổ chức Hội nghị người thợ giỏi, ½ ngày",
      ("doanh nghiệp", "hợp tác xã"), "có từ 100 lao động trở lên"),
     ("Các cơ quan, doanh nghiệp là đơn vị cơ sở có con dấu, có từ 40 người trở lên thì mở Hội nghị người thợ giỏi",
      ("cơ quan", "doanh nghiệp"), "là đơn vị cơ sở có con dấu, có từ 40 người trở lên"),
     ("Sau cùng, toàn tỉnh họp Đại hội Thi đua yêu nước lần thứ V trong 02 ngày", ("tỉnh",), ""),
     ("Cấp xã: Hội nghị người thợ giỏi, ½ ngày", ("xã", "phường", "đặc khu"), ""),
     ("Sở Nội vụ tham mưu tổ chức Hội nghị người thợ giỏi, 01 ngày", (), "")],
)  # fmt: skip
def test_whose_conference_it_is(words: str, units: tuple[str, ...], when: str) -> None:
    (said,) = read(words)
    assert (said.holder.units if said.holder else (), said.values.get("when", "")) == (units, when)


def test_the_line_in_front_names_the_units() -> None:
    (said,) = read("Tổ chức Hội nghị điển hình tiên tiến, ½ ngày.", before="Nhóm thứ ba: các sở, ban, ngành")
    assert said.holder
    assert said.holder.units == ("sở", "ban", "ngành")


def test_one_paragraph_on_several_levels() -> None:
    said = read("Cấp huyện: Hội nghị A B, tháng 4, ½ ngày; cấp tỉnh: Đại hội Thi đua yêu nước, tháng 8.",
                issued=date(2020, 1, 2))  # fmt: skip
    assert [(one.holder.label, one.values["window"]) for one in said if one.holder] == [
        ("cấp huyện", {"month": "2020-04"}), ("cấp tỉnh", {"month": "2020-08"})]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["Các xã, phường gửi kế hoạch tổ chức Hội nghị điển hình tiên tiến trước ngày 15/4/2026.",
     "Sở Nội vụ tham mưu tổ chức Đại hội Thi đua yêu nước tỉnh trong tháng 9/2026, không quá 01 ngày.",
     "Các sở, ban, ngành phối hợp tổ chức Hội nghị điển hình tiên tiến, xong trong tháng 5/2026."],
)  # fmt: skip
def test_what_is_done_about_a_conference_is_no_level(walked: Any, words: str) -> None:
    told, _, _ = walked(OPEN.format(words), "q")
    assert "[[level]]" not in told


@pytest.mark.parametrize(
    ("typed", "window"),
    [("trong tháng 5, chậm nhất 05/6", {"until": date(2026, 6, 5), "expected": "2026-05"}),
     ("trong tháng 5, trước ngày 20/5", {"since": "2026-05", "before": date(2026, 5, 20)}),
     ("quý II/2026", {"quarter": "2026-Q2"})],
)  # fmt: skip
def test_times_as_plans_say_them(typed: str, window: dict[str, Any]) -> None:
    assert typed_window(typed, lambda _: 2026) == window


@pytest.mark.parametrize(
    ("typed", "people"),
    [("70-100", {"least": 70, "most": 100}), ("không quá 150", {"most": 150}), ("dưới 81", {"most": 80}),
     ("từ 50 người trở lên", {"least": 50}), ("từ 50 người trở lên tổ chức", {})],
)  # fmt: skip
def test_sizes_as_plans_say_them(typed: str, people: dict[str, int]) -> None:
    assert people_typed(typed) == people


def test_what_is_apart_is_typed_as_it_is_told() -> None:
    typed = "phường 70-100; xã, thị trấn không quá 150, 0,5 ngày"
    said = apart_typed(typed, lambda _: 2026)
    assert said == [{"units": ["phường"], "least": 70, "most": 100},
                    {"units": ["xã", "thị trấn"], "most": 150, "days": 0.5}]  # fmt: skip
    assert apart_told(said) == typed
    with pytest.raises(ValueError, match="phường 70-100"):
        apart_typed("phường 70-100; tùy nơi", lambda _: 2026)


@pytest.mark.parametrize(
    "typed",
    ["các xã, phường: Hội nghị biểu dương; trong quý II năm 2026; không quá 01 ngày; 100-150 đại biểu",
     "các sở, ban có từ 40 người trở lên: Hội nghị nào đó; không quá 210 đại biểu; dưới 81 người họp toàn thể",
     "cấp tỉnh: Đại hội Thi đua yêu nước hoặc Hội nghị nào đó; dự kiến trong tháng 8 năm 2026; khoảng 350 đại biểu",
     "các xã, phường: chậm nhất ngày 05 tháng 6 năm 2026, dự kiến tháng 5 năm 2026; phường 70-100; xã không quá 150"],
)  # fmt: skip
def test_a_level_is_told_as_it_may_be_typed(typed: str, province_text: Any) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    (said,) = read(typed, typed=True)
    assert (level_told(plan, Draft("level", values_typed(said))), said.rest) == (typed, [])


def test_who_decides_between_two_forms_is_kept_in_words(walked: Any) -> None:
    words = "Xã, phường mở Đại hội Thi đua yêu nước hoặc Hội nghị nào đó, do cấp ủy quyết định; tổ chức 01 ngày."
    _, said, left = walked(OPEN.format(words), "", "q")
    assert (len(said["form"]), said["level"][0]["days"], left) == (2, 1, [])
    assert "do cấp ủy quyết định" in said["provision"][0]["words"]


def test_what_a_level_that_was_read_lacks_is_given_to_it_with_its_condition(walked: Any) -> None:
    level = '\n[[level]]\nid = "so"\nlabel = "các sở, ban, ngành"\nunits = ["sở", "ban", "ngành"]\ndays = 1\n'
    level += 'clause = "II"\n'
    _, said, _ = walked(level + OPEN.format(OFFICES.partition(";")[0]), "", "q")
    (one,) = said["level"]
    assert (one["id"], one["when"], len(one["choose_form"])) == ("so", "có từ 40 người trở lên", 1)


def test_more_words_in_a_clause_than_lead_in_a_value_are_kept() -> None:
    (said,) = read("Các xã, phường mở Hội nghị người thợ giỏi, nhân ngày giỗ vị khai canh lập ấp trong tháng 4/2026.")
    assert said.rest == ["nhân ngày giỗ vị khai canh lập ấp trong tháng 4/2026"]
    (said,) = read("Các xã, phường mở Hội nghị người thợ giỏi, gói gọn trong nửa ngày.")
    assert (said.values["days"], said.rest) == (0.5, [])


def test_the_condition_alone_is_typed_for_a_level(walked: Any) -> None:
    _, said, _ = walked(LEVEL, "t các xã, phường có từ 900 hộ trở lên tổ chức", "q")
    assert (said["level"][0]["when"], said["level"][0]["label"]) == ("có từ 900 hộ trở lên", "các xã, phường")


def test_what_a_level_says_already_is_not_kept_in_words_too(walked: Any) -> None:
    level = '\n[[level]]\nid = "xa"\nlabel = "các xã, phường"\nunits = ["xã", "phường"]\ndays = 1\nclause = "II.1"\n'
    level += 'window = { month = "2026-05" }\n'
    told, said, left = walked(level + OPEN.format("Các xã, phường: tổ chức trong tháng 5/2026, 01 ngày."), "", "q")
    assert ("nguyên lời:" in told, "provision" in said, left) == (False, False, [])


def test_every_kind_that_is_typed_before_a_colon_is_of_the_level() -> None:
    (said,) = read("các phòng, ban, đơn vị trực thuộc: Hội nghị nêu gương; ½ ngày", typed=True)
    assert said.holder
    assert said.holder.units == ("phòng", "ban", "đơn vị trực thuộc")
