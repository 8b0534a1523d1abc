"""A template's tags without the paragraphs around them: what they read is known from them alone.

Preparing a part for rendering patches and parses all its XML, which takes most of the time of a lint. Where every tag
is sound by itself, no block reaches beyond its paragraph but as a paragraph, row or cell of its own, and no brace
stands outside a tag, the tags alone make the same syntax tree. Where that cannot be seen, the longer way is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.doubts import Names, doubts
from tdkt_tui.assembly.engine.names import field_lines, named_nodes
from tdkt_tui.assembly.engine.tags import check
from tdkt_tui.assembly.other_formats import refuse_other_kind
from tdkt_tui.assembly.package import CONTENT_TYPES
from tdkt_tui.assembly.xml import w
from tdkt_tui.compliance.linting.blocks import blocks
from tdkt_tui.compliance.linting.joined import joined
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.model.fault import TdktError

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.part import Part


class TagsOnly:
    """The tags of one part as what ``doubts`` asks of a part: its tree, and the place and words of each line."""

    name = ""
    data = b""  # nothing stands there but its tags

    def __init__(self, lines: list[Line]) -> None:
        """Raise ValueError where the tags alone do not say what the part says."""
        self._standing = [(line, tag) for line in lines for tag in line.tags]
        self.tree = joined(tag for _, tag in self._standing)

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
    if any(check(sheet.package.tree(part), part, sheet.of_part(part)) for part in sheet.parts) or not _simple(sheet):
        return None
    try:
        parts = [TagsOnly([line for line in sheet.of_part(part) if not line.is_copy]) for part in sheet.parts]
    except ValueError:
        return None
    fields: dict[str, str] = {}
    found: list[TdktError] = []
    for part in parts:
        every = named_nodes(part.tree)
        for name, line in field_lines(part.tree, every).items():
            fields.setdefault(name, part.place(line))
        found += doubts(cast("Part", part), names, every)
    return fields, found


def _simple(sheet: Sheet) -> bool:
    """Tell a template without braces outside tags, and without plain blocks that reach out of paragraph or frame."""
    for line in sheet.lines:
        if "{" in line.wording or "}" in line.wording:
            return False
        if line.tags and any(run.getparent() is not line.node for run in line.node.iter(w("r"))):
            return False
    return all(len({id(line) for line in block.lines}) == 1 for block in blocks(sheet))
