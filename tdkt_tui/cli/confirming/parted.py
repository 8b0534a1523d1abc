"""Which passages are still to be asked, and which of them facts hold by now."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tdkt_tui.workflow.confirming.holding import Known
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .state import Name, name_of

_MOST = 14
"""Words of a heading; more say something themselves."""
_ENDS = tuple(".;:,…")
_ASKS = re.compile(
    r"[\d|]|\b(?:không|phải|cần|được|chưa|trừ|riêng|gửi|nộp|báo cáo|cử|giao|mời|chọn|tặng|trước|sau khi|chậm nhất|"
    r"xong|hoàn thành|mỗi|nếu|thì)\b",
    re.IGNORECASE,
)
"""What a heading has not: a number, a day, what is to be done or who is to have it."""
_SAYS = re.compile(
    r":\s*\w|(?:(?<!\w)(?<!tự )(?<!lý )do|(?<!\w)(?<!hiện )tại|(?<!\w)(?<!công tác )(?:bảo đảm|đảm bảo|chủ trì|"
    r"phối hợp|làm điểm)|(?<!\w)(?<!công tác )(?<!các )(?!^tổ chức thực hiện$)tổ chức)\s+\w",
    re.IGNORECASE,
)
"""Nor what something is, behind a colon, nor words of who does it, where it is or who pays for it."""


def parted(
    known: Known, original: Original, left: Sequence[Left], begun: Collection[Name]
) -> tuple[tuple[Left, ...], list[tuple[Left, list[str]]]]:
    """Return the passages that are still to be asked, and those that facts hold by now, with these facts.

    Headings are passed over, without facts, as long as another is asked; they are asked last: nobody has read them.
    begun: those of which a person writes table after table, and says when there is no more.
    """
    asked: list[Left] = []
    heads: list[Left] = []
    held: list[tuple[Left, list[str]]] = []
    for one in left:
        if _heads(original, one):
            heads.append(one)
            continue
        facts = [] if one.wording or name_of(one) in begun else known.facts(passage_of(original, one))
        if facts:
            held.append((one, facts))
        else:
            asked.append(one)
    if not asked:
        return tuple(heads), held
    return tuple(asked), [*held, *((one, []) for one in heads)]


def _heads(original: Original, left: Left) -> bool:
    """Tell a line that only heads the paragraph behind it: nothing of it could be written, nothing is lost."""
    at, words = original.index(left.place[1]), left.place[2]
    if at is None or at + 1 >= len(original.paragraphs) or original.paragraphs[at].text != words:
        return False
    below = original.paragraphs[at + 1]
    ended = words[-1:] in _ENDS or below.text[-1:] not in _ENDS
    short = len(words.split()) <= _MOST and len(below.text) > 2 * len(words)
    return short and not ended and words[:1].isupper() and not (_ASKS.search(words) or _SAYS.search(words))
