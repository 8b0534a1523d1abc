"""Invitations: one context part for each guest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import sentence, slug, weekday
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.words import clock, day_month_year


def invitation(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return what all invitations share: when to arrive, day and venue, what to note, whom to ask.

    Day and venue are the conference's; where the profile says otherwise a check has told so, and the given ones print.
    """
    given, held = dossier.profile.invitation, dossier.profile.conference
    day = given.date_of_conference or held.date
    return {
        "arrive": clock(given.arrive) if given.arrive else "",
        "date": gaps.need(day, "conference.date", day_month_year),
        "weekday": weekday(day) if day else "",
        "start": gaps.need(held.start, "conference.start", clock),
        "venue": gaps.need(given.venue or held.venue, "conference.venue"),
        "notes": sentence(given.notes) if given.notes else "",
        "contact": given.contact.rstrip(" .;"),
    }


def guests(dossier: Dossier, gaps: Gaps) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each guest's file name ("01-so-noi-vu") and words, in the office's own order."""
    given = dossier.profile.invitation.guest
    if not given:
        mark = gaps.miss("invitation.guest")
        yield "01", {"name": mark, "post": "", "role": "", "words": mark}
    for number, guest in enumerate(given, start=1):
        words = f"{guest.name}, {guest.post}" if guest.post else guest.name
        role = guest.role.lower()
        yield f"{number:02d}-{slug(guest.name)}".rstrip("-"), {
            "name": guest.name, "post": guest.post, "role": role, "words": words,
        }  # fmt: skip
