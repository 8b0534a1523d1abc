"""One answer of the walk holds several values; a number of people is typed with its bound."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.several_values import all_at_once, parts_of
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.plan_file import PlanText
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.typed_people import people_typed
from tdkt_tui.workflow.plan_notes import Left, Note

PASSAGE = "\n# CHƯA HIỂU, theo mục.\n# - mục X, đoạn 3: Có 7 điều.\n"


@pytest.fixture
def typing(tmp_path: Path, province_text: Any, listener: Any, communes_by_month: Any) -> Any:
    """Return a function: answers of a person at a terminal → (what was told, the file's data)."""
    file = tmp_path / "plan_1.toml"

    def run(*answers: str, size: str = "", passage: bool = False) -> tuple[str, dict[str, Any]]:
        body = communes_by_month(asked=not passage, size=size) + (PASSAGE if passage else "")
        file.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, tomllib.loads(file.read_text("utf8"))

    return run


@pytest.fixture
def plan_said(province_text: Any, communes_by_month: Any) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes_by_month(asked=True)))


@pytest.mark.parametrize(("typed", "parts"), [
    ("2 huyện; 3 trước 30/6/2025; 6 200", [(2, "huyện"), (3, "trước 30/6/2025"), (6, "200")]),
    ("2 xã; phường; 5 1", [(2, "xã; phường"), (5, "1")]),
    ("2 xã; 2 phường; 5 1", [(2, "xã; 2 phường"), (5, "1")]),
    ("4 tờ trình; 01 bộ bản chính; 6 200", [(4, "tờ trình; 01 bộ bản chính"), (6, "200")]),
    ("4 tờ trình; 2 bản báo cáo; 6 200", [(4, "tờ trình; 2 bản báo cáo"), (6, "200")]),
    ("4 tờ trình; 01 bộ bản chính", []),
    ("2 xã; phường", []), ("2 huyện", []), ("huyện; 3 xã", []), ("2 huyện; 9 xã", []), ("", []),
])  # fmt: skip
def test_an_answer_is_parted_at_the_numbers_of_its_values(typed: str, parts: list[tuple[int, str]]) -> None:
    assert parts_of(typed, 7) == parts


def test_a_key_of_another_menu_is_no_value(typing: Any) -> None:
    heard, data = typing("t 1 k các sở; 2 w; 5 1 ngày", "", "q")
    (level,) = data["level"]
    assert (level["label"], level["days"]) == ("cấp xã", 1)
    assert "w" not in level["units"]
    assert "“k các sở” là phím của bảng khác" in heard


def test_several_values_of_a_fact_are_typed_in_one_answer(typing: Any) -> None:
    heard, data = typing("t 1 cấp huyện; 2 huyện; 5 1 ngày; 6 khoảng 200", "", "q")
    (level,) = data["level"]
    assert (level["label"], level["units"], level["days"]) == ("cấp huyện", ["huyện"], 1)
    assert level["size"]["caps"] == [{"expected": 200, "clause": "II.1"}]
    assert "tên cấp: cấp huyện (trước: cấp xã)" in heard
    assert "nhiều nhất mấy đại biểu: khoảng 200" in heard, "what comes beside it is shown too"
    _, data = typing("t 1 cấp huyện; 2 huyện", "l", "q")
    assert data["level"][0]["label"] == "cấp xã", "one step back takes all of them back"


def test_a_wrong_part_is_told_and_the_right_ones_are_kept(typing: Any) -> None:
    heard, data = typing("t 4 hôm nào; 5 1; 6 200", "q")
    assert "Không có câu trả lời “4 hôm nào”" in heard
    assert (data["level"][0]["days"], data["level"][0]["size"]["caps"][0]["at_most"]) == (1, 200)


