"""Lines that need no second reading: what a person has confirmed, and the sheet or its heading says already."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.workflow.confirming.original import Original

from .allotted import allotted, is_allotted
from .as_confirmed import AsConfirmed, has_word
from .beside import GAP, OF_PROVINCE, SEED
from .content import content_of
from .held_to import APART, JOINTLY, PILOTS, SIZE
from .lines import VERBATIM, Line

_SHARES = "cơ cấu"
_CITES = 4
"""Words of a template beside the province's plan that it cites: "Kinh phí: theo … tại Kế hoạch của tỉnh; …"."""
_ON_PILOTS = ("Thời gian: ", "Hình thức: ")
_GOES_ON = r"(?!\w|\s*(?:,|-|–|;|và|\()\s*\w)"
"""A name behind which others stand may have been cut from a longer one: "Sở Văn hóa, Thể thao và Du lịch"."""


_ANYBODY = re.compile(
    r"\b(?:các|mọi|mỗi|từng) (?:cơ quan|đơn vị|địa phương|cấp|ngành|nơi)\b|\bcơ quan, đơn vị\b|\bđịa phương, đơn vị\b"
)
"""How a sentence speaks of units without their kinds."""
_OF_UNIT = re.compile(r"\s+(?:của )?\(đơn vị\)")


class Sure:
    """Which lines of one sheet are not asked. unconfirmed: facts that nobody has taken for right yet.

    headings: of the sheet; printed: its lines.
    """

    def __init__(self, plan: Plan, original: Original, unconfirmed: Collection[str], headings: Collection[str],
                 printed: Iterable[Line] = ()) -> None:  # fmt: skip
        self._unconfirmed = unconfirmed
        self._headings = headings
        self._levels = plan.level
        self._pilots = {same_unit(pilot.unit.partition(",")[0]) for pilot in plan.pilot}
        self._allotted = allotted(plan, original)
        self._titles = {f"{what} {form.name}".casefold() for form in plan.form for what in ("tổ chức", "chương trình")}
        everybodys = {f"{table}.{at}" for table in ("aim", "provision") for at, one in enumerate(
            getattr(plan, table), 1) if not (one.levels or getattr(one, "who", ()))} | {"budget"}  # fmt: skip
        self.confirmed = AsConfirmed(plan, original, everybodys)
        self._apart = plan.exception
        self._joint = [line for line in printed if line.whose != JOINTLY]

    def tells(self, line: Line, beside: Iterable[Line] = ()) -> bool:
        """Tell a line that is not asked. beside: the lines under the same heading.

        What a page has just as it was confirmed; the numbers of each unit by its name, as its row has them; shares of
        a size that stands in full above.
        """
        if line.doubts:
            return False
        if is_sure(line, self._unconfirmed, self._headings) or self._is_title(line):
            return True
        keys = {source.key for source in line.sources}
        if not keys or keys & {*self._unconfirmed}:
            return False
        plain = is_allotted(line, self._allotted) or self._of_pilots(line) or _said_in_full(line, beside)
        plain = plain or self._joined_on_pages(line, keys) or self._apart_on_pages(line, keys)
        return plain or self.confirmed.has(line)

    def names_levels(self, line: Line, codes: Collection[str]) -> bool:
        """Tell a line of what is everybody's, or whose passages, or heads above them, speak of each of some levels.

        Whom a sentence binds that names nobody was worked out.
        """
        if all(source.key in self.confirmed.everybodys for source in line.sources):
            return True
        said = [source.passage.text for source in line.sources if source.passage]
        said += [head for source in line.sources for head in self.confirmed.heads(source.clause)]
        text = folded(" ".join(said))
        words = ({*level.kinds(), level.label, *map(tier_of, level.kinds())} for level in self._levels
                 if level.id in codes)  # fmt: skip
        return _ANYBODY.search(text) is not None or all(
            any(word and has_word(text, word) for word in mine) for mine in words
        )

    def _is_title(self, line: Line) -> bool:
        """Tell what a page is called: the form of its conference, and whose."""
        said = line.words.casefold()
        return any(said.startswith(title) and _OF_UNIT.fullmatch(said[len(title) :]) for title in self._titles)

    def _joined_on_pages(self, line: Line, keys: set[str]) -> bool:
        """Tell who may meet together, with all its numbers, from pages that say so: whose they are is read there."""
        if line.whose != JOINTLY:
            return False
        mine = content_of(line.words).figures
        printed = [one for one in self._joint if keys & {source.key for source in one.sources}]
        return any(mine <= content_of(one.words).figures for one in printed)

    def _apart_on_pages(self, line: Line, keys: set[str]) -> bool:
        """Tell what units by their names have apart, with all its numbers, where a heading names just these units."""
        mine = content_of(line.words).figures
        units = {same_unit(unit) for key in keys if line.whose == APART
                 for unit in self._apart[int(key.partition(".")[2]) - 1].units}  # fmt: skip
        return bool(units) and any(
            keys & {source.key for source in one.sources} and units == {*map(same_unit, one.at)}
            and mine <= content_of(one.words).figures and not one.sure for one in self._joint
        )  # fmt: skip

    def _of_pilots(self, line: Line) -> bool:
        """Tell the time and the form on the pages of pilots, whose days the sheet tells with the pilots."""
        own = bool(line.at) and all(same_unit(name) in self._pilots for name in line.at)
        return own and line.words.startswith(_ON_PILOTS) and PILOTS in self._headings


