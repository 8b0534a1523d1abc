"""What a plan lays down in words is on the pages of those whom it binds, in the part that it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.context.own_provisions import untold, who_comes
from tdkt_tui.context.programme import own_worded
from tdkt_tui.model.level import Pilot
from tdkt_tui.model.plan_names import unknown_names
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Provision

WORDS = "mỗi bài phát biểu không quá 07 phút"


def said(dossier, **keys):
    provision = Provision(words=WORDS, about="agenda", **keys)
    given = replace(dossier, plan=dossier.plan.model_copy(update={"provision": [provision]}))
    return own_worded(given)["provisions"]


@pytest.mark.parametrize(
    ("who", "told"),
    [([], True), (["huyện"], True), (["sở", "các huyện, thành phố"], True), (["sở"], False), (["Sở Y tế"], False)],
)
def test_a_provision_is_told_to_whom_it_names(shipped, who, told):
    assert said(shipped("ubnd-huyen-viet-yen"), who=who)["agenda"] == ["Mỗi bài phát biểu không quá 07 phút."] * told


def test_a_provision_of_a_level_is_on_the_pages_of_that_level_alone(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    others = [level.id for level in dossier.plan.level if level.id != dossier.level.id]
    assert said(dossier, levels=[dossier.level.id])["agenda"]
    assert not any(said(dossier, levels=others).values())


def test_the_provinces_own_document_has_none(shipped):
    assert not any(said(shipped("ke-hoach-16-2019")).values())


def test_levels_of_provisions_are_known(shipped):
    plan = shipped("ubnd-huyen-viet-yen").plan
    wrong = plan.model_copy(update={"provision": [Provision(words=WORDS, levels=["xom"])]})
    assert unknown_names(vars(wrong)) == ["xom"]


@pytest.mark.parametrize(("words", "told"), [
    ("Số cá nhân được khen của huyện, thành phố không quá 20", "Số cá nhân được khen của huyện không quá 20."),
    ("Kiểm tra các huyện, thành phố", "Kiểm tra các huyện, thành phố."),
    ("có vướng mắc thì hỏi Ban Chỉ đạo./.", "Có vướng mắc thì hỏi Ban Chỉ đạo."),
    ("Không quá 03 tập thể (riêng thành phố Bắc Giang không quá 05 tập thể)", "Không quá 03 tập thể."),
    ("Không quá 03 (riêng huyện Việt Yên không quá 05)", "Không quá 03 (riêng huyện Việt Yên không quá 05)."),
])  # fmt: skip
def test_a_provision_is_in_the_units_own_words(shipped, words, told):
    dossier = shipped("ubnd-huyen-viet-yen")
    plan = dossier.plan.model_copy(update={"provision": [Provision(words=words)]})
    assert own_worded(replace(dossier, plan=plan))["provisions"]["other"] == [told]


@pytest.mark.parametrize(("words", "who"), [
    ("Đại biểu chính thức gồm: Bà mẹ Việt Nam anh hùng; chiến sĩ thi đua 02 lần liền", True),
    ("Thành phần gồm lãnh đạo cấp ủy, chính quyền", True),
    ("Mời nguyên lãnh đạo dự", True),
    ("Đại biểu 350 người, gồm 250 điển hình và 100 khách mời", False),
    ("Khách mời không quá 20% tổng số đại biểu", False),
])  # fmt: skip
def test_who_comes_stands_with_who_comes_and_numbers_with_numbers(shipped, words, who):
    dossier = shipped("ubnd-huyen-viet-yen")
    plan = dossier.plan.model_copy(update={"provision": [Provision(words=words, about="size")]})
    given = replace(dossier, plan=plan)
    assert who_comes(given) == [words] * who
    assert own_worded(given)["provisions"]["size"] == [f"{words}."] * (not who)


def test_of_several_sentences_those_on_who_comes_stand_with_who_comes(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Khách mời ít hơn thợ giỏi. Mời nguyên lãnh đạo dự. Thành phần gồm thợ giỏi; điển hình các năm."
    plan = dossier.plan.model_copy(update={"provision": [Provision(words=words, about="size")]})
    given = replace(dossier, plan=plan)
    assert who_comes(given) == ["Mời nguyên lãnh đạo dự", "Thợ giỏi; điển hình các năm"]
    assert own_worded(given)["provisions"]["size"] == ["Khách mời ít hơn thợ giỏi."]


def test_who_comes_at_one_kind_of_unit_is_on_no_other_kinds_page(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Khách mời ít hơn thợ giỏi. Ở {} có đại diện cha mẹ học sinh."
    other = next(kind for level in dossier.plan.level for kind in level.kinds() if kind not in dossier.level.kinds())
    for kind, told in (("huyện", True), (other, False)):
        plan = dossier.plan.model_copy(update={"provision": [Provision(words=words.format(kind), about="size")]})
        assert bool(who_comes(replace(dossier, plan=plan))) == told


@pytest.mark.parametrize(("words", "kept"), [
    ("Giấy khen không quá 20 cá nhân.", False),
    ("Giấy khen không quá 30 cá nhân.", True),
    ("Không xét khen đơn vị bị kỷ luật.", True),
])  # fmt: skip
def test_a_provision_that_a_line_beside_it_says_already_is_printed_once(words, kept):
    honours = ["Giấy khen của Chủ tịch Ủy ban nhân dân huyện cho không quá 10 tập thể, 20 cá nhân."]
    own = {"provisions": {"honours": [words, words]}}
    context = {"plan": {"honours": honours, "criteria": [], "drives": [], "own": own}}
    untold(context)
    assert own["provisions"]["honours"] == [words] * kept


@pytest.mark.parametrize(("second", "left"), [
    ("Đề nghị tặng Cờ thi đua của tỉnh cho không quá 02 tập thể.", 1),
    ("Đề nghị tặng Huy hiệu của tỉnh cho không quá 02 cá nhân.", 2),
    ("Đề nghị tặng Cờ thi đua của tỉnh (đơn vị dẫn đầu khối).", 2),
])  # fmt: skip
def test_an_award_is_told_once_with_its_number(second, left):
    plan = {"honours": ["Đề nghị tặng Cờ thi đua của tỉnh;", second], "criteria": [], "drives": [],
            "own": {"provisions": {}}}  # fmt: skip
    untold({"plan": plan})
    assert len(plan["honours"]) == left
    assert plan["honours"][-1] == second


@pytest.mark.parametrize(("line", "in_plan", "left"), [
    ("Đẩy mạnh phong trào “Làng sáng”, “Đồng xanh”, gắn với học tập và làm theo Bác.", True, []),
    ("Đẩy mạnh phong trào “Làng sáng”, gắn với học tập và làm theo Bác.", True, ["“Làng sáng”", "“Đồng xanh”"]),
    ("Đẩy mạnh phong trào “Làng sáng”, “Đồng xanh”, gắn với học tập.", False, ["“Làng sáng”", "“Đồng xanh”"]),
])  # fmt: skip
def test_movements_that_a_provision_names_stand_in_a_plan_once(line, in_plan, left):
    plan = {"own": {"provisions": {"movement": [line]}}, "honours": [], "criteria": [], "drives": [],
            "movements": ["“Làng sáng”", "“Đồng xanh”"]}  # fmt: skip
    untold({"plan": plan}, in_plan=in_plan)
    assert plan["movements"] == left
    assert plan["own"]["provisions"]["movement"] == [line]


@pytest.mark.parametrize(("pilot", "told"), [("huyện Việt Yên", False), ("huyện Khê", True)])
def test_what_a_clause_says_of_the_rest_is_on_no_page_of_those_it_sets_apart(shipped, pilot, told):
    dossier = shipped("ubnd-huyen-viet-yen")
    first = Pilot(unit=pilot, window=Window(until=date(2020, 4, 1)), clause="II.5")
    rest = Provision(words="các địa phương còn lại chỉ tổ chức sau đó", clause="II.5", levels=[dossier.level.id])
    plan = dossier.plan.model_copy(update={"provision": [rest], "pilot": [first]})
    assert bool(own_worded(replace(dossier, plan=plan))["provisions"].get("other")) is told
