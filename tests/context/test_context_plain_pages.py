"""A unit's page reads as an office writes: of what, how many sets, in which order, and nothing that it need not say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.aims import own_aims
from tdkt_tui.context.conference import own_time
from tdkt_tui.context.levels import targets
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_money import of_either, own_source
from tdkt_tui.context.own_named import without_named
from tdkt_tui.context.programme import programme
from tdkt_tui.context.wording import in_time, with_parts
from tdkt_tui.model.aim_parts import parted
from tdkt_tui.model.duties import Honours, Nomination, Reporting, Task
from tdkt_tui.model.level import Level
from tdkt_tui.model.programme import Movement, Outline
from tdkt_tui.model.quota import PlanComposition
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Aim

DISTRICT, COMMUNE, BODY = "ubnd-huyen-viet-yen", "xa-tan-phuc", "UBND các huyện"
ALL = "các cơ quan, đơn vị, địa phương"
DAY = Window.model_validate({"before": "2020-03-10"})
UNTIL = "trước ngày 10 tháng 3 năm 2020"


def _asked(dossier, **tables):
    plan = dossier.plan.model_copy(update={"reporting": [], "nomination": [], "task": [], "quota": []} | tables)
    given = replace(dossier, plan=plan)
    return own_duties(given, own_nominations(given))


@pytest.mark.parametrize(("text", "parts", "said"), [
    ("gửi hồ sơ về Sở", ["01 bộ gồm tờ trình", "biên bản"], "gửi hồ sơ về Sở (01 bộ, gồm: tờ trình; biên bản)"),
    ("gửi hồ sơ về Sở Nội vụ", ["02 bộ: tờ trình"], "gửi hồ sơ về Sở Nội vụ (02 bộ, gồm: tờ trình)"),
    ("gửi 03 bộ hồ sơ", ["01 bộ gồm tờ trình", "biên bản"], "gửi 03 bộ hồ sơ (mỗi bộ gồm: tờ trình; biên bản)"),
    ("gửi hồ sơ đề nghị Thủ tướng", ["03 bộ hồ sơ đề nghị Thủ tướng"], "gửi hồ sơ đề nghị Thủ tướng (03 bộ)"),
    ("gửi hồ sơ đề nghị Thủ tướng (03 bộ)", ["03 bộ hồ sơ đề nghị Thủ tướng"], "gửi hồ sơ đề nghị Thủ tướng (03 bộ)"),
    ("gửi hồ sơ (bản giấy)", ["02 bộ", "đĩa CD"], "gửi hồ sơ (bản giấy; 02 bộ, gồm: đĩa CD)"),
    ("gửi hồ sơ", ["tờ trình", "biên bản"], "gửi hồ sơ (gồm: tờ trình; biên bản)"),
])  # fmt: skip
def test_how_many_sets_are_sent_is_said_before_what_is_in_one(text: str, parts: list[str], said: str) -> None:
    assert with_parts(text, parts) == said


@pytest.mark.parametrize(("duty", "line"), [
    ({"about": "nhanh bằng thư điện tử", "every": ["week"], "day": "thứ Sáu"},
     "Định kỳ hằng tuần (thứ Sáu) báo cáo nhanh Sở Nội vụ bằng thư điện tử."),
    ({"about": "sơ bộ kết quả"}, "Báo cáo sơ bộ Sở Nội vụ kết quả."),
    ({"about": "danh sách đại biểu", "every": ["month"]}, "Định kỳ hằng tháng gửi danh sách đại biểu về Sở Nội vụ."),
    ({"about": "báo cáo sơ kết", "to": "Phòng Nội vụ"}, "Gửi báo cáo sơ kết về Phòng Nội vụ."),
    ({"about": "Báo cáo sơ kết không quá 10 trang, chưa kể biểu số liệu"},
     "Gửi Sở Nội vụ báo cáo sơ kết không quá 10 trang, chưa kể biểu số liệu."),
    ({"about": "kết quả tổ chức", "days_after": 7},
     "Báo cáo Sở Nội vụ kết quả tổ chức Đại hội, chậm nhất 07 ngày sau khi kết thúc Đại hội."),
])  # fmt: skip
def test_how_it_is_reported_stands_beside_the_verb(shipped, duty: dict, line: str) -> None:
    dossier = shipped(DISTRICT)
    (told,) = _asked(dossier, reporting=[Reporting(**{"by": BODY, "to": "Sở Nội vụ"} | duty)])["reports"]
    assert told == line.replace("Đại hội", dossier.noun)


@pytest.mark.parametrize(("does", "line"), [
    ("ban hành kế hoạch tổng kết của địa phương, đơn vị, gửi về Sở Nội vụ", f"Gửi Kế hoạch này về Sở Nội vụ, {UNTIL}."),
    ("ban hành kế hoạch năm 2020 của đơn vị, gửi Sở Nội vụ 01 bản điện tử",
     f"Gửi Kế hoạch này về Sở Nội vụ (01 bản điện tử), {UNTIL}."),
    ("ban hành kế hoạch tuyên truyền, gửi Sở Nội vụ", f"Ban hành kế hoạch tuyên truyền, gửi Sở Nội vụ, {UNTIL}."),
])  # fmt: skip
def test_the_plan_that_all_issue_is_the_units_own(shipped, does: str, line: str) -> None:
    assert _asked(shipped(DISTRICT), task=[Task(body=ALL, does=does, window=DAY)])["tasks"] == [line]


@pytest.mark.parametrize(("does", "told"), [
    ("tổ chức 01 hội nghị, thời gian một buổi, trong khoảng", 0), ("tổ chức một hội nghị không quá 01 ngày", 0),
    ("quyết định chương trình hội nghị", 0), ("quyết định chương trình, nhưng phải có phần giao lưu", 1),
    ("tổ chức 01 hội nghị chuyên đề về chuyển đổi số", 1),
])  # fmt: skip
def test_the_meeting_that_the_plan_is_on_is_no_duty_beside_it(shipped, does: str, told: int) -> None:
    assert len(_asked(shipped(DISTRICT), task=[Task(body=BODY, does=does, window=DAY)])["tasks"]) == told


@pytest.mark.parametrize(("table", "row", "of"), [
    ("honours", Honours(award="Giấy khen", clause="IV"), " đề nghị khen thưởng"),
    ("nomination", Nomination(who=["sở"], at_least=1, clause="IV"), " giới thiệu điển hình tiên tiến"),
    ("honours", Honours(award="Giấy khen", clause="V"), ""),
])  # fmt: skip
def test_a_dossier_without_an_object_is_of_what_its_clause_is_on(shipped, table: str, row, of: str) -> None:
    task = Task(body=BODY, does="nộp hồ sơ tại Sở Nội vụ", clause="IV")
    tables = {"honours": [], table: [row], "task": [task]}
    assert _asked(shipped(DISTRICT), **tables)["tasks"] == [f"Nộp hồ sơ{of} tại Sở Nội vụ."]


def test_what_is_asked_of_the_state_is_told_to_those_who_may_ask(shipped) -> None:
    task = Task(body=ALL, does="gửi hồ sơ đề nghị Thủ tướng Chính phủ về Ban Thi đua")
    own = Honours(level=shipped(DISTRICT).level.id, award="Bằng khen của Thủ tướng Chính phủ", cases=1)
    above = own.model_copy(update={"level": ""})
    counted = [len(_asked(shipped(name), task=[task], honours=rows)["tasks"])
               for rows in ([own, above], [above], []) for name in (DISTRICT, COMMUNE)]  # fmt: skip
    assert counted == [1, 0, 1, 1, 1, 1]


BOTH = "xây dựng 01 mô hình, riêng các huyện Mai Sơn, Lan Mẫu xây dựng 02 mô hình"


@pytest.mark.parametrize(("text", "name", "said"), [
    (BOTH, "Huyện Mai Sơn", "xây dựng 02 mô hình"), (BOTH, "Huyện Lan Mẫu", "xây dựng 02 mô hình"),
    (BOTH, "Huyện Việt Yên", "xây dựng 01 mô hình"),
    (f"họp dân; {BOTH}; gửi báo cáo", "Huyện Mai Sơn", "họp dân; xây dựng 02 mô hình; gửi báo cáo"),
    (f"họp dân; {BOTH}; gửi báo cáo", "Huyện Việt Yên", "họp dân; xây dựng 01 mô hình; gửi báo cáo"),
    ("gửi trước 10/3; riêng Mai Sơn gửi thêm biểu 02", "Huyện Việt Yên", "gửi trước 10/3"),
    ("họp bàn, riêng Sở Y tế gửi biểu", "Huyện Việt Yên", "họp bàn, riêng Sở Y tế gửi biểu"),
])  # fmt: skip
def test_what_some_are_asked_by_name_is_on_their_pages_alone(text: str, name: str, said: str) -> None:
    assert without_named(text, name, "huyện") == said


def test_what_some_are_asked_by_name_is_not_on_a_units_page(shipped) -> None:
    assert _asked(shipped(DISTRICT), task=[Task(body=BODY, does=BOTH)])["tasks"] == ["Xây dựng 01 mô hình."]


def test_of_meetings_on_several_tiers_a_unit_holds_one(shipped) -> None:
    words = "Hội nghị tổ chức ở hai cấp, trang trọng, tiết kiệm; không in kỷ yếu"
    dossier = shipped(DISTRICT)
    plan = dossier.plan.model_copy(update={"aim": [Aim(kind="requirement", words=words)]})
    (said,) = own_aims(replace(dossier, plan=plan))["requirements"]
    assert said == "Hội nghị tổ chức trang trọng, tiết kiệm; không in kỷ yếu."


@pytest.mark.parametrize(("name", "said"), [
    ("Dân vận khéo", "“Dân vận khéo”"), ("đẩy mạnh chuyển đổi số", "đẩy mạnh chuyển đổi số"),
    ("phong trào đẩy mạnh chuyển đổi số", "phong trào đẩy mạnh chuyển đổi số"),
])  # fmt: skip
def test_a_movement_without_a_name_is_not_quoted(shipped, name: str, said: str) -> None:
    plan = shipped(DISTRICT).plan.model_copy(update={"movement": [Movement(name=name)]})
    assert programme(plan)["movements"] == [said]


@pytest.mark.parametrize(("exemplars", "told"), [(60, 0), (None, 1)])
def test_a_share_of_those_whose_number_is_told_is_not_said_too(shipped, changed, exemplars, told: int) -> None:
    dossier = changed(shipped(DISTRICT), conference={"size": {"total": 100, "exemplars": exemplars}})
    share = PlanComposition(group="điển hình tiên tiến", at_least="60%")
    level = Level(id=dossier.level.id, label="cấp huyện", units=["huyện"])
    plan = dossier.plan.model_copy(update={"composition": [share]})
    said = list(targets(replace(dossier, plan=plan, level=level)))
    assert said == ["điển hình tiên tiến ít nhất 60%"] * told


ROW = "ngân sách cấp xã, dự toán được giao và quỹ thi đua, khen thưởng"


@pytest.mark.parametrize(("kind", "source", "said"), [
    ("sở", ROW, "dự toán được giao và quỹ thi đua, khen thưởng"), ("phường", ROW, ROW),
    ("huyện", "ngân sách tỉnh và nguồn xã hội hóa", ""), ("sở", "ngân sách cấp xã, ngân sách cấp huyện", ""),
])  # fmt: skip
def test_of_sources_in_a_row_a_unit_has_its_own(kind: str, source: str, said: str) -> None:
    assert own_source(source, kind, "", {kind}) == said


@pytest.mark.parametrize(("kind", "said"), [
    ("sở", "dự toán chi của cơ quan, đã giao năm 2026"), ("phường", "ngân sách xã, phường, đã giao năm 2026"),
])  # fmt: skip
def test_of_an_areas_money_or_an_offices_a_unit_has_its_own(kind: str, said: str) -> None:
    assert of_either("ngân sách xã, phường hoặc dự toán chi của cơ quan, đã giao năm 2026", kind) == said
    assert of_either("ngân sách tỉnh hoặc xã hội hóa", kind) == "ngân sách tỉnh hoặc xã hội hóa"


@pytest.mark.parametrize(("text", "said"), [
    ("báo cáo kết quả hội nghị, đại hội cấp mình về Sở Nội vụ", "Báo cáo kết quả {} về Sở Nội vụ."),
    ("gửi kịch bản đại hội hoặc hội nghị ở cấp mình", "Gửi kịch bản {}."),
])  # fmt: skip
def test_of_both_sorts_of_meetings_a_unit_holds_its_own(shipped, text: str, said: str) -> None:
    dossier = shipped(DISTRICT)
    assert _asked(dossier, task=[Task(body=BODY, does=text)])["tasks"] == [said.format(dossier.noun.lower())]


def test_what_is_known_of_a_meeting_without_a_form_is_told(shipped) -> None:
    dossier = shipped(COMMUNE)
    caps = {"caps": [{"category": "all", "at_least": 60, "at_most": 100}]}
    told = {"id": dossier.level.id, "label": "cấp xã", "units": ["xã"], "days": 0.5, "size": caps, "window": DAY}
    bare = Level.model_validate(told)

    def meeting(level: Level, of_all: Level) -> str:
        plan = dossier.plan.model_copy(update={"level": [of_all], "composition": []})
        return own_time(replace(dossier, plan=plan, level=level))["meeting"]

    assert meeting(bare, bare) == f"thời gian ½ ngày, {UNTIL}; số lượng từ 60 đến 100 đại biểu"
    formed = Level.model_validate(told | {"choose_form": [dossier.plan.form[0].id]})
    assert meeting(formed, formed) == ""  # it has items of its own
    assert meeting(bare, formed) == ""  # the unit is told apart to hold none


@pytest.mark.parametrize(("does", "line"), [
    ("gửi hồ sơ đề nghị (02 bộ) về Ban Thi đua", "Gửi hồ sơ đề nghị khen thưởng (02 bộ) về Ban Thi đua."),
    ("gửi hồ sơ đề nghị về Ban Thi đua", "Gửi hồ sơ đề nghị khen thưởng về Ban Thi đua."),
    ("gửi hồ sơ đề nghị Huân chương về Ban Thi đua", "Gửi hồ sơ đề nghị Huân chương về Ban Thi đua."),
    ("gửi báo cáo về UBND tỉnh", "Gửi báo cáo tổng kết về UBND tỉnh."),
    ("gửi báo cáo kết quả về UBND tỉnh", "Gửi báo cáo kết quả về UBND tỉnh."),
])  # fmt: skip
def test_a_paper_says_what_it_is_on(shipped, does: str, line: str) -> None:
    dossier = shipped(DISTRICT)
    plan = dossier.plan.plan.model_copy(update={"title": "Tổng kết phong trào thi đua"})
    outline = [Outline(of="report", items=[{"title": "Kết quả"}], clause="II.1")]
    task = Task(body=BODY, does=does, clause="II.1")
    assert _asked(dossier, task=[task], outline=outline, plan=plan)["tasks"] == [line]


def test_the_hour_of_a_deadline_stands_with_its_day() -> None:
    said = in_time("nộp hồ sơ trên phần mềm (17 giờ 00), phối hợp với Sở Nội vụ", "chậm nhất ngày 15 tháng 5 năm 2025")
    assert said == "nộp hồ sơ trên phần mềm, phối hợp với Sở Nội vụ, chậm nhất 17 giờ 00 ngày 15 tháng 5 năm 2025"


@pytest.mark.parametrize(("words", "said"), [
    ("Các cơ quan, đơn vị, địa phương bám sát mốc thời gian", "Bám sát mốc thời gian."),
    ("Các địa phương và đơn vị phải chuẩn bị chu đáo", "Chuẩn bị chu đáo."),
    ("Các cơ quan, đơn vị làm tốt được biểu dương", "Các cơ quan, đơn vị làm tốt được biểu dương."),
])  # fmt: skip
def test_what_is_required_of_all_is_the_units_own(shipped, words: str, said: str) -> None:
    dossier = shipped(DISTRICT)
    plan = dossier.plan.model_copy(update={"aim": [Aim(kind="requirement", words=words)]})
    assert own_aims(replace(dossier, plan=plan))["requirements"] == [said]


def test_what_provinces_by_their_names_did_stays_as_the_plan_has_it() -> None:
    words = ("Tổng kết phong trào thi đua 05 năm của ba tỉnh Mai Sơn, Lan Mẫu, Yên Bình trước khi sắp xếp"
             " và của tỉnh Mai Sơn từ ngày 01 tháng 7 năm 2025; đề ra phương hướng")  # fmt: skip
    assert parted(words, "xã") == ([words], [])


@pytest.mark.parametrize(("category", "name", "said"), [
    ("sở", "Sở Y tế", "Nhìn lại các phong trào thi đua của Sở Y tế từ năm 2015."),
    ("huyện", "Huyện Mai Sơn", "Nhìn lại các phong trào thi đua trên địa bàn huyện Mai Sơn từ năm 2015."),
])  # fmt: skip
def test_an_aim_is_on_the_unit_where_its_area_is_not_said(shipped, changed, category, name, said) -> None:
    dossier = changed(shipped(DISTRICT), unit={"category": category, "name": name, "area": ""})
    words = f"Nhìn lại các phong trào thi đua trên địa bàn tỉnh {dossier.plan.plan.place} từ năm 2015"
    plan = dossier.plan.model_copy(update={"aim": [Aim(kind="purpose", words=words)]})
    assert own_aims(replace(dossier, plan=plan))["purposes"] == [said]
