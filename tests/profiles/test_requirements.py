"""What documents need and nobody gave; what a form asks at each level."""

from __future__ import annotations

import dataclasses

import pytest

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FIELDS, fields_for
from tdkt_tui.model.issuer import Signature
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.requirements import missing
from tdkt_tui.workflow import load_dossier, plan_named

DISTRICT = "bac_giang/ubnd-huyen-viet-yen"
COMMUNE = "bac_giang/xa-tan-phuc"
ISSUER = "bac_giang/ke-hoach-16-2019"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_named("bac_giang/16-2019")


def _without(dossier: Dossier, key: str) -> Dossier:
    """Take one value out of a complete dossier."""
    data = dossier.profile.model_dump(exclude_unset=True)
    *tables, last = key.split(".")
    here = data
    for table in tables:
        here = here[table]
    here.pop(last, None)
    people = None if key == "delegates" else dossier.people
    if key == "issuer.kind":  # an issuer without its kind is no issuer
        data.pop("issuer")
    return dataclasses.replace(dossier, profile=Profile.model_validate(data), people=people)


NOT_PRESCRIBED = {"nomination", "periodic-report"}  # by this province
REQUIRED = [
    field.key
    for field in FIELDS
    if field.need in ("always", "conference") and not set(field.documents) <= NOT_PRESCRIBED
]


@pytest.mark.parametrize("key", [*REQUIRED, "unit.staff"])
def test_each_value_that_is_taken_away_is_named(key: str) -> None:
    whole = load_dossier(COMMUNE)
    assert missing(whole) == []
    faults = missing(_without(whole, key))
    named = {fault.field for fault in faults}
    assert named == ({"issuer.kind", "issuer.name"} if key == "issuer.kind" else {key})
    for fault in faults:
        assert fault.place == COMMUNE
        assert fault.what.startswith("Thiếu ")
        assert fault.fix


@pytest.mark.parametrize("key", ["conference.size.exemplars", "conference.size.guests"])
def test_shares_bind_a_conference_of_delegates_only(key: str) -> None:
    assert [fault.field for fault in missing(_without(load_dossier(DISTRICT), key))] == [key]
    assert missing(_without(load_dossier(COMMUNE), key)) == []


def test_an_empty_profile_lacks_everything_at_once(plan: Plan) -> None:
    level = plan.level_for("co-so")
    assert level is not None
    dossier = Dossier(Profile(plan="x", level="co-so"), plan, level)
    assert {fault.field for fault in missing(dossier)} == {*REQUIRED, "unit.staff"}


def test_only_what_the_asked_documents_need(plan: Plan) -> None:
    level = plan.level_for("co-so")
    assert level is not None
    dossier = Dossier(Profile(plan="x", level="co-so"), plan, level)
    agenda = {fault.field for fault in missing(dossier, ["agenda"])}
    assert {"conference.date", "document.number"} <= agenda
    assert not agenda & {"delegates", "task", "recipient", "report.number", "invitation.guest", "unit.staff"}
    assert [fault.field for fault in missing(dossier, ["timeline"])] == []
    assert "một-loại-lạ" not in "".join(map(str, missing(dossier, ["một-loại-lạ"])))


def test_the_plan_itself_needs_nothing_of_its_profile(plan: Plan) -> None:
    level = plan.level_for("tinh")
    assert level is not None
    bare = Dossier(Profile(plan="x", level="tinh", role="issuer"), plan, level)
    assert missing(bare) == []
    half = bare.profile.model_copy(update={"signature": Signature(post="CHỦ TỊCH")})
    assert {fault.field for fault in missing(dataclasses.replace(bare, profile=half))} == {"signature.name"}
    assert missing(load_dossier(ISSUER)) == []


def test_a_documents_own_place_and_signature_stand_in() -> None:
    dossier = load_dossier(COMMUNE)
    data = dossier.profile.model_dump(exclude_unset=True)
    del data["document"]["place"], data["signature"]
    data["report"] |= {"place": "Tân Phúc", "signature": {"post": "CHỦ TỊCH", "name": "X"}}
    bare = dataclasses.replace(dossier, profile=Profile.model_validate(data))
    assert missing(bare, ["report"]) == []
    assert {fault.field for fault in missing(bare, ["invitation"])} == {
        "document.place",
        "signature.post",
        "signature.name",
    }


def test_a_form_asks_only_what_the_level_needs(plan: Plan) -> None:
    commune = {field.key: field for field in fields_for(plan, plan.level_for("co-so", "xã"), "unit")}  # type: ignore[arg-type]
    district = {field.key: field for field in fields_for(plan, plan.level_for("tren-co-so", "huyện"), "unit")}  # type: ignore[arg-type]
    issuer = {field.key: field for field in fields_for(plan, plan.level_for("tinh", "tỉnh"), "issuer")}  # type: ignore[arg-type]
    assert commune["unit.staff"].required
    assert "unit.staff" not in district
    assert "unit.has_subordinates" not in commune
    assert [code for code, _ in district["conference.form"].choices] == ["dai-hoi-thi-dua-yeu-nuoc"]
    assert len(commune["conference.form"].choices) == 3
    assert commune["conference.size.total"].clause == "II.2.1"
    assert not any(key.startswith(("conference", "unit", "invitation")) for key in issuer)
    assert not any(field.required for field in issuer.values())
    assert all(field.label and field.about() for field in commune.values())


def test_what_could_not_be_read_is_not_missing_too(plan: Plan) -> None:
    level = plan.level_for("co-so")
    assert level is not None
    dossier = Dossier(Profile(plan="x", level="co-so"), plan, level)
    told = ["conference.date", "document.number.later", "signature", "recipient.2.name", "issuer.kindly"]
    left = {fault.field for fault in missing(dossier, told=told)}
    assert {*REQUIRED, "unit.staff"} - left == {
        "conference.date", "document.number", "signature.post", "signature.name", "recipient"
    }  # fmt: skip
