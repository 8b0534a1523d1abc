"""Reports, invitations, lists of delegates, and what a province's plan says, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.wording import DOTTED_LINE, date_words, inside, length, point_letter, slug
from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate


def sections(built, dossier):
    return built(dossier, "report")[0].context["report"]["sections"]


def test_a_report_is_numbered_and_its_open_parts_are_dotted(built, changed, shipped):
    found = sections(built, changed(shipped("ubnd-huyen-viet-yen"), report={"answers": {}}))
    assert [part["number"] for part in found] == ["I.", "1.", "2.", "3.", "4.", "II.", "III.", "IV."]
    assert found[0]["paragraphs"] == []
    assert found[1]["paragraphs"] == [DOTTED_LINE] * 2


@pytest.mark.parametrize("key", ["Bài học kinh nghiệm", "bài học kinh nghiệm", "3"])
def test_an_answer_finds_its_heading_by_title_or_place(built, changed, shipped, key):
    answers = {key: "Một là, sát dân.\n\nHai là, kịp thời."}
    dossier = changed(shipped("ubnd-huyen-viet-yen"), report={"answers": answers})
    part = next(part for part in sections(built, dossier) if part["number"] == "III.")
    assert part["paragraphs"] == ["Một là, sát dân.", "Hai là, kịp thời."]
    assert part["answered"] is True


def test_an_answer_without_a_heading_is_not_lost_in_silence(built, changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), report={"answers": {"Phụ trương": "…"}})
    with pytest.raises(BadInput) as fault:
        sections(built, dossier)
    assert fault.value.field == "report.answers"


def test_a_report_to_several_lists_them(built, changed, shipped):
    report = built(changed(shipped("ubnd-huyen-viet-yen"), report={"to": ["A", "B"]}), "report")[0].context["report"]
    assert (report["to"], report["to_many"]) == ("", ["- A;", "- B."])


def test_one_invitation_for_each_guest_with_a_name_for_its_file(built, shipped):
    made = built(shipped("ubnd-huyen-viet-yen"), "invitation")
    assert [item.name for item in made][:2] == [
        "01-thuong-truc-hoi-dong-thi-dua-khen-thuong-tinh",
        "02-ban-thi-dua-khen-thuong-tinh",
    ]
    assert made[1].context["guest"]["words"] == "Lãnh đạo Ban Thi đua - Khen thưởng tỉnh"
    assert made[0].context["invitation"]["weekday"] == "thứ Sáu"


@pytest.mark.parametrize(
    ("name", "post", "words"),
    [
        ("Tổng Liên đoàn Lao động Việt Nam", "Lãnh đạo Tổng Liên đoàn", "Lãnh đạo Tổng Liên đoàn Lao động Việt Nam"),
        ("Hội Nông dân tỉnh", "Chủ tịch", "Chủ tịch Hội Nông dân tỉnh"),
        ("Sở Nội vụ", "", "Sở Nội vụ"),
    ],
)
def test_a_body_is_named_once(built, changed, shipped, name, post, words):
    made = built(
        changed(shipped("ubnd-huyen-viet-yen"), invitation={"guest": [{"name": name, "post": post}]}), "invitation"
    )
    assert made[0].context["guest"]["words"] == words


def test_a_person_stands_before_the_post(built, changed, shipped):
    guest = {"name": "Ông Trần Văn An", "post": "Giám đốc Sở Nội vụ"}
    made = built(changed(shipped("ubnd-huyen-viet-yen"), invitation={"guest": [guest]}), "invitation")
    assert made[0].context["guest"]["words"] == "Ông Trần Văn An, Giám đốc Sở Nội vụ"


PEOPLE = (
    Delegate("Nguyễn Văn Đức", gender="Nam", birth="1970"),
    Delegate("Trần Thị Dung", gender="Nữ", birth="1980", post="Trưởng thôn", unit="Xã Hồng Thái"),
    Delegate("Lê Chưa Rõ", birth="1990", sensitive={"religion": "BÍ MẬT"}),
    Delegate("Khách Thứ Hai", status="guest", exemplar=False),
    Delegate("Khách Thứ Ba", status="guest", exemplar=False),
)


def test_delegates_stand_by_given_name_and_guests_as_given(built, shipped):
    found = built(replace(shipped("ubnd-huyen-viet-yen"), people=PEOPLE), "delegate-list")[0].context["delegates"]
    names = [[row["name"] for row in section["rows"]] for section in found["sections"]]
    assert names == [["Trần Thị Dung", "Nguyễn Văn Đức", "Lê Chưa Rõ"], ["Khách Thứ Hai", "Khách Thứ Ba"]]
    assert [section["total"] for section in found["sections"]] == ["03 đại biểu", "02 đại biểu"]
    rows = found["sections"][0]["rows"]
    assert [(row["birth_male"], row["birth_female"], row["birth_either"]) for row in rows] == [
        ("", "1980", ""),
        ("1970", "", ""),
        ("", "", "1990"),
    ]
    assert rows[0]["post_unit"] == "Trưởng thôn, xã Hồng Thái"


def test_of_a_day_of_birth_the_year_alone_is_printed(built, shipped):
    people = tuple(
        Delegate(f"Lê Văn {name}", gender=gender, birth=birth)
        for name, gender, birth in (("An", "Nam", "12/3/1980"), ("Bình", "Nữ", "02/9/1975"), ("Cần", "", "5/10/1990"),
                                    ("Duy", "Nam", "1966"), ("Em", "Nam", "khoảng 1950"))
    )  # fmt: skip
    found = built(replace(shipped("ubnd-huyen-viet-yen"), people=people), "delegate-list")[0].context["delegates"]
    columns = ("birth_male", "birth_female", "birth_either")
    assert [[row[name] for name in columns] for row in found["sections"][0]["rows"]] == [
        ["1980", "", ""],
        ["", "1975", ""],
        ["", "", "1990"],
        ["1966", "", ""],
        ["khoảng 1950", "", ""],
    ]


def test_a_section_has_the_columns_that_it_fills(built, shipped):
    award, deed = "Danh hiệu, hình thức khen thưởng cao nhất", "Thành tích tiêu biểu"
    people = (
        Delegate("Lê An", highest_award="Bằng khen"),
        Delegate("Lê Bình"),
        Delegate("Tập thể A", subject="collective", achievement="Có sáng kiến", highest_award="Cờ thi đua"),
        Delegate("Hộ ông B", subject="household", achievement="Hiến đất"),
        Delegate("Lê Khách", status="guest"),
    )
    dossier = replace(shipped("ubnd-huyen-viet-yen"), people=people)
    sections = built(dossier, "delegate-list")[0].context["delegates"]["sections"]
    assert [section["extras"] for section in sections] == [[award], [award, deed], [deed], []]
    assert [[row["extras"] for row in section["rows"]] for section in sections] == [
        [["Bằng khen"], [""]],
        [["Cờ thi đua", "Có sáng kiến"]],
        [["Hiến đất"]],
        [[]],
    ]


def test_no_sensitive_value_reaches_a_context(built, shipped):
    dossier = replace(shipped("ubnd-huyen-viet-yen"), people=PEOPLE)
    assert "BÍ MẬT" not in str(built(dossier, "delegate-list")[0].context)


def test_what_levels_say_alike_is_said_once(built, shipped):
    plan = built(shipped("ke-hoach-16-2019"), "plan")[0].context["plan"]
    assert [item["levels"] for item in plan["choices"]] == ["cấp cơ sở và cấp trên cơ sở"]
    assert plan["levels"][0]["size"]["plenary_below"] == "200"
    assert plan["levels"][1]["size"]["caps"] == "tối đa 300 đại biểu"
    assert plan["levels"][2]["composition"] == "đại biểu nữ, đại biểu trẻ tuổi"
    assert plan["levels"][2]["emphasis"] == "người lao động trực tiếp"


def test_anniversaries_are_computed(built, shipped):
    told = built(shipped("ke-hoach-16-2019"), "plan")[0].context["plan"]["anniversaries"]
    assert told[0].startswith("50 năm")
    assert "(1969 - 2019)" in told[0]
    assert "130 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020);" in told


def test_small_words():
    assert [point_letter(number) for number in (1, 4, 5, 6, 7)] == ["a", "d", "đ", "e", "g"]
    assert [length(days) for days in (0.5, 1, 1.5)] == ["½ ngày", "01 ngày", "1,5 ngày"]
    assert [inside(name) for name in ("Huyện Việt Yên", "Phường 1", "Sở Nội vụ")] == [
        "huyện Việt Yên",
        "Phường 1",
        "Sở Nội vụ",
    ]
    assert slug("Đảng ủy xã Tân Phúc (b/c)") == "dang-uy-xa-tan-phuc-b-c"
    assert date_words(LaterDate.model_validate({"later": True, "not_before": "2024-05-21"})).endswith("năm 2024")


def test_a_unit_is_told_the_honours_of_its_own_level_and_the_plan_itself_all(built, shipped):
    unit, own = shipped("xa-tan-phuc"), shipped("ke-hoach-16-2019")
    other = next(level.id for level in unit.plan.level if level.id != unit.level.id)
    honours = [Honours(level=other, award="Bằng khen", collectives=1, individuals=2),
               Honours(level=unit.level.id, award="Giấy khen", individuals=5),
               Honours(level=unit.level.id, award="cờ", collectives=3, individuals=4, how="at-most"),
               Honours(award="Cờ thi đua", collectives=1)]  # fmt: skip

    def told(dossier) -> list[str]:
        plan = dossier.plan.model_copy(update={"honours": honours})
        return built(replace(dossier, plan=plan), "plan")[0].context["plan"]["honours"]

    assert told(unit) == ["Giấy khen cho 05 cá nhân;", "Cờ cho không quá 03 tập thể và 04 cá nhân;",
                          "Cờ thi đua cho 01 tập thể."]  # fmt: skip
    assert len(told(own)) == 4


@pytest.mark.parametrize(("size", "groups"), [
    ({"total": 75, "exemplars": 30}, "30 đại biểu điển hình tiên tiến và 45 đại biểu khác"),
    ({"total": 75, "exemplars": 75}, "75 đại biểu điển hình tiên tiến"),
    ({"total": 75, "exemplars": 30, "guests": 45}, "30 đại biểu điển hình tiên tiến và 45 đại biểu khách mời"),
    ({"total": 75}, ""),
])  # fmt: skip
def test_groups_make_the_whole(built, changed, shipped, size, groups):
    given = {"exemplars": None, "guests": None} | size
    dossier = changed(shipped("xa-tan-phuc"), conference={"size": given})
    assert built(dossier, "plan")[0].context["conference"]["groups"] == groups


def test_a_form_called_a_congress_is_one(built, shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    called = [form.model_copy(update={"kind": "", "name": "Đại hội thi đua"}) for form in dossier.plan.form]
    assert replace(dossier, plan=dossier.plan.model_copy(update={"form": called})).noun == "Đại hội"
