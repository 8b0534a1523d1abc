"""The whole sheet at once, for who reads it on paper, or beside another one."""

from __future__ import annotations

import click

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.workflow.plan_notes import notes_of
from tdkt_tui.workflow.proofing import sheet_of
from tdkt_tui.workflow.proofing.missed import aside_of
from tdkt_tui.workflow.proofing.record import read_of, unread

from .screens import laid


def list_sheet(session: Session) -> bool:
    """Print all lines of a plan's sheet. Returns whether some of them have not been read yet."""
    state = session.read()
    sheet = sheet_of(state.plan, state.original, notes_of(state.file.text), aside=aside_of(state.file.text))
    for row in laid(enumerate((line for part in sheet for line in part.lines), 1)):
        click.echo(row)
    return bool(unread(sheet, read_of(session.path)))
