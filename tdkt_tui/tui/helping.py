"""Help for the very part of a screen in which one stands: a field says what it asks, a list what is in it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.widget import Widget

from tdkt_tui.model.text import clean


@runtime_checkable
class Helpable(Protocol):
    """A widget, or a screen, that has words for who stands in it."""

    def help_words(self) -> str:
        """Return Vietnamese sentences, plain text; "" where there is nothing to say."""


def help_of(focused: Widget | None) -> str:
    """Return the words of the part in use, or of the nearest one around it that has some."""
    for node in focused.ancestors_with_self if focused is not None else ():
        if isinstance(node, Helpable) and (words := node.help_words()):
            return clean(words)
    return ""
