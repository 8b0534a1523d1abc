"""Numbers and days that the original says to bind in another way than the plan's data do, or of some units alone."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plugin_kept import without_kept


def ways_said(source: PlanSource) -> Iterator[Finding]:
    """Yield a warning for each; nothing for a plan without its original beside it."""
    from tdkt_tui.workflow.confirming.original import original_of  # brings the reader, which most checks do without
    from tdkt_tui.workflow.ways import way_findings

    original = original_of(source.path) if source.path else None
    if original is not None and original.paragraphs:
        yield from without_kept(source.plan, way_findings(source.plan, original))
