"""The lines of a unit's page: what is others' goes, what has no object gets one, each in its turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.context.conference import _of_place
from tdkt_tui.context.contexts import own_honours
from tdkt_tui.context.own_agenda import own_title
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_levels import own_numbers
from tdkt_tui.context.own_money import own_source
from tdkt_tui.context.own_share import own_share
from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.duties import Honours, Nomination, Reporting, Task
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.level import Level, LevelException, Pilot
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.window import Window

DISTRICT, COMMUNE = "ubnd-huyen-viet-yen", "xa-tan-phuc"
ALL = "các cơ quan, đơn vị, địa phương"
LISTS = "lập danh sách ít nhất 05 điển hình; mỗi huyện ít nhất 20 điển hình; mỗi sở, ban, ngành ít nhất 03 điển hình"
PAGES = "viết báo cáo của xã, thị trấn không quá 06 trang; của huyện, thành phố không quá 12 trang; của sở, ban, ngành"


def _by(day: str) -> Window:
    return Window.model_validate({"before": day})


def _owed(dossier, **tables):
    given = replace(dossier, plan=dossier.plan.model_copy(update={"reporting": [], "nomination": [], **tables}))
    return own_duties(given, own_nominations(given))


@pytest.mark.parametrize(("kind", "text", "said"), [
    ("xã", LISTS, "lập danh sách ít nhất 05 điển hình"), ("huyện", LISTS, LISTS),
    ("xã", "cử đoàn 05 người; mỗi huyện mang 02 cờ", "cử đoàn 05 người; mỗi huyện mang 02 cờ"),
    ("sở", "giới thiệu gương: mỗi xã ít nhất 02 gương, mỗi sở 03 gương", "giới thiệu 03 gương"),
    ("huyện", "giới thiệu gương: mỗi xã 02 gương, mỗi sở 03 gương",
     "giới thiệu gương: mỗi xã 02 gương, mỗi sở 03 gương"),
    ("xã", "giới thiệu gương: mỗi xã 02 gương, mỗi sở 03 gương (kèm bài theo mẫu 2); ưu tiên hộ nghèo",
     "giới thiệu 02 gương (kèm bài theo mẫu 2); ưu tiên hộ nghèo"),
    ("xã", "giới thiệu gương: mỗi xã 02 gương, mỗi sở 03 gương (trong đó có 01 nữ)", "giới thiệu 02 gương"),
    ("ban", "giới thiệu gương: mỗi xã 02 gương, mỗi sở, ngành 03 gương", "giới thiệu 03 gương"),
])  # fmt: skip
def test_shares_of_others_behind_the_units_own_go(kind: str, text: str, said: str) -> None:
    assert own_share(kind, text) == said


@pytest.mark.parametrize(("kind", "label", "said"), [
    ("xã", "cấp xã", "viết báo cáo của xã không quá 06 trang"),
    ("huyện", "cấp huyện", "viết báo cáo của huyện không quá 12 trang"),
    ("sở", "cấp sở", "viết báo cáo của sở, ban, ngành là thành viên Ban Chỉ đạo không quá 10 trang"),
])  # fmt: skip
def test_of_limits_that_are_said_by_kind_the_units_own_stands(kind: str, label: str, said: str) -> None:
    assert own_numbers(kind, label, f"{PAGES} là thành viên Ban Chỉ đạo không quá 10 trang") == said


@pytest.mark.parametrize(("title", "said"), [
    ("Phát biểu của 04 điển hình, trong đó 01 điển hình ở xã, 01 doanh nghiệp", "Phát biểu của điển hình"),
    ("Tham luận của 05 tập thể, cá nhân, gồm 02 huyện, 03 sở; bế mạc", "Tham luận của tập thể, cá nhân; bế mạc"),
    ("Phát động thi đua, ký giao ước thi đua các cụm, khối", "Phát động thi đua, ký giao ước thi đua"),
    ("Ký kết giao ước giữa các Cụm, Khối thi đua; bế mạc", "Ký kết giao ước; bế mạc"),
    ("Tham luận của 03 đến 05 điển hình", "Tham luận của 03 đến 05 điển hình"),
    ("Báo cáo kết quả của xã, phường, đặc khu", "Báo cáo kết quả của xã"),
    ("Ý kiến của xã Mẫu Lâm, phường Mẫu Sơn", "Ý kiến của xã Mẫu Lâm, phường Mẫu Sơn"),
    ("Văn nghệ (chỉ Đại hội tỉnh)", "Văn nghệ (chỉ Đại hội tỉnh)"),
    ("Trao tặng; còn Đại hội ở huyện và tỉnh thì bầu đoàn", "Trao tặng; còn Đại hội ở huyện và tỉnh thì bầu đoàn"),
    ("Bầu đoàn đại biểu (riêng Đại hội tỉnh giới thiệu đoàn của tỉnh); bế mạc", "Bầu đoàn đại biểu; bế mạc"),
    ("Trao thưởng, riêng tại Đại hội Thi đua yêu nước tỉnh trao Cờ", "Trao thưởng"),
])  # fmt: skip
def test_who_speaks_and_signs_at_the_provinces_meeting_is_not_on_a_units_programme(title: str, said: str) -> None:
    assert own_title(title, "xã") == said


@pytest.mark.parametrize(("kind", "source", "said"), [
    ("xã", "cấp nào tổ chức thì cấp đó chi; doanh nghiệp chi từ quỹ thi đua", "ngân sách cấp xã"),
    ("doanh nghiệp", "ngân sách cấp nào tổ chức thì cấp đó chi; doanh nghiệp chi từ quỹ thi đua", "quỹ thi đua"),
    ("xã", "dự toán được giao; Quỹ thi đua; nguồn hợp pháp khác",
     "dự toán được giao, Quỹ thi đua và nguồn hợp pháp khác"),
    ("xã", "ngân sách tỉnh chi Đại hội tỉnh; ngân sách xã bảo đảm hội nghị cấp xã", "ngân sách xã"),
    ("xã", "ngân sách tỉnh chi Đại hội tỉnh; khuyến khích xã hội hóa", ""),
    ("hội", "cấp nào tổ chức thì cấp đó chi", ""),
])  # fmt: skip
def test_who_pays_is_taken_from_among_all_that_are_named(kind: str, source: str, said: str) -> None:
    assert own_source(source, kind, "ngân sách cấp xã" if kind == "xã" else "", {kind}) == said


@pytest.mark.parametrize(("said", "kind", "mine"), [
    ("cơ quan, UBND xã, phường", "sở", True), ("cơ quan, UBND xã, phường", "xã", True),
    ("thủ trưởng cơ quan, đơn vị, Chủ tịch UBND xã, phường", "sở", True),
    ("thủ trưởng cơ quan, đơn vị, Chủ tịch UBND xã, phường", "xã", True),
    ("cơ quan, UBND huyện", "xã", False), ("cơ quan báo chí, UBND xã", "sở", False),
    ("Thủ trưởng các sở, ban, Chủ tịch UBND các huyện, Trưởng Cụm, Trưởng các Khối thi đua", "huyện", True),
    ("Sở, đoàn thể tỉnh, doanh nghiệp", "sở", True), ("Sở, đoàn thể tỉnh, doanh nghiệp", "xã", False),
    ("sở, ban; huyện, thị xã, thành phố", "huyện", True), ("Hội Nông dân các huyện, thị xã", "huyện", False),
    ("sở; UBND huyện; các Cụm, Khối thi đua", "huyện", True), ("Hội Nông dân các sở, xã", "xã", False),
])  # fmt: skip
def test_offices_beside_areas_are_the_departments_too(said: str, kind: str, mine: bool) -> None:
    levels = [Level(id="xa", label="cấp xã", units=["xã", "phường"]), Level(id="so", label="cấp sở", units=["sở"]),
              Level(id="huyen", label="cấp huyện", units=["huyện"])]  # fmt: skip
    level = next(one for one in levels if kind in one.units)
    assert names_among(said, levels, level, kind) is mine


@pytest.mark.parametrize(("does", "lines"), [
    ("đăng ký ngày tổ chức trước 15 ngày; gửi báo cáo kết quả hội nghị trong 07 ngày làm việc",
     ["Đăng ký ngày tổ chức trước 15 ngày;", "Gửi danh sách, {day};",
      "Gửi báo cáo kết quả hội nghị trong 07 ngày làm việc."]),
    ("hướng dẫn cấp xã; tổ chức hội nghị; rà soát hồ sơ (gửi bản giấy; gửi bản mềm)",
     ["Gửi danh sách, {day};", "Hướng dẫn cấp xã thực hiện;", "Rà soát hồ sơ (gửi bản giấy; gửi bản mềm)."]),
])  # fmt: skip
def test_what_is_asked_in_one_breath_stands_apart_and_in_its_turn(shipped, does: str, lines: list[str]) -> None:
    dossier, body = shipped(DISTRICT), "UBND các huyện"
    day = dossier.profile.conference.date
    sent = Task(body=body, does="gửi danh sách", window=Window(on=day), clause="V")
    told = _owed(dossier, task=[Task(body=body, does=does, clause="V"), sent], quota=[])["tasks"]
    assert told == [line.format(day=sent.window.words()) for line in lines]


def test_a_step_that_names_nothing_is_of_what_the_clause_named_before(shipped) -> None:
    steps = [("đăng ký mô hình, gương điển hình", "2020-02-15"), ("đánh giá sơ kết 06 tháng", "2020-02-20"),
             ("tổng kết", "2020-02-25")]  # fmt: skip
    tasks = [Task(body=ALL, does=does, window=_by(day), clause="4.2") for does, day in steps]
    told = [line.split(",")[0] for line in _owed(shipped(DISTRICT), task=tasks)["tasks"]]
    launched = Task(body=ALL, does="phát động", window=_by("2020-01-31"), clause="4.1")
    assert _owed(shipped(DISTRICT), task=[launched])["tasks"][0].startswith("Phát động phong trào thi đua, trước")
    assert told[1:] == ["Đánh giá sơ kết 06 tháng việc thực hiện mô hình", "Tổng kết việc thực hiện mô hình"]
    alone = [tasks[0], tasks[2].model_copy(update={"clause": "5"})]
    assert _owed(shipped(DISTRICT), task=alone)["tasks"][1].startswith("Tổng kết, ")


@pytest.mark.parametrize(("kind", "who", "said"), [
    ("xã", "Trưởng ấp, khóm", "Trưởng ấp."), ("phường", "Trưởng ấp, khóm", "Trưởng khóm."),
    ("phường", "Đại diện thôn, bản, tổ dân phố", "Đại diện tổ dân phố."), ("xã", "Trưởng khóm", "Trưởng khóm."),
    ("thị trấn", "Trưởng ấp, khóm", "Trưởng ấp, khóm."), ("huyện", "Trưởng ấp, khóm", "Trưởng ấp, khóm."),
    ("xã", "Mỗi thôn, bản có 02 người dân", "Mỗi thôn, bản có 02 người dân."), ("sở", "Đại diện thôn, bản", ""),
    ("doanh nghiệp", "Đại diện các thôn, bản và tổ dân phố", ""),
    ("sở", "Đại diện các phòng, ban", "Đại diện các phòng, ban."),
])  # fmt: skip
def test_who_comes_from_places_that_a_unit_has_not_is_not_there(kind: str, who: str, said: str) -> None:
    assert _of_place(kind, [f"{who}."]) == ([said] if said else [])


def test_one_report_of_one_day_is_told_once(shipped) -> None:
    both = ("không tổ chức hội nghị sơ kết mà gửi báo cáo", "gửi báo cáo 6 tháng đầu năm")
    tasks = [Task(body=ALL, does=does, window=_by("2020-07-05")) for does in both]
    (told,) = _owed(shipped(DISTRICT), task=tasks)["tasks"]
    assert told.startswith("Không tổ chức hội nghị sơ kết mà gửi báo cáo 6 tháng đầu năm, ")
    apart = [tasks[0], tasks[1].model_copy(update={"window": _by("2020-07-06")})]
    assert len(_owed(shipped(DISTRICT), task=apart)["tasks"]) == 2


@pytest.mark.parametrize(("table", "row", "does"), [
    ("quota", PlanQuota(each="huyện", official=5, clause="II.5"), "gửi danh sách kèm trích ngang"),
    ("nomination", Nomination(who=["huyện"], at_least=2, clause="II.5"), "gửi trích ngang thành tích và báo cáo"),
    ("honours", Honours(level="{huyện}", award="Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh", clause="II.5"),
     "gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ"),
])  # fmt: skip
def test_papers_of_what_districts_alone_are_given_are_not_a_communes(shipped, table: str, row, does: str) -> None:
    district = shipped(DISTRICT)
    if table == "honours":
        row = row.model_copy(update={"level": district.level.id})
    task = Task(body=ALL, does=does, clause="II.5")
    tables = {"quota": [], "honours": [], table: [row], "task": [task]}
    assert len(_owed(district, **tables)["tasks"]) == 1
    assert _owed(shipped(COMMUNE), **tables)["tasks"] == []
    assert len(_owed(shipped(COMMUNE), **(tables | {table: []}))["tasks"]) == 1  # nobody's share is told


def test_plans_of_some_are_not_sent_by_all(shipped) -> None:
    does = "gửi kế hoạch tổ chức hội nghị, đại hội của các huyện; sở, ban, ngành về Sở Nội vụ"
    (told,) = _owed(shipped(DISTRICT), task=[Task(body=ALL, does=does, clause="II.5")])["tasks"]
    assert told == "Gửi Kế hoạch này về Sở Nội vụ."
    assert _owed(shipped(COMMUNE), task=[Task(body=ALL, does=does, clause="II.5")])["tasks"] == []


def test_exemplars_that_a_task_sends_with_number_address_and_day_are_told_there_alone(shipped) -> None:
    does = "giới thiệu ít nhất 02 điển hình kèm ảnh, gửi qua hệ thống quản lý văn bản về Sở Nội vụ"
    task = Task(body="mỗi huyện", does=does, window=_by("2020-03-05"), clause="B")
    duty = Nomination(who=["huyện"], at_least=2, to="Sở Nội vụ (qua hệ thống)", window=_by("2020-03-05"), clause="B")
    told = _owed(shipped(DISTRICT), task=[task], nomination=[duty])
    assert (len(told["tasks"]), told["nominations"]) == (1, [])
    other = duty.model_copy(update={"to": "Sở Tài chính"})
    assert len(_owed(shipped(DISTRICT), task=[task], nomination=[other])["nominations"]) == 1


def test_a_list_without_an_object_is_of_the_delegates_of_its_clause(shipped) -> None:
    task = Task(body=ALL, does="gửi danh sách về Sở Nội vụ", clause="II.5")
    seats = [PlanQuota(each="huyện", official=5, clause="II.5")]
    (told,) = _owed(shipped(DISTRICT), task=[task], quota=seats)["tasks"]
    assert told == "Gửi danh sách đại biểu dự hội nghị, đại hội cấp trên về Sở Nội vụ."
    assert _owed(shipped(DISTRICT), task=[task], quota=[])["tasks"] == ["Gửi danh sách về Sở Nội vụ."]
    beside = [Level(id="t", label="cấp tỉnh", units=["tỉnh"], clause="2.4.1"), *shipped(DISTRICT).plan.level]
    for clause, found in (("2.4.2", True), ("2.5.1", False), ("2.40.1", False)):
        moved = task.model_copy(update={"clause": clause})
        (told,) = _owed(shipped(DISTRICT), task=[moved], quota=[], level=beside)["tasks"]
        assert ("đại biểu dự" in told) is found


@pytest.mark.parametrize(("does", "line"), [
    ("báo cáo kết quả làm điểm (cấp huyện)", "Báo cáo kết quả làm điểm."), ("báo cáo kết quả làm điểm (cấp xã)", ""),
    ("báo cáo kết quả làm điểm (huyện Việt Yên)", "Báo cáo kết quả làm điểm."),
    ("báo cáo kết quả làm điểm (huyện Yên Thế, Lục Nam)", ""),
    ("gửi báo cáo về UBND tỉnh (huyện Yên Thế)", "Gửi báo cáo về UBND tỉnh (huyện Yên Thế)."),
])  # fmt: skip
def test_what_one_pilot_reports_is_not_on_anothers_page(shipped, does: str, line: str) -> None:
    task = Task(body="các đơn vị làm điểm", does=does)
    told = _owed(shipped(DISTRICT), task=[task], pilot=[Pilot(unit="Huyện Việt Yên", window=_by("2020-01-15"))])
    assert told["tasks"] == ([line] if line else [])


def test_a_list_of_exemplars_that_is_a_duty_of_its_own_is_told_once(shipped) -> None:
    duty = Nomination(who=["huyện"], at_least=20, to="Sở Nội vụ", window=_by("2020-01-15"), clause="II.A.2")
    body, listed = "UBND các huyện", "lập danh sách ít nhất 20 điển hình"
    again = Task(body=body, does="cập nhật danh sách điển hình", window=_by("2020-02-15"), clause="II.A.2")
    tasks = [Task(body=body, does=listed, clause="II.A.2"), again,
             Task(body=body, does="gửi danh sách điển hình về Sở Nội vụ", window=duty.window,
                  clause="II.A.2")]  # fmt: skip
    told = _owed(shipped(DISTRICT), task=tasks, nomination=[duty])
    assert (len(told["nominations"]), len(told["tasks"])) == (1, 1)
    assert told["tasks"][0].startswith("Cập nhật danh sách")


def test_a_units_own_number_of_an_award_stands_for_its_kinds_however_it_is_begun(shipped) -> None:
    dossier = shipped(DISTRICT)
    of_all = Honours(level=dossier.level.id, award="đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh", collectives=2)
    own = Honours(level=dossier.level.id, award="Bằng khen của Chủ tịch UBND tỉnh", units=["huyện Việt Yên"], cases=1)
    given = replace(dossier, plan=dossier.plan.model_copy(update={"honours": [of_all, own]}))
    assert own_honours(given) == [own]


def test_time_that_runs_from_the_provinces_day_runs_from_the_units(shipped) -> None:
    first = Task(body=ALL, does="từ nay đến ngày 17/3/2020, mở đợt thi đua cao điểm")
    later = Task(body=ALL, does="gửi kết quả đợt thi đua", window=Window(on=date(2020, 3, 20)))
    told = _owed(shipped(DISTRICT), task=[later, first])["tasks"]
    assert told[0] == "Từ ngày ban hành Kế hoạch này đến ngày 17/3/2020, mở đợt thi đua cao điểm;"


def test_the_rest_of_a_level_are_those_that_the_clause_names_not(shipped) -> None:
    dossier = shipped(DISTRICT)
    task = Task(body="các huyện, thành phố còn lại", does="họp nội bộ, gửi danh sách", clause="II.4")
    whose = {"level": dossier.level.id, "clause": "II.4"}
    others, own = (LevelException(units=[unit], **whose) for unit in ("huyện Mai", dossier.profile.unit.name))
    said = [_owed(dossier, task=[task], exception=apart)["tasks"] for apart in ([others], [others, own], [])]
    assert [bool(lines) for lines in said] == [True, False, False]
    elsewhere = others.model_copy(update={"clause": "II.3"})
    assert not _owed(dossier, task=[task], exception=[elsewhere])["tasks"]
    first = [Pilot(unit=unit, window=_by("2020-03-10"), clause="II.4") for unit in ("huyện Mai", own.units[0])]
    assert [bool(_owed(dossier, task=[task], pilot=[one])["tasks"]) for one in first] == [True, False]


def test_what_a_unit_is_asked_by_name_by_its_own_day_is_not_asked_of_it_with_all(shipped) -> None:
    dossier, does = shipped(DISTRICT), "gửi danh sách về Sở Nội vụ"
    of_all = Task(body=ALL, does=does, window=_by("2020-07-10"), clause="II.5")
    others, own = (Task(body=f"huyện {names}", does=does, window=_by("2020-07-15"), clause="II.5")
                   for names in ("Mai, Lan", "Mai, Việt Yên"))  # fmt: skip
    said = [_owed(dossier, task=[of_all, one])["tasks"] for one in (others, own)]
    assert [len(lines) for lines in said] == [1, 1]
    assert ["10 tháng 7" in said[0][0], "15 tháng 7" in said[1][0]] == [True, True]


@pytest.mark.parametrize(("beside", "lines"), [
    ({}, ["01 tập thể, 02 cá nhân điển hình tiên tiến, hồ sơ gồm bản tóm tắt, gửi Sở Nội vụ, {day}."]),
    ({"needs": ["ảnh"]}, [
        "01 tập thể, 02 cá nhân điển hình tiên tiến, hồ sơ gồm ảnh;",
        "Tập thể, cá nhân điển hình tiên tiến, hồ sơ gồm bản tóm tắt, gửi Sở Nội vụ, {day}.",
    ]),
])  # fmt: skip
def test_how_many_and_with_which_papers_until_when_is_one_line(shipped, beside: dict, lines: list[str]) -> None:
    number = Nomination(who=["huyện"], at_least=3, at_most=3, collectives=1, individuals=2, **beside)
    papers = Nomination(who=["huyện"], needs=["bản tóm tắt"], to="Sở Nội vụ", window=_by("2020-03-05"))
    day = "trước ngày 05 tháng 3 năm 2020"
    told = _owed(shipped(DISTRICT), nomination=[number, papers])["nominations"]
    assert told == [line.format(day=day) for line in lines]


def test_a_commune_reports_to_its_district_by_name(shipped) -> None:
    dossier = shipped(COMMUNE)
    above = [Recipient(name="UBND huyện Trạm Tấu", for_report=True)]
    named = replace(dossier, profile=dossier.profile.model_copy(update={"recipient": above}))
    duty = Reporting(by="các xã", to="Ủy ban nhân dân cấp huyện", about="kết quả hội nghị")
    assert _owed(named, reporting=[duty])["reports"] == ["Báo cáo UBND huyện Trạm Tấu kết quả hội nghị."]


@pytest.mark.parametrize(("about", "line"), [
    ("6 tháng đầu năm", "Gửi báo cáo 6 tháng đầu năm về Sở Nội vụ."),
    ("năm 2023 và danh sách mô hình mới", "Gửi báo cáo năm 2023 và danh sách mô hình mới về Sở Nội vụ."),
    ("kết quả năm 2023", "Báo cáo Sở Nội vụ kết quả năm 2023."),
])  # fmt: skip
def test_a_report_of_a_period_is_sent(shipped, about: str, line: str) -> None:
    duty = Reporting(by="UBND các huyện", to="Sở Nội vụ", about=about)
    assert _owed(shipped(DISTRICT), reporting=[duty])["reports"] == [line]


@pytest.mark.parametrize(("kind", "label", "said"), [
    ("sở", "các sở, ban, ngành", "cấp huyện, sở, ngành từ 07 đến 09"), ("xã", "cấp xã", "cấp cơ sở từ 02 đến 05"),
    ("đoàn thể", "các sở, đoàn thể", "cấp huyện, sở, ngành từ 07 đến 09"),
    ("huyện", "cấp huyện", "cấp huyện, sở, ngành từ 07 đến 09"),
    ("doanh nghiệp", "cấp cơ sở", "cấp cơ sở từ 02 đến 05"),
])  # fmt: skip
def test_a_tier_that_is_said_once_is_of_each_in_its_row(kind: str, label: str, said: str) -> None:
    text = "Bài viết: cấp cơ sở từ 02 đến 05 bài; cấp huyện, sở, ngành từ 07 đến 09 bài, mỗi bài không quá 03 trang"
    assert own_numbers(kind, label, text) == f"Bài viết: {said} bài, mỗi bài không quá 03 trang"
