"""The profiles that an amending plan breaks: those shipped with the province, and those that an office names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound, TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.toml import read_toml

from .amending import broken_by
from .catalogue import shipped_profiles
from .load import Loaded, at_line, load_leniently


def breaks(amending: Plan, against: Sequence[Path]) -> Iterator[Finding]:
    """Yield a warning for each thing in each profile that the plan's amendments break, at its file and line.

    against: files and folders besides the shipped profiles; a folder is searched with all below it, what is
    no profile passed over. Raises NotFound for
    one that is not there. A profile that cannot be read is told, and the others are still looked at.
    """
    amends = {item.plan for item in amending.amends}
    if not amends:
        return
    named = [path for given in against for path in _profiles(given)]
    shipped = [(profile.id, profile.path) for profile in shipped_profiles(amending.province)]
    seen: set[Path] = set()
    for source, path in [*shipped, *((str(path), path) for path in named)]:
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        try:
            loaded = load_leniently(str(path))
        except TdktError as fault:
            yield _unread(fault.place or source, fault.what)
            continue
        if loaded.dossier is None:
            yield _unread(source, "thiếu kế hoạch hoặc cấp")
        elif loaded.dossier.profile.plan in amends and not loaded.dossier.is_plan_itself:
            yield from (_located(finding, loaded, source) for finding in broken_by(amending, loaded.dossier))


def _profiles(given: Path) -> list[Path]:
    if given.is_dir():
        return sorted(path for path in given.rglob("*.toml") if path.is_file() and _may_be_profile(path))
    if not given.exists():
        raise NotFound("Không có tệp hoặc thư mục này.", place=str(given), fix="kiểm tra lại --against")
    if not given.is_file():
        raise BadInput("Đây không phải một tệp thường.", place=str(given), fix="chỉ ra tệp .toml hoặc thư mục")
    return [given]


def _may_be_profile(path: Path) -> bool:
    """Tell a profile from a plan or a table beside it; what cannot be read may be one, and is told by who reads it."""
    try:
        data = read_toml(path)
    except TdktError:
        return True
    return isinstance(data.get("plan"), str) or isinstance(data.get("level"), str)


def _located(finding: Finding, loaded: Loaded, source: str) -> Finding:
    line = loaded.line(finding.field) if finding.field else None
    return replace(finding, place=at_line(Path(source), line))


def _unread(place: str, why: str) -> Finding:
    return Finding("amends.unread", Severity.WARNING, f"Chưa đối chiếu được hồ sơ này với nội dung sửa đổi: {why}",
                   place=place, fix="sửa hồ sơ rồi kiểm tra lại")  # fmt: skip
