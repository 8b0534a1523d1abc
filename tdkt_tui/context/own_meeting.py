"""A meeting of which a plan tells length, time and size, and not what it is called: what a unit's page says of it."""

from __future__ import annotations

import re

from tdkt_tui.context.levels import level_words, targets
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.words import joined

_BETWEEN = re.compile(r"tối thiểu ([\d.]+) (.+?) và tối đa ([\d.]+) \2")


def own_meeting(dossier: Dossier, window: str) -> str:
    """Return length, time, size and composition in words; "" for a unit that is told apart to hold none.

    window: by when the unit holds it, in words.
    """
    of_all = next((level for level in dossier.plan.level if level.id == dossier.level.id), dossier.level)
    if of_all.choose_form:
        return ""
    told = level_words(dossier.plan, dossier.level)
    time = ", ".join(filter(None, (told["length"], window)))
    caps = _BETWEEN.sub(r"từ \1 đến \3 \2", told["size"]["caps"])
    parts = (("thời gian", time), ("địa điểm", dossier.level.place), ("số lượng", caps),
             ("cơ cấu", joined(list(targets(dossier)))))  # fmt: skip
    return "; ".join(f"{what} {words}" for what, words in parts if words)
