"""The documents of one attempt: made as a build makes them, judged one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tdkt_tui.compliance.layout import judged, read_document
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Offer
from tdkt_tui.regulations import choose
from tdkt_tui.workflow.catalogue import kinds
from tdkt_tui.workflow.extras import extra_context
from tdkt_tui.workflow.produce import issue_day, naming, template_named

_LOOKED_AT = 3
_MANY = 12
"""More documents than these of one kind are one template with other names: the shortest, longest, last are judged."""
_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|⟪|⟫|\bNone\b|\bUndefined\b")
_SIGNS = re.compile(r"\S  +\S|[^\s.…] [,;:](?!\.)|,,|;;|(?<!\.)\.;|;\.(?!\.)|,\.(?!\.)|:\.(?!\.)|\(\s*\)|“\s*”")


@dataclass(frozen=True, slots=True)
class Paper:
    """One document: its file name, bytes, as the checks read them, whether its regulation binds, and has a say."""

    name: str
    data: bytes
    document: Document
    binding: bool
    administrative: bool


def papers(dossier: Dossier, template: str, offer: Offer) -> Iterator[Paper]:
    """Yield the documents of an offer that are made of a template; raises TdktError with its place."""
    kind = kinds(dossier.plan.province)[offer.kind]
    applied = choose(issue_day(dossier, kind, draft=False), dossier.issuer.kind)
    extra = extra_context(dossier, kind)
    made: list[tuple[str, bytes]] = []
    for item in contexts(dossier, offer, kind, regulation=applied.regulation):
        if (item.template or offer.template) != template:
            continue
        compiled, source = template_named(template)
        with naming(source):
            data = compiled.render({**item.context, "extra": extra}, applied.regulation)
        made.append((f"{kind.file}/{item.name}.docx" if kind.many else f"{kind.file}.docx", data))
    for name, data in _looked_at(made):
        read = read_document(data, applied.regulation)
        yield Paper(name, data, read, applied.binding, kind.administrative)


def _looked_at(made: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    if len(made) <= _MANY:
        return made
    by_length = sorted(made, key=lambda one: len(one[1]))
    chosen = {one[0]: one for one in (by_length[0], by_length[-1], made[-1])}
    assert len(chosen) <= _LOOKED_AT
    return list(chosen.values())


def faults_told(fault: TdktError) -> list[Finding]:
    """Return the errors that a fault tells, each with its place."""
    return [
        Finding("template.render", Severity.ERROR, single.told, place=single.place, field=single.field, fix=single.fix)
        for single in fault.singles()
    ]


def looked_over(paper: Paper) -> Iterator[Finding]:
    """Yield what is wrong with a document by its regulation, and with its words."""
    told = judged(paper.document, binding=paper.binding) if paper.administrative else []
    for finding in (*told, *_words(paper.document)):
        yield placed(finding, paper.name)


def placed(finding: Finding, name: str) -> Finding:
    """Return a finding with the document's name before its place."""
    return replace(finding, place=f"{name}, {finding.place}" if finding.place else name)


def _words(document: Document) -> Iterator[Finding]:
    """Yield what a template leaves behind: tags, values that are none, signs that stand double."""
    for paragraph in document.paragraphs:
        for line in paragraph.text.split("\n"):
            if left := _LEFT.search(line):
                yield Finding("template.left", Severity.ERROR, f"Còn sót “{left[0]}” trong văn bản.",
                              place=paragraph.place, fix="sửa thẻ ở chỗ ấy của mẫu")  # fmt: skip
            elif sign := _SIGNS.search(line):
                around = line[max(sign.start() - 20, 0) : sign.end() + 20].strip()
                yield Finding("template.signs", Severity.WARNING, f"Dấu câu, dấu cách hỏng: “{around}”.",
                              place=paragraph.place,
                              fix="đặt dấu câu vào trong {% if %} cùng với chữ mà nó đi theo")  # fmt: skip
