"""One broken plugin takes nothing away from the others, but it is told."""

from __future__ import annotations

import click


def warn_of_plugins() -> None:
    """Tell on stderr every plugin that was met broken so far."""
    from tdkt_tui.plugins import registry

    for fault in registry().faults:
        click.echo(f"Cảnh báo: {fault}", err=True)


def warn_of_choice() -> None:
    """Tell on stderr what of the user's own choice of sources is not followed: another copy is used."""
    from tdkt_tui.plugins import registry

    for fault in registry().choice.faults:
        click.echo(f"Cảnh báo: {fault}", err=True)
