"""Of a province's kept words a page leaves out what is of others, its ends and headings, and what another line says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.left_whole import not_said_within
from tdkt_tui.context.own_agenda import own_title
from tdkt_tui.context.own_sentences import own_sentences
from tdkt_tui.context.wording import in_time
from tdkt_tui.model.quota import PlanComposition

ISLES = "Hai huyện ven biển Cát Tiên, Bãi Sậy nếu gặp bão thì được lùi nhưng không quá ngày 15/7"


@pytest.fixture
def said(shipped):
    """Return what is left of words on the page of a unit of some kind; shares: of its conference."""

    def tell(words: str, kind: str = "huyện", shares=()) -> str:
        dossier = shipped("ubnd-huyen-viet-yen")
        own = dossier.profile.unit.model_copy(update={"category": kind})
        plan = dossier.plan.model_copy(update={"composition": list(shares)})
        return own_sentences(
            replace(dossier, plan=plan, profile=dossier.profile.model_copy(update={"unit": own})), words
        )

    return tell


@pytest.mark.parametrize(("kind", "words", "left"), [
    ("sở", "Xã, phường nào đã họp thì chỉ gửi danh sách. Giữ đúng giờ", "Giữ đúng giờ"),
    ("xã", "Xã, phường nào đã họp thì chỉ gửi danh sách", "Xã, phường nào đã họp thì chỉ gửi danh sách"),
    ("sở", "Đặc khu nào đã họp thì chỉ gửi danh sách", "Đặc khu nào đã họp thì chỉ gửi danh sách"),
    ("huyện", "Đồng thời giới thiệu gương", "Giới thiệu gương"),
    ("huyện", ISLES, ISLES), ("sở", ISLES, ""), ("xã", ISLES, ""),
    ("sở", f"Nơi khác giữ đúng hạn. {ISLES}", "Nơi khác giữ đúng hạn"),
    ("xã", "Trên đây là Kế hoạch của tỉnh. UBND tỉnh yêu cầu các cấp, các ngành nghiêm túc thực hiện", ""),
    ("xã", "UBND tỉnh yêu cầu các xã gửi báo cáo trước khi thực hiện việc khác",
     "UBND tỉnh yêu cầu các xã gửi báo cáo trước khi thực hiện việc khác"),
    ("xã", "Về tuyên truyền. Nói về người thật, việc thật", "Nói về người thật, việc thật"),
    ("xã", "Các huyện, thị xã Mường Hoa, thành phố Sông Đà", ""),
    ("xã", "Các xã, phường giữ tiêu chí đã đạt", "Các xã, phường giữ tiêu chí đã đạt"),
    ("sở", f"Một số nơi có đặc điểm riêng thì làm như sau. {ISLES}", ""),
])  # fmt: skip
def test_sentences_of_others_and_what_says_nothing_go(said, kind: str, words: str, left: str) -> None:
    assert said(words, kind) == left


def test_the_first_item_is_without_what_introduces_all_items() -> None:
    assert own_title("Hội nghị các cấp gồm những phần chính: chào cờ, khai mạc", "sở") == "Chào cờ, khai mạc"
    assert own_title("Báo cáo gồm hai phần: kết quả, phương hướng", "sở").startswith("Báo cáo gồm hai phần: ")


def test_what_is_on_the_whole_congress_is_not_on_a_units_conference(shipped) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    words = "Nữ trong toàn Đại hội không dưới 30%. Kịch bản có đề án riêng. Hội nghị giữ đúng giờ"
    left = own_sentences(dossier, words)
    assert left == (words if dossier.noun == "Đại hội" else "Hội nghị giữ đúng giờ")


SHARE = "Khách mời không tính vào tỷ lệ này và mời ở mức vừa phải"


def test_a_share_that_stands_in_another_place_is_named(said) -> None:
    own = PlanComposition.model_validate({"group": "nữ", "at_least": "30%"})
    assert said(SHARE) == SHARE
    assert "tỷ lệ đại biểu nữ ít nhất 30%" in said(SHARE, shares=[own])
    assert said(f"Nữ đạt 30%. {SHARE}", shares=[own]).endswith(SHARE)


def test_a_task_that_a_provision_says_whole_is_told_there_alone() -> None:
    task = "Quyết định số người theo quy mô dân số và hội trường sẵn có;"
    provisions = {"size": ["Xã quyết định số người theo quy mô dân số và hội trường sẵn có, không quá 90 người."]}
    assert not_said_within([task, "Gửi danh sách."], provisions) == ["Gửi danh sách."]
    assert not_said_within([task, "Gửi danh sách."], {"size": ["Quyết định số người."]}) == [task, "Gửi danh sách."]


def test_the_end_of_a_month_is_its_last_day() -> None:
    line, day = "Gửi Kế hoạch này chậm nhất cuối tháng 10 năm 2014, nói rõ ngày", "chậm nhất ngày {} tháng 10 năm 2014"
    assert in_time(line, day.format("31")) == line
    assert in_time(line, day.format("30")) == f"{line}, {day.format('30')}"
