"""``tdkt delegates import|export|log|undo|erase``: the people that a dossier keeps in its ``people.db``."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .dossier_place import dossier_of
from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines, summary
from .reading_options import reading_options, source_of

if TYPE_CHECKING:
    from tdkt_tui.store.people import Step
    from tdkt_tui.workflow.people.newcomers import How


@click.command("import", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.argument("dossier", metavar="HỒ_SƠ")
@click.option("--replace", is_flag=True, help="Thay cả danh sách đang có (người cũ còn trong lịch sử).")
@click.option("--append", is_flag=True, help="Thêm tất cả, kể cả người đã có trong hồ sơ.")
@click.option("--only-new", is_flag=True, help="Chỉ thêm người chưa có (theo họ tên, năm sinh, đơn vị).")
@click.option("--update", is_flag=True, help="Thêm người chưa có, điền ô còn trống của người đã có.")
@click.option("--overwrite", is_flag=True, help="Như --update, ô ghi khác thì lấy theo tệp; ô đã sửa tay thì giữ.")
@click.option("--skip-removed", is_flag=True, help="Không nhập lại người đã bỏ khỏi danh sách trước đây.")
@reading_options
@click.pass_obj
def import_(
    workspace: str | None, file: Path, dossier: str, columns: tuple[str, ...], dropped: tuple[str, ...], *,
    replace: bool, append: bool, only_new: bool, update: bool, overwrite: bool, skip_removed: bool, forget: bool,
    as_is: bool
) -> int:  # fmt: skip
    """Nhập danh sách (.csv, .xlsx, .docx; “-” là bảng dán vào) vào hồ sơ; nêu mọi dòng, ô chưa đọc được."""
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.workflow.people.keeping import bring_in

    ways: dict[How, bool] = {"instead": replace, "all": append, "unknown": only_new, "update": update,
                             "overtake": overwrite}  # fmt: skip
    how = next((way for way, wanted in ways.items() if wanted), None)
    if sum(ways.values()) > 1:
        raise BadInput("Chỉ chọn một cách nhập.", field="--replace, --append, --only-new, --update, --overwrite",
                       fix="giữ lại một tùy chọn")  # fmt: skip
    folder = dossier_of(workspace, dossier)
    source = source_of(file, columns, dropped, forget=forget, as_is=as_is)
    done = bring_in(folder, source, how=how, skip_removed=skip_removed)
    for line in shown_lines(done.findings, sys.stderr):
        click.echo(line, err=True)
    click.echo(summary(done.findings), err=True)
    click.echo("\n".join(filter(None, (done.account.words(), done.assumed))), err=True)
    also = f", cập nhật {done.updated} người đã có" if done.updated else ""
    click.echo(f"Đã nhập {done.added} người{also} vào {folder.people}.")
    left = [f"{done.account.lost} dòng chưa đọc, không vào danh sách"] if done.account.lost else []
    left += [f"{done.unsure} người có ô chưa hiểu được, giữ như đã ghi"] if done.unsure else []
    left += ["còn chữ chưa đọc, nêu ở các lỗi trên"] if not left and has_errors(done.findings) else []
    if left:
        click.echo(f"Chưa trọn vẹn (mã thoát 1): {'; '.join(left)}. Các lời báo ở trên nêu từng dòng.", err=True)
    return Exit.FINDINGS if left else Exit.FINE


@click.command("export", cls=VietnameseHelp)
@click.argument("dossier", metavar="HỒ_SƠ")
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP",
              help="Tệp mới .csv, .xlsx hoặc .json (mặc định: in CSV ra màn hình).")  # fmt: skip
@click.option("--sensitive", is_flag=True,
              help="Cả cột nhạy cảm: dân tộc, tôn giáo, đảng viên, căn cước, điện thoại.")  # fmt: skip
@click.option("--reason", default="", metavar="LÝ_DO", help="Vì sao cần cột nhạy cảm; được ghi vào nhật ký.")
@click.pass_obj
def export(workspace: str | None, dossier: str, out: Path | None, *, sensitive: bool, reason: str) -> int:
    """Xuất danh sách của hồ sơ; việc xuất được ghi vào nhật ký, không kèm nội dung."""
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.store.new_file import may_write_new, write_new
    from tdkt_tui.workflow.people.keeping import taken_out

    if sensitive and not reason.strip():
        raise BadInput("Cột nhạy cảm chỉ được xuất khi việc ấy cần.", field="--reason",
                       fix="thêm --reason \"lý do\"; lý do được ghi vào nhật ký của hồ sơ")  # fmt: skip
    if out is not None:
        may_write_new(out)
    form = out.suffix.lower().lstrip(".") if out is not None else "csv"
    data = taken_out(dossier_of(workspace, dossier), form, sensitive=sensitive, reason=reason)
    if out is None:
        click.echo(data.decode("utf-8-sig"), nl=False)
    else:
        write_new(out, data)
        click.echo(str(out))
    return Exit.FINE


@click.command("log", cls=VietnameseHelp)
@click.argument("dossier", metavar="HỒ_SƠ")
@click.option("--last", type=click.IntRange(1), metavar="SỐ", help="Chỉ chừng ấy việc mới nhất (mặc định: tất cả).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def log(workspace: str | None, dossier: str, last: int | None, form: str) -> int:
    """Ai đã làm gì với danh sách, khi nào, ở cột nào; không có nội dung. Việc mới nhất ở cuối."""
    from tdkt_tui.store.people import People

    with People.open(dossier_of(workspace, dossier).people, create=False) as people:
        told = people.log(last)[::-1]
    if form == "json":
        rows = [
            {"number": item.number, "at": item.at, "who": item.who, "act": item.act, "way": item.way,
             "people": item.many, "id": item.person, "other": item.other, "columns": list(item.columns),
             "sensitive": item.sensitive, "reason": item.reason}
            for item in told
        ]  # fmt: skip
        click.echo(json.dumps({"log": rows}, ensure_ascii=False, indent=2))
    else:
        for item in told:
            at = datetime.fromisoformat(item.at).astimezone().strftime("%d/%m/%Y %H:%M")
            click.echo(f"{item.number:>6}  {at}  {item.who:<12}  {_words(item)}")
    return Exit.FINE


@click.command("undo", cls=VietnameseHelp)
@click.argument("dossier", metavar="HỒ_SƠ")
@click.option("--redo", is_flag=True, help="Làm lại việc mà tài khoản này vừa hoàn tác.")
@click.pass_obj
def undo(workspace: str | None, dossier: str, *, redo: bool) -> int:
    """Hoàn tác việc mới nhất của tài khoản này; không hoàn tác khi người khác đã sửa tiếp."""
    from tdkt_tui.store.people import People

    with People.open(dossier_of(workspace, dossier).people, create=False) as people:
        told = people.redo_earlier() if redo else people.undo_earlier()
    if told and redo:
        click.echo(f"Đã làm lại: {told}.")
    elif told:
        click.echo(f"Đã hoàn tác: {told}. Làm lại: thêm --redo.")
    else:
        click.echo(f"Không còn việc nào của bạn để {'làm lại' if redo else 'hoàn tác'}.")
    return Exit.FINE


@click.command("erase", cls=VietnameseHelp)
@click.argument("dossier", metavar="HỒ_SƠ")
@click.argument("person", metavar="MÃ", type=int)
@click.option("--yes", is_flag=True, help="Xác nhận: xóa hẳn thì không lấy lại được.")
@click.pass_obj
def erase(workspace: str | None, dossier: str, person: int, *, yes: bool) -> int:
    """Xóa hẳn một người, cả trong lịch sử của danh sách; MÃ xem ở tdkt delegates list HỒ_SƠ."""
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow.people.keeping import erased

    if not yes:
        raise BadInput("Xóa hẳn thì không hoàn tác được, chưa xóa gì.", field="--yes",
                       fix=f"xem lại người mang mã {person} rồi chạy lại với --yes")  # fmt: skip
    left = erased(dossier_of(workspace, dossier), person)
    click.echo(f"Đã xóa hẳn người mang mã {person}, cả trong lịch sử của danh sách.")
    if left:
        click.echo(f"Còn có thể có người này trong: {', '.join(left)}. Xem lại, lập lại hoặc xóa các tệp ấy.", err=True)
    return Exit.FINE


def _words(step: Step) -> str:
    from tdkt_tui.model.person import LABELS

    columns = ", ".join(LABELS[name] for name in step.columns)
    which = f" (mã {step.person})" if step.person is not None else ""
    many = f"{step.many} người{which}"
    both = f"mã {step.person} và mã {step.other}"
    told = {
        "apart": f"ghi {both} là hai người khác nhau",
        "ask": f"bỏ điều đã ghi về {both}, sẽ hỏi lại",
        "same": f"gộp mã {step.other} vào mã {step.person}: một người",
        "split": f"tách lại mã {step.other} khỏi mã {step.person}",
        "add": f"thêm {many}",
        "change": f"sửa cột {columns} của {many}" if columns else f"sửa {many}",
        "remove": f"bỏ {many} khỏi danh sách",
        "erase": f"xóa hẳn {many}",
        "export": f"xuất {many}",
        "view": f"xem {many}",
        "copy": f"chép {many} từ hồ sơ khác",
    }[step.act]
    if step.act in ("ask", "split"):
        return told
    way = {"": "", "undo": "hoàn tác: ", "redo": "làm lại: "}[step.way]
    return (
        f"{way}{told}"
        + ("; có cột nhạy cảm" if step.sensitive else "")
        + (f", để: {step.reason}" if step.reason else "")
    )
