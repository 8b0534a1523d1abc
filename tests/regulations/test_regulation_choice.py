"""The regulation follows the document's own date and the kind of its issuer."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.regulations import REGULATION_IDS, choose, load
from tdkt_tui.regulations.loading import first_day


@pytest.mark.parametrize(
    ("on", "short"),
    [
        (date(2011, 3, 5), "TT 01/2011"),
        (date(2019, 6, 26), "TT 01/2011"),
        (date(2020, 3, 4), "TT 01/2011"),
        (date(2020, 3, 5), "NĐ 30/2020"),
        (date(2026, 1, 1), "NĐ 30/2020"),
    ],
)
def test_by_date(on: date, short: str) -> None:
    assert choose(on, "people-committee").regulation.short == short


@pytest.mark.parametrize("kind", ISSUER_KINDS)
def test_by_issuer(kind: str) -> None:
    free = {"front", "union", "party", "association", "enterprise", "cooperative"}
    applied = choose(date(2024, 6, 1), kind)
    assert applied.binding is (kind not in free)
    assert "NĐ 30/2020" in applied.why
    assert ("ghi chú" in applied.why) is (kind in free)


def test_nothing_is_known_before_2011() -> None:
    with pytest.raises(BadInput, match="05/03/2011") as caught:
        choose(date(2010, 1, 1), "council")
    assert caught.value.field == "date"


def test_an_unknown_kind_names_the_known() -> None:
    with pytest.raises(BadInput, match="people-committee"):
        choose(date(2024, 1, 1), "province")


def test_the_first_day_of_a_shipped_regulation_is_the_one_that_it_is_loaded_with() -> None:
    assert {name: first_day(name) for name in REGULATION_IDS} == {
        name: load(name).effective_from for name in REGULATION_IDS
    }
