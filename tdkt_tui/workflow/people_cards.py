"""Badges and summaries of achievements for a list: whom, in what order, in which seats, as documents to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.context.badges import Seated, badge_parts
from tdkt_tui.context.summaries import summaries, too_long
from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.listing.arranging import Sort, arranged
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.delegates.seating import column_seats, hall_seats
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import counted

from .papers import heads_of
from .people_chosen import Numbered, Whom, numbered
from .produce import template_named

BADGES, SUMMARIES = "common/the-dai-bieu", "common/tom-tat-thanh-tich"


@dataclass(frozen=True, slots=True)
class CardWish:
    """Whom cards are for and in what order. title: of the event, empty for the dossier's own.

    seats: the order of a hall's seats ("A=5x10; B=10,12"), given out in that order; column: of the list, which says
    each one's seat. At most one of the two.
    """

    whom: Whom
    sort: Sort = "file"
    title: str = ""
    seats: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """A document of cards, how many people it holds, and what was found of their seats or texts."""

    data: bytes
    many: int
    findings: tuple[Finding, ...] = ()


def badges_for(source: Path, read: PeopleRead | KeptPeople, wish: CardWish) -> Cards:
    """Return badges, eight a sheet. Raises TdktError; BadInput for seats that are too few, or given twice."""
    chosen = _chosen(read, wish)
    seated = _seated(read, chosen, wish)
    without = [item for item, (_, seat) in zip(chosen, seated, strict=True) if not seat]
    found = _told(read, without, "seat", "chưa có số ghế.", "ghi số ghế rồi in lại") if wish.column else []
    heads = heads_of(source)
    template, _ = template_named(BADGES)
    context = {"badges": badge_parts(seated, wish.title.upper() or heads.event, heads.regulation), "extra": {}}
    return Cards(template.render(context, heads.regulation), len(chosen), tuple(found))


def summaries_for(source: Path, read: PeopleRead | KeptPeople, wish: CardWish) -> Cards:
    """Return summaries of achievements, two a page. Raises TdktError."""
    chosen = _chosen(read, wish)
    heads = heads_of(source)
    bare = [item for item in chosen if not item[1].achievement]
    long = [item for item in chosen if too_long(item[1], heads.regulation)]
    found = [
        *_told(read, bare, "none", "chưa ghi thành tích; phần ấy để trống.", "ghi cột Thành tích"),
        *_told(read, long, "long", "có thành tích dài hơn một trang nên sang trang.", "rút gọn cột Thành tích"),
    ]
    template, _ = template_named(SUMMARIES)
    people = [person for _, person in chosen]
    context = {"summaries": summaries(people, wish.title.upper() or heads.event, heads.regulation), "extra": {}}
    return Cards(template.render(context, heads.regulation), len(chosen), tuple(found))


def _chosen(read: PeopleRead | KeptPeople, wish: CardWish) -> list[Numbered]:
    """Return who is meant, in the order asked for. Raises BadInput where that is nobody."""
    meant = {id(person): (number, person) for number, person in wish.whom.of(numbered(read))}
    if not meant:
        raise BadInput("Không có ai để in.", fix="xem lại danh sách, --status, --unit")
    (group,) = arranged([person for _, person in meant.values()], sort=wish.sort)
    return [meant[id(person)] for person in group.people]


def _seated(read: PeopleRead | KeptPeople, chosen: Sequence[Numbered], wish: CardWish) -> list[Seated]:
    people = [person for _, person in chosen]
    if wish.seats:
        seats = hall_seats(wish.seats)
        if len(seats) < len(people):
            raise BadInput(f"Chỉ có {len(seats)} ghế cho {len(people)} người.", field="--seats",
                           fix=f"thêm {len(people) - len(seats)} ghế, hoặc chọn ít người hơn")  # fmt: skip
        return list(zip(people, seats, strict=False))
    if not wish.column:
        return [(person, "") for person in people]
    told = {id(person): seat for person, seat in zip(read.people, column_seats(read, wish.column), strict=True)}
    _none_twice(read, chosen, told)
    return [(person, told[id(person)]) for person in people]


def _none_twice(read: PeopleRead | KeptPeople, chosen: Sequence[Numbered], told: dict[int, str]) -> None:
    """Raise BadInput for a seat that two people have, naming their rows."""
    by_seat: dict[str, list[Numbered]] = {}
    for number, person in chosen:
        if seat := folded(told[id(person)]):
            by_seat.setdefault(seat, []).append((number, person))
    if twice := [sitting for sitting in by_seat.values() if len(sitting) > 1]:
        where = "; ".join(_place(read, sitting) for sitting in twice[:5])
        raise BadInput(f"Có {counted(len(twice), 'ghế')} được xếp cho nhiều người.", place=where,
                       fix="sửa cột số ghế rồi chạy lại")  # fmt: skip


def _told(
    read: PeopleRead | KeptPeople, people: Sequence[Numbered], rule: str, what: str, fix: str
) -> list[Finding]:  # fmt: skip
    """Return one warning that tells how many people something is so of, and where the first of them stand."""
    return [
        Finding(f"cards.{rule}", Severity.WARNING, f"{counted(len(people), 'người')} {what}",
                place=_place(read, people), field="delegates", fix=fix)
    ] if people else []  # fmt: skip


def _place(read: PeopleRead | KeptPeople, people: Sequence[Numbered]) -> str:
    """Write "dòng 3, 7", of a dossier's list "mã 12, 15"; of many only the first."""
    kept = isinstance(read, KeptPeople)
    shown = [str(number if kept else person.row) for number, person in people[:5]]
    more = f" và {len(people) - 5} {'người' if kept else 'dòng'} khác" if len(people) > 5 else ""
    return f"{'mã' if kept else 'dòng'} {', '.join(shown)}{more}"
