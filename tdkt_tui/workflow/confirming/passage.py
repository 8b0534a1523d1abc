"""A passage that was not understood with what stands around it: its sentences, its clause, the headings above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING
from tdkt_tui.workflow.reading_plan.parting import BODY
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .heads import head_as_wide
from .original import Original
from .said import sentences, who_does

_UNREAD = re.compile(r" \(trong đó chưa đọc: .*\)$", re.DOTALL)
_NUMBERED = re.compile(r"^(?:[IVXL]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*")
_KIND = r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu|sở|ban|ngành|đoàn thể|cơ quan|đơn vị|doanh nghiệp)"
_AMONG = re.compile(
    rf"(?:Ở|Tại|Đối với)\s+(?:các\s+|mỗi\s+)?(?P<who>(?:{_KIND}|{BODY})(?:(?:,\s+|\s+và\s+)(?:{_KIND}|{BODY})"
    r"|\s+[^\W\d]+){0,9})"
)
_STOP = re.compile(r"[.;](?:\s+(?=\S)|$)")
_MARKED = re.compile(r"(?:[-–+•*]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)])\s")
_CONFERENCE = re.compile(r"(?:Hội nghị|Đại hội)\b[^.;:]*$")
_GROUP = re.compile(r"(?:[IVXL]{1,5}|[A-ZĐ])[.)]?\s*(?:\|\s*)?[^\W\d]{2}")
"""How a line begins that names a group of rows."""
_ITEM = 160
"""Signs of an item of a list that has no mark; a longer paragraph behind it is none."""
_VERB = 2
"""Words behind the name of a body that say nothing yet: "Sở Nội vụ chủ trì:"."""


@dataclass(frozen=True)
class Passage:
    """words: what was not understood; whole: its whole paragraph; clause: "IX.6.b"; above: headings, nearest last.

    stated: the year that the plan states of all its days without one, 0 where it states none; head: of a row, the first
    row of its table; before: the line in front of it in the same clause, which may name the units that it is on.
    """

    words: str
    whole: str
    clause: str
    above: tuple[str, ...]
    stated: int = 0
    head: str = ""
    before: str = ""

    @cached_property
    def sentences(self) -> list[str]:
        """Return the sentences that were not understood."""
        return sentences(self.words)

    @cached_property
    def around(self) -> str:
        """Return the words with the rest of the sentences that they were cut out of."""
        begins = self.whole.find(self.words)
        if begins < 0:
            return self.words
        start = max((one.end() for one in _STOP.finditer(self.whole, 0, begins)), default=0)
        stop = _STOP.search(self.whole, begins + len(self.words) - 1)
        return self.whole[start : stop.end() if stop else None].strip()

    @cached_property
    def owner(self) -> str:
        """Return the body whose heading it stands under, "" for none.

        What the plan is based on stands under its letterhead, which gives nobody a task.
        """
        if self.words.startswith("Căn cứ ") and (not self.clause or self.whole.endswith(";")):
            return ""
        for line in reversed(self.above):
            words = _NUMBERED.sub("", line).strip(" :")
            says = len(who_does(words)[1].split()) > _VERB if who_does(words)[0] else False
            if re.match(BODY, words) and len(words) < HEADING and line[-1:] not in ".;" and not says:
                return words[:1].lower() + words[1:] if words.startswith("Các ") else words
        return ""

    @cached_property
    def among(self) -> str:
        """Return the units that its heading speaks of, "" for none: "Đối với xã, phường"."""
        lines = (_AMONG.fullmatch(_NUMBERED.sub("", line).strip(" :")) for line in reversed(self.above))
        return next((found["who"] for found in lines if found), "")


def passage_of(original: Original, left: Left) -> Passage:
    """Return a passage as it stands in the original; its own words serve where no text stands beside the plan."""
    clause, at, words = left.place
    words = _UNREAD.sub("", words)
    number = original.index(at)
    if number is None:
        return Passage(words, words, clause.removeprefix("mục "), ())
    here = original.paragraphs[number]
    above = [original.paragraphs[one].text for one in original.headings(here.clause) if one < number]
    same = (one.text for one in original.paragraphs if one.clause == here.clause.partition(".")[0])
    firsts = list(islice(same, 1 + here.clause.startswith("Phụ lục")))  # an annex has its title below its number
    firsts = [*firsts[:1], *(text for text in firsts[1:] if text.isupper())]
    lead = _lead(original, number)
    lines = [line for line in (*firsts, *above, _title(original, number), lead) if line and line != here.text]
    first, below = _head(original, number)
    head = head_as_wide(first, below, words)
    part = " (phần" in at or (len(cells_of(head)) < len(cells_of(first)) and here.text.startswith(words))
    whole = words if part else here.text  # one of the units that a row sets beside each other
    return Passage(words, whole, here.clause, tuple(dict.fromkeys(lines)), original.stated, head,
                   _before(original, number))  # fmt: skip


def _before(original: Original, number: int) -> str:
    """Return the line in front in the same clause, or its heading; "" where a sentence stands there."""
    line = original.paragraphs[number - 1] if number else None
    inside = line is not None and (f"{original.paragraphs[number].clause}.").startswith(f"{line.clause}.")
    return line.text if line and inside and len(line.text) < HEADING and line.text[-1:] not in ".;" else ""


def _head(original: Original, number: int) -> tuple[str, str]:
    """Return the first row of the table that a row stands in, and the one below it; "" for what is none."""
    first = number
    lines, clause = original.paragraphs, original.paragraphs[number].clause
    while first >= 0 and lines[first].clause == clause and (
        cells_of(lines[first].text) or (first and first < number and _names_rows(lines[first].text)
                                        and lines[first - 1].clause == clause and cells_of(lines[first - 1].text))
    ):  # fmt: skip
        first -= 1
    below = original.paragraphs[first + 2].text if first + 2 < number else ""
    return (original.paragraphs[first + 1].text if first < number else ""), below


def _names_rows(line: str) -> bool:
    """Tell a line among the rows of a table that only names those below it: its mark and its name, or a name in big."""
    return len(line) < HEADING and line[-1:] not in ".;:" and (
        line.isupper() or _GROUP.match(line) is not None) and not re.search(r"\d{2}", line)  # fmt: skip


def _title(original: Original, number: int) -> str:
    """Return the nearest line above in its clause that is a title without a number, "" for none: "Nhóm 2: các sở"."""
    here = original.paragraphs[number]
    if _is_title(original, number):
        return ""
    above = next((at for at in range(number - 1, -1, -1)
                  if original.paragraphs[at].clause != here.clause or _is_title(original, at)), -1)  # fmt: skip
    return original.paragraphs[above].text if above >= 0 and original.paragraphs[above].clause == here.clause else ""


def _is_title(original: Original, at: int) -> bool:
    """Tell a short line with a capital first and no end, behind which another begins; no row, nothing of a list."""
    text = original.paragraphs[at].text.strip()
    after = original.paragraphs[at + 1].text.strip() if at + 1 < len(original.paragraphs) else ""
    whole = len(text) < HEADING and text[:1].isupper() and text[-1:].isalnum() and "|" not in text
    body, does, _ = who_does(text)  # a conference's name behind who holds it is no duty: "Các sở: Hội nghị …"
    named = not body or _CONFERENCE.match(does)
    return bool(whole and (after[:1].isupper() or after[:1] in "-–+•") and named)


def _is_told(text: str) -> bool:
    """Tell a paragraph of several sentences without the mark of an item: it stands behind a list, not in it."""
    return len(text) > _ITEM and text[:1].isupper() and not _MARKED.match(text) and len(sentences(text)) > 1


def _lead(original: Original, number: int) -> str:
    """Return the line that introduces the list a paragraph stands in, "" for none."""
    here = original.paragraphs[number]
    for one in reversed(original.paragraphs[:number]):
        if one.clause != here.clause or (_is_told(here.text) and not one.text.rstrip().endswith((":", ";"))):
            return ""
        if one.text.rstrip().endswith(":"):
            return one.text
        here = one
    return ""
