"""What somebody decides of two rows of a dossier: different people, or one person, with the texts that were chosen."""

from __future__ import annotations

from collections.abc import Mapping

from tdkt_tui.delegates.matching.sides import differing
from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.person import LABELS
from tdkt_tui.store.people import COLUMNS, People, Row


def one_row(keep: Row, other: Row, taken: Mapping[str, int]) -> dict[str, str]:
    """Return what the row that stays is given by the other one.

    taken: column → id of the row whose text counts; else what it has nothing for is taken, so that nothing is lost.
    """
    given = {}
    for name in COLUMNS:
        here, there = keep.values[name], other.values[name]
        if here != there and (taken[name] == other.id if name in taken else not here):
            given[name] = there
    return given


def decide_same(people: People, ids: tuple[int, int], keep: int | None, take: Mapping[str, int]) -> tuple[Row, int]:
    """Make two rows one; return the one that stayed, and the id of the one that went.

    keep: the row that stays; may be left out where nothing has to be chosen. take: column → id of the row whose text
    counts. Raises BadInput, NotFound, Conflict; then nothing is written.
    """
    rows = _two(people, ids)
    if (keep is not None and keep not in ids) or not set(take.values()) <= set(ids):
        raise BadInput("Chỉ chọn được một trong hai dòng của cặp.", field="--keep, --take",
                       fix=f"ghi mã {ids[0]} hoặc {ids[1]}")  # fmt: skip
    open_ = [name for name in differing(rows[ids[0]].values, rows[ids[1]].values) if name not in take]
    if keep is None and open_:
        columns = ", ".join(LABELS[name] for name in open_)
        raise BadInput(f"Hai dòng khác nhau ở cột {columns}. Chưa gộp.", field="--keep",
                       fix=f"chọn dòng giữ lại: --keep {ids[0]} hoặc --keep {ids[1]}; cột nào lấy của dòng kia "
                           f"thì thêm --take {open_[0]}=MÃ")  # fmt: skip
    stays = rows[ids[0] if keep is None else keep]
    goes = rows[ids[1] if stays.id == ids[0] else ids[0]]
    return people.merge(stays, goes, one_row(stays, goes, take)), goes.id


def decide_different(people: People, ids: tuple[int, int]) -> None:
    """Keep that two rows are different people. Raises BadInput, NotFound, Conflict."""
    rows = _two(people, ids)
    people.keep_apart(rows[ids[0]], rows[ids[1]])


def _two(people: People, ids: tuple[int, int]) -> dict[int, Row]:
    if ids[0] == ids[1]:
        raise BadInput("Hai mã phải khác nhau.", fix="xem mã của từng cặp: tdkt delegates match HỒ_SƠ")
    rows = {row.id: row for row in people.rows(ids)}
    for number in ids:
        if number not in rows:
            raise NotFound(f"Danh sách không có dòng mang mã {number}.", fix="xem mã: tdkt delegates match HỒ_SƠ")
    return rows
