"""What a template can call of one person: as a guest of an invitation, and by the identifiers of a list."""

from __future__ import annotations

from typing import Any

from tdkt_tui.assembly.records import tag_name
from tdkt_tui.context.people import post_unit
from tdkt_tui.model.person import LABELS, SENSITIVE, STATUS_WORDS, SUBJECT_WORDS, Delegate

_SPOKEN = {"Nam": "Ông", "Nữ": "Bà"}


def letter_context(person: Delegate, number: int) -> dict[str, Any]:
    """Return the words: ``guest`` as invitations have it, ``person`` by identifier, and each column's heading as a tag.

    "Họ và tên" is ``{{ ho_va_ten }}``, as with ``tdkt render``. ``person.salutation`` is "Ông", "Bà", "Ông/Bà" where
    the list does not say, empty for who is no single person. Sensitive columns are never among them.
    """
    told = {
        "full_name": person.full_name, "gender": person.gender, "birth": person.birth, "post": person.post,
        "unit": person.unit, "address": person.address, "status": STATUS_WORDS[person.status],
        "subject": SUBJECT_WORDS[person.subject], "exemplar": "Có" if person.exemplar else "Không",
        "highest_award": person.highest_award, "achievement": person.achievement,
        "education": person.education, "political_theory": person.political_theory, "sector": person.sector,
        "direct_worker": person.direct_worker, "seat": person.seat, "note": person.note,
    }  # fmt: skip
    alone = person.subject == "individual"
    spoken = f"{_SPOKEN[person.gender]} " if alone and person.gender in _SPOKEN else ""
    salutation = _SPOKEN.get(person.gender, "Ông/Bà") if alone else ""
    place = post_unit(person)
    guest = {
        "name": person.full_name,
        "post": place,
        "role": STATUS_WORDS[person.status].lower(),
        "words": f"{spoken}{person.full_name}" + (f", {place}" if place else ""),
    }
    named = {tag_name(LABELS[name]): text for name, text in told.items() if name not in SENSITIVE}
    return {**named, "so_thu_tu": str(number), "person": {**told, "salutation": salutation, "number": str(number)},
            "guest": guest}  # fmt: skip
