"""The forms of one template on disk: by the template's bytes, the regulation's content, the program and libraries."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from tdkt_tui.assembly.engine.form import Form, undumped
from tdkt_tui.store.kept import keep, kept, key_of

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_SOUND = b"sound"
_OWN_LOOKS = b""


class Keeper:
    """Keeps the forms of a template.

    A form that was once kept says that the template is sound: only one that was taken apart and checked gets a form.
    """

    def __init__(self, data: bytes) -> None:
        """data: the template file."""
        self._template = sha256(data).digest()

    def known_to_be_sound(self) -> bool:
        """Tell whether a form of it was made before."""
        return kept(key_of("mau", self._template)) == _SOUND

    def form(self, regulation: Regulation | None) -> Form | None:
        """Return the form kept for a regulation's looks, or the template's own; None where there is none."""
        data = kept(self._key(regulation))
        try:
            return None if data is None else undumped(data, regulation)
        except (ValueError, TypeError, EOFError, KeyError):  # written whole, but by no version of ours
            return None

    def keep(self, form: Form, regulation: Regulation | None) -> None:
        """Keep a form, and that the template is sound."""
        keep(self._key(regulation), form.dump())
        keep(key_of("mau", self._template), _SOUND)

    def _key(self, regulation: Regulation | None) -> bytes:
        return key_of("dang", self._template, _OWN_LOOKS if regulation is None else regulation.digest)
