"""What is taken out of a sentence for a unit's page leaves a sentence: who does something with what he does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.left_whole import left_whole
from tdkt_tui.context.own_reports import report_line
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.duties import Reporting

HEADS = "Thủ trưởng cơ quan, đơn vị, Chủ tịch {} khen thưởng theo thẩm quyền tại buổi lễ."


@pytest.fixture
def of_kind(shipped):
    """Return the dossier of a unit of some kind."""

    def unit(kind: str):
        dossier = shipped("ubnd-huyen-viet-yen")
        own = dossier.profile.unit.model_copy(update={"category": kind})
        return replace(dossier, profile=dossier.profile.model_copy(update={"unit": own}))

    return unit


@pytest.mark.parametrize("chair", ["UBND các cấp", "Ủy ban nhân dân các huyện, thị xã, thành phố", "UBND cấp xã"])
@pytest.mark.parametrize("kind", ["sở", "doanh nghiệp"])
def test_what_heads_do_stays_behind_them(of_kind, kind: str, chair: str) -> None:
    said = "Thủ trưởng cơ quan, đơn vị khen thưởng theo thẩm quyền tại buổi lễ."
    assert in_own_words(of_kind(kind), HEADS.format(chair)) == said


def test_words_that_would_be_a_stub_stay_whole(of_kind) -> None:
    text = "Người đứng đầu đơn vị, Chủ tịch UBND huyện Mẫu Sơn biểu dương, động viên kịp thời."
    assert in_own_words(of_kind("sở"), text) == text


@pytest.mark.parametrize(("whole", "left", "kept"), [
    ("Giám đốc, đội trưởng khen thưởng tại chỗ", "Giám đốc", "Giám đốc, đội trưởng khen thưởng tại chỗ"),
    ("mỗi sở chọn 02 ảnh, mỗi xã chọn 01 ảnh", "chọn 01 ảnh", "chọn 01 ảnh"),
    ("Giám đốc, đội trưởng", "Giám đốc", "Giám đốc"),
])  # fmt: skip
def test_only_what_lost_its_verb_is_kept_whole(whole: str, left: str, kept: str) -> None:
    assert left_whole(whole, left) == kept


@pytest.mark.parametrize(("about", "after"), [
    ("kết quả kèm danh sách đại biểu dự Đại hội cấp tỉnh", "Hội nghị"), ("kết quả Đại hội", "Đại hội"),
])  # fmt: skip
def test_a_report_is_sent_after_the_units_own_meeting(shipped, about: str, after: str) -> None:
    dossier = shipped("xa-tan-phuc")
    assert dossier.noun == "Hội nghị"
    line = report_line(dossier, Reporting(by="các xã", to="Phòng Nội vụ", about=about, days_after=6))
    assert line.endswith(f"06 ngày sau khi kết thúc {after}")
