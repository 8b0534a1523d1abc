"""The list of delegates in words: sections by what they are, rows in order, a total for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import inside
from tdkt_tui.delegates.honours import Honour, honours
from tdkt_tui.delegates.listing.columns import birth_year
from tdkt_tui.delegates.totals import grouped, nominee_words, totals
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.words import roman

_WOMAN, _MAN = "Nữ", "Nam"


def delegates(dossier: Dossier, title: str, event: str, gaps: Gaps) -> dict[str, Any]:
    """Return the list: its title, sections with rows and totals, and the totals of the whole.

    title: the annex's; event: the conference's name in capitals, empty for a list of no conference. Guests keep the
    office's protocol order, as exemplars that are introduced keep its order; all others stand by given name. Sensitive
    columns are left out: the list's purpose does not need them.
    """
    people, nominees = dossier.listed, dossier.lists_nominees
    mark = "" if people else gaps.miss("delegates")
    return {
        "title": f"{title} DỰ {event}" if event else title.upper(),
        "sections": [
            {
                "number": roman(number),
                "kind": group.id,
                "title": group.label.upper(),
                "extras": [heading for heading, _ in columns],
                "rows": [_row(place, person, columns) for place, person in enumerate(group.people, start=1)],
                "total": group.words(),
            }
            for number, group in enumerate(grouped(people, nominees=nominees), start=1)
            for columns in [honours(group.people)]
        ],
        "totals": mark or (f"Tổng cộng: {nominee_words(people)}" if nominees else totals(people).words()),
    }


def _row(number: int, person: Delegate, columns: Sequence[Honour]) -> dict[str, Any]:
    known = person.gender in (_WOMAN, _MAN)
    year = birth_year(person.birth)
    return {
        "number": str(number),
        "name": person.full_name,
        "birth_male": year if person.gender == _MAN else "",
        "birth_female": year if person.gender == _WOMAN else "",
        "birth_either": "" if known else year,
        "post": person.post,
        "unit": person.unit,
        "post_unit": post_unit(person),
        "address": person.address,
        "award": person.highest_award,
        "achievement": person.achievement,
        "extras": [getattr(person, field) for _, field in columns],
        "note": person.note,
    }


def post_unit(person: Delegate) -> str:
    """Write post and unit as one, where both are given."""
    both = person.post and person.unit
    return f"{person.post}, {inside(person.unit)}" if both else person.post or person.unit
