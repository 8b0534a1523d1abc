"""How many each of a sort of units sends: "xã loại I: 05 đại biểu, loại II: 04 đại biểu"."""

from __future__ import annotations
