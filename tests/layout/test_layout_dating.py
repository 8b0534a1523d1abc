"""A .docx alone tells by its own date line which regulation it falls under."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.compliance.layout import regulation_of
from tdkt_tui.model.fault import BadInput


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bắc Giang, ngày 26 tháng 6 năm 2019", "tt01_2011"),
        ("Bắc Giang, ngày 04 tháng 3 năm 2020", "tt01_2011"),
        ("Bắc Giang, ngày 05 tháng 3 năm 2020", "nd30_2020"),
        ("Bắc Giang, ngày … tháng 02 năm 2020", "tt01_2011"),
        ("Bắc Giang, ngày …… tháng …… năm 2024", "nd30_2020"),
        ("Bắc Giang, ngày     tháng     năm 2019", "tt01_2011"),
    ],
)
def test_by_the_date_line(sample: Any, line: str, name: str) -> None:
    made = sample()
    made.say("dia-danh-thoi-gian", line)
    assert regulation_of(made.bytes()).id == name


def test_an_annex_by_what_it_is_attached_to(sample: Any) -> None:
    made = sample(kind="annex")
    made.say("kem-theo", "(Kèm theo Kế hoạch số 16/KH-UBND ngày 26 tháng 6 năm 2019 của UBND tỉnh)")
    assert regulation_of(made.bytes()).id == "tt01_2011"


@pytest.mark.parametrize("line", ["Bắc Giang", "Bắc Giang, ngày 31 tháng 02 năm 2024", "ngày 1 tháng 1 năm 2001"])
def test_without_a_usable_date_the_user_is_asked(sample: Any, line: str) -> None:
    made = sample()
    made.say("dia-danh-thoi-gian", line)
    with pytest.raises(BadInput) as caught:
        regulation_of(made.bytes())
    assert caught.value.fix
