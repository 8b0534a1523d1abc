"""``tdkt profile new`` where a level has several documents: one is chosen, and only its needs are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.model.works import works
from tdkt_tui.store.toml import read_toml
from tdkt_tui.workflow import plan_named

LEVELS = {"xã": ("1", "1"), "sở": ("2", "1"), "tỉnh": ("3",)}


def test_a_plan_with_one_document_of_a_kind_asks_nothing() -> None:
    plan = plan_named("bac_giang/16-2019")
    assert [works(plan, level) for level in plan.level] == [[], [], []]


def test_each_choice_takes_what_belongs_to_it() -> None:
    plan = plan_named("bac_ninh/2026")
    told = {level.id: [(work.code, work.tables, work.kinds) for work in works(plan, level)] for level in plan.level}
    own = [
        ("phong-trao", ("document",), ("plan", "assignment", "timeline")),
        ("tuyen-truyen", ("document",), ("plan", "assignment", "timeline")),
        ("bao-cao", ("report",), ("periodic-report",)),
    ]
    whole = ("plan", "agenda", "delegate-list", "assignment", "invitation", "badge", "timeline")
    assert told == {"cap-xa": own, "so-nganh": own, "tinh": [("ton-vinh", ("document",), whole)]}


def test_a_document_without_a_code_beside_those_with_one_is_a_choice_too() -> None:
    plan = plan_named("bac_ninh/2026")
    offers = [
        offer.model_copy(update={"of": ""}) if offer.kind == "periodic-report" else offer for offer in plan.document
    ]
    (_, _, report) = works(plan.model_copy(update={"document": offers}), plan.level[0])
    assert (report.code, report.tables, report.kinds) == ("", (), ("periodic-report",))


@pytest.mark.parametrize(("unit", "choice", "name", "of", "asked", "not_asked"), [
    ("xã", "1", "Xã Tiên Du", {"document": "phong-trao"}, "Chỉ tiêu, công việc trọng tâm", "Kỳ báo cáo"),
    ("sở", "2", "Sở Nội vụ", {"document": "tuyen-truyen"}, "Tập thể, cá nhân điển hình", "Kỳ báo cáo"),
    ("sở", "3", "", {"report": "bao-cao"}, "Kỳ báo cáo", "Nơi nhận\n"),
    ("tỉnh", "", "Tỉnh Bắc Ninh", {"document": "ton-vinh"}, "Hình thức, số lượng khen thưởng", "Chủ đề thi đua"),
])  # fmt: skip
def test_one_document_is_chosen_and_only_its_needs_are_asked(
    tdkt, tmp_path: Path, unit, choice, name, of, asked, not_asked
) -> None:
    answers = [answer for answer in ("2", *LEVELS[unit], choice) if answer]
    answers += ["15", "20/01/2026", name]  # what the clerk of the province wrote into the blanks of its plan
    done = tdkt("profile", "new", "bac_ninh", "-o", "a.toml", cwd=tmp_path, input="\n".join(answers) + "\n" * 60)
    assert done.returncode == 0, done.stderr
    assert asked in done.stderr
    assert not_asked not in done.stderr
    profile = read_toml(tmp_path / "a.toml")
    assert profile["plan"] == "bac_ninh/2026"
    assert {table: profile[table]["of"] for table in of} == of
    assert (profile["plan_number"], profile["plan_date"].isoformat()) == (15, "2026-01-20")
    assert "periodic-report" in profile["documents"] if "report" in of else "plan" in profile["documents"]
    lacking = done.stderr.partition("Còn phải bổ sung")[2]
    assert "document.of" not in lacking
    assert "signature.name" in lacking


def test_several_thoughts_typed_in_one_line_become_paragraphs_of_the_opening(tdkt, tmp_path: Path) -> None:
    answers = [
        "2",
        "1",
        "1",
        "1",
        "",
        "",
        "Xã Tiên Du",
        *[""] * 13,
        "Các thôn",
        "Chủ đề thử",
        "Việc một; Việc hai",
        "",
        "",
    ]
    done = tdkt("profile", "new", "bac_ninh", "-o", "a.toml", cwd=tmp_path, input="\n".join(answers) + "\n")
    assert done.returncode == 0, done.stderr
    assert "Việc một\nViệc hai" in read_toml(tmp_path / "a.toml")["opening"].values()


def test_what_is_offered_follows_the_day_the_clerk_of_the_province_wrote(tdkt, tmp_path: Path) -> None:
    answers = ["1", "2", "1", "52", "27/3/2017", "Huyện An Biên"]
    done = tdkt("profile", "new", "kien_giang", "-o", "a.toml", cwd=tmp_path, input="\n".join(answers) + "\n" * 60)
    assert done.returncode == 0, done.stderr
    profile = read_toml(tmp_path / "a.toml")
    days = {profile[table]["date"]["not_before"].isoformat() for table in ("document", "nomination")}
    assert days == {"2017-03-28"}
