"""What units sent, held against the seats that they were given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate

Kind = Literal["seats", "exemplars", "alternates", "at_least", "at_most", "collectives", "individuals"]

KIND_WORDS: MappingProxyType[Kind, str] = MappingProxyType({
    "seats": "đại biểu chính thức", "exemplars": "điển hình tiên tiến", "alternates": "đại biểu dự khuyết",
    "at_least": "tập thể, cá nhân", "at_most": "tập thể, cá nhân", "collectives": "tập thể", "individuals": "cá nhân",
})  # fmt: skip
"""What a quota counts → its name inside a sentence. At least so many are exemplars, collectives and individuals."""
_LEAST = ("exemplars", "at_least", "collectives", "individuals")
_PARTS = ("exemplars", "collectives", "individuals")
_TOO_MANY: MappingProxyType[Kind, str] = MappingProxyType({
    "seats": "bỏ bớt, hoặc chuyển sang dự khuyết", "alternates": "bỏ bớt, hoặc sửa chỉ tiêu dự khuyết",
    "at_most": "rút bớt",
})  # fmt: skip
"""How an excess is mended; more exemplars than asked for are none."""
_NAMED = 5
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Quota:
    """One unit's seats by kind; a kind that the table does not have is not counted. place: its row, for messages.

    citation: what the numbers rest on; field: the key of a profile that says them; key: of a unit that is called by
    its rows; exact: exemplars, collectives and individuals are parts of the seats, and more of one is too many;
    when: it is of such units of a kind only.
    """

    unit: str
    numbers: dict[Kind, int]
    place: str = ""
    citation: str = ""
    field: str = "delegates"
    key: str = ""
    exact: bool = False
    when: str = ""


@dataclass(slots=True)
class Sent:
    """What one unit sent: places of its people by kind, each a list's name and a row (from 1)."""

    rows: dict[Kind, list[Place]] = field(default_factory=dict)

    def count(self, kind: Kind) -> int:
        """Return how many there are of a kind."""
        return len(self.rows.get(kind, ()))

    def everybody(self) -> list[Place]:
        """Return the places of all, alternates too."""
        return [*self.rows.get("seats", ()), *self.rows.get("alternates", ())]


_NO_QUOTA = Quota("", {})


def held_against(quotas: Sequence[Quota], lists: Mapping[str, Iterable[Delegate]]) -> list[Finding]:
    """Return where units sent fewer or more than their quota, and people of units that have none.

    lists: people by the name of their list, which messages say where there are several. Guests come on nobody's quota.
    Too few is a warning, for more may come; too many is an error.
    """
    sent, nameless = sent_by_unit(lists)
    told = list(differences(quotas, sent))
    known = {unit_key(quota.unit) for quota in quotas}
    strange = sorted(row for key, one in sent.items() if key not in known for row in one.everybody())
    if strange:
        told.append(
            _finding(
                "quota.unknown-unit",
                Severity.WARNING,
                f"Đơn vị không có trong bảng phân bổ: {rows_named(strange)}.",
                "sửa tên đơn vị cho khớp, hoặc thêm đơn vị vào bảng",
            )
        )
    if nameless:
        told.append(_finding("quota.no-unit", Severity.WARNING, f"Chưa ghi đơn vị nên chưa tính vào chỉ tiêu nào: "
                             f"{rows_named(nameless)}.", "ghi đơn vị của đại biểu"))  # fmt: skip
    return told


def sent_by_unit(lists: Mapping[str, Iterable[Delegate]]) -> tuple[dict[str, Sent], list[Place]]:
    """Return what each unit sent, by its key, and the places of those who tell no unit; guests are left out."""
    sent: dict[str, Sent] = {}
    nameless: list[Place] = []
    for name, number, person in _everybody(lists):
        row = (name if len(lists) > 1 else "", person.row or number)
        if not person.unit:
            nameless.append(row)
            continue
        mine = sent.setdefault(unit_key(person.unit), Sent())
        for kind in _kinds(person):
            mine.rows.setdefault(kind, []).append(row)
    return sent, nameless


def _everybody(lists: Mapping[str, Iterable[Delegate]]) -> Iterator[tuple[str, int, Delegate]]:
    for name, people in lists.items():
        for number, person in enumerate(people, start=1):
            if person.status != "guest":
                yield name, number, person


def _kinds(person: Delegate) -> Iterator[Kind]:
    if person.status == "alternate":
        yield "alternates"
        return
    yield from ("seats", "at_least", "at_most")
    if person.exemplar:
        yield "exemplars"
    if person.subject != "household":
        yield "collectives" if person.subject == "collective" else "individuals"


def differences(quotas: Iterable[Quota], sent: Mapping[str, Sent]) -> Iterator[Finding]:
    """Yield an error for each unit with more than its quota, a warning for each with less: more may come."""
    for quota in quotas:
        mine = sent.get(quota.key or unit_key(quota.unit), Sent())
        for kind, number in quota.numbers.items():
            there = mine.count(kind)
            part = quota.exact and kind in _PARTS
            # At least so many of the seats are to be exemplars: more of them is no fault.
            if there > number and (part or kind not in _LEAST):
                yield _finding("quota.over", Severity.ERROR, f"{quota.unit}: {there} {KIND_WORDS[kind]}, thừa "
                               f"{there - number} so với {_bound(kind, part=part)} {number}.",
                               _TOO_MANY.get(kind, "đổi cho đúng cơ cấu đã phân bổ"), quota)  # fmt: skip
            elif there < number and kind != "at_most":
                yield _finding("quota.under", Severity.WARNING, f"{quota.unit}: {there} {KIND_WORDS[kind]}, thiếu "
                               f"{number - there} so với {_bound(kind, part=part)} {number}.", "yêu cầu đơn vị bổ sung",
                               quota)  # fmt: skip


def _bound(kind: Kind, *, part: bool) -> str:
    least = kind in _LEAST[1:] and not part
    return "mức nhiều nhất" if kind == "at_most" else "mức ít nhất" if least else "chỉ tiêu"


def rows_named(places: Sequence[Place]) -> str:
    """Name the first rows, count the others: "dòng 3, dòng 7 và 12 dòng khác"."""
    distinct = sorted(set(places))
    named = ", ".join(f"{name} dòng {row}" if name else f"dòng {row}" for name, row in distinct[:_NAMED])
    return f"{named} và {len(distinct) - _NAMED} dòng khác" if len(distinct) > _NAMED else named


def _finding(rule: str, severity: Severity, message: str, fix: str, quota: Quota = _NO_QUOTA) -> Finding:
    return Finding(f"delegates.{rule}", severity, message, citation=quota.citation, place=quota.place,
                   field=quota.field, fix=fix)  # fmt: skip
