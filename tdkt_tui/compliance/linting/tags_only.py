"""A template's tags without the paragraphs around them: what they read is known from them alone.

Preparing a part for rendering patches and parses all its XML, which takes most of the time of a lint. Where every tag
is sound by itself, no block reaches beyond its paragraph but as a paragraph, row or cell of its own, and no brace
stands outside a tag, the tags alone make the same syntax tree. Where that cannot be seen, the longer way is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast
from unicodedata import normalize

from jinja2 import TemplateSyntaxError

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.doubts import Names, doubts
from tdkt_tui.assembly.engine.names import field_lines
from tdkt_tui.assembly.engine.nesting import CLOSED_BY
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment, forbidden
from tdkt_tui.assembly.engine.scan import Tag
from tdkt_tui.assembly.engine.tags import check
from tdkt_tui.assembly.other_formats import refuse_other_kind
from tdkt_tui.assembly.package import CONTENT_TYPES
from tdkt_tui.assembly.xml import w
from tdkt_tui.compliance.linting.blocks import blocks
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.model.fault import TdktError

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.part import Part

_COMMAND = re.compile(r"\{%[-+]?(?:(?:p|tr|tc|r) )?\s*(\w+)\s*(.*?)\s*[-+]?%\}", re.DOTALL)
_PRINTED = re.compile(r"\{\{[-+]?\s*(.*?)\s*[-+]?\}\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_STRUCTURE = (*CLOSED_BY, *CLOSED_BY.values(), "else", "elif")
_OF_CELLS = {"colspan": True, "cellbg": True, "vm": False, "hm": False}
"""docxtpl's commands about a cell -> whether a value stands behind them."""


_ENVIRONMENT = GuardedEnvironment(draft=False)  # to parse with; nothing is rendered in it


class TagsOnly:
    """The tags of one part as what ``doubts`` asks of a part: its tree, and the place and words of each line."""

    name = ""
    data = b"<x/>"

    def __init__(self, lines: list[Line]) -> None:
        """Raise ValueError where the tags alone do not say what the part says."""
        written = [(line, tag, source) for line in lines for tag in line.tags if (source := _source(tag))]
        self._standing = [(line, tag) for line, tag, _ in written]
        try:
            self.tree = _ENVIRONMENT.parse("\n".join(source for _, _, source in written))
        except (TemplateSyntaxError, RecursionError) as error:
            raise ValueError from error
        if forbidden(self.tree):
            raise ValueError

    @property
    def telling(self) -> TagsOnly:
        """Return who says what stands on a line."""
        return self

    def place(self, line: int) -> str:
        """Return the place of a line's tag."""
        return str(self._standing[line - 1][0].place) if 0 < line <= len(self._standing) else ""

    def words(self, line: int) -> str:
        """Return the words around a line's tag."""
        if not 0 < line <= len(self._standing):
            return ""
        standing, tag = self._standing[line - 1]
        return around(standing.text, tag.start, tag.end)

    def broken(self) -> list[TdktError]:
        """Return nothing: no block here reaches out of its paragraph."""
        return []


def looked_at(sheet: Sheet, names: Names | None) -> tuple[dict[str, str], list[TdktError]] | None:
    """Return the fields of a template with their places, and its doubts; None where only the longer way tells.

    Raises TemplateFault for a file that is no .docx by its own account.
    """
    refuse_other_kind(sheet.package.parts[CONTENT_TYPES], "")
    if any(check(sheet.package.tree(part), part) for part in sheet.parts) or not _simple(sheet):
        return None
    try:
        parts = [TagsOnly([line for line in sheet.lines if line.place.part == part]) for part in sheet.parts]
    except ValueError:
        return None
    fields: dict[str, str] = {}
    for part in parts:
        for name, line in field_lines(part.tree).items():
            fields.setdefault(name, part.place(line))
    return fields, [doubt for part in parts for doubt in doubts(cast("Part", part), names)]


def _simple(sheet: Sheet) -> bool:
    """Tell a template without braces outside tags, and without plain blocks that reach out of paragraph or frame."""
    for line in sheet.lines:
        if "{" in line.wording or "}" in line.wording:
            return False
        if line.tags and any(run.getparent() is not line.node for run in line.node.iter(w("r"))):
            return False
    return all(len({id(line) for line in block.lines}) == 1 for block in blocks(sheet))


def _source(tag: Tag) -> str:
    """Return a tag as one line of a source, "" for a comment. Raises ValueError for one that is none of ours."""
    text = normalize("NFC", " ".join(tag.text.translate(_QUOTES).split()))
    if tag.state:
        raise ValueError
    if text.startswith("{#"):
        return ""
    if printed := _PRINTED.fullmatch(text):
        return f"{{{{ {printed[1]} }}}}"
    command = _COMMAND.fullmatch(text)
    if command is None:
        raise ValueError
    name, rest = command.groups()
    if name in _OF_CELLS:
        return f"{{{{ {rest} }}}}" if _OF_CELLS[name] else ""
    if name not in _STRUCTURE:
        raise ValueError
    return f"{{% {name} {rest} %}}"
