"""Badges and summaries of achievements for a list: whom, in what order, in which seats, as documents to print."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tdkt_tui.context.badges import badge_parts
from tdkt_tui.context.summaries import summaries, too_long
from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.listing.arranging import Sort, arranged
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.delegates.seating import column_seats, hall_seats
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Status
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import counted
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.folder import PEOPLE
from tdkt_tui.workflow.papers import heads_of
from tdkt_tui.workflow.produce import template_named

from .chosen import Numbered, Whom, exemplars, numbered

BADGES, SUMMARIES = "common/the-dai-bieu", "common/tom-tat-thanh-tich"
_SITTING: tuple[Status, ...] = ("guest", "official", "alternate")
_SAYS = re.compile(r"\w")
_NO_EVENT = Finding("cards.no-event", Severity.NOTE, "Thẻ không có tên hội nghị: hồ sơ không nêu.",
                    field="--title", fix="cần in thì ghi Tên hội nghị")  # fmt: skip


@dataclass(frozen=True, slots=True)
class CardWish:
    """Whom cards are for and in what order. title: of the event, empty for the dossier's own.

    seats: the order of a hall's seats ("A=5x10; B=10,12"), given out in that order to everybody of the statuses that
    are meant, so that a card that is printed again alone has the same seat; guests sit together first, alternates last,
    unless the order is the list's own; column: of the list, which says each one's
    seat. At most one of the two; with neither each has the seat that the list keeps. bare: no seats at all.
    """

    whom: Whom
    sort: Sort = "file"
    title: str = ""
    seats: str = ""
    column: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """A document of cards, how many people it holds, and what was found of their seats or texts.

    given: the seats of a hall by the number of who got each, those included who got no card this time.
    """

    data: bytes
    many: int
    findings: tuple[Finding, ...] = ()
    given: Mapping[int, str] = field(default_factory=dict)


def badges_for(source: Path, read: PeopleRead | KeptPeople, wish: CardWish) -> Cards:
    """Return badges, eight a sheet. Raises TdktError; BadInput for seats that are too few, or given twice."""
    meant = {number for number, _ in _chosen(read, wish)}
    everybody = _in_order(numbered(read), wish.sort)
    seats = _seats(read, everybody, meant, wish)
    without = [item for item in everybody if item[0] in meant and item[0] not in seats]
    told = wish.column or (seats and not wish.seats)
    found = _told(read, without, "seat", "chưa có số ghế.", "ghi số ghế rồi in lại") if told else []
    heads = heads_of(source)
    if source.is_dir() and not (wish.title or heads.event):
        found.append(_NO_EVENT)
    template, _ = template_named(BADGES)
    parts = badge_parts(
        [(person, seats.get(number, "")) for number, person in everybody], wish.title.upper() or heads.event,
        heads.regulation, {place for place, (number, _) in enumerate(everybody) if number in meant},
    )  # fmt: skip
    data = template.render({"badges": parts, "extra": {}}, heads.regulation)
    return Cards(data, len(meant), tuple(found), seats if wish.seats else {})


def may_keep_seats(source: Path) -> Path:
    """Return where a dossier's list is. Raises BadInput for a list that is a file: no seat is written into that."""
    path = source / PEOPLE if source.is_dir() else source
    if path.name != PEOPLE or not path.is_file():
        raise BadInput("Chỉ ghi được số ghế vào danh sách của hồ sơ.", field="--keep-seats", place=str(source),
                       fix="nhập danh sách vào hồ sơ trước: tdkt delegates import TỆP HỒ_SƠ")  # fmt: skip
    return path


def keep_seats(path: Path, seats: Mapping[int, str]) -> int:
    """Write seats into the list as one step that can be undone; return how many people got another one.

    Raises StoreFault.
    """
    with People.open(path, create=False) as people:
        rows = [row for row in people.everybody() if seats.get(row.id, row.values["seat"]) != row.values["seat"]]
        return people.change_all((row.id, row.rev, {"seat": seats[row.id]}) for row in rows)


