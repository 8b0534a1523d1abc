"""Plans and levels to choose from, and what a choice would change, for a thread to call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import raised_first
from tdkt_tui.tui.messages import ChangeWeighed, OffersRead

from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing

_NAMED = 12


def offers_for(key: str, plan_id: str) -> OffersRead:
    """Return the plans, or the levels of a plan, to choose from; a fault is told, never raised."""
    with TURN:
        try:
            from tdkt_tui.workflow.composing.plans import levels_offered, plans_offered

            return OffersRead(key, plans_offered() if key == "plan" else levels_offered(plan_id))
        except TdktError as fault:
            return OffersRead(key, [], str(fault))


def weighed(composing: Composing, typed: dict[str, str]) -> ChangeWeighed:
    """Return what a choice would change in words; a fault is told, never raised."""
    with TURN:
        try:
            from tdkt_tui.workflow.composing.replan import would_change

            change = would_change(composing, typed)
        except TdktError as fault:
            return ChangeWeighed(typed, [], str(fault))
    told = ["Mọi nội dung đã gõ được giữ nguyên; F6 hoàn tác, trở lại như trước khi đổi.", ""]
    if change.gone:
        told += [f"Không còn hỏi {len(change.gone)} mục: {_named(change.gone)}", ""]
    if change.kept:
        told += [f"Trong đó {len(change.kept)} mục đang có nội dung, vẫn giữ trong hồ sơ: {_named(change.kept)}", ""]
    told += [f"Hỏi thêm {len(change.new)} mục: {_named(change.new)}"] if change.new else []
    if not (change.gone or change.new):
        told.append("Các mục phải điền không đổi; thời hạn, mức và lựa chọn theo quy định của nơi mới.")
    return ChangeWeighed(typed, told)


def _named(fields: Sequence[FieldInfo]) -> str:
    more = f" và {len(fields) - _NAMED} mục khác" if len(fields) > _NAMED else ""
    return "; ".join(raised_first(field.label) for field in fields[:_NAMED]) + more + "."
