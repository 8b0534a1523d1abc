"""A sentence of the levels section cut where it begins to speak of another subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.undated import timed

from . import sentence_words as signs
from .segments import DOUBT, VALUE, Defined, Segment
from .subject_rows import Row, beside, inside, listed, meant, meant_by_any, of_band, reasons_beside
from .subjects import Subject, subjects_in


@dataclass(slots=True)
class SentenceCut:
    """The cutting of a sentence. lead: the subjects of the open level before it; attr: what its label is on;
    opened: those whose level the sentence itself opened, once it is cut.
    """

    piece: Piece
    sentence: str
    lead: Row
    defined: Defined
    attr: str
    opened: Row = ()
    _subjects: list[Row] = field(default_factory=list)
    _made: list[Segment] = field(default_factory=list)
    _level: Row = ()
    _now: Row = ()
    _outer: list[Row] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)
    _beside: list[Subject] = field(default_factory=list)
    _start: int = 0
    _break: int = 0
    _taken: int = 0
    _guests: bool = False
    _pilot: bool = False
    _opener: Row = ()
    _named: bool = False

    def segments(self) -> list[Segment]:
        """Return the stretches of the sentence."""
        self._level, self._now, self._subjects = self.lead, self.lead, list(subjects_in(self.sentence))
        self._pilot = bool(signs.PILOT.search(self.sentence)) or self.attr == "pilot"
        self._named = self._pilot and any(one.names for who in self._subjects for one in who)
        for who in self._subjects:
            if who[0].start >= self._taken:
                self._subject(who)
        self._signs(len(self.sentence) + 1)
        self._close(len(self.sentence))
        made = self._made
        led = bool(made) and not made[0].who and made[0].text.rstrip().endswith(":")
        if self.opened and led and VALUE.search(made[0].text):
            return [*made[1:], *(replace(made[0], base=row, who=row) for row in self._rows)]
        return made

    @property
    def opens_several(self) -> bool:
        """Tell a sentence that itself opened a level behind another."""
        return len({tuple((one.label, one.kinds) for one in row) for row in self._rows}) > 1

    def _segment(self, text: str, who: Row, *, pilot: bool) -> None:
        own = signs.THE_OTHERS.sub("", text) if any(one.when for one in who) else text
        self._made.append(Segment(self.piece, own, self._level, who, self.attr, pilot, self._beside))

    def _close(self, end: int) -> None:
        """End the open stretch."""
        words = re.sub(r"[,;]?\s+(?:nếu|khi)\s*$", "", self.sentence[self._start : end])
        named = any(one.names for one in self._now)
        first = self._pilot and not named and (self.attr == "pilot" or not self._named)
        province = any(one.label == "cấp tỉnh" and "lần thứ" in one.said for one in self._now)
        if (words.strip(" ,;:.()") or (province and self.attr == "form")) and not first:
            self._segment(f"{'khách mời ' * self._guests}{words}", self._now, pilot=self._pilot and named)
        self._start = end

    def _signs(self, until: int) -> None:
        """Follow the signs up to a place: brackets keep a scope, a semicolon leaves a narrower one."""
        found = [(sign.start(), sign[0]) for sign in signs.BREAK.finditer(self.sentence)]
        for place, sign in [one for one in found if self._break <= one[0] < until]:
            if place < self._taken:
                continue
            if sign == "(":
                self._outer.append(self._now)
            elif sign == ")" and self._outer:
                outer = self._outer.pop()
                if outer != self._now:
                    self._close(place)
                self._now = outer
            elif sign == ";" and self._leaves(place):
                self._close(place)
                self._now = self._level
            self._break = place + len(sign)

    def _leaves(self, place: int) -> bool:
        """Tell a semicolon after what is said of some of the open level."""
        if self._outer or self._now == self._level or not self._level or self._now == self._opener:
            return False
        before = self.sentence[:place]
        of_all = len(self._beside) > 1 and signs.ALL_DONE.match(self.sentence, place) and not timed(before)
        return bool(of_all or any(one.narrow for one in self._now) or signs.APART.search(before))

    def _subject(self, who: Row) -> None:
        """Begin a stretch at a subject, where the words before it let it be one."""
        at = who[0].start
        self._signs(at)
        since = max(self._break, self._start)
        between = self.sentence[since:at]
        if self._trails(who, since, between) or of_band(self.sentence, who, alone=self.defined.alone):
            return
        who, end = meant(self.sentence, self._subjects, who, self.defined)
        attending = signs.ATTENDING.search(between[-30:])
        joined = bool(signs.JOINED.search(between) and VALUE.search(between) and not attending)
        if not self._begins(who, end, between, joined=joined):
            if not self._outer and reasons_beside(self.sentence[:at], self._now, who, self.sentence[end:]):
                self._now, self._start = (*self._now, *who), end
            elif self._estranges(who, between):
                self._close(at)
                self._now = (Subject(at, end),)
            return
        if not DOUBT.search(self.sentence) and (row := listed(self.sentence, self._subjects, who, end)):
            self.defined.kinds.setdefault(who[0].label, tuple(kind for each in row for kind in each.kinds))
            self.defined.at.setdefault(who[0].label, self.piece)
            self._taken = row[0].end
        if signs.HELD.search(between) and not joined and signs.ON.search(between):
            self._close(since)
            named = re.sub(r"\s+(?:ở|tại|của|cấp|đối với|cho)?\s*(?:các\s+)?$", "", between.strip())
            self._segment(f": {named}", who, pilot=False)
            self._start = at
        self._guests = self._guests or bool(signs.GUESTS.search(between))
        if who[0].kinds and signs.NOT_ALL.match(self.sentence[end:]):
            who = (Subject(at, end),)
        if self._now and self._start == self._now[-1].end and beside(self.sentence[:at], self._now, who):
            who = (*self._now, *who)
        else:
            self._close(at)
        self._open(who, at)
        if not self._made and who[0].when and who[0].kinds:
            self._opener = who  # the whole sentence is on these
        self._now = who
        self._start = max(end, self._taken)
        self._beside.extend(one for one in who if one not in self._beside)
        self._taken = max(self._taken, end)

    def _trails(self, who: Row, since: int, between: str) -> bool:
        """Take a subject that stands behind its value: "một ngày đối với huyện, nửa ngày …"."""
        at, end = who[0].start, who[0].end
        placed = bool(who[0].names and re.search(r"\btại\s+(?:các\s+)?$", between))  # where it is held
        if self._outer and signs.BEHIND.fullmatch(between) and VALUE.search(self.sentence[self._start : since]):
            self._segment(self.sentence[self._start : since - 1], who, pilot=self._pilot)
            self._start = self._taken = self._break = end
            return True
        if placed or not (
            signs.TRAILS.search(between)
            and VALUE.search(between)
            and re.match(r"\s*(?:[;,.()]|và\b|$)", self.sentence[end:])
        ):
            return False
        self._close(since)
        self._segment(self.sentence[since:at], who, pilot=self._pilot)
        self._beside.extend(who)
        self._start = self._taken = self._break = end
        return True

    def _begins(self, who: Row, end: int, between: str, *, joined: bool) -> bool:
        """Tell a subject of what follows from one that a sentence only mentions."""
        if re.match(r"\s*(?:tổ chức|thực hiện)\s*:", self.sentence[end:]):
            return False
        if who[0].general and (who[0].start > 3 or not re.match(r"\s*[:(]", self.sentence[end:])):
            return False
        if who[0].names and between.strip() and signs.PLACED.search(between) and self._break:
            return False
        first = self._pilot and who[0].names and not signs.OF_OTHERS.search(between)
        return bool(first or joined or signs.OPEN.fullmatch(between))

    def _estranges(self, who: Row, between: str) -> bool:
        """Tell units that a sentence names before its values, so that whose these are is not understood."""
        if who[0].general:
            somewhere = re.match(r"(?:những |các )?nơi\b", self.sentence[who[0].start :])
            return bool(signs.OPEN.fullmatch(between) and somewhere)
        return bool(who[0].names and signs.CHOSEN.search(between))

    def _open(self, who: Row, at: int) -> None:
        """Open the level of a subject, unless it is some of the open one or stands in brackets."""
        apart = (
            bool(who[0].all and self._level)
            or any(one.narrow or one.rest or not (one.kinds or one.label or one.all) for one in who)
            or bool(signs.APART.search(self.sentence[max(0, at - 40) : at]))
            or bool(self.lead and self._made and signs.ALLOWED.match(self.sentence, who[-1].end))
        )
        below = not self._made and meant_by_any(self.sentence, self.lead, who)
        alone = (not self._level or below) and any(one.kinds for one in who)
        if (apart and not alone) or self._outer:
            return
        if not self.lead or self.lead == who or not inside(who, self._level):
            self._level = who
        self.opened = self.opened or who
        self._rows.append(who)
