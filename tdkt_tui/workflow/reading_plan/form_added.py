"""A form of conference by its name: added once, whichever clauses name it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.text import UPPER

from .facts import Reading, code_of
from .form_names import for_each
from .pieces import Piece

QUOTED = re.compile(r"“((?:Hội nghị|Đại hội)[^”]+)”")
_WHICH = re.compile(r"(?P<name>[^,]*?)\s+(?P<which>lần thứ\s+(?:[IVXLC]+|\d{1,3}|[a-zà-ỹđ]+))(?!\w)")
"""A congress, and which one of its row it is."""
_OWN = re.compile(r"\s+(?:của|ở|tại)\s+(?:cơ quan|đơn vị|địa phương|ngành)(?:\s+mình)?$")
"""Whose conference it is, by words that any unit is called by."""
_OF_PROVINCE = re.compile(rf"(?P<name>Đại hội .*\btỉnh)(?:\s+[{UPPER}]\w*(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*)*)?")
"""The province's congress, with the province's name or without: one form."""


def _of_province(name: str) -> str:
    found = _OF_PROVINCE.fullmatch(name)
    return found["name"] if found else ""


def form_of(reading: Reading, piece: Piece, name: str, forms: dict[str, str], taken: set[str]) -> str:
    """Add a form by its name where it is not there yet, and return its code."""
    congress = name.startswith("Đại hội")
    which = _WHICH.match(name) if congress else None
    name = which["name"] if which else name.partition(",")[0] if congress else name
    name = _OWN.sub("", name)
    same = next((known for known in forms if _of_province(name) and _of_province(known) == _of_province(name)), name)
    if same != name:
        reading.say(piece, f"{name} {which['which']}" if which else name)
    name = same
    for quoted in QUOTED.findall(piece.text):
        if quoted != name == for_each(quoted):  # with the place of each unit's own name
            reading.say(piece, f"“{quoted}”")
    if name not in forms:
        forms[name] = code_of(re.sub(r"^(?:Hội nghị|Đại hội)\s+", "", name), taken)
        kind = "congress" if name.startswith("Đại hội") else ""
        reading.add("form", piece, id=forms[name], name=name, kind=kind)
    form = next(item for item in reading.of("form") if item.values["id"] == forms[name])
    if which and form.values["name"] == name:
        form.values["name"] = f"{name} {which['which']}"
    reading.draw(form, [piece])
    return forms[name]


def form_codes(reading: Reading, piece: Piece, names: Iterable[str]) -> list[str]:
    """Return the codes of forms by their names; each is added where it is not there yet."""
    known = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}
    return [form_of(reading, piece, name, known, taken) for name in names]


def form_names(reading: Reading, codes: Iterable[str]) -> list[str]:
    """Return the names of forms by their codes."""
    names = {str(one.values["id"]): str(one.values["name"]) for one in reading.of("form")}
    return [names[code] for code in codes]
