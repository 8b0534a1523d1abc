"""Whatever a call to the workflow raises, as findings, so that a screen shows one kind of thing."""

from __future__ import annotations

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.crash import FIX, told


def briefly(fault: TdktError) -> str:
    """Return what happened and what to do on one line, for where the place is on the screen already."""
    return one_line(f"{fault.what} Cách xử lý: {fault.fix}" if fault.fix else fault.what)


def as_findings(error: Exception) -> tuple[Finding, ...]:
    """Return a fault, each of many faults, or an unexpected error as findings of severity error."""
    if isinstance(error, TdktError):
        return tuple(
            Finding("fault", Severity.ERROR, fault.told, fault.citation, fault.place, fault.field, fault.fix)
            for fault in error.singles()
        )
    return (Finding("unexpected", Severity.ERROR, told(error), fix=FIX),)
