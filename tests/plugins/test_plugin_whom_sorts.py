"""Whom a passage binds goes by its scope: some sort of a level's units alone, all before papers, the lowest level."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    return two_levels(
        instead=[
            (
                'units = ["xã", "phường", "thị trấn"]',
                'units = ["xã", "phường", "thị trấn", "trường học", "doanh nghiệp"]',
            )
        ]
    )


def told(plan: Plan, words: str, whole: str = "", clause: str = "IV.1") -> dict[str, Any]:
    return whose(plan, Passage(words, whole or words, clause, ()), None)


@pytest.mark.parametrize(("words", "binds"), [
    ("Đối với xã, phường, số lượng từ 60 đến 80 người.", {"who": ["xã", "phường", "thị trấn"]}),
    ("Các xã có thể lùi thời gian.", {"who": ["xã", "phường", "thị trấn"]}),
    ("Mỗi thôn, tổ dân phố cử hai người.", {"who": ["xã", "phường", "thị trấn"]}),
    ("Các trường học tổ chức vào dịp khai giảng.", {"who": ["trường học"]}),
    ("Doanh nghiệp do giám đốc quyết định.", {"who": ["doanh nghiệp"]}),
    ("Xã, phường, trường học, doanh nghiệp tổ chức gọn.", {"levels": ["xa"]}),
    ("Ở trường học nên có tiết mục của học sinh, ở doanh nghiệp nên tôn vinh thợ giỏi.",
     {"who": ["trường học", "doanh nghiệp"]}),
])  # fmt: skip
def test_kinds_of_one_sort_are_not_the_whole_level(words: str, binds: dict[str, Any], plan: Plan) -> None:
    assert told(plan, words) == binds


def test_the_lowest_level_is_meant_by_its_conferences_and_not_by_where_something_is(plan: Plan) -> None:
    assert told(plan, "Ở cơ sở có thể bỏ phần tham luận.") == {"levels": ["xa"]}
    assert told(plan, "Không tặng Bằng khen của Chủ tịch UBND tỉnh đối với cơ sở.") == {"levels": ["xa"]}
    assert told(plan, "Giám sát việc bình chọn ở cơ sở.") == {}


def test_papers_are_those_of_all_before_them(plan: Plan) -> None:
    before = "Các xã, phường, trường học, doanh nghiệp đề nghị 01 tập thể; các sở, ban, ngành đề nghị 02 tập thể."
    papers = "Hồ sơ gồm tờ trình và biên bản."
    assert told(plan, papers, f"{before} {papers}") == {"levels": ["xa", "so"]}


@pytest.mark.parametrize(("words", "binds"), [
    ("Mỗi huyện, thành phố có một người trẻ.", {"levels": ["huyen"]}), ("Các huyện họp sớm.", {"who": ["huyện"]}),
])  # fmt: skip
def test_the_one_city_of_a_level_is_called_by_its_kind(words: str, binds: dict[str, Any], plan: Plan) -> None:
    level = plan.level[0].model_copy(
        update={"id": "huyen", "label": "cấp huyện", "units": ["huyện", "thành phố Sa Kỳ"]}
    )
    assert told(plan.model_copy(update={"level": [level, plan.level[-1]]}), words) == binds