def summaries_for(source: Path, read: PeopleRead | KeptPeople, wish: CardWish) -> Cards:
    """Return summaries of achievements, two a page. Raises TdktError."""
    chosen, heads = _chosen(read, wish), heads_of(source)
    # They go with the letter that introduces exemplars, and it names nobody else; who is marked one by one is meant.
    chosen, left = exemplars(chosen) if heads.nominees and wish.whom.only is None else (chosen, [])
    bare = [item for item in chosen if not item[1].achievement]
    long = [item for item in chosen if too_long(item[1], heads.regulation)]
    found = [
        *_told(read, left, "no-exemplar", "không phải điển hình tiên tiến: không in.", "ghi Có ở cột ấy cho ai cần in"),
        *_told(read, bare, "none", "chưa ghi thành tích; phần ấy để trống.", "ghi cột Thành tích"),
        *_told(read, long, "long", "có thành tích dài hơn một trang nên sang trang.", "rút gọn cột Thành tích"),
    ]
    template, _ = template_named(SUMMARIES)
    people = [person for _, person in chosen]
    context = {"summaries": summaries(people, wish.title.upper() or heads.event, heads.regulation), "extra": {}}
    return Cards(template.render(context, heads.regulation), len(chosen), tuple(found))


def _chosen(read: PeopleRead | KeptPeople, wish: CardWish) -> list[Numbered]:
    """Return who is meant, in the order asked for. Raises BadInput where that is nobody."""
    meant = wish.whom.of(numbered(read))
    if not meant:
        raise BadInput("Không có ai để in.", fix="xem lại danh sách, --status, --unit")
    return _in_order(meant, wish.sort)


def _in_order(people: Sequence[Numbered], sort: Sort) -> list[Numbered]:
    known = {id(person): (number, person) for number, person in people}
    (group,) = arranged([person for _, person in people], sort=sort)
    return [known[id(person)] for person in group.people]


def _seats(
    read: PeopleRead | KeptPeople, everybody: Sequence[Numbered], meant: Collection[int], wish: CardWish
) -> dict[int, str]:
    """Return the seat by number of everybody who has one. Raises BadInput for too few seats, or one for two people."""
    if wish.bare:
        return {}
    if wish.seats:
        sitting = [item for item in everybody if not wish.whom.status or item[1].status in wish.whom.status]
        if wish.sort != "file":
            sitting.sort(key=lambda item: _SITTING.index(item[1].status))
        seats = hall_seats(wish.seats)
        if len(seats) < len(sitting):
            raise BadInput(f"Chỉ có {len(seats)} ghế cho {len(sitting)} người.", field="--seats",
                           fix=f"thêm {len(sitting) - len(seats)} ghế, hoặc chỉ xếp cho một tư cách đại biểu (mọi "
                               "người của tư cách ấy được xếp, in bao nhiêu thẻ cũng vậy)")  # fmt: skip
        return {number: seat for (number, _), seat in zip(sitting, seats, strict=False)}
    texts = column_seats(read, wish.column) if wish.column else [person.seat for person in read.people]
    # A dash or dots are what somebody typed where there is no seat.
    told = {number: seat for (number, _), seat in zip(numbered(read), texts, strict=True) if _SAYS.search(seat)}
    _none_twice(read, everybody, meant, told)
    return told


def _none_twice(
    read: PeopleRead | KeptPeople, everybody: Sequence[Numbered], meant: Collection[int], told: Mapping[int, str]
) -> None:
    """Raise BadInput for a seat that somebody who is meant shares with another, naming their rows."""
    by_seat: dict[str, list[Numbered]] = {}
    for number, person in everybody:
        if number in told:
            by_seat.setdefault(folded(told[number]), []).append((number, person))
    shared = [sitting for sitting in by_seat.values() if len(sitting) > 1]
    if twice := [sitting for sitting in shared if any(number in meant for number, _ in sitting)]:
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
