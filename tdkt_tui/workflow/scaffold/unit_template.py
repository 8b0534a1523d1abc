"""The wording of a unit's plan: with a conference where the province's plan asks for one."""

from __future__ import annotations

from collections.abc import Mapping

from .texts import text_of


def unit_template(words: Mapping[str, str], *, conference: bool) -> str:
    """Return the text twin of a unit's plan."""
    inside = {
        **words,
        "TITLE": "Tổ chức {{ conference.name }}" if conference else "{{ plan.title }}",
        "CONTENT": text_of("hoi-nghi.txt" if conference else "khong-hoi-nghi.txt", words),
    }
    return text_of("ke-hoach-don-vi.txt", inside)
