"""A warning on a body without a recipient quotes the plan's own words, never a list that stands nowhere."""

from __future__ import annotations

import pytest

from tdkt_tui.compliance.rules.recipients import _missing
from tdkt_tui.model.issuer import Recipient


@pytest.mark.parametrize(("body", "told"), [
    ("các sở, ban, ngành; UBND các xã, phường", "các sở”, “ngành; UBND các xã, phường"),
    ("các hội; ban", "các hội"),
    ("ban, các hội, trường", "các hội, trường"),
    ("các hội", "các hội"),
])  # fmt: skip
def test_a_warning_quotes_the_plan(body: str, told: str) -> None:
    said = _missing(body, [Recipient(name="Ban")])
    assert said == told
    assert all(part in body for part in said.split("”, “"))
