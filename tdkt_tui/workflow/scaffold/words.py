"""The words that fill the skeleton, and the plan of a province of which nothing is known yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from .asking import NewProvince
from .literals import literal
from .texts import text_of


@dataclass(frozen=True, slots=True)
class SampleLevel:
    """The level that the sample profile is of: form: "" where the plan asks for no conference; day: one in its window.

    days: how long, as TOML writes it; staff: of the unit, 0 where the plan does not ask; total: who attends;
    plenary: all of the unit, else its delegates.
    """

    id: str
    unit: str
    form: str
    day: date | None
    days: str = "0.5"
    staff: int = 0
    total: int = 60
    plenary: bool = True


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan as TOML: its file's name and text, its id, what the sample is of; beside: other files of the folder;
    issued: the earliest day of a document that carries it out, None for today; mixed: some levels hold a conference,
    others none; year: the title of a unit's plan where it is for the work of a year (``year_title``).
    """

    name: str
    id: str
    text: str
    level: SampleLevel
    agenda: bool
    beside: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    issued: date | None = None
    mixed: bool = False
    year: str = ""


def words_of(wanted: NewProvince) -> dict[str, str]:
    """Return the words of every gap that a province's name decides."""
    return {
        "ID": wanted.id,
        "CALLED": wanted.called,
        "PLACE": wanted.place,
        "MODULE": wanted.module,
        "DIST": wanted.module.replace("_", "-"),
        "YEAR": str(wanted.today.year),
        "DATE": wanted.today.isoformat(),
    }


_LATER = "# Khi đã ghi hình thức hội nghị (choose_form) ở một cấp thì bỏ dấu # ở các dòng dưới đây.\n"


def documents_of(wanted: NewProvince, *, agenda: bool, held: bool = True, only: Sequence[str] = ()) -> str:
    """Return the [[document]] tables of a plan; agenda: it has a programme to print; held: a level holds a conference.

    A programme of a conference that no level is known to hold stands there as a comment. only: the levels that hold
    one, where others do not: those have no programme.
    """
    text = text_of("documents.toml", words_of(wanted))
    head, mark, rest = text.partition('[[document]]\nkind = "agenda"')
    at = rest.index("[[document]]") if mark else 0
    if not mark or (agenda and held):
        return f"{head}{mark}{rest[:at]}levels = {literal(list(only))}\n{rest[at:]}" if mark and only else text
    return head + (later_programme(wanted) if agenda else "") + rest[at:]


def later_programme(wanted: NewProvince) -> str:
    """Return the [[document]] of a programme as a comment, for when a level is known to hold a conference."""
    return _LATER + "".join(f"# {line}\n" for line in programme_of(wanted).splitlines())


def programme_of(wanted: NewProvince) -> str:
    """Return the [[document]] of a programme, as a plan has it."""
    _, mark, rest = text_of("documents.toml", words_of(wanted)).partition('[[document]]\nkind = "agenda"')
    return mark + rest[: rest.index("[[document]]")] if mark else ""


def empty_plan(wanted: NewProvince) -> PlanFile:
    """Return the plan of examples, each marked as one."""
    words = words_of(wanted) | {"DOCUMENTS": documents_of(wanted, agenda=True).rstrip("\n")}
    year = wanted.today.year
    level = SampleLevel("xa", "xã", "hoi-nghi-dien-hinh", None)
    return PlanFile(f"plan_{year}.toml", f"{wanted.id}/{year}", text_of("plan.toml", words), level, agenda=True)
