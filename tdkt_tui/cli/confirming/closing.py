"""The last page of the walk: what comes next, in order; templates that are behind the plan are made anew at once."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.scaffold import NewProvince, make_again, outdated

from .talk import Talk

_YES, _NO = ("y", "c", "có", "co"), ("n", "k", "không", "khong", "b", "q")


def last_page(talk: Talk, plugin: str, *, groups: bool = False, passages: bool = False) -> None:
    """Tell the next commands; where templates and sample profiles are behind the plan, offer to make them anew.

    groups, passages: some are left to be asked. A plan of which only passages are left is of use already.
    """
    onwards = f"tdkt plugin confirm {plugin} hỏi tiếp"
    if groups:
        click.echo(f"Tiếp theo: {onwards} phần còn lại.", err=True)
        return
    rest = [f"{onwards} các đoạn còn lại."] if passages else []
    again = f"tdkt plugin new {plugin} --again"
    checks = f"tdkt plugin check {plugin} --strict"
    if not _outdated(plugin):
        _next(checks, *rest)
        return
    talk.say("Kế hoạch đã đổi từ khi tạo mẫu, hồ sơ mẫu: cấp, hình thức hay thời hạn ở đó không còn theo kế hoạch.", "")
    talk.say("Tệp nào đã có người sửa thì giữ nguyên.", "")
    answer = talk.ask(f"Tạo lại ngay ({again})? y: tạo lại · Enter: để sau > ")
    while talk.interactive and answer and answer.casefold() not in (*_YES, *_NO):
        talk.unknown(answer, "y hoặc Enter; lệnh thì gõ lại sau câu này.")
        answer = talk.ask("  y: tạo lại · Enter: để sau > ")
    made = (answer or "").casefold() in _YES and _made_again(talk, plugin)
    _next(*([] if made else [again]), checks, *rest)


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
    for file in made.files:
        talk.say(f"đã tạo lại {file}")
    for line in made.told:
        if not line.startswith("Tiếp theo:"):
            talk.tell([line])
    return True
