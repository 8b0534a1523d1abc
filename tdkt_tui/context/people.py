"""The list of delegates in words: sections by what they are, rows in order, a total for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.delegates.order import by_name
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import CATEGORY_WORDS
from tdkt_tui.model.person import STATUS_WORDS, Delegate
from tdkt_tui.model.words import counted, grouped, joined, roman

_SECTIONS = {
    "individual": "Đại biểu là cá nhân",
    "collective": "Đại biểu đại diện tập thể",
    "household": "Đại biểu đại diện hộ gia đình",
    "alternate": STATUS_WORDS["alternate"],
    "guest": STATUS_WORDS["guest"],
}
_WOMEN = ("nữ", "female", "f")


def delegates(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return the list: sections with rows and totals, and the whole's totals.

    Guests keep the office's protocol order; all others stand by given name (Vietnamese alphabet). Sensitive columns
    are left out: the list's purpose does not need them.
    """
    people = dossier.people or ()
    if not people:
        gaps.miss("delegates")
    groups = {section: [person for person in people if _section(person) == section] for section in _SECTIONS}
    filled = [(section, group) for section, group in groups.items() if group]
    return {
        "sections": [
            {
                "number": roman(number),
                "kind": section,
                "title": _SECTIONS[section].upper(),
                "rows": [_row(place, person) for place, person in enumerate(_ordered(section, group), start=1)],
                "total": grouped(len(group)),
            }
            for number, (section, group) in enumerate(filled, start=1)
        ],
        "total": grouped(len(people)),
        "summary": joined([counted(number, noun) for noun, number in _counts(people).items() if number]),
    }


def _counts(people: Sequence[Delegate]) -> dict[str, int]:
    return {
        CATEGORY_WORDS["exemplar"]: sum(person.exemplar and person.status != "guest" for person in people),
        CATEGORY_WORDS["alternate"]: sum(person.status == "alternate" for person in people),
        CATEGORY_WORDS["guest"]: sum(person.status == "guest" for person in people),
        CATEGORY_WORDS["women"]: sum(_is_woman(person) for person in people),
    }


def _section(person: Delegate) -> str:
    return person.subject if person.status == "official" else person.status


def _ordered(section: str, group: Sequence[Delegate]) -> Sequence[Delegate]:
    return group if section == "guest" else by_name(group)


def _is_woman(person: Delegate) -> bool:
    return person.gender.casefold() in _WOMEN


def _row(number: int, person: Delegate) -> dict[str, str]:
    woman = _is_woman(person)
    return {
        "number": str(number),
        "name": person.full_name,
        "birth_male": "" if woman else person.birth,
        "birth_female": person.birth if woman else "",
        "post": person.post,
        "unit": person.unit,
        "post_unit": ", ".join(part for part in (person.post, person.unit) if part),
        "address": person.address,
        "award": person.highest_award,
        "achievement": person.achievement,
        "note": person.note,
    }
