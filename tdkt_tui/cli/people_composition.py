"""``tdkt delegates situation``, and what ``check --target`` tells: how the delegates are made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .dossier_place import meant
from .exits import Exit
from .lazy import VietnameseHelp
from .people_list import form_of, room, write

if TYPE_CHECKING:
    from tdkt_tui.delegates.composition.targets import Standing
    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.delegates.read import PeopleRead
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.model.person import Delegate

_FORMS = ("text", "csv", "xlsx", "docx")
DAY = click.option("--on", "day", metavar="NĂM-THÁNG-NGÀY",
                   help="Ngày tính tuổi (mặc định: ngày hội nghị ghi trong hồ sơ).")  # fmt: skip


@click.command("situation", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@DAY
@click.option("--format", "form", type=click.Choice(_FORMS), metavar="|".join(_FORMS),
              help="Cách ghi (mặc định: text, hoặc theo đuôi tệp của -o).")  # fmt: skip
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi vào tệp mới này.")
@click.pass_obj
def situation(workspace: str | None, file: Path, *, day: str | None, form: str | None, out: Path | None) -> int:
    """Tình hình đại biểu: số lượng, cơ cấu, tuổi đời; chỉ có số đếm, không có tên người."""
    from tdkt_tui.delegates.composition.situation import situation as told
    from tdkt_tui.delegates.totals import all_exemplars
    from tdkt_tui.workflow.papers import formed, heads_of
    from tdkt_tui.workflow.people.keeping import read_any

    form = form_of(form, out, _FORMS)
    source = meant(workspace, file)
    heads = heads_of(source)
    by = day_of(day) or heads.day
    people = read_any(source).people
    paper = told(people, by)
    write(formed(heads.on(paper, annex=False), form, heads.regulation, room(out)), out)
    if by is None:
        click.echo("Chưa biết ngày hội nghị nên bảng không có phần tuổi đời: thêm --on NĂM-THÁNG-NGÀY.", err=True)
    if assumed := all_exemplars(people):
        click.echo(assumed, err=True)
    return Exit.FINE


def day_of(text: str | None) -> date | None:
    """Return a day that was typed. Raises BadInput."""
    from tdkt_tui.model.fault import BadInput

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"“{text}” không phải một ngày.", field="--on", fix="ghi năm-tháng-ngày: 2026-05-15") from error


def composition_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the targets, and the day by which ages are told."""
    option = click.option("--target", "targets", multiple=True, metavar="CƠ_CẤU=MỨC",
                          help='Chỉ tiêu cơ cấu, nêu được nhiều lần: "nữ=30%", "dưới 35 tuổi=20%".')  # fmt: skip
    return option(DAY(command))


def said_and_found(
    read: PeopleRead | KeptPeople, texts: Sequence[str], day: str | None, source: Path
) -> tuple[list[str], list[Finding]]:
    """Return how targets stand and what would mend them, and the list's findings with those of what is missing.

    A dossier's own targets and quotas are held too; without any named, how its targets stand is said. Ages are told on
    the day given, else on the conference's. Raises BadInput for a target that is not understood.
    """
    told = list(read.findings)
    own: tuple[str, ...] = ()
    if source.is_dir() or source.suffix == ".db":
        from tdkt_tui.workflow.people.rules import asked_of_list

        asked = asked_of_list(source)
        own, told = asked.targets, [*told, *asked.findings]
    if not texts and not own:
        return [], told
    from tdkt_tui.delegates.composition.checking import findings
    from tdkt_tui.delegates.composition.targets import read_target, stands
    from tdkt_tui.workflow.papers import heads_of

    on = day_of(day) or heads_of(source).day
    targets = [read_target(text, on) for text in texts or own]
    standings = stands(targets, [person for person in read.people if person.status == "official"])
    ids = {} if not hasattr(read, "ids") else dict(zip((one.row for one in read.people), read.ids, strict=True))
    return say_targets(standings, read.people, ids), [*told, *(findings(standings) if texts else ())]


def say_targets(standings: Sequence[Standing], people: Sequence[Delegate],
                ids: Mapping[int, int] | None = None) -> list[str]:  # fmt: skip
    """Return how each target stands, then what alternates would mend: a proposal, which only a person carries out.

    Who is proposed is named by name, unit and row, and where ``ids`` tells it of a row by the number in the dossier;
    why by the target alone.
    """
    from tdkt_tui.delegates.composition.checking import proposal

    lines = [f"{standing.target.words}: cần {standing.needed}, có {standing.there}, chưa rõ {standing.unknown}, "
             + (f"thiếu {standing.missing}." if standing.missing else "đạt.") for standing in standings]  # fmt: skip
    if not any(standing.missing for standing in standings):
        return lines
    found = proposal([standing.target for standing in standings], people)
    if found.swaps:
        lines.append("Đề xuất thay (chưa thay ai; quyết định là của cơ quan):")
    for number, swap in enumerate(found.swaps, start=1):
        unit = "cùng đơn vị" if swap.same_unit else "khác đơn vị"
        comes, goes = (_named(person, ids or {}) for person in (swap.comes, swap.goes))
        lines.append(f"  {number}. {comes} thay {goes} ({unit}): thêm {', '.join(swap.mends)}")
    left = "; ".join(f"{target.trait.label}: {lack}" for target, lack in found.left)
    if left:
        apart = f" Không xét {found.apart} dự khuyết đại diện tập thể, hộ gia đình." if found.apart else ""
        lines.append(f"Đại biểu dự khuyết không đủ để đạt; vẫn còn thiếu {left}.{apart}")
    if found.swaps and not found.proved:
        lines.append("Danh sách quá lớn để thử hết: có thể còn cách thay ít người hơn.")
    return lines


def _named(person: Delegate, ids: Mapping[int, int]) -> str:
    told = [person.unit, f"dòng {person.row}" if person.row else "", f"mã {ids[person.row]}" if ids else ""]
    return f"{person.full_name} ({', '.join(part for part in told if part)})"
