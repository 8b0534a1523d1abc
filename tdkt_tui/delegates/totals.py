"""How many people a list holds, and the separate lists that offices print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tdkt_tui.model.person import Delegate, Subject
from tdkt_tui.model.words import counted, joined

from .order import by_name

GroupId = Literal["individual", "collective", "household", "alternate", "guest"]

GROUP_WORDS: dict[GroupId, str] = {
    "individual": "Đại biểu là cá nhân",
    "collective": "Đại biểu đại diện tập thể",
    "household": "Đại biểu đại diện hộ gia đình",
    "alternate": "Đại biểu dự khuyết",
    "guest": "Khách mời",
}
NOMINEE_WORDS: dict[GroupId, str] = {
    "collective": "Tập thể",
    "individual": "Cá nhân",
    "household": "Hộ gia đình",
    "alternate": "Dự phòng",
    "guest": "Khách mời",
}
"""What the groups are called where the list introduces exemplars instead of naming who attends."""
_NOUNS: dict[GroupId, str] = {"collective": "tập thể", "individual": "cá nhân", "household": "hộ gia đình"}


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of a list. official + alternate + guests = total; the others cut across.

    exemplars: of the delegates; a guest is none. by_unit, by_subject: in the order of first appearance; people without
    a unit are counted under "".
    """

    total: int
    official: int
    alternate: int
    guests: int
    exemplars: int
    women: int
    by_unit: dict[str, int]
    by_subject: dict[Subject, int]

    def words(self) -> str:
        """Write the totals line of a list; what is nil is left out."""
        parts = [("chính thức", self.official), ("dự khuyết", self.alternate), ("khách mời", self.guests),
                 ("điển hình tiên tiến", self.exemplars), ("nữ", self.women)]  # fmt: skip
        told = "; ".join(f"{counted(number, 'đại biểu')} {name}" for name, number in parts if number)
        return f"Tổng cộng: {counted(self.total, 'đại biểu')}" + (f", trong đó: {told}" if told else "")


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """One of the lists that are printed apart."""

    id: GroupId
    people: tuple[Delegate, ...]
    nominees: bool = False

    @property
    def label(self) -> str:
        """Return the group's heading."""
        return (NOMINEE_WORDS if self.nominees else GROUP_WORDS)[self.id]

    def words(self) -> str:
        """Write how many the group holds: "141 đại biểu"; of exemplars that are introduced, "02 tập thể"."""
        noun = _NOUNS.get(self.id, "trường hợp") if self.nominees else "đại biểu"
        return counted(len(self.people), noun)


def totals(people: Sequence[Delegate]) -> Totals:
    """Count a list."""
    status = Counter(person.status for person in people)
    return Totals(
        total=len(people),
        official=status["official"],
        alternate=status["alternate"],
        guests=status["guest"],
        exemplars=sum(person.exemplar and person.status != "guest" for person in people),
        women=sum(person.gender == "Nữ" for person in people),
        by_unit=dict(Counter(person.unit for person in people)),
        by_subject=dict(Counter(person.subject for person in people)),
    )


def all_exemplars(people: Iterable[Delegate], columns: Iterable[str] = ()) -> str:
    """Say so where everybody but guests counts as an exemplar, as they do where a list has no such column; else "".

    columns: that a list has; a list with such a column says itself who is one.
    """
    told = [] if "exemplar" in columns else [person.exemplar for person in people if person.status != "guest"]
    return (
        f"Cả {counted(len(told), 'đại biểu')} (trừ khách mời) được tính là điển hình tiên tiến: danh sách không có cột "
        "ấy thì hiểu như vậy; ai không phải thì ghi Không."
        if told and all(told)
        else ""
    )


def grouped(people: Iterable[Delegate], *, nominees: bool = False) -> list[PeopleGroup]:
    """Part a list into individuals, collectives, households, alternates and guests; empty ones are left out.

    Guests keep the list's order, which is the office's protocol order; the others are sorted by name. nominees: the
    list introduces exemplars; collectives come first, and every group keeps the order that the office chose.
    """
    parts: dict[GroupId, list[Delegate]] = {name: [] for name in (NOMINEE_WORDS if nominees else GROUP_WORDS)}
    for person in people:
        parts[person.subject if person.status == "official" else person.status].append(person)
    return [
        PeopleGroup(name, tuple(part if nominees or name == "guest" else by_name(part)), nominees)
        for name, part in parts.items()
        if part
    ]


def nominee_words(people: Iterable[Delegate]) -> str:
    """Write how many a list introduces, whatever their kind: "01 tập thể và 02 cá nhân"; empty for none."""
    return joined([group.words() for group in grouped(people, nominees=True) if group.id in _NOUNS])