@pytest.mark.parametrize(("typed", "cap"), [
    ("t 6 khoảng 100", {"at_least": 80, "expected": 100}), ("t 6 không quá 120", {"at_least": 80, "at_most": 120}),
    ("t 6 từ 90 đến 130 đại biểu", {"at_least": 90, "at_most": 130}), ("t 6 -", {"at_least": 80}),
])  # fmt: skip
def test_a_size_that_is_there_keeps_its_other_bound(typed: str, cap: dict[str, int], typing: Any) -> None:
    _, data = typing(typed, "q", size="size = { caps = [{ at_least = 80, at_most = 150 }] }\n")
    (held,) = data["level"][0]["size"]["caps"]
    assert {key: value for key, value in held.items() if key != "clause"} == cap


@pytest.mark.parametrize(("typed", "said"), [
    ("khoảng 100", {"most": 100, "most_approx": True}), ("dự kiến 1.200 người", {"most": 1200, "most_approx": True}),
    ("không quá 100", {"most": 100}), ("tối đa 100 đại biểu", {"most": 100}), ("ít nhất 60", {"least": 60}),
    ("100 – 130", {"least": 100, "most": 130}), ("từ 130 đến 100", {}), ("100", {}), ("khoảng một trăm", {}),
])  # fmt: skip
def test_a_number_of_people_has_the_bound_of_its_words(typed: str, said: dict[str, Any]) -> None:
    assert people_typed(typed) == said


def test_a_number_of_people_alone_stays_a_number(province_text: Any) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    most = next(key for key in TABLES["level"].keys if key.name == "most")
    assert read_typed(plan, most, "100 đại biểu") == 100
    with pytest.raises(ValueError, match=r"."):
        read_typed(plan, most, "khoảng một trăm")


def test_all_that_a_table_lacks_is_typed_in_one_line(typing: Any) -> None:
    heard, data = typing("t", "honours", "1; Giấy khen của Chủ tịch UBND xã; ; 5", "", passage=True)
    assert "Gõ được cả trong một dòng: của cấp nào; hình thức, của ai; số tập thể; số cá nhân" in heard
    (award,) = data["honours"]
    assert (award["level"], award["award"], award["individuals"]) == ("xa", "Giấy khen của Chủ tịch UBND xã", 5)
    assert "collectives" not in award


def test_of_such_a_line_only_what_cannot_be_read_is_asked_again(typing: Any) -> None:
    heard, data = typing("t", "honours", "1; Giấy khen của Chủ tịch UBND xã; hai; 5", "2", "", passage=True)
    assert "Không có câu trả lời “3 hai”" in heard
    (award,) = data["honours"]
    assert (award["collectives"], award["individuals"]) == (2, 5)


def test_several_values_of_a_draft_are_mended_in_one_answer(typing: Any) -> None:
    _, data = typing("t", "task", "Sở Y tế", "1 Sở Tài chính; 2 gửi phương án; 3 trước 20/3/2026", "", passage=True)
    (task,) = data["task"]
    assert (task["body"], task["does"]) == ("Sở Tài chính", "gửi phương án")
    assert str(task["window"]["before"]) == "2026-03-20"


@pytest.mark.parametrize(("clause", "levels"), [("II.1", ["xa"]), ("II.1.a", ["xa"]), ("II.2", [None])])
def test_the_level_of_the_clause_is_filled_in(
    clause: str, levels: list[str | None], province_text: Any, communes_by_month: Any
) -> None:
    text = province_text("vinh_du", "Vinh Dự") + communes_by_month(asked=True)
    plan = Plan.model_validate(tomllib.loads(text))
    for name, key in (("honours", "level"), ("exception", "level"), ("budget", "level")):
        held = with_own_level(plan, Draft(name, {}, clause)).values.get(key)
        assert held == (levels[0] if name != "budget" else None), "money of all is not given to one level"
    assert with_own_level(plan, Draft("honours", {"level": "huyen"}, clause)).values["level"] == "huyen"


