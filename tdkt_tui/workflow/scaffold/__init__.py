"""Beginning a province: the files of a plugin that works before its author has changed a line."""

from __future__ import annotations

from .again import make_again, outdated, sample_behind
from .asking import NewProvince
from .making import Made, make, make_from

__all__ = ["Made", "NewProvince", "make", "make_again", "make_from", "outdated", "sample_behind"]
