"""How many a unit sends, as words say it: "ít nhất 02 tập thể, 03 cá nhân", "05 đại biểu, trong đó có 02 điển hình"."""

from __future__ import annotations

from . import unit_words

KIND = rf"(?:{unit_words.KIND}|trường)"
"""A kind of unit of which each sends as many as any other."""
