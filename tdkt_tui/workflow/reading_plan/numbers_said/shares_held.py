"""Shares given to whom they are asked of: those whom units send on, or those who come to a level's own meeting."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.portions import of_a_portion
from tdkt_tui.workflow.reading_plan.targets import levels_asked

from .ends import end_of, ends_in
from .levels_of import levels_of
from .owners import Owner
from .portions_said import Portion, Portions, portions_in
from .seats import Seats
from .sent_on import SENT, headed_sent, of_those_sent

_CHOSEN = re.compile(
    r"(?:đại biểu|người|điển hình)\s(?:được|do|mà)\s[^;:.]{0,80}?\b(?:giới thiệu|cử|bầu|chọn)\b", re.IGNORECASE
)
"""Words on those whom somebody sends, wherever to."""
_THESE = re.compile(r"trong\s+(?:số\s+)?\d+\s+(?:đại biểu|người)|trong đó", re.IGNORECASE)
_ROUGH = re.compile(r"\b(?:khoảng|dự kiến|phấn đấu|khuyến khích)\b", re.IGNORECASE)
_MAIN = re.compile(r"điển hình|khách mời|đại biểu chính thức")
_ANYONE = re.compile(r"người$|đại biểu\b")
_EXEMPLARS = re.compile(r"(?:trong|trên|số|tổng)\b[^,;:]{0,40}\bđiển hình", re.IGNORECASE)
_EACH_MEETING = re.compile(r"\b(?:các|mỗi|từng|mọi) (?:cấp|hội nghị)|cấp nào|cấp đó|cấp mình", re.IGNORECASE)


class Stretch:
    """A part of a sentence with what its shares are given by. told: its shares; sent: of those whom units send on."""

    def __init__(self, seats: Seats, piece: Piece, sentence: str, part: str) -> None:
        self.reading, self.seats, self.piece, self.sentence, self.part = seats.reading, seats, piece, sentence, part
        self.told = portions_in(part) if not _ROUGH.search(sentence) else None
        self.scope = self.told.scope if self.told else ""
        these = _THESE.match(self.scope)  # of those whom the words before it send
        self.sent = of_those_sent(piece, piece.text[: piece.text.find(part)] if these else sentence, self.scope)
        self.exemplars = bool(_EXEMPLARS.search(self.scope))

    def give(self) -> bool:
        """Add the shares; tell whether all that the part says is in them."""
        if self.told is None or self._of_another() or self._of_persons():
            return False
        levels = self._sent_to() if self.sent else self._of_level(self.told)
        if levels is None or not self._fit(self.told, levels):
            return False
        known = [one for one in self.reading.drawn.get(self.piece.at, ()) if one.table == "composition"]
        for one in self.told.told:
            self._add(one, self.told, levels, known)
        return True

    def _of_another(self) -> bool:
        """Tell shares of a portion, of those before them, or of who is put forward for an award."""
        told = self.told.told if self.told else []
        those = self.scope.casefold() == "trong đó" and not self.sent
        if those and not all(_MAIN.match(one.group) for one in told):
            return True
        portion = bool(self.scope) and not (self.told and self.told.owners) and not self.exemplars
        if portion and of_a_portion(f"{self.scope}, ") and not of_those_sent(self.piece, "", self.scope):
            return True
        return end_of((self.part, self.sentence), tuple(reversed(self.piece.under))) in ("award", "papers")

    def _counted(self) -> list[Portion]:
        return [one for one in (self.told.told if self.told else ()) if (one.at_least or one.at_most).isdigit()]

    def _of_persons(self) -> bool:
        """Tell numbers of people that are no shares of those whom a unit sends."""
        counted = self._counted()
        return bool(counted) and (not self.sent or not self.scope or any(_ANYONE.match(one.group) for one in counted))

    def _fit(self, told: Portions, levels: list[str]) -> bool:
        """Tell levels of which it is sure that the shares are asked there."""
        province = _to_province(self.reading, levels)
        if self._counted() and not province:
            return False
        if self.sent:
            return province or bool(SENT.search(told.scope) or _CHOSEN.search(self.sentence))
        return not province or self.seats.says_congress((self.sentence, *self.piece.under))

    def _add(self, one: Portion, told: Portions, levels: list[str], known: list[Proposal]) -> None:
        units = one.units or [name for owner in told.owners for name in (owner.units or [owner.unit or owner.kind])
                              if not name.startswith("cấp ")]  # fmt: skip
        of = "delegation" if self.sent else "exemplar" if self.exemplars else ""
        same = next((fact for fact in known if fact.values["group"] == one.group and not units), None)
        if same or (not units and _in_level(self.reading, self.piece, one)):
            if same and of:
                same.values["of"] = of
            return
        fact = self.reading.add("composition", self.piece, levels=levels, units=units, group=one.group,
                                at_least=one.at_least, at_most=one.at_most, of=of)  # fmt: skip
        if one.exact:
            key, bound = ("at_most", "không quá") if one.at_most else ("at_least", "ít nhất")
            fact.marks[key] = f"suy ra: bản gốc không ghi “{bound}”"

    def _sent_to(self) -> list[str] | None:
        """Return where those come together who are sent on."""
        at = self.piece.text.find(self.sentence)
        texts = (self.sentence, self.piece.text[: max(at, 0)], *reversed(self.piece.under))
        return self.seats.where_of(self.piece, texts)

    def _of_level(self, told: Portions) -> list[str] | None:
        """Return whose meeting shares are asked of, none for all of them; None where that is unsure."""
        to = self.seats.where_of(self.piece, tuple(reversed(self.piece.under))) if headed_sent(self.piece) else None
        if told.owners and to and _to_province(self.reading, to):  # they send these, and hold no meeting
            self.sent = all(one.units or one.unit or " " not in one.kind for one in told.owners)
            return to if self.sent else None
        if told.owners and (codes := levels_with(self.reading, told.owners)):
            return codes if any(map(ends_in, self.piece.under)) else None
        if _EACH_MEETING.search(self.sentence):
            return []
        return levels_asked(self.reading, self.piece, self.sentence)


def _to_province(reading: Reading, levels: list[str]) -> bool:
    return bool(levels) and all(one.values.get("units") == ["tỉnh"] for one in reading.of("level")
                                if one.values["id"] in levels)  # fmt: skip


def _in_level(reading: Reading, piece: Piece, one: Portion) -> bool:
    """Tell a share that a level's own size holds, by its number."""
    return bool({one.at_least, one.at_most} & _of_sizes(reading, piece, "level"))


def _of_sizes(reading: Reading, piece: Piece, *tables: str) -> set[str]:
    """Return the amounts of the shares that sizes hold of a piece's clause."""
    sizes = [fact.values.get("size", {}) for table in tables for fact in reading.of(table)]
    shares = [one["share"] for size in sizes for one in size.get("shares", ()) if one.get("clause") == piece.clause]
    return {one if isinstance(one, str) else f"{round(one * 100)}%" for one in shares}


def levels_with(reading: Reading, owners: list[Owner]) -> list[str]:
    """Return the codes of the levels that have units as owners name, each once."""
    return list(dict.fromkeys(str(level.values["id"]) for one in owners for level in levels_of(reading, one)))


def held_here(reading: Reading, piece: Piece) -> set[str]:
    """Return the amounts that shares of a piece's clause have in facts: "30%", "2/3"."""
    told = {str(fact.values[key]) for fact in reading.of("composition") for key in ("at_least", "at_most")
            if key in fact.values and fact.values.get("clause") == piece.clause}  # fmt: skip
    return told | _of_sizes(reading, piece, "level", "exception")
