"""``tdkt timeline``: what happens when, for a unit's profile or a province's plans."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.timeline.timelines import Timeline

_WIDEST = 120
"""Lines longer than this are harder to follow, however wide the terminal."""
_NO_TERM = "Kế hoạch không nêu thời hạn cho nội dung nào; không ngày nào được tự đặt ra."


@click.command("timeline", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ|TỈNH")
@click.option("--format", "form", type=click.Choice(["text", "ics", "json"]), default="text", metavar="text|ics|json",
              help="Biểu đồ theo tháng, tệp lịch hoặc JSON (mặc định: text).")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="TỆP",
              help="Ghi ra tệp thay vì in ra màn hình.")  # fmt: skip
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="NĂM-THÁNG-NGÀY",
              help="Đếm ngày từ ngày này (mặc định: hôm nay, nếu nằm trong thời gian của kế hoạch).")  # fmt: skip
def command(source: str, form: str, output: Path | None, today: datetime | None) -> int:
    """In tiến độ theo tháng: thời hạn, số ngày làm việc, ngày nghỉ lễ sát hạn.

    Nội dung mà kế hoạch không nêu thời hạn được liệt kê riêng; không ngày nào được tự đặt ra.
    """
    day = today.date() if today else None
    content = _content(_timelines(source, day), form, day, to_file=output is not None)
    if output:
        from tdkt_tui.store.files import write_whole

        write_whole(output, content)
    else:
        click.echo(content, nl=False)
    return Exit.FINE


def _timelines(source: str, today: date | None) -> list[Timeline]:
    from tdkt_tui.timeline.timelines import timeline_of_dossier, timeline_of_plan
    from tdkt_tui.workflow import load_dossier, plans_of_province
    from tdkt_tui.workflow.amending import plan_on

    if "/" in source or source.endswith(".toml") or _is_folder_of_profile(source):
        # An unfinished profile has a timeline too: what is missing is said in it.
        return [timeline_of_dossier(load_dossier(source, draft=True))]
    on = today or _now().date()  # a deadline that a later plan moved must not stand here as it was
    return [timeline_of_plan(plan_on(plan, on)) for plan in plans_of_province(source)]


def _is_folder_of_profile(source: str) -> bool:
    try:
        return Path(source, "profile.toml").is_file()
    except OSError:  # a name longer than the system takes names no folder
        return False


def _content(timelines: list[Timeline], form: str, today: date | None, *, to_file: bool) -> bytes:
    from tdkt_tui.timeline.timelines import merged

    if form == "json":
        from tdkt_tui.timeline.as_json import to_json

        whole = merged(timelines)
        return to_json(whole.events, name=whole.name, today=today).encode()
    if form == "ics":
        from tdkt_tui.timeline.ics import to_ics

        whole = merged(timelines)
        return to_ics(whole.events, name=whole.name, stamp=whole.stamp)
    width = 80 if to_file else min(shutil.get_terminal_size().columns, _WIDEST)
    return "\n".join(_text(timeline, width, today) for timeline in timelines).encode()


def _text(timeline: Timeline, width: int, today: date | None) -> str:
    from tdkt_tui.model.cells import wrapped
    from tdkt_tui.timeline.chart import chart
    from tdkt_tui.timeline.listing import listed

    heading = "\n".join(wrapped(timeline.name, width))
    if timeline.states_no_term:
        return "\n".join([heading, "", *wrapped(_NO_TERM, width), "", *listed(timeline.events, width, today), ""])
    return f"{heading}\n\n{chart(timeline.events, width=width, today=today or _now_within(timeline))}"


def _now_within(timeline: Timeline) -> date | None:
    """Return today in Vietnam while the timeline runs: for an old plan "2.000 days past" says nothing."""
    now = _now().date()
    days = [day for event in timeline.events for day in (event.first, event.last) if day]
    return now if days and min(days) <= now <= max(days) else None


def _now() -> datetime:
    return datetime.now(timezone(timedelta(hours=7)))
