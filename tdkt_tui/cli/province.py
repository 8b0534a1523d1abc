"""``tdkt province``: the provinces, and a plan readable in a terminal."""

from __future__ import annotations

import json
from datetime import datetime

import click

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .plugin_warnings import warn_of_plugins


@click.group("province", cls=VietnameseGroup)
def group() -> None:
    """Các tỉnh và kế hoạch của tỉnh."""


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def list_(form: str) -> int:
    """Liệt kê các tỉnh cùng kế hoạch của tỉnh."""
    from tdkt_tui.workflow import provinces_with_plans

    from .plan_text.page import wrapped

    told = [
        {"id": province.id, "name": province.name,
         "plans": [{"id": plan.plan.id, "title": plan.plan.title, "issuer": plan.plan.issuer.name} for plan in plans]}
        for province, plans in provinces_with_plans()
    ]  # fmt: skip
    if form == "json":
        click.echo(json.dumps({"provinces": told}, ensure_ascii=False, indent=2))
    else:
        for province in told:
            click.echo(f"{province['id']}  {province['name']}")
            for plan in province["plans"]:
                click.echo(f"  {plan['id']}")  # type: ignore[index]
                for line in wrapped(f"{plan['title']} ({plan['issuer']})", "      "):  # type: ignore[index]
                    click.echo(line)
    warn_of_plugins()
    return Exit.FINE


@group.command("show", cls=VietnameseHelp)
@click.argument("province", metavar="TỈNH|KẾ_HOẠCH")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="NĂM-THÁNG-NGÀY",
              help="In kế hoạch như đang áp dụng vào ngày này, sau các lần sửa đổi.")  # fmt: skip
def show(province: str, day: datetime | None) -> int:
    """In kế hoạch của tỉnh để đọc: các cấp, thời hạn, hình thức, số lượng, nhiệm vụ, văn bản, kèm mục."""
    from tdkt_tui.workflow import plan_named, plans_of_province

    from .amendment_text import amendment_lines, standing_lines
    from .plan_text import plan_lines

    plans = [plan_named(province)] if "/" in province else plans_of_province(province)
    for number, plan in enumerate(plans):
        if number:
            click.echo(f"\n{'─' * 80}\n")
        if day:
            plan, head = standing_lines(plan, day.date())  # noqa: PLW2901 - the plan as it stands takes its place
        else:
            head = amendment_lines(plan)
        for line in (*plan_lines(plan), *head):
            click.echo(line)
    return Exit.FINE
