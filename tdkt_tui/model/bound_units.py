"""Which units a fact of a plan means: whom a duty to introduce exemplars binds, and whom an exception."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .duties import Nomination
from .level import Level, LevelException
from .text import folded
from .unit_names import unit_key

_BEFORE_NAME = re.compile(r"^(?:(?:các|mỗi|từng)\s+)?(?:(?:ubnd|ủy ban nhân dân)\s+)?(?:(?:các|mỗi|từng)\s+)?")
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")


def unit_word(words: str) -> str:
    """Return a unit or kind of unit for comparing, its committee's name left out: "UBND các huyện" → "huyện"."""
    return _BEFORE_NAME.sub("", folded(words))


def same_unit(words: str) -> str:
    """Return what all ways of writing one unit, or one kind of unit, share: "UBND H. Cồn Cỏ", "huyện đảo Cồn Cỏ"."""
    return unit_key(unit_word(words))


def binds(duty: Nomination, level: Level, category: str = "", *names: str) -> bool:
    """Tell whether a duty is that of a unit of a level.

    category: "" is any kind of unit of the level; names: what the unit itself is called. A duty without levels is only
    for whom it names: a body that is no unit of the level is asked itself, not every unit in its place.
    """
    if duty.levels:
        return level.id in duty.levels
    return any(names_unit(said, level, category) for said in duty.who) or bool(
        {same_unit(said) for said in duty.who} & {same_unit(name) for name in names if name}
    )


def names_unit(said: str, level: Level, category: str = "") -> bool:
    """Tell whether words name a level, or a kind of unit of it; with a category, that kind or a word that covers it."""
    kinds, labels = _kinds(level), {unit_word(level.label)} if level.label else set()
    labels |= {label.removeprefix("cấp ") for label in labels} - kinds.keys()
    if unit_word(said) in labels:
        return True
    whole = unit_word(said)
    words = {whole} if whole in kinds else {unit_word(part) for part in _BETWEEN.split(whole)}
    if not words <= kinds.keys():
        return False  # "Hội Nông dân các huyện, thị xã" names no thị xã
    return not category or any(unit_word(category) in kinds[word] for word in words)


def _kinds(level: Level) -> dict[str, set[str]]:
    """Return each kind of unit of a level, and each general word there, with the kinds that it stands for."""
    kinds = {unit_word(kind): {unit_word(kind)} for kind in level.kinds()}
    for word, covered in level.covers.items():
        kinds.setdefault(unit_word(word), {unit_word(word)}).update(unit_word(kind) for kind in covered)
    return kinds


def laid_over(exceptions: Sequence[LevelException], category: str, name: str) -> list[LevelException]:
    """Return which of a level's exceptions are laid over it for a unit, in turn: its kind's first, then its own."""
    laid: list[LevelException] = []
    for said in filter(None, (category, name)):
        mine = next((item for item in exceptions if same_unit(said) in map(same_unit, item.units)), None)
        laid += [mine] if mine is not None and mine not in laid else []
    return laid
