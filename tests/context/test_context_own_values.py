"""Of days, numbers and kinds that a plan gives several in a row, a page has its unit's own; an award stands once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_provisions import untold
from tdkt_tui.context.own_words import in_own_words


@pytest.fixture
def of_kind(shipped):
    """Return the dossier of a unit of some kind, a pilot or not, under the shipped plan."""

    def unit(kind: str, *, pilot: bool = False):
        dossier = shipped("ubnd-huyen-viet-yen")
        own = dossier.profile.unit.model_copy(update={"category": kind})
        plan = dossier.plan if pilot else dossier.plan.model_copy(update={"pilot": []})
        return replace(dossier, plan=plan, profile=dossier.profile.model_copy(update={"unit": own}))

    return unit


DUE = "Báo cáo trong 05 ngày làm việc sau hội nghị, không chậm hơn ngày 12/3/2026 đối với xã, phường"


@pytest.mark.parametrize(("kind", "said"), [
    ("xã", "12/3/2026."), ("sở", "20/3/2026."), ("doanh nghiệp", "08/3/2026."),
    ("huyện", "12/3/2026 đối với xã, phường, ngày 20/3/2026 đối với sở, ngành, ngày 08/3/2026 đối với doanh nghiệp."),
])  # fmt: skip
def test_of_days_of_several_kinds_a_page_has_its_own_alone(of_kind, kind: str, said: str) -> None:
    text = f"{DUE}, ngày 20/3/2026 đối với sở, ngành, ngày 08/3/2026 đối với doanh nghiệp."
    lead = DUE.removesuffix("12/3/2026 đối với xã, phường")
    assert in_own_words(of_kind(kind), text) == f"{lead}{said}"


@pytest.mark.parametrize(("kind", "day"), [("xã", "12/3/2026"), ("sở", "20/3/2026")])
def test_the_day_of_the_others_is_that_of_whom_none_is_said(of_kind, kind: str, day: str) -> None:
    text = "gửi danh sách chậm nhất ngày 12/3/2026 đối với xã, phường; ngày 20/3/2026 đối với các đơn vị còn lại"
    assert in_own_words(of_kind(kind), text) == f"gửi danh sách chậm nhất ngày {day}"


@pytest.mark.parametrize(("kind", "said"), [
    ("xã", "tối đa 15 tập thể, cá nhân, hộ gia đình, kèm tiền"),
    ("phường", "tối đa 25 tập thể, cá nhân, hộ gia đình, kèm tiền"),
])  # fmt: skip
def test_what_is_counted_once_for_several_is_said_of_each(of_kind, kind: str, said: str) -> None:
    text = "tối đa 15 tập thể, cá nhân, hộ gia đình đối với xã và tối đa 25 đối với phường, kèm tiền"
    assert in_own_words(of_kind(kind), text) == said


@pytest.mark.parametrize(("kind", "share"), [
    ("xã", "mỗi xã 01 hộ"), ("sở", "mỗi sở, ngành 02 người"), ("huyện", "mỗi xã 01 hộ; mỗi sở, ngành 02 người"),
])  # fmt: skip
def test_of_shares_in_brackets_a_page_has_its_own(of_kind, kind: str, share: str) -> None:
    text = "giới thiệu gương (mỗi xã 01 hộ; mỗi sở, ngành 02 người) về Sở Nội vụ"
    assert in_own_words(of_kind(kind), text) == f"giới thiệu gương ({share}) về Sở Nội vụ"


@pytest.mark.parametrize(("kind", "own"), [
    ("thành phố", "UBND thành phố"), ("huyện", "UBND huyện"), ("xã", "UBND huyện, thị xã, thành phố"),
])  # fmt: skip
def test_a_kind_of_two_words_in_a_row_is_one(of_kind, kind: str, own: str) -> None:
    assert in_own_words(of_kind(kind), "Giấy khen của Chủ tịch UBND huyện, thị xã, thành phố").endswith(own)


def test_an_award_that_a_provision_tells_with_its_number_is_told_once() -> None:
    line = "Chủ tịch UBND xã tặng Giấy khen cho tối đa 15 tập thể."
    context: dict[str, Any] = {"plan": {
        "honours": ["Giấy khen của Chủ tịch UBND xã;", "đề nghị tặng Bằng khen cho 01 cá nhân."], "criteria": [],
        "drives": [], "own": {"provisions": {"honours": [line]}},
    }}  # fmt: skip
    untold(context)
    assert context["plan"]["honours"] == ["đề nghị tặng Bằng khen cho 01 cá nhân."]
    assert context["plan"]["own"]["provisions"]["honours"] == [line]


ROWS = (
    "Nộp báo cáo không muộn hơn ngày 12/3/2026 đối với cấp xã (riêng 03 xã đảo: ngày 22/3/2026), ngày 20/3/2026 đối "
    "với sở, ban, ngành, ngày 25/3/2026 đối với Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh."
)


@pytest.mark.parametrize(("kind", "said"), [
    ("phường", "ngày 12/3/2026 (riêng 03 xã đảo: ngày 22/3/2026)."), ("sở", "ngày 20/3/2026."),
    ("huyện", ROWS.partition(" hơn ")[2]),
])  # fmt: skip
def test_bodies_by_name_and_what_is_apart_belong_to_a_row_of_days(of_kind, kind: str, said: str) -> None:
    assert in_own_words(of_kind(kind), ROWS) == f"Nộp báo cáo không muộn hơn {said}"


SENT = "Gửi Sở Nội vụ trước ngày 30/7/2026 (cấp xã) và trước ngày 05/8/2026 (sở, ban, doanh nghiệp từ 90 lao động)"


@pytest.mark.parametrize(("kind", "said"), [
    ("phường", "Gửi Sở Nội vụ trước ngày 30/7/2026"), ("sở", "Gửi Sở Nội vụ trước ngày 05/8/2026"),
    ("doanh nghiệp", SENT),
])  # fmt: skip
def test_of_days_with_whose_they_are_in_brackets_a_page_has_its_own(of_kind, kind: str, said: str) -> None:
    assert in_own_words(of_kind(kind), SENT) == said
