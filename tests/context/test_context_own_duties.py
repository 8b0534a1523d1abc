"""What a plan asks of the very unit whose plan is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.context.conference import own_window
from tdkt_tui.context.duties import duties
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.composition import Share
from tdkt_tui.model.duties import Honours, Reporting, Task
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.level import Level, Pilot, Size
from tdkt_tui.model.money import Budget
from tdkt_tui.model.quota import PlanComposition, PlanQuota
from tdkt_tui.model.quota_words import quota_words
from tdkt_tui.model.window import Window

EVERYBODY = Reporting(by="các cơ quan, đơn vị, địa phương", to="Sở Nội vụ", about="khó khăn, vướng mắc")


@pytest.fixture
def asked(shipped):
    """Return what a district or a commune owes under tables laid over the shipped plan."""

    def owed(name="ubnd-huyen-viet-yen", day=None, recipients=None, level_budget=None, **tables):
        dossier = shipped(name)
        if level_budget:
            dossier = replace(dossier, level=dossier.level.model_copy(update={"budget": level_budget}))
        identity = dossier.profile.document.model_copy(update={"date": day or dossier.profile.document.date})
        given = {"document": identity}
        if recipients is not None:
            given["recipient"] = recipients
        profile = dossier.profile.model_copy(update=given)
        given = replace(dossier, profile=profile, plan=dossier.plan.model_copy(update=tables))
        return own_duties(given, own_nominations(given))

    return owed


@pytest.mark.parametrize(("body", "mine"), [
    ("các sở, ban, ngành; UBND các huyện, thành phố", True), ("Chủ tịch UBND các huyện", True),
    ("Công an tỉnh, các huyện, thành phố", True), ("các cơ quan, đơn vị, địa phương", True),
    ("Huyện Việt Yên", True), ("Sở Nội vụ, UBND huyện Việt Yên", True), ("các sở, ban, ngành, huyện", True),
    ("Hội Nông dân các huyện, thành phố", False), ("Sở Y tế", False), ("UBND các xã", False),
    ("các huyện Yên Thế, Việt Yên và Lục Nam", True), ("các huyện Yên Thế, thị xã Việt Yên", False),
    ("UBND các huyện Yên Thế, Việt Yên", True), ("các xã Việt Yên, Yên Thế", False),
    ("UBND huyện Việt Yên Đông", False), ("UBND cấp huyện, cấp xã", True), ("UBND cấp xã", False),
    ("Các cấp, các ngành", True), ("Các ngành", False), ("các phòng, ban cấp huyện", False),
    ("đơn vị tổ chức hội nghị", True), ("Các cơ quan, đơn vị đã tổ chức xong Hội nghị điển hình tiên tiến", True),
    ("Địa phương, đơn vị đăng cai", True), ("các cơ quan, đơn vị, địa phương trong tỉnh", True),
    ("các đơn vị tổ chức hội thi", False), ("sở tổ chức hội nghị", False),
    ("cấp trên cơ sở", True), ("các đơn vị cấp trên cơ sở", True), ("cấp cơ sở", False),
    ("các cơ quan, đơn vị cấp tỉnh", False), ("cơ quan cấp tỉnh", False),
])  # fmt: skip
def test_a_task_is_of_whom_its_body_names(asked, body: str, mine: bool) -> None:
    task = Task(body=body, does="tổ chức hội nghị")
    assert asked(task=[task])["tasks"] == (["Tổ chức hội nghị."] if mine else [])


@pytest.mark.parametrize("first", [True, False])
def test_the_month_by_which_one_that_goes_first_is_done_is_a_bound(shipped, first: bool) -> None:
    window = Window(until="2020-01") if first else Window(month="2020-01")
    dossier = shipped("ubnd-huyen-viet-yen")
    plan = dossier.plan.model_copy(update={"pilot": [Pilot(unit="Huyện Việt Yên", window=window)]})
    assert own_window(replace(dossier, plan=plan)) == f"{'xong ' * first}trong tháng 01 năm 2020"


@pytest.mark.parametrize("first", [True, False])
def test_a_task_of_those_who_go_first_is_of_pilots_alone(asked, first: bool) -> None:
    pilot = Pilot(unit="Huyện Việt Yên" if first else "Huyện Yên Thế", window=Window(before=date(2020, 1, 15)))
    task = Task(body="các đơn vị làm điểm", does="trình kịch bản, chậm nhất 15 ngày trước ngày tổ chức")
    expected = ["Trình kịch bản, chậm nhất 15 ngày trước ngày tổ chức."] if first else []
    assert asked(task=[task], pilot=[pilot])["tasks"] == expected


def test_a_group_with_a_word_of_no_level_names_nobody(shipped) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    for said, mine in (("các huyện, nông trường", False), ("các huyện; các nông trường", True)):
        assert names_among(said, dossier.plan.level, dossier.level, "huyện") is mine


@pytest.mark.parametrize(("kind", "mine"), [("huyện", True), ("sở", True), ("xã", False)])
def test_heads_of_two_sorts_of_units_are_asked_each(kind: str, mine: bool) -> None:
    rows = {"huyện": ["huyện", "thành phố"], "sở": ["sở", "ban", "ngành"], "xã": ["xã", "phường"]}
    levels = {one: Level(id=f"cap-{number}", label=f"cấp {one}", units=units)
              for number, (one, units) in enumerate(rows.items())}  # fmt: skip
    said = "Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thành phố"
    assert names_among(said, list(levels.values()), levels[kind], kind) is mine


@pytest.mark.parametrize(("said", "kind", "mine"), [
    ("Mặt trận Tổ quốc tỉnh, các tổ chức chính trị - xã hội", "đoàn thể", True),
    ("các sở, ban, ngành, đoàn thể cấp tỉnh", "tổ chức chính trị - xã hội", True),
    ("các tổ chức chính trị - xã hội", "sở", False), ("các sở, ban, ngành", "tổ chức chính trị - xã hội", False),
])  # fmt: skip
def test_unions_are_called_by_either_of_two_words(said: str, kind: str, mine: bool) -> None:
    level = Level(id="tinh", label="cấp trên cơ sở", units=["sở", "ban", kind] if kind != "sở" else ["sở", "đoàn thể"])
    assert names_among(said, [level], level, kind) is mine


def test_a_deadline_is_said_once(asked) -> None:
    window = Window(before=date(2020, 1, 15))
    tasks = [Task(body="UBND các huyện", does="gửi danh sách trước ngày 15 tháng 01 năm 2020", window=window),
             Task(body="UBND các huyện", does="tổ chức hội nghị", window=window, together_with=["A"])]  # fmt: skip
    assert asked(task=tasks)["tasks"] == [
        "Gửi danh sách trước ngày 15 tháng 01 năm 2020;",
        "Tổ chức hội nghị, phối hợp với A, trước ngày 15 tháng 01 năm 2020.",
    ]


def test_reports_are_told_apart_from_where_trouble_goes(asked) -> None:
    reports = [Reporting(by="UBND các huyện", to="Sở Nội vụ", about="kết quả tổ chức hội nghị"), EVERYBODY,
               Reporting(by="Sở Y tế", to="UBND tỉnh", about="kết quả"),
               Reporting(by="các địa phương", to="UBND tỉnh", through="Sở Nội vụ", every=["6 months", "year"]),
               ]  # fmt: skip
    told = asked(reporting=reports)
    assert told["reports"] == ["Báo cáo Sở Nội vụ kết quả tổ chức hội nghị;",
                               "Định kỳ 6 tháng và hằng năm báo cáo UBND tỉnh (qua Sở Nội vụ) kết quả thực hiện.",
                               ]  # fmt: skip
    assert told["above"] == "Sở Nội vụ"
    assert asked(reporting=[])["above"] == asked(reporting=reports[-1:])["above"] == ""
    bare = Reporting(by="UBND các huyện", to="Sở Nội vụ", about="kết quả")
    assert asked(reporting=[bare])["reports"][0].startswith("Báo cáo Sở Nội vụ kết quả tổ chức ")


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
    assert second == "Dự Đại hội Thi đua yêu nước cấp tỉnh: ít nhất 05 tập thể, cá nhân."


def test_a_row_of_ones_own_stands_for_what_each_of_the_kind_has(asked) -> None:
    each = PlanQuota(each="huyện", official=7, levels=["tinh"])
    own = PlanQuota(unit="huyện Việt Yên", official=18, levels=["tinh"])
    assert [len(asked(quota=rows)["seats"]) for rows in ([each], [own, each], [each, own])] == [1, 1, 1]
    assert asked(quota=[each, own])["seats"][0].endswith("18 đại biểu chính thức.")
    other = each.model_copy(update={"levels": []})
    assert len(asked(quota=[own, other])["seats"]) == 2


def test_targets_are_those_of_the_level(asked) -> None:
    targets = [PlanComposition(group="nữ", at_least="30%"), PlanComposition(group="dân tộc thiểu số", at_least="12%"),
               PlanComposition(group="dưới 35 tuổi", at_least="8"),
               PlanComposition(group="đảng viên", at_least="50%", levels=["co-so"])]  # fmt: skip
    assert asked(composition=targets)["targets"] == (
        "đại biểu nữ ít nhất 30%, đại biểu là người dân tộc thiểu số ít nhất 12% và đại biểu dưới 35 tuổi ít nhất"
        " 08 người"
    )


@pytest.mark.parametrize(("target", "told"), [
    ({"group": "người được khen", "at_least": "40%"}, "người được khen ít nhất 40%"),
    ({"group": "nữ", "at_least": "30%", "of": "exemplar"}, "đại biểu nữ ít nhất 30% số điển hình tiên tiến"),
    ({"group": "nữ", "at_least": "12", "of": "exemplar"}, "đại biểu nữ ít nhất 12 người trong số điển hình tiên tiến"),
    ({"group": "khách ngoài tỉnh", "at_most": "1/3"}, "khách ngoài tỉnh không quá 1/3"),
    ({"group": "đảng viên", "at_least": "30%", "at_most": "45%"}, "đại biểu đảng viên từ 30% đến 45%"),
])  # fmt: skip
def test_a_target_is_printed_in_the_plans_words_with_its_bounds(asked, target, told: str) -> None:
    assert asked(composition=[PlanComposition(**target)])["targets"].replace("đại biểu là ", "đại biểu ") == told


def test_a_target_of_the_unit_itself_stands_for_the_one_of_all(asked) -> None:
    targets = [PlanComposition(group="dân tộc thiểu số", at_least="40%"), PlanComposition(group="nữ", at_least="30%"),
               PlanComposition(group="dân tộc thiểu số", at_least="15%", units=["thị xã A", "huyện Việt Yên"]),
               PlanComposition(group="nữ", at_least="50%", units=["huyện Yên Thế"])]  # fmt: skip
    assert (
        asked(composition=targets)["targets"]
        == "đại biểu nữ ít nhất 30% và đại biểu là người dân tộc thiểu số ít nhất 15%"
    )


@pytest.mark.parametrize(("counted", "told"), [({}, "đại biểu nữ ít nhất 30%"), ({"women": 40}, "")])
def test_a_levels_own_share_is_a_target_until_it_is_counted(shipped, counted, told: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    shares = [Share(category="women", share=0.3, how="at-least"), Share(category="exemplar", share=0.7)]
    level = dossier.level.model_copy(update={"size": Size(shares=shares)})
    size = dossier.profile.conference.size.model_copy(update={"other": counted})
    conference = dossier.profile.conference.model_copy(update={"size": size})
    plan = dossier.plan.model_copy(update={"composition": [PlanComposition(group="nữ", at_least="20%")]})
    given = replace(dossier, level=level, plan=plan)
    given = replace(given, profile=dossier.profile.model_copy(update={"conference": conference}))
    assert own_duties(given, [])["targets"] == told


@pytest.mark.parametrize(("does", "own"), [
    ("ban hành kế hoạch", True), ("xây dựng kế hoạch cụ thể và tổ chức thực hiện", True),
    ("Xây dựng và ban hành kế hoạch tổ chức Hội nghị, trước ngày 15/01/2025", True),
    ("xây dựng kế hoạch tổ chức Hội nghị của địa phương, đơn vị mình, gửi về Sở Nội vụ", True),
    ("ban hành kế hoạch của huyện, sở, ngành", True),
    ("xây dựng kế hoạch tuyên truyền", False), ("xây dựng kế hoạch triển khai công tác tuyên truyền", False),
    ("chỉ đạo cấp xã ban hành kế hoạch", False),
])  # fmt: skip
def test_the_duty_to_issue_a_plan_is_met_by_the_plan(asked, does: str, own: bool) -> None:
    assert asked(task=[Task(body="UBND các huyện", does=does)])["tasks"] == (
        [] if own else [f"{does[:1].upper()}{does[1:]}."]
    )


@pytest.mark.parametrize(("does", "said"), [
    ("ban hành kế hoạch và tổ chức Hội nghị", "Tổ chức Hội nghị"),
    ("xây dựng kế hoạch tổ chức; phát động thi đua", "Phát động thi đua"),
    ("ban hành kế hoạch tổ chức đại hội và hướng dẫn cấp xã", "Hướng dẫn cấp xã"),
    ("ban hành kế hoạch, phân công 01 Phó Chủ tịch phụ trách", "Phân công 01 Phó Chủ tịch phụ trách"),
    ("gửi kế hoạch của cơ quan, đơn vị về Sở Nội vụ", "Gửi Kế hoạch này về Sở Nội vụ"),
    ("ban hành kế hoạch, gửi về Sở Nội vụ trước ngày 25/9/2025, trong đó ghi rõ ngày, địa điểm",
     "Gửi Kế hoạch này về Sở Nội vụ trước ngày 25/9/2025, trong đó ghi rõ ngày, địa điểm"),
    ("ban hành kế hoạch tuyên truyền và phát động thi đua", "Ban hành kế hoạch tuyên truyền và phát động thi đua"),
])  # fmt: skip
def test_what_goes_with_the_duty_to_issue_a_plan_is_told_without_it(asked, does: str, said: str) -> None:
    assert asked(task=[Task(body="UBND các huyện", does=does)])["tasks"] == [f"{said}."]


@pytest.mark.parametrize(("does", "said"), [
    ("mỗi địa phương gửi 01 bài tham luận", "Gửi 01 bài tham luận"),
    ("các huyện, thành phố có trách nhiệm cử đại biểu", "Cử đại biểu"),
    ("các xã tổ chức hội nghị", "Các xã tổ chức hội nghị"),
    ("các đơn vị trực thuộc gửi báo cáo", "Các đơn vị trực thuộc gửi báo cáo"),
    ("chỉ đạo UBND cấp xã thực hiện Kế hoạch này", "Chỉ đạo UBND cấp xã thực hiện Kế hoạch số 16/KH-HĐTĐKT"),
    ("tuyên truyền tại địa phương, đơn vị mình", "Tuyên truyền tại huyện Việt Yên"),
    ("bản mềm gửi qua thư điện tử", "Gửi bản mềm qua thư điện tử"),
    ("Hồ sơ đề nghị khen thưởng gửi trước ngày 28/02/2025", "Gửi hồ sơ đề nghị khen thưởng trước ngày 28/02/2025"),
    ("báo cáo tổng kết và danh sách đại biểu gửi về Sở", "Gửi báo cáo tổng kết và danh sách đại biểu về Sở"),
    ("báo cáo kết quả, gửi về Sở", "Báo cáo kết quả, gửi về Sở"),
    ("nơi chưa sử dụng hệ thống thì gửi bản giấy", "Trường hợp chưa sử dụng hệ thống thì gửi bản giấy"),
    ("nơi mà xã cũ đã tổ chức thì kế thừa; gặp mặt", "Trường hợp xã cũ đã tổ chức thì kế thừa; gặp mặt"),
    ("nơi tổ chức bảo đảm trang trọng", "Nơi tổ chức bảo đảm trang trọng"),
])  # fmt: skip
def test_a_unit_says_what_it_does_itself(asked, does: str, said: str) -> None:
    assert asked(task=[Task(body="UBND các huyện", does=does)])["tasks"] == [f"{said}."]


def test_a_copy_goes_with_what_is_sent(asked) -> None:
    body, copy = "UBND các huyện", "bản mềm gửi qua thư điện tử"
    last = Window(before=date(2020, 1, 15))
    sent = Task(body=body, does="gửi danh sách về Sở Nội vụ", window=last)
    assert asked(task=[sent, Task(body=body, does=copy)])["tasks"] == [
        "Gửi danh sách về Sở Nội vụ (bản mềm gửi qua thư điện tử), trước ngày 15 tháng 01 năm 2020."
    ]
    own = Task(body=body, does="ban hành kế hoạch, gửi về Sở Nội vụ")
    assert asked(task=[own, Task(body=body, does=copy)])["tasks"] == ["Gửi bản mềm Kế hoạch này qua thư điện tử."]
    both = Task(body=body, does="gửi danh sách về Sở Nội vụ; bản mềm gửi qua thư điện tử", window=last)
    assert asked(task=[both])["tasks"] == [
        "Gửi danh sách về Sở Nội vụ (bản mềm gửi qua thư điện tử), trước ngày 15 tháng 01 năm 2020."
    ]
    assert asked(task=[sent, Task(body=body, does=copy, window=last)])["tasks"][1].startswith("Gửi bản mềm qua")


def test_a_report_is_told_once_where_its_deadline_is(asked) -> None:
    does = "báo cáo kết quả tổ chức Hội nghị chậm nhất 05 ngày làm việc sau khi kết thúc Hội nghị"
    task = Task(body="UBND các huyện", does=does)
    duty = Reporting(by="UBND các huyện", to="Sở Nội vụ", about="kết quả tổ chức Hội nghị")
    counted = duty.model_copy(update={"working_days_after": 5})
    told = asked(task=[task], reporting=[counted])
    assert told["tasks"] == []
    assert told["reports"] == [
        "Báo cáo Sở Nội vụ kết quả tổ chức Hội nghị, chậm nhất 05 ngày làm việc sau khi kết thúc Hội nghị."
    ]
    told = asked(task=[task], reporting=[duty])
    assert (len(told["tasks"]), told["reports"]) == (1, [])
    other = task.model_copy(update={"does": "báo cáo kết quả khen thưởng"})
    assert len(asked(task=[other], reporting=[counted])["tasks"]) == 1
    dated = task.model_copy(update={"window": Window(before=date(2020, 6, 1))})
    assert len(asked(task=[dated], reporting=[counted])["tasks"]) == 1, "two deadlines are for people to weigh"


@pytest.mark.parametrize(("said", "own"), [
    ("Thường trực Huyện ủy (Thị ủy, Thành ủy), HĐND", "Thường trực Huyện ủy, HĐND"),
    ("(các Huyện ủy, Thành ủy)", "(Huyện ủy)"), ("các huyện, thành ủy", "Huyện ủy"),
    ("lãnh đạo các huyện, thị xã", "lãnh đạo các huyện, thị xã"), ("Thị ủy, Thành ủy", "Thị ủy, Thành ủy"),
    ("Chủ tịch UBND cấp huyện, cấp xã", "Chủ tịch UBND huyện, cấp xã"), ("HĐND cấp xã", "HĐND cấp xã"),
    ("các phòng, ban cấp huyện", "các phòng, ban cấp huyện"),
    ("Chủ tịch UBND huyện, thị xã, thành phố tặng", "Chủ tịch UBND huyện tặng"),
    ("UBND huyện, thành phố Vinh", "UBND huyện, thành phố Vinh"), ("UBND xã, phường", "UBND xã, phường"),
    ("hồ sơ Bằng khen (dòng 2, 3, 4)", "hồ sơ Bằng khen"), ("dự ĐHTĐYN tỉnh", "dự Đại hội Thi đua yêu nước tỉnh"),
    ("tự chi; tỉnh hỗ trợ các huyện nghèo (Yên Thế, Sơn Động) mỗi huyện 50 triệu đồng", "tự chi"),
    ("tự chi; tỉnh hỗ trợ các huyện nghèo (Yên Thế, Việt Yên) mỗi huyện 50 triệu đồng",
     "tự chi; tỉnh hỗ trợ các huyện nghèo (Yên Thế, Việt Yên) mỗi huyện 50 triệu đồng"),
    ("UBND huyện (thị xã, thành phố)", "UBND huyện"), ("UBND xã (phường)", "UBND xã (phường)"),
])  # fmt: skip
def test_only_the_units_own_kind_is_named(shipped, said: str, own: str) -> None:
    assert in_own_words(shipped("ubnd-huyen-viet-yen"), said) == own


@pytest.mark.parametrize(("kind", "head"), [("sở", "Giám đốc Sở"), ("ban", "Thủ trưởng cơ quan")])
def test_an_office_has_one_head(shipped, kind: str, head: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    unit = dossier.profile.unit.model_copy(update={"category": kind})
    office = replace(dossier, profile=dossier.profile.model_copy(update={"unit": unit}))
    for said in ("Giám đốc sở, thủ trưởng ban, ngành", "Giám đốc các sở, trưởng các ban, ngành"):
        assert in_own_words(office, f"Giấy khen của {said} tặng") == f"Giấy khen của {head} tặng"


def test_who_pays_is_told_of_this_level_alone(asked) -> None:
    for source, own in (("ngân sách tỉnh bảo đảm Đại hội; cấp huyện do cấp huyện chi", ""), ("nguồn xã hội hóa",) * 2):
        assert asked(budget=Budget(source=source))["budget"] == own
    for source, own in (("ngân sách cấp xã và Quỹ thi đua", True), ("ngân sách xã, ngân sách huyện", False)):
        assert asked("xa-tan-phuc", budget=Budget(source=source))["budget"] == (source if own else "")
    assert asked(budget=None)["budget"] == ""
    assert asked(level_budget="ngân sách huyện")["budget"] == "ngân sách huyện"


def test_the_remark_of_a_row_of_seats_is_told(asked) -> None:
    row = PlanQuota(unit="Huyện Việt Yên", official=12, levels=["tinh"], note="03 đại biểu là người dân tộc thiểu số.")
    assert asked(quota=[row])["seats"][0].endswith("chính thức (03 đại biểu là người dân tộc thiểu số).")


def test_the_plan_itself_owes_nothing(shipped) -> None:
    assert not any(own_duties(shipped("ke-hoach-16-2019"), []).values())


@pytest.mark.parametrize(("every", "words"), [("month", "hằng tháng"), ("quarter", "hằng quý"), ("year", "hằng năm")])
def test_how_often_a_unit_reports_is_said_in_words(asked, every: str, words: str) -> None:
    told = asked(reporting=[Reporting(by="các địa phương", to="Sở Nội vụ", every=[every], about="tiến độ")])["reports"]
    assert told == [f"Định kỳ {words} báo cáo Sở Nội vụ tiến độ."]
    said = Reporting(by="các địa phương", to="Sở Nội vụ", every=[every], about=f"tiến độ, định kỳ ngày 20 {words}")
    assert asked(reporting=[said])["reports"] == [f"Báo cáo Sở Nội vụ tiến độ, định kỳ ngày 20 {words}."]


def test_seats_from_so_many_to_so_many_are_said_so_and_go_behind_a_units_own(asked) -> None:
    rest = PlanQuota(each="huyện", at_least=2, at_most=3, levels=["tinh"])
    assert asked(quota=[rest])["seats"][0].endswith(": từ 02 đến 03 đại biểu.")
    assert quota_words(rest) == "mỗi huyện: từ 02 đến 03 đại biểu"
    own = PlanQuota(unit="huyện Việt Yên", official=9, levels=["tinh"])
    (told,) = asked(quota=[own, rest])["seats"]
    assert told.endswith("09 đại biểu chính thức.")
    of_some = PlanQuota(unit="huyện Việt Yên", alternates=1, levels=["tinh"])
    assert any("từ 02 đến 03 đại biểu" in line for line in asked(quota=[of_some, rest])["seats"])


def test_seats_of_some_of_a_kind_are_theirs_alone_and_go_before_the_kinds(asked) -> None:
    hills = PlanQuota(each="huyện", units=["huyện Sơn Động", "Huyện VIỆT YÊN"], official=2, levels=["tinh"])
    others = hills.model_copy(update={"units": ["huyện Sơn Động"]})
    rest = PlanQuota(each="huyện", official=3, levels=["tinh"])
    assert [seats.endswith("02 đại biểu chính thức.") for seats in asked(quota=[rest, hills])["seats"]] == [True]
    assert [seats.endswith("03 đại biểu chính thức.") for seats in asked(quota=[rest, others])["seats"]] == [True]
    assert asked(quota=[others])["seats"] == []
    assert quota_words(others) == "mỗi huyện (huyện Sơn Động): 02 đại biểu chính thức"
    with pytest.raises(ValueError, match="units đi cùng each"):
        PlanQuota(unit="huyện Sơn Động", units=["huyện Sơn Động"], official=2)


@pytest.mark.parametrize(("body", "mine"), [
    ("các sở, ban, ngành, cụm trưởng, khối trưởng thi đua", True),
    ("các trưởng khối thi đua, các sở", True),
    ("cụm trưởng, khối trưởng thi đua", False),
    ("Hội Nông dân các sở, khối trưởng thi đua", False),
])  # fmt: skip
def test_who_leads_a_cluster_stands_in_a_row_beside_kinds_of_unit(body: str, mine: bool) -> None:
    level = Level(id="so", label="cấp sở", units=["sở", "ban", "ngành"])
    assert names_among(body, [level], level, "sở", "Sở Y tế") is mine


def test_numbers_of_this_kind_or_that_are_printed_in_the_plans_words(shipped) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    award = Honours(award="đề nghị tặng Bằng khen", individuals=8, how="at-most", said="08 cá nhân hoặc hộ gia đình")
    told = duties(dossier.plan.model_copy(update={"honours": [award]}))["honours"]
    assert told == ["Đề nghị tặng Bằng khen cho không quá 08 cá nhân hoặc hộ gia đình."]


def test_tasks_stand_by_day_and_those_without_one_last(asked) -> None:
    days = {"chuẩn bị điểm cầu": None, "chọn 01 gương, gửi": date(2020, 8, 20),
            "gửi báo cáo về Sở Nội vụ": date(2020, 9, 10), "cử đầu mối": date(2020, 6, 10)}  # fmt: skip
    tasks = [Task(body="UBND các huyện", does=does, window=Window(before=day)) for does, day in days.items()]
    told = [line.split(", trước")[0] for line in asked(task=tasks)["tasks"]]
    introduced = "Chọn 01 gương, gửi trước ngày 20 tháng 8 năm 2020;"
    assert told == ["Cử đầu mối", introduced, "Gửi báo cáo về Sở Nội vụ", "Chuẩn bị điểm cầu."]


@pytest.mark.parametrize(("body", "to"), [
    ("các cơ quan, đơn vị, địa phương", "Ủy ban nhân dân cấp huyện để tổng hợp, gửi Sở Nội vụ"),
    ("UBND cấp xã", "Sở Nội vụ"),
])  # fmt: skip
def test_what_all_send_to_the_province_goes_from_a_commune_through_its_district(shipped, body: str, to: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    unit = dossier.profile.unit.model_copy(update={"category": "xã", "name": "Xã Minh Đức", "area": "xã Minh Đức"})
    level = Level(id="co-so", label="cấp xã", units=["xã"], clause="II")
    task = Task(body=body, does="gửi danh sách đại biểu về Sở Nội vụ")
    plan = dossier.plan.model_copy(update={"task": [task], "level": [level]})
    profile = dossier.profile.model_copy(update={"unit": unit, "level": "co-so"})
    given = replace(dossier, plan=plan, level=level, profile=profile)
    assert own_duties(given, [])["tasks"] == [f"Gửi danh sách đại biểu về {to}."]


def test_a_last_day_and_an_hour_stand_beside_the_time_they_belong_to(asked) -> None:
    about = "tổng kết, không muộn hơn ngày 25-5-2020 (các huyện Yên Thế, Việt Yên: ngày 05-6-2020)"
    report = Reporting(by="UBND các huyện", to="Sở Nội vụ", working_days_after=5, about=about)
    sent = Task(body="UBND các huyện", does="gửi hồ sơ (17 giờ 00)", window=Window(until=date(2020, 11, 17)))
    told = asked(task=[sent], reporting=[report])
    after = "Báo cáo Sở Nội vụ tổng kết, chậm nhất 05 ngày làm việc sau khi kết thúc Đại hội"
    assert told["reports"] == [f"{after} và không muộn hơn ngày 05-6-2020."]
    assert told["tasks"] == ["Gửi hồ sơ, chậm nhất 17 giờ 00 ngày 17 tháng 11 năm 2020."]


@pytest.mark.parametrize("first", [True, False])
def test_the_meetings_of_the_rest_are_none_of_a_pilots(asked, first: bool) -> None:
    pilot = Pilot(unit="Huyện Việt Yên" if first else "Huyện Yên Thế", window=Window(before=date(2020, 1, 15)))
    task = Task(
        body="UBND các huyện", does="tổ chức hội nghị huyện, xã còn lại", window=Window(before=date(2020, 4, 5))
    )
    assert bool(asked(task=[task], pilot=[pilot])["tasks"]) is not first


@pytest.mark.parametrize(("first", "told"), [(True, []), (False, ["Gửi danh sách."])])
def test_what_pilots_are_excepted_from_is_not_on_their_page(asked, first: bool, told: list[str]) -> None:
    pilot = Pilot(unit="Huyện Việt Yên" if first else "Huyện Yên Thế", window=Window(before=date(2020, 1, 15)))
    task = Task(body="UBND các huyện", does="gửi danh sách (trừ đơn vị làm điểm)")
    assert asked(task=[task], pilot=[pilot])["tasks"] == told


@pytest.mark.parametrize(("does", "told"), [
    ("xây dựng báo cáo cấp xã không quá 10 trang; sở, ngành không quá 06 trang", []),
    ("xây dựng báo cáo cấp huyện không quá 10 trang; sở, ngành không quá 06 trang",
     ["Xây dựng báo cáo cấp huyện không quá 10 trang."]),
    ("gửi hồ sơ", ["Gửi hồ sơ."]),
])  # fmt: skip
def test_numbers_of_other_levels_alone_ask_nothing_of_a_unit(asked, does: str, told: list[str]) -> None:
    assert asked(task=[Task(body="các cơ quan, đơn vị, địa phương", does=does)])["tasks"] == told


@pytest.mark.parametrize(("about", "end"), [
    ("kết quả Đại hội, Hội nghị", "Đại hội"), ("kết quả tổ chức Hội nghị hoặc Đại hội", "Đại hội"),
    ("kết quả Hội nghị điển hình tiên tiến", "Hội nghị"),
])  # fmt: skip
def test_days_after_either_meeting_count_from_the_one_that_the_unit_holds(asked, about: str, end: str) -> None:
    report = Reporting(by="UBND các huyện", to="Sở Nội vụ", working_days_after=3, about=about)
    assert asked(reporting=[report])["reports"][0].endswith(f"sau khi kết thúc {end}.")


@pytest.mark.parametrize(("first", "day"), [(True, "15 tháng 01"), (False, "30 tháng 6")])
def test_a_pilot_holds_its_conference_by_its_own_day(shipped, first: bool, day: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    level = dossier.level.model_copy(update={"window": Window(before=date(2020, 6, 30))})
    pilot = Pilot(unit="Huyện Việt Yên" if first else "Huyện Yên Thế", window=Window(before=date(2020, 1, 15)))
    task = Task(body="UBND các huyện", does="tổ chức Đại hội, Hội nghị cấp huyện", window=level.window)
    given = replace(dossier, level=level, plan=dossier.plan.model_copy(update={"task": [task], "pilot": [pilot]}))
    assert f"trước ngày {day} năm 2020" in own_duties(given, [])["tasks"][0]


@pytest.mark.parametrize("first", [True, False])
def test_the_day_of_all_is_not_told_beside_a_units_own(shipped, first: bool) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    level = dossier.level.model_copy(update={"window": Window(before=date(2020, 6, 30))})
    pilot = Pilot(unit="Huyện Việt Yên" if first else "Huyện Yên Thế", window=Window(before=date(2020, 1, 15)))
    does = "tổ chức hội nghị cấp mình xong trước ngày 30/6/2020 như quy định tại mục 3"
    task = Task(body="UBND các huyện", does=does, window=level.window)
    given = replace(dossier, level=level, plan=dossier.plan.model_copy(update={"task": [task], "pilot": [pilot]}))
    (said,) = own_duties(given, [])["tasks"]
    assert ("15 tháng 01" in said, "6/2020" in said or "tháng 6" in said) == (first, not first), said
