"""The wording of a unit's plan: with a conference where the province's plan asks for one."""

from __future__ import annotations

from collections.abc import Mapping

from .texts import text_of

_OWN_TITLE = "Triển khai {{ plan.short }} của {{ plan.issuer }} tại {{ unit.area }}"
"""The province's own title speaks of all levels; a unit's plan bears its own."""


def unit_template(words: Mapping[str, str], *, conference: bool, also_without: bool = False) -> str:
    """Return the text twin of a unit's plan. also_without: other levels of the plan hold no conference."""
    title = "Tổ chức {{ conference.name }}" if conference else _OWN_TITLE
    content = text_of("hoi-nghi.txt" if conference else "khong-hoi-nghi.txt", words)
    if conference and also_without:
        title = f"{{% if conference is defined %}}{title}{{% else %}}{_OWN_TITLE}{{% endif %}}"
        plain = text_of("khong-hoi-nghi.txt", words)
        content = (
            f"{{%p if conference is defined %}}\n{content.rstrip()}\n{{%p else %}}\n{plain.rstrip()}\n{{%p endif %}}\n"
        )
    return text_of("ke-hoach-don-vi.txt", {**words, "TITLE": title, "CONTENT": content})
