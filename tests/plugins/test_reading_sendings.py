"""What is to be sent by a day: a task of those who send it, or papers of the exemplars that are introduced."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.scaffold import NewProvince
from tdkt_tui.workflow.scaffold.words import documents_of

Papers = Callable[..., Any]
AWARDS, EXEMPLARS = "KHEN THƯỞNG", "GIỚI THIỆU ĐIỂN HÌNH"
EVERYBODY = "các cơ quan, đơn vị, địa phương"
DAY = {"before": date(2031, 6, 20)}


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Hồ sơ đề nghị tặng Bằng khen gửi về Sở Nội vụ (qua Ban Thi đua) trước ngày 20/6/2031.", EVERYBODY,
     "gửi hồ sơ đề nghị tặng Bằng khen về Sở Nội vụ (qua Ban Thi đua)"),
    ("Hồ sơ lập thành 02 bộ, gửi về Sở Nội vụ trước ngày 20/6/2031 để thẩm định.", EVERYBODY,
     "gửi hồ sơ đề nghị khen thưởng (lập thành 02 bộ) về Sở Nội vụ để thẩm định"),
    ("Các sở, ban, ngành; UBND các huyện, thành phố nộp hồ sơ về Sở Nội vụ trước ngày 20/6/2031.",
     "các sở, ban, ngành; UBND các huyện, thành phố", "nộp hồ sơ về Sở Nội vụ"),
    ("Danh sách đại biểu (họ tên, chức vụ) gửi về Sở Nội vụ trước ngày 20/6/2031.", EVERYBODY,
     "gửi danh sách đại biểu (họ tên, chức vụ) về Sở Nội vụ"),
    ("Huyện, thành phố đăng ký tham luận bằng văn bản trước ngày 20/6/2031.", "huyện, thành phố",
     "đăng ký tham luận bằng văn bản"),
    ("Khen thưởng cấp Nhà nước: Hồ sơ đề nghị tặng Huân chương (nếu có) gửi trước ngày 20/6/2031.", EVERYBODY,
     "gửi hồ sơ đề nghị tặng Huân chương (nếu có)"),
    ("Trước ngày 20/6/2031, các huyện, thành phố gửi hồ sơ về Sở Nội vụ.", "các huyện, thành phố",
     "gửi hồ sơ về Sở Nội vụ"),
    ("Yêu cầu các đơn vị gửi danh sách đại biểu về Sở Nội vụ trước ngày 20/6/2031.", "các đơn vị",
     "gửi danh sách đại biểu về Sở Nội vụ"),
    ("Thời hạn gửi hồ sơ: trước ngày 20/6/2031.", EVERYBODY, "gửi hồ sơ đề nghị khen thưởng"),
    ("Hồ sơ đề nghị (họ tên, chức vụ, mỗi loại ghi một cột) gửi về Sở Nội vụ trước ngày 20/6/2031.", EVERYBODY,
     "gửi hồ sơ đề nghị (họ tên, chức vụ, mỗi loại ghi một cột) về Sở Nội vụ"),
])  # fmt: skip
def test_what_is_sent_by_a_day_is_a_task_and_held_whole(said: str, body: str, does: str, papers: Papers) -> None:
    reading = papers(head=AWARDS, said=f"1. {said}")
    (task,) = reading.tasks
    assert (task["body"], task["does"], task["window"]) == (body, does, DAY)
    assert reading.left == []


@pytest.mark.parametrize("said", [
    "1. Hồ sơ đề nghị gồm 01 bộ: Tờ trình; báo cáo (không quá 03 trang). Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2031.",
    "1. Hồ sơ đề nghị gồm 01 bộ: Tờ trình; báo cáo (không quá 03 trang); gửi về Sở Nội vụ trước ngày 20/6/2031.",
    ("1. Hồ sơ đề nghị gồm 01 bộ:\n- Tờ trình;\n- báo cáo (không quá 03 trang).\n2. Hồ sơ gửi về Sở Nội vụ trước ngày "
    "20/6/2031."),
])  # fmt: skip
def test_the_parts_of_a_dossier_are_what_is_to_be_delivered(said: str, papers: Papers) -> None:
    reading = papers(head=AWARDS, said=said)
    (task,) = reading.tasks
    assert (task["does"], task["window"]) == ("gửi hồ sơ đề nghị (01 bộ) về Sở Nội vụ", DAY)
    assert task["deliver"] == ["Tờ trình", "báo cáo (không quá 03 trang)"]
    assert reading.left == []


def test_those_who_may_put_forward_are_those_who_send(papers: Papers) -> None:
    said = ("1. Mỗi huyện, thành phố đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.\n"
            "2. Hồ sơ gửi về Sở Nội vụ chậm nhất 17 giờ 00 ngày 20/6/2031, quá hạn thì không xét.")  # fmt: skip
    reading = papers(head=AWARDS, said=said)
    (task,) = reading.tasks
    assert (task["body"], task["window"]) == ("các huyện, thành phố", {"until": date(2031, 6, 20)})
    (words,) = reading.left
    assert task["does"].endswith("Sở Nội vụ (17 giờ 00)")
    assert words == "quá hạn thì không xét."


def duties(reading: Any) -> list[tuple[Any, ...]]:
    return [(item.values["who"], item.values.get("collectives"), item.values.get("individuals"),
             item.values.get("needs"), item.values.get("to"), item.values.get("window"))
            for item in reading.of("nomination")]  # fmt: skip


SUMMARY = ["báo cáo tóm tắt thành tích, kèm 02 ảnh"]


@pytest.mark.parametrize(("said", "needs", "to"), [
    (("1. Mỗi huyện, thành phố giới thiệu 02 tập thể, 03 cá nhân điển hình. Báo cáo tóm tắt thành tích, kèm 02 ảnh, "
     "gửi trước ngày 20/6/2031."), SUMMARY, None),
    (("1. Mỗi huyện, thành phố giới thiệu hai tập thể và 03 (ba) cá nhân điển hình.\n2. Hồ sơ gồm: Danh sách; 02 ảnh. "
     "Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2031."), ["Danh sách", "02 ảnh"], "Sở Nội vụ"),
    (("1. Mỗi huyện, thành phố: 02 tập thể, 03 cá nhân.\n2. Hồ sơ gồm: Danh sách; 02 ảnh. Hồ sơ gửi về Sở Nội vụ trước "
     "ngày 20/6/2031."), ["Danh sách", "02 ảnh"], "Sở Nội vụ"),
    (("1. Mỗi huyện, thành phố giới thiệu 02 tập thể, 03 cá nhân điển hình.\n2. Hồ sơ gồm: danh sách; 02 ảnh.\n"
     "3. Thời hạn gửi Sở Nội vụ trước ngày 20/6/2031."), ["danh sách", "02 ảnh"], "Sở Nội vụ"),
])  # fmt: skip
def test_papers_of_exemplars_go_with_their_introduction(said: str, needs: list[str], to: Any, papers: Papers) -> None:
    reading = papers(head=EXEMPLARS, said=said)
    assert duties(reading) == [(["huyện", "thành phố"], 2, 3, needs, to, DAY)]
    assert reading.tasks == []
    assert reading.left == []


def test_who_is_named_behind_a_semicolon_goes_on_with_introducing(papers: Papers) -> None:
    said = ("1. Mỗi Cụm thi đua xã, phường (10 cụm) giới thiệu 02 tập thể, 05 cá nhân điển hình; "
            "mỗi Khối thi đua doanh nghiệp 01 tập thể, 02 cá nhân. Mỗi xã khen thưởng 03 tập thể.")  # fmt: skip
    reading = papers(head=EXEMPLARS, said=said)
    assert [duty[:3] for duty in duties(reading)] == [
        (["Cụm thi đua xã, phường"], 2, 5), (["Khối thi đua doanh nghiệp"], 1, 2)]  # fmt: skip
    assert "khen thưởng 03 tập thể" in " ".join(reading.left)


def test_one_kind_or_the_other_is_one_and_a_household_is_told(papers: Papers) -> None:
    said = "Mỗi sở, ban, ngành giới thiệu 01 tập thể hoặc 01 cá nhân điển hình."
    reading = papers(head=EXEMPLARS, said=f"1. {said}")
    assert [item.values["at_most"] for item in reading.of("nomination")] == [1]
    assert reading.left == []
    reading = papers(head=EXEMPLARS, said="1. Mỗi xã giới thiệu 01 tập thể, 02 cá nhân và 01 hộ điển hình.")
    assert len(reading.left) == 1


@pytest.mark.parametrize(("said", "who", "level"), [
    ("Các sở, ban, ngành: mỗi đơn vị giới thiệu 02 tập thể, 03 cá nhân điển hình.", ["sở", "ban", "ngành"],
     "so-ban-nganh"),
    ("Đối với cấp huyện: giới thiệu 02 tập thể, 03 cá nhân điển hình.", ["cấp huyện"], "huyen"),
    (("UBND các huyện, thành phố giới thiệu 02 tập thể, 03 cá nhân điển hình, gửi danh sách kèm báo cáo về Sở Nội vụ "
     "chậm nhất ngày 20/6/2031."), ["huyện", "thành phố"], "huyen"),
])  # fmt: skip
def test_who_introduces_is_named_before_a_colon_too(said: str, who: list[str], level: str, papers: Papers) -> None:
    (duty,) = papers(head=EXEMPLARS, said=f"1. {said}").of("nomination")
    assert (duty.values["who"], duty.values["levels"], duty.values["at_most"]) == (who, [level], 5)
    assert duty.values.get("to", "Sở Nội vụ") == "Sở Nội vụ"


@pytest.mark.parametrize("said", [
    "Hồ sơ gửi về Sở Nội vụ theo hướng dẫn riêng.", "Hồ sơ gửi sau ngày 20/6/2031 không được xem xét.",
    "Hồ sơ đã gửi trước ngày 20/6/2031 thì không phải gửi lại.",
    "Mỗi huyện nộp 02 hồ sơ trước ngày 15/6/2031 và 01 hồ sơ trước ngày 20/6/2031.",
])  # fmt: skip
def test_what_says_no_one_day_is_told(said: str, papers: Papers) -> None:
    reading = papers(head=AWARDS, said=f"1. {said}")
    assert reading.tasks == []
    assert reading.left == [said]


def test_who_sends_within_one_levels_part_is_left_open(papers: Papers) -> None:
    said = "Hồ sơ gửi về Phòng Nội vụ trước ngày 20/6/2031."
    reading = papers(head="KHEN THƯỞNG TẠI HỘI NGHỊ CẤP HUYỆN", said=f"1. {said}")
    assert reading.tasks == []
    assert reading.left == [said]


def test_a_programme_is_only_of_the_levels_that_hold_a_conference() -> None:
    wanted = NewProvince("an_phu_son", date(2031, 1, 5))
    told = {item["kind"]: item.get("levels") for item in tomllib.loads(documents_of(wanted, agenda=True, only=["xa"]))
            ["document"]}  # fmt: skip
    assert told == {"plan": None, "agenda": ["xa"], "timeline": None}
