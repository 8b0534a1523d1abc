"""What a unit is asked to introduce, and may be given, in the words of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.duties import nomination_words
from tdkt_tui.model.duties import Honours, Nomination


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({"at_least": 5, "at_most": 5, "collectives": 2, "individuals": 3}, "02 tập thể, 03 cá nhân"),
        ({"at_least": 5, "collectives": 2, "individuals": 3}, "ít nhất 02 tập thể, 03 cá nhân"),
        ({"at_most": 5, "collectives": 2, "individuals": 3}, "nhiều nhất 02 tập thể, 03 cá nhân"),
        ({"at_least": 5, "at_most": 5}, "05 tập thể, cá nhân"),
        ({}, "tập thể, cá nhân"),
    ],
)
def test_exemplars_are_told_by_kind_where_the_plan_tells_them_apart(numbers, words):
    duty = Nomination(who=["huyện"], kinds=["tập thể", "cá nhân"], **numbers)
    assert nomination_words(duty, own=True)["asked"] == words


def test_an_award_of_some_units_is_told_in_no_other_units_paper(shipped, built):
    """Own words of a plan may say for each kind, or for one unit, what may be proposed: nobody else reads it."""
    dossier, whole = shipped("ubnd-huyen-viet-yen"), shipped("ke-hoach-16-2019")

    def told(dossier, units):
        honours = [Honours(award="Bằng khen", level=dossier.level.id if units else "", units=units, collectives=3)]
        plan = dossier.plan.model_copy(update={"honours": honours})
        context = built(replace(dossier, plan=plan), "plan")
        return bool(context[0].context["plan"]["honours"])

    for units, mine in (([], True), (["huyện"], True), (["UBND các huyện"], True), (["Huyện Việt Yên"], True),
                        (["H. Việt Yên"], True), (["thành phố"], False), (["huyện Yên Thế"], False),
                        (["khối thi đua"], False), (["thành phố", "huyện Việt Yên"], True)):  # fmt: skip
        assert told(dossier, units) is mine, units
    assert told(whole, ["khối thi đua"])
