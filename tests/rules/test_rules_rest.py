"""Who takes part and is neither exemplar nor guest: told as such, never called a guest."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.context.conference import conference
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.model.field_facts import said_of
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.requirements import missing
from tdkt_tui.model.suggestions import suggested

LEADERS = {"who": "lãnh đạo Đảng ủy, Ủy ban nhân dân xã"}
GUESTS = {"who": "đại biểu khách mời", "category": "guest"}
EXEMPLARS = {"who": "các điển hình tiên tiến", "category": "exemplar"}
SHARE = {"shares": [{"category": "exemplar", "share": "1/2", "how": "at-least"}]}
CASE = {"level": "tren-co-so", "unit.category": "sở", "conference.mode": "delegates"}


def size(total, exemplars, guests=None):
    return {"conference.size": {"total": total, "exemplars": exemplars, "guests": guests}}


def of(attend):
    return {"level.2.size": SHARE, "level.2.attend": attend}


@pytest.mark.parametrize(("attend", "told"), [
    ([EXEMPLARS, GUESTS], ("size.sum", Severity.ERROR)),
    ([EXEMPLARS, GUESTS, LEADERS], ("size.rest", Severity.NOTE)),
])  # fmt: skip
def test_the_rest_are_others_where_others_attend(found, make, attend, told) -> None:
    case, plan = CASE | size(100, 66, 10), of(attend)
    (finding,) = [item for item in found(case, plan) if item.rule in ("size.sum", "size.rest")]
    assert (finding.rule, finding.severity) == told
    dossier = make(case, plan)
    groups = conference(dossier, Gaps(dossier, "plan", draft=True))["groups"]
    assert ("24 đại biểu khác" in groups) is (told[0] == "size.rest")
    assert "10 đại biểu khách mời" in groups
    answers = {"conference.size.total": 100, "conference.size.exemplars": 66, "conference.mode": "delegates"}
    guests = suggested("conference.size.guests", answers, dossier.plan, dossier.level, date(2020, 1, 1))
    assert guests == (34 if told[0] == "size.sum" else None)
    said = said_of("conference.size.guests", dossier.plan, dossier.level)
    assert any("đại biểu khác" in item.words for item in said) is (told[0] == "size.rest")


@pytest.mark.parametrize(("attend", "asked"), [([EXEMPLARS, LEADERS], False), ([EXEMPLARS, GUESTS], True), ([], False)])
def test_guests_are_asked_for_only_where_the_plan_names_some(make, found, attend, asked) -> None:
    case = CASE | size(100, 66)
    plan = of(attend) | {"document": [{"kind": "plan", "template": "mau/ke-hoach"}]}
    dossier = make(case, plan)
    lacking = [fault.field for fault in missing(dossier) if fault.field.startswith("conference.size")]
    assert lacking == (["conference.size.guests"] if asked else [])
    gaps = Gaps(dossier, "plan", draft=True)
    groups = conference(dossier, gaps)["groups"]
    assert groups == (
        "66 đại biểu điển hình tiên tiến và ⟪còn thiếu: số đại biểu khách mời⟫"
        if asked
        else "66 đại biểu điển hình tiên tiến và 34 đại biểu khác"
    )
    assert not [item for item in found(case, plan) if item.rule.startswith("size.")]
