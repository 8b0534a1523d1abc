"""A branch with a level of its own is counted with "sở, ban, ngành": in what these may ask for, and their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.contexts import own_honours
from tdkt_tui.context.own_provisions import provides_for
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.level import Level
from tdkt_tui.model.worded import Provision

OFFICES = Level(id="van-phong", label="các sở, ban, ngành", units=["sở", "ban", "ngành"], clause="V.1")
BRANCH = Level(id="nganh-doc", label="Công an tỉnh", units=["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"], clause="V.2")
FIRMS = Level(id="cong-ty", label="doanh nghiệp lớn", units=["doanh nghiệp thuộc tỉnh"], clause="V.3")
AWARDS = [Honours(level="van-phong", award="đề nghị tặng Bằng khen của UBND tỉnh", collectives=3),
          Honours(level="van-phong", award="Giấy khen của Giám đốc sở", collectives=9)]  # fmt: skip


@pytest.fixture
def unit(shipped: Callable[..., Any]) -> Callable[..., Any]:
    dossier = shipped("ubnd-huyen-viet-yen")

    def of(level: Level, kind: str, *more: Honours) -> Any:
        plan = dossier.plan.model_copy(update={"level": [OFFICES, BRANCH, FIRMS], "honours": [*AWARDS, *more]})
        called = dossier.profile.unit.model_copy(update={"category": kind, "name": kind})
        profile = dossier.profile.model_copy(update={"unit": called, "issuer": None})
        return replace(dossier, plan=plan, level=level, profile=profile)

    return of


def test_it_asks_for_what_offices_may_and_gives_nothing_of_theirs(unit: Callable[..., Any]) -> None:
    assert [item.award[:8] for item in own_honours(unit(OFFICES, "sở"))] == ["đề nghị ", "Giấy khe"]
    assert own_honours(unit(BRANCH, "Công an tỉnh")) == AWARDS[:1]
    assert own_honours(unit(FIRMS, "doanh nghiệp thuộc tỉnh")) == []
    own = Honours(level="nganh-doc", award=AWARDS[0].award, collectives=1)
    assert own_honours(unit(BRANCH, "Công an tỉnh", own)) == [own], "the plan gives it a number of its own"


def test_words_for_the_offices_bind_it_but_on_their_meeting(unit: Callable[..., Any]) -> None:
    police = unit(BRANCH, "Công an tỉnh")
    for about, bound in (("honours", True), ("reporting", True), ("size", False), ("form", False)):
        words = Provision(words="Mỗi nơi gửi 03 bài.", about=about, levels=["van-phong"])
        assert provides_for(police, words) is bound
        assert not provides_for(unit(FIRMS, "doanh nghiệp thuộc tỉnh"), words)
