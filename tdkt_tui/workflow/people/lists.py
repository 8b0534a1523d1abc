"""A printed list of people: whom it holds, what for, with which columns, and the file that it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.listing.arranging import Group, GroupBy, Sort, arranged
from tdkt_tui.delegates.listing.paper import Paper
from tdkt_tui.delegates.listing.people_paper import people_paper, title_of
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.regulations import Regulation

from .chosen import EVERYBODY, Whom, numbered
from .keeping import note_taken_out, read_any


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a list is for. label: its words; name: of the file; columns, title: empty for the usual ones."""

    label: str
    name: str
    sort: Sort = "name"
    group: GroupBy | None = None
    columns: tuple[str, ...] = ()
    title: str = ""


PURPOSES: dict[str, Purpose] = {
    "name": Purpose("Theo tên, thứ tự tiếng Việt", "danh-sach-theo-ten"),
    "unit": Purpose("Theo đơn vị, trong đơn vị theo tên", "danh-sach-theo-don-vi", group="unit"),
    "status": Purpose("Theo tư cách: chính thức, dự khuyết, khách mời", "danh-sach-theo-tu-cach", group="status"),
    "subject": Purpose("Cá nhân, tập thể, hộ gia đình thành từng phần", "danh-sach-theo-doi-tuong", group="subject"),
    "protocol": Purpose("Khách mời trước, theo thứ tự của cơ quan", "danh-sach-le-tan", sort="protocol"),
    "award": Purpose("Lên nhận khen thưởng, cao trước thấp sau", "len-nhan", group="award",
                     title="Danh sách khen thưởng"),
    "achievement": Purpose("Trích ngang thành tích", "trich-ngang", title="Trích ngang thành tích",
                           columns=("full_name", "unit", "highest_award", "achievement")),
    "file": Purpose("Như thứ tự trong hồ sơ", "danh-sach", sort="file"),
}  # fmt: skip
"""The lists that offices print, by identifier."""


@dataclass(frozen=True, slots=True)
class ListWish:
    """columns: by identifier, empty for those that every list has; title: empty for the usual one.

    reason: what sensitive columns are needed for; who asks for them has been asked. annex: the list goes with the plan
    or letter as its annex, and says so; one that is printed for itself must not: the dossier's own list says it.
    """

    sort: Sort = "file"
    group: GroupBy | None = None
    whom: Whom = EVERYBODY
    columns: Sequence[str] = ()
    title: str = ""
    reason: str = ""
    annex: bool = False

    @property
    def may_be_annex(self) -> bool:
        """Tell whether this is the whole list: what is not is never the one that something was issued with."""
        return self.whom.everybody and not self.title and not self.columns

    @property
    def private(self) -> bool:
        """Tell whether sensitive columns are asked for."""
        return any(name in SENSITIVE for name in self.columns)


@dataclass(frozen=True, slots=True)
class Picked:
    """The people of a list as a wish has them. groups: in order; many: how many they are."""

    read: PeopleRead | KeptPeople
    groups: tuple[Group, ...]

    @property
    def many(self) -> int:
        """Return how many people there are."""
        return sum(len(group.people) for group in self.groups)


def picked(source: Path, wish: ListWish) -> Picked:
    """Return who is on a list, in order and groups. Raises as read_any does."""
    read = read_any(source)
    people = [person for _, person in wish.whom.of(numbered(read))]
    return Picked(read, tuple(arranged(people, sort=wish.sort, group=wish.group)))


def paper_of(source: Path, found: Picked, wish: ListWish) -> tuple[Paper, Regulation]:
    """Return the table with its title lines, and the regulation that it is set by. Raises TdktError."""
    from tdkt_tui.workflow.papers import heads_of  # which a plain list on a terminal need not load

    heads = heads_of(source)
    title = wish.title or title_of(wish.whom.status, wish.whom.subject)
    paper = people_paper(found.groups, wish.columns, title=title, by=wish.group, reason=wish.reason)
    return heads.on(paper, annex=wish.annex and wish.may_be_annex, titled=bool(wish.title)), heads.regulation


def masked(wish: ListWish, found: Picked, mask: str) -> Picked:
    """Return the people with a mask in place of what sensitive columns hold, to be looked at before anything is kept
    of it.
    """
    if not wish.private:
        return found

    def hidden(group: Group) -> Group:
        return replace(group, people=tuple(
            replace(person, sensitive={name: mask for name, text in person.sensitive.items() if text})
            for person in group.people
        ))  # fmt: skip

    return replace(found, groups=tuple(map(hidden, found.groups)))


def note_private(source: Path, found: Picked, wish: ListWish) -> None:
    """Keep in a dossier's log that sensitive columns are taken out; to be done before they are. Raises BadInput for a
    reason that names somebody, StoreFault.
    """
    if wish.private:
        note_taken_out(source, found.many, wish.reason)
