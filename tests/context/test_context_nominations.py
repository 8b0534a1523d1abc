"""What a unit is asked to introduce, in the words of a document."""

from __future__ import annotations

import pytest

from tdkt_tui.context.duties import nomination_words
from tdkt_tui.model.duties import Nomination


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
