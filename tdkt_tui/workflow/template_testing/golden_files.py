"""The folder of golden documents: one text file a template and profile, compared, written, missing or left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.plugins import PluginTwice, registry
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.workflow.catalogue import templates

from .asked import Asked
from .edge_facts import is_made_up
from .golden_compare import differences
from .golden_form import golden_file, read, written
from .making import Paper
from .outcome import Attempt

_UPDATE = "xem văn bản (--out THƯ_MỤC để có tệp), đúng ý thì ghi lại: tdkt template test … --update"


@dataclass(frozen=True, slots=True)
class Held:
    """What holding one attempt against its golden file gave: findings, or the file that was written."""

    findings: tuple[Finding, ...] = ()
    written: tuple[str, ...] = ()


def golden_path(folder: Path, template: str, profile: str) -> Path:
    """Return where an attempt's golden text stands: THƯ_MỤC/bac_giang/giay-moi/bac_giang.ke-hoach-16-2019.txt."""
    name = profile.replace("/", ".").replace("\\", ".").strip(".").removesuffix(".toml")
    return folder / template / f"{name}.txt"


def held_against(asked: Asked, template: str, profile: str, papers: Sequence[Paper]) -> Held | None:
    """Compare an attempt's documents with its golden file, or write it; None where no golden folder is asked for."""
    if asked.golden is None:
        return None
    path = golden_path(asked.golden, template, profile)
    files = [golden_file(paper.name, paper.document) for paper in papers]
    if asked.update:
        text = written(files, f"mẫu {template}; hồ sơ {profile}").encode()
        if not files or (path.is_file() and path.read_bytes() == text):
            return Held()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)
        return Held(written=(str(path),))
    try:
        kept = read(read_limited(path).decode("utf-8", "replace"))
    except TdktError:
        return Held((_finding("golden.missing", "Chưa có bản đã xem của văn bản này.", path),))
    return Held(tuple(differences(kept, files)))


def superfluous(asked: Asked, attempts: list[Attempt]) -> tuple[list[Attempt], tuple[str, ...]]:
    """Return the attempts with an error for each golden file that nothing is held against, or the files removed.

    Of a run over a part only those of the templates tried and of none that is there are looked at, and none at all
    where profiles were chosen. Where a plugin is broken, none of a template that is not there.
    """
    folder = asked.golden
    if folder is None or asked.profiles or asked.only or asked.touched:
        return attempts, ()
    every = {one.template for one in attempts}
    whole = not asked.names and not asked.plugin
    there = dict(templates())
    known = {golden_path(folder, one.template, one.profile) for one in attempts if not _made_up(one)}
    named = {path: path.parent.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.txt"))}
    if all(isinstance(fault, PluginTwice) for fault in registry().faults):
        mine = [path for path, name in named.items() if whole or name in every or name not in there]
    else:  # a template that is not there may be one of a plugin that is broken
        mine = [path for path, name in named.items() if name in every]
    left = [path for path in mine if path not in known]
    if asked.update:
        for path in left:
            path.unlink()
        return attempts, tuple(f"bỏ {path}" for path in left)
    return [*attempts, *(_left_over(folder, path) for path in left)], ()


def _made_up(attempt: Attempt) -> bool:
    return is_made_up(attempt.profile) or not attempt.profile


def _left_over(folder: Path, path: Path) -> Attempt:
    template = path.parent.relative_to(folder).as_posix()
    there = template in dict(templates())
    what = "Thừa bản đã xem: không hồ sơ nào lập văn bản này" if there else "Thừa bản đã xem: không có mẫu này"
    finding = replace(_finding("golden.superfluous", f"{what}.", path), fix="xóa tệp ấy, hoặc chạy lại với --update")
    return Attempt(template, path.stem, path.stem, (finding,))


def _finding(rule: str, message: str, path: Path) -> Finding:
    return Finding(rule, Severity.ERROR, message, place=str(path), fix=_UPDATE)
