"""Who does what, said outside the part on tasks, is a task of that body with its words and its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Papers = Callable[..., Any]
DAY = {"before": date(2031, 6, 20)}
BY = "trước ngày 20/6/2031"


@pytest.mark.parametrize(("said", "told"), [
    (f"Văn phòng Điều phối tỉnh tổng hợp số liệu, gửi Sở Nội vụ {BY}. Sở Nội vụ trình dự thảo Báo cáo {BY}.",
     [("Văn phòng Điều phối tỉnh", "tổng hợp số liệu, gửi Sở Nội vụ", DAY),
      ("Sở Nội vụ", "trình dự thảo Báo cáo", DAY)]),
    (f"UBND cấp xã lồng ghép sơ kết vào Ngày hội; hoàn thành báo cáo gửi UBND cấp huyện {BY} (không quá 04 trang).",
     [("UBND cấp xã", "lồng ghép sơ kết vào Ngày hội", None),
      ("UBND cấp xã", "hoàn thành báo cáo gửi UBND cấp huyện (không quá 04 trang)", DAY)]),
    (("Công an tỉnh tổ chức Đại hội “Vì an ninh”, Bộ Chỉ huy Quân sự tỉnh tổ chức Đại hội “Quyết thắng”, "
      f"hoàn thành {BY}."),
     [("Công an tỉnh", "tổ chức Đại hội “Vì an ninh”", DAY),
      ("Bộ Chỉ huy Quân sự tỉnh", "tổ chức Đại hội “Quyết thắng”", DAY)]),
    ("Báo Khê duy trì chuyên mục tối thiểu 02 kỳ/tuần; đài truyền thanh huyện, xã phát bài ít nhất 01 lần/tuần.",
     [("Báo Khê", "duy trì chuyên mục tối thiểu 02 kỳ/tuần", None),
      ("đài truyền thanh huyện, xã", "phát bài ít nhất 01 lần/tuần", None)]),
    ("Các phòng, đơn vị có dưới 50 người không tổ chức riêng mà bình xét tại hội nghị công chức.",
     [("các phòng, đơn vị", "nơi có dưới 50 người thì không tổ chức riêng mà bình xét tại hội nghị công chức", None)]),
    ("Địa phương mà huyện cũ đã tổ chức hội nghị trước ngày 01/7/2030 thì kế thừa kết quả.",
     [("địa phương", "nơi mà huyện cũ đã tổ chức hội nghị trước ngày 01/7/2030 thì kế thừa kết quả", None)]),
    ("Địa phương được thành lập trên cơ sở sắp xếp từ nhiều đơn vị cũ viết một báo cáo chung.",
     [("địa phương", "nơi được thành lập trên cơ sở sắp xếp từ nhiều đơn vị cũ thì viết một báo cáo chung", None)]),
    ("Xã, phường, đặc khu; sở, ban, ngành tự đánh giá và gửi báo cáo tổng kết về Sở Nội vụ trước ngày 20/6/2031.",
     [("xã, phường, đặc khu; sở, ban, ngành", "tự đánh giá và gửi báo cáo tổng kết về Sở Nội vụ", DAY)]),
    ("Các xã mới sáp nhập xây dựng báo cáo chung.",
     [("các xã, phường", "nơi mới sáp nhập thì xây dựng báo cáo chung", None)]),
    ("Doanh nghiệp có thể kết hợp giới thiệu sản phẩm.",
     [("doanh nghiệp", "có thể kết hợp giới thiệu sản phẩm", None)]),
    (f"Sau mỗi hội nghị, Ban Thi đua - Khen thưởng tỉnh chủ trì rút kinh nghiệm {BY}.",
     [("Ban Thi đua - Khen thưởng tỉnh", "sau mỗi hội nghị, chủ trì rút kinh nghiệm", DAY)]),
    ("Thành phần dự hội nghị do thủ trưởng đơn vị quyết định sau khi thống nhất với cấp ủy.",
     [("thủ trưởng đơn vị", "quyết định thành phần dự hội nghị sau khi thống nhất với cấp ủy", None)]),
    ("Hội đồng bình chọn do Sở Công Thương chủ trì chọn 10 đơn vị, công bố tại Hội nghị.",
     [("Sở Công Thương", "chủ trì Hội đồng bình chọn, chọn 10 đơn vị, công bố tại Hội nghị", None)]),
    ("Các huyện, thành phố còn lại cử 02 người dự hội nghị điểm để học tập.",
     [("các huyện, thành phố còn lại", "cử 02 người dự hội nghị điểm để học tập", None)]),
    ("Đơn vị sự nghiệp tự bảo đảm chi thường xuyên sử dụng nguồn của đơn vị.",
     [("đơn vị sự nghiệp tự bảo đảm chi thường xuyên", "sử dụng nguồn của đơn vị", None)]),
    (f"Tỉnh hỗ trợ mỗi xã khó khăn một phần, do Sở Tài chính tham mưu {BY}.",
     [("Sở Tài chính", "tham mưu tỉnh hỗ trợ mỗi xã khó khăn một phần", DAY)]),
    ("Đơn vị được chọn tham luận gửi bài (không quá 04 trang) về Sở Nội vụ chậm nhất ngày thứ Sáu, 20/6/2031.",
     [("đơn vị", "nơi được chọn tham luận thì gửi bài (không quá 04 trang) về Sở Nội vụ",
       {"until": date(2031, 6, 20)})]),
    (f"Đơn vị được phân công viết báo cáo điển hình nộp bài cho Sở Nội vụ {BY}.",
     [("đơn vị", "nơi được phân công viết báo cáo điển hình thì nộp bài cho Sở Nội vụ", DAY)]),
    ("Cơ quan, địa phương cử đại biểu chi tiền đi lại, lưu trú.",
     [("cơ quan, địa phương", "nơi cử đại biểu thì chi tiền đi lại, lưu trú", None)]),
    ("Các xã, phường cử đại biểu tham dự đúng thành phần.",
     [("các xã, phường", "cử đại biểu tham dự đúng thành phần", None)]),
    ("Thôn, bản, tổ dân phố không tổ chức hội nghị mà họp bình chọn.",
     [("thôn, bản, tổ dân phố", "không tổ chức hội nghị mà họp bình chọn", None)]),
    (f"Sở Nội vụ đặt bài trước ngày 14/6/2031, đơn vị gửi bài {BY}, mỗi bài không quá 04 trang.",
     [("Sở Nội vụ", "đặt bài", {"before": date(2031, 6, 14)}),
      ("đơn vị", "gửi bài, mỗi bài không quá 04 trang", DAY)]),
    ("Xã biên giới mời đại diện đồn Biên phòng.", [("xã biên giới", "mời đại diện đồn Biên phòng", None)]),
    ("Mỗi huyện bồi dưỡng ít nhất 05 mô hình; mỗi sở, ngành ít nhất 01 mô hình.",
     [("mỗi huyện", "bồi dưỡng ít nhất 05 mô hình", None), ("mỗi sở, ngành", "bồi dưỡng ít nhất 01 mô hình", None)]),
    (f"Mỗi huyện chọn, chỉ đạo xây dựng 05 mô hình; mỗi sở, ngành tỉnh ít nhất 01 mô hình, đăng ký {BY}.",
     [("mỗi huyện", "chọn, chỉ đạo xây dựng 05 mô hình", None),
      ("mỗi sở, ngành tỉnh", "chọn, chỉ đạo xây dựng ít nhất 01 mô hình, đăng ký", DAY)]),
    (f"Cổng thông tin điện tử tỉnh đăng danh sách {BY}.",
     [("Cổng thông tin điện tử tỉnh", "đăng danh sách", DAY)]),
    (f"Mỗi huyện chọn 01 xã tổ chức điểm, xong {BY}.", [("mỗi huyện", "chọn 01 xã tổ chức điểm", DAY)]),
])  # fmt: skip
def test_who_does_what_is_a_task_and_held_whole(said: str, told: list[Any], papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    found = [(one["body"], one["does"], one.get("window")) for one in reading.tasks]
    assert (found, reading.left) == (told, [])


def test_who_pays_for_himself_pays_for_the_conference(papers: Papers) -> None:
    reading = papers(head="KINH PHÍ", said="1. Hợp tác xã, trường học tự cân đối.")
    assert [(one["body"], one["does"]) for one in reading.tasks] == [("hợp tác xã, trường học", "tự cân đối kinh phí")]


@pytest.mark.parametrize("said", [
    "Các địa phương đang thực hiện chia tách thôn chủ động dời lịch họp.",
    "Thôn đông dân có thể mời thêm, do Chủ tịch UBND huyện, thành phố quyết định.",
    "Các cấp, các ngành tiếp tục đẩy mạnh công tác tuyên truyền về thi đua yêu nước.",
    "Xã, phường triệu tập từ 80 đến 120 đại biểu là hộ gia đình.",
    f"Mỗi huyện nộp 02 hồ sơ trước ngày 15/6/2031 và 01 hồ sơ {BY}.",
    "Sở Y tế có thể tổ chức trước 04/10/2031.",
    "Trường học do Chủ tịch UBND huyện quyết định thời gian.",
    "Đảng ủy lãnh đạo, Ủy ban nhân dân xã, phường chủ trì, Hội Nông dân cùng cấp phối hợp.",
    "Ban tổng hợp, giới thiệu với cơ quan báo chí của tỉnh.",
    "Đơn vị quản lý người nào thì tính vào chỉ tiêu của đơn vị đó.",
])  # fmt: skip
def test_what_another_table_is_for_or_asks_nothing_stays_told(said: str, papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    assert (reading.tasks, reading.left) == ([], [said])


EVERYBODY = "các cơ quan, đơn vị, địa phương"


@pytest.mark.parametrize(("said", "told"), [
    (f"Kế hoạch của địa phương, đơn vị: gửi Sở Nội vụ {BY} (trừ đơn vị làm điểm gửi trước ngày 14/6/2031).",
     [("địa phương, đơn vị", "gửi kế hoạch về Sở Nội vụ (trừ đơn vị làm điểm)", DAY),
      ("đơn vị làm điểm", "gửi kế hoạch về Sở Nội vụ", {"before": date(2031, 6, 14)})]),
    (f"Báo cáo sơ kết (cấp xã không quá 06 trang; sở không quá 08 trang): {BY}.",
     [(EVERYBODY, "gửi báo cáo sơ kết (cấp xã không quá 06 trang; sở không quá 08 trang)", DAY)]),
    ("Báo cáo kết quả cấp cơ sở (do cấp trên cơ sở tổng hợp): chậm nhất ngày 20-6-2031.",
     [("cấp trên cơ sở", "tổng hợp, gửi báo cáo kết quả cấp cơ sở", {"until": date(2031, 6, 20)})]),
    (f"Thay đổi đại biểu phải báo {BY}.", [(EVERYBODY, "báo thay đổi đại biểu", DAY)]),
    (f"Bình chọn khu dân cư mẫu gửi Sở Xây dựng {BY}.",
     [(EVERYBODY, "gửi kết quả bình chọn khu dân cư mẫu về Sở Xây dựng", DAY)]),
    (f"Thời hạn gửi Sở Nội vụ: sở, ban, ngành trước ngày 14/6/2031; UBND cấp huyện {BY} (bản có ký số).",
     [("sở, ban, ngành", "gửi báo cáo sơ kết về Sở Nội vụ (bản có ký số)", {"before": date(2031, 6, 14)}),
      ("UBND cấp huyện", "gửi báo cáo sơ kết về Sở Nội vụ (bản có ký số)", DAY)]),
    (f"Hồ sơ đề nghị: tờ trình, danh sách trích ngang; 01 bộ, gửi Sở Nội vụ {BY}. Quá thời hạn không xem xét.",
     [(EVERYBODY, "gửi hồ sơ đề nghị (01 bộ) về Sở Nội vụ; quá thời hạn không xem xét", DAY)]),
    ("Báo cáo cấp huyện không quá 10 trang; sở, ngành không quá 06 trang.",
     [(EVERYBODY, "xây dựng báo cáo cấp huyện không quá 10 trang; sở, ngành không quá 06 trang", None)]),
    ("Sở Nội vụ thông báo lịch họp trước Đại hội tỉnh 15 ngày.",
     [("Sở Nội vụ", "thông báo lịch họp trước Đại hội tỉnh 15 ngày", None)]),
])  # fmt: skip
def test_papers_and_what_is_asked_of_them_are_tasks(said: str, told: list[Any], papers: Papers) -> None:
    reading = papers(head="BÁO CÁO SƠ KẾT", said=f"1. {said}")
    found = [(one["body"], one["does"], one.get("window")) for one in reading.tasks]
    assert (found, reading.left) == (told, [])


def test_the_parts_of_a_report_are_its_outline_and_who_held_it_reports(papers: Papers) -> None:
    said = ("1. Báo cáo gồm ba phần: kết quả (chỉ đạo, tuyên truyền); tồn tại, nguyên nhân; nhiệm vụ.\n"
            "2. Báo cáo kết quả Hội nghị cấp huyện gửi Sở Nội vụ trong 05 ngày làm việc sau Hội nghị.")  # fmt: skip
    reading = papers(head="BÁO CÁO SƠ KẾT", said=said)
    ((outline,), (report,)) = reading.of("outline"), reading.of("reporting")
    assert [item["title"] for item in outline.values["items"]] == [
        "Kết quả (chỉ đạo, tuyên truyền)", "Tồn tại, nguyên nhân", "Nhiệm vụ"]  # fmt: skip
    assert (report.values["by"], report.values["working_days_after"]) == ("UBND cấp huyện", 5)
    assert reading.left == []


def test_whom_a_task_names_in_general_words_hides_no_other_sentence(papers: Papers) -> None:
    said = ("1. Các trường học và các đơn vị trực thuộc sở họp mặt điển hình. "
            "Các đơn vị có dưới 30 người thì không tổ chức riêng mà gửi danh sách cho nơi khác.")  # fmt: skip
    reading = papers(head="NỘI DUNG KHÁC", said=said)
    assert [(one["body"], one["does"].split()[0]) for one in reading.tasks] == [
        ("các trường học và các đơn vị trực thuộc sở", "họp"), ("các đơn vị", "nơi")]  # fmt: skip


@pytest.mark.parametrize(("said", "told"), [
    ("Các Cụm, Khối ký kết giao ước trước ngày 28/02/2031, sơ kết trong tháng 7 và tổng kết trước 10/12/2031.",
     [("các Cụm, Khối", "ký kết giao ước"), ("các Cụm, Khối", "sơ kết"), ("các Cụm, Khối", "tổng kết")]),
    ("Các khối thi đua tổ chức ký giao ước trước 28/02/2031, bình xét, suy tôn trước 30/11/2031.",
     [("các khối thi đua", "tổ chức ký giao ước"), ("các khối thi đua", "bình xét, suy tôn")]),
    ("Sở Nội vụ tổ chức tập huấn trong quý I năm 2031, tổng kết phong trào trước 30/11/2031.",
     [("Sở Nội vụ", "tổ chức tập huấn"), ("Sở Nội vụ", "tổng kết phong trào")]),
])  # fmt: skip
def test_each_deed_of_a_year_has_its_own_time(said: str, told: list[tuple[str, str]], papers: Papers) -> None:
    tasks = papers(head="CỤM, KHỐI THI ĐUA", said=f"1. {said}").tasks
    assert [(one["body"], one["does"]) for one in tasks] == told
    assert len({str(one["window"]) for one in tasks}) == len(told)


def test_days_from_when_something_is_received_are_no_date_that_a_key_lacks(papers: Callable[..., Any]) -> None:
    reading = papers(head="NỘI DUNG", said="1. Sở Tài chính thẩm định trong 07 ngày làm việc kể từ ngày nhận đủ hồ sơ.")
    assert [one["body"] for one in reading.tasks] == ["Sở Tài chính"]
    assert reading.left == []
