"""The one door to rendering."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.engine.form import Form
from tdkt_tui.assembly.engine.kept_forms import Keeper
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.store.files import read_limited

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.doubts import Names
    from tdkt_tui.assembly.engine.part import Part
    from tdkt_tui.assembly.engine.prepared import Prepared
    from tdkt_tui.assembly.engine.uses import Use
    from tdkt_tui.regulations import Regulation


class Template:
    """A .docx template, checked and prepared once, rendered any number of times.

    A template file whose form was kept on disk is taken apart only when something is asked of it that the form cannot
    do: its fields, a draft, or what is wrong with the data.
    """

    def __init__(self, data: bytes, place: str = "", keeper: Keeper | None = None) -> None:
        """keeper: keeps forms of this template; None where nothing is to be kept of it."""
        self._data, self._place, self._keeper = data, place, keeper
        self._looks: dict[Regulation | None, Form | None] = {}
        if keeper is None or not keeper.known_to_be_sound():
            _ = self._prepared

    @classmethod
    def load(cls, path: str | Path) -> Template:
        """Read and check a template file. Raises NotFound, or TemplateFault with "đoạn N"."""
        data = template_bytes(path)
        return cls(data, str(path), Keeper(data))

    @classmethod
    def from_bytes(cls, data: bytes, *, place: str = "") -> Template:
        """Read and check a template held in memory."""
        return cls(data, place)

    @cached_property
    def digest(self) -> bytes:
        """Return what tells this template's content from any other's."""
        return sha256(self._data).digest()

    @cached_property
    def _prepared(self) -> Prepared:
        from tdkt_tui.assembly.engine.prepared import Prepared
        from tdkt_tui.assembly.other_formats import refuse_other_kind
        from tdkt_tui.assembly.package import CONTENT_TYPES, read_sound

        package = read_sound(self._data, place=self._place)
        refuse_other_kind(package.parts[CONTENT_TYPES], self._place)
        return Prepared(package)

    @property
    def _parts(self) -> list[Part]:
        return self._prepared.parts

    def fields(self) -> list[str]:
        """Return the names of the data it reads ("unit.name", "people[].name"), in order of appearance."""
        return list(self.field_places())

    def doubts(self, names: Names | None = None) -> list[TdktError]:
        """Return what is most likely wrong, though a rendering need not trip over it, each with its place.

        names: those of the data, held against what is read in every branch; None where they are not known.
        """
        from tdkt_tui.assembly.engine.doubts import doubts

        return [doubt for part in self._parts for doubt in doubts(part, names)]

    def field_places(self) -> dict[str, str]:
        """Return the same names, each with the place of its first use ("đoạn 12 (bảng 1, hàng 2, ô 1)")."""
        return self._prepared.field_places()

    def uses(self) -> list[Use]:
        """Return every use of every name, in the order of the text."""
        from tdkt_tui.assembly.engine.uses import uses_in

        return [use for part in self._parts for use in uses_in(part)]

    def render(self, context: Mapping[str, Any], regulation: Regulation | None = None, *, draft: bool = False) -> bytes:
        """Return the finished .docx; the same template, data and regulation give the same bytes.

        context: plain data (str, int, float, bool, date, list, dict). regulation: how the named styles look; None
        leaves the template's own look. draft: missing values print ``⟪còn thiếu: tên⟫`` on yellow instead of failing.
        Raises BadInput, MissingValue or TemplateFault; nothing is ever half done.
        """
        if not draft and (made := self._filled(context, regulation)) is not None:
            return made
        return self._prepared.render(context, regulation, draft=draft)

    def _filled(self, context: Mapping[str, Any], regulation: Regulation | None) -> bytes | None:
        """Return the document rendered by functions in a form made once; None where that cannot be done."""
        try:
            if regulation not in self._looks:
                self._looks[regulation] = None
                self._looks[regulation] = self._form(regulation)
            form = self._looks[regulation]
            return form.render(context) if form is not None else None
        except Exception:  # noqa: BLE001 - the longer way says what is wrong, and where
            return None

    def _form(self, regulation: Regulation | None) -> Form:
        """Return the form as it was kept, else made now and kept. Raises PutAside where there can be none."""
        form = self._keeper.form(regulation) if self._keeper else None
        if form is None:
            from tdkt_tui.assembly.engine.dressed import form_of

            form = form_of(self._prepared.package, self._parts, regulation)
            if self._keeper:
                self._keeper.keep(form, regulation)
        return form


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
