"""The last page of the walk: what comes next, in order; templates that are behind the plan are made anew at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.scaffold import NewProvince, make_again, outdated

from .milestone import FIRST
from .noticed import ask_noticed
from .session import Session
from .state import Reached
from .talk import Talk


def last_page(
    talk: Talk, plugin: str, *, groups: bool = False, passages: bool = False, walked: Sequence[Session] = ()
) -> None:
    """Tell the next commands; templates and sample profiles that are behind the plan are made anew, a changed one not.

    groups, passages: some are left to be asked. A plan of which only passages are left is of use already: where the
    walk said so, its first document comes first. walked: the plans that were gone through; where nothing is left, the
    notes of the check on them are told.
    """
    onwards = f"tdkt plugin confirm {plugin} hỏi tiếp"
    again = [f"tdkt plugin new {plugin} --again"] if _outdated(plugin) and not _made_again(talk, plugin) else []
    of_use = (groups or passages) and any(session.told.milestone is Reached.USE for session in walked)
    if groups:
        _next(*([*again, FIRST.format(plugin)] if of_use else []), f"{onwards} phần còn lại.")
        return
    for session in () if passages or again else walked:
        ask_noticed(session)
    rest = [f"{onwards} các đoạn còn lại."] if passages else []
    # Without the original beside a plan there is nothing to read its pages by.
    proof = [f"tdkt plugin proof {plugin}"] if any(session.read().original.paragraphs for session in walked) else []
    first = [FIRST.format(plugin)] if of_use else []
    _next(*again, *first, *proof, f"tdkt plugin check {plugin} --strict", *rest)


def _next(*commands: str) -> None:
    for number, command in enumerate(commands):
        click.echo(f"{'   rồi:   ' if number else 'Tiếp theo:'} {command}", err=True)


def _wanted(plugin: str) -> NewProvince:
    return NewProvince(plugin, datetime.now(UTC).astimezone().date())


def _outdated(plugin: str) -> bool:
    """Tell whether what was made from a plan is behind it, as ``plugin new --again`` finds, changed here or before."""
    try:
        return outdated(_wanted(plugin))
    except TdktError:  # a package, a folder without levels: nothing can be made again
        return False


def _made_again(talk: Talk, plugin: str) -> bool:
    try:
        made = make_again(_wanted(plugin))
    except TdktError as fault:  # a full disk: what was answered is written, the command can be given again
        talk.say(f"Chưa tạo lại được: {fault.what}", "")
        return False
    if made.files:
        talk.say(f"Đã tạo lại {padded(len(made.files))} tệp mẫu, hồ sơ mẫu theo kế hoạch nay có.", "")
    for line in made.told:
        if not line.startswith("Tiếp theo:"):
            talk.tell([line])
    return True
