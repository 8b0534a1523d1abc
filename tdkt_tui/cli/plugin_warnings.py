"""One broken plugin takes nothing away from the others, but it is told."""

from __future__ import annotations

import click


def warn_of_plugins() -> None:
    """Tell on stderr every plugin that was met broken so far."""
    from tdkt_tui.plugins import registry

    for fault in registry().faults:
        click.echo(f"Cảnh báo: {fault}", err=True)
