"""A warning on a body without a recipient quotes the plan's own words, never a list that stands nowhere."""

from __future__ import annotations

import pytest

from tdkt_tui.compliance.rules.recipients import _missing, covered
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


@pytest.mark.parametrize(("body", "lines", "reached"), [
    ("các sở, ban, ngành, đoàn thể tỉnh và UBND cấp huyện",
     ["Các sở, ban, ngành", "Các đoàn thể tỉnh", "UBND các huyện, thị xã, thành phố"], True),
    ("Đài truyền thanh huyện, xã", ["UBND các huyện, thành phố"], True),
    ("Phòng Nội vụ các huyện, thị xã và UBND cấp xã", ["Chủ tịch UBND các huyện, thị xã"], True),
    ("hệ thống đài truyền thanh cơ sở", ["UBND các xã, phường"], True),
    ("UBND cấp huyện, cấp xã", ["UBND các xã, phường, đặc khu"], False),
    ("Đài truyền thanh các huyện", ["Chủ tịch, các PCT UBND thành phố"], False),
    ("Hội Nông dân các huyện", ["UBND các huyện"], False),
    ("Đài Phát thanh - Truyền hình tỉnh", ["UBND các huyện"], False),
])  # fmt: skip
def test_a_committees_own_body_gets_the_plan_from_its_committee(body: str, lines: list[str], reached: bool) -> None:
    assert covered(body, [Recipient(name=line) for line in lines]) is reached
