"""Which kinds of a level's row are of it only without units under them: a condition said behind the last of them."""

from __future__ import annotations

import re

from .facts import Reading
from .unit_words import COMMUNES, DISTRICTS

_ALONE = re.compile(r"(?:không|chưa) có (?:các )?đơn vị (?:cơ sở )?trực thuộc")
_AREAS = (*COMMUNES, *DISTRICTS)


def read_kinds_alone(reading: Reading) -> None:
    """Keep of a row of areas and others, of which it ends in this condition, that it binds the others alone.

    An area has no units under it in this sense: "xã, phường, doanh nghiệp, cơ quan không có đơn vị trực thuộc".
    """
    for level in reading.of("level"):
        units: list[str] = level.values.get("units", [])
        areas = [at for at, unit in enumerate(units) if unit.casefold() in _AREAS]
        alone = units[areas[-1] + 1 :] if areas else []
        if alone and _ALONE.fullmatch(str(level.values.get("when", ""))):
            level.values["without_subordinates"] = alone
            level.marks["without_subordinates"] = "suy ra: điều kiện đứng sau các loại này"
