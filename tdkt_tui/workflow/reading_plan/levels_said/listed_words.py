"""What words for some stand for: "đơn vị cơ sở", "hình thức thứ ba dành cho …"; in which case some do otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.unit_lists import kinds_in
from tdkt_tui.workflow.reading_plan.unit_words import COMMUNES, DISTRICTS

from .finding import same_kind, staff_of
from .segments import ANY, attr_of
from .subjects import Subject, subjects_in

_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5}
_FOR_SOME = re.compile(
    rf"hình thức thứ (?P<n>{'|'.join(_ORDINALS)}|\d)\s+(?:chỉ\s+)?(?:(?:dành|áp dụng|dùng)(?: riêng)?\s+)?"
    r"(?:cho|đối với)\s+(?:các\s+)?(?P<units>[^();.:]{3,160})"
)
_IN_CASE = re.compile(r"[:;,]\s+nếu\s+(?P<case>[^;:.“”\d]{10,160}?),?\s+thì\b")
_QUOTED = re.compile(r"“([^“”]+)”")


def read_listed_words(reading: Reading) -> None:
    """Name the units of a level called by a word for any that its clause lists; keep a form to those that it is for.

    Units by their names that do otherwise only if something is so do it in that case.
    """
    for level in reading.of("level"):
        if all(map(ANY.fullmatch, level.values.get("units", ("",)))):
            _list_units(reading, level)
    for piece in reading.clauses():
        for found in _FOR_SOME.finditer(piece.text):
            _keep_form(reading, piece, found)
    for apart in reading.of("exception"):
        if "when" not in apart.values and apart.piece and {"window", "size"} & apart.values.keys():
            _give_case(apart, apart.piece.text)


def _give_case(apart: Proposal, text: str) -> None:
    """Say in which case an exception is whose units are named before a case and behind it, in one sentence."""
    units = [str(unit) for unit in apart.values.get("units", ()) if re.search(r"\s[A-ZĐ]", str(unit))]
    for sentence in SENTENCE.split(text):
        case = _IN_CASE.search(sentence)
        before, behind = (sentence[: case.start()], sentence[case.end() :]) if case else ("", "")
        if case and units and all(unit in before and unit in behind for unit in units):
            apart.values["when"] = case["case"]


def _list_units(reading: Reading, level: Proposal) -> None:
    clause = f"{level.values.get('clause', '')}."
    for piece in reading.clauses():
        if piece.clause.startswith(clause) and ":" in piece.text and attr_of(piece.text) == "holder":
            for one in _below_areas(piece.text.partition(":")[2]):
                level.values["units"] = list(one.kinds)
                if when := staff_of(one, list(one.kinds)):
                    level.values["when"] = when
                reading.draw(level, [piece])
                return


def _below_areas(text: str) -> Iterator[Subject]:
    """Yield the kinds that a list names, which are no areas."""
    for one in (one for row in subjects_in(text) for one in row):
        if one.kinds and not one.general and not {*one.kinds} & {*COMMUNES, *DISTRICTS}:
            yield one


def _keep_form(reading: Reading, piece: Piece, found: re.Match[str]) -> None:
    """Take a form that a sentence counts from the units that it is not for."""
    named = _QUOTED.findall(piece.text[: found.start()])
    number = _ORDINALS.get(found["n"]) or int(found["n"])
    codes = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    code = codes.get(named[number - 1]) if number <= len(named) else None
    kinds = kinds_in(found["units"])
    for level in reading.of("level"):
        if not f"{piece.clause}.".startswith(f"{level.values.get('clause', '')}."):
            continue
        forms = level.values.get("choose_form", [])
        units = level.values.get("units", [])
        mine = [unit for unit in units if any(same_kind(kind, unit) for kind in kinds)]
        if code not in forms or len(forms) == 1 or not kinds or len(mine) == len(units):
            continue
        level.values["choose_form"] = [one for one in forms if one != code]
        if mine:
            reading.add("exception", piece, level=level.values["id"], units=mine, choose_form=forms)
            reading.say(piece, found[0].strip())
