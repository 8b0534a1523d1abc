"""``tdkt template edit``: the person's own editor on a template's text; nothing that was typed is lost."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.fault import BadInput, TdktError

from .editor import edit, editor
from .exits import Exit
from .fold import folded
from .lazy import VietnameseHelp
from .messages import fault_lines

if TYPE_CHECKING:
    from tdkt_tui.workflow.templating.editing import Editing

_LINE = re.compile(r"\bdòng (\d+)")
_STOP = ("b", "q", "bo", "bỏ", "thôi")


@click.command("edit", cls=VietnameseHelp)
@click.argument("template", metavar="MẪU")
@click.option("--copy", "copy_to", type=click.Path(path_type=Path), metavar="TỆP.docx",
              help="Chép mẫu (cùng văn bản thuần của nó) sang tệp mới rồi sửa bản chép.")  # fmt: skip
@click.option("--in-place", is_flag=True, help="Sửa ngay mẫu cài sẵn: dành cho người giữ kho mã nguồn.")
@click.option("--fresh", is_flag=True, help="Sửa lại từ đầu; bản gõ dở lần trước được cất với tên khác.")
def command(template: str, copy_to: Path | None, *, in_place: bool, fresh: bool) -> int:
    """Sửa một mẫu, hay tệp .docx bất kỳ, bằng trình soạn thảo của bạn ($VISUAL, $EDITOR).

    Lưu rồi thoát thì văn bản được ghép lại lên tệp .docx; những gì văn bản không hiện được giữ nguyên. Thẻ sai thì lệnh
    nêu dòng sai và mở lại đúng bản đang gõ.
    """
    from tdkt_tui.workflow.templating.editing import editing

    opener = editor()  # before anything is asked: without one there is nothing to do
    path = _docx(template, copy_to, in_place=in_place)
    with editing(path) as session:
        if fresh and (aside := session.set_aside()) is not None:
            tell(f"Bản gõ dở lần trước được cất ở {aside}.")
        if session.goes_on():
            tell(f"Sửa tiếp bản gõ dở lần trước ({session.typing}). Muốn làm lại từ đầu: thêm --fresh.")
            if (saved := session.typing.with_name(f"{session.typing.name}.save")).exists():
                tell(f"Trình soạn thảo còn cất chữ chưa lưu ở {saved}.")
        else:
            session.begin()
        try:
            return _edited(session, opener)
        except KeyboardInterrupt:
            tell(f"Bản đang gõ còn ở {session.typing}; sửa tiếp: tdkt template edit {session.docx}")
            raise


def _docx(template: str, copy_to: Path | None, *, in_place: bool) -> Path:
    """Return the .docx to edit: the one named, or a copy of it. Raises BadInput for a shipped one that stays so."""
    from tdkt_tui.workflow.templating.copying import OwnPlace, copied, is_shipped, own_place
    from tdkt_tui.workflow.templating.looking import named_template

    beside = Path(template).with_suffix(".docx")
    path = named_template(str(beside) if template.endswith(".txt") and beside.is_file() else template)
    if copy_to is not None:
        place = OwnPlace(copy_to, "")
    elif in_place or not is_shipped(path):
        return path
    else:
        place = own_place(path)
        tell(f"Mẫu “{template}” cài sẵn cùng chương trình: bản cập nhật sau sẽ ghi đè lên chỗ sửa.")
        if not (sys.stdin.isatty() and _agreed(f"Chép sang {place.path} rồi sửa bản chép? (Enter: đồng ý, b: thôi) ")):
            raise BadInput("Mẫu cài sẵn không sửa tại chỗ; chưa ghi gì.", place=str(path),
                           fix=f"chạy: tdkt template edit {template} --copy {place.path}")  # fmt: skip
    made = copied(path, place.path)
    tell(f"Đã chép sang {made}.")
    tell(place.use)
    return made


def _edited(session: Editing, opener: list[str]) -> int:
    line = 0
    while True:
        code = edit(opener, session.typing, line)
        if code != 0 and session.typed() != session.text:
            raise BadInput(f"Trình soạn thảo thoát với mã {code}; chưa đưa gì vào mẫu, bản đang gõ còn ở "
                           f"{session.typing}.", fix=f"chạy: tdkt template edit {session.docx}")  # fmt: skip
        if code != 0:
            tell(f"Trình soạn thảo thoát với mã {code}.")
        try:
            return _packed(session)
        except TdktError as fault:
            faults = fault.singles()
        if any(str(session.typing) in one.what for one in faults):
            raise faults[0]
        for shown in folded((text for one in faults for text in fault_lines(one)), sys.stderr):
            tell(shown)
        if not (sys.stdin.isatty() and _agreed("Enter: mở lại để sửa tiếp, b: thôi (bản đang gõ được giữ) ")):
            raise BadInput(f"Còn {len(faults)} lỗi, chưa đưa vào mẫu; bản đang gõ còn ở {session.typing}.",
                           fix=f"chạy: tdkt template edit {session.docx}")  # fmt: skip
        line = next((int(found[1]) for one in faults if (found := _LINE.search(one.place))), 0)


def _packed(session: Editing) -> int:
    done = session.pack()
    if not done.written:
        tell("Không sửa gì; tệp giữ nguyên.")
        return Exit.FINE
    for lost in done.lost:
        tell(f"Không giữ: {lost}.")
    if done.kept:
        tell(f"Giữ nguyên những gì văn bản không hiện: {'; '.join(done.kept)}.")
    for path in done.written:
        click.echo(str(path))
    return Exit.FINE


def _agreed(question: str) -> bool:
    click.echo(question, err=True, nl=False)
    answer = sys.stdin.readline()
    return bool(answer) and answer.strip().casefold() not in _STOP


def tell(words: str) -> None:
    """Say this on standard error, folded to the terminal."""
    for line in folded([words], sys.stderr):
        click.echo(line, err=True)
