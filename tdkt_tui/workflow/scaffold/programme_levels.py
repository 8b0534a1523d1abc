"""The levels that a plan's own file names for its programme, with those that came to hold a conference since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.plan import Plan
from tdkt_tui.store.toml_lines import index_lines
from tdkt_tui.workflow.plugin_programme import left_out

from .literals import literal


@dataclass(frozen=True, slots=True)
class Widened:
    """A plan's text with more levels in its programme's document, and what those levels are called."""

    text: str
    labels: Sequence[str]

    def told(self, file: str) -> str:
        """Say what was done to the plan's file."""
        return f"Chương trình ở {file} nay in cho cả {', '.join(self.labels)} (đã thêm vào levels của văn bản ấy)."


def widened(text: str, plan: Plan) -> Widened | None:
    """Return a plan's text whose programme is for all that hold a conference of it; None where it is, or has none.

    Of several programmes it is not known which one a level follows, nor of a list over several lines where it ends.
    """
    offers = [number for number, offer in enumerate(plan.document, 1) if offer.kind == "agenda"]
    more = left_out(plan) if len(offers) == 1 else []
    at = index_lines(text).get(f"document.{offers[0]}.levels") if more else None
    if at is None:
        return None
    lines = text.split("\n")
    head, _, rest = lines[at - 1].partition("=")
    if "]" not in rest:
        return None
    known = plan.document[offers[0] - 1].levels
    lines[at - 1] = f"{head}= {literal([*known, *(level.id for level in more)])}{rest[rest.index(']') + 1 :]}"
    return Widened("\n".join(lines), [level.label for level in more])
