"""One case: the number says which file is spoilt and how, the same on every machine."""

from __future__ import annotations

import random
from typing import NamedTuple

from . import archive_faults, part_faults
from .packages import parts_of, wholes, zipped
from .tree_faults import in_tree


class Case(NamedTuple):
    """A spoilt file; name: seed and number, by which it is made again."""

    name: str
    data: bytes


def case(seed: int, number: int) -> Case:
    """Return a case by its number: one to three faults in the parts of a sound package, or one in the archive."""
    dice = random.Random(f"{seed}:{number}")
    _, data = dice.choice(wholes())
    if dice.random() < 0.15:
        data = dice.choice(archive_faults.FAULTS)(data, dice)
    else:
        parts = parts_of(data)
        for _ in range(dice.choice([1, 1, 2, 3])):
            if not parts:
                break
            (in_tree if dice.random() < 0.65 else dice.choice(part_faults.FAULTS))(parts, dice)
        data = zipped(parts)
    return Case(f"{seed}:{number}", data)
