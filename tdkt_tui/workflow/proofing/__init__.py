"""The proof sheet: what a plan's facts print on the pages of units, by whose pages it is, to be read by a person."""

from .lines import Line, Part
from .sheet import sheet_of

__all__ = ["Line", "Part", "sheet_of"]
