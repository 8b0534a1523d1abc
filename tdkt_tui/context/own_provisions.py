"""What a plan lays down in words that no other table has a key for, as a unit's own plan says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tdkt_tui.context.left_whole import not_said_within
from tdkt_tui.context.own_pilots import said_of_pilots, said_of_the_rest
from tdkt_tui.context.own_places import own_of_rows, places_of
from tdkt_tui.context.own_sentences import own_sentences
from tdkt_tui.context.own_times import all_time_said
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import ended, sentence
from tdkt_tui.model.base import in_turn
from tdkt_tui.model.bound_units import names_itself
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.worded import Provision
from tdkt_tui.model.words import raised_first

_WHO_COMES = re.compile(
    r"(?:Các )?(?:Thành phần|Đại biểu|Khách mời|Người dự)\b[^.;:]*?(?:\bgồm(?: có)?\b:?|:)\s"
    r"(?![^.;]*?\d (?:đại biểu|người)\b|(?:\w+ ){0,2}\d)"
    r"|Thành phần\b(?!.*\d)|(?:Tham )?[Dd]ự (?:Hội nghị|Đại hội)(?: (?:cấp )?\w+)? (?:có|gồm)\b:? (?!\d)|Mời\s(?!.*\d)"
    r"|(?:Ở|Tại) [^;.:,\d]{3,40} có đại diện\b(?!.*\d)"
)
"""Who comes, said without a number: it stands with those whom the level's own list names."""
_HEADED = re.compile(
    r"^(?:Thành phần(?: (?:tham )?dự (?:Hội nghị|Đại hội)[^:;.,]{0,30})?"
    r"(?: gồm(?: có)?(?=.*điển hình)|(?: gồm(?: có)?)?:)"
    r"|(?:Tham )?[Dd]ự (?:Hội nghị|Đại hội)(?: (?:cấp )?\w+)? (?:có|gồm)(?: có)?:?) "
)
"""How a list of who comes begins, which the heading above it says."""
_STOP = re.compile(rf"(?<=\D\.)\s+(?=[{UPPER}])")
_LEADS = re.compile(r"((?:một trong|các|những) [^;:.]*(?<!bổ )(?<!định )\bsau(?: đây)?)\.$")
"""What introduces the lines behind it."""
_PRINTED, _OF_MEETING = ("seats", "nominations", "tasks", "reports", "purposes", "requirements"), ("form", "size")
_LABELS = {
    "honours": re.compile(r"(?:Về )?khen thưởng: ", re.IGNORECASE),
    "size": re.compile(r"(?:Về )?(?:số lượng|quy mô)(?: đại biểu)?: (?!do )", re.IGNORECASE),
    "form": re.compile(r"(?:Hình thức|Thời gian|Địa điểm): (?=[A-ZĐ])"),
    "budget": re.compile(r"(?:Về )?kinh phí: ", re.IGNORECASE),
}
_LEAST, _NUMBER, _OF, _DONE = 4, re.compile(r"\d"), Counter({"của": 9}), Counter(["tổ", "chức", "xong", "phải", "có"])
_QUOTED = re.compile(r"“[^“”]+”")
_APART = re.compile(r"[Rr]iêng\s(?!.*\bthêm\b).*\d")
_COUNTED = re.compile(
    r"(?<![\d/.,-])(?<!ngày )(?<!tháng )(?<!năm )\d[\d.]*(?:\s*(?:-|–|đến)\s*\d[\d.]*)?%?\s+"
    r"(?!tháng \d)(?P<noun>[^\W\d]+(?: [^\W\d]+)?)"
)
"""A number with what it counts: "03 đại biểu"; no date."""


def own_provisions(dossier: Dossier) -> dict[str, list[str]]:
    """Return the provisions that bind the dossier's unit, by what each is about, in the plan's turn.

    Who comes to a conference that the unit holds stands in its own place there.
    """
    told: dict[str, list[str]] = {}
    for one in _leads_first(in_turn(dossier.plan.provision)):
        if provides_for(dossier, one) and not _instead(dossier, one):
            words = _said(dossier, one)
            if words and one.about == "size" and dossier.holds_conference:
                words = " ".join(said for said in _STOP.split(words) if not _WHO_COMES.match(said))
            if words:
                told.setdefault(one.about, []).append(words)
    return told


def _leads_first(provisions: Iterable[Provision]) -> list[Provision]:
    """Return provisions of which what introduces others of its clause stands before them."""
    told = list(provisions)
    for lead in [one for one in told if _LEADS.search(sentence(one.words))]:
        first = next(at for at, one in enumerate(told) if (one.clause, one.about) == (lead.clause, lead.about))
        told.remove(lead)
        told.insert(first, lead)
    return told


def _instead(dossier: Dossier, provision: Provision) -> bool:
    """Tell a number for a level in a clause that gives this very unit its own by name: "riêng Sở A 10 đại biểu",
    and what a clause that sets it apart says of the rest.

    Both numbers are about the same and count the same; one that counts or dates anything else still binds.
    """
    names = dossier.called
    said = said_of_the_rest(dossier.plan, dossier.level.id, provision, *names)
    said = said or (provision.about == "form" and all_time_said(dossier, provision.words))
    return said or (bool(provision.levels and _NUMBER.search(provision.words)) and any(
        (one.clause, one.about) == (provision.clause, provision.about) and _APART.match(one.words)
        and names_itself(one.who, *names) and _counts_all(one.words, provision.words)
        for one in dossier.plan.provision
    ))  # fmt: skip


