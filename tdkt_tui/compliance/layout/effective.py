"""What formatting a run or a paragraph really has: defaults, table style, list, styles, then its own properties."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from tdkt_tui.assembly.package import STYLES
from tdkt_tui.assembly.xml import parse
from tdkt_tui.compliance.layout.compatibility import Compatibility
from tdkt_tui.compliance.layout.faces import Faces
from tdkt_tui.compliance.layout.formats import ParagraphFormat, RunFormat
from tdkt_tui.compliance.layout.measures import Relative
from tdkt_tui.compliance.layout.styles import Styles
from tdkt_tui.compliance.layout.table_looks import Switches, TableLook, parts_of
from tdkt_tui.compliance.layout.themes import Theme, read_theme
from tdkt_tui.model.text import clean

_TOGGLES = ("bold", "italic", "caps", "small_caps", "struck", "hidden", "bold_complex", "italic_complex")
_SLOTS = ("face_ascii", "face_wide", "face_east", "face_complex")
_SIZE = 10.0  # Word's own, where nothing else is said
_RUN_START = {"size": _SIZE, "colour": "auto", **dict.fromkeys(_SLOTS, "Times New Roman")}
_PLAIN = ("underlined", "marked", "raised", "scale", "apart", "lifted")
_LENGTHS = ("left", "right", "first", "before", "after")
_PARAGRAPH = {
    "align": "left",
    **dict.fromkeys(_LENGTHS, 0.0),
    "line": 240.0,
    "line_rule": "auto",
    "contextual": False,
}
_BORDERS = ("border_top", "border_bottom")
_TWIPS_PER_LINE = 240.0


class StyleSheet:
    """The styles, lists and theme of one document, and how its program reads them."""

    def __init__(self, styles: Styles, theme: Theme, compatibility: Compatibility) -> None:
        self.theme = theme
        self.lists = styles.lists
        self.compatibility = compatibility
        self._styles = styles
        # A list of people has one format in ten thousand cells: each is worked out once.
        self._names = cache(lambda style_id: clean(styles.name(style_id)))
        self._run_formats = cache(self._run_format)
        self._paragraph_formats = cache(self._paragraph_format)
        self._bands = cache(styles.has_parts)
        self._lists_of = cache(self._list_of)

    def name(self, style_id: str | None) -> str:
        """Return the cleaned name of a paragraph's style; the default paragraph style where it names none."""
        return self._names(style_id)

    def table_look(self, style: str | None, table: Switches, row: int, first: int, last: int) -> TableLook:
        """Return the style of a table as a cell gets it; row, first and last column of the grid from 1."""
        bands = self._bands(style)
        return TableLook(style, () if bands is None else parts_of(table, row, first, last, bands))

    def list_of(self, direct: Mapping[str, Any]) -> tuple[str, int] | None:
        """Return list and level of a paragraph by its own properties and its style; None where it has no number."""
        return self._lists_of(direct.get("style"), direct.get("list"), direct.get("level"))

    def _list_of(self, style_id: str | None, own: str | None, level: str | None) -> tuple[str, int] | None:
        style = self._styles.known(style_id, "paragraph")
        said = self._styles.paragraph(style, listed=False)
        chosen = said.get("list") if own is None else own
        if chosen is None or chosen not in self.lists:
            return None
        if level is None:
            level = "0" if own is not None else said.get("level")
        return chosen, self.lists.level_of(chosen, style_id=style, level=level)

    def run_format(
        self, direct: Mapping[str, Any], *, paragraph_style: str | None, table_style: TableLook | None
    ) -> RunFormat:
        """Return the effective format of a run from its own properties and the styles around it."""
        return self._run_formats(frozenset(direct.items()), paragraph_style, table_style)

    def _run_format(
        self, items: frozenset[tuple[str, Any]], paragraph_style: str | None, table_style: TableLook | None
    ) -> RunFormat:
        direct, defaults = dict(items), self._styles.run_defaults
        levels = [
            self._styles.in_table(table_style)[0],
            self._styles.run(paragraph_style, "paragraph"),
            self._styles.run(direct.get("style"), "character"),
        ]
        said: dict[str, Any] = {**_RUN_START, **defaults}
        for level in levels:
            said.update({key: value for key, value in level.items() if key not in _TOGGLES})
        if self._table_rules(paragraph_style) and levels[1].get("size", _SIZE) == _SIZE and "size" in levels[0]:
            said["size"] = levels[2].get("size", levels[0]["size"])
        for toggle in _TOGGLES:
            # ISO/IEC 29500-1, 17.7.3: a toggle set by several kinds of styles cancels out; direct formatting is final.
            switched = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
            said[toggle] = bool(direct.get(toggle, switched or defaults.get(toggle)))
        said.update({key: value for key, value in direct.items() if key not in _TOGGLES})
        faces = Faces._make((*(str(said[slot]) for slot in _SLOTS), str(said.get("hint", ""))))
        script = ""
        if said.get("complex"):  # text marked as complex script has formatting of its own
            script, faces = "_complex", Faces._make((*[faces.complex] * 4, ""))
        return RunFormat(
            size=said.get(f"size{script}", _SIZE),
            bold=said[f"bold{script}"],
            italic=said[f"italic{script}"],
            caps=said["caps"],
            hidden=said["hidden"],
            faces=faces,
            colour=said["colour"],
            small_caps=said["small_caps"],
            struck=said["struck"],
            **{name: said[name] for name in _PLAIN if name in said},
        )

    def paragraph_format(
        self, direct: Mapping[str, Any], *, paragraph_style: str | None, table_style: TableLook | None
    ) -> ParagraphFormat:
        """Return the effective format of a paragraph from its own properties and the styles around it."""
        return self._paragraph_formats(frozenset(direct.items()), paragraph_style, table_style)

    def _paragraph_format(
        self, items: frozenset[tuple[str, Any]], paragraph_style: str | None, table_style: TableLook | None
    ) -> ParagraphFormat:
        direct = dict(items)
        table = self._styles.in_table(table_style)[1]
        style_id = self._styles.known(paragraph_style, "paragraph")
        style = self._styles.paragraph(style_id, listed="list" not in direct)
        said: dict[str, Any] = {**_PARAGRAPH, **self._styles.paragraph_defaults, **table, **style}
        if self._table_rules(paragraph_style) and style.get("align", "left") == "left" and "align" in table:
            said["align"] = table["align"]
        chosen = self.list_of({**direct, "style": style_id}) if "list" in direct or "level" in direct else None
        said.update(self.lists.indents(*chosen) if chosen else {})
        said.update(direct)
        if said.get("bidi"):
            said["left"], said["right"] = said["right"], said["left"]
            said["align"] = {"left": "right", "right": "left"}.get(said["align"], said["align"])
        automatic = tuple(name for name in ("before", "after") if getattr(said[name], "unit", "") == "auto")
        said.update({name: self._length(said[name]) for name in _LENGTHS})
        stops = {float(name[4:]): str(kind) for name, kind in said.items() if name.startswith("tab ")}
        return ParagraphFormat(
            **{name: said[name] for name in _PARAGRAPH},
            border=next((kind for side in _BORDERS if (kind := said.get(side, "none")) != "none"), "none"),
            automatic=automatic,
            adds=self.compatibility.spaces_add,
            tabs=tuple(sorted(stop for stop in stops.items() if stop[1] != "clear")),
        )

    def _table_rules(self, paragraph_style: str | None) -> bool:
        """Tell whether the table's size and alignment go over those of the default style that are Word's own ones."""
        default = self._styles.known(None, "paragraph")
        return not self.compatibility.style_over_table and (paragraph_style or default) == default

    def _length(self, value: float | Relative) -> float:
        if not isinstance(value, Relative):
            return value
        if value.unit == "auto":
            return self.compatibility.automatic_space
        if value.unit == "lines":
            return value.amount / 100 * _TWIPS_PER_LINE
        # ISO/IEC 29500-1, 17.3.1.12: a character is as wide as the size of the default style.
        wide = self._styles.run(None, "paragraph").get("size", self._styles.run_defaults.get("size", _SIZE))
        return float(value.amount / 100 * wide * 20)


@lru_cache(maxsize=8)
def style_sheet(
    styles: bytes | None, theme: bytes | None, settings: bytes | None = None, numbering: bytes | None = None
) -> StyleSheet:
    """Return the style sheet of these parts: documents of one set have the same ones, which are read once."""
    told = None if settings is None else parse(settings, part="word/settings.xml")
    read = read_theme(None if theme is None else parse(theme, part="word/theme"), told)
    lists = None if numbering is None else parse(numbering, part="word/numbering.xml")
    return StyleSheet(
        Styles(None if styles is None else parse(styles, part=STYLES), read, lists), read, Compatibility.of(told)
    )
