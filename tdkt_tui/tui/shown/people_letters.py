"""Letters and cards for a dossier's people: what they are made of, the first one to read, and the files."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import by_gravity, has_errors
from tdkt_tui.tui.messages import making as messages

from .letters_offered import BADGES, CARDS, SEATS
from .people_list import doubts_words
from .people_words import number
from .people_work import looked, made, put, stop
from .turn import TURN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.delegates.listing.arranging import Sort
    from tdkt_tui.delegates.read import PeopleRead
    from tdkt_tui.store.workspace.folder import DossierFolder
    from tdkt_tui.workflow.people.cards import Cards
    from tdkt_tui.workflow.people.chosen import Numbered, Whom

_UNSOUND = "Danh sách còn lỗi nên chưa lập được"
_SHOWN = 5
_FOUND = 40
"""Findings of a list that are shown here; all of them are seen at the list."""


@dataclass(frozen=True, slots=True)
class Letters:
    """template: what ``mail_for`` takes, or one of CARDS; name: of the folder, or of the one file without ending.

    seats: where badges have theirs from: "list", "none", or a hall ("A=5x10; B=10,12"), given out in the order of
    ``sort``; keep: a hall's seats are written into the list; title: of the event on cards, empty for the dossier's.
    """

    folder: DossierFolder
    template: str
    whom: Whom
    one_file: bool
    name: str
    seats: str = "list"
    sort: Sort = "name"
    keep: bool = False
    title: str = ""


def look_at_letters(asked: Letters) -> messages.Looked:
    """Return how many there would be, and the first one to read."""

    def look() -> messages.Looked:
        read, people = _people(asked)
        if has_errors(read.findings):
            return messages.Looked(why=_UNSOUND, findings=by_gravity(read.findings)[:_FOUND])
        data, doubts = (_card(asked, read).data, ()) if asked.template in CARDS else _first(asked, people)
        first = f"Sẽ lập {number(len(people))} bản. Dưới đây là bản đầu."
        head = f"Sẽ in cho {_many(people)}." if asked.template in CARDS else first
        return messages.Looked(head, _laid(data), (*doubts, *doubts_words(read.findings)))

    return looked(look)


def make_letters(asked: Letters, stepped: Callable[[int, int], None], cancel: Event) -> messages.MadeOf:
    """Write the letters; those that are there already and the same are not made again."""
    return made(lambda: _made(asked, stepped, cancel))


def _made(asked: Letters, stepped: Callable[[int, int], None], cancel: Event) -> messages.MadeOf:
    read, people = _people(asked)
    if has_errors(read.findings):
        return messages.MadeOf(_UNSOUND, findings=by_gravity(read.findings)[:_FOUND])
    if asked.template in CARDS:
        cards = _card(asked, read)
        stop(cancel)
        done = put(asked.folder, f"{asked.name}.docx", cards.data, f"{asked.template}: {_many(people)}")
        return messages.MadeOf(done.head, done.path, [*done.words, *_kept(asked, cards)], cards.findings)
    with TURN:
        from tdkt_tui.workflow.mailing.letters import send, send_as_one
        from tdkt_tui.workflow.mailing.mail import mail_for

        mail = mail_for(asked.folder.path, asked.template)
    if asked.one_file:
        data = send_as_one(mail, people, stepped, cancel)
        stop(cancel)
        return put(asked.folder, f"{asked.name}.docx", data, f"{number(len(people))} bản trong một tệp")
    out = asked.folder.out / asked.name
    sent = send(mail, people, out, stepped, cancel)
    same = f"; {number(sent.same)} tệp đã có, không đổi" if sent.same else ""
    words = [
        *_named(sent.left, "đã được sửa tay (hoặc không do việc này ghi) nên giữ nguyên"),
        *_named(sent.others, "của lần trước, không thuộc lần này"),
    ]
    return messages.MadeOf(f"Đã ghi {number(len(sent.written))} tệp{same}.", str(out), words)


def _people(asked: Letters) -> tuple[PeopleRead | KeptPeople, Sequence[Numbered]]:
    with TURN:
        from tdkt_tui.workflow.mailing.letters import addressees
        from tdkt_tui.workflow.people.keeping import read_any
    read = read_any(asked.folder.path)
    return read, addressees(read, asked.whom)


def _first(asked: Letters, people: Sequence[Numbered]) -> tuple[bytes, tuple[str, ...]]:
    """Return the first letter, and what is to be known of what all of them share."""
    with TURN:
        from tdkt_tui.workflow.mailing.mail import mail_for

        mail = mail_for(asked.folder.path, asked.template)
    return mail.made(people[0][1], people[0][0]), tuple(
        f"CẢNH BÁO: {found.message.partition(':')[0]}." for found in mail.findings
    )


def _kept(asked: Letters, cards: Cards) -> Sequence[str]:
    """Write a hall's seats into the list where that is asked for, and say so."""
    if not (asked.keep and cards.given):
        return ()
    with TURN:
        from tdkt_tui.workflow.people.cards import keep_seats
    many = keep_seats(asked.folder.people, cards.given)
    return (f"Đã ghi số ghế của {number(many)} người vào danh sách; về bảng, F6 hoàn tác.",)


def _card(asked: Letters, read: PeopleRead | KeptPeople) -> Cards:
    with TURN:
        from tdkt_tui.workflow.people.cards import CardWish, badges_for, summaries_for

        make = badges_for if asked.template == BADGES else summaries_for
        hall = "" if asked.seats in SEATS else asked.seats
        wish = CardWish(asked.whom, asked.sort, asked.title, seats=hall, bare=asked.seats == "none")
        return make(asked.folder.path, read, wish)


def _laid(data: bytes) -> Callable[[int], list[str]]:
    with TURN:
        from tdkt_tui.compliance.as_text import laid_out, plain
    return lambda cells: [plain(line) for line in laid_out(data, cells)]


def _many(people: Sequence[Numbered]) -> str:
    return f"{number(len(people))} người"


def _named(names: Sequence[str], what: str) -> list[str]:
    if not names:
        return []
    more = f" … (tất cả {number(len(names))} tệp)" if len(names) > _SHOWN else ""
    return [f"Tệp {what}: {', '.join(names[:_SHOWN])}{more}"]
