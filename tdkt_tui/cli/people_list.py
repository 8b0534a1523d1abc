"""``tdkt delegates list``: who, in what order and groups, with which columns, on the screen or as a file."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .dossier_place import meant
from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines

if TYPE_CHECKING:
    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.delegates.read import PeopleRead
    from tdkt_tui.model.person import Delegate

_FORMS = ("text", "json", "csv", "xlsx", "docx")
STATUS = click.option("--status", type=click.Choice(["official", "alternate", "guest"]), multiple=True,
                      metavar="official|alternate|guest",
                      help="Chỉ đại biểu chính thức, dự khuyết hoặc khách mời; nêu được nhiều lần.")  # fmt: skip
SUBJECT = click.option("--subject", type=click.Choice(["individual", "collective", "household"]), multiple=True,
                       metavar="individual|collective|household",
                       help="Chỉ cá nhân, tập thể hoặc hộ gia đình; nêu được nhiều lần.")  # fmt: skip


@click.command("list", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.option("--sort", type=click.Choice(["file", "name", "unit", "protocol"]), default="file",
              metavar="file|name|unit|protocol",
              help="Thứ tự: như trong tệp (mặc định), theo tên, đơn vị, hoặc khách mời trước.")  # fmt: skip
@click.option("--group", type=click.Choice(["unit", "status", "subject", "award"]),
              metavar="unit|status|subject|award",
              help="Chia nhóm theo đơn vị, tư cách, đối tượng, khen thưởng (từ cao xuống); có tổng số.")  # fmt: skip
@STATUS
@SUBJECT
@click.option("--columns", metavar="CỘT,…", help="Chỉ các cột này, theo thứ tự này: full_name,birth,unit hay tiêu đề.")
@click.option("--title", metavar="TÊN", help="Tên danh sách (mặc định: Danh sách đại biểu, hay tên theo --status).")
@click.option("--reason", default="", metavar="LÝ_DO", help="Vì sao cần in cột nhạy cảm; được in dưới danh sách.")
@click.option("--annex", is_flag=True, help="Ghi “Phụ lục”, “Kèm theo …”: danh sách này đi kèm văn bản của hồ sơ.")
@click.option("--format", "form", type=click.Choice(_FORMS), metavar="|".join(_FORMS),
              help="Cách ghi (mặc định: text, hoặc theo đuôi tệp của -o).")  # fmt: skip
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi vào tệp mới này.")
@click.pass_obj
def list_(workspace: str | None, file: Path, *, sort: Any, group: Any, status: Sequence[Any],
          subject: Sequence[Any], columns: str | None, title: str | None, reason: str, annex: bool, form: str | None,
          out: Path | None) -> int:  # fmt: skip
    """In danh sách, hoặc ghi thành tệp để in; cột nhạy cảm chỉ có khi nêu ở --columns kèm --reason."""
    from tdkt_tui.delegates.listing.columns import asked
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.workflow.papers import formed
    from tdkt_tui.workflow.people.chosen import Whom
    from tdkt_tui.workflow.people.lists import ListWish, note_private, paper_of, picked

    form = form_of(form, out)
    names = asked(columns, reason) if columns is not None else []
    source = meant(workspace, file)
    wish = ListWish(sort, group, Whom(status, subject), names, title or "", reason, annex)
    if annex and not (wish.may_be_annex and form in ("docx", "xlsx")):
        raise BadInput("Chỉ danh sách Word, Excel đủ mọi người, cột và tên thường dùng mới đi kèm văn bản của hồ sơ.",
                       field="--annex", fix="thêm -o TỆP.docx; bỏ --status, --subject, --columns, --title")  # fmt: skip
    found = picked(source, wish)
    read, people = found.read, [person for part in found.groups for person in part.people]
    note_private(source, found, wish)
    if form == "json":
        write(_as_json(people, _ids(read), names), out)
    elif form in ("text", "csv") and not names and group is None:
        from .people_text import as_csv, as_text

        ids = _ids(read)
        write(as_csv(people, ids) if form == "csv" else as_text(people, ids, room(out)), out)
    else:
        paper, regulation = paper_of(source, found, wish)
        write(formed(paper, form, regulation, room(out)), out)
    for line in shown_lines(read.findings, sys.stderr):
        click.echo(line, err=True)
    return Exit.FINDINGS if has_errors(read.findings) else Exit.FINE


def form_of(form: str | None, out: Path | None, known: Sequence[str] = _FORMS) -> str:
    """Return the form that is meant, by the option or by the file's ending. Raises BadInput."""
    from tdkt_tui.model.fault import BadInput

    ending = out.suffix.lower().lstrip(".") if out is not None else ""
    if form is None and ending not in (*known, "txt", ""):
        raise BadInput(f"Không ghi được tệp .{ending}.", field="-o",
                       fix="đặt đuôi tệp là " + ", ".join(f".{name}" for name in known if name != "text"))  # fmt: skip
    chosen = form or (ending if ending in known else "text")
    if out is None and chosen in ("xlsx", "docx"):
        raise BadInput("Dạng này phải ghi vào tệp.", field="-o", fix=f"thêm -o danh-sach.{chosen}")
    return chosen


def room(out: Path | None) -> int | None:
    """Return how many cells a line may take: a terminal's; none in a file or a pipe."""
    return shutil.get_terminal_size().columns if out is None and sys.stdout.isatty() else None


def write(data: str | bytes, out: Path | None) -> None:
    """Print text, or write a new file and name it; CSV gets the mark that spreadsheets want. Raises BadInput."""
    from tdkt_tui.store.new_file import write_new
    from tdkt_tui.workflow.papers import with_mark

    if out is None:
        click.echo(data, nl=False)
        return
    write_new(out, with_mark(data, out.suffix))
    click.echo(str(out))


def _ids(read: PeopleRead | KeptPeople) -> dict[int, int]:
    """Return a person's row → id, where they are kept in a dossier."""
    ids = getattr(read, "ids", ())
    return dict(zip((person.row for person in read.people), ids, strict=True)) if ids else {}


def _as_json(people: Sequence[Delegate], ids: dict[int, int], names: Sequence[str]) -> str:
    """Write objects by identifier; names: only these, sensitive ones where they are asked for with a reason."""
    from .people_text import plain

    told = []
    for person in people:
        known = plain(person) | person.sensitive
        own = {name: known.get(name, "") for name in names} if names else plain(person)
        told.append(({"id": ids[person.row]} if ids else {}) | own)
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
