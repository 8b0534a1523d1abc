"""Invitations: one context part for each guest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import sentence, slug, weekday
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.profile import Guest
from tdkt_tui.model.words import clock, day_month_year

# How the names of bodies begin; no Vietnamese surname does.
_BODIES = (
    "ủy ban", "ban ", "bộ ", "công an", "công đoàn", "công ty", "cục ", "chi cục", "đảng ủy",
    "hội ", "hội đồng", "huyện ủy",
    "khối ", "liên ", "mặt trận", "phòng ", "sở ", "tỉnh ", "thành ủy", "thường trực", "tổng ", "tòa án", "trung tâm",
    "trường ", "văn phòng", "viện ",
)  # fmt: skip


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
        role = guest.role.lower()
        yield f"{number:02d}-{slug(guest.name)}".rstrip("-"), {
            "name": guest.name, "post": guest.post, "role": role, "words": _addressed(guest),
        }  # fmt: skip


def _addressed(guest: Guest) -> str:
    """Write whom a card invites: "Ông A, Giám đốc Sở B" for a person, "Chủ tịch Hội C" for a post of a body.

    A body that the post already names is named once: "Lãnh đạo Ban" and "Ban D" make "Lãnh đạo Ban D".
    """
    if not guest.post:
        return guest.name
    if not guest.name.casefold().startswith(_BODIES):
        return f"{guest.name}, {guest.post}"
    post, body = guest.post.split(), guest.name.split()
    shared = max(size for size in range(min(len(post), len(body)) + 1) if post[len(post) - size :] == body[:size])
    return " ".join(post[: len(post) - shared] + body)
