"""Templates as their author looks at them: which there are, who uses them, what they read, what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import kinds, provinces_with_plans, template_folders, template_path, templates
from tdkt_tui.workflow.covered import covered_templates

from .apart import apart
from .names import names_for, of_plans
from .source import not_document, source_text

_INCLUDE = "@chèn "
_COPY = re.compile(r"\.cu\d*$")
"""How the copies end that ``template lint --fix`` keeps of what it mends."""
_PAPERS = "Danh sách, bảng số liệu về đại biểu (tdkt delegates list)"
_ACHIEVED = "Tóm tắt thành tích (tdkt delegates summaries)"


@dataclass(frozen=True, slots=True)
class TemplateUse:
    """A template in the list: its name, .docx, text source (None where there is none), and what it is for.

    path is None for a text that others include and that makes no document of its own. kinds: words for the documents
    made of it; plans: ids of the plans that offer them. group: the folder of the name ("bac_giang", "common"); title:
    the province of that id, "" where the folder is none's. covers: templates of the same name that are not used for it.
    """

    id: str
    group: str
    title: str
    path: Path | None
    source: Path | None
    kinds: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    covers: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateLook:
    """What one template reads (name, place of its first use) and includes, its text, every fault with its place.

    faults: what would fail or print wrong, those of tags first. notes: what its author need only know.
    """

    fields: tuple[tuple[str, str], ...]
    includes: tuple[str, ...]
    text: str
    faults: tuple[TdktError, ...]
    notes: tuple[Finding, ...] = ()


def template_uses() -> list[TemplateUse]:
    """Return every template of every plugin, then texts that are only included, by name; raises nothing of a plugin."""
    every_province = provinces_with_plans()
    plans = [plan for _, found in every_province for plan in found]
    titles = {province.id: province.name for province, _ in every_province}
    known = {kind.id: kind.label for kind in kinds().values()}
    docx = dict(templates())
    covered = covered_templates()
    every: dict[str, tuple[Path | None, Path | None]] = {name: (path, beside(path)) for name, path in docx.items()} | {
        name: (None, path) for name, path in _texts() if name not in docx
    }
    used = [
        TemplateUse(
            name,
            group := name.partition("/")[0],
            titles.get(group, ""),
            path,
            source,
            *_users(name, plans, known),
            tuple(one.path for one in covered if one.name == name),
        )
        for name, (path, source) in sorted(every.items())
    ]
    return sorted(used, key=lambda use: (not use.title, use.id))


def beside(path: Path) -> Path | None:
    """Return the text source beside a .docx, None where there is none."""
    source = path.with_suffix(".txt")
    return source if source.is_file() else None


def _texts() -> Iterator[tuple[str, Path]]:
    for folder in template_folders():
        for path in sorted(folder.rglob("*.txt")):
            yield path.relative_to(folder).with_suffix("").as_posix(), path


def _users(name: str, plans: list[Plan], known: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from tdkt_tui.workflow.papers import UPRIGHT, WIDE
    from tdkt_tui.workflow.people.cards import SUMMARIES

    asked = {UPRIGHT: _PAPERS, WIDE: _PAPERS, SUMMARIES: _ACHIEVED}  # by commands of their own, no plan's documents
    words = dict.fromkeys([asked[name]] if name in asked else [])
    ids: dict[str, None] = {}
    for plan in plans:
        for offer in plan.document:
            if offer.template == name:
                words[offer.title or known.get(offer.kind, offer.kind)] = None
                ids[plan.plan.id] = None
        for form in plan.blank_form:
            if form.template == name:
                words[form.title] = None
                ids[plan.plan.id] = None
    return tuple(words), tuple(ids)


def named_template(name: str) -> Path:
    """Return the .docx that a user names by path, or by the name of a plugin's template.

    Raises NotFound, and BadInput for a text source.
    """
    from tdkt_tui.assembly.other_formats import names_document

    if names_document(_COPY.sub("", name)):
        return Path(name)
    if name.endswith(".txt"):
        raise not_document(name)
    registry().load_all()
    return template_path(name)


def look_at(path: Path | None, source: Path | None, data: Path | None = None) -> TemplateLook:
    """Read one template and try it; whatever is wrong is among the faults, nothing is raised for it.

    data: a file with data, whose names are held against all that the template reads, in branches too. Styles that no
    regulation dresses are faults where documents of a plan are made of the template, else a note.
    """
    faults: list[TdktError] = []
    later: list[TdktError] = []
    notes: list[Finding] = []
    text = _read(source, faults) if source else ""
    docx = b""
    fields: dict[str, str] = {}
    if path is not None:
        from tdkt_tui.assembly import Template, to_text
        from tdkt_tui.assembly.engine.template import template_bytes
        from tdkt_tui.assembly.style_faults import style_faults, style_note

        try:
            docx = template_bytes(path)
            text = text or to_text(docx)
            if of_plans(path):
                later += style_faults(docx)
            elif note := style_note(docx):
                notes.append(note)
            template = Template.from_bytes(docx)
            fields = template.field_places()
            faults += template.doubts(names_for(path, data))
        except TdktError as fault:
            faults += fault.singles()
    if source is not None and path is not None:
        faults += apart(text, source, docx)
    return TemplateLook(tuple(fields.items()), included(text), text, (*faults, *later), tuple(notes))


def included(text: str) -> tuple[str, ...]:
    """Return the names of the texts that a text source includes, each once."""
    names = (line.removeprefix(_INCLUDE).strip() for line in text.splitlines() if line.startswith(_INCLUDE))
    return tuple(dict.fromkeys(names))


def _read(source: Path, faults: list[TdktError]) -> str:
    try:
        return source_text(source)
    except TdktError as fault:
        faults.append(fault)
        return ""
