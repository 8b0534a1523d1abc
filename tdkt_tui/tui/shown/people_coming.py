"""A list on its way in, for its screen: looked at, kept, remembered; nothing here raises."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.workflow.people.incoming import Incoming, forget, keep, look, remember

from .people_coming_asked import rows_of
from .people_coming_words import lost
from .people_words import number

if TYPE_CHECKING:
    from threading import Event

    from tdkt_tui.delegates.said_columns import SaidColumns
    from tdkt_tui.workflow.people.newcomers import How
    from tdkt_tui.workflow.people.reading import Source

    from .people_file import Held


def looked(
    source: Source, kept: Path | None, turn: int, *, before: Incoming | None, said: SaidColumns | None,
    step: Callable[[int, int, str], None], cancel: Event
) -> messages.PeopleLooked | messages.PeopleFailed | None:  # fmt: skip
    """Look at a list; None where the look was stopped."""
    try:
        return messages.PeopleLooked(turn, look(source, kept, before=before, said=said, step=step, cancel=cancel))
    except Cancelled:
        return None
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))


def kept(
    held: Held, incoming: Incoming, how: How, *, again: bool = True
) -> messages.PeopleTakenIn | messages.PeopleFailed:
    """Put the people of a list into the dossier's, as one step that F6 takes back.

    again: even those whom somebody took out before.
    """
    if held.path is None:
        return messages.PeopleFailed(held.note)
    try:
        added, alike = keep(DossierFolder(held.path.parent), incoming, people=held.editable, how=how, again=again)
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))
    given = sum(bool(one.texts(how)) for one in incoming.differing)
    if not added and not given:  # no step was made, so that F6 would take back another
        return messages.PeopleTakenIn("Không còn ai để nhập; danh sách giữ nguyên.")
    back = " F6: hoàn tác." if held.editable is not None else ""
    more = " Có người có vẻ đã ở trong danh sách: bấm t." if alike else ""
    left = lost(incoming.read.account) if incoming.read else 0
    rest = f" {number(left)} dòng của tệp chưa đọc, không vào danh sách." if left else ""
    if how == "unknown" and incoming.changed:
        rest += f" Bỏ qua {number(len(incoming.changed))} người tệp ghi khác: {rows_of(incoming.changed, named=False)}."
    also = f", cập nhật {number(given)} người đã có" if given else ""
    return messages.PeopleTakenIn(f"Đã nhập {number(added)} người{also}.{back}{rest}{more}")


def remembered(incoming: Incoming) -> bool:
    """Keep what was said of columns for the next list with these headings; tell whether there was anything."""
    with suppress(TdktError):  # it is said again next time, no more than that
        return remember(incoming)
    return False


def forgotten(incoming: Incoming) -> bool:
    """Forget what was said of columns under these headings; tell whether there was anything."""
    with suppress(TdktError):
        return forget(incoming)
    return False
