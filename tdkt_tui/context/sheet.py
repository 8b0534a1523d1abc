"""The list of delegates as a workbook, with the same title and the same "Kèm theo" line as its .docx."""

from __future__ import annotations

from tdkt_tui.context.contexts import Filled
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Offer


def sheet(dossier: Dossier, offer: Offer, filled: Filled) -> bytes:  # noqa: ARG001 - what any kind's sheet is given
    """Return the .xlsx of a list of delegates from the context that its .docx was made from."""
    from tdkt_tui.delegates.sheet import delegate_xlsx

    title, attached = filled.context["delegates"]["title"], filled.context["annex"]["attached"]
    return delegate_xlsx(dossier, title, attached, dossier.people or ())
