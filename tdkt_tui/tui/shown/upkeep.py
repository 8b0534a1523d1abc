"""Templates, plugins and diagnostics for their screens; nothing here raises, whatever is broken."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.tui import messages
from tdkt_tui.tui.own_files import trouble

from .faults import as_findings
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.templating.looking import TemplateUse

_BREATH_SECONDS = 0.002
"""Between two templates of many: whoever gives a lock back and asks at once gets it again, before all who wait."""


def read_templates() -> messages.TemplatesRead:
    """Return every template with who uses it."""
    with TURN:
        from tdkt_tui.workflow.templating.looking import template_uses

        try:
            return messages.TemplatesRead(tuple(template_uses()))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return messages.TemplatesRead((), as_findings(error)[0].message)


def look(use: TemplateUse) -> messages.TemplateLooked:
    """Read one template and try it."""
    with TURN:
        from tdkt_tui.workflow.templating.looking import look_at

        try:
            return messages.TemplateLooked(use.id, look_at(use.path, use.source))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return messages.TemplateLooked(use.id, None, as_findings(error)[0].message)


def look_at_all(uses: Iterable[TemplateUse], wanted: Callable[[], bool]) -> tuple[messages.TemplateLooked, ...] | None:
    """Try every template; None where that is wanted no more."""
    looks = []
    for use in uses:
        if not wanted():
            return None
        looks.append(look(use))
        time.sleep(_BREATH_SECONDS)
    return tuple(looks)


def read_plugins() -> messages.PluginsRead:
    """Return every plugin, tried."""
    with TURN:
        from tdkt_tui.workflow.plugin_info import plugin_infos

        try:
            return messages.PluginsRead(tuple(plugin_infos()))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return messages.PluginsRead((), as_findings(error)[0].message)


def read_info(workspace: Path | None) -> messages.InfoRead:
    """Return what is installed and where."""
    with TURN:
        from tdkt_tui.workflow.info import as_text, gather

        parts = gather(workspace, *trouble())
    return messages.InfoRead(tuple(parts), as_text(parts))
