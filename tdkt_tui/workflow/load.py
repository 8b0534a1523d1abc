"""From what the user named to a validated dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tdkt_tui.model.choosing import choice_faults
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput, MissingValue, TdktError, raise_all
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.requirements import missing
from tdkt_tui.model.validation import validated
from tdkt_tui.regulations import own_tables
from tdkt_tui.store.toml import TomlFile, open_toml, toml_of

from .catalogue import plan_named
from .extras import extra_faults
from .kept_people import Beside, at_one_moment
from .listed import listed
from .open_marks import open_marks
from .plan_of_case import amending_citations, as_issued, plan_of
from .sources import is_shipped, profile_path


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read of a profile, and every fault met on the way.

    dossier is None when plan or level are unknown. findings come from reading the list of delegates, and from what the
    file marks to be looked at. line: dotted key → line of the profile's file. hashes: of the profile and of the people
    kept beside it as they were read, by file name; empty where none are kept.
    """

    path: Path
    dossier: Dossier | None
    faults: tuple[TdktError, ...]
    findings: tuple[Finding, ...] = ()
    line: Callable[[str], int | None] = lambda _key: None
    hashes: Mapping[str, str] = field(default_factory=dict)


def load_leniently(source: str, kinds: Sequence[str] = (), *, text: str | None = None) -> Loaded:
    """Read a profile and go on past every fault, so that one run can tell all of them.

    kinds: only what these documents need may be missing; empty means all that the plan prescribes. text: what an
    editor holds instead of the file's content.
    Raises only where nothing can be read at all: no file, broken TOML, unknown plan, a broken table of an office.
    """
    path = profile_path(source)
    own_tables()  # a broken table of the office's stops here: no rule may pass over it in silence
    file, beside = at_one_moment(path, lambda: open_toml(path) if text is None else toml_of(text, place=str(path)))
    return _loaded(source, path, file, beside, kinds)


def _loaded(source: str, path: Path, file: TomlFile, beside: Beside, kinds: Sequence[str]) -> Loaded:
    profile, faults = validated(Profile, _with_level(file.data), place=str(path), lines=file.line)
    asked, reviews = open_marks(file, path)
    faults = [*(fault for fault in faults if fault.field not in {item.field for item in asked}), *asked]
    if profile is None:
        return Loaded(path, None, tuple(faults), tuple(reviews), line=file.line)
    plan = as_issued(plan_of(profile), profile, str(path))
    level = plan.level_for(profile.level, *profile.called())
    if profile.role == "issuer" and _needs_no_level(plan):
        level = Level(id=profile.level, label="")
    if level is None:
        fault = _unknown_level(profile, plan, at_line(path, file.line("level")))
        return Loaded(path, None, (*faults, fault), tuple(reviews), line=file.line)
    profile, people, findings = listed(profile, path, beside, faults)
    shipped = bool(profile.sample) and is_shipped(path, plan.plan.id.partition("/")[0])
    dossier = Dossier(profile, plan, level, people, source, amending_citations(profile), shipped)
    # A value that is there but wrong is told once, as wrong, not a second time as missing.
    faults += missing(dossier, kinds or None, told=[fault.field for fault in faults])
    for unchosen in choice_faults(dossier, kinds):
        unchosen.place = at_line(path, file.line(unchosen.field))
        faults.append(unchosen)
    faults += extra_faults(dossier, lambda key: at_line(path, file.line(key)))
    return Loaded(path, dossier, tuple(faults), (*findings, *reviews), file.line, beside.hashes)


def load_dossier(source: str, *, draft: bool = False, kinds: Sequence[str] = ()) -> Dossier:
    """Read a profile that must be sound.

    draft: missing values are let through, to be marked in the documents. kinds: as for load_leniently. Raises every
    other fault at once.
    """
    return sound(load_leniently(source, kinds), draft=draft)


def sound(loaded: Loaded, *, draft: bool = False) -> Dossier:
    """Return the dossier of what was read. Raises its faults; a draft lets missing values through."""
    raise_all(blocking_faults(loaded, draft=draft))
    if loaded.dossier is None:
        raise BadInput("Hồ sơ thiếu kế hoạch hoặc cấp.", place=str(loaded.path), fix="ghi plan và level ở đầu hồ sơ")
    return loaded.dossier


def blocking_faults(loaded: Loaded, *, draft: bool) -> list[TdktError]:
    """Return the faults that no document can be made with; a draft can do with missing values."""
    return [fault for fault in loaded.faults if not (draft and isinstance(fault, MissingValue))]


def _needs_no_level(plan: Plan) -> bool:
    """Tell a plan that only amends others: what it says of levels, it says of theirs."""
    return bool(plan.amends) and not plan.level


def _with_level(data: dict[str, Any]) -> dict[str, Any]:
    """Return a profile's data, the level of which may stay unsaid where the plan itself has none to name."""
    plan = data.get("plan")
    said = "level" in data or data.get("role") != "issuer" or not isinstance(plan, str)
    return data if said or not _needs_no_level(plan_named(str(plan))) else {**data, "level": ""}


def _unknown_level(profile: Profile, plan: Plan, place: str) -> BadInput:
    from tdkt_tui.model.near import meant, named  # only a slip pays for the looking

    names = {level.id: level.label for level in plan.level}
    if not names:
        return BadInput("Kế hoạch chưa khai báo cấp nào.", place=place, field="level",
                        fix=f"bổ sung [[level]] vào dữ liệu kế hoạch {plan.plan.id}")  # fmt: skip
    known = f"chọn một trong: {', '.join(names)}"
    if by_name := named(profile.level, names):
        return BadInput("Đây là tên của cấp; hồ sơ ghi mã.", place=place, field="level", fix=f"ghi mã {by_name}")
    near = meant(profile.level, names)
    fix = f"có phải là {near} ({names[near]})? Nếu không, {known}" if near else known
    return BadInput("Kế hoạch không có cấp này.", place=place, field="level", fix=fix)


def at_line(path: Path, line: int | None) -> str:
    """Say where in a file something stands; the file alone where the line is not known."""
    return f"{path}, dòng {line}" if line else str(path)
