"""Names that some document has, and the documents made of one template never."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tdkt_tui.context.names import is_known
from tdkt_tui.context.names_by_kind import absent

from .subjects import Use, uses_of_template

_ALWAYS = ("plan", "opening")
"""Roots that every document has: below them a name may be asked about by itself."""


def never_there(names: Iterable[str], uses: Iterable[Use]) -> dict[str, str]:
    """Return, of the names that a template reads, those that one of its documents never has, each with why.

    uses: the documents that plans make of the template.
    """
    made = list(uses)
    found: dict[str, str] = {}
    for name in names:
        whys = (absent(name, use.plan, use.offer, use.kind) for use in made) if is_known(name) else ()
        if why := next(filter(None, whys), ""):
            found[name] = why
    return found


def never_given(fields: Mapping[str, bool], template: str, docx: bytes) -> dict[str, str]:
    """Return the names that no document of a template will have, each with why, and that it reads all the same.

    fields: its names, and whether documents have each. Raises NotFound where there is no template of that name.
    """
    found = never_there(fields, uses_of_template(template))
    found |= {name: "không loại văn bản nào có" for name, known in fields.items() if not known}
    return {name: why for name, why in found.items() if not asked_first(docx, name)}


def to_ask(name: str) -> str:
    """Return what a template asks about before it reads a name: where its root is missing, nothing below it may be."""
    root = name.partition(".")[0]
    return name if root in _ALWAYS else root


def asked_first(docx: bytes, name: str) -> bool:
    """Tell whether a template, whose tags are sound, asks whether there is such a name wherever it reads it."""
    from tdkt_tui.assembly import Template

    uses = Template.from_bytes(docx).uses()
    asked = any(use.how == "ask" and use.name == to_ask(name) for use in uses)
    return asked and all(use.spared for use in uses if use.name == name)
