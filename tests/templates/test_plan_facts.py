"""Every fact of the province's plan stands in the plan that is built from it, under the clause it comes from."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.model.words import padded, raised_first, roman, share
from tdkt_tui.workflow import plans_of_province

(PLAN,) = plans_of_province("bac_giang")


def facts():
    """Yield (what it is, the words that must stand in the text), walking every table of the plan."""
    identity = PLAN.plan
    yield "number", f"{padded(identity.number)}/{identity.symbol}"
    yield "date", "ngày 26 tháng 6 năm 2019"
    yield "title", identity.title
    yield "signer", identity.signature.name
    yield from (("basis", citation.full()) for citation in PLAN.basis)
    yield "round", PLAN.round.title()
    yield "period", "giai đoạn {} - {}".format(*PLAN.round.reviewed)
    yield "round above", f"{PLAN.round.above.name} lần thứ {roman(PLAN.round.above.ordinal)}"
    yield from (("content", item.title) for item in PLAN.content)
    yield from (("name", item.name) for item in PLAN.named)
    yield from (("movement", f"“{item.name}”") for item in PLAN.movement)
    yield from (("launched by", item.launched_by) for item in PLAN.movement)
    yield from (("review", f"{item.review_years} năm") for item in PLAN.movement if item.review_years)
    for item in PLAN.anniversary:
        yield "anniversary", f"{item.in_year - item.since} năm {item.of}"
        yield "anniversary", f"{item.since} - {item.day + '/' if item.day else ''}{item.in_year}"
    yield from (("form", f"“{item.name}”") for item in PLAN.form)
    yield from levels()
    yield from (("exception", unit) for item in PLAN.exception for unit in item.units)
    for item in PLAN.jointly:
        yield from (("joint unit", unit) for unit in item.units)
        yield "organiser", item.organiser
    for item in PLAN.pilot:
        yield "pilot", item.unit
        yield "pilot's window", item.window.words()
    yield from (("agenda", item.title) for item in PLAN.agenda)
    yield from (("agenda adds", added) for item in PLAN.agenda if item.only_for for added in item.only_for.adds)
    yield from (("must show", item) for outline in PLAN.outline for item in outline.must_show)
    for item in PLAN.task:
        yield "task's body", item.body
        yield "task", item.does
        yield from (("together with", name) for name in item.together_with)
    for item in PLAN.reporting:
        yield from (("reporting", words) for words in (item.by, item.to, item.through, item.about))
    yield from (("recipient", f"- {item.words()};") for item in PLAN.recipient)
    yield "archive", f"- {PLAN.archive.words()}."


def levels():
    for level in PLAN.level:
        yield "level", level.label
        yield from (("unit", unit) for unit in level.units)
        yield "condition", level.when
        yield "window", level.window.words()
        yield "length", "½ ngày" if level.days == 0.5 else "01 ngày"
        yield from (("attends", item.who) for item in level.attend)
        yield from (("threshold", str(number)) for number in threshold(level.size) if number)
        yield from (("cap", f"{cap.at_most} đại biểu") for cap in level.size.caps)
        yield from (("share", share(part.share)) for part in level.size.shares)
        yield from (("size", words) for words in (level.size.proposed_by, level.size.decided_by))


def threshold(size):
    return size.plenary_below_staff, size.delegates_above_staff


@pytest.fixture(scope="module")
def text(documents, paragraphs):
    return "\n".join(line for _, line in paragraphs(documents("ke-hoach-16-2019")["plan"]))


def test_every_fact_stands_in_the_built_plan(text):
    folded = text.casefold()
    missing = [(what, words) for what, words in facts() if words.casefold() not in folded]
    assert missing == []


def test_every_cited_clause_has_its_number_in_the_built_plan(text):
    cited = {
        item.clause
        for table in ("aim", "content", "level", "exception", "jointly", "pilot", "agenda", "task", "reporting")
        for item in getattr(PLAN, table)
    }
    for clause in cited:
        part, _, rest = clause.partition(".")
        assert re.search(rf"^{part}\. [A-ZĐ]", text, flags=re.MULTILINE), clause
        assert re.search(rf"^{re.escape(rest)}\. ", text, flags=re.MULTILINE), clause


def test_the_province_hands_out_every_task_with_its_clause(documents, paragraphs):
    cells = [line for _, line in paragraphs(documents("ke-hoach-16-2019")["assignment"])]
    for task in PLAN.task:
        row = cells.index(raised_first(task.does))
        around = cells[row : row + 6]
        assert raised_first(task.body) in around
        assert task.clause in around
        assert all(product in " ".join(around) for product in task.deliver)
    for pilot in PLAN.pilot:
        assert raised_first(pilot.window.words()) in cells[cells.index(pilot.unit) :]
