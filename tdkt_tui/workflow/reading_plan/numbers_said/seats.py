"""Seats of those whom units send on: a quota for each unit, or kind of unit, where they come together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import joined, raised_first
from tdkt_tui.workflow.reading_plan.destinations import level_meant, levels_named
from tdkt_tui.workflow.reading_plan.facts import Reading, code_of
from tdkt_tui.workflow.reading_plan.levels_said.finding import same_kind
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.quota_told import seats_told
from tdkt_tui.workflow.reading_plan.quotas import at_province, named_unit
from tdkt_tui.workflow.reading_plan.unit_words import OFFICES

from .ends import ends_in
from .entries import Entry, before
from .figures import numbers_of
from .levels_of import levels_of
from .owners import Owner

_CONGRESS = re.compile(
    r"(?:đại hội|hội nghị)[^.;:]{0,60}?\b(?:cấp tỉnh|tỉnh|thành phố trực thuộc)\b|cấp tỉnh|về (?:dự )?tỉnh",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:tiến tới|hướng tới|chào mừng|hướng đến)\b.*", re.IGNORECASE | re.DOTALL)
"""What a title says that another meeting leads to."""
_OF_UNITS = re.compile(
    r"\b(?:hội nghị|đại hội)\b[^.;:,]{0,40}?\s(?:của|ở|tại)\s+(?:các\s+|mỗi\s+|từng\s+)?"
    r"(?:xã|phường|thị trấn|quận|huyện|khối|cụm|sở|đơn vị|cơ quan)\b",
    re.IGNORECASE,
)
_NATION = re.compile(r"(?<!sĩ thi đua )toàn quốc", re.IGNORECASE)
"""Another meeting than the province's; a title of that name is none."""
_THE_ONE = re.compile(r"(?:sở|ngành|tỉnh|huyện|xã|phường|thị trấn|thành phố|đơn vị|cơ quan|địa phương)")
"""A kind in the singular, which alone means the one whose plan it is."""
_TIER = re.compile(r"(?:(?:đơn vị|cơ quan|địa phương)\s+)?(?P<tier>cấp (?:xã|huyện))")
_BLOCK = re.compile(r"(?:khối|cụm)\b")
_MORE = re.compile(r"\bthêm\b")
_ON_TERMS = re.compile(r"\b(?:dưới|trên|thì|nếu|khi|chưa|không|trong số|nhưng|khoảng|dự kiến|ước)\b", re.IGNORECASE)
"""What makes a number one of those on some terms, or of those who are not sent."""
_ELSE = re.compile(
    r"^là (?:phụ )?nữ\b|\bhoặc (?:hội nghị|đại hội)\b|\b(?:gửi|kèm|trước ngày|hội nghị điểm)\b|"
    r"\d+\s+(?:cơ quan|đơn vị|huyện|xã|phường|sở)\b",
    re.IGNORECASE,
)
"""Notes on more than who is sent: papers, days, how many units there are."""
_SUMMED = re.compile(r"\d{2,4}\s+(?:đại biểu|điển hình|người)")
"""Before seats that are to come to a sum, which another way of reading proves."""
_FEW = 5
"""So many each of a kind may send where the plan does not say "each"."""


