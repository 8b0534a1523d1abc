"""Answers of an interview that was broken off: kept beside the profile to be, offered the next time."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import FieldInfo

from .asking import Asker, StepBack
from .new_profile import free_name

ENDING = ".dang-nhap"
_GO_ON = FieldInfo("go-on", "làm tiếp hồ sơ đang nhập dở", "", "yes-no", required=True)


@dataclass(frozen=True, slots=True)
class Kept:
    """What was answered (key → as typed), for which province ("" where none was chosen), and the file it lies in."""

    path: Path
    province: str
    answers: dict[str, str]


@contextmanager
def keeping(asker: Asker, province: str | None, output: str | None) -> Iterator[str | None]:
    """Offer what an earlier interview left; keep what this one was told if it ends early, whatever ends it.

    Gives the province to ask for. Only on a terminal: a pipe can be sent again. The file is the owner's alone, and goes
    away when the profile is written.
    """
    if not asker.interactive or output == "-":
        yield province
        return
    click.echo("Gõ < để lùi về câu trước. Dừng bằng Ctrl-C: các câu đã trả lời được giữ lại để làm tiếp.", err=True)
    earlier = _offered(province, output)
    if earlier:
        province = province or earlier.province or None
        asker.answered.update(earlier.answers)
    try:
        yield province
    except BaseException:
        if asker.answered:
            path = earlier.path if earlier else _beside(output, asker)
            _keep(Kept(path, province or asker.answered.get("province", ""), asker.answered), output)
        raise
    for path in ([earlier.path] if earlier else []) + ([Path(output + ENDING)] if output else []):
        path.unlink(missing_ok=True)


def _offered(province: str | None, output: str | None) -> Kept | None:
    """Return what was left for this file, or in this folder, the newest first, that the person wants to go on with."""
    found = [Path(output + ENDING)] if output else sorted(Path().glob(f"*.toml{ENDING}"), key=_age, reverse=True)
    for path in found:
        kept = _read(path)
        if kept is None or (province and kept.province not in ("", province)):
            continue
        click.echo(f"\nCó hồ sơ đang nhập dở: {path} ({len(kept.answers)} câu trả lời).", err=True)
        if _wanted():
            return kept
    return None


def _wanted() -> bool:
    try:
        return bool(Asker().ask(_GO_ON, offered=True))
    except StepBack:
        return False


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _beside(output: str | None, asker: Asker) -> Path:
    target = output or str(free_name(asker.answered.get("unit.name", "")))
    return Path(target + ENDING)


def _read(path: Path) -> Kept | None:
    """Return what a file keeps, None where there is none or it cannot be used: the interview then begins anew."""
    from tdkt_tui.store.toml import read_toml

    try:
        told = read_toml(path)
    except TdktError:
        return None
    answers = told.get("answers")
    if not isinstance(answers, dict):
        return None
    return Kept(path, str(told.get("province", "")), {key: str(typed) for key, typed in answers.items()})


def _keep(kept: Kept, output: str | None) -> None:
    import tomli_w

    from tdkt_tui.store.files import write_whole

    text = tomli_w.dumps({"province": kept.province, "answers": kept.answers})
    try:
        write_whole(kept.path, text.encode("utf-8"))
    except TdktError as fault:
        click.echo(f"\nKhông giữ lại được các câu trả lời: {fault}", err=True)
        return
    again = ["tdkt", "profile", "new", *([kept.province] if kept.province else []), *(["-o", output] if output else [])]
    told = f"Đã giữ {len(kept.answers)} câu trả lời ở {kept.path}; làm tiếp bằng: {shlex.join(again)}"
    click.echo(f"\n{told}", err=True)
