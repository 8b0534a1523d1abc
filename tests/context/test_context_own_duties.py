"""What a plan asks of the very unit whose plan is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.composition import PlanComposition
from tdkt_tui.model.duties import Reporting, Task
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.window import Window

EVERYBODY = Reporting(by="các cơ quan, đơn vị, địa phương", to="Sở Nội vụ", about="khó khăn, vướng mắc")


@pytest.fixture
def asked(shipped):
    """Return what a district or a commune owes under tables laid over the shipped plan."""

    def owed(name="ubnd-huyen-viet-yen", day=None, recipients=None, **tables):
        dossier = shipped(name)
        identity = dossier.profile.document.model_copy(update={"date": day or dossier.profile.document.date})
        given = {"document": identity}
        if recipients is not None:
            given["recipient"] = recipients
        profile = dossier.profile.model_copy(update=given)
        return own_duties(replace(dossier, profile=profile, plan=dossier.plan.model_copy(update=tables)))

    return owed


@pytest.mark.parametrize(("body", "mine"), [
    ("các sở, ban, ngành; UBND các huyện, thành phố", True), ("Chủ tịch UBND các huyện", True),
    ("Công an tỉnh, các huyện, thành phố", True), ("các cơ quan, đơn vị, địa phương", True),
    ("Huyện Việt Yên", True), ("Sở Nội vụ, UBND huyện Việt Yên", True), ("các sở, ban, ngành, huyện", True),
    ("Hội Nông dân các huyện, thành phố", False), ("Sở Y tế", False), ("UBND các xã", False),
    ("UBND huyện Việt Yên Đông", False), ("UBND cấp huyện, cấp xã", True), ("UBND cấp xã", False),
    ("Các cấp, các ngành", True), ("Các ngành", False), ("các phòng, ban cấp huyện", False),
])  # fmt: skip
def test_a_task_is_of_whom_its_body_names(asked, body: str, mine: bool) -> None:
    task = Task(body=body, does="tổ chức hội nghị")
    assert asked(task=[task])["tasks"] == (["Tổ chức hội nghị."] if mine else [])


def test_a_group_with_a_word_of_no_level_names_nobody(shipped) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    for said, mine in (("các huyện, nông trường", False), ("các huyện; các nông trường", True)):
        assert names_among(said, dossier.plan.level, dossier.level, "huyện") is mine


def test_a_deadline_is_said_once(asked) -> None:
    window = Window(before=date(2020, 1, 15))
    tasks = [Task(body="UBND các huyện", does="ban hành kế hoạch trước ngày 15 tháng 01 năm 2020", window=window),
             Task(body="UBND các huyện", does="tổ chức hội nghị", window=window, together_with=["A"])]  # fmt: skip
    assert asked(task=tasks)["tasks"] == [
        "Ban hành kế hoạch trước ngày 15 tháng 01 năm 2020;",
        "Tổ chức hội nghị, phối hợp với A, trước ngày 15 tháng 01 năm 2020.",
    ]


def test_reports_are_told_apart_from_where_trouble_goes(asked) -> None:
    reports = [Reporting(by="UBND các huyện", to="Sở Nội vụ", about="kết quả tổ chức hội nghị"), EVERYBODY,
               Reporting(by="Sở Y tế", to="UBND tỉnh", about="kết quả"),
               Reporting(by="các địa phương", to="UBND tỉnh", through="Sở Nội vụ", every=["6 months", "year"]),
               ]  # fmt: skip
    told = asked(reporting=reports)
    assert told["reports"] == ["Báo cáo Sở Nội vụ kết quả tổ chức hội nghị;",
                               "Báo cáo UBND tỉnh (qua Sở Nội vụ) định kỳ 6 tháng và hằng năm kết quả thực hiện.",
                               ]  # fmt: skip
    assert told["above"] == "Sở Nội vụ"
    assert asked(reporting=[])["above"] == ""


@pytest.mark.parametrize(("day", "by", "to", "above"), [
    (date(2025, 6, 30), "các cơ quan, đơn vị, địa phương", [], "Ủy ban nhân dân cấp huyện"),
    (date(2025, 6, 30), "các cơ quan, đơn vị, địa phương", ["Sở Nội vụ", "UBND huyện Việt Yên"], "UBND huyện Việt Yên"),
    (date(2025, 6, 30), "UBND các xã, phường", ["UBND huyện Việt Yên"], "Sở Nội vụ"),
    (date(2025, 6, 30), "UBND các huyện", [], "Ủy ban nhân dân cấp huyện"),
    (date(2025, 7, 1), "các cơ quan, đơn vị, địa phương", ["UBND huyện Việt Yên"], "Sở Nội vụ"),
])  # fmt: skip
def test_a_commune_turns_to_its_district_while_there_is_one(asked, day, by, to, above) -> None:
    reporting = [EVERYBODY.model_copy(update={"by": by})]
    recipients = [Recipient(name=name, for_report=True) for name in to]
    told = asked("xa-tan-phuc", day=day, recipients=recipients, reporting=reporting)
    assert (told["above"], told["reports"]) == (above, [])


def test_seats_are_those_of_the_unit_or_its_kind_above_its_own_level(asked) -> None:
    quotas = [PlanQuota(unit="huyện VIỆT YÊN", official=18, collectives=5, individuals=13, levels=["tinh"]),
              PlanQuota(unit="Huyện Yên Thế", official=9, levels=["tinh"]),
              PlanQuota(each="huyện", at_least=5),
              PlanQuota(each="huyện", official=7, levels=["tren-co-so"])]  # fmt: skip
    first, second = asked(quota=quotas)["seats"]
    assert first.endswith(": 18 đại biểu chính thức; trong đó ít nhất 05 tập thể và ít nhất 13 cá nhân;")
    assert first.startswith("Dự Đại hội Thi đua yêu nước")
    assert second == "Dự hội nghị, đại hội cấp trên: ít nhất 05 tập thể, cá nhân."


def test_targets_are_those_of_the_level(asked) -> None:
    targets = [PlanComposition(group="nữ", at_least="30%"), PlanComposition(group="dân tộc thiểu số", at_least="12%"),
               PlanComposition(group="dưới 35 tuổi", at_least="8"),
               PlanComposition(group="đảng viên", at_least="50%", levels=["co-so"])]  # fmt: skip
    assert asked(composition=targets)["targets"] == (
        "đại biểu nữ ít nhất 30%, đại biểu là người dân tộc thiểu số ít nhất 12% và đại biểu dưới 35 tuổi ít nhất"
        " 08 người"
    )


def test_the_plan_itself_owes_nothing(shipped) -> None:
    assert not any(own_duties(shipped("ke-hoach-16-2019")).values())
