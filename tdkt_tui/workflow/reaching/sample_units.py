"""Units that do not exist, one of each kind that a plan names, and the words of the documents made for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.unit_names import AREAS, plain_kind
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.catalogue import kinds
from tdkt_tui.workflow.plugin_trial import own_fields, rendered
from tdkt_tui.workflow.template_stale import names_read

_OTHERS = ("badge", "invitation", "delegate-list", "assignment", "form", "nomination", "report", "periodic-report",
           "case-report")  # fmt: skip
"""Documents that answer a fact, or are on whom the unit itself names: what binds the unit is not told there."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SOON, _BEFORE = timedelta(days=30), timedelta(days=1)
"""Till when a unit without a time limit meets, and how long before the limit: the two are not taken for each other."""
_VENUE = "Nhà văn hóa Mẫu"


@dataclass(frozen=True, eq=False)
class SampleUnit:
    """One unit: its level, its kind, and the name that the plan calls it by, "" for any of the kind."""

    level: Level
    kind: str
    name: str = ""

    @property
    def called(self) -> str:
        """Return its name, or one that nobody has."""
        if self.kind[:1].isupper() or plain_kind(self.kind) != self.kind:  # "Công an tỉnh", "huyện Kế Sách": of one
            return self.name or raised_first(self.kind)
        return self.name or f"{raised_first(self.kind)} Mẫu"

    def dossier(self, plan: Plan, *, met: bool = True) -> Dossier:
        """Return its case, in which nothing is answered but who it is and what its conference is.

        met: a day and a place of the conference are given too.
        """
        area = self.name.replace(" thuộc ", ", ", 1) if " thuộc " in self.name else ""  # of the communes of a district
        level = plan.level_for(self.level.id, self.kind, self.called, area.partition(", ")[2]) or self.level
        issued = judged_on(plan.plan.date) or date.today()  # noqa: DTZ011 - a plan without any date
        last, first = level.window.last() or issued + _SOON, level.window.first()
        day = max(last - _BEFORE, first or last - _BEFORE)
        when_where = {"date": day, "venue": level.place or _VENUE}
        profile = {
            "plan": plan.plan.id, "level": level.id, "extra": own_fields(plan),
            "unit": {"category": self.kind, "name": self.called} | ({"area": area} if area else {}),
            "issuer": self._issuer(),
            "document": {"date": issued},
            "conference": {"form": level.choose_form[0], **(when_where if met else {})} if level.choose_form else {},
        }  # fmt: skip
        return Dossier(Profile.model_validate(profile), plan, level)

    def _issuer(self) -> dict[str, str]:
        """Return who issues its documents: the committee of an area, else the unit itself."""
        kind = AREAS.get(plain_kind(self.kind), "")
        name = f"{self.called[:1].lower()}{self.called[1:]}"
        return (
            {"kind": kind, "name": f"Ủy ban nhân dân {name}"} if kind else {"kind": "department", "name": self.called}
        )


@dataclass(frozen=True)
class Page:
    """A document: what it is called, its paragraphs, and the names that its template reads."""

    title: str
    lines: tuple[str, ...]
    read: frozenset[str]


def documents(plan: Plan, dossier: Dossier) -> Iterator[Page]:
    """Yield each document of a unit that may print facts, the plan document first. Raises TdktError of a template."""
    known = kinds(plan.province)
    offers = [offer for offer in dossier.offers() if offer.kind in known and offer.kind not in _OTHERS
              and known[offer.kind].formats != ("ics",)]  # fmt: skip
    for offer in sorted(offers, key=lambda one: one.kind != "plan"):
        yield _page(dossier, offer)


def _page(dossier: Dossier, offer: Offer) -> Page:
    kind = kinds(dossier.plan.province)[offer.kind]
    lines = tuple(line for data in rendered(dossier, offer, kind) for line in _lines(data))
    return Page(offer.title or kind.label, lines, names_read(offer.template))


def _lines(data: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(data)) as package:
        root = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - made here just now
    for paragraph in root.iter(f"{_W}p"):
        if words := "".join(text.text or "" for text in paragraph.iter(f"{_W}t")).strip():
            yield re.sub(r"\s+", " ", words)
