"""A .docx as text with its layout: the bytes that a build writes become lines for a terminal."""

from __future__ import annotations

from .pages import laid_out
from .spans import Line, Span, plain

__all__ = ["Line", "Span", "laid_out", "plain"]
