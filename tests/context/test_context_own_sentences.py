"""A province's kept words on a unit's page: no part of others', no label of the heading, nothing said beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.own_agenda import own_title
from tdkt_tui.context.own_bracket import is_for, own_pair
from tdkt_tui.context.own_named import own_sum, without_items_of_others
from tdkt_tui.context.own_provisions import untold, who_comes
from tdkt_tui.context.own_reports import not_to_itself
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.programme import own_worded
from tdkt_tui.model.agenda_forms import of_groups
from tdkt_tui.model.duties import Task
from tdkt_tui.model.issuer import UnitGroup
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import Provision

GROUPS = [UnitGroup(name="Nhóm thứ nhất", units=["xã", "phường"]), UnitGroup(name="Nhóm thứ hai", units=["huyện"])]


def told(dossier, words, about="other", groups=()):
    plan = dossier.plan.model_copy(update={"provision": [Provision(words=words, about=about)], "unit_group": groups})
    return own_worded(replace(dossier, plan=plan))["provisions"][about]


@pytest.mark.parametrize(("about", "words", "line"), [
    ("honours", "Khen thưởng: Chủ tịch UBND huyện tặng Giấy khen", "Chủ tịch UBND huyện tặng Giấy khen."),
    ("size", "Số lượng: Điển hình chiếm ba phần tư", "Điển hình chiếm ba phần tư."),
    ("size", "Quy mô: do đơn vị quyết định", "Quy mô: do đơn vị quyết định."),
    ("other", "Mỗi xã, huyện, sở, ngành đề nghị tối đa 01 tập thể", "Đề nghị tối đa 01 tập thể."),
    ("other", "Danh sách của huyện, sở gửi trước", "Danh sách của huyện gửi trước."),
    ("other", "UBND các huyện Yên Dũng, Việt Yên, nếu mưa bão, được lùi 05 ngày", "Nếu mưa bão, được lùi 05 ngày."),
    ("other", "Ngoài ra, trước ngày 20, cấp sở, huyện báo cáo nhanh", "Trước ngày 20, báo cáo nhanh."),
    ("other", "Bài phát biểu (cấp sở, huyện từ 04 đến 06 bài)", "Bài phát biểu (từ 04 đến 06 bài)."),
    ("other", "Thủ trưởng đơn vị, Chủ tịch UBND các cấp khen thưởng", "Chủ tịch UBND huyện khen thưởng."),
    ("other", "Tại Hội nghị ở cấp nào, Thủ trưởng hoặc Chủ tịch UBND cấp đó trao thưởng",
     "Tại Hội nghị, Chủ tịch UBND huyện trao thưởng."),
    ("other", "Tại hội nghị cấp nào, thủ trưởng hoặc Chủ tịch Ủy ban nhân dân cấp đó trao thưởng",
     "Tại hội nghị, Chủ tịch Ủy ban nhân dân huyện trao thưởng."),
    ("nomination", "Chọn người thuộc một trong các trường hợp sau", "Chọn người thuộc một trong các trường hợp sau:"),
])  # fmt: skip
def test_a_kept_sentence_is_the_units_own_under_its_heading(shipped, about, words, line):
    assert told(shipped("ubnd-huyen-viet-yen"), words, about) == [line]


def test_the_number_of_a_units_group_stands_alone_and_its_name_nowhere(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    assert told(dossier, "Tham luận (từ 03 bài; nhóm thứ hai từ 05 bài)", groups=GROUPS) == ["Tham luận (từ 05 bài)."]
    assert told(dossier, "Tham luận (từ 03 bài; nhóm thứ nhất từ 05 bài)", groups=GROUPS) == ["Tham luận (từ 03 bài)."]
    assert told(dossier, "Hội nghị nhóm thứ hai bầu đại biểu", groups=GROUPS) == ["Hội nghị bầu đại biểu."]
    assert told(dossier, "Tham luận (nhóm thứ hai từ 05 bài)", groups=GROUPS) == ["Tham luận (từ 05 bài)."]
    lead = "Phân công người dự Hội nghị nhóm thứ"
    assert told(dossier, f"{lead} nhất", groups=GROUPS) == ["Phân công người dự Hội nghị các xã và phường."]
    others = "Thành phố có trên 30.000 dân thì thêm 20 người. Cơ quan có từ 50 người trở lên họp đại biểu. Giữ đúng giờ"
    assert told(dossier, "Các cơ quan không phải tổ chức lại cũng báo cáo") == []
    assert told(dossier, others) == ["Giữ đúng giờ."]
    assert told(dossier, others.partition(". ")[0]) == []
    assert told(dossier, "Nữ từ 30% (huyện Lạng Giang, huyện Yên Thế từ 20%)") == ["Nữ từ 30%."]
    kept = "Nữ từ 30% (huyện Lạng Giang, huyện Việt Yên từ 20%)"
    assert told(dossier, kept) == [f"{kept}."]
    assert told(dossier, "Hội nghị được tổ chức theo hai nhóm đơn vị. Giữ đúng tên gọi") == ["Giữ đúng tên gọi."]


def test_what_introduces_a_list_stands_before_it(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    lead = Provision(words="Chọn người thuộc một trong các trường hợp sau", about="nomination", clause="III")
    item = Provision(words="Có sáng kiến được công nhận", about="nomination", clause="III")
    plan = dossier.plan.model_copy(update={"provision": [item, lead]})
    lines = own_worded(replace(dossier, plan=plan))["provisions"]["nomination"]
    assert [line[:4] for line in lines] == ["Chọn", "Có s"]


def test_who_comes_is_listed_without_what_the_heading_says(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Dự Hội nghị có đại diện cấp ủy, đoàn thể"
    plan = dossier.plan.model_copy(update={"provision": [Provision(words=words, about="size")]})
    assert who_comes(replace(dossier, plan=plan)) == ["Đại diện cấp ủy, đoàn thể"]


@pytest.mark.parametrize(("kind", "said"), [
    ("xã", "Thông qua danh sách đi dự Hội nghị cấp huyện"), ("sở", "Thông qua danh sách đi dự Đại hội tỉnh"),
    ("thành phố", "Thông qua danh sách đi dự Đại hội tỉnh"),
])  # fmt: skip
def test_of_two_meetings_in_an_item_a_unit_has_its_own(kind, said):
    title = "Thông qua danh sách đi dự Đại hội tỉnh (đối với cấp sở, huyện) hoặc Hội nghị cấp huyện (đối với cấp xã)"
    assert own_title(title, kind) == said


def test_a_paper_that_goes_to_one_of_two_offices_is_for_both():
    words = "đăng ký 01 việc làm, gửi Sở Nội vụ (cơ quan tỉnh) hoặc Phòng Nội vụ (cấp xã)"
    assert is_for("xã", "Xã Mẫu", words)
    assert is_for("sở", "Sở Y tế", words)
    assert not is_for("huyện", "Huyện Mẫu", words)
    assert own_pair("xã", words).endswith("gửi Phòng Nội vụ")
    assert own_pair("sở", words).endswith("gửi Sở Nội vụ")


def test_an_item_of_other_groups_is_none_of_the_units():
    items = [
        AgendaItem(item="a", title="Chào cờ (đối với nhóm thứ hai)"),
        AgendaItem(item="b", title="Khai mạc (nếu có)"),
    ]
    assert [one.title for one in of_groups(items, GROUPS, lambda said: "hai" in said)] == [
        "Chào cờ",
        "Khai mạc (nếu có)",
    ]
    assert [one.title for one in of_groups(items, GROUPS, lambda said: "một" in said)] == ["Khai mạc (nếu có)"]


def test_a_number_kept_for_an_item_stands_with_the_item():
    own = {"provisions": {"agenda": ["Tham luận (từ 04 đến 06 bài).", "Mỗi bài không quá 07 phút (kể cả hỏi đáp)."]}}
    context = {"plan": {"honours": [], "criteria": [], "drives": [], "own": own, "movements": []},
               "agenda_items": ["Khai mạc;", "Tham luận;", "Bế mạc."]}  # fmt: skip
    untold(context)
    assert context["agenda_items"] == ["Khai mạc;", "Tham luận (từ 04 đến 06 bài);", "Bế mạc."]
    assert own["provisions"]["agenda"] == ["Mỗi bài không quá 07 phút (kể cả hỏi đáp)."]


def test_an_office_sends_nothing_to_itself(shipped):
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    name = dossier.profile.unit.name
    assert not_to_itself(dossier, f"Gửi hồ sơ về {name}, trước ngày 10") == "Lập hồ sơ, trước ngày 10"
    assert not_to_itself(dossier, f"Gửi về UBND tỉnh (qua {name})") == "Gửi về UBND tỉnh"
    assert not_to_itself(dossier, "Gửi hồ sơ về Sở Nội vụ") == "Gửi hồ sơ về Sở Nội vụ"


def test_an_award_names_no_group_by_its_number(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    dossier = replace(dossier, plan=dossier.plan.model_copy(update={"unit_group": GROUPS}))
    said = "Giấy khen của thủ trưởng cơ quan"
    assert in_own_words(dossier, f"{said} nhóm thứ hai") == said


def test_numbered_items_on_other_bodies_are_not_printed(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Xong trước ngày 10/5. Trong đó: (1) Sở Y tế, do đông người, họp 02 buổi; (2) huyện họp 01 buổi"
    assert told(dossier, words) == ["Xong trước ngày 10/5. Trong đó: huyện họp 01 buổi."]
    assert told(dossier, words.partition("; ")[0]) == ["Xong trước ngày 10/5."]
    assert without_items_of_others(words, "Sở Y tế") == words
    others = "(1) Sở Y tế, do đông người, họp 02 buổi; (2) cơ quan Trung ương thì gửi kế hoạch cho Sở Nội vụ"
    assert without_items_of_others(others, "Sở Nội vụ") == ""


@pytest.mark.parametrize(("name", "kind", "line"), [
    ("xã An Sơn", "xã", "Xã tự lo; tỉnh hỗ trợ 09 triệu đồng"), ("xã Bình Lâm", "xã", "Xã tự lo"),
    ("phường Tân Hà", "phường", "Xã tự lo"),
])  # fmt: skip
def test_a_sum_for_units_told_elsewhere_is_theirs_alone(name, kind, line):
    words = "Xã tự lo; tỉnh hỗ trợ 02 xã nêu tại khoản 3 mỗi xã 09 triệu đồng"
    assert own_sum(words, name, kind, [["xã An Sơn", "xã Yên Hà"]]) == line
    assert own_sum(words, "xã Bình Lâm", "xã", []) == words


def test_how_a_plan_is_sent_stands_without_when_which_is_told_beside(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Kế hoạch của huyện gửi về Sở Nội vụ trước ngày 05/3/2030, gửi qua hộp thư công vụ; không gửi bản giấy"
    sends = Task(body="các huyện, thành phố", does="gửi kế hoạch về Sở Nội vụ", clause="I")
    with_task = replace(dossier, plan=dossier.plan.model_copy(update={"task": [sends]}))
    assert told(with_task, words) == ["Kế hoạch này gửi qua hộp thư công vụ; không gửi bản giấy."]
    without = replace(dossier, plan=dossier.plan.model_copy(update={"task": []}))
    assert told(without, words) == [f"{words}."]


@pytest.mark.parametrize(("words", "hidden"), [
    ("Hoàn thành hồ sơ khen thưởng trước ngày 30/6", False), ("Tổ chức không quá 01 ngày", False),
    ("Hoàn thành 05 mô hình", False), ("Hoàn thành Hội nghị trước ngày 01/5", False),
    ("Hoàn thành hội nghị cấp xã trước ngày 30/6", False), ("Tổ chức từ ngày 30/6", False),
    ("Tổ chức Hội nghị xong trước ngày 30/6/2019", False),
    ("Tổ chức Hội nghị xong trước ngày 30/6/2020", True), ("Thời gian: từ 01/5 đến trước ngày 30/6/2020", True),
    ("Bắt đầu từ ngày 01 tháng 5 năm 2020", True), ("Hoàn thành trước ngày 30/6", True),
    ("Các cơ quan, đơn vị, địa phương có từ 100 người trở lên họp đại biểu", False),
    ("Nơi có từ 100 người trở lên họp đại biểu", False), ("Doanh nghiệp có từ 100 lao động họp đại biểu", True),
    ("Cơ quan có từ 100 người họp đại biểu, địa phương họp 01 buổi", False),
])  # fmt: skip
def test_only_the_days_of_the_meeting_and_the_staff_of_offices_are_left_out(shipped, words, hidden):
    dossier = shipped("ubnd-huyen-viet-yen")
    window = Window.model_validate({"since": "2020-05-01", "before": "2020-06-30"})
    levels = [one.model_copy(update={"window": window}) for one in dossier.plan.level]
    dossier = replace(dossier, plan=dossier.plan.model_copy(update={"level": levels}))
    assert told(dossier, words) == ([] if hidden else [f"{words}."])


@pytest.mark.parametrize(("who", "name", "stays"), [
    ("Sở Nội vụ, các xã, phường", "Xã Tân Phúc", True), ("Sở Nội vụ, các xã, phường", "Phường Tân Hà", True),
    ("Công an tỉnh, các sở, ban, ngành", "Sở Y tế", True), ("Các Sở Nội vụ, Y tế", "Sở Y tế", True),
    ("Sở Nội vụ và các tổ chức chính trị - xã hội, UBND các xã", "Xã Tân Phúc", True),
    ("Sở Lao động, Thương binh và Xã hội", "Xã Tân Phúc", False), ("Sở Nội vụ, Sở Tài chính", "Sở Y tế", False),
    ("Sở Nội vụ, xã An Sơn", "Xã Tân Phúc", False), ("Sở Nội vụ, các xã An Sơn, Tân Phúc", "Xã Tân Phúc", True),
])  # fmt: skip
def test_an_item_on_several_bodies_is_kept_for_each_of_them(who: str, name: str, stays: bool) -> None:
    words = f"(1) {who} gửi danh sách trước ngày 10/5; (2) Báo tỉnh đưa tin"
    assert ("danh sách" in without_items_of_others(words, name)) is stays
