"""Awards of one kind of unit of a level: what "Chủ tịch UBND xã" may give is not what "Chủ tịch UBND phường" may."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .facts import Proposal, Reading


@dataclass(slots=True)
class Awarding:
    """The awards of a plan that name some kinds of unit of their level, and not all: each with these kinds."""

    named: list[tuple[Proposal, list[str]]] = field(default_factory=list)

    def hear(self, reading: Reading, award: Proposal, words: str) -> None:
        """Keep which kinds of its level an award's words name; "UBND cấp xã" names them all."""
        level = next((one for one in reading.of("level") if one.values["id"] == award.values.get("level")), None)
        kinds = list(level.values.get("units", ())) if level else []
        low = words.casefold()
        said = [
            kind for kind in kinds if re.search(rf"(?<!thị )(?<!cấp )(?<!ủy )\b{re.escape(kind.casefold())}\b", low)
        ]
        if said and len(said) < len(kinds) and not re.search(r"\bcấp (?:xã|huyện|cơ sở)\b", low):
            self.named.append((award, said))

    def put(self) -> None:
        """Say of an award whose it is, where another award is said to be of the level's other kinds.

        Where no other is, "xã" may stand for the whole level: it stays so, and is marked.
        """
        for award, said in self.named:
            level = award.values["level"]
            others = [kinds for one, kinds in self.named if _kind_of(one) == _kind_of(award)]
            if any(set(said).isdisjoint(kinds) for kinds in others):
                rest = {key: value for key, value in award.values.items() if key != "level"}
                award.values.clear()
                award.values.update({"level": level, "units": said, **rest})
            else:
                award.marks.setdefault("level", f"bản gốc chỉ nêu {', '.join(said)}")


def _kind_of(award: Proposal) -> tuple[str, str]:
    """Return an award's level, and its words without whose it is."""
    return award.values["level"], award.values["award"].partition(" của ")[0]
