"""A template's text becomes its .docx only when the tags of what was made are sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.fault import TdktError, TemplateFault, raise_all

from .template_info import TemplateLook, included, source_text

_PARAGRAPH = re.compile(r"đoạn (\d+)")


def made_of(source: Path) -> bytes:
    """Return the .docx that a text source makes.

    Raises TemplateFault (ManyFaults) with "dòng N" for the text's own lines, and with "đoạn N" and the beginning of
    that paragraph for its tags; NotFound or BadInput for a file that cannot be read.
    """
    from tdkt_tui.assembly import Template, to_docx

    docx = to_docx(source_text(source), source.resolve().parent)
    try:
        Template.from_bytes(docx)
    except TdktError as fault:
        raise_all([_quoted(single, docx) for single in fault.singles()])
    return docx


def look_at_text(source: Path) -> TemplateLook:
    """Look at a text source as at the .docx that it would make; whatever is wrong is among the faults.

    Raises NotFound, or BadInput where it is not UTF-8.
    """
    from tdkt_tui.assembly import Template

    text = source_text(source)
    try:
        fields = Template.from_bytes(made_of(source)).field_places()
    except TdktError as fault:
        return TemplateLook((), included(text), text, fault.singles())
    return TemplateLook(tuple(fields.items()), included(text), text, tuple(_behind(source)))


def _behind(source: Path) -> Iterator[TdktError]:
    from tdkt_tui.assembly.engine.template import template_bytes

    from .template_info import apart

    docx = source.with_suffix(".docx")
    if docx.is_file():
        yield from apart(source_text(source), source, template_bytes(docx))


def _quoted(fault: TdktError, docx: bytes) -> TdktError:
    """Add how the paragraph of a fault begins: an author has lines before them, no numbered paragraphs."""
    from tdkt_tui.assembly.engine.places import paragraphs
    from tdkt_tui.assembly.package import DOCUMENT, read_sound
    from tdkt_tui.assembly.xml import w

    number = _PARAGRAPH.match(fault.place)
    every = paragraphs(read_sound(docx).tree(DOCUMENT), DOCUMENT) if number else []
    if not number or int(number[1]) > len(every):
        return fault
    text = "".join(part.text or "" for part in every[int(number[1]) - 1][1].iter(w("t")))
    return TemplateFault(fault.what, place=f"{fault.place}: “{text[:60]}”" if text else fault.place, fix=fault.fix)
