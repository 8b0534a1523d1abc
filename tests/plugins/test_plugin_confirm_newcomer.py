"""What a newcomer types in ``tdkt plugin confirm`` is taken as it is meant, and no wrong fact is offered to Enter."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming import editing
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import kept_as_issued, without_facts
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.grouping import groups_of
from tdkt_tui.workflow.confirming.issued_keys import rekeyed
from tdkt_tui.workflow.confirming.original import original_of
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.said import who_does
from tdkt_tui.workflow.confirming.said_units import units_named
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.typed_times import counted
from tdkt_tui.workflow.plan_notes import notes_of

TIERS = """
[[level]]
id = "tinh"
label = "cấp tỉnh"  # CHƯA THẤY: hình thức, thời hạn
units = ["khối"]
days = 1
days_at_most = true
clause = "IV.6"
[[level]]
id = "huyen"
label = "các huyện, thành phố"
units = ["huyện", "thành phố"]
days = 1
days_at_most = true
clause = "IV.6"
[[level]]
id = "so"
label = "các sở, ngành"
units = ["sở", "ngành"]
clause = "IV.6"
[budget]  # CHƯA XÁC NHẬN: mục III, đoạn 9: Kinh phí
source = "ngân sách và nguồn xã hội hóa"
clause = "III"
"""


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of three levels of which little was read."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + TIERS))


@pytest.fixture
def typing(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: answers → (what was told, the file's data)."""
    file = tmp_path / "plan_1.toml"
    file.write_text(province_text("vinh_du", "Vinh Dự") + TIERS, "utf8")

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, tomllib.loads(file.read_text("utf8"))

    return run


def key(table: str, name: str) -> Any:
    return next(one for one in TABLES[table].keys if one.name == name)


@pytest.mark.parametrize(("typed", "said"), [
    ("01 ngày", 1.0), ("½ ngày", 0.5), ("01 buổi", 0.5), ("1,5", 1.5), ("nửa ngày", 0.5),
    ("không quá 01 ngày", {"days": 1.0, "days_at_most": True}),
])  # fmt: skip
def test_a_length_is_typed_as_a_plan_says_it(typed: str, said: object, plan: Plan) -> None:
    assert read_typed(plan, key("level", "days"), typed) == said


def test_a_time_counted_from_the_conference_is_refused_with_the_way_on(plan: Plan) -> None:
    with pytest.raises(ValueError, match="nêu cả hạn trong việc phải làm"):
        read_typed(plan, key("nomination", "window"), "chậm nhất 15 ngày trước ngày tổ chức")


def test_a_form_that_the_plan_has_not_is_typed_by_its_name(typing: Any) -> None:
    heard, data = typing("t", "3", "?", "Hội nghị biểu dương người tốt, việc tốt", "q")
    assert "số của hình thức đã có, hay cả tên của hình thức mới" in heard
    (form,) = data["form"]
    assert form["name"] == "Hội nghị biểu dương người tốt, việc tốt"
    assert data["level"][0]["choose_form"] == [form["id"]]


def test_a_levels_size_is_typed_where_it_has_none(typing: Any) -> None:
    heard, data = typing("t", "6", "300", "q")
    assert data["level"][0]["size"]["caps"][0]["at_most"] == 300, heard


@pytest.mark.parametrize("answers", [("5 -",), ("5", "-")])
def test_a_length_that_is_left_out_takes_its_bound_along(answers: tuple[str, ...], typing: Any) -> None:
    heard, data = typing("t", *answers, "q")
    assert not {"days", "days_at_most"} & data["level"][0].keys(), heard


def test_the_money_is_typed_anew(typing: Any) -> None:
    _, data = typing("b", "t", "1", "ngân sách và nguồn xã hội hóa hợp pháp", "q")
    assert data["budget"]["source"] == "ngân sách và nguồn xã hội hóa hợp pháp"


