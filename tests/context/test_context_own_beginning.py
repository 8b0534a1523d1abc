"""How the lines of a unit's page begin: with what the unit does, not with whom the province told it to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.head import _date
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.wording import in_time
from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.duties import Task
from tdkt_tui.model.level import Level
from tdkt_tui.model.window import Window

ALL = "các cơ quan, đơn vị, địa phương"
HUYEN = "Ủy ban nhân dân các huyện, thành phố"


def _lines(dossier, *tasks: Task) -> list[str]:
    plan = dossier.plan.model_copy(update={"reporting": [], "nomination": [], "task": list(tasks)})
    given = replace(dossier, plan=plan)
    return own_duties(given, own_nominations(given))["tasks"]


@pytest.mark.parametrize(("body", "does", "line"), [
    (HUYEN, "mỗi huyện, thành phố bồi dưỡng ít nhất 05 mô hình", "Bồi dưỡng ít nhất 05 mô hình."),
    (HUYEN, "mỗi huyện ít nhất 05 mô hình hoặc điển hình mới", "Có ít nhất 05 mô hình hoặc điển hình mới."),
    (ALL, "100% cơ quan, đơn vị, địa phương phát động và đăng ký thi đua", "Phát động và đăng ký thi đua."),
    (ALL, "100 % các cơ quan, đơn vị đăng ký thi đua", "Đăng ký thi đua."),
    (HUYEN, "100% xã, phường đăng ký thi đua", "100% xã, phường đăng ký thi đua."),
    ("Các huyện và đơn vị cơ sở", "các huyện và đơn vị cơ sở: không tổ chức hội nghị", ""),
    (HUYEN, f"{HUYEN.lower()}: không tổ chức hội nghị", "Không tổ chức hội nghị."),
    ("cơ quan", "chủ trì phải xin chủ trương trước 30 ngày", "Cơ quan chủ trì phải xin chủ trương trước 30 ngày."),
    ("đơn vị", "trình chịu trách nhiệm về hồ sơ", "Đơn vị trình chịu trách nhiệm về hồ sơ."),
    ("đơn vị", "được chọn tham luận gửi bài về Sở Nội vụ", "Đơn vị được chọn tham luận gửi bài về Sở Nội vụ."),
    ("cơ quan, địa phương", "cử đại biểu chi tiền đi lại", "Cơ quan, địa phương cử đại biểu chi tiền đi lại."),
    ("cơ quan, địa phương", "cử đại biểu dự Đại hội", "Cử đại biểu dự Đại hội."),
    (ALL, "cụ thể hóa chủ đề, mỗi nơi chọn không quá ba nội dung", "Cụ thể hóa chủ đề, chọn không quá ba nội dung."),
    ("các huyện miền núi; các huyện", "được gửi kèm", "Các huyện miền núi; các huyện được gửi kèm."),
    (HUYEN, "được gửi cùng báo cáo", "Được gửi cùng báo cáo."),
    (HUYEN, "chủ trì hướng dẫn, kiểm tra các xã", "Chủ trì hướng dẫn, kiểm tra các xã."),
    (ALL, "xây dựng báo cáo của mỗi đơn vị không quá 05 trang", "Xây dựng báo cáo không quá 05 trang."),
    (ALL, "kết quả chấm điểm phải được công khai", "Kết quả chấm điểm phải được công khai."),
    ("huyện", "từ 10 xã trở lên: cử đoàn riêng", "Trường hợp có từ 10 xã trở lên thì cử đoàn riêng."),
    ("huyện", "Từ 10 xã: cử đoàn riêng", "Trường hợp có từ 10 xã thì cử đoàn riêng."),
    ("các địa phương", "cử người dự", "Cử người dự."),
    (ALL, "kế hoạch phải xác định rõ việc và người", "Bảo đảm Kế hoạch này xác định rõ việc và người."),
    (ALL, "kế hoạch của mỗi đơn vị cần nêu rõ tiến độ", "Bảo đảm Kế hoạch này nêu rõ tiến độ."),
])  # fmt: skip
def test_a_line_begins_with_what_the_unit_does(shipped, body: str, does: str, line: str) -> None:
    told = _lines(shipped("ubnd-huyen-viet-yen"), Task(body=body, does=does))
    assert told == ([line] if line else [])


def test_what_places_are_told_no_office_is(shipped) -> None:
    office = shipped("ubnd-huyen-viet-yen")
    unit = office.profile.unit.model_copy(update={"category": "sở"})
    office = replace(office, profile=office.profile.model_copy(update={"unit": unit}))
    told = _lines(office, Task(body="các địa phương", does="cử người dự"), Task(body=ALL, does="chọn một việc"))
    assert told == ["Chọn một việc."]


@pytest.mark.parametrize(("body", "does", "line"), [
    ("thôn, bản, tổ dân phố", "không tổ chức hội nghị mà họp bình chọn",
     "Chỉ đạo các thôn, bản không tổ chức hội nghị mà họp bình chọn."),
    ("Các khu dân cư", "họp bình chọn gương người tốt", "Chỉ đạo các khu dân cư họp bình chọn gương người tốt."),
    ("khóm, ấp", "mỗi ấp giới thiệu 02 gương", "Bảo đảm mỗi ấp giới thiệu 02 gương."),
    ("bản tin của tỉnh", "đăng tin", ""),
    ("trưởng thôn", "đọc danh sách", ""),
])  # fmt: skip
def test_what_hamlets_are_asked_a_commune_alone_sees_to(shipped, body: str, does: str, line: str) -> None:
    task = Task(body=body, does=does)
    assert _lines(shipped("xa-tan-phuc"), task) == ([line] if line else [])
    assert _lines(shipped("ubnd-huyen-viet-yen"), task) == []


@pytest.mark.parametrize(("does", "line"), [
    ("hồ sơ Huân chương, Bằng khen của Thủ tướng Chính phủ (đợt 1)",
     "Gửi hồ sơ Huân chương, Bằng khen của Thủ tướng Chính phủ (đợt 1), {day}."),
    ("Bản đăng ký thi đua năm 2023", "Gửi bản đăng ký thi đua năm 2023, {day}."),
    ("báo cáo 6 tháng đầu năm", "Gửi báo cáo 6 tháng đầu năm, {day}."),
    ("báo cáo kết quả hội nghị", "Báo cáo kết quả hội nghị, {day}."),
    ("danh sách điển hình được gửi về Sở Nội vụ", "Gửi danh sách điển hình về Sở Nội vụ, {day}."),
])  # fmt: skip
def test_a_paper_that_a_table_names_with_its_day_is_sent(shipped, does: str, line: str) -> None:
    task = Task.model_validate({"body": HUYEN, "does": does, "window": {"before": "2023-01-31"}})
    assert _lines(shipped("ubnd-huyen-viet-yen"), task) == [line.format(day="trước ngày 31 tháng 01 năm 2023")]


@pytest.mark.parametrize(("text", "said"), [
    ("Từ quý II năm 2023, nhận hồ sơ trên phần mềm", "Từ quý II năm 2023, nhận hồ sơ trên phần mềm"),
    ("Nhận hồ sơ trên phần mềm", "Nhận hồ sơ trên phần mềm, trong quý II năm 2023"),
])  # fmt: skip
def test_a_time_that_a_line_begins_with_is_not_said_again(text: str, said: str) -> None:
    assert in_time(text, "trong quý II năm 2023") == said


@pytest.mark.parametrize(("tasks", "year"), [
    ([{"body": HUYEN, "does": "xây dựng kế hoạch của đơn vị mình, gửi Sở Nội vụ", "window": {"before": "2020-01-31"}}],
     "..."),
    ([{"body": HUYEN, "does": "gửi báo cáo", "window": {"before": "2020-01-31"}}], "2019"),
])  # fmt: skip
def test_the_year_stays_open_where_a_plan_may_be_issued_in_the_next(shipped, tasks: list[dict], year: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    blank = dossier.profile.document.model_copy(update={"date": LaterDate(later=True, not_before=date(2019, 12, 29))})
    none = dossier.profile.conference.model_copy(update={"date": None})
    given = replace(
        dossier,
        plan=dossier.plan.model_copy(update={"task": [Task.model_validate(task) for task in tasks], "pilot": []}),
        profile=dossier.profile.model_copy(update={"document": blank, "conference": none}),
        level=dossier.level.model_copy(update={"window": Window()}),
    )
    assert _date(given, "document", blank, Gaps(given, "plan")).endswith(f"năm {year}")


@pytest.mark.parametrize(("does", "line"), [
    ("chịu trách nhiệm theo dõi, không để sót đơn vị",
     "Chịu trách nhiệm theo dõi việc tổ chức hội nghị ở các xã, không để sót đơn vị."),
    ("theo dõi, đôn đốc", "Theo dõi, đôn đốc việc tổ chức hội nghị ở các xã."),
    ("theo dõi các xã, không để sót đơn vị", "Theo dõi các xã, không để sót đơn vị."),
])  # fmt: skip
def test_a_district_watches_the_meetings_that_the_clause_is_on(shipped, does: str, line: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    xa = Level(id="xa", label="các xã", units=["xã"], clause="3.1")
    given = replace(dossier, plan=dossier.plan.model_copy(update={"level": [*dossier.plan.level, xa]}))
    assert _lines(given, Task(body="UBND các huyện", does=does, clause="3.1")) == [line]


def test_who_works_with_others_is_not_told_to_work_with_itself(shipped) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    name = dossier.profile.unit.name
    task = Task(body="Công an tỉnh", does=f"chủ trì Tiểu ban An ninh, phối hợp với {name}", together_with=[name])
    assert _lines(dossier, task) == ["Phối hợp với Công an tỉnh thực hiện nhiệm vụ của Tiểu ban An ninh."]
