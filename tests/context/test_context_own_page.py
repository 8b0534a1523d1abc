"""A unit's page: its seats, its shares, its programme, and no line that is another tier's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.compliance.rules.facts import seats_by_case
from tdkt_tui.context.agenda import items
from tdkt_tui.context.aims import own_aims
from tdkt_tui.context.contexts import _owed
from tdkt_tui.context.levels import targets
from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.model.composition import Share
from tdkt_tui.model.duties import Reporting, Task
from tdkt_tui.model.profile import AgendaTime
from tdkt_tui.model.programme import AgendaItem, Criterion
from tdkt_tui.model.quota import PlanComposition, PlanQuota
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Aim

DISTRICT, COMMUNE, OFFICE = "ubnd-huyen-viet-yen", "xa-tan-phuc", "so-khoa-hoc-va-cong-nghe"
EVERYBODY = "các địa phương, đơn vị"


@pytest.fixture
def with_plan(shipped):
    """Return a shipped dossier whose plan has other tables: name of the profile, tables."""

    def given(name: str, **tables):
        dossier = shipped(name)
        none = {"reporting": [], "nomination": [], "task": [], "quota": []}
        return replace(dossier, plan=dossier.plan.model_copy(update=none | tables))

    return given


@pytest.mark.parametrize("levels", [[], ["own"], ["province"]])
def test_a_row_with_the_units_name_is_of_a_meeting_above_whatever_its_level(with_plan, levels: list[str]) -> None:
    dossier = with_plan(DISTRICT)
    ids = {"own": dossier.level.id, "province": next(one.id for one in dossier.plan.level if "tỉnh" in one.kinds())}
    quota = PlanQuota(unit="huyện Việt Yên", official=11, alternates=1, levels=[ids[one] for one in levels],
                      note="04 đại diện tập thể, 07 cá nhân; Có 01 chủ nhiệm hội quán")  # fmt: skip
    told = own_duties(replace(dossier, plan=dossier.plan.model_copy(update={"quota": [quota]})), [])["seats"]
    assert [line.partition(": ")[2] for line in told] == [
        "11 đại biểu chính thức và 01 đại biểu dự khuyết (04 đại diện tập thể, 07 cá nhân; có 01 chủ nhiệm hội quán)."
    ]


def test_what_share_exemplars_are_stands_before_what_share_of_them_others_are(with_plan) -> None:
    asked = [PlanComposition(group="người không giữ chức vụ", at_least="80%", of="exemplar"),
             PlanComposition(group="người ngoài ngành", at_least="70%")]  # fmt: skip
    told = [line for line in targets(with_plan(DISTRICT, composition=asked)) if "người " in line]
    assert told == ["người ngoài ngành ít nhất 70% số đại biểu",
                    "người không giữ chức vụ ít nhất 80% số điển hình tiên tiến"]  # fmt: skip


@pytest.mark.parametrize(("units", "of", "told"), [
    (["huyện Việt Yên"], "official", ["10%"]), (["huyện Khê Sơn"], "official", ["60%"]),
    (["huyện Việt Yên"], "exemplar", ["10%"]),
])  # fmt: skip
def test_a_share_of_some_units_stands_in_place_of_that_of_all(
    with_plan, units: list[str], of: str, told: list[str]
) -> None:
    asked = [PlanComposition(group="người làm rừng", at_least="60%", of="exemplar"),
             PlanComposition(group="người làm rừng", at_least="10%", of=of, units=units)]  # fmt: skip
    lines = [line for line in targets(with_plan(DISTRICT, composition=asked)) if "làm rừng" in line]
    assert [line.split("ít nhất ")[1].split()[0] for line in lines] == told


def test_the_share_of_exemplars_is_told_until_the_profile_counts_them(with_plan) -> None:
    dossier = with_plan(DISTRICT)
    parts = [Share(category=who, share=part, how=how)
             for who, part, how in (("exemplar", 0.7, "at-least"), ("guest", 0.3, "at-most"))]  # fmt: skip
    level = dossier.level.model_copy(update={"size": dossier.level.size.model_copy(update={"shares": parts})})

    def told(**size: int) -> list[str]:
        counted = dossier.profile.conference.size.model_copy(update={"exemplars": None, "guests": None} | size)
        given = dossier.profile.conference.model_copy(update={"size": counted})
        profile = dossier.profile.model_copy(update={"conference": given})
        return [line for line in targets(replace(dossier, level=level, profile=profile)) if "0%" in line]

    assert [line.split(" ")[-1] for line in told()] == ["70%", "30%"]
    assert [line.split(" ")[-1] for line in told(exemplars=80)] == ["30%"]
    assert told(exemplars=80, guests=20) == []


def test_points_of_one_clause_stand_by_their_letters(with_plan) -> None:
    aims = [Aim(kind="purpose", words=f"Việc {letter}", clause=f"I.1.{letter}") for letter in "bđca"]
    aims.insert(0, Aim(kind="purpose", words="Việc đầu", clause="I.1"))
    told = own_aims(with_plan(DISTRICT, aim=aims))["purposes"]
    assert told == ["Việc đầu.", "Việc a.", "Việc b.", "Việc c.", "Việc đ."]


def test_an_item_that_is_held_if_there_is_one_says_so_until_the_profile_speaks_of_it(with_plan) -> None:
    agenda = [AgendaItem(item="khai-mac", title="Khai mạc"), AgendaItem(item="ca", title="Văn nghệ", optional=True),
              AgendaItem(item="be-mac", title="Bế mạc")]  # fmt: skip
    dossier = with_plan(DISTRICT, agenda=agenda)
    assert "Văn nghệ (nếu có);" in items(dossier)
    held = dossier.profile.conference.model_copy(update={"agenda": [AgendaTime(item="ca", minutes=15)]})
    own = replace(dossier, profile=dossier.profile.model_copy(update={"conference": held}))
    assert "Văn nghệ;" in items(own)


def test_a_last_day_beside_days_after_the_meeting_has_one_latest(with_plan) -> None:
    report = Reporting(by="các huyện", to="Sở Nội vụ", days_after=10,
                       about="kết quả hội nghị Bước 2, chậm nhất không quá ngày 31/5/2020")  # fmt: skip
    (told,) = own_duties(with_plan(DISTRICT, reporting=[report]), [])["reports"]
    assert "kết quả hội nghị, chậm nhất 10 ngày sau" in told
    assert told.endswith("và không quá ngày 31/5/2020.")


def test_a_step_of_the_plan_is_named_as_the_plans(with_plan) -> None:
    task = Task(body="các huyện", does="tổng hợp kết quả hội nghị Bước 1, gửi Sở Nội vụ")
    (told,) = own_duties(with_plan(DISTRICT, task=[task]), [])["tasks"]
    assert "Bước 1 của Kế hoạch số" in told


@pytest.mark.parametrize(("name", "told"), [(DISTRICT, 1), (COMMUNE, 0)])
def test_what_is_handed_on_to_communes_is_not_a_communes(with_plan, name: str, told: int) -> None:
    task = Task(body=EVERYBODY, does="cử người dự hội nghị điểm để học tập, sau đó hướng dẫn lại cho cấp xã")
    assert len(own_duties(with_plan(name, task=[task]), [])["tasks"]) == told


def test_the_own_plan_is_sent_to_the_standing_office_by_its_day(with_plan) -> None:
    task = Task(body=EVERYBODY, does="xây dựng kế hoạch, gửi về cơ quan thường trực Hội đồng",
                window=Window(before=date(2019, 9, 15)))  # fmt: skip
    assert own_duties(with_plan(DISTRICT, task=[task]), [])["tasks"] == [
        "Gửi Kế hoạch này về cơ quan thường trực Hội đồng, trước ngày 15 tháng 9 năm 2019."
    ]


def test_the_province_is_written_in_one_way(with_plan) -> None:
    task = Task(body=EVERYBODY, does="phối hợp với Tỉnh đoàn, Tỉnh ủy và các sở của Tỉnh")
    assert own_duties(with_plan(DISTRICT, task=[task]), [])["tasks"] == [
        "Phối hợp với Tỉnh đoàn, Tỉnh ủy và các sở của tỉnh."
    ]


@pytest.mark.parametrize(("does", "said"), [
    ("chủ trì Tiểu ban An ninh, y tế", "Phối hợp với Công an tỉnh thực hiện nhiệm vụ của Tiểu ban An ninh, y tế."),
    ("bảo đảm an ninh hội nghị", "Phối hợp với Công an tỉnh bảo đảm an ninh hội nghị."),
    ("trực cổng; phối hợp với Sở Khoa học và Công nghệ dựng máy quét; đón xe",
     "Phối hợp với Công an tỉnh dựng máy quét."),
    ("chủ trì, phối hợp với Sở Khoa học và Công nghệ dựng máy quét", "Phối hợp với Công an tỉnh dựng máy quét."),
])  # fmt: skip
def test_whom_the_plan_names_beside_another_has_its_part(with_plan, does: str, said: str) -> None:
    task = Task(body="Công an tỉnh", does=does, together_with=["Sở Khoa học và Công nghệ"])
    assert own_duties(with_plan(OFFICE, task=[task]), [])["tasks"] == [said]
    assert own_duties(with_plan(DISTRICT, task=[task]), [])["tasks"] == []


@pytest.mark.parametrize("sends", [True, False])
def test_what_is_asked_of_delegates_stands_with_the_seats(with_plan, sends: bool) -> None:
    goes = "Đại diện tập thể dự Đại hội là người trực tiếp tạo nên thành tích"
    criteria = [Criterion(id="a", title=goes), Criterion(id="b", title="Có thành tích xuất sắc")]
    quota = [PlanQuota(unit="huyện Việt Yên", official=11)] if sends else []
    dossier = with_plan(DISTRICT, criterion=criteria, quota=quota)
    assert (f"{goes}." in own_duties(dossier, [])["seats"]) is sends
    assert (f"{goes};" in _owed(dossier, [])["criteria"]) is not sends


@pytest.mark.parametrize("sends", [True, False])
def test_a_share_of_each_delegation_stands_with_the_seats_and_binds_no_own_conference(with_plan, sends: bool) -> None:
    province = next(one.id for one in with_plan(DISTRICT).plan.level if "tỉnh" in one.kinds())
    asked = [PlanComposition(group="nữ", at_least="30%", of="delegation", levels=[province]),
             PlanComposition(group="cán bộ lãnh đạo", at_most="20%", of="delegation", levels=[province])]  # fmt: skip
    quota = PlanQuota(unit="huyện Việt Yên" if sends else "huyện khác", official=11, levels=[province])
    dossier = with_plan(DISTRICT, composition=asked, quota=[quota])
    own = own_duties(dossier, [])
    said = ["Cơ cấu của đoàn đại biểu do đơn vị cử dự: đại biểu nữ ít nhất 30% và cán bộ lãnh đạo không quá 20%."]
    assert [line for line in own["seats"] if "đoàn" in line] == said * sends
    assert "nữ" not in own["targets"]


@pytest.mark.parametrize(("cases", "notes", "told"), [
    ([("xã loại I", {}), ("xã loại II", {})], 1,
     ["02 đại biểu chính thức (trường hợp xã loại I) hoặc 01 đại biểu chính thức (trường hợp xã loại II)."]),
    ([("xã loại I", {})], 0, ["02 đại biểu chính thức."]),
    ([("xã loại I", {"note": "01 nữ"}), ("xã loại II", {})], 1,
     ["02 đại biểu chính thức (01 nữ);", "01 đại biểu chính thức."]),
])  # fmt: skip
def test_seats_of_several_cases_are_told_as_such(with_plan, cases: list, notes: int, told: list[str]) -> None:
    province = next(one.id for one in with_plan(DISTRICT).plan.level if "tỉnh" in one.kinds())
    quota = [PlanQuota(each="huyện", when=when, official=2 - at, levels=[province], **more)
             for at, (when, more) in enumerate(cases)]  # fmt: skip
    dossier = with_plan(DISTRICT, quota=quota)
    assert [line.partition(": ")[2] for line in own_duties(dossier, [])["seats"]] == told
    assert [one.rule for one in seats_by_case(dossier)] == ["quota.cases"] * notes
    named = PlanQuota(unit="huyện Việt Yên", official=3, levels=[province])
    assert not list(seats_by_case(with_plan(DISTRICT, quota=[*quota, named])))


@pytest.mark.parametrize(("last", "closed"), [
    ("Kết luận", False), ("Lãnh đạo phát biểu kết luận", False), ("Phát động thi đua", True),
])  # fmt: skip
def test_a_programme_that_ends_with_its_conclusion_has_no_closing_behind_it(with_plan, last: str, closed: bool) -> None:
    agenda = [AgendaItem(item="a", title="Khai mạc"), AgendaItem(item="b", title=last)]
    assert ("Bế mạc" in items(with_plan(DISTRICT, agenda=agenda))[-1]) is closed


def test_where_a_plan_has_meetings_of_one_sort_its_units_go_to_that_sort(with_plan) -> None:
    dossier = with_plan(DISTRICT, quota=[PlanQuota(each="huyện", official=3)], form=[])
    levels = [one for one in dossier.plan.level if "tỉnh" not in one.kinds()]
    head = dossier.plan.plan.model_copy(update={"title": "Tổ chức Hội nghị biểu dương điển hình tiên tiến"})
    given = replace(dossier, plan=dossier.plan.model_copy(update={"level": levels, "plan": head}))
    assert own_duties(given, [])["seats"] == ["Dự hội nghị cấp trên: 03 đại biểu chính thức."]


@pytest.mark.parametrize(("does", "line"), [
    ("gửi kế hoạch của huyện, thành phố về Sở Nội vụ, nêu rõ ngày tổ chức", "Gửi Kế hoạch này về Sở Nội vụ, nêu rõ"),
    ("gửi kế hoạch (hoặc thông báo lồng ghép) về Sở Nội vụ", "Gửi Kế hoạch này (hoặc thông báo lồng ghép) về"),
])  # fmt: skip
def test_the_plan_that_a_unit_sends_is_this_one(with_plan, does: str, line: str) -> None:
    task = Task(body="UBND các huyện, thành phố", does=does, window=Window(before=date(2019, 10, 1)))
    assert own_duties(with_plan(DISTRICT, task=[task]), [])["tasks"][0].startswith(line)


def test_who_pays_for_its_own_meeting_is_told_where_the_money_is(with_plan) -> None:
    task = Task(body="các huyện, thành phố", does="tự bảo đảm kinh phí cho hội nghị của mình")
    told = own_duties(with_plan(DISTRICT, task=[task]), [])
    assert (told["tasks"], "tự bảo đảm kinh phí" in told["budget"]) == ([], True)


@pytest.mark.parametrize(("does", "line"), [
    ("tự chấm, gửi trưởng cụm, khối", "Tự chấm điểm, gửi trưởng cụm, khối"),
    ("giới thiệu theo phân bổ", "Giới thiệu điển hình tiên tiến theo phân bổ"),
    ("giới thiệu 02 tập thể", "Giới thiệu 02 tập thể"),
])  # fmt: skip
def test_a_task_says_to_what_it_is_done(with_plan, does: str, line: str) -> None:
    told = own_duties(with_plan(DISTRICT, task=[Task(body="các huyện, thành phố", does=does)]), [])["tasks"]
    assert told == [f"{line}."]
