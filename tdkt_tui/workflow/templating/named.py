"""A template as a user names it, looked at: a .docx as it is, a text as what it would make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.fault import NotFound, TdktError

from .apart import apart
from .lines import TemplateLines
from .looking import TemplateLook, beside, included, look_at, named_template
from .making import base_beside, laid_over, made_of
from .names import names_for
from .source import source_text


def template_look(name: str, data: Path | None = None, base: Path | None = None) -> TemplateLook:
    """Look at the template that a user names; a path to a .txt means what it would make. Raises NotFound.

    data: a file with the data that it is for. base: the .docx that a .txt is to be laid over.
    """
    if name.endswith(".txt"):
        return look_at_text(Path(name), data, base)
    path = named_template(name)
    if not path.is_file():
        raise NotFound("Không đọc được tệp mẫu.", place=str(path), fix="kiểm tra đường dẫn")
    return look_at(path, beside(path), data)


def look_at_text(source: Path, data: Path | None = None, base: Path | None = None) -> TemplateLook:
    """Look at a text source as at the .docx that it would make; whatever is wrong is among the faults.

    data: a file with the data that it is for. base: the .docx that it was read from; where none is named, the one
    beside it counts for a text that makes no .docx alone. Raises NotFound, or BadInput where it is not UTF-8.
    """
    from tdkt_tui.assembly import Template

    text = source_text(source)
    base = base or base_beside(text, source)
    try:
        docx = laid_over(source, base).docx if base is not None else made_of(source)
        template = Template.from_bytes(docx)
        lines = TemplateLines(docx, text, source.resolve().parent)
        doubts = [lines.placed(one) for one in template.doubts(names_for(source, data))]
    except TdktError as fault:
        return TemplateLook((), included(text), text, fault.singles())
    return TemplateLook(tuple(template.field_places().items()), included(text), text, (*doubts, *_behind(source)))


def _behind(source: Path) -> Iterator[TdktError]:
    from tdkt_tui.assembly.engine.template import template_bytes

    docx = source.with_suffix(".docx")
    if docx.is_file():
        yield from apart(source_text(source), source, template_bytes(docx))
