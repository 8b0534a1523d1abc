"""What is said of people whom a list brings again, or otherwise: rows and columns, never a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import LABELS, Delegate
from tdkt_tui.model.words import counted

from .newcomers import FRESH, How, Met

_NAMED = 5


def there_already(met: Met, many: int, name: str) -> BadInput | None:
    """Return the fault of a list of so many people, some of whom are there, that nobody said how to bring in."""
    there = many - len(met.new) + len(met.changed)
    if not there:
        return None
    ways = [f"--only-new để chỉ thêm {many - there} người chưa có"] if many > there else []
    ways += ["--update để điền thêm ô còn trống của người đã có"] if met.differing else []
    return BadInput(f"{there} trong {many} người của tệp đã có trong hồ sơ (cùng họ tên, năm sinh, đơn vị, hoặc đã "
                    "được gộp, được sửa sau khi nhập). Chưa nhập gì.", place=name,
                    fix="; ".join([*ways, "--append để thêm tất cả", "--replace để thay cả danh sách"]))  # fmt: skip


def again_told(met: Met, name: str, *, left: bool) -> list[Finding]:
    """Return a warning for those who come again after somebody took them out; left: they were left out again.

    name: of the list that they come in.
    """
    if not met.again:
        return []
    done = "không nhập lại" if left else "nay nhập lại"
    fix = "cần thì nhập lại không có --skip-removed" if left else "không cần thì hoàn tác rồi nhập với --skip-removed"
    return [Finding("delegates.again", Severity.WARNING,
                    f"{counted(len(met.again), 'người')} đã bỏ khỏi danh sách trước đây, {done}.",
                    place=_rows(met.again, name), field="delegates", fix=fix)]  # fmt: skip


def left_told(met: Met, name: str, how: How) -> list[Finding]:
    """Return a note on those whom the dossier has and of whom the list says something else, with rows and columns.

    name: of the list; how: it came in. What was taken from the list is told no more.
    """
    left = [one for one in met.differing if how != "overtake" and (one.other or (one.fills and how == "unknown"))]
    if how not in FRESH[1:] or not left:
        return []
    told = [f"dòng {one.person.row} ({columns_told([*one.other, *(one.fills if how == 'unknown' else ())])})"
            for one in left[:_NAMED]]  # fmt: skip
    more = f" và {len(left) - _NAMED} dòng khác" if len(left) > _NAMED else ""
    fills = ["--update để điền ô trống"] if how == "unknown" and any(one.fills for one in left) else []
    others = ["--overwrite để lấy cả ô ghi khác theo tệp"] if any(one.other for one in left) else []
    return [Finding("delegates.changed", Severity.NOTE,
                    f"{counted(len(left), 'người')} đã có trong hồ sơ nhưng tệp ghi khác, giữ như hồ sơ.",
                    place=f"{name}, {'; '.join(told)}{more}", field="delegates",
                    fix=", ".join([*fills, *others]))]  # fmt: skip


def columns_told(names: Iterable[str]) -> str:
    """Name columns as lists do, never what they hold."""
    return ", ".join(LABELS[name] for name in names)


def _rows(people: Sequence[Delegate], name: str) -> str:
    more = f" và {len(people) - _NAMED} dòng khác" if len(people) > _NAMED else ""
    return f"{name}, dòng {', '.join(str(person.row) for person in people[:_NAMED])}{more}"
