"""A draft that was left over, beside what another saved after it was typed."""

from __future__ import annotations

from datetime import datetime

from tdkt_tui.store.workspace import history
from tdkt_tui.store.workspace.drafts import Draft
from tdkt_tui.store.workspace.merging import Clash

from .saved import Saved
from .session import Composing


def typed_at(draft: Draft) -> str:
    """Return when a draft was typed last, as "18 giờ 02 ngày 21/11/2026"; "" where its file does not tell."""
    try:
        at = datetime.fromtimestamp(draft.path.stat().st_mtime).astimezone() if draft.path else None
    except OSError:
        return ""
    return at.strftime("%H giờ %M ngày %d/%m/%Y") if at else ""


def contested(composing: Composing, draft: Draft) -> tuple[Clash, ...]:
    """Return the draft's fields that now stand otherwise than when they were typed, as raw text: a choice for each.

    To be asked before the draft is taken over. Raises BadInput, StoreFault.
    """
    was = history.holds(composing.folder, draft.base)
    if was is None:
        return ()
    before = Saved(was, str(composing.folder.profile))
    return tuple(
        Clash(key, before.raw(key), text, now)
        for key, text in draft.fields.items()
        if (now := composing.raw(key)) not in (text, before.raw(key))
    )
