"""Tables of people for a file or a dossier: whose title lines they bear, by whose regulation they are set, as .docx."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tdkt_tui.context.annexes import annex
from tdkt_tui.context.conference import conference
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.delegates.listing.paper import Paper
from tdkt_tui.delegates.listing.printed import context
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.words import MISSING
from tdkt_tui.regulations import Regulation, load
from tdkt_tui.store.workspace.folder import PROFILE

from .load import load_leniently
from .produce import issue_day, template_named

_LIST = next(kind for kind in KINDS if kind.id == "delegate-list")
_USUAL = "nd30_2020"
UPRIGHT, WIDE = "common/danh-sach-doc", "common/danh-sach"


@dataclass(frozen=True, slots=True)
class Heads:
    """What a table bears. event: the conference's name in capitals; label, attached: as the dossier's list has them.

    All are empty for a file that belongs to no dossier, and where the profile does not say them yet. day: of the
    conference. nominees: the list is of exemplars that are introduced.
    """

    regulation: Regulation
    event: str = ""
    label: str = ""
    attached: str = ""
    day: date | None = None
    nominees: bool = False

    def on(self, paper: Paper, *, annex: bool, titled: bool = False) -> Paper:
        """Return the table with these title lines.

        annex: it is the list that the plan was issued with: what is not must not say "Kèm theo …" of that plan.
        titled: somebody worded the whole title.
        """
        title = f"{paper.title} DỰ {self.event}" if self.event and not titled else paper.title
        return replace(paper, title=title, label=self.label if annex else "", attached=self.attached if annex else "")


def heads_of(source: Path) -> Heads:
    """Return the title lines of a list: those of the dossier's own where the source is a dossier's folder or profile.

    Raises TdktError where a profile is there and cannot be read.
    """
    from tdkt_tui.regulations import choose

    profile = source / PROFILE if source.is_dir() else source
    if profile.suffix != Path(PROFILE).suffix or not profile.is_file():
        return Heads(load(_USUAL))
    dossier = load_leniently(str(profile)).dossier
    if dossier is None:
        return Heads(load(_USUAL))
    regulation = choose(issue_day(dossier, _LIST, draft=True), dossier.issuer.kind).regulation
    return replace(_heads(dossier, regulation), day=dossier.profile.conference.date, nominees=dossier.lists_nominees)


def _heads(dossier: Dossier, regulation: Regulation) -> Heads:
    gaps = Gaps(dossier, _LIST.id, draft=True)
    event = conference(dossier, gaps)["name_capitals"] if dossier.holds_conference else ""
    offer = next((offer for offer in dossier.offers() if offer.kind == _LIST.id), None)
    told = annex(dossier, offer, _LIST, gaps) if offer else {"label": "", "attached": ""}
    return Heads(regulation, _known(event), _known(told["label"]), _known(told["attached"]))


def _known(text: str) -> str:
    return "" if MISSING.partition("{")[0] in text else text


def formed(paper: Paper, form: str, regulation: Regulation, room: int | None = None) -> str | bytes:
    """Return a table as "docx", "xlsx", "csv" or text; room: the most cells of a line of text. Raises TdktError."""
    from tdkt_tui.delegates.listing.as_file import as_csv, as_text, as_xlsx

    if form == "docx":
        return as_docx(paper, regulation)
    return as_xlsx(paper, regulation) if form == "xlsx" else as_csv(paper) if form == "csv" else as_text(paper, room)


def with_mark(data: str | bytes, suffix: str) -> str | bytes:
    """Return what a file of that ending holds: CSV begins with the mark that spreadsheets want."""
    return f"\ufeff{data}" if isinstance(data, str) and suffix.lower() == ".csv" else data


def as_docx(paper: Paper, regulation: Regulation) -> bytes:
    """Return a table as a document, upright or on its side as its columns need. Raises TdktError."""
    template, _ = template_named(UPRIGHT if paper.upright else WIDE)
    return template.render(context(paper), regulation)
