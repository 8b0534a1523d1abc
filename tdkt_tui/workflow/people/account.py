"""The account of a list: a file's as it was read; a dossier's over all rows that it was ever given."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.delegates.account import Account
from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.folder import PEOPLE


def account_of(read: PeopleRead | KeptPeople, source: Path) -> Account:
    """Return what became of every row: a person, one merged into another, one taken out, or one that is told.

    source: the dossier's folder or list that was read. Raises BadInput, StoreFault.
    """
    if isinstance(read, PeopleRead):
        return read.account
    with People.open(source / PEOPLE if source.is_dir() else source, create=False) as people:
        fates = people.fates()
    account = Account(fates.given, of="Danh sách của hồ sơ đã nhận")
    account.kinds.update({"person": fates.named, "merged": fates.merged, "nameless": fates.nameless})
    account.kinds["removed"] = fates.given - account.kinds.total()
    return account
