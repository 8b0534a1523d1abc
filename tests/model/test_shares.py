"""Shares as a plan says them: a fraction stays one, and what is offered is what the check wants."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from tdkt_tui.model.composition import Share, measure, measure_words, part_of, people_of
from tdkt_tui.model.level import Level
from tdkt_tui.model.quota import PlanComposition
from tdkt_tui.model.suggestions import suggested
from tdkt_tui.model.words import share


def test_a_fraction_is_kept_and_printed_as_one() -> None:
    assert Share(category="exemplar", share=" 2 / 3 ").share == "2/3"
    assert part_of("2/3") == Fraction(2, 3)
    assert part_of(0.7) == Fraction(7, 10)
    assert (share("2/3"), share(0.7)) == ("2/3", "70%")
    assert measure("1/3") == (Fraction(1, 3), 0)
    assert measure_words(Fraction(1, 3), 0) == "ít nhất 1/3"
    assert measure_words(Fraction(1, 2), 0) == "ít nhất 50 %"
    assert PlanComposition(group="nữ", at_least="1/3").at_least == "1/3"


@pytest.mark.parametrize("said", ["3/2", "0/3", "1/0", "", "2/3/4", "hai phần ba", 0, 1.5, -0.5])
def test_what_is_no_part_of_a_whole_is_refused_at_its_place(said) -> None:
    with pytest.raises(ValidationError) as refused:
        Share(category="exemplar", share=said)
    (fault,) = refused.value.errors()
    assert fault["loc"] == ("share",)
    assert "2/3" in fault["msg"]


@pytest.mark.parametrize(("said", "how", "whole", "people"), [
    ("2/3", "at-least", 140, 94), ("2/3", "at-least", 90, 60), ("2/3", "at-most", 140, 93),
    (0.7, "exactly", 300, 210), ("1/3", "exactly", 100, 33), (0.3, "at-least", 10, 3),
])  # fmt: skip
def test_what_is_offered_keeps_the_share(said, how, whole, people) -> None:
    assert people_of(said, how, whole) == people
    size = {"shares": [{"category": "exemplar", "share": said, "how": how}]}
    level = Level(id="xa", label="cấp xã", size=size)
    answers = {"conference.size.total": whole, "conference.mode": "delegates"}
    assert suggested("conference.size.exemplars", answers, None, level, None) == people
