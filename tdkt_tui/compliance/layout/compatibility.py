"""How a document wants itself read where versions of Word differ."""

from __future__ import annotations

from typing import NamedTuple

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.measures import number, on

_MODERN = 15.0  # the mode of Word 2013 and later, in which styles always go over tables
_WEB_SPACE, _FIXED_SPACE = 280.0, 100.0  # twips: 14 pt as on a web page, 5 pt where that is switched off


class Compatibility(NamedTuple):
    """What differs.

    style_over_table: the default paragraph style always goes over the table's style; automatic_space: in twips;
    spaces_add: space after and space before are both seen, where else the larger one is; mirrored: margins left and
    right change places on even pages; gutter_on_top: the gutter adds to the top margin.
    """

    style_over_table: bool = True
    automatic_space: float = _WEB_SPACE
    spaces_add: bool = False
    mirrored: bool = False
    gutter_on_top: bool = False

    @classmethod
    def of(cls, settings: Node | None) -> Compatibility:
        """Read the settings part; without one the document is read as the latest Word does."""
        if settings is None:
            return cls()
        told = {str(node.get(w("name"))): node.get(w("val")) for node in settings.iter(w("compatSetting"))}
        modern = number(told.get("compatibilityMode"), _MODERN if not told else 12.0) >= _MODERN
        fixed = settings.find(f"{w('compat')}/{w('doNotUseHTMLParagraphAutoSpacing')}")
        old_spaces = fixed is not None and on(fixed)
        mirrored, gutter = settings.find(w("mirrorMargins")), settings.find(w("gutterAtTop"))
        return cls(
            style_over_table=modern or told.get("overrideTableStyleFontSizeAndJustification") in {"1", "true", "on"},
            automatic_space=_FIXED_SPACE if old_spaces else _WEB_SPACE,
            spaces_add=old_spaces,
            mirrored=mirrored is not None and on(mirrored),
            gutter_on_top=gutter is not None and on(gutter),
        )