class Seats:
    """What gives seats. levels: where those are counted who are sent on."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._cased = set[str]()

    def give(self, entry: Entry) -> bool:
        """Add the quotas of an entry; tell whether all that it says is in them."""
        values, where = numbers_of(entry.counted, together=bool(entry.together)), self.where(entry)
        above = any("sent" in ends_in(text) for text in entry.piece.under)
        if not values or where is None or not (where or above) or entry.counted.often or _unsure(entry, values):
            return False
        notes = [one for one in (entry.aside, *entry.counted.notes) if one]
        if _MORE.search(entry.verb):
            if "at_most" not in values:
                return self._beside(entry)
            notes.insert(0, entry.verb.strip(" ,:"))
        self._cased |= {one.kind for one in entry.owners if one.when and not one.when.endswith("còn lại")}
        new = False
        for owner in self._owners(entry)[: 1 if entry.together else None]:
            keys = self._keys(owner, entry)
            made = {**keys, **values, "note": "; ".join(dict.fromkeys(notes)), "levels": where}
            same = seats_told(self.reading, made)
            fact = same or self.reading.add("quota", entry.piece, **made)
            new = new or same is None
            self.reading.draw(fact, [entry.piece])
            if owner.kind and not (owner.unit or entry.each) and not keys.get("together") and same is None:
                fact.marks["each"] = "suy ra: bản gốc không ghi “mỗi”"
        return new

    def _owners(self, entry: Entry) -> list[Owner]:
        """Return the owners of an entry, those of a tier and "all other offices" as the kinds that levels have."""
        told: list[Owner] = []
        for owner in entry.owners:
            tier = _TIER.fullmatch(owner.kind)
            offices = owner.kind == "cơ quan" and owner.when.endswith("còn lại")
            levels = levels_of(self.reading, Owner(kind=tier["tier"])) if tier else self.reading.of("level")
            kinds = [str(unit) for level in levels for unit in level.values.get("units", ())] if tier or offices else []
            kinds = [kind for kind in kinds if tier or kind in OFFICES]
            told += [Owner(kind=kind, when=owner.when.replace(owner.kind, kind, 1)) for kind in kinds] or [owner]
        return told

    def _beside(self, entry: Entry) -> bool:
        """Note what some have besides with what each of their kind has."""
        drawn = self.reading.drawn.get(entry.piece.at, ())
        kinds = {one.kind for one in entry.owners if one.kind and not one.units}
        mine = [one for one in drawn if one.table == "quota"
                and any(same_kind(kind, str(one.values.get("each", ""))) for kind in kinds)]  # fmt: skip
        for fact in mine:
            fact.values["note"] = "; ".join(filter(None, (str(fact.values.get("note", "")), entry.words)))
        return bool(mine)

    def _keys(self, owner: Owner, entry: Entry) -> dict[str, Any]:
        if owner.unit and not entry.together:
            return {"unit": named_unit(owner.unit)}
        if entry.together:
            group = joined(list(owner.units)) or entry.together
            return {"unit": raised_first(group), "together": True}
        kind = owner.kind if owner.units or owner.when else at_province(self.reading, owner.kind)
        rest = owner.when.endswith("còn lại") and owner.kind not in self._cased  # others than those by their names
        return {"each": kind, "units": list(owner.units), "when": "" if rest else owner.when}

    def where(self, entry: Entry, *, said: bool = False) -> list[str] | None:
        """Return the level at whose meeting those of an entry come together, as where_of does.

        said: only where near words say it, else at the congress that the plan is on.
        """
        own = entry.sentence.replace(entry.who, " ") if entry.who else entry.sentence
        near = () if "cấp " in entry.who else (entry.verb, entry.label)
        texts = (*near, own, *before(entry), *reversed(entry.piece.under))
        return self.where_of(entry.piece, texts, said=said)

    def where_of(self, piece: Piece, texts: Sequence[str], *, said: bool = False) -> list[str] | None:
        """Return the level at whose meeting those come together of whom texts speak, the nearest first.

        None at the nation's or at a meeting of units that are no level, an empty list where no words say it.
        """
        for text in filter(str.strip, texts):
            if _NATION.search(text) and not _CONGRESS.search(text):
                return None
            if _CONGRESS.search(text):
                return [self.province(piece)]
            if _OF_UNITS.search(text) and not levels_named(self.reading, text):
                return None
            if named := level_meant(self.reading, piece, text):
                return [named]
        named = level_meant(self.reading, piece)
        return [named] if named else [self.province(piece)] if self._of_congress() and not said else []

    def says_congress(self, texts: Sequence[str]) -> bool:
        """Tell texts, or the title of the province's plan, that are on its own congress."""
        return any(map(_CONGRESS.search, texts)) or self._of_congress()

    def _of_congress(self) -> bool:
        """Tell a plan of the province on its own congress."""
        told = {str(fact.values.get("title", "")) for fact in self.reading.of("plan")}
        return any(map(_CONGRESS.search, (_TOWARDS.sub("", one) for one in told))) and any(
            "tỉnh" in str(fact.values.get("name", "")).casefold() for fact in self.reading.of("plan.issuer")
        )

    def province(self, piece: Piece) -> str:
        """Return the code of the province's own level; a new one where the plan says of it no more than who comes."""
        for level in self.reading.of("level"):
            if level.values.get("units") == ["tỉnh"]:
                return str(level.values["id"])
        taken = {str(one.values["id"]) for one in self.reading.facts if "id" in one.values}
        made = self.reading.add("level", piece, id=code_of("tinh", taken), label="cấp tỉnh", units=["tỉnh"])
        return str(made.values["id"])


def _unsure(entry: Entry, values: dict[str, Any]) -> bool:
    """Tell numbers of which it is not sure whether each has as many, or that they are of seats."""
    first = entry.owners[0]
    introduced = "giới thiệu" in entry.verb and not re.search(r"đại biểu|\bdự\b", entry.words)
    if introduced or re.search(r"\bmời\b", entry.verb) or _ON_TERMS.search(entry.verb):
        return True
    if any(map(_ELSE.search, (entry.aside, *entry.counted.notes))) or _SUMMED.search(
        entry.sentence.partition(":")[0] if ":" in entry.sentence else ""
    ):
        return True
    sent = entry.each and re.search(r"\b(?:cử|bầu)\b", entry.verb)
    if not set(values) - {"exemplars" if sent else "at_least", "exemplars"} or (
        entry.each and _BLOCK.match(first.kind)
    ):
        return True
    if all(one.general and not (one.when.endswith("còn lại") and one.kind == "cơ quan") for one in entry.owners):
        return True  # of all that were told before
    alone = len(entry.owners) == 1 and not (first.unit or first.units or first.when or entry.row)
    if alone and _THE_ONE.fullmatch(first.kind) and not (entry.each or _colon(entry)):
        return True
    bare = entry.row and not re.match(r"(?:\W|và|còn)*(?:các|những|khối)\b", entry.who, re.IGNORECASE)
    several = not (entry.each or entry.together or first.unit or first.units or bare)
    return several and max(one.n for one in entry.counted.figures) > _FEW


def _colon(entry: Entry) -> bool:
    return entry.verb.lstrip().startswith(":")
