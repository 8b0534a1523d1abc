"""What is asked before a list comes in: how, where a dossier has people, and whether those taken out come again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

from .people_words import number

if TYPE_CHECKING:
    from tdkt_tui.model.person import Delegate
    from tdkt_tui.workflow.people.incoming import Incoming

Asked = tuple[str, list[tuple[str, str]]]
"""A question with its answers: (value, words); "" is to keep nobody yet."""
_NOTHING = ("", "chưa nhập gì")
_NAMED = 3


def how_asked(looked: Incoming, many: int) -> Asked:
    """Return how a list of so many people can come in; each answer fits into the narrow screen's box, to its end."""
    ways, changed = [_NOTHING], len(looked.changed)
    if looked.there and many > looked.there:
        left = f"bỏ qua {number(looked.there)} người đã có"
        ways.append(("unknown", f"chỉ thêm {number(many - looked.there)} người chưa có; {left}"))
    filled = sum(len(one.fills) for one in looked.differing)
    other = sum(len(one.other) for one in looked.differing)
    if filled or other:
        rest = f"; thêm {number(many - looked.there)} người mới" if many > looked.there else ""
        if filled:
            left = f", giữ {number(other)} ô ghi khác" if other else ""
            ways.append(("update", f"chỉ điền {number(filled)} ô trống{left}{rest}"))
        if other:
            ways.append(("overtake", f"lấy cả {number(filled + other)} ô theo tệp{rest}"))
    if looked.same and changed:
        also = f"cả {number(changed)} người đã có mà ghi khác (xem ở t)"
        ways.append(("fresh", f"thêm {number(many - looked.same)} người, {also}"))
    ways += [
        ("all", f"thêm tất cả {number(many)} người" + (", kể cả người đã có" if looked.there else "")),
        ("instead", f"thay cả {number(looked.held)} người đang có bằng {number(many)} người này"),
    ]
    if looked.there:
        return f"{number(looked.there)} người đã có trong hồ sơ. Nhập thế nào?", ways
    return f"Hồ sơ đang có {number(looked.held)} người, không ai trùng hẳn. Nhập thế nào?", ways


def again_asked(looked: Incoming) -> Asked:
    """Return whether those whom somebody took out before come in again: nobody does without a word."""
    many = number(len(looked.again))
    who = rows_of(looked.again)
    return f"{many} người trong đó đã bị bỏ trước đây. Nhập lại?", [
        _NOTHING, ("without", f"không nhập lại {many} người ấy: {who}"), ("with", f"nhập lại {many} người ấy: {who}"),
    ]  # fmt: skip


def rows_of(people: Sequence[Delegate], *, named: bool = True) -> str:
    """Tell the first people of a list by their rows, and by name where that is wanted; count the others."""
    names = [f" {one_line(person.full_name)}" if named else "" for person in people[:_NAMED]]
    told = "; ".join(f"dòng {person.row}{name}" for person, name in zip(people, names, strict=False))
    return f"{told} và {number(len(people) - _NAMED)} người khác" if len(people) > _NAMED else told
