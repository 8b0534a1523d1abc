"""``tdkt delegates match``: pairs of rows that may be one person, side by side, and what is decided of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.fault import BadInput

from .dossier_place import dossier_of, meant
from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.delegates.matching import Level
    from tdkt_tui.store.workspace.folder import DossierFolder

_Ids = tuple[int, int] | None


@click.command("match", cls=VietnameseHelp)
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="TỆP|HỒ_SƠ...")
@click.option("--level", type=click.Choice(["sure", "likely", "possible"]), default="likely",
              metavar="sure|likely|possible", help="Nêu từ mức nào trở lên (mặc định: likely).")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("--same", nargs=2, type=int, metavar="MÃ MÃ", help="Hai dòng của hồ sơ là một người: gộp.")
@click.option("--keep", type=int, metavar="MÃ", help="Với --same: dòng giữ lại.")
@click.option(
    "--take", multiple=True, metavar="CỘT=MÃ", help="Với --same: cột này lấy của dòng kia; ghi được nhiều lần."
)
@click.option("--different", nargs=2, type=int, metavar="MÃ MÃ",
              help="Hai dòng của hồ sơ là hai người khác nhau: lần sau không hỏi lại.")  # fmt: skip
@click.pass_obj
def match(workspace: str | None, sources: tuple[Path, ...], *, level: Level, form: str, same: _Ids, keep: int | None,
          take: tuple[str, ...], different: _Ids) -> int:  # fmt: skip
    """Tìm người ghi hai lần trong một hay nhiều danh sách (tệp, hồ sơ); đặt từng cặp cạnh nhau để người xem quyết định.

    Không tự gộp ai. Cột nhạy cảm được che. --same, --different: quyết định về một cặp của một hồ sơ.
    """
    if same or different or keep is not None or take:
        if bool(same) == bool(different) or (different and (keep is not None or take)):
            raise BadInput("Mỗi lần quyết định một việc.", field="--same, --different",
                           fix="--same MÃ MÃ (cùng --keep, --take), hoặc --different MÃ MÃ")  # fmt: skip
        if len(sources) != 1:
            raise BadInput("Quyết định về một cặp chỉ ghi được trong một hồ sơ.", field="HỒ_SƠ",
                           fix="ghi một hồ sơ; danh sách ở tệp thì nhập trước: delegates import TỆP HỒ_SƠ")  # fmt: skip
        told = _decided(dossier_of(workspace, str(sources[0])), same, different, (keep, take))
        click.echo(told)
        click.echo(f"Lấy lại như cũ: tdkt delegates undo {sources[0]}", err=True)
        return Exit.FINE
    from tdkt_tui.workflow.people.matching import matches

    from .match_text import as_data, as_lines

    found = matches([meant(workspace, source) for source in sources], level)
    if form == "json":
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        lines = as_lines(found, decidable=len(sources) == 1)
        click.echo("\n".join(lines), nl=bool(lines))
        click.echo(found.words(), err=True)
    return Exit.FINE


def _decided(folder: DossierFolder, same: _Ids, different: _Ids, how: tuple[int | None, tuple[str, ...]]) -> str:
    """Decide, and return what was; how: the row that stays, and the columns taken."""
    from tdkt_tui.store.people import People
    from tdkt_tui.workflow.people.deciding import decide_different, decide_same

    with People.open(folder.people, create=False) as people:
        if different:
            decide_different(people, different)
            return f"Đã ghi: mã {different[0]} và mã {different[1]} là hai người khác nhau."
        assert same
        row, gone = decide_same(people, same, how[0], _taken(how[1]))
        return f"Đã gộp mã {gone} vào mã {row.id}; danh sách còn {people.count()} dòng."


def _taken(told: tuple[str, ...]) -> dict[str, int]:
    from tdkt_tui.model.person import LABELS
    from tdkt_tui.model.text import folded
    from tdkt_tui.store.people import COLUMNS

    known = {folded(word): name for name in COLUMNS for word in (name, LABELS[name])}
    taken = {}
    for text in told:
        column, _, number = text.partition("=")
        if folded(column) not in known or not number.strip().isascii() or not number.strip().isdecimal():
            raise BadInput("Không hiểu được lựa chọn này.", field="--take",
                           fix=f"ghi cột=mã, ví dụ post=15; các cột: {', '.join(COLUMNS)}")  # fmt: skip
        taken[known[folded(column)]] = int(number)
    return taken