def test_levels_that_were_only_named_are_asked_before_what_needs_them(typing: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan_1.toml"
    data = Plan.model_validate(tomllib.loads(file.read_text("utf8")))
    groups = [group.kind for group in groups_of(data, notes_of(file.read_text("utf8")), original_of(file))]
    assert groups.index("level") < groups.index("facts")


def test_whom_an_award_is_for_is_not_who_gives_it(plan: Plan) -> None:
    words = "Bằng khen của Chủ tịch UBND tỉnh: mỗi huyện, thành phố đề nghị không quá 04 tập thể, 08 cá nhân."
    first = next(one for one in drafts_for(plan, Passage(words, words, "II.5", (), 0)) if one.name == "honours")
    assert first.values["level"] == "huyen"
    assert first.values["award"].endswith("Bằng khen của Chủ tịch UBND tỉnh"), "no word of whom it is for"


def test_a_department_is_named_whole(plan: Plan) -> None:
    words = "Đơn vị làm điểm: huyện Vị Xuyên, Sở Y tế trước ngày 20/3/2026."
    assert units_named(plan, words) == ["huyện Vị Xuyên", "Sở Y tế"]


@pytest.mark.parametrize(("words", "units"), [
    ("Xã Đạo Đức, huyện Vị Xuyên: trong tháng 10 năm 2025", ["Xã Đạo Đức"]),
    ("Xã Đạo Đức, xã Việt Lâm, huyện Vị Xuyên.", ["Xã Đạo Đức", "xã Việt Lâm"]),
    ("Xã Đạo Đức và huyện Vị Xuyên.", ["Xã Đạo Đức", "huyện Vị Xuyên"]),
])  # fmt: skip
def test_where_a_commune_lies_is_no_unit_beside_it(plan: Plan, words: str, units: list[str]) -> None:
    assert units_named(plan, words) == units


def test_a_day_that_one_fact_of_the_clause_has_is_offered_to_no_other(plan: Plan) -> None:
    clause = {"clause": "IV.7", "body": "các sở, ngành"}
    tasks = [{**clause, "does": "gửi báo cáo tổng kết", "window": {"before": date(2026, 6, 15)}},
             {**clause, "does": "báo cáo nhanh"}]  # fmt: skip
    held = Plan.model_validate({**plan.model_dump(exclude_unset=True), "task": tasks})
    words = "gửi báo cáo tổng kết trước ngày 15/6/2026 và báo cáo nhanh trong 05 ngày"
    assert not [one for one in drafts_for(held, Passage(words, words, "IV.7", (), 0)) if one.fact]


def test_what_is_kept_as_issued_follows_its_fact_through_the_editor() -> None:
    tasks = '[[task]]\nbody = "{}"\ndoes = "gửi"\n'
    mark = '[[as_issued]]\nat = "task.3.body"\nwhy = "đúng"\n'
    before = "".join(map(tasks.format, "abc")) + mark
    after = "".join(map(tasks.format, "bc")) + mark
    assert tomllib.loads(rekeyed(before, after))["as_issued"][0]["at"] == "task.2.body"
    own = after.replace("task.3.body", "task.1.body")
    assert rekeyed(before, own) == own, "a key that the person wrote is theirs"


def test_what_is_kept_as_issued_is_known_again_and_goes_with_its_fact_only() -> None:
    tasks = '[[task]]\nbody = "{}"\ndoes = "gửi"\nclause = "VI.1"\n'
    text = kept_as_issued("".join(map(tasks.format, "abc")), "task.2.body", "đúng")
    (mark,) = tomllib.loads(text)["as_issued"]
    assert (mark["at"], mark["of"]) == ("task.2.body", "VI.1: b; gửi")
    above = tasks.format("mới") + text  # by hand, its number stays behind
    for gone, left in (("task.2", ["VI.1: b; gửi"]), ("task.3", [])):
        assert [one["of"] for one in tomllib.loads(without_facts(above, [gone])).get("as_issued", [])] == left


def test_an_editor_that_nobody_chose_is_named_with_the_way_out(typing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    opened: list[int] = []
    monkeypatch.setattr(editing, "editor", lambda: ["/usr/bin/vi"])
    monkeypatch.setattr(editing, "edit", lambda _command, _file, line: opened.append(line) or 0)
    heard, _ = typing("s", "k", "s", "", "s", "q")
    assert heard.count("Mở vi") == 2, "not again once it was opened"
    assert ":wq" in heard
    assert len(opened) == 2


@pytest.mark.parametrize("words", [
    "Các cấp phát động đợt thi đua đặc biệt “Vĩnh Sơn đoàn kết, bứt phá” từ nay đến hết quý II.",
    "Phát động phong trào thi đua với chủ đề “Vĩnh Sơn đoàn kết, bứt phá”.",
    "Hưởng ứng Phong trào thi đua “Vĩnh Sơn đoàn kết, bứt phá”.",
])  # fmt: skip
def test_a_spell_of_emulation_is_offered_by_its_name(words: str, plan: Plan) -> None:
    names = [one.values["name"] for one in drafts_for(plan, Passage(words, words, "II.1", (), 0))
             if one.name == "movement"]  # fmt: skip
    assert names == ["Vĩnh Sơn đoàn kết, bứt phá"]


def test_a_column_of_a_newspaper_is_no_movement(plan: Plan) -> None:
    words = "Báo tỉnh tuyên truyền phong trào thi đua ở chuyên mục “Hoa đẹp vùng cao”."
    assert not [one for one in drafts_for(plan, Passage(words, words, "II.1", (), 0)) if one.name == "movement"]


def test_who_is_not_to_do_something_is_charged_with_nothing() -> None:
    body, does, _ = who_does("Trường học, trạm y tế xã ghép vào Hội nghị của cấp xã, không tổ chức riêng")
    assert not body.endswith("không"), (body, does)


def test_what_is_not_plain_is_written_by_no_enter(typing: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan_1.toml"
    words = "\n# CHƯA HIỂU, theo mục.\n# - mục IV.9, đoạn 40: Nếu có khó khăn, vướng mắc, có 15 điểm cầu.\n"
    file.write_text(file.read_text("utf8").replace("  # CHƯA THẤY: hình thức, thời hạn", "").replace(
        "  # CHƯA XÁC NHẬN: mục III, đoạn 9: Kinh phí", "") + words, "utf8")  # fmt: skip
    heard, data = typing("", "q")
    assert "1. ? việc phải làm ([[task]])" in heard
    assert "Chưa chắc là gì nên Enter không ghi, không bỏ" in heard
    assert not {"task", "provision"} & data.keys()


def test_how_a_programme_is_to_be_is_neither_an_item_of_it_nor_anybodys_task(plan: Plan) -> None:
    above = ("4. Chương trình, báo cáo",)
    for words in ("Cấp xã có từ 02 đến 04 báo cáo điển hình; mỗi báo cáo trình bày không quá 07 phút.",
                  "Chương trình Hội nghị thực hiện theo mẫu tại Phụ lục III; đề cương theo Phụ lục IV."):  # fmt: skip
        assert not drafts_for(plan, Passage(words, words, "II.4", above, 0)), words
    item = "Báo cáo tổng kết phong trào thi đua"
    found = drafts_for(plan, Passage(item, item, "II.4", above, 0))
    assert [one.values["title"] for one in found if one.name == "agenda"] == [item]


def test_what_was_typed_of_a_new_table_stands_in_the_editor(
    typing: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan_1.toml"
    words = "\n# CHƯA HIỂU, theo mục.\n# - mục IV.9, đoạn 40: Các trường đại học có 15 điểm cầu.\n"
    file.write_text(file.read_text("utf8").replace("  # CHƯA", "  # ĐÃ") + words, "utf8")
    opened: list[str] = []

    def edit(_command: Any, path: Path, _line: int) -> int:
        opened.append(path.read_text("utf8"))
        return 0

    monkeypatch.setattr(editing, "edit", edit)
    monkeypatch.setenv("EDITOR", "nano")
    typing("t", "level", "cấp trường", "trường", "Hội nghị điển hình; Lễ tuyên dương", "6 không quá 120", "s", "q")
    forms, (level,) = tomllib.loads(opened[0])["form"], tomllib.loads(opened[0])["level"][3:]
    assert [form["name"] for form in forms] == ["Hội nghị điển hình", "Lễ tuyên dương"]
    assert (level["label"], level["choose_form"]) == ("cấp trường", [form["id"] for form in forms])
    assert level["size"]["caps"] == [{"at_most": 120, "clause": "IV.9"}]
    typing("t", "task", "s", "q")
    assert 'body = "…"' in opened[1]


@pytest.mark.parametrize(("typed", "said"), [
    ("chậm nhất 10 ngày trước hội nghị", "chậm nhất 10 ngày trước hội nghị"),
    ("trước ngày tổ chức ít nhất 7 ngày", "chậm nhất 07 ngày trước hội nghị"),
    ("10 ngày làm việc, kể từ ngày bế mạc Đại hội", "chậm nhất 10 ngày làm việc sau đại hội"),
    ("sau khi kết thúc hội nghị 5 ngày", "chậm nhất 05 ngày sau hội nghị"),
    ("trước 30/4/2026", None), ("10 ngày trước khi gửi hồ sơ", None), ("trước hội nghị", None),
])  # fmt: skip
def test_a_time_counted_from_the_conference_is_known(typed: str, said: str | None) -> None:
    assert counted(typed) == said


def test_a_tasks_time_counted_from_the_conference_stands_in_its_words(typing: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan_1.toml"
    words = "\n# CHƯA HIỂU, theo mục.\n# - mục IV.9, đoạn 40: Việc này có 15 điểm cầu.\n"
    file.write_text(file.read_text("utf8").replace("  # CHƯA", "  # ĐÃ") + words, "utf8")
    heard, data = typing("t", "task", "các huyện; gửi dự thảo", "3 trước hội nghị 10 ngày", "", "q")
    (task,) = data["task"]
    assert (task["does"], "window" in task) == ("gửi dự thảo, chậm nhất 10 ngày trước hội nghị", False), heard


def test_the_floor_of_a_level_and_who_meets_in_full_are_typed(typing: Any) -> None:
    heard, data = typing("t 7 từ 80; 8 dưới 30 người", "t 7 -", "q")
    assert data["level"][0]["size"] == {"plenary_below_staff": 30}, heard
    heard, data = typing("t 7 90", "q")
    (cap,) = data["level"][0]["size"]["caps"]
    assert (cap["at_least"], data["level"][0]["size"]["plenary_below_staff"]) == (90, 30)


def test_who_meets_in_full_is_typed_for_some_units(typing: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan_1.toml"
    words = "\n# CHƯA HIỂU, theo mục.\n# - mục IV.9, đoạn 40: Việc này có 15 điểm cầu.\n"
    file.write_text(file.read_text("utf8").replace("  # CHƯA", "  # ĐÃ") + words, "utf8")
    heard, data = typing("t", "exception", "2", "thị xã", "", "9 dưới 50 người", "", "q")
    assert data["exception"][0]["size"] == {"plenary_below_staff": 50}, heard
