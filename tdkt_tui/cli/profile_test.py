"""``tdkt profile test``: does every document of these units come out, and what is missing where it does not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.finding import SEVERITY_WORDS, Severity

from .exits import Exit
from .fold import folded
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.workflow.profile_testing import Tested


@click.command("test", cls=VietnameseHelp)
@click.argument("profiles", metavar="[HỒ_SƠ]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("--junit", "report", type=click.Path(path_type=Path), metavar="TỆP.xml",
              help="Ghi thêm kết quả dạng JUnit cho máy chủ kiểm thử.")  # fmt: skip
def command(profiles: tuple[str, ...], *, form: str, report: Path | None) -> int:
    """Lập thử mọi văn bản của các hồ sơ, không ghi văn bản nào, và nêu mục còn thiếu.

    HỒ_SƠ là tệp .toml, thư mục hồ sơ, mã hồ sơ mẫu, hoặc thư mục chứa nhiều hồ sơ. Không ghi thì thử mọi hồ sơ mẫu đang
    có. Có hồ sơ hỏng thì thoát với mã 1.
    """
    from tdkt_tui.workflow.profile_testing import named_profiles, tested

    tried: list[Tested] = []
    for source in named_profiles(profiles):
        tried.append(tested(source))
        if form == "text":
            for line in folded(_lines(tried[-1]), sys.stdout):
                click.echo(line)
    failed = sum(one.failed for one in tried)
    if form == "json":
        told = {"passed": not failed, "profiles": [one.as_dict() for one in tried]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    if report is not None:
        from tdkt_tui.store.files import write_whole
        from tdkt_tui.workflow.profile_testing import junit_report

        write_whole(report, junit_report(tried))
    documents = sum(one.documents[0] for one in tried)
    state = f"{failed} hồ sơ hỏng" if failed else "không hồ sơ nào hỏng"
    click.echo(f"Đã thử {len(tried)} hồ sơ, {documents} văn bản lập được; {state}.", err=True)
    return Exit.FINDINGS if failed else Exit.FINE


def _lines(one: Tested) -> Iterator[str]:
    sound, every = one.documents
    whose = f" – {one.unit}" if one.unit else ""
    count = f"{sound} văn bản" if sound == every else f"{sound}/{every} văn bản"
    yield f"{'HỎNG' if one.failed else 'ĐẠT '}  {one.profile}{whose}: {count}"
    for finding, documents in one.told():
        if finding.severity is Severity.NOTE:
            continue
        where = f" ({finding.field})" if finding.field else ""
        printed = f" – {', '.join(documents)}" if documents else ""
        at = finding.place.removeprefix(one.profile).removeprefix(", ")
        place = f"{at}: " if at else ""
        yield f"    {SEVERITY_WORDS[finding.severity]}: {place}{finding.message}{where}{printed}"
        if finding.severity is Severity.ERROR and finding.fix:
            yield f"        Cách sửa: {finding.fix}"
