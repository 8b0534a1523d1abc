"""Everything that the data lack is told at once, each at its first place; what only follows from it is not."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.model.fault import ManyFaults, MissingValue

SOURCE = """
[Thân bài] {{ name }} và {{ unit.nam }}
{%p for person in people %}
[Thân bài] {{ person.name }}, {{ person.year }}
{%p endfor %}
{%p if chair %}
[Thân bài] Chủ trì: {{ chair }}
{%p endif %}
[Thân bài] {{ titel|upper }} {{ note is defined }} {{ name }}
"""


def told(context: dict[str, Any], source: str = SOURCE) -> list[tuple[str, str, bool]]:
    with pytest.raises((ManyFaults, MissingValue)) as caught:
        Template.from_bytes(to_docx(source)).render(context)
    fault = caught.value
    return [
        (one.place, one.field, "có phải" in one.fix)
        for one in (fault.faults if isinstance(fault, ManyFaults) else [fault])
    ]


def test_every_lack_is_told_with_its_place_and_the_nearest_name() -> None:
    people = [{"name": "An"}, {"name": "Bình", "year": 1970}, {"name": "Chi"}]
    assert told({"unit": {"name": "A"}, "people": people, "title": "x"}) == [
        ("đoạn 1", "name", True),
        ("đoạn 1", "unit.nam", True),
        ("đoạn 3", "people[].year", False),
        ("đoạn 5", "chair", False),
        ("đoạn 8", "titel", True),
    ]


def test_what_follows_from_a_lack_is_not_told() -> None:
    assert told({}, "[Thân bài] a\n{%p for p in people %}\n[Thân bài] {{ p.name }}\n{%p endfor %}") == [
        ("đoạn 2", "people", False)
    ]


def test_one_lack_is_one_fault() -> None:
    with pytest.raises(MissingValue):
        Template.from_bytes(to_docx("[Thân bài] {{ name }} {{ name }}")).render({})
