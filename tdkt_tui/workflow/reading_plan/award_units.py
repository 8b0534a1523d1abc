"""Awards of one kind of unit of a level: what "Chủ tịch UBND xã" may give is not what "Chủ tịch UBND phường" may."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.unit_names import AREAS, kind_of, plain_kind

from .facts import Proposal, Reading
from .unit_words import COMMUNES, DISTRICTS

_TIERS = {"cấp xã": COMMUNES, "cấp huyện": DISTRICTS}
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân)\s+(?!tỉnh)")
_FIRM = re.compile(r"(?:tập đoàn|tổng công ty|công ty|doanh nghiệp|hợp tác xã|cụm|khối)\b", re.IGNORECASE)
"""No office: what each "sở, ban, ngành" may ask for is not a firm's."""
_HEADS = re.compile(r"thủ trưởng|giám đốc|người đứng đầu|lãnh đạo")
"""Who gives it where a unit is no area."""


@dataclass(slots=True)
class Awarding:
    """The awards of a plan that name some kinds of unit of their level, and not all: each with these kinds, and whether
    they alone are meant: areas of a level that has offices too, offices of one that has firms.
    """

    named: list[tuple[Proposal, list[str], bool]] = field(default_factory=list)

    def hear(self, reading: Reading, award: Proposal, words: str) -> None:
        """Keep which kinds of its level an award's words name; "UBND cấp xã" names them all."""
        level = next((one for one in reading.of("level") if one.values["id"] == award.values.get("level")), None)
        kinds = list(level.values.get("units", ())) if level else []
        low = words.casefold()
        tier = next((areas for name, areas in _TIERS.items() if name in low), None)
        groups = [group.values for group in reading.of("unit_group")
                  if re.search(rf"\b{re.escape(group.values['name'].casefold())}(?!\w)", low)]  # fmt: skip
        said = [unit for group in groups for unit in group["units"]]
        said = said or [kind for kind in kinds if (_plain(kind) in tier if tier else _names(low, kind))]
        said += [kind for kind in kinds if kind not in said and not tier and _names_area(low, kind)]
        areas = bool(_COMMITTEE.search(low)) and not _HEADS.search(low)
        areas = areas and all(map(_is_area, said)) and not all(map(_is_area, kinds))
        offices = [kind for kind in kinds if not (_is_area(kind) or _FIRM.match(kind))]
        alone = bool(said) and not tier and set(said) <= set(offices) - {*ANY_UNIT} and any(map(_FIRM.match, kinds))
        if alone and len(offices) > len(said):  # "sở" may stand for all of these
            award.marks.setdefault("units", f"suy ra: bản gốc chỉ nêu {', '.join(said)}")
            said = offices
        if said and set(said) < set(kinds) and "cấp cơ sở" not in low and (areas or alone or not tier):
            self.named.append((award, said, areas or alone))

    def put(self) -> None:
        """Say of an award whose it is, where another award is said to be of the level's other kinds.

        Where no other is, "xã" may stand for the whole level: it stays so, and is marked.
        """
        for award, said, areas in self.named:
            level = award.values["level"]
            others = [kinds for one, kinds, _ in self.named if _kind_of(one) == _kind_of(award)]
            if areas or any(set(said).isdisjoint(kinds) for kinds in others):
                rest = {key: value for key, value in award.values.items() if key != "level"}
                award.values.clear()
                award.values.update({"level": level, "units": said, **rest})
            else:
                award.marks.setdefault("level", f"bản gốc chỉ nêu {', '.join(said)}")


def _names(words: str, kind: str) -> bool:
    return re.search(rf"(?<!thị )(?<!cấp )(?<!ủy )\b{re.escape(kind.casefold())}\b", words) is not None


def _names_area(words: str, kind: str) -> bool:
    """Tell one area of a level that words name by its kind: "UBND huyện, thành phố" of the one city."""
    sort = kind_of(kind)
    return bool(sort) and sort != kind.casefold() and kind[len(sort) + 1 :][:1].isupper() and _names(words, sort)


def _is_area(kind: str) -> bool:
    return _plain(kind) in AREAS


def _plain(kind: str) -> str:
    """Return the kind of what stands among a level's, which may be one area by its name."""
    return plain_kind(kind).casefold()


def _kind_of(award: Proposal) -> tuple[str, str]:
    """Return an award's level, and its words without whose it is."""
    return award.values["level"], award.values["award"].partition(" của ")[0]
