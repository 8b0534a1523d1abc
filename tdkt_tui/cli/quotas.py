"""``tdkt delegates quotas``: what units sent, against the seats that they were given."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from tdkt_tui.model.finding import by_gravity, has_errors

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines, summary


@click.command("quotas", cls=VietnameseHelp)
@click.argument("people", type=click.Path(path_type=Path), metavar="DANH_SÁCH…", nargs=-1, required=True)
@click.argument("table", type=click.Path(path_type=Path), metavar="BẢNG_PHÂN_BỔ")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def quotas(workspace: str | None, people: tuple[Path, ...], table: Path, form: str) -> int:
    """Đối chiếu danh sách với số đại biểu đã phân bổ: đơn vị nào thiếu, thừa, chưa có trong bảng.

    DANH_SÁCH là tệp hoặc thư mục hồ sơ, nhiều danh sách cùng lúc được. Chỗ đáng ngờ trong danh sách được nêu trước.
    BẢNG_PHÂN_BỔ có cột Đơn vị và một trong các cột Đại biểu, Điển hình, Dự khuyết (như tdkt delegates allocate
    --format csv ghi ra).
    """
    from tdkt_tui.workflow.allocating import sent_against

    from .dossier_place import meant

    found = by_gravity(sent_against([meant(workspace, one) for one in people], table))
    if form == "json":
        click.echo(json.dumps({"findings": [finding.as_dict() for finding in found]}, ensure_ascii=False, indent=2))
    else:
        for line in shown_lines(found, sys.stdout):
            click.echo(line)
        click.echo(summary(found), err=True)
    return Exit.FINDINGS if has_errors(found) else Exit.FINE
