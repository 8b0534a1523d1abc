"""Which of several wanted documents could be built at once, where what another one lacks stopped them all."""

from __future__ import annotations

from tdkt_tui.model.finding import Severity

from .check import check_loaded
from .documents import BuildRequest
from .load import blocking_faults, load_leniently
from .produce import plan_jobs


def buildable(request: BuildRequest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the labels of the wanted documents that lack something, and of those that lack nothing.

    Both are empty where unticking would not help: something else stops the build, or each document lacks something.
    Raises as ``build`` does.
    """
    loaded = load_leniently(request.source, request.kinds)
    if loaded.dossier is None:
        return (), ()
    faults = {fault.told for item in loaded.faults for fault in item.singles()}
    errors = [item for item in check_loaded(loaded) if item.severity is Severity.ERROR]
    if any(item.message not in faults for item in errors):
        return (), ()
    lacking: dict[str, bool] = {}
    for job in plan_jobs(loaded.dossier, request.kinds, request.formats):
        alone = load_leniently(request.source, (job.kind.id,))
        lacking.setdefault(job.label, bool(blocking_faults(alone, draft=request.draft)))
    ready = tuple(label for label, lacks in lacking.items() if not lacks)
    rest = tuple(label for label, lacks in lacking.items() if lacks)
    return (rest, ready) if rest and ready else ((), ())