def _said_in_full(line: Line, beside: Iterable[Line]) -> bool:
    """Tell the shares of a size of which all stand in the line that tells the size itself, or a size in its shares."""
    if not line.words.startswith(SIZE):
        return False
    mine = content_of(line.words.replace(_SHARES, " "))
    others = [one for one in beside if one.words.startswith(SIZE) and (GAP in one.words) != (GAP in line.words)]
    whole = (content_of(one.words.replace(_SHARES, " ")) for one in others)
    more = any(mine.figures <= one.figures and mine.words <= one.words for one in whole)
    same = any(content_of(one.words.replace(_SHARES, " ")) == mine for one in others)
    return more and (GAP in line.words or not same)  # of two that say the same one is asked


def is_sure(line: Line, unconfirmed: Collection[str], headings: Collection[str]) -> bool:
    """Tell a line that is not asked. unconfirmed: facts that nobody has taken for right yet; headings: of the sheet.

    The template's own words; the duties of one unit in the original's words, where the passage charges it by its whole
    name; what stands on a pilot's own page, whose day the sheet tells with the pilots.
    """
    keys = [source.key for source in line.sources]
    if _only_cites(line) and not {*unconfirmed} & {*keys}:
        return True
    if not keys and line.shown.endswith(f" {GAP}"):
        return len(line.shown.split()) - 1 <= SEED  # nothing but the template's words
    if not keys or any(key in unconfirmed for key in keys):
        return False
    if line.several:
        return line.words.startswith(f"{VERBATIM}: ") and _charges(line)
    return all(key.startswith("pilot.") for key in keys) and line.words.startswith(_ON_PILOTS) and PILOTS in headings


def _only_cites(line: Line) -> bool:
    """Tell a template's words that say of the province's plan only where it stands."""
    if line.unlike or GAP not in line.shown or OF_PROVINCE not in line.shown:
        return False
    return (
        len([word for word in line.shown.replace(OF_PROVINCE, "").split() if word.strip(";.") not in ("", GAP)])
        <= _CITES
    )


def _charges(line: Line) -> bool:
    texts = [source.passage.text for source in line.sources if source.passage]
    name = re.compile(rf"(?<!\w){re.escape(line.whose)}{_GOES_ON}", re.IGNORECASE)
    return len(line.at) == 1 and len(texts) == len(line.sources) and all(name.search(text) for text in texts)
