"""A template taken apart and checked: the way to its form, and the way of all that a form cannot do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.engine.draft import highlight
from tdkt_tui.assembly.engine.names import field_lines
from tdkt_tui.assembly.engine.part import Part
from tdkt_tui.assembly.engine.values import plain
from tdkt_tui.assembly.pack import pack, scrub
from tdkt_tui.assembly.package import DOCUMENT, Package
from tdkt_tui.assembly.xml import DECLARATION
from tdkt_tui.model.fault import ManyFaults, TdktError, raise_all

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_BRACES = re.compile(b"[{}]|\xef\xbd[\x9b\x9d]")
"""Plain, and the wide ones that an East Asian keyboard writes, of which the author must hear."""
_RENDERED = ("word/header", "word/footer", "word/footnotes", "word/endnotes")


class Prepared:
    """The package without what is nobody's business, and its parts with tags, each checked."""

    def __init__(self, package: Package) -> None:
        """Raise TemplateFault (or ManyFaults), each with its "đoạn N", when the tags are not sound."""
        scrub(package)
        package = Package(package.content())
        self.package = package
        names = [DOCUMENT, *(name for prefix in _RENDERED for name in package.names(prefix))]
        self.parts = [Part(name, package.parts[name]) for name in names if _BRACES.search(package.parts[name])]

    def field_places(self) -> dict[str, str]:
        """Return the names of the data it reads, each with the place of its first use."""
        found: dict[str, str] = {}
        for part in self.parts:
            for name, line in field_lines(part.tree).items():
                found.setdefault(name, part.place(line))
        return found

    def render(self, context: Mapping[str, Any], regulation: Regulation | None, *, draft: bool) -> bytes:
        """Return the finished .docx. Raises BadInput, MissingValue or TemplateFault, each with its place."""
        package = Package(dict(self.package.parts))
        if draft or regulation is None or not self._swift(package, context):
            self._guarded(package, plain(context), draft=draft)
        if regulation is not None:
            from tdkt_tui.assembly.dress.whole import dress

            dress(package, regulation)
        return pack(package)

    def _guarded(self, package: Package, values: Mapping[str, Any], *, draft: bool) -> None:
        """Render every part in the guarded environment; what is wrong in several of them is told at once."""
        faults: list[TdktError] = []
        for part in self.parts:
            try:
                root = part.render(values, draft=draft)
            except TdktError as fault:
                faults += fault.faults if isinstance(fault, ManyFaults) else [fault]
                continue
            if draft:
                highlight(root)
            package.put(part.name, root)
        raise_all(faults)

    def _swift(self, package: Package, context: Mapping[str, Any]) -> bool:
        """Render every part by its own function; tell whether that could be done, for else nothing is said of why."""
        try:
            made = [(part.name, part.swift(context)[0]) for part in self.parts if part.swift]
        except Exception:  # noqa: BLE001 - the guarded environment says what is wrong, and where
            return False
        if len(made) < len(self.parts):
            return False
        for name, xml in made:
            package.put_data(name, DECLARATION + "".join(xml).encode())
        return True
