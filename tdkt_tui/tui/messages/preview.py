"""What threads report to the screen and the pane that show documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.tui.shown.preview import Asked, Previewed


@dataclass
class PreviewMade(Message):
    """A document was made and laid out."""

    asked: Asked
    previewed: Previewed


@dataclass
class PagesCounted(Message):
    """The pages of a document were counted, or could not be; words say it."""

    data: bytes
    words: str


@dataclass
class PdfMade(Message):
    """A document was printed to PDF. path: of the file, "" where none was written; words: what else to say."""

    path: str
    words: str
