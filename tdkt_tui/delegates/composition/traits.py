"""What targets ask of a delegate: yes, no, or not known. Sensitive values are looked at and never passed on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tdkt_tui.delegates.values import birth, yes_or_no
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded

from .schooling import at_least, schooling, theory

_NONE = {"không", "không có", "ko", "k", "0", "-", "không theo", "không tôn giáo", "lương"}
_MAJORITY = "kinh"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Answer = bool | None


@dataclass(frozen=True, slots=True)
class Trait:
    """A question and its words. ask: a delegate's answer, None where the list does not say.

    private: the answer for one person is a sensitive value, and is never told beside a name.
    """

    id: str
    label: str
    ask: Callable[[Delegate], Answer]
    private: bool = False


def counted_for(trait: Trait, person: Delegate) -> bool:
    """Tell whether a delegate is asked at all: a collective or household only where the list answers for it."""
    return person.subject == "individual" or trait.ask(person) is not None


def is_woman(person: Delegate) -> Answer:
    """Tell a woman from a man."""
    return {"Nữ": True, "Nam": False}.get(person.gender)


def is_minority(person: Delegate) -> Answer:
    """Tell who belongs to an ethnic minority: any people but the Kinh."""
    told = folded(person.sensitive.get("ethnicity", "")).removeprefix("dân tộc ").strip(" -–")
    return told != _MAJORITY if told else None


def is_religious(person: Delegate) -> Answer:
    """Tell who has a religion."""
    told = folded(person.sensitive.get("religion", "")).strip()
    return told not in _NONE if told else None


def is_party_member(person: Delegate) -> Answer:
    """Tell a member of the Party; a day of joining is a yes."""
    told = person.sensitive.get("party_member", "").strip()
    if not told:
        return None
    return True if _YEAR.search(told) or folded(told).startswith("đảng viên") else yes_or_no(told)


def is_outside_party(person: Delegate) -> Answer:
    """Tell who is no member of the Party."""
    member = is_party_member(person)
    return None if member is None else not member


def is_exemplar(person: Delegate) -> Answer:
    """Tell who is held up as a model."""
    return person.exemplar


def age(person: Delegate, day: date) -> int | None:
    """Return the age on a day: by the day of birth, or by the year where only that is known; None where neither is."""
    *rest, year = (birth(person.birth) or "").split("/")
    if not year:
        return None
    years = day.year - int(year)
    if len(rest) == len(("day", "month")):
        born_day, born_month = map(int, rest)
        years -= (day.month, day.day) < (born_month, born_day)
    return years if years >= 0 else None


def under(years: int, day: date) -> Trait:
    """Return the question who is younger than so many years on a day."""

    def ask(person: Delegate) -> Answer:
        told = age(person, day)
        return None if told is None else told < years

    return Trait(f"under-{years}", f"dưới {years} tuổi", ask)


def is_direct_worker(person: Delegate) -> Answer:
    """Tell who works where goods are made or services done."""
    return {"Có": True, "Không": False}.get(person.direct_worker)


def of_sector(sector: str) -> Trait:
    """Return the question who works in a field, by its words in the list's own."""
    wanted = folded(sector)

    def ask(person: Delegate) -> Answer:
        return wanted in folded(person.sector) if person.sector else None

    return Trait(f"sector-{wanted}", f"lĩnh vực {sector}", ask)


WOMEN = Trait("women", "nữ", is_woman)
MINORITY = Trait("ethnic-minority", "dân tộc thiểu số", is_minority, private=True)
RELIGIOUS = Trait("religious", "có tôn giáo", is_religious, private=True)
PARTY = Trait("party", "đảng viên", is_party_member, private=True)
OUTSIDE_PARTY = Trait("outside-party", "ngoài Đảng", is_outside_party, private=True)
EXEMPLAR = Trait("exemplar", "điển hình tiên tiến", is_exemplar)
DIRECT = Trait("direct-worker", "lao động trực tiếp", is_direct_worker)
DEGREE = Trait("degree", "đại học trở lên", lambda person: at_least(schooling(person.education), 3))
POSTGRADUATE = Trait("postgraduate", "trên đại học", lambda person: at_least(schooling(person.education), 4))
THEORY = Trait("advanced-theory", "cao cấp lý luận chính trị",
               lambda person: at_least(theory(person.political_theory), 3))  # fmt: skip
TRAITS = (WOMEN, MINORITY, RELIGIOUS, PARTY, OUTSIDE_PARTY, EXEMPLAR, DIRECT, DEGREE, POSTGRADUATE, THEORY)
BY_ID = {trait.id: trait for trait in TRAITS}
