"""Words of a province's plan that are meant for others than the unit on whose page they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.agenda import items
from tdkt_tui.context.duties import asked_for, nomination_words
from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.duties import Nomination, Task
from tdkt_tui.model.money import Budget
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.window import Window

PAIR = "phân công Phòng Nội vụ (cấp huyện), Bộ phận Thi đua (xã, phường), Văn phòng (sở, ban, ngành) giúp việc"


@pytest.fixture
def of_kind(shipped):
    """Return the dossier of a unit of some kind, a pilot or not, under the shipped plan."""

    def unit(kind: str, *, pilot: bool = False):
        dossier = shipped("ubnd-huyen-viet-yen")
        own = dossier.profile.unit.model_copy(update={"category": kind})
        plan = dossier.plan if pilot else dossier.plan.model_copy(update={"pilot": []})
        return replace(dossier, plan=plan, profile=dossier.profile.model_copy(update={"unit": own}))

    return unit


@pytest.mark.parametrize(("kind", "said"), [
    ("huyện", "phân công Phòng Nội vụ giúp việc"), ("xã", "phân công Bộ phận Thi đua giúp việc"),
    ("sở", "phân công Văn phòng giúp việc"), ("doanh nghiệp", PAIR),
])  # fmt: skip
def test_of_bodies_that_are_named_by_kind_the_units_own_stands(of_kind, kind: str, said: str) -> None:
    assert in_own_words(of_kind(kind), PAIR) == said


@pytest.mark.parametrize("text", [
    "gửi 02 báo cáo (bản giấy), 01 danh sách (bản mềm)", "mời lãnh đạo (cấp huyện) và nhân dân (các thôn)",
    "tổ chức ở thôn (xã), tổ dân phố (phường)",
])  # fmt: skip
def test_other_brackets_stay(of_kind, text: str) -> None:
    assert in_own_words(of_kind("huyện"), text) == text


@pytest.mark.parametrize(("text", "others"), [
    ("lập Tổ giúp việc (các đơn vị làm điểm: xong trước 05/3) và gửi danh sách", "lập Tổ giúp việc và gửi danh sách"),
    ("gửi dự thảo trước 10 ngày; riêng đơn vị điểm trước 07 ngày", "gửi dự thảo trước 10 ngày"),
    ("gửi dự thảo; đối với đơn vị được chọn tổ chức điểm gửi trước 05/3; nộp báo cáo", "gửi dự thảo; nộp báo cáo"),
    ("nộp ảnh; đơn vị làm điểm nộp ngay, các đơn vị khác trước ngày 05/3.",
     "nộp ảnh; các đơn vị khác trước ngày 05/3."),
    ("dự hội nghị tại đơn vị điểm, rút kinh nghiệm 01 lần", "dự hội nghị tại đơn vị điểm, rút kinh nghiệm 01 lần"),
])  # fmt: skip
def test_a_day_of_pilots_stands_on_their_page_alone(of_kind, text: str, others: str) -> None:
    assert in_own_words(of_kind("huyện", pilot=True), text) == text
    assert in_own_words(of_kind("huyện"), text) == others


@pytest.mark.parametrize(("text", "full"), [
    ("đại biểu ĐHTT", "đại biểu điển hình tiên tiến"), ("phong trào TĐYN", "phong trào thi đua yêu nước"),
    ("dự Đại hội TĐYN tỉnh", "dự Đại hội Thi đua yêu nước tỉnh"), ("MTTQ và HĐND", "Mặt trận Tổ quốc và HĐND"),
    ("theo số 3/HD-MTTQ, số 5/TĐKT-NV", "theo số 3/HD-MTTQ, số 5/TĐKT-NV"),
])  # fmt: skip
def test_what_a_plan_shortens_is_written_out(of_kind, text: str, full: str) -> None:
    assert in_own_words(of_kind("huyện"), text) == full


@pytest.mark.parametrize(("does", "line"), [
    ("nộp danh sách; quá thời hạn trên không nhận bổ sung",
     "Nộp danh sách, trước ngày 05 tháng 3 năm 2020; quá thời hạn trên không nhận bổ sung."),
    ("từ nay đến hết quý I năm 2020, mở đợt thi đua",
     "Từ ngày ban hành Kế hoạch này đến hết quý I năm 2020, mở đợt thi đua."),
    ("nộp danh sách; chuẩn bị hội trường", "Nộp danh sách; chuẩn bị hội trường, trước ngày 05 tháng 3 năm 2020."),
])  # fmt: skip
def test_a_day_stands_before_what_is_said_of_it(of_kind, does: str, line: str) -> None:
    dossier = of_kind("huyện")
    task = Task(body="UBND các huyện", does=does, window=Window.model_validate({"before": "2020-03-05"}))
    given = replace(dossier, plan=dossier.plan.model_copy(update={"task": [task]}))
    assert own_duties(given, [])["tasks"] == [line]


@pytest.mark.parametrize(("number", "words"), [(1, "01 tập thể hoặc cá nhân"), (2, "02 tập thể, cá nhân")])
def test_one_exemplar_is_of_one_kind(number: int, words: str) -> None:
    duty = Nomination(who=["xã"], kinds=["tập thể", "cá nhân"], at_least=number, at_most=number)
    assert nomination_words(duty, own=True)["asked"] == words


@pytest.mark.parametrize(("kinds", "words"), [
    (["tập thể", "hộ", "cá nhân"], "05 tập thể hoặc hộ gia đình và 07 cá nhân"),
    (["tập thể", "cá nhân", "hộ"], "05 tập thể và 07 cá nhân hoặc hộ gia đình"),
    (["tập thể", "cá nhân"], "05 tập thể, 07 cá nhân"),
])  # fmt: skip
def test_families_stand_with_those_whom_they_are_counted_with(kinds: list[str], words: str) -> None:
    duty = Nomination(who=["xã"], kinds=kinds, at_least=12, at_most=12, collectives=5, individuals=7)
    assert nomination_words(duty, own=True)["asked"] == words


@pytest.mark.parametrize(("kind", "said"), [
    ("huyện", "bảo đảm các xã, phường, thị trấn trên địa bàn hoàn thành Hội nghị"),
    ("sở", "bảo đảm 193 xã, phường, thị trấn trên địa bàn tỉnh hoàn thành Hội nghị"),
])  # fmt: skip
def test_an_area_answers_for_its_own_units_not_for_all_of_the_province(of_kind, kind: str, said: str) -> None:
    text = "bảo đảm 193 xã, phường, thị trấn trên địa bàn tỉnh hoàn thành Hội nghị"
    assert in_own_words(of_kind(kind), text) == said


@pytest.mark.parametrize(("text", "commune", "office"), [
    ("báo cáo (không quá 10 trang đối với cấp trên cơ sở, 05 trang đối với cấp cơ sở)", "báo cáo (không quá 05 trang)",
     "báo cáo (không quá 10 trang)"),
    ("chọn từ 02 đến 04 (cấp cơ sở), 04 đến 06 (cấp trên cơ sở) báo cáo", "chọn từ 02 đến 04 báo cáo",
     "chọn từ 04 đến 06 báo cáo"),
    ("gửi 02 bộ (huyện, thị xã), ít nhất 01 bộ (xã, phường) về tỉnh", "gửi ít nhất 01 bộ về tỉnh",
     "gửi 02 bộ (huyện, thị xã), ít nhất 01 bộ (xã, phường) về tỉnh"),
    ("viết báo cáo, cấp xã không quá 04 trang; sở, ngành không quá 06 trang", "viết báo cáo, cấp xã không quá 04 trang",
     "viết báo cáo, sở, ngành không quá 06 trang"),
    ("họp ở 02 xã, 03 phường và 01 sở", "họp ở 02 xã, 03 phường và 01 sở", "họp ở 02 xã, 03 phường và 01 sở"),
    ("trong số đại biểu của mỗi xã, phường", "trong số đại biểu của mỗi xã", "trong số đại biểu của mỗi xã, phường"),
    ("đăng trên trang tin của xã, phường", "đăng trên trang tin của xã", "đăng trên trang tin của xã, phường"),
    ("của phường, xã Tân An và xã Hòa Bình", *["của phường, xã Tân An và xã Hòa Bình"] * 2),
])  # fmt: skip
def test_of_numbers_of_several_levels_its_own_is_told(of_kind, text: str, commune: str, office: str) -> None:
    for kind, said in (("xã", commune), ("sở", office)):
        assert in_own_words(of_kind(kind), text) == said


@pytest.mark.parametrize(("title", "district", "office"), [
    ("Kết luận của Chủ tịch UBND tỉnh", "Kết luận của Chủ tịch UBND huyện", "Kết luận của lãnh đạo đơn vị"),
    ("Phát biểu của lãnh đạo Trung ương và lãnh đạo tỉnh", "Phát biểu của lãnh đạo cấp trên",
     "Phát biểu của lãnh đạo cấp trên"),
    ("Trao đổi với các điểm cầu", "Trao đổi, chia sẻ kinh nghiệm", "Trao đổi, chia sẻ kinh nghiệm"),
    ("Tham luận: 03 huyện, 02 sở", "Tham luận", "Tham luận"),
    ("Tham luận (03 xã)", "Tham luận (03 xã)", "Tham luận"),
    ("Thông qua đoàn dự Đại hội Thi đua yêu nước toàn quốc lần thứ XI", "Thông qua đoàn dự hội nghị, đại hội cấp trên",
     "Thông qua đoàn dự hội nghị, đại hội cấp trên"),
    ("Bầu đại biểu dự ĐHTĐYN", *["Bầu đại biểu dự Đại hội Thi đua yêu nước"] * 2),
    ("Suy tôn đại biểu dự Đại hội tỉnh", "Suy tôn đại biểu dự Đại hội tỉnh", "Suy tôn đại biểu dự Đại hội tỉnh"),
])  # fmt: skip
def test_a_programme_is_the_units_own(of_kind, title: str, district: str, office: str) -> None:
    for kind, said in (("huyện", district), ("sở", office)):
        dossier = of_kind(kind)
        item = AgendaItem(item="a", title=title)
        given = replace(dossier, plan=dossier.plan.model_copy(update={"agenda": [item]}))
        assert said in [line.rstrip(".;") for line in items(given)]


@pytest.mark.parametrize(("does", "line"), [
    ("đăng ký công trình và hoàn thành", "Đăng ký công trình và hoàn thành trước ngày 05 tháng 3 năm 2020."),
    ("gửi kế hoạch về Sở Nội vụ", "Gửi Kế hoạch này về Sở Nội vụ, trước ngày 05 tháng 3 năm 2020."),
])  # fmt: skip
def test_a_duty_is_said_as_the_unit_says_it(of_kind, does: str, line: str) -> None:
    dossier = of_kind("huyện")
    task = Task(body="UBND các huyện", does=does, window=Window.model_validate({"before": "2020-03-05"}))
    given = replace(dossier, plan=dossier.plan.model_copy(update={"task": [task]}))
    assert own_duties(given, [])["tasks"] == [line]


@pytest.mark.parametrize(("kind", "said"), [
    ("huyện", "ngân sách cấp huyện và nguồn xã hội hóa"),
    ("sở", "dự toán được giao và nguồn xã hội hóa"),
])  # fmt: skip
def test_the_money_of_each_level_is_its_own(of_kind, kind: str, said: str) -> None:
    dossier = of_kind(kind)
    source = "ngân sách từng cấp theo phân cấp hiện hành và nguồn xã hội hóa"
    given = replace(dossier, plan=dossier.plan.model_copy(update={"budget": Budget(source=source)}))
    assert own_duties(given, [])["budget"] == said


@pytest.mark.parametrize(("award", "said"), [
    ("Bằng khen cho 02 tập thể.", "Đề nghị tặng Bằng khen cho 02 tập thể."),
    ("Giấy khen của Chủ tịch UBND huyện.", "Giấy khen của Chủ tịch UBND huyện."),
    ("Đề nghị tặng Bằng khen cho 01 cá nhân.", "Đề nghị tặng Bằng khen cho 01 cá nhân."),
])  # fmt: skip
def test_a_unit_asks_for_what_it_cannot_give(award: str, said: str) -> None:
    assert asked_for(award) == said


@pytest.mark.parametrize(("name", "noun"), [
    ("Buổi gặp mặt, biểu dương", "Buổi gặp mặt"), ("Gặp mặt điển hình tiên tiến", "Buổi gặp mặt"),
    ("Lễ tôn vinh", "Buổi lễ"), ("Hội nghị gặp mặt, biểu dương", "Hội nghị"), ("Đại hội thi đua", "Đại hội"),
])  # fmt: skip
def test_a_form_is_called_by_what_it_is(shipped, name: str, noun: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    form = dossier.form.model_copy(update={"name": name, "kind": type(dossier.form).model_fields["kind"].default})
    assert replace(dossier, plan=dossier.plan.model_copy(update={"form": [form]})).noun == noun


def test_a_kind_that_begins_another_clause_is_none_of_the_row_before_it(of_kind) -> None:
    said = "nữ theo tỷ lệ của huyện, xã nào cũng có người dự"
    assert in_own_words(of_kind("huyện"), said) == said
    assert in_own_words(of_kind("huyện"), "ngân sách huyện, xã") == "ngân sách huyện"
