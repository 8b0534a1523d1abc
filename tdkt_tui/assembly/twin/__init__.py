"""A document's text and its .docx: one made from the other, both ways; a text laid over the .docx it was read from.

Each way is loaded when it is gone: dressing a document wants the parts of this room alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.archive import unpacked

if TYPE_CHECKING:
    from tdkt_tui.assembly.twin.blocks import Block
    from tdkt_tui.assembly.twin.kept import MARK
    from tdkt_tui.assembly.twin.over import LaidOver, lay_over

__all__ = ["MARK", "LaidOver", "TextForm", "lay_over", "makes", "text_form", "to_docx", "to_text"]

_HOMES = {"MARK": "kept", "LaidOver": "over", "lay_over": "over"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


@dataclass(frozen=True, slots=True)
class TextForm:
    """A .docx as text. kept: what the text does not show and only a base keeps; the text begins with it as comments."""

    text: str
    kept: tuple[str, ...]


def to_docx(text: str, folder: Path | None = None, base: bytes | None = None) -> bytes:
    """Make the .docx of a text source; the same text gives the same bytes.

    folder: where the source lies; what it includes by ``@chèn`` is looked for there and in the folder above. base: the
    .docx that the text was read from: what the text does not show is taken over from it (``lay_over`` tells of losses).
    Raises TemplateFault (or ManyFaults) with "dòng N" and what is meant most likely.
    """
    if base is not None:
        from tdkt_tui.assembly.twin.over import lay_over

        return lay_over(text, base, folder).docx
    from tdkt_tui.assembly.twin.compose import compose

    return compose(_read(text, folder))


def makes(text: str, parts: Mapping[str, bytes], folder: Path | None = None) -> bool:
    """Tell whether a text source makes a .docx of these parts, name → bytes. Raises like ``to_docx``."""
    from tdkt_tui.assembly.pack import packed_parts
    from tdkt_tui.assembly.twin.compose import composed

    return packed_parts(composed(_read(text, folder))) == parts


def _read(text: str, folder: Path | None) -> list[Block]:
    from tdkt_tui.assembly.twin.read_text import read_text

    return read_text(text, folder)


def to_text(docx: bytes) -> str:
    """Return a .docx as text: lossless for one that ``to_docx`` made (but for the text's own comments)."""
    return text_form(docx).text


def text_form(docx: bytes) -> TextForm:
    """Return a .docx as text, and what that text does not show. Raises TemplateFault for a file that is none."""
    from tdkt_tui.assembly.twin.decompose import read_docx
    from tdkt_tui.assembly.twin.kept import MARK, kept
    from tdkt_tui.assembly.twin.write_text import write_text

    read = read_docx(docx)
    text = write_text(read.blocks)
    if _makes(text, docx):
        return TextForm(text, ())
    notes = kept(read)
    return TextForm("".join(f"{MARK}{note}\n" for note in notes) + "\n" + text, notes)


def _makes(text: str, docx: bytes) -> bool:
    """Tell whether a text alone makes this .docx again."""
    try:
        return makes(text, unpacked(docx))
    except TdktError:
        return False
