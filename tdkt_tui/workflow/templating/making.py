"""A template's text becomes its .docx only when the tags of what was made are sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import BadInput, TdktError, raise_all

from .agreement import needs_base
from .apart import over_base
from .lines import TemplateLines
from .source import source_text

if TYPE_CHECKING:
    from tdkt_tui.assembly.twin import LaidOver


def made_of(source: Path) -> bytes:
    """Return the .docx that a text source makes.

    Raises TemplateFault (ManyFaults) with "dòng N" for the text's own lines, and with both "dòng N"
    and "đoạn N" for its tags; NotFound or BadInput for a file that cannot be read.
    """
    from tdkt_tui.assembly import Template, to_docx

    text = source_text(source)
    docx = to_docx(text, source.resolve().parent)
    try:
        Template.from_bytes(docx)
    except TdktError as fault:
        _raise_placed(fault, docx, text, source)
    return docx


def _raise_placed(fault: TdktError, docx: bytes, text: str, source: Path) -> None:
    """Raise a fault of what a text made, or all it consists of, with the lines of the text."""
    lines = TemplateLines(docx, text, source.resolve().parent)
    raise_all([lines.placed(single) for single in fault.singles()])


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
    from tdkt_tui.assembly.other_formats import refuse_other_kind
    from tdkt_tui.assembly.package import CONTENT_TYPES, read
    from tdkt_tui.assembly.twin import lay_over

    old, text = template_bytes(base), source_text(source)
    refuse_other_kind(read(old, place=str(base)).parts.get(CONTENT_TYPES, b""), str(base))
    over = lay_over(text, old, source.resolve().parent)
    try:
        Template.from_bytes(over.docx)
    except TdktError as fault:
        if _sound(old):
            _raise_placed(fault, over.docx, text, source)
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


def text_made(source: Path, base: Path | None = None) -> bytes | None:
    """Return the .docx that a text makes, faulty tags and all; None where its lines make none."""
    from tdkt_tui.assembly import to_docx
    from tdkt_tui.assembly.engine.template import template_bytes

    try:
        text = source_text(source)
        base = base or base_beside(text, source)
        if base is not None:
            made = over_base(text, source, template_bytes(base))
            return made if isinstance(made, bytes) else None
        return to_docx(text, source.resolve().parent)
    except TdktError:
        return None


def base_beside(text: str, source: Path) -> Path | None:
    """Return the .docx beside a text that was read from it: the text says so, or has what only that .docx has."""
    from tdkt_tui.assembly import to_docx
    from tdkt_tui.assembly.engine.template import template_bytes

    beside = source.with_suffix(".docx")
    if not beside.is_file():
        return None
    if needs_base(text):
        return beside
    try:
        to_docx(text, source.resolve().parent)
    except TdktError:
        return beside if isinstance(over_base(text, source, template_bytes(beside)), bytes) else None
    return None
