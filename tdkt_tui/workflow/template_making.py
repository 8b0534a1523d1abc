"""A template's text becomes its .docx only when the tags of what was made are sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import BadInput, TdktError, TemplateFault, raise_all

from .template_info import TemplateLook, included, source_text

if TYPE_CHECKING:
    from tdkt_tui.assembly.twin import LaidOver

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


def target_of(source: Path, out: Path | None, base: Path | None) -> Path:
    """Return where the .docx of a text goes. Raises BadInput where that, unsaid, would be the base itself."""
    target = out or source.with_suffix(".docx")
    if out is None and base is not None and target.resolve() == base.resolve():
        raise BadInput("Nơi ghi mặc định trùng với tệp --base.", place=str(target), fix="thêm -o và tên tệp mới")
    return target


def laid_over(source: Path, base: Path) -> LaidOver:
    """Return the .docx that a text makes over the one it was read from, and what was lost.

    Tags are held to what those of the base were: sound ones must stay sound. Raises like ``made_of``.
    """
    from tdkt_tui.assembly import Template
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.twin import lay_over

    old = template_bytes(base)
    over = lay_over(source_text(source), old, source.resolve().parent)
    try:
        Template.from_bytes(over.docx)
    except TdktError as fault:
        if _sound(old):
            raise_all([_quoted(single, over.docx) for single in fault.singles()])
    return over


def lost_without_base(source: Path) -> tuple[str, ...]:
    """Return what the .docx that a text was read from had, and the text alone has not; the text says so itself."""
    from tdkt_tui.assembly.twin import MARK

    lines = source_text(source).splitlines()
    return tuple(line.removeprefix(MARK).strip() for line in lines if line.startswith(MARK))


def _sound(docx: bytes) -> bool:
    from tdkt_tui.assembly import Template

    try:
        Template.from_bytes(docx)
    except TdktError:
        return False
    return True


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
