"""A document made and laid out for reading, and its pages counted, for threads to call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, MissingTool, TdktError
from tdkt_tui.model.finding import Finding

from .faults import as_findings
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line
    from tdkt_tui.workflow import Loaded
    from tdkt_tui.workflow.preview import Sheet


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show. read: gives the profile, from its file or from a form; at, copy: which document, which one of it;
    width: of the paper, in cells; wanted: whether nobody has asked for something newer.
    """

    read: Callable[[], Loaded]
    at: int
    copy: int
    width: int
    wanted: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Previewed:
    """What came of it: a sheet and its lines, or why there is none. pages: where they were counted before."""

    sheet: Sheet | None
    lines: Sequence[Line]
    findings: tuple[Finding, ...] = ()
    pages: int | None = None


def preview(asked: Asked) -> Previewed | None:
    """Make and lay out; None when something newer was asked for in the meantime; never raises."""
    try:
        with TURN:
            from tdkt_tui.assembly.page_count import known_count
            from tdkt_tui.compliance.as_text import laid_out
            from tdkt_tui.workflow.preview import sheet

            if not asked.wanted():
                return None
            made = sheet(asked.read(), asked.at, asked.copy)
        lines = laid_out(made.data, asked.width, centred=True)
        pages = known_count(made.data)
    except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
        return Previewed(None, (), as_findings(error)) if asked.wanted() else None
    return Previewed(made, lines, pages=pages) if asked.wanted() else None


def of_file(source: str) -> Callable[[], Loaded]:
    """Return what reads a profile from its file."""

    def read() -> Loaded:
        from tdkt_tui.workflow import load_leniently

        return load_leniently(source)

    return read


def pages_in_words(data: bytes, cancel: Event) -> str:
    """Count the pages and say so, or why not; nothing when it was cancelled; never raises."""
    with TURN:
        from tdkt_tui.assembly.page_count import page_count

    try:
        return f"{page_count(data, cancel)} trang"
    except Cancelled:
        return ""
    except MissingTool:
        return "trang: cần LibreOffice"
    except (TdktError, OSError):
        return "không đếm được trang"
