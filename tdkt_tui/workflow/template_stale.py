"""Templates that are behind: their text was edited and not made into the .docx, or the plan has changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tdkt_tui.context.contexts import own_honours
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.locations import shipped
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.store.kept_objects import kept_object

from .catalogue import template_path
from .produce import template_named

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document

_UNPACKED_NS = 10 * 10**9
"""Whoever unpacks or checks out the program writes both files within this time, in any order."""
_DAYS = ("{0:%d} tháng {0:%m} năm {0:%Y}", "{0.day} tháng {0.month} năm {0.year}", "{0:%d/%m/%Y}",
         "{0.day}/{0.month}/{0.year}")  # fmt: skip
"""Ways of writing a day."""
PRINTED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "aim": ("plan.own.purposes", "plan.own.requirements"),
    "provision": ("plan.own.provisions",),
    "movement": ("plan.movements", "plan.reviews"),
    "drive": ("plan.drives",),
    "anniversary": ("plan.anniversaries",),
    "activity": ("plan.activities",),
    "criterion": ("plan.criteria",),
    "field": ("plan.fields",),
    "channel": ("plan.channels",),
    "outline": ("plan.outlines", "plan.must_show", "report.sections"),
    "agenda": ("agenda_items", "agenda", "plan.agenda"),
    "nomination": ("plan.own.nominations", "plan.nominations", "nomination"),
    "quota": ("plan.own.seats", "nomination.quota"),
    "composition": ("plan.own.targets",),
    "honours": ("plan.honours",),
    "budget": ("plan.own.budget", "plan.budget"),
    "amount": ("plan.own.budget",),
    "task": ("plan.own.tasks", "plan.tasks", "assignments"),
    "reporting": ("plan.own.reports", "plan.own.above", "plan.reporting"),
})  # fmt: skip
"""Tables of facts for units, with the names by which a template has them."""
_TURNS_TO = "plan.own.above"
"""Whom a unit asks: a document that says it need not say what is reported."""
_DUTIES = {"task": "tasks", "reporting": "reports", "quota": "seats", "composition": "targets", "honours": "honours"}
"""What a unit's own documents are asked for, with the name of its own ones."""


def stale_templates(used: Iterable[Path]) -> Iterator[Finding]:
    """Yield a warning for each template that documents are made of and whose text says something else.

    used: the .docx of this build. A shipped template is compared only where its text is the newer file, any other one
    once for each content of both: what agrees is kept on disk.
    """
    for docx in dict.fromkeys(used):
        source = docx.with_suffix(".txt")
        try:
            if docx.suffix == ".docx" and source.is_file() and _doubtful(source, docx):
                yield from _told(source, docx)
        except OSError:  # it went away meanwhile: nobody edits it
            continue


def _doubtful(source: Path, docx: Path) -> bool:
    ours = docx.is_relative_to(shipped("templates"))
    return not ours or source.stat().st_mtime_ns > docx.stat().st_mtime_ns + _UNPACKED_NS


def _told(source: Path, docx: Path) -> Iterator[Finding]:
    from tdkt_tui.assembly.engine.template import template_bytes

    from .templating.agreement import agree_still
    from .templating.source import source_text

    try:
        text, made = source_text(source), template_bytes(docx)
        if agree_still(text, source, made):
            return
        from .templating.apart import apart

        found = [*apart(text, source, made)]
    except TdktError as fault:
        found = [fault]
    if found:
        place, fix = found[0].place, found[0].fix
        yield Finding("template.stale", Severity.WARNING,
                      f"Văn bản thuần “{source.name}” khác tệp .docx cùng tên: văn bản lập ra theo tệp .docx.",
                      place=str(source), fix=fix if "from-text" in fix else
                      f"sửa {place}, rồi chạy: tdkt template from-text {source}")  # fmt: skip


def without_conference(dossier: Dossier, made: Document, template: Path) -> Iterator[Finding]:
    """Yield a warning where a unit's plan says nothing of the conference that its profile holds.

    made: its document; template: what it was made of. One that says the form, the day or the place is not told, nor a
    draft of which none of these is known.
    """
    held = dossier.profile.conference
    day = held.date if isinstance(held.date, date) else None
    days = {way.format(day) for way in _DAYS} if day else set[str]()
    told = [*days, held.venue or "", dossier.form.name if dossier.form else ""]
    text = "\n".join(paragraph.text for paragraph in made.paragraphs).casefold()
    if dossier.holds_conference and any(told) and not any(one and one.casefold() in text for one in told):
        from .made_anew import made_anew

        yield Finding("template.no-conference", Severity.WARNING,
                      "Kế hoạch của đơn vị không in hội nghị nào (hình thức, ngày, địa điểm) tuy hồ sơ có hội nghị:"
                      " mẫu có từ khi kế hoạch của tỉnh chưa nêu hội nghị, hay bỏ sót.",
                      place=str(template), fix=made_anew(template))  # fmt: skip


def left_out(dossier: Dossier, template: Path) -> Iterator[Finding]:
    """Yield a note for each kind of duty that the plan has for a dossier's unit and no template for its level prints.

    template: what its plan was made of; a shipped one goes with its plan. Nothing is told of the province's own
    documents, nor of a table that somebody keeps unprinted.
    """
    if dossier.is_plan_itself or template.is_relative_to(shipped("templates")):
        return
    own = {**own_duties(dossier, own_nominations(dossier)), "honours": own_honours(dossier)}
    said = [table for table, key in _DUTIES.items() if own[key]]
    for offer in sorted(dossier.plan.document, key=lambda one: one.kind != "plan"):
        if said and offer.template and offer.by == "unit" and (not offer.levels or dossier.level.id in offer.levels):
            try:
                read = names_read(offer.template) - {_TURNS_TO}
            except TdktError:  # which is told by whoever makes that document
                return
            said = [table for table in said if not prints(read, table)]
    for table in said:
        from .made_anew import made_anew
        from .plugin_kept import without_kept

        called = f"[[{table}]]" if isinstance(getattr(dossier.plan, table), list) else f"[{table}]"
        title = (type(dossier.plan).model_fields[table].description or table).partition(",")[0]
        found = Finding("plugin.unprinted", Severity.NOTE,
                        f"Văn bản của đơn vị không in {called} ({title}) mà kế"
                        " hoạch của tỉnh có cho đơn vị.", place=str(template), field=table)  # fmt: skip
        fix = made_anew(template, f"{PRINTED_BY[table][0]}, xem docs/context.md")
        yield from (replace(one, field="", fix=fix) for one in without_kept(dossier.plan, [found]))


@cache
def names_read(template: str) -> frozenset[str]:
    """Return the names of the data that a template reads. Raises TdktError of one that cannot be read."""
    return kept_object("ten-truong", [template_path(template)],
                       lambda: frozenset(template_named(template)[0].field_places()))  # fmt: skip


def prints(read: Collection[str], table: str) -> bool:
    """Tell whether templates that read these names have the facts of a table; one that none is looked for in has."""
    names = PRINTED_BY.get(table, ())
    return not names or any(reads(read, one) for one in names)


def reads(read: Collection[str], name: str) -> bool:
    """Tell whether data are read by their name, whole or in part."""
    return any(one == name or one.startswith((f"{name}.", f"{name}[")) for one in read)
