"""The list of people of a profile, opened for its screen, and what comes of changing it; nothing here raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.delegates.held import doubts
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import COLUMNS, FILE, Conflict, People, Row
from tdkt_tui.store.workspace.folder import PROFILE
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.workflow.listed import delegates_path
from tdkt_tui.workflow.sources import profile_path

from .people_file import FilePeople, Held
from .people_view import Views, Wish
from .turn import TURN

_READ_ONLY = "Chỉ để xem. Muốn sửa: về màn hình hồ sơ, bấm e để tạo hồ sơ công việc."
_IN_FILE = "Danh sách còn ở tệp {name}, chỉ để xem. Bấm i để nhập vào hồ sơ rồi sửa tại đây."
_LOST = "Danh sách people.db của hồ sơ không còn, nên bảng trống. Có bản sao lưu thì thoát, chép lại rồi mở."
_EMPTY = "Chưa có ai. Bấm n để thêm từng người, i để nhập từ tệp, hoặc dán bảng vào đây."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change: the row as kept, both versions where they clash, or why nothing was written."""

    row: Row | None = None
    clash: Conflict | None = None
    why: str = ""


def open_people(source: str) -> messages.PeopleOpened | messages.PeopleFailed:
    """Open the list of a profile, a dossier's to be edited, any other to be read."""
    try:
        held = _open(source)
        return messages.PeopleOpened(held, held.views.make(Wish()))
    except TdktError as fault:
        return messages.PeopleFailed(str(fault), closed=True)


def _open(source: str) -> Held:
    from tdkt_tui.store.toml import open_toml

    profile = Path(source) / PROFILE
    if not profile.is_file():  # a dossier needs no plugin, and so need not wait for whoever loads some
        with TURN:
            profile = profile_path(source)
    named = open_toml(profile).data.get("delegates")
    path = profile.parent / FILE if _is_dossier(source, profile) else None
    own = path is not None and named == FILE
    file = delegates_path(profile, named) if isinstance(named, str) and named and not own else None
    if path is not None and (file is None or path.exists()):
        people = People.open(path)
        if people.used() or file is None:
            empty = _LOST if own and not people.used() else _EMPTY
            return Held(people, Views(people), path, "" if people.count() else empty, file)
        people.close()
    listed = FilePeople(COLUMNS, _read(file) if file else ())
    note = _IN_FILE.format(name=file.name) if path and file else _READ_ONLY
    return Held(listed, Views(listed), path, note, file)


def _is_dossier(source: str, profile: Path) -> bool:
    return profile.name == PROFILE and (Path(source).is_dir() or Path(source) == profile)


def _read(file: Path) -> tuple[Delegate, ...]:
    from tdkt_tui.delegates.read import read_people

    return read_people(file)[0]


def change(people: People, row: Row, column: str, text: str) -> Outcome:
    """Keep a cell's text; where another changed other cells of the row meanwhile, both changes stand."""
    try:
        return Outcome(people.change(row.id, row.rev, column, text))
    except Conflict as clash:
        theirs = clash.theirs
        if theirs is not None and theirs.values[column] in (row.values[column], text):
            return change(people, theirs, column, text)
        return Outcome(clash=clash)
    except TdktError as fault:
        return Outcome(why=str(fault))


def add(people: People, values: Mapping[str, str], after: int | None) -> Outcome:
    """Add a person behind another."""
    try:
        return Outcome(people.add(values, after))
    except TdktError as fault:
        return Outcome(why=str(fault))


def remove(people: People, rows: Sequence[Row]) -> Outcome:
    """Take people out as one step; where another changed one of the rows meanwhile all stay."""
    try:
        people.remove_all(rows)
        return Outcome()
    except Conflict as clash:
        return Outcome(clash=clash)
    except TdktError as fault:
        return Outcome(why=str(fault))


def turned(people: People, *, back: bool) -> str:
    """Undo or redo a step; return what to say of it."""
    try:
        words = people.undo() if back else people.redo()
    except TdktError as fault:
        return str(fault)
    if words is None:
        return f"Không còn bước nào để {'hoàn tác' if back else 'làm lại'}."
    return f"{'Đã hoàn tác' if back else 'Đã làm lại'}: {words}."


def viewed(held: Held, wish: Wish) -> messages.PeopleViewed | messages.PeopleFailed:
    """Work out which rows a wish shows."""
    try:
        return messages.PeopleViewed(held.views.make(wish))
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))


def stood(held: Held) -> messages.PeopleStood | messages.PeopleFailed:
    """Return how the list stands."""
    try:
        return messages.PeopleStood(*held.views.ids())
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))


def doubted(held: Held) -> messages.PeopleDoubted | messages.PeopleFailed:
    """Look for what is doubtful in a list."""
    try:
        return messages.PeopleDoubted(*held.views.look(doubts))
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))


def seen(held: Held) -> None:
    """Keep in the list's log that its sensitive columns were looked at, without any value."""
    if people := held.editable:
        with suppress(TdktError):  # who may only read may look all the same
            if people.used():  # a list that never held anybody must not pass for one that did
                people.note("view", people.count(), sensitive=True)
