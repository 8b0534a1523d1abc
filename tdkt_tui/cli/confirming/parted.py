"""Which passages are still to be asked, and which of them facts hold by now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tdkt_tui.workflow.confirming.holding import Known
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .state import Name, name_of


def parted(
    known: Known, original: Original, left: Sequence[Left], begun: Collection[Name]
) -> tuple[tuple[Left, ...], list[tuple[Left, list[str]]]]:
    """Return the passages that are still to be asked, and those that facts hold by now, with these facts.

    begun: those of which a person writes table after table, and says when there is no more.
    """
    asked: list[Left] = []
    held: list[tuple[Left, list[str]]] = []
    for one in left:
        facts = [] if one.wording or name_of(one) in begun else known.facts(passage_of(original, one))
        if facts:
            held.append((one, facts))
        else:
            asked.append(one)
    return tuple(asked), held