@pytest.mark.parametrize(("line", "said", "asked"), [
    ("1; Kỷ niệm chương vì sự nghiệp", {"level": "xa", "award": "Kỷ niệm chương vì sự nghiệp"}, 2),
    ("1; Giấy khen; 3; 5", {"level": "xa", "award": "Giấy khen", "collectives": 3, "individuals": 5}, 0),
    ("1; 2", None, 0),
])  # fmt: skip
def test_a_line_may_say_the_first_values_and_the_others_are_asked(
    plan_said: Plan, listener: Any, line: str, said: dict[str, Any] | None, asked: int
) -> None:
    names = ("level", "award", "collectives", "individuals")
    keys = [next(key for key in TABLES["honours"].keys if key.name == name) for name in names]
    session = Session(Path("plan_1.toml"), "vinh_du", listener(()))
    ready = all_at_once(session, plan_said, Draft("honours", {}, "II.1"), keys, line)
    assert (ready and ready.draft.values) == said
    assert len(ready.wrong if ready else ()) == asked


def test_one_step_back_takes_the_value_that_was_just_typed(typing: Any) -> None:
    heard, data = typing("t 5 1", "l", "q")
    assert "days" not in data["level"][0]
    assert "Đã lấy lại điều vừa gõ" in heard


def test_a_group_keeps_its_name_when_what_was_not_found_is_typed() -> None:
    place = Note(3, "level.1.label", "CHƯA XÁC NHẬN", "mục II.1, đoạn 4: cấp xã")
    missing = Note(3, "level.1.window", "CHƯA THẤY", "thời hạn của cấp này")
    before, after = (Group("level", ("level.1",), notes) for notes in ((place, missing), (place,)))
    assert before.name == after.name


def test_rows_are_numbered_as_they_stand_when_one_came_back_before_the_others(listener: Any) -> None:
    session = Session(Path("plan_1.toml"), "vinh_du", listener(()))
    one, two, three = (Left((at, at), f"đoạn {at}: lời") for at in (1, 2, 3))
    assert session.numbers((one, two, three)) == [1, 2, 3]
    assert session.numbers((one, three)) == [1, 3], "numbers stay while some are answered"
    assert session.numbers((three, one, two)) == [1, 2, 3]


def test_what_a_person_took_for_right_is_not_told_of_other_groups_again(plan_said: Plan) -> None:
    told = Finding(
        "recipients.uncovered", Severity.WARNING, "“Công ty A” không có trong Nơi nhận.", field="task.1.body"
    )
    for accepted, left in (((), [told]), ({(told.field, told.message)}, [])):
        state = State(PlanText(Path(), "", b""), plan_said, Original(), (), (), accepted=accepted)
        vars(state)["_told"] = [told]
        assert state.findings(["task.1"]) == left


@pytest.mark.parametrize(("line", "award", "numbers"), [
    ("Giấy khen của UBND xã; 2; 3", "Giấy khen của UBND xã", (2, 3)),
    ("Giấy khen; Cờ thi đua; 2; 3", "Giấy khen; Cờ thi đua", (2, 3)),
    ("Giấy khen; 2", "Giấy khen", (2, None)), ("“Giấy khen; kèm thưởng”", "Giấy khen; kèm thưởng", (None, None)),
])  # fmt: skip
def test_one_line_answers_all_that_is_left_at_any_question(
    typing: Any, line: str, award: str, numbers: tuple[int | None, ...]
) -> None:
    rest = ["" for one in numbers if one is None]
    heard, data = typing("t", "honours", "1", line, *rest, "c", "q", passage=True)
    (given,) = data["honours"]
    assert (given["award"], given.get("collectives"), given.get("individuals")) == (award, *numbers), heard


def test_a_line_that_no_question_takes_is_refused_with_its_parts(typing: Any) -> None:
    heard, data = typing("t", "honours", "1", "Giấy khen; hai", "q", passage=True)
    assert "Có 2 phần cách nhau bằng ;, ở đây là: hình thức, của ai; số tập thể; số cá nhân." in heard
    assert "honours" not in data


@pytest.mark.parametrize("answers", [("1 Sở Y tế; gửi phương án",), ("1", "Sở Y tế; gửi phương án")])
def test_who_does_what_is_one_answer_in_a_draft_too(typing: Any, answers: tuple[str, ...]) -> None:
    _, data = typing("t", "task", "Sở A; làm", *answers, "", passage=True)
    assert [(task["body"], task["does"]) for task in data["task"]] == [("Sở Y tế", "gửi phương án")]
