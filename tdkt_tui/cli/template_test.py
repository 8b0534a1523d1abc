"""``tdkt template test``: every template with every profile that it serves."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.fault import BadInput

from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.workflow.template_testing import Asked, Outcome

_PATH = click.Path(path_type=Path)


@click.command("test", cls=VietnameseHelp)
@click.argument("templates", metavar="[MẪU|THƯ_MỤC]...", nargs=-1)
@click.option("--plugin", default="", metavar="MÃ", help="Chỉ mẫu và hồ sơ của phần mở rộng này.")
@click.option("--profile", "profiles", multiple=True, metavar="HỒ_SƠ",
              help="Chỉ thử với hồ sơ này (ghi được nhiều lần); khi ấy không sinh hồ sơ.")  # fmt: skip
@click.option("--no-edges", is_flag=True, help="Không thử với hồ sơ sinh ra ở các trường hợp biên.")
@click.option("--no-pages", is_flag=True, help="Không dàn trang bằng LibreOffice để xét từng trang in.")
@click.option("--golden", type=_PATH, metavar="THƯ_MỤC", help="So với các bản đã có người xem, đặt ở thư mục này.")
@click.option("--update", is_flag=True, help="Ghi lại các bản ấy theo văn bản lần này (sau khi đã xem).")
@click.option("--out", type=_PATH, metavar="THƯ_MỤC", help="Để lại văn bản và PDF của từng lượt thử để xem.")
@click.option("--junit", type=_PATH, metavar="TỆP.xml", help="Ghi thêm kết quả dạng JUnit cho CI.")
@click.option("--watch", is_flag=True, help="Chờ tệp được lưu, thử lại những gì tệp ấy chạm tới; Ctrl+C để dừng.")
@click.option("--workers", type=click.IntRange(0, 32), default=0, metavar="SỐ",
              help="Số tiến trình (mặc định: tự chọn).")  # fmt: skip
@click.option("--touched", type=_PATH, multiple=True, hidden=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def test(
    templates: tuple[str, ...], *, plugin: str, profiles: tuple[str, ...], no_edges: bool, no_pages: bool,
    golden: Path | None, update: bool, out: Path | None, junit: Path | None, watch: bool, workers: int,
    touched: tuple[Path, ...], form: str,
) -> int:  # fmt: skip
    """Thử từng mẫu với mọi hồ sơ dùng đến nó: lập được, đúng thể thức, đúng Open XML, trang in đẹp (docs/thu-mau.md).

    Không ghi MẪU thì thử mọi mẫu. Hồ sơ gồm hồ sơ mẫu của các tỉnh và hồ sơ sinh ra từ kế hoạch: không ghi mục tùy
    chọn nào, ghi đủ mọi mục, tên rất dài, danh sách 0, 1 và 500 mục. Có lượt hỏng thì thoát với mã 1.
    """
    from tdkt_tui.workflow.template_testing import Asked

    if update and golden is None:
        raise BadInput("--update cần biết thư mục các bản đã xem.", field="--update", fix="thêm --golden THƯ_MỤC")
    asked = Asked(templates, plugin, profiles, not no_edges, not no_pages, golden, update, touched=touched, out=out,
                  workers=workers)  # fmt: skip
    if watch:
        from .template_watch import watched

        return watched(asked)
    return _once(asked, junit, form)


def _once(asked: Asked, junit: Path | None, form: str) -> int:
    from tdkt_tui.workflow.template_testing import attempt

    from .template_test_text import print_outcome, told

    outcome: Outcome = attempt(asked, told)
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
    if junit is not None:
        from tdkt_tui.store.files import write_whole
        from tdkt_tui.workflow.template_testing.junit import junit_xml

        write_whole(junit, junit_xml(outcome))
    if form == "json":
        click.echo(json.dumps(outcome.as_dict(), ensure_ascii=False, indent=2))
    else:
        print_outcome(outcome)
    for note in outcome.notes:
        click.echo(note, err=True)
    click.echo(outcome.summary, err=True)
    return Exit.FINDINGS if outcome.failed else Exit.FINE
