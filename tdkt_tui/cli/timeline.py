"""``tdkt timeline``: what happens when, for a unit's profile or a province's plans; and a date moved for a trial."""

from __future__ import annotations

import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline
    from tdkt_tui.workflow.differing import Difference

_WIDEST = 120
"""Lines longer than this are harder to follow, however wide the terminal."""


@click.command("timeline", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ|KẾ_HOẠCH|TỈNH")
@click.option("--format", "form", type=click.Choice(["text", "ics", "json"]), default="text", metavar="text|ics|json",
              help="Biểu đồ theo tháng, tệp lịch hoặc JSON (mặc định: text).")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="TỆP",
              help="Ghi ra tệp thay vì in ra màn hình.")  # fmt: skip
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="NĂM-THÁNG-NGÀY",
              help="Đếm ngày từ ngày này (mặc định: hôm nay, nếu nằm trong thời gian của kế hoạch).")  # fmt: skip
@click.option("--move", "moves", multiple=True, metavar="MỤC=NGÀY",
              help="Dời thử một ngày của hồ sơ, ví dụ conference.date=2020-05-10, và nêu điều sẽ sai hoặc hết sai; "
                   "không sửa hồ sơ (dùng được nhiều lần).")  # fmt: skip
def command(source: str, form: str, output: Path | None, today: datetime | None, moves: tuple[str, ...]) -> int:
    """In tiến độ theo tháng: thời hạn, số ngày làm việc, ngày nghỉ lễ sát hạn.

    Nội dung mà kế hoạch không nêu thời hạn được liệt kê riêng; không ngày nào được tự đặt ra. Với --move, còn lỗi mới
    thì mã thoát là 1.
    """
    from tdkt_tui.workflow.timing.timelines import timelines_named

    day = today.date() if today else None
    difference: Difference | None = None
    if moves:
        from tdkt_tui.workflow.timing.moving import moved, moves_typed, text_of

        outcome = moved(source, text_of(source), moves_typed(moves))
        timelines, difference = [outcome.timeline], outcome.difference
    else:
        timelines = timelines_named(source, day)
    content = _content(timelines, form, day, difference, to_file=output is not None)
    if output:
        from tdkt_tui.store.files import write_whole

        write_whole(output, content)
    else:
        click.echo(content, nl=False)
    if difference is None:
        return Exit.FINE
    if form == "ics" or output:  # a calendar has no place for findings, and nobody sees into a file
        click.echo("\n".join(_told(difference)), err=True)
    return Exit.FINDINGS if difference.breaks_soundness else Exit.FINE


def _content(
    timelines: list[Timeline], form: str, today: date | None, difference: Difference | None, *, to_file: bool
) -> bytes:
    from tdkt_tui.timeline.timelines import merged

    if form == "json":
        from tdkt_tui.timeline.as_json import to_json

        whole = merged(timelines)
        more = difference.as_dict() if difference is not None else {}
        return to_json(whole.events, name=whole.name, today=today, more=more).encode()
    if form == "ics":
        from tdkt_tui.timeline.ics import to_ics

        whole = merged(timelines)
        return to_ics(whole.events, name=whole.name, stamp=whole.stamp)
    width = 80 if to_file else min(shutil.get_terminal_size().columns, _WIDEST)
    told = ["\n".join([*_told(difference), ""])] if difference is not None and not to_file else []
    return "\n".join([*(_text(timeline, width, today) for timeline in timelines), *told]).encode()


def _told(difference: Difference) -> list[str]:
    from .messages import shown_lines

    if not difference:
        return ["Dời ngày như vậy không làm sai thêm điều gì, cũng không làm hết sai sót nào."]
    lines = []
    for head, findings in difference.named():
        lines += [f"{head}:", *shown_lines(findings, sys.stdout)] if findings else []
    return lines


def _text(timeline: Timeline, width: int, today: date | None) -> str:
    from tdkt_tui.model.cells import wrapped
    from tdkt_tui.timeline.chart import chart
    from tdkt_tui.timeline.listing import NO_TERM, listed
    from tdkt_tui.workflow.timing.timelines import today_within

    heading = "\n".join(wrapped(timeline.name, width))
    if timeline.states_no_term:
        return "\n".join([heading, "", *wrapped(NO_TERM, width), "", *listed(timeline.events, width, today), ""])
    return f"{heading}\n\n{chart(timeline.events, width=width, today=today or today_within(timeline))}"
