"""How a dossier's delegates are made up, as numbers; nothing here raises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.tui.messages import making as messages

from .people_list import doubts_words, laid
from .people_work import looked, made, put, stop
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.delegates.listing.paper import Paper
    from tdkt_tui.delegates.read import PeopleRead
    from tdkt_tui.regulations import Regulation
    from tdkt_tui.store.workspace.folder import DossierFolder

_NO_DAY = "Hồ sơ chưa ghi ngày hội nghị nên chưa tính tuổi: chọn Ngày tính tuổi ở trên."


@dataclass(frozen=True, slots=True)
class Situation:
    """day: ages are told on, None for the conference's own; form: "docx", "xlsx" or "csv"; name: without its ending."""

    folder: DossierFolder
    day: date | None
    form: str
    name: str


def look_at_situation(asked: Situation) -> messages.Looked:
    """Return the whole report."""

    def look() -> messages.Looked:
        paper, _, read, aged = _paper(asked)
        with TURN:
            from tdkt_tui.delegates.totals import all_exemplars

        assumed = filter(None, [all_exemplars(read.people)])
        return messages.Looked("", laid(paper), (*doubts_words(read.findings), *(() if aged else (_NO_DAY,)), *assumed))

    return looked(look)


def make_situation(asked: Situation, cancel: Event) -> messages.MadeOf:
    """Write the report."""

    def make() -> messages.MadeOf:
        paper, regulation, _, _ = _paper(asked)
        with TURN:
            from tdkt_tui.workflow.papers import formed

            data = formed(paper, asked.form, regulation)
        stop(cancel)
        return put(asked.folder, f"{asked.name}.{asked.form}", data, "tình hình đại biểu")

    return made(make)


def _paper(asked: Situation) -> tuple[Paper, Regulation, PeopleRead | KeptPeople, bool]:
    with TURN:
        from tdkt_tui.delegates.composition.situation import situation
        from tdkt_tui.workflow.papers import heads_of
        from tdkt_tui.workflow.people.keeping import read_any

        heads = heads_of(asked.folder.path)
    read, day = read_any(asked.folder.path), asked.day or heads.day
    return heads.on(situation(read.people, day), annex=False), heads.regulation, read, day is not None
