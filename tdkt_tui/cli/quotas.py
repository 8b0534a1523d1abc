"""``tdkt delegates quotas``: what units sent, against the seats that they were given."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.finding import by_gravity, has_errors

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines, summary
from .people_list import form_of, room, write

if TYPE_CHECKING:
    from tdkt_tui.delegates.allocation.quota_paper import UnitsHeld
    from tdkt_tui.model.finding import Finding

_FORMS = ("text", "json", "csv", "xlsx", "docx")


@click.command("quotas", cls=VietnameseHelp)
@click.argument("people", type=click.Path(path_type=Path), metavar="DANH_SÁCH…", nargs=-1, required=True)
@click.argument("table", type=click.Path(path_type=Path), metavar="BẢNG_PHÂN_BỔ")
@click.option("--format", "form", type=click.Choice(_FORMS), metavar="|".join(_FORMS),
              help="Cách ghi (mặc định: text, hoặc theo đuôi tệp của -o).")  # fmt: skip
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi bảng đối chiếu vào tệp mới này.")
@click.pass_obj
def quotas(workspace: str | None, people: tuple[Path, ...], table: Path, form: str | None, out: Path | None) -> int:
    """Đối chiếu danh sách với số đại biểu đã phân bổ: đơn vị nào thiếu, thừa, chưa có trong bảng.

    In bảng mỗi đơn vị một dòng (được giao, đã cử, thừa hay thiếu), rồi từng chỗ phải xem lại, chỗ đáng ngờ trong danh
    sách cũng nêu. DANH_SÁCH là tệp hoặc thư mục hồ sơ, nhiều danh sách cùng lúc được. BẢNG_PHÂN_BỔ có cột Đơn vị và
    một trong các cột Đại biểu, Điển hình, Dự khuyết (như tdkt delegates allocate --format csv ghi ra).
    """
    from tdkt_tui.delegates.allocation.quota_paper import quota_paper
    from tdkt_tui.workflow.allocating.sharing import held_to
    from tdkt_tui.workflow.papers import formed, heads_of

    from .dossier_place import meant

    form = form_of(form, out, _FORMS)
    lists = [meant(workspace, one) for one in people]
    held = held_to(lists, table)
    found = by_gravity([*held.doubts, *held.differing])
    if form == "json":
        write(_json(held.held, found), out)
    else:
        write(formed(quota_paper(held.held), form, heads_of(lists[0]).regulation, room(out)), out)
        apart = form != "text" and out is None  # a table for a program is alone on its stream
        for line in ["", *shown_lines(found, sys.stderr if apart else sys.stdout)] if found else []:
            click.echo(line, err=apart)
        click.echo(summary(found), err=True)
        if held.assumed:
            click.echo(held.assumed, err=True)
    return Exit.FINDINGS if has_errors(found) else Exit.FINE


def _json(held: UnitsHeld, found: Sequence[Finding]) -> str:
    told = {"units": [asdict(unit) for unit in held.units], "without_unit": held.nameless,
            "findings": [finding.as_dict() for finding in found]}  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