def _counts_all(own: str, words: str) -> bool:
    """Tell whether a unit's own words have a number for all that others count, and a date where those have one."""
    counted = {found["noun"].casefold() for found in _COUNTED.finditer(words)}
    dated = _NUMBER.search(_COUNTED.sub("", words)) and not _NUMBER.search(_COUNTED.sub("", own))
    return bool(counted) and not dated and counted <= {found["noun"].casefold() for found in _COUNTED.finditer(own)}


def who_comes(dossier: Dossier) -> list[str]:
    """Return those provisions on size that say who comes to the unit's conference."""
    told = [_said(dossier, one) for one in in_turn(dossier.plan.provision)
            if one.about == "size" and provides_for(dossier, one)]  # fmt: skip
    who = (said for line in told for said in _STOP.split(line) if _WHO_COMES.match(said))
    return [raised_first(_HEADED.sub("", said.rstrip("."), count=1)) for said in who]


def _said(dossier: Dossier, provision: Provision) -> str:
    """Return a provision as a sentence of the unit's own, without the places that it is not made of."""
    kind, name = dossier.profile.unit.category or "", dossier.profile.unit.name or ""
    words = own_sentences(dossier, in_own_words(dossier, own_of_rows(kind, name, provision.words), provision.clause))
    if not words:
        return ""
    words = sentence(_under_heading(provision.about, places_of(kind, words) if kind in AREAS else words))
    if name and name in words:
        from tdkt_tui.context.own_reports import not_to_itself  # few words are on the office that all send to

        words = not_to_itself(dossier, words)
    return _LEADS.sub(r"\1:", words.replace(" như dưới đây", f" theo {dossier.plan.plan.citation().short()}"))


def _under_heading(about: str, words: str) -> str:
    """Return a provision without a label that says what the heading above it does: "Khen thưởng: Chủ tịch …"."""
    label = _LABELS.get(about)
    return raised_first(words[found.end() :]) if label and (found := label.match(words)) else words


def provides_for(dossier: Dossier, provision: Provision) -> bool:
    """Tell whether a provision binds the unit: all units where it names none.

    What is said of a level's meeting does not bind a unit of it that holds its own as somebody else guides it.
    """
    if not (provision.levels or provision.who):
        return bool(dossier.pilot) or not said_of_pilots(dossier.plan, provision.clause, provision.words)
    of_meeting, mine = provision.about in _OF_MEETING, {dossier.level.id}
    free = bool(dossier.level.guided_by) and of_meeting
    if provision.levels and not of_meeting and "ngành" not in dossier.level.units:
        from tdkt_tui.context.own_branch import offices_with  # few bodies have a level of their own

        mine |= offices_with(dossier.plan, dossier.level)
    return (bool(mine & {*provision.levels}) and not free) or any(
        dossier.charges(said, provision.clause) for said in provision.who
    )


def untold(context: dict[str, Any], *, in_plan: bool = False) -> None:
    """Leave out, of a context's provisions, each that a line beside it says already, word for word or in more words.

    An award without a number that another line tells with one is told there alone; so are, in a unit's plan (in_plan),
    movements that one names.
    """
    _numbered_items(context)
    own = context["plan"]["own"]
    own["tasks"] = not_said_within(own.get("tasks", []), provisions := own["provisions"])
    named = {name.casefold() for line in provisions.get("movement", ()) if in_plan for name in _QUOTED.findall(line)}
    if named and {name.casefold() for name in context["plan"]["movements"]} <= named:
        context["plan"]["movements"] = []
    numbered = [line for line in context["plan"]["honours"] if _NUMBER.search(line)]
    counted = [Counter(plain_words(line)) for line in (*provisions.get("honours", ()), *numbered)]
    given = [line for line in context["plan"]["honours"] if line in numbered
             or not any(Counter(plain_words(line)) - _OF <= said for said in counted)]  # fmt: skip
    context["plan"]["honours"] = ended([line.rstrip(" .;") for line in given])
    lines = [Counter(plain_words(line)) for line in _told(context)]
    for about, said in provisions.items():
        kept = []
        for line in said:
            words = Counter(plain_words(line)) - (_DONE if about == "reporting" else Counter())
            if words.total() < _LEAST or not any(words <= other for other in lines):
                kept.append(line)
                lines.append(words)
        provisions[about] = kept


def _numbered_items(context: dict[str, Any]) -> None:
    """Put what a provision says in brackets behind an item of the programme, and no more, to that item."""
    items, lines = context.get("agenda_items", []), context["plan"]["own"]["provisions"].get("agenda", [])
    for line in list(lines):
        title, bracket, inside = line.partition(" (")
        at = next((at for at, item in enumerate(items) if item.strip(" .;").casefold() == title.casefold()), -1)
        if at >= 0 and inside.rstrip(".").endswith(")") and inside.count(")") == 1 and bracket:
            items[at] = f"{line.rstrip('.')}{items[at][-1]}"
            lines.remove(line)


def _told(context: Mapping[str, Any]) -> Iterator[str]:
    plan, conference = context["plan"], context.get("conference", {})
    for part in ("honours", "criteria", "drives"):
        yield from plan[part]
    for part in _PRINTED:
        yield from plan["own"].get(part, ())
    yield from context.get("agenda_items", ())
    yield from conference.get("attend", ())
