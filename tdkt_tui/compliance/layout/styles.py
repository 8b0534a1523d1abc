"""The styles of a document: what each one says, and what a chain of styles based on each other comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.distances import paragraph_properties
from tdkt_tui.compliance.layout.measures import number
from tdkt_tui.compliance.layout.numbering import Lists
from tdkt_tui.compliance.layout.properties import run_properties
from tdkt_tui.compliance.layout.table_looks import TableLook
from tdkt_tui.compliance.layout.themes import Theme

_LONGEST_CHAIN = 64  # styles based on each other in a ring must not hang the check
_NO_LIST = "0"
Said = Mapping[str, Any]


@dataclass(frozen=True)
class Style:
    """One style.

    parts: of a table's style, its conditional parts as (run, paragraph); bands: rows and columns in a band, 0 untold.
    """

    kind: str
    name: str
    based_on: str | None
    run: Said
    paragraph: Said
    parts: Mapping[str, tuple[Said, Said]] = field(default_factory=dict)
    bands: tuple[int, int] = (0, 0)


class Styles:
    """styles: root of the styles part or None; numbering: root of the numbering part or None."""

    def __init__(self, root: Node | None, theme: Theme, numbering: Node | None) -> None:
        self._all: dict[str, Style] = {}
        self._default: dict[str, str] = {}
        self.run_defaults: Said = {}
        self.paragraph_defaults: Said = {}
        if root is not None:
            self._read(root, theme)
        linked = {key: str(style.paragraph.get("list", "")) for key, style in self._all.items()}
        self.lists = Lists(numbering, linked)
        # A list of people has one format in ten thousand cells: each chain is worked out once.
        self.chain = cache(self._chain)
        self.run = cache(self._run)
        self.paragraph = cache(self._paragraph)
        self.in_table = cache(self._in_table)

    def _read(self, root: Node, theme: Theme) -> None:
        defaults = root.find(w("docDefaults"))
        if defaults is not None:
            self.run_defaults = run_properties(defaults.find(f"{w('rPrDefault')}/{w('rPr')}"), theme)
            self.paragraph_defaults = paragraph_properties(firsts(defaults.find(f"{w('pPrDefault')}/{w('pPr')}")))
        for node in root.findall(w("style")):
            style_id = node.get(w("styleId"))
            if style_id is None:
                continue
            style = _style(style_id, node, theme)
            self._all[style_id] = style
            if node.get(w("default")) in {"1", "true", "on"}:
                self._default[style.kind] = style_id

    def name(self, style_id: str | None) -> str:
        """Return the name of a paragraph's style; of one that is not there the id, which may tell as much."""
        wanted = style_id or self._default.get("paragraph", "")
        return self._all[wanted].name if wanted in self._all else wanted

    def known(self, style_id: str | None, kind: str) -> str | None:
        """Return the id if it is one of a style of this kind, else that of the kind's default style."""
        style = self._all.get(style_id or "")
        return style_id if style is not None and style.kind == kind else self._default.get(kind)

    def has_parts(self, table_style: str | None) -> tuple[int, int] | None:
        """Return rows and columns in a band of a table's style, None where it has no conditional parts."""
        line = self.chain(table_style, "table")
        if not any(style.parts for style in line):
            return None
        rows, columns = (next((n for style in reversed(line) if (n := style.bands[side])), 1) for side in (0, 1))
        return rows, columns

    def _chain(self, style_id: str | None, kind: str) -> tuple[Style, ...]:
        """Return the styles from the first base on; a base of another kind is none."""
        line: list[Style] = []
        seen: set[str] = set()
        current = self.known(style_id, kind)
        while current in self._all and current not in seen and len(line) < _LONGEST_CHAIN:
            style = self._all[current]
            if style.kind != kind:
                break
            seen.add(current)
            line.append(style)
            current = style.based_on
        return tuple(reversed(line))

    def _run(self, style_id: str | None, kind: str) -> Said:
        merged: dict[str, Any] = {}
        for style in self.chain(style_id, kind):
            merged.update(style.run)
        merged.pop("style", None)
        return merged

    def _paragraph(self, style_id: str | None, *, listed: bool) -> Said:
        """Return what a paragraph style says; listed: with the indents of the list that it is in.

        A level's indents stand above what the style is based on and below what the style that names the list says.
        """
        merged: dict[str, Any] = {}
        for style in self.chain(style_id, "paragraph"):
            said = style.paragraph
            if listed and ("list" in said or "level" in said):
                chosen = said.get("list", merged.get("list", _NO_LIST))
                level = self.lists.level_of(chosen, style_id=style_id, level=said.get("level", merged.get("level")))
                merged.update(self.lists.indents(chosen, level))
            merged.update(said)
        merged.pop("style", None)
        return merged

    def _in_table(self, look: TableLook | None) -> tuple[Said, Said]:
        """Return what a table's style says for one cell, for runs and for paragraphs."""
        run: dict[str, Any] = {}
        paragraph: dict[str, Any] = {}
        line = self.chain(look.style if look else None, "table")
        for style in line:
            run.update(style.run)
            paragraph.update(style.paragraph)
        for part in look.parts if look else ():
            for style in line:
                if part in style.parts:
                    run.update(style.parts[part][0])
                    paragraph.update(style.parts[part][1])
        return run, paragraph


def _style(style_id: str, node: Node, theme: Theme) -> Style:
    there = firsts(node)
    name, based_on, table = there.get(w("name")), there.get(w("basedOn")), there.get(w("tblPr"))
    sizes = (None if table is None else table.find(w(f"tblStyle{side}BandSize")) for side in ("Row", "Col"))
    rows, columns = (0 if size is None else int(number(size.get(w("val")), 0.0)) for size in sizes)
    return Style(
        kind=str(node.get(w("type"), "paragraph")),
        name=style_id if name is None else str(name.get(w("val"), style_id)),
        based_on=None if based_on is None else based_on.get(w("val")),
        run=run_properties(there.get(w("rPr")), theme),
        paragraph=paragraph_properties(firsts(there.get(w("pPr")))),
        parts={
            str(part.get(w("type"))): (
                run_properties(part.find(w("rPr")), theme),
                paragraph_properties(firsts(part.find(w("pPr")))),
            )
            for part in node.findall(w("tblStylePr"))
        },
        bands=(rows, columns),
    )
