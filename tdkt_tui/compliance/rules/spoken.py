"""The names and sentences of a profile or a plan, each with the day of the document that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.issuer import Issuer, Recipient
from tdkt_tui.model.plan import Plan

from .documents import Issued, documents, earliest_day, fixed_day


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text: its key, the day it is judged on, and whether it is a name that must be right as it stands.

    A sentence may speak of what was; a name in the head of a document, a task or a line of recipients may not.
    place: file and row of a text that stands in the list of people, else "".
    """

    field: str
    text: str
    day: date
    name: bool
    place: str = ""


Text = tuple[str, str | None, bool]


def by_profile(dossier: Dossier) -> Iterator[Spoken]:
    """Yield what a profile says: what stands in every document on the day of each, the rest on its own document's."""
    profile = dossier.profile
    made = _made(dossier)
    for document, day in made:
        for field, text, name in (*_heads(dossier), *_of_document(dossier, document)):
            if text:
                yield Spoken(field, text, day, name)
    held = profile.conference.date
    if held is not None and any(day < held for _, day in made):
        # A conference is held by the body that stands on its day, whenever its plan was signed.
        yield from (Spoken(field, text, held, False) for field, text, _ in _heads(dossier) if text)
    yield from _people(dossier)
    for number, basis in enumerate(profile.basis, start=1):
        signed = fixed_day(basis.date)
        if signed and basis.issuer:
            yield Spoken(f"basis.{number}.issuer", basis.issuer, signed, True)


def days(dossier: Dossier) -> list[tuple[str, date]]:
    """Return each document that the profile makes with the day it is judged on, the plan document first."""
    return [(document.label, day) for document, day in _made(dossier)]


def by_plan(plan: Plan) -> Iterator[Spoken]:
    """Yield what a province's plan says by name, on the plan's own day."""
    day = earliest_day(plan.plan.date)
    if day is None:
        return
    texts: list[Text] = [*_issuer("plan.issuer", plan.plan.issuer)]
    for number, level in enumerate(plan.level, start=1):
        texts += [(f"level.{number}.units", unit, True) for unit in level.units]
    for number, task in enumerate(plan.task, start=1):
        texts += [(f"task.{number}.body", task.body, True), (f"task.{number}.does", task.does, False)]
        texts += [(f"task.{number}.together_with", body, True) for body in task.together_with]
    texts += _recipients("recipient", plan.recipient)
    yield from (Spoken(field, text, day, name) for field, text, name in texts if text)


def _people(dossier: Dossier) -> Iterator[Spoken]:
    """Yield where the delegates come from; the list is an annex of the plan document and is judged on its day."""
    if dossier.day is None:
        return
    for person in dossier.people or ():
        place = f"{dossier.profile.delegates}, dòng {person.row}"
        for text in (person.unit, person.post, person.address):
            if text:
                yield Spoken("delegates", text, dossier.day, False, place)


def _made(dossier: Dossier) -> list[tuple[Issued, date]]:
    """Return the documents that this profile makes with their days, the plan document always among them."""
    kinds = dossier.plan.document and {offer.kind for offer in dossier.offers()}
    made = []
    for document in documents(dossier):
        day = earliest_day(document.identity.date) or dossier.day
        if day and (document.key == "document" or document.identity.date) and (not kinds or _wanted(document, kinds)):
            made.append((document, day))
    return made


def _wanted(document: Issued, kinds: Iterable[str]) -> bool:
    needs = {"report": {"report", "periodic-report"}}.get(document.key, {document.key})
    return document.key == "document" or bool(needs & set(kinds))


def _heads(dossier: Dossier) -> list[Text]:
    """Return what stands at the head of every document."""
    profile = dossier.profile
    unit = profile.unit
    texts: list[Text] = [("unit.name", unit.name, True), ("unit.area", unit.area, True)]
    texts += [(f"unit.members.{number}", name, True) for number, name in enumerate(unit.members, start=1)]
    return [*(_issuer("issuer", profile.issuer) if profile.issuer else ()), *texts]


def _issuer(key: str, issuer: Issuer) -> list[Text]:
    return [(f"{key}.{part}", getattr(issuer, part), True) for part in ("name", "called", "parent")]


def _of_document(dossier: Dossier, document: Issued) -> list[Text]:
    """Return what one document says of its own."""
    profile, key = dossier.profile, document.key
    texts: list[Text] = [
        (f"{key}.place", document.identity.place, True),
        (f"{key}.title", document.identity.title, False),
    ]
    texts += _recipients(f"{key}.recipient", document.identity.recipient)
    if key == "document":
        texts += _recipients("recipient", profile.recipient)
        texts += _tasks(dossier)
        texts += [(f"conference.{part}", getattr(profile.conference, part), False) for part in ("venue", "chair")]
        texts += [(f"opening.{name}", text, False) for name, text in profile.opening.items()]
    elif key == "report":
        texts += [("report.to", name, True) for name in profile.report.to]
        texts += [(f"report.answers.{name}", text, False) for name, text in profile.report.answers.items()]
    elif key == "nomination":
        texts += [("nomination.to", name, True) for name in profile.nomination.to]
    else:
        invitation = profile.invitation
        texts += [(f"invitation.{part}", getattr(invitation, part), False) for part in ("venue", "notes", "contact")]
        for number, guest in enumerate(invitation.guest, start=1):
            texts += [(f"invitation.guest.{number}.name", guest.name, True)]
            texts += [(f"invitation.guest.{number}.post", guest.post, False)]
    return texts


def _tasks(dossier: Dossier) -> Iterator[Text]:
    for number, task in enumerate(dossier.profile.task, start=1):
        yield f"task.{number}.body", task.body, True
        yield from ((f"task.{number}.together_with", body, True) for body in task.together_with)
        yield f"task.{number}.task", task.task, False
        yield f"task.{number}.product", task.product, False
    for number, item in enumerate(dossier.profile.conference.agenda, start=1):
        yield f"conference.agenda.{number}.by", item.by, False


def _recipients(key: str, recipients: Iterable[Recipient]) -> Iterator[Text]:
    for number, recipient in enumerate(recipients, start=1):
        yield f"{key}.{number}.name", recipient.name, True
        yield from ((f"{key}.{number}.covers", name, True) for name in recipient.covers)
