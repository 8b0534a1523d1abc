"""What a plan lays down in words is on the pages of those whom it binds, in the part that it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.programme import own_worded
from tdkt_tui.model.plan_names import unknown_names
from tdkt_tui.model.worded import Provision

WORDS = "mỗi bài phát biểu không quá 07 phút"


def said(dossier, **keys):
    provision = Provision(words=WORDS, about="agenda", **keys)
    given = replace(dossier, plan=dossier.plan.model_copy(update={"provision": [provision]}))
    return own_worded(given)["provisions"]


@pytest.mark.parametrize(
    ("who", "told"),
    [([], True), (["huyện"], True), (["sở", "các huyện, thành phố"], True), (["sở"], False), (["Sở Y tế"], False)],
)
def test_a_provision_is_told_to_whom_it_names(shipped, who, told):
    assert said(shipped("ubnd-huyen-viet-yen"), who=who)["agenda"] == ["Mỗi bài phát biểu không quá 07 phút."] * told


def test_a_provision_of_a_level_is_on_the_pages_of_that_level_alone(shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    others = [level.id for level in dossier.plan.level if level.id != dossier.level.id]
    assert said(dossier, levels=[dossier.level.id])["agenda"]
    assert not any(said(dossier, levels=others).values())


def test_the_provinces_own_document_has_none(shipped):
    assert not any(said(shipped("ke-hoach-16-2019")).values())


def test_levels_of_provisions_are_known(shipped):
    plan = shipped("ubnd-huyen-viet-yen").plan
    wrong = plan.model_copy(update={"provision": [Provision(words=WORDS, levels=["xom"])]})
    assert unknown_names(wrong) == ["xom"]
