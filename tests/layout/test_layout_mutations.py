"""Every rule that a program can check is broken once, directly and through the style, and found with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from estranging.contents_wrong import Spoil
from estranging.spoils import KIND_OF, spoils_of

from tdkt_tui.compliance.layout.check import CHECKERS, checker_of
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import REGULATION_IDS, AllowedKind, Certainty, Rule, load


def cases() -> Iterator[Any]:
    for name in REGULATION_IDS:
        for rule in load(name).rules:
            if rule.checkable:
                for index, spoil in enumerate(spoils_of(rule)):
                    yield pytest.param(rule, spoil, id=f"{rule.id}-{index}")


def test_every_checkable_rule_has_a_checker_and_a_spoil() -> None:
    rules = [rule for name in REGULATION_IDS for rule in load(name).rules]
    checkable = [rule for rule in rules if rule.checkable]
    assert [rule.id for rule in checkable if checker_of(rule) is None] == []
    assert [rule.id for rule in checkable if not spoils_of(rule)] == []
    assert [rule.id for rule in rules if not rule.checkable and checker_of(rule) is not None] == []
    used = {f"{rule.component}.{rule.prop}" for rule in checkable} | {rule.prop for rule in checkable}
    assert set(CHECKERS) - used == set()


@pytest.mark.parametrize(("rule", "spoil"), list(cases()))
def test_a_departure_is_found_at_its_place(sample: Any, rule: Rule, spoil: Spoil) -> None:
    document = sample(rule.id.partition(".")[0], KIND_OF.get(rule.component, "named"))
    where = spoil(document, rule)
    found = [finding for finding in document.check() if finding.rule == rule.id]
    assert len(found) == 1
    finding = found[0]
    if isinstance(where, str):
        assert finding.place == where
    else:
        assert finding.place.split(" (")[0].split(" của")[0] == f"đoạn {document.number(where)}"
    doubtful = rule.certainty is Certainty.UNCERTAIN
    assert finding.severity is (Severity.NOTE if doubtful else Severity.ERROR)
    assert rule.clause in finding.citation
    assert ("chưa đối chiếu" in finding.citation) is (rule.certainty is Certainty.REMEMBERED)
    assert finding.message
    assert finding.fix
    if rule.allowed.kind is AllowedKind.RANGE and not rule.expected:
        assert rule.words in finding.message
