"""Who sends or makes a paper whose own words name nobody: the paragraph it stands in says it, else all are meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]
REPORT = "Báo cáo không quá 12 trang, số liệu tính đến ngày 31-12-2030."


@pytest.mark.parametrize(("said", "body"), [
    (("Mỗi huyện, thành phố được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể và 6 cá nhân, mỗi sở, ban, "
     "ngành được đề nghị 1 tập thể và 2 cá nhân, các khối thi đua doanh nghiệp mỗi khối 2 tập thể và 4 cá nhân; hồ sơ "
     "gửi trước ngày 10-6-2031."), "các huyện, thành phố; các sở, ban, ngành; các khối thi đua doanh nghiệp"),
    ("Danh sách đại biểu gửi về Ban Thi đua trước ngày 20-6-2031, mỗi huyện, mỗi ngành thêm 1 đại biểu dự khuyết.",
     "các huyện, ngành"),
    ("Danh sách đại biểu gửi trước ngày 20-6-2031, mỗi huyện thêm 1 đại biểu, thành phố Mẫu Giang thêm 2 đại biểu.",
     "các cơ quan, đơn vị, địa phương"),
    ("Danh sách đại biểu gửi về Ban Thi đua trước ngày 20-6-2031.", "các cơ quan, đơn vị, địa phương"),
    ("Mỗi đơn vị giới thiệu 2 cá nhân; danh sách gửi về Ban Thi đua trước ngày 20-6-2031.",
     "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_those_who_may_send_so_many_send_the_papers(said: str, body: str, papers: Read) -> None:
    tasks = papers(head="ĐẠI HỘI VÀ KHEN THƯỞNG", said=f"1. {said}").tasks
    assert [one["body"] for one in tasks if "gửi" in one["does"]] == [body]


@pytest.mark.parametrize(("before", "body"), [
    ("Các sở, ban, ngành, UBND các huyện, thành phố tiến hành tổng kết bằng văn bản.",
     "các sở, ban, ngành, UBND các huyện, thành phố"),
    ("Các sở, ban, ngành treo băng rôn.", "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_who_reviews_makes_the_report(before: str, body: str, papers: Read) -> None:
    tasks = papers(head="TỔNG KẾT", said=f"1. {before} {REPORT}").tasks
    assert [one["body"] for one in tasks if "12 trang" in one["does"]] == [body]


def test_each_owner_behind_a_colon_has_the_duty_of_all(papers: Read) -> None:
    said = ("Cơ quan chủ trì các phong trào có trách nhiệm xây dựng báo cáo chuyên đề riêng, cụ thể là: Sở Y tế tổng "
            "kết phong trào “Thầy thuốc”; Công an tỉnh tổng kết phong trào “Vì an ninh”. Báo cáo chuyên đề hoàn thành "
            "và gửi về Hội đồng tỉnh cùng thời gian với báo cáo tổng kết.")  # fmt: skip
    assert [(one["body"], one["does"]) for one in papers(head="TỔNG KẾT", said=f"1. {said}").tasks] == [
        ("Sở Y tế", "tổng kết phong trào “Thầy thuốc”; xây dựng báo cáo chuyên đề riêng"),
        ("Công an tỉnh", "tổng kết phong trào “Vì an ninh”; xây dựng báo cáo chuyên đề riêng"),
        ("Sở Y tế; Công an tỉnh",
         "gửi báo cáo chuyên đề về Hội đồng tỉnh cùng thời gian với báo cáo tổng kết"),
    ]  # fmt: skip


def test_all_units_inside_a_sentence_are_not_the_body_of_the_one_before(told: Read) -> None:
    reading = told("1. UBND các huyện chỉ đạo, theo dõi các xã. Sau khi tổ chức hội nghị, cơ quan, địa phương gửi báo "
                   "cáo kết quả kèm toàn bộ tài liệu trong thời gian 10 ngày.")  # fmt: skip
    assert [one.values["body"] for one in reading.of("task")] == ["UBND các huyện", "cơ quan, địa phương"]


@pytest.mark.parametrize(("before", "body"), [
    (("Thủ trưởng cơ quan, Chủ tịch UBND cấp huyện, cấp xã thưởng cho đơn vị mình. Trình Chủ tịch UBND tỉnh tặng Bằng "
      "khen: mỗi huyện, thành phố không quá 4 tập thể; mỗi sở, ban, ngành không quá hai tập thể."),
     "các huyện, thành phố; các sở, ban, ngành"),
    (("Mỗi huyện, thành phố chọn không quá 06 tập thể, mỗi sở, ban, ngành không quá 02 tập thể để đề nghị Chủ tịch "
      "UBND tỉnh tặng Bằng khen."), "các huyện, thành phố; các sở, ban, ngành"),
    (("Mỗi huyện, thành phố được đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho tối đa 4 tập thể, cá nhân; "
      "mỗi sở, ngành không quá 02. Đối với thành phố Mẫu Giang: 6 tập thể."), "các huyện, thành phố; các sở, ngành"),
    (("Đề nghị tặng Bằng khen: mỗi huyện không quá 2 tập thể, 3 cá nhân; mỗi cơ quan, đơn vị cấp tỉnh không quá 3 tập "
      "thể."), "các cơ quan, đơn vị, địa phương"),
    (("Mỗi huyện được đề nghị tặng Bằng khen cho 3 tập thể và 4 cá nhân, thành phố Mẫu Giang 4 tập thể, mỗi sở 1 tập "
      "thể hoặc 2 cá nhân."), "các cơ quan, đơn vị, địa phương"),
    ("Mỗi huyện, thành phố trồng 4 vườn cây.", "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_dossiers_are_sent_by_those_who_propose_before(before: str, body: str, papers: Read) -> None:
    said = f"1. {before} Hồ sơ khen thưởng gửi về Sở Nội vụ trước ngày 10-6-2031."
    tasks = papers(head="KHEN THƯỞNG", said=said).tasks
    assert [one["body"] for one in tasks if "hồ sơ" in one["does"]] == [body]


def test_the_report_on_the_conferences_of_two_kinds_is_that_of_both(papers: Read) -> None:
    said = ("1. Báo cáo kết quả hội nghị cấp huyện, sở, ban, ngành và danh sách người dự Đại hội tỉnh gửi Sở Nội vụ "
            "chậm nhất ngày 12/6/2031.")  # fmt: skip
    reports = [one.values["by"] for one in papers(head="CHẾ ĐỘ BÁO CÁO", said=said).of("reporting")]
    assert reports == ["UBND cấp huyện; các sở, ban, ngành"]


def test_units_that_pay_for_themselves_are_all_of_the_row(papers: Read) -> None:
    said = "1. Ngân sách cấp theo phân cấp; đơn vị sự nghiệp tự chủ, doanh nghiệp, hợp tác xã tự bảo đảm."
    tasks = papers(head="KINH PHÍ", said=said).tasks
    assert [(one["body"], one["does"]) for one in tasks] == [
        ("đơn vị sự nghiệp tự chủ, doanh nghiệp, hợp tác xã", "tự bảo đảm kinh phí")
    ]


def test_what_fewer_people_do_is_of_those_before_alone(papers: Read) -> None:
    said = ("1. Các trường học, bệnh viện có từ 60 người trở lên họp riêng. Đơn vị có ít người hơn thì lồng ghép vào "
            "hội nghị người lao động; không tổ chức riêng.")  # fmt: skip
    told = papers(head="TỔ CHỨC", said=said)
    units = {unit for one in told.of("jointly") for unit in one.values["units"]}
    assert units <= {"trường học", "bệnh viện"}
    assert not told.tasks
    assert units or any("ít người hơn" in words for words in told.left)
