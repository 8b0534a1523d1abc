"""Values that nobody gave: told all at once, marked in a draft; the clerk's blanks are no gaps."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.model.fault import ManyFaults, MissingValue

NOTHING = {"form": None, "start": None, "venue": None}


def test_every_gap_is_told_at_once_with_its_field(built, changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), conference=NOTHING)
    with pytest.raises(ManyFaults) as told:
        built(dossier, "agenda")
    assert {fault.field for fault in told.value.faults} == {"conference.form", "conference.start", "conference.venue"}
    assert all(isinstance(fault, MissingValue) for fault in told.value.faults)


def test_a_draft_prints_the_gap_by_its_label(built, changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), conference=NOTHING)
    context = built(dossier, "plan", draft=True)[0].context
    assert context["conference"]["venue"] == "⟪còn thiếu: địa điểm⟫"
    assert context["draft"] is True


def test_a_kind_that_does_not_print_a_value_does_not_ask_for_it(built, changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), conference={"venue": None, "chair": None})
    assert built(dossier, "assignment")[0].context["conference"]["venue"] == ""


def test_a_plenary_is_not_asked_for_shares(built, shipped):
    conference = built(shipped("xa-tan-phuc"), "plan")[0].context["conference"]
    assert (conference["total"], conference["groups"]) == ("60 người", "")


def test_a_conference_of_delegates_is_asked_for_shares(built, changed, shipped):
    dossier = changed(shipped("xa-tan-phuc"), conference={"mode": "delegates"})
    with pytest.raises(ManyFaults) as told:
        built(dossier, "plan")
    assert {fault.field for fault in told.value.faults} == {"conference.size.exemplars", "conference.size.guests"}


def test_the_clerks_blanks_build_and_keep_the_year(built, shipped):
    document = built(shipped("ubnd-huyen-viet-yen"), "report")[0].context["document"]
    assert document["number"] == "Số: ....../BC-UBND"
    assert document["place_date"] == "Việt Yên, ngày ... tháng ... năm 2020"


@pytest.mark.parametrize(
    ("earliest", "held", "year"),
    [
        (date(2020, 1, 2), date(2020, 5, 15), "2020"),
        (date(2019, 12, 31), date(2020, 5, 15), "..."),
        (date(2019, 7, 1), None, "..."),  # its time ends in 2020
        (date(2020, 1, 2), None, "2020"),
    ],
)
def test_a_blank_keeps_no_year_that_its_time_does_not_fix(built, changed, shipped, earliest, held, year):
    later = {"later": True, "not_before": earliest}
    dossier = changed(shipped("ubnd-huyen-viet-yen"), document={"date": later}, conference={"date": held})
    plan, agenda = (built(dossier, kind, draft=held is None)[0].context for kind in ("plan", "agenda"))
    assert plan["document"]["place_date"] == f"Việt Yên, ngày ... tháng ... năm {year}"
    assert f"ngày ... tháng ... năm {year} của" in agenda["annex"]["attached"]


def test_no_fault_holds_a_value(built, changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), signature={"name": None})
    with pytest.raises(MissingValue) as told:
        built(dossier, "plan")
    assert told.value.field == "signature.name"
    assert "họ tên người ký" in told.value.what
