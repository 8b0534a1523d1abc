"""What is made on request only asks nothing of an ordinary build, whatever its kind; who asks for it is told how."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.compliance.rules.nominations import answered
from tdkt_tui.model.choosing import choice_faults
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.fields import fields_for
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.requirements import missing
from tdkt_tui.workflow.load import load_dossier
from tdkt_tui.workflow.produce import plan_jobs

WHOLE = load_dossier("bac_giang/xa-tan-phuc")
PLAN = Offer(kind="plan", template="x")


def case(*offers: Offer, **profile: object) -> Dossier:
    """Return a case of which nothing is known but its level, with these documents beside the plan's own."""
    plan = WHOLE.plan.model_copy(update={"document": [PLAN, *offers]})
    own = Profile(plan=plan.plan.id, level=WHOLE.level.id, **profile)
    return Dossier(own, plan, WHOLE.level, None, "ho-so.toml")


def asked(dossier: Dossier, *kinds: str) -> set[str]:
    return {fault.field for fault in missing(dossier, kinds or None)}


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS if kind.id != "plan"])
@pytest.mark.parametrize("chosen", [False, True])
def test_an_ordinary_build_asks_nothing_for_it(kind: str, chosen: bool) -> None:
    more = {"documents": ["plan", kind]} if chosen else {}
    on_request, ordinary = (case(Offer(kind=kind, template="y", on_request=held), **more) for held in (True, False))
    alone = asked(case(**more))
    assert asked(on_request) == alone
    assert [job.kind.id for job in plan_jobs(on_request, (), ())] == ["plan"]
    # Asked for, it needs what any other would.
    assert asked(on_request, "plan", kind) == asked(ordinary) >= alone
    assert [job.kind.id for job in plan_jobs(on_request, (kind,), ())] == [kind]


def test_one_that_must_be_chosen_waits_until_it_is_asked_for() -> None:
    dossier = case(Offer(kind="nomination", template="y", of="xa", on_request=True, title="Giới thiệu của xã"))
    assert choice_faults(dossier) == []
    (fault,) = choice_faults(dossier, ["nomination"])
    assert fault.field == "nomination.of"
    with pytest.raises(BadInput) as told:
        plan_jobs(dossier, ["nomination"], ())
    assert "chưa chọn văn bản loại “nomination”" in told.value.what
    assert told.value.fix == "ghi nomination.of là một trong: “xa” (Giới thiệu của xã)"
    named = replace(dossier, profile=dossier.profile.model_copy(update={"documents": ["nomination"]}))
    assert choice_faults(named) == []
    with pytest.raises(BadInput, match="chưa chọn văn bản loại “nomination”"):
        plan_jobs(named, (), ())
    with pytest.raises(BadInput, match="Kế hoạch không quy định văn bản “badge”"):
        plan_jobs(dossier, ["badge"], ())


def test_a_profile_of_such_documents_only_is_told_to_ask() -> None:
    dossier = case(Offer(kind="badge", template="y", on_request=True), documents=["badge"])
    with pytest.raises(BadInput, match="chỉ lập khi yêu cầu") as told:
        plan_jobs(dossier, (), ())
    assert told.value.fix == "thêm --document badge"


def test_delegates_are_no_nominees_before_the_profile_says_something_of_it() -> None:
    duty = Nomination(id="xa", who=["xã"])
    for on_request, table, answers in ((True, {}, False), (True, {"number": 7}, True), (False, {}, True)):
        dossier = case(Offer(kind="nomination", template="y", on_request=on_request), nomination=table)
        plan = dossier.plan.model_copy(update={"nomination": [duty]})
        assert (answered(replace(dossier, plan=plan)) is not None) == answers


def test_a_new_profile_is_not_asked_for_it_either() -> None:
    """Else what was left to the clerk would be there before anybody thought of the document."""
    needed = {}
    for on_request in (True, False):
        plan = case(Offer(kind="nomination", template="y", on_request=on_request)).plan
        needed[on_request] = {item.key for item in fields_for(plan, WHOLE.level, "unit") if item.required}
    asked_only_for_it = {"nomination.number", "nomination.symbol", "nomination.date", "delegates"}
    assert needed[False] - needed[True] == asked_only_for_it
    only = {item.key for item in fields_for(plan, WHOLE.level, "unit", ["nomination"]) if item.required}
    assert asked_only_for_it <= only
