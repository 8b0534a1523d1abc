"""The document that introduces exemplars, in words: which duty it answers, whom it addresses, how many it names."""

from __future__ import annotations

from typing import Any

from tdkt_tui.context.duties import nomination_words
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import ended
from tdkt_tui.delegates.totals import nominee_words
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.words import counted


def nomination(dossier: Dossier, gaps: Gaps) -> dict[str, Any]:
    """Return the duty's words, whom the document addresses, and the numbers that it introduces."""
    given, duty = dossier.profile.nomination, dossier.nomination or Nomination(who=[])
    addressed = given.to or [duty.to or dossier.plan.plan.issuer.name or ""]
    return {
        "duty": nomination_words(duty, own=True),
        "to": addressed[0] if len(addressed) == 1 else "",
        "to_many": [f"- {line}" for line in ended(addressed)] if len(addressed) > 1 else [],
        "number": nominee_words(dossier.introduced) or gaps.miss("delegates"),
        "quota": gaps.need(given.quota, "nomination.quota", lambda number: counted(number, "đại biểu"))
        if duty.quota or given.quota is not None
        else "",
    }
