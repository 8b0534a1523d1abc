"""What formatting a run or a paragraph really has: defaults, table style, style chain, then its own properties.

Numbering levels and the conditional parts of table styles (first row, banding) are not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tdkt_tui.assembly.package import STYLES
from tdkt_tui.assembly.xml import Node, firsts, parse, w
from tdkt_tui.compliance.layout.properties import paragraph_properties, run_properties
from tdkt_tui.model.text import clean

_TOGGLES = ("bold", "italic", "caps", "hidden")
_RUN_START = {"size": 10.0, "font": "Times New Roman", "colour": "auto"}  # Word's own, where nothing else is said
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LONGEST_CHAIN = 64  # styles based on each other in a ring must not hang the check


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Effective run formatting: size in points, colour "auto" or hexadecimal; fonts: the faces in use."""

    size: float
    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    fonts: tuple[str, ...]
    colour: str
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Effective paragraph formatting; lengths in twips, line in 240ths of a line or, by line_rule, in twips."""

    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    contextual: bool
    border: str


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    run: Mapping[str, Any]
    paragraph: Mapping[str, Any]


class StyleSheet:
    """The styles of one document. styles: root of ``word/styles.xml`` or None; theme: root of the theme or None."""

    def __init__(self, styles: Node | None, theme: Node | None) -> None:
        self.theme = _theme_fonts(theme)
        self._styles: dict[str, _Style] = {}
        self._default: dict[str, str] = {}
        self._run_defaults: dict[str, Any] = {}
        self._paragraph_defaults: dict[str, Any] = {}
        if styles is not None:
            self._read(styles)
        # A list of people has one format in ten thousand cells: each is worked out once.
        self._names = cache(self._name)
        self._chained = cache(self._chain)
        self._run_formats = cache(self._run_format)
        self._paragraph_formats = cache(self._paragraph_format)

    def _read(self, root: Node) -> None:
        self._run_defaults = run_properties(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"), self.theme)
        path = f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}"
        self._paragraph_defaults = paragraph_properties(firsts(root.find(path)))
        for node in root.findall(w("style")):
            style_id, name, based = node.get(w("styleId")), node.find(w("name")), node.find(w("basedOn"))
            if style_id is None:
                continue
            self._styles[style_id] = _Style(
                name=style_id if name is None else str(name.get(w("val"), style_id)),
                based_on=None if based is None else based.get(w("val")),
                run=run_properties(node.find(w("rPr")), self.theme),
                paragraph=paragraph_properties(firsts(node.find(w("pPr")))),
            )
            if node.get(w("default")) in {"1", "true"}:
                self._default[str(node.get(w("type")))] = style_id

    def name(self, style_id: str | None) -> str:
        """Return the cleaned name of a paragraph's style; the default paragraph style where it names none."""
        return self._names(style_id)

    def _name(self, style_id: str | None) -> str:
        wanted = style_id or self._default.get("paragraph", "")
        return clean(self._styles[wanted].name if wanted in self._styles else wanted)

    def run_format(
        self, direct: Mapping[str, Any], *, paragraph_style: str | None, table_style: str | None
    ) -> RunFormat:
        """Return the effective format of a run from its own properties and the styles around it."""
        return self._run_formats(frozenset(direct.items()), paragraph_style, table_style)

    def _run_format(
        self, items: frozenset[tuple[str, Any]], paragraph_style: str | None, table_style: str | None
    ) -> RunFormat:
        direct = dict(items)
        levels = [
            self._chained(table_style or self._default.get("table"), "run"),
            self._chained(paragraph_style or self._default.get("paragraph"), "run"),
            self._chained(direct.get("style") or self._default.get("character"), "run"),
        ]
        said: dict[str, Any] = {**_RUN_START, **self._run_defaults}
        for level in levels:
            said.update({key: value for key, value in level.items() if key not in _TOGGLES})
        for toggle in _TOGGLES:
            # ISO/IEC 29500-1, 17.7.3: a toggle set by several kinds of styles cancels out; direct formatting is final.
            switched = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
            said[toggle] = direct.get(toggle, switched or bool(self._run_defaults.get(toggle)))
        said.update({key: value for key, value in direct.items() if key != "style"})
        faces = dict.fromkeys((said["font"], said.get("font_wide", said["font"])))
        return RunFormat(
            size=said["size"],
            bold=said["bold"],
            italic=said["italic"],
            caps=said["caps"],
            hidden=said["hidden"],
            fonts=tuple(faces),
            colour=said["colour"],
            underlined=said.get("underlined", False),
        )

    def paragraph_format(
        self, direct: Mapping[str, Any], *, paragraph_style: str | None, table_style: str | None
    ) -> ParagraphFormat:
        """Return the effective format of a paragraph from its own properties and the styles around it."""
        return self._paragraph_formats(frozenset(direct.items()), paragraph_style, table_style)

    def _paragraph_format(
        self, direct: frozenset[tuple[str, Any]], paragraph_style: str | None, table_style: str | None
    ) -> ParagraphFormat:
        said: dict[str, Any] = {
            "align": "left",
            **dict.fromkeys(("left", "right", "first", "before", "after"), 0.0),
            "line": 240.0,
            "line_rule": "auto",
            "contextual": False,
            "border": "none",
            **self._paragraph_defaults,
            **self._chained(table_style or self._default.get("table"), "paragraph"),
            **self._chained(paragraph_style or self._default.get("paragraph"), "paragraph"),
            **dict(direct),
        }
        said.pop("style", None)
        return ParagraphFormat(**said)

    def _chain(self, style_id: str | None, kind: str) -> Mapping[str, Any]:
        line: list[_Style] = []
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen and len(line) < _LONGEST_CHAIN:
            seen.add(style_id)
            line.append(self._styles[style_id])
            style_id = line[-1].based_on
        merged: dict[str, Any] = {}
        for style in reversed(line):
            merged.update(style.run if kind == "run" else style.paragraph)
        merged.pop("style", None)
        return merged


@lru_cache(maxsize=8)
def style_sheet(styles: bytes | None, theme: bytes | None) -> StyleSheet:
    """Return the style sheet of these two parts: documents of one set have the same ones, which are read once."""
    return StyleSheet(
        None if styles is None else parse(styles, part=STYLES),
        None if theme is None else parse(theme, part="word/theme"),
    )


def _theme_fonts(theme: Node | None) -> dict[str, str]:
    fonts: dict[str, str] = {}
    if theme is None:
        return fonts
    for family in ("major", "minor"):
        latin = theme.find(f".//{_DRAWING}{family}Font/{_DRAWING}latin")
        if latin is not None:
            face = str(latin.get("typeface", ""))
            fonts.update({f"{family}{script}": face for script in ("Ascii", "HAnsi")})
    return fonts
