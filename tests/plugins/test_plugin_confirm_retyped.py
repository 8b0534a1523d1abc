"""A value of a fact on its screen: taken away, given to several units, under a number that stays."""

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
clause = "II.1"
"""
FORM, DAYS = 'choose_form = ["hoi-nghi"]\n', "days = 1.0\ndays_at_most = true\n"
BOUNDS = "size = { caps = [{ at_least = 90 }, { at_most = 120 }] }\n"
PILOTS = """
[[pilot]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Xã A, xã B làm điểm.
unit = "xã A"
window = { before = 2026-03-20 }
clause = "II.1"
[[pilot]]
unit = "huyện B"
window = { before = 2026-04-20 }
clause = "II.2"
[[as_issued]]
at = "pilot.2.unit"
why = "bản gốc ghi như vậy"
"""


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: (what the plan says, answers) → (what was told, the file's data)."""

    def run(body: str, *answers: str) -> tuple[str, dict[str, Any]]:
        heard, file = walk_through(body, *answers)
        return heard, tomllib.loads(file.read_text("utf8"))

    return run


def number_of(told: str, name: str) -> str:
    """Return the number that a value is asked for by."""
    return told.split(f". {name}", maxsplit=1)[0].rpartition(" ")[2]


@pytest.mark.parametrize(("keys", "name", "gone"), [
    (FORM, "hình thức", ["choose_form"]), (DAYS, "mấy ngày", ["days", "days_at_most"]),
    (BOUNDS, "nhiều nhất", ["size"]), (BOUNDS, "ít nhất", ["size"]),
])  # fmt: skip
def test_what_a_level_may_do_without_is_taken_away(keys: str, name: str, gone: list[str], walked: Any) -> None:
    told, before = walked(LEVEL + keys, "t", "", "q")
    assert {*gone} <= before["level"][0].keys()
    told, said = walked(LEVEL + keys, f"t {number_of(told, name)} -", "", "q")
    assert not {*gone} & said["level"][0].keys(), told


def test_what_a_level_is_nothing_without_stays(walked: Any) -> None:
    _, said = walked(LEVEL, "t 1 -", "", "q")
    assert said["level"][0]["label"] == "các huyện"


@pytest.mark.parametrize("name", ["tách cấp", "dưới mấy người", "thời hạn"])
def test_a_value_has_one_number_whatever_else_the_level_says(name: str, walked: Any) -> None:
    told = {number_of(walked(LEVEL + keys, "t", "", "q")[0], name) for keys in ("", FORM, BOUNDS, FORM + DAYS)}
    assert len(told) == 1


def test_of_several_bounds_none_is_replaced_by_a_number_alone(walked: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("EDITOR", "true")
    told, _ = walked(LEVEL + BOUNDS, "t", "", "q")
    _, said = walked(LEVEL + BOUNDS, f"t {number_of(told, 'nhiều nhất')} 200", "", "q")
    assert said["level"][0]["size"]["caps"] == [{"at_least": 90}, {"at_most": 120}]


def test_units_with_semicolons_between_them_are_a_table_each(walked: Any) -> None:
    _, said = walked(PILOTS, "t 1 xã A (huyện Đông); Công ty C; Sở D", "q")
    assert [one["unit"] for one in said["pilot"]] == ["xã A (huyện Đông)", "Công ty C", "Sở D", "huyện B"]
    assert [one["window"]["before"].month for one in said["pilot"]] == [3, 3, 3, 4]
    assert said["as_issued"][0]["at"] == "pilot.4.unit"


@pytest.mark.parametrize(("typed", "values"), [
    ("hình thức: Hội nghị điển hình; thời gian 1 ngày", {"choose_form": ["hoi-nghi"], "days": 1}),
    ("1 hình thức Hội nghị điển hình; thời gian ½ ngày", {"choose_form": ["hoi-nghi"], "days": 0.5}),
    ("trước 30/4/2026", None),  # its time is the pilot's own
])  # fmt: skip
def test_the_form_and_length_of_a_pilot_are_an_exception_of_its_level(
    typed: str, values: dict[str, Any] | None, walked: Any
) -> None:
    pilot = PILOTS.partition("[[pilot]]\n")[0].replace("xã A", "huyện A")
    told, said = walked(LEVEL.replace("  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.", "") + pilot, typed, "q")
    made = [{key: one[key] for key in values or {}} | {"units": one["units"]} for one in said.get("exception", ())]
    assert made == ([values | {"units": ["huyện A"]}] if values else []), told
    assert said["pilot"][0]["window"]["before"].month == (3 if values else 4)


@pytest.mark.parametrize(("answers", "days"), [
    (["1 thời gian 1 ngày; 2 thời gian ½ ngày"], {"huyện A": 1, "huyện B": 0.5}),
    (["thời gian ½ ngày"], {"huyện A": 0.5, "huyện B": 0.5}),
    (["2", "1 thời gian ½ ngày"], {"huyện B": 0.5}),  # where the values of that pilot are listed
])  # fmt: skip
def test_lengths_of_several_pilots_are_typed_in_one_line(
    answers: list[str], days: dict[str, float], walked: Any
) -> None:
    pilots = PILOTS.replace("xã A", "huyện A").replace(
        "[[pilot]]\n", "[[pilot]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Xã.\n"
    )
    body = LEVEL.replace("  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.", "") + pilots
    told, said = walked(body, *answers, "q")
    assert {one["units"][0]: one["days"] for one in said.get("exception", ())} == days, told
    assert [one["unit"] for one in said["pilot"]] == ["huyện A", "huyện B"]


AGENDA = "".join(
    f'[[agenda]]{mark}\nitem = "m{at}"\ntitle = "{title}"\nclause = "II.1"\n'
    for at, (title, mark) in enumerate(
        (title, f"  # CHƯA XÁC NHẬN: mục II.1, đoạn {at}: {title}")
        for at, title in enumerate(("Khai mạc", "Báo cáo", "Bế mạc"), 4)
    )
)


@pytest.mark.parametrize(("typed", "levels"), [
    ("* {} 1", [["huyen"]] * 3), ("2-3 {} 1", [None, ["huyen"], ["huyen"]]), ("2 {} 1", [None, ["huyen"], None]),
])  # fmt: skip
def test_a_value_is_typed_once_for_all_rows(typed: str, levels: list[list[str] | None], walked: Any) -> None:
    body = LEVEL.replace("  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.", "") + AGENDA
    told, _ = walked(body, "t", "*", "", "q")
    number = number_of(told, "chỉ của các cấp")
    told, said = walked(body, f"t {typed.format(number)}", "q")
    assert [one.get("levels") for one in said["agenda"]] == levels
    _, said = walked(body, f"t {typed.format(number)}", "l", "q")
    assert [one.get("levels") for one in said["agenda"]] == [None] * 3, "one step back takes all of it back"
    _, said = walked(body, f"t {typed.format(number)}", f"t * {number} -", "q")
    assert [one.get("levels") for one in said["agenda"]] == [None] * 3


def test_headings_of_a_report_are_retyped_as_the_titles_they_are(walked: Any) -> None:
    outline = """
[[outline]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Báo cáo gồm hai phần.
of = "report"
items = [{ title = "Tình hình chung", items = [{ title = "Số đơn vị" }] }, { title = "Kiến nghị" }]
clause = "II.1"
"""
    told, plan = walked(outline, "t", "1", "Kết quả; Kiến nghị", "q")
    assert plan["outline"][0]["items"] == [{"title": "Kết quả"}, {"title": "Kiến nghị"}], told


@pytest.mark.parametrize("answer", ["k", "không", "-"])
def test_what_is_no_purpose_is_a_requirement(answer: str, walked: Any) -> None:
    aim = """
[[aim]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Chọn người có thành tích thật.
words = "Chọn người có thành tích thật"
kind = "purpose"
clause = "II.1"
"""
    told, _ = walked(aim, "t", "", "q")
    number = number_of(told, "là mục đích")
    told, now = walked(aim, "t", f"{number} {answer}", "q")
    assert "Thiếu giá trị" not in told
    assert now["aim"][0]["kind"] == "requirement"
