"""Whose plan it is: the province whose initials its names are shortened by."""

from __future__ import annotations

import re

from .facts import Reading


def province_of(reading: Reading) -> str:
    """Return the bare name of the province whose plan it is: "Quảng Trị", "" where none is named."""
    issuers = [item.values.get("name", "") for item in reading.of("plan.issuer")]
    named = re.search(r"\b(?:tỉnh|thành phố)\s+(.+)$", issuers[0]) if issuers else None
    return named[1] if named else ""
