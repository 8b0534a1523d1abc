"""The one door to rendering."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.engine.draft import highlight
from tdkt_tui.assembly.engine.names import field_lines
from tdkt_tui.assembly.engine.part import Part
from tdkt_tui.assembly.engine.values import plain
from tdkt_tui.assembly.pack import pack, scrub
from tdkt_tui.assembly.package import DOCUMENT, Package, read_sound
from tdkt_tui.assembly.xml import DECLARATION
from tdkt_tui.model.fault import ManyFaults, NotFound, TdktError, raise_all
from tdkt_tui.store.files import read_limited

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.dressed import Dressed
    from tdkt_tui.regulations import Regulation

_RENDERED = ("word/header", "word/footer", "word/footnotes", "word/endnotes")


class Template:
    """A .docx template, checked and prepared once, rendered any number of times."""

    def __init__(self, package: Package) -> None:
        scrub(package)
        package = Package(package.content())
        self._package = package
        names = [DOCUMENT, *(name for prefix in _RENDERED for name in package.names(prefix))]
        self._looks: dict[Regulation, Dressed | None] = {}
        self._parts = [Part(name, package.parts[name]) for name in names if re.search(b"[{}]", package.parts[name])]

    @classmethod
    def load(cls, path: str | Path) -> Template:
        """Read and check a template file. Raises NotFound, or TemplateFault with "đoạn N"."""
        return cls.from_bytes(template_bytes(path), place=str(path))

    @classmethod
    def from_bytes(cls, data: bytes, *, place: str = "") -> Template:
        """Read and check a template held in memory."""
        return cls(read_sound(data, place=place))

    def fields(self) -> list[str]:
        """Return the names of the data it reads ("unit.name", "people[].name"), in order of appearance."""
        return list(self.field_places())

    def field_places(self) -> dict[str, str]:
        """Return the same names, each with the place of its first use ("đoạn 12 (bảng 1, hàng 2, ô 1)")."""
        found: dict[str, str] = {}
        for part in self._parts:
            for name, line in field_lines(part.tree).items():
                found.setdefault(name, part.place(line))
        return found

    def render(self, context: Mapping[str, Any], regulation: Regulation | None = None, *, draft: bool = False) -> bytes:
        """Return the finished .docx; the same template, data and regulation give the same bytes.

        context: plain data (str, int, float, bool, date, list, dict). regulation: how the named styles look; None
        leaves the template's own look. draft: missing values print ``⟪còn thiếu: tên⟫`` on yellow instead of failing.
        Raises BadInput, MissingValue or TemplateFault; nothing is ever half done.
        """
        if regulation is not None and not draft and (made := self._dressed(context, regulation)) is not None:
            return made
        package = Package(dict(self._package.parts))
        if draft or not self._swift(package, context):
            self._guarded(package, plain(context), draft=draft)
        if regulation is not None:
            from tdkt_tui.assembly.dress import dress

            dress(package, regulation)
        return pack(package)

    def _dressed(self, context: Mapping[str, Any], regulation: Regulation) -> bytes | None:
        """Return the document rendered by functions in looks prepared once; None where that cannot be done."""
        from tdkt_tui.assembly.engine.dressed import Dressed

        try:
            if regulation not in self._looks:
                self._looks[regulation] = None
                self._looks[regulation] = Dressed(self._package, self._parts, regulation)
            look = self._looks[regulation]
            return look.render(context) if look is not None else None
        except Exception:  # noqa: BLE001 - the longer way says what is wrong, and where
            return None

    def _guarded(self, package: Package, values: Mapping[str, Any], *, draft: bool) -> None:
        """Render every part in the guarded environment; what is wrong in several of them is told at once."""
        faults: list[TdktError] = []
        for part in self._parts:
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
            made = [(part.name, part.swift(context)[0]) for part in self._parts if part.swift]
        except Exception:  # noqa: BLE001 - the guarded environment says what is wrong, and where
            return False
        if len(made) < len(self._parts):
            return False
        for name, xml in made:
            package.put_data(name, DECLARATION + "".join(xml).encode())
        return True


def template_bytes(path: str | Path) -> bytes:
    """Return the bytes of a template file. Raises NotFound, or BadInput for a folder, a device, a file too large."""
    path = Path(path)
    try:
        return read_limited(path)
    except NotFound as error:
        raise NotFound("Không đọc được tệp mẫu.", place=str(path), fix="kiểm tra đường dẫn") from error


def fields(path: str | Path) -> list[str]:
    """Return the names of the data that a template file reads."""
    return Template.load(path).fields()
