"""Which columns a list has: those that are asked for, or those that its people need; sensitive ones for a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tdkt_tui.delegates.columns import field_of
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import LABELS, SENSITIVE, STATUS_CELLS, SUBJECT_WORDS, Delegate

from .paper import Column

_WIDTHS = {
    "full_name": 21, "gender": 8, "birth": 12, "post": 18, "unit": 21, "address": 20, "status": 13, "subject": 11,
    "exemplar": 10, "highest_award": 23, "achievement": 27, "education": 15, "political_theory": 12,
    "sector": 16, "direct_worker": 10, "seat": 10, "note": 11, "ethnicity": 9, "religion": 10, "party_member": 9,
    "id_number": 15, "phone": 13,
}  # fmt: skip
LISTED = tuple(_WIDTHS)
"""What a list can show, by identifier."""
_USUAL = ("full_name", "birth", "post", "unit", "highest_award", "note")
_YEAR = 8
_SEXES = ("Nam", "Nữ")

Cells = Callable[[Delegate], tuple[str, ...]]


def usual(people: Sequence[Delegate], by: str | None = None) -> list[str]:
    """Return the columns that these people fill, of those that every list has; all of those for nobody at all.

    by: what parts the list already. Who is official, alternate or guest stands beside each where they stand mixed: else
    a guest would be read as a delegate.
    """
    names = [name for name in _USUAL if not people or name == "full_name" or any(cell(one, name) for one in people)]
    mixed = by != "status" and len({person.status for person in people}) > 1
    last = names[-1:] if names[-1:] == ["note"] else []
    return [*names[: len(names) - len(last)], "status", *last] if mixed else names


def asked(text: str, reason: str) -> list[str]:
    """Return the columns that somebody names: identifiers or headings, separated by commas.

    reason: what sensitive columns are needed for. Raises BadInput for an unknown column, one that is named twice, and a
    sensitive one without a reason (Luật 91/2025/QH15).
    """
    names = []
    for word in filter(None, map(str.strip, text.split(","))):
        name = word if word in LISTED else field_of(word)
        if name not in LISTED:
            raise BadInput(f"Không có cột “{word}”.", field="--columns",
                           fix="các cột: " + ", ".join(f"{known} ({LABELS[known]})" for known in LISTED))  # fmt: skip
        if name in names:
            raise BadInput(f"Cột “{LABELS[name]}” được nêu hai lần.", field="--columns", fix="bỏ một lần")
        names.append(name)
    if not names:
        raise BadInput("Chưa nêu cột nào.", field="--columns", fix="ví dụ: --columns full_name,birth,unit")
    private = [LABELS[name] for name in names if name in SENSITIVE]
    if private and not reason.strip():
        raise BadInput(f"Cột nhạy cảm chỉ được in khi việc ấy cần: {', '.join(private)}.", field="--reason",
                       fix="thêm --reason \"lý do\"; lý do được in dưới danh sách")  # fmt: skip
    return names


def columns_of(names: Sequence[str], people: Sequence[Delegate]) -> tuple[tuple[Column, ...], Cells]:
    """Return the columns, and what makes a person's cells; years of birth stand apart for men and women.

    They stand in one column where somebody's sex is not known: the heading would say it.
    """
    split = "birth" in names and "gender" not in names and all(
        person.gender in _SEXES or not person.birth for person in people
    )  # fmt: skip
    years = max((len(person.birth) for person in people), default=0) <= len("1975")
    columns: list[Column] = []
    for name in names:
        if name == "birth" and split:
            columns += [Column(sex, _YEAR if years else _WIDTHS["birth"], over=LABELS["birth"]) for sex in _SEXES]
        else:
            columns.append(Column(LABELS[name], _WIDTHS[name]))

    def cells(person: Delegate) -> tuple[str, ...]:
        found: list[str] = []
        for name in names:
            if name == "birth" and split:
                found += [person.birth if person.gender == sex else "" for sex in _SEXES]
            else:
                found.append(cell(person, name))
        return tuple(found)

    return tuple(columns), cells


def birth_year(birth: str) -> str:
    """Return the year of a day of birth: a column headed "Năm sinh" says no more. What is no such day stays."""
    year = birth.rpartition("/")[2]
    return year if len(year) == len("1975") and year.isdigit() else birth


def cell(person: Delegate, name: str) -> str:
    """Return what a column shows of a person."""
    if name in SENSITIVE:
        return person.sensitive.get(name, "")
    told = {"status": STATUS_CELLS[person.status], "subject": SUBJECT_WORDS[person.subject],
            "exemplar": "Có" if person.exemplar else "Không"}  # fmt: skip
    told |= {name: text for name, text in person.unread.items() if name in told}
    return told[name] if name in told else str(getattr(person, name))
