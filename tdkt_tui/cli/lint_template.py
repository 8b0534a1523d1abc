"""``tdkt template lint``: every doubt about templates at once, for a person, a program or a forge."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import SEVERITY_WORDS, has_errors

from .exits import Exit
from .fold import folded
from .lazy import VietnameseHelp
from .messages import summary
from .plugin_warnings import warn_of_plugins

if TYPE_CHECKING:
    from tdkt_tui.compliance.linting.told import LintFinding
    from tdkt_tui.workflow.linting.lint import Linted
    from tdkt_tui.workflow.linting.repairing import Repaired


@click.command("lint", cls=VietnameseHelp)
@click.argument("named", nargs=-1, metavar="[MẪU|TỆP|THƯ_MỤC]…")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text",
              metavar="text|json|sarif", help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), metavar="TỆP",
              help="Ghi kết quả vào tệp này thay vì in ra.")  # fmt: skip
@click.option("--fix", is_flag=True, help="Sửa những chỗ chỉ có một nghĩa; tệp cũ giữ lại bên cạnh, đuôi .cu.")
@click.option("--ignore", multiple=True, metavar="QUY_TẮC",
              help="Bỏ qua quy tắc này (dùng được nhiều lần); số chỗ bỏ qua vẫn được nêu.")  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path), metavar="DỮ_LIỆU",
              help="Đối chiếu tên và lập thử với tệp dữ liệu này (.json, .toml, .jsonl, .csv, .xlsx).")  # fmt: skip
@click.option("--rules", is_flag=True, help="Liệt kê các quy tắc: mã, nghĩa, lý do; rồi thoát.")
def lint(
    named: tuple[str, ...],
    *,
    form: str,
    out: Path | None,
    fix: bool,
    ignore: tuple[str, ...],
    data: Path | None,
    rules: bool,
) -> int:
    """Soát mẫu: thẻ, trường, dữ kiện viết sẵn, định dạng, thành phần thể thức, mã chữ; nêu mọi chỗ cùng lúc.

    Không ghi MẪU thì soát mọi mẫu đang có. Miễn một chỗ: ghi lý do trong tệp MẪU.lint.toml (docs/kiem-mau.md). Có lỗi
    thì thoát với mã 1; cảnh báo, ghi chú thì không.
    """
    from tdkt_tui.workflow.linting.lint import lint_all
    from tdkt_tui.workflow.linting.silences import ignored_rules
    from tdkt_tui.workflow.linting.subjects import subjects

    if rules:
        return _list_rules(form)
    if fix and data is not None:
        raise BadInput("--fix không dùng cùng --data.", field="--data", fix="soát với --data riêng")
    given = ignored_rules(ignore)
    wanted = subjects(named)
    linted = [_fixed(subject, given) for subject in wanted] if fix else lint_all(wanted, given, data)
    text = _text(linted, form, to_terminal=out is None)
    if out is None:
        click.echo(text, nl=False)
    else:
        from tdkt_tui.store.files import write_whole

        write_whole(out, text.encode())
    if not named:
        warn_of_plugins()
    found = [finding for one in linted for finding in one.findings]
    _tell_silenced(linted)
    if data is None and (alone := sum(not one.subject.styled for one in linted)):
        what_to_do = "thêm --data TỆP, hoặc đặt tệp vào thư mục mẫu của tỉnh"
        _to_error([f"Chưa đối chiếu tên trường của {alone} tệp ngoài thư mục mẫu: {what_to_do}."])
    click.echo(f"{len(linted)} mẫu: {summary(found)}", err=True)
    return Exit.FINDINGS if has_errors(found) else Exit.FINE


def _fixed(subject: Any, given: Any) -> Linted:
    from tdkt_tui.workflow.linting.repairing import mend

    repaired: Repaired = mend(subject, given)
    _to_error(f"Đã sửa {subject.file}, {one.place} [{one.rule}]: {one.message}" for one in repaired.gone)
    if any(one.rule == "file.stale" for one in repaired.left.findings):
        _to_error([f"Không sửa gì trong {subject.file}: văn bản thuần và tệp .docx đang nói khác nhau."])
    if repaired.copies:
        _to_error([f"Tệp cũ: {', '.join(map(str, repaired.copies))}"])
    return repaired.left


def _text(linted: list[Linted], form: str, *, to_terminal: bool) -> str:
    if form == "sarif":
        from tdkt_tui import __version__
        from tdkt_tui.workflow.linting.sarif import sarif

        return _as_json(sarif(linted, version=__version__, base=Path.cwd()))
    if form == "json":
        told = [_as_data(finding, one) for one in linted for finding in one.findings]
        silenced = [
            _as_data(each.finding, one) | {"reason": each.silence.reason, "by": each.silence.by}
            for one in linted
            for each in one.silenced
        ]
        return _as_json({"templates": len(linted), "findings": told, "silenced": silenced})
    lines = [line for one in linted if one.findings for line in _lines(one)]
    shown = folded(lines, sys.stdout) if to_terminal else lines
    return "".join(f"{line}\n" for line in shown)


def _lines(one: Linted) -> list[str]:
    lines = [f"{one.subject.name or one.subject.file}:"]
    for finding in one.findings:
        where = f"{finding.place}: " if finding.place else ""
        lines.append(f"  {SEVERITY_WORDS[finding.severity]}  {where}{finding.message} [{finding.rule}]")
        lines += [f"      Ở chỗ: “{finding.around}”"] if finding.around else []
        lines += [f"      Căn cứ: {finding.citation}"] if finding.citation else []
        by_itself = " (--fix sửa được)" if finding.fixable else ""
        lines += [f"      Cách sửa: {finding.fix}{by_itself}"] if finding.fix else []
    return lines


def _as_data(finding: LintFinding, one: Linted) -> dict[str, Any]:
    return finding.as_dict() | {"template": one.subject.name, "file": str(one.subject.file)}


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _tell_silenced(linted: list[Linted]) -> None:
    counts: dict[tuple[str, str, str], int] = {}
    for one in linted:
        for each in one.silenced:
            key = each.silence.rule, each.silence.by, each.silence.reason
            counts[key] = counts.get(key, 0) + 1
    told = (
        f"Bỏ qua {number} chỗ [{rule}] theo {by}" + ("" if by.startswith("--") else f": {reason}")
        for (rule, by, reason), number in counts.items()
    )
    _to_error(told)


def _to_error(lines: Iterable[str]) -> None:
    for line in folded(lines, sys.stderr):
        click.echo(line, err=True)


def _list_rules(form: str) -> int:
    from tdkt_tui.compliance.linting.rules import LINT_RULES

    if form != "text":
        click.echo(_as_json({"rules": [rule._asdict() for rule in LINT_RULES.values()]}), nl=False)
        return Exit.FINE
    for rule in LINT_RULES.values():
        mended = "; --fix sửa được" if rule.mended else ""
        lines = [f"{rule.id}  ({SEVERITY_WORDS[rule.severity].lower()}{mended})", f"    {rule.title}: {rule.why}"]
        for line in folded(lines, sys.stdout):
            click.echo(line)
    return Exit.FINE
