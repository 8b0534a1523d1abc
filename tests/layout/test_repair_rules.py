"""One fault put into a clean document, ours or a stranger's, directly or by the style: repaired, or left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from estranging.contents_wrong import Spoil
from estranging.spoils import KIND_OF, spoils_of
from estranging.stranger import Stranger
from estranging.ways import WAYS

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.repair import repair
from tdkt_tui.regulations import Rule, load

DECREE = load("nd30_2020")
PERSON = {"side", "row", "order", "abbreviation", "titles", "one-line", "present"}
DRAWN = {"ke-co-quan", "ke-tieu-ngu", "ke-trich-yeu"}
DEPENDS = {"text", "pattern", "pattern-last", "case", "stack"}
"""Repaired where only one thing can be meant: see the tests of wording."""
WORDS = DEPENDS | {"ending", "ending-last", "end-mark", "prefix"}


def cases() -> Iterator[Any]:
    for rule in DECREE.rules:
        spoils = spoils_of(rule) if rule.checkable else []
        for index, spoil in enumerate(spoils):
            yield pytest.param(rule, spoil, "", id=f"{rule.id}-{index}")
        if spoils and rule.component not in {"trang", "so-trang"} and rule.prop not in {"bold", "italic"}:
            yield pytest.param(rule, spoils[0], "flattened", id=f"{rule.id}-flattened")


def spoilt(sample: Any, rule: Rule, spoil: Spoil, way: str) -> bytes:
    made = sample("nd30_2020", KIND_OF.get(rule.component, "named"))
    spoil(made, rule)
    if not way:
        return bytes(made.bytes())
    stranger = Stranger(made.bytes())
    WAYS[way](stranger)
    return stranger.bytes()


def words_in(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in parse_document(data, DECREE).paragraphs if paragraph.line]


@pytest.mark.parametrize(("rule", "spoil", "way"), list(cases()))
def test_a_fault_is_repaired_or_left_and_nothing_else_comes(sample: Any, rule: Rule, spoil: Spoil, way: str) -> None:
    data = spoilt(sample, rule, spoil, way)
    before = {finding.rule for finding in check_document(data, DECREE)}
    repaired = repair(data, DECREE)
    after = {finding.rule for finding in check_document(repaired.data, DECREE)}
    mended = {one.departure.rule for one in repaired.mended}
    assert after <= before
    assert {one.id for one in mended if one.id not in after} == before - after
    if not {one.prop for one in mended} & WORDS:
        assert words_in(repaired.data) == words_in(data)
    assert repair(repaired.data, DECREE).data == repaired.data
    if rule.prop in PERSON and rule.component not in DRAWN:
        assert (rule.id in after) is (rule.id in before)
    elif rule.prop not in DEPENDS:
        assert rule.id not in after


def test_a_clean_document_stays_byte_for_byte(sample: Any) -> None:
    for kind in ("named", "letter", "annex"):
        data = sample(kind=kind).bytes()
        assert repair(data, DECREE).data is data
