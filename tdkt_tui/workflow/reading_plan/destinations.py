"""At which level people come together or are honoured, as a sentence, or else the headings above it, say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .facts import Proposal, Reading, bare
from .groups_numbered import groups_named
from .pieces import Piece
from .unit_lists import kinds_in

_MEETING = r"(?:hội nghị|đại hội)"
_OF_PROVINCE = re.compile(
    r"\b(?:sở|ban|ngành|đoàn thể|cơ quan|tổ chức|đơn vị|doanh nghiệp|(?<!đại )hội|khối)\s+"
    r"(?:(?:trực )?thuộc|cấp|của)\s+tỉnh\b",
    re.IGNORECASE,
)
"""Whose units they are: "sở, ban, ngành cấp tỉnh" is no word on the province's own congress."""
_CONGRESS = re.compile(
    rf"\bcấp tỉnh\b|^(?:đối với|ở|tại)\s+tỉnh$|{_MEETING}\b(?:(?!\bcấp\b|\bcác\b)[^;.,:]){{0,60}}?\btỉnh\b",
    re.IGNORECASE,
)
_OWN_CONGRESS = re.compile(r"đại hội(?!\s+(?:đảng|đại biểu))(?![^;.:]*(?:toàn quốc|trung ương|cấp trên))")
_TIER = re.compile(
    r"(?:(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+)?(?:(?:đối với|ở|tại)\s+)?(?P<tier>cấp (?:trên cơ sở|cơ sở))",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+)?(?:(?:đối với|ở|tại)\s+)?"
    r"(?P<tier>cấp (?:xã|huyện|cơ sở)(?:,|,?\s+và)\s+(?:các\s+)?(?:cơ quan|đơn vị|sở)[^:;.\d]{0,60})",
    re.IGNORECASE,
)
"""A heading on all below it, a tier and offices: "Cấp xã và cơ quan, đơn vị"."""
_TIERS_OF = re.compile(rf"{_MEETING}\s+|\bcấp (?:xã|huyện|tỉnh|cơ sở)(?:,\s*|\s+và\s+|$)(?:các\s+)?", re.IGNORECASE)
_NAMES_ONLY = frozenset(("id", "label", "units", "clause"))
_AND = re.compile(r"(?:,|,?\s+và)\s+(?:các\s+)?")
_FOR = re.compile(r"(?:đối với|ở|tại|hội nghị|đại hội)\b", re.IGNORECASE)


def level_meant(reading: Reading, piece: Piece, words: str = "") -> str:
    """Return the id of the level that words name, or else their sentence, or the nearest heading; "" where unsure."""
    for text in _from_near(piece, words):
        if found := levels_named(reading, text):
            return found[0] if len(found) == 1 else ""
    levels = reading.of("level")
    if len(levels) == 1 and of_province(levels[0]) and _is_on(reading, levels[0]):
        return str(levels[0].values["id"])
    return _only_congress(reading, piece, words)


def _is_on(reading: Reading, level: Proposal) -> bool:
    """Tell a plan that says of the province's own congress more than who is sent there: another's may say only that."""
    titles = [str(fact.values.get("title", "")) for fact in reading.of("plan")]
    return bool(set(level.values) - _NAMES_ONLY) or any(map(_CONGRESS.search, titles))


def _only_congress(reading: Reading, piece: Piece, words: str) -> str:
    """Return the one level that holds a congress, where the nearest words on a meeting say only "Đại hội"."""
    said = next((text.casefold() for text in _from_near(piece, words) if re.search(_MEETING, text.casefold())), "")
    if not _OWN_CONGRESS.search(said) or re.search(r"hội nghị|các cấp", said):
        return ""
    congress = {form.values["id"] for form in reading.of("form") if form.values.get("kind") == "congress"}
    chosen = [(level.values["id"], set(level.values.get("choose_form", ()))) for level in reading.of("level")]
    holding = [code for code, forms in chosen if forms & congress]
    return str(holding[0]) if len(holding) == 1 and all(forms for _, forms in chosen) else ""


def levels_named(reading: Reading, text: str) -> list[str]:
    """Return the ids of the levels that a text names."""
    if numbered := groups_named(reading, text):
        return numbered
    return [level.values["id"] for level in reading.of("level") if _names(level, text)]


def levels_of_row(reading: Reading, text: str) -> list[str]:
    """Return the ids of the levels that a row of tiers and of kinds of unit names: "Hội nghị cấp xã và sở, ngành"."""
    named = levels_named(reading, text)
    kinds = set(kinds_in(_TIERS_OF.sub("", text)))
    theirs = [level.values["id"] for level in reading.of("level")
              if kinds and kinds <= {unit.casefold() for unit in level.values.get("units", ())}]  # fmt: skip
    return [*named, *theirs] if named and len(theirs) == 1 and theirs[0] not in named else named


def _from_near(piece: Piece, words: str) -> Iterator[str]:
    yield words
    if words:
        yield next((one for one in re.split(r"(?<=\.)\s+", piece.text) if words in one), "")
    yield from reversed(piece.under)


def of_province(level: Proposal) -> bool:
    """Tell the province's own level from those of its units."""
    return bool(level.values.get("units") == ["tỉnh"])


def tiers_above(level: Proposal) -> list[str]:
    """Return the tiers that headings above a row of units name alone: "2. Cấp trên cơ sở", its kinds a line each."""
    above = [bare(text) for text in (level.piece.under if level.piece else ())]
    found = [_TIER.fullmatch(text) or _GROUP.fullmatch(text) for text in above]
    return [one["tier"].casefold() for one in found if one and one["tier"].casefold() != level.values["label"]]


def _names(level: Proposal, text: str) -> bool:
    if of_province(level):
        return bool(_CONGRESS.search(_OF_PROVINCE.sub(" ", text)))
    label, low = level.values["label"], text.casefold()
    joined = _AND.sub(", ", low)
    if any(_AND.sub(", ", tier) in joined for tier in tiers_above(level)):
        return True
    units = level.values.get("units", ())
    if re.search(rf"\bcấp (?:{'|'.join(map(re.escape, [label.removeprefix('cấp '), *units]))})\b", low):
        return True
    row = label.removeprefix("các ")
    return bool(re.search(rf"{_MEETING}\s+(?:(?:của|ở|tại)\s+)?(?:các\s+)?{re.escape(row)}", low)
                or (_FOR.match(text) and row.casefold() in low))  # fmt: skip
