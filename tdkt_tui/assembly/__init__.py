"""Templates: text twin, render, dress in a regulation, pack. The only room that imports docxtpl.

``Template`` is the door: ``Template.load(path).render(context, regulation) -> bytes``. The names below are looked up
when they are first used, so that importing this room costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.template import Template, fields
    from tdkt_tui.assembly.merge import render
    from tdkt_tui.assembly.pdf import to_pdf
    from tdkt_tui.assembly.twin import to_docx, to_text

__all__ = ["Template", "fields", "render", "to_docx", "to_pdf", "to_text"]

_HOMES = {
    "Template": "engine.template",
    "fields": "engine.template",
    "render": "merge",
    "to_docx": "twin",
    "to_pdf": "pdf",
    "to_text": "twin",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
