"""What the question before a table is written says: which answers write it, what stands in its way, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_exceptions import of_no_level
from tdkt_tui.workflow.confirming.filling import fact_words
from tdkt_tui.workflow.confirming.plainly import doubt
from tdkt_tui.workflow.confirming.putting import Put
from tdkt_tui.workflow.confirming.qualifiers import lost_in_draft
from tdkt_tui.workflow.confirming.replacing import completed, replaced
from tdkt_tui.workflow.confirming.tables import name_of_key

from .remaining import STILL, WORDS, rest_lines

MORE = "+"
_REST = "1 …; 2 … sửa · s soạn thảo · b thôi > "
_ENDS = f"ghi, xong đoạn · {MORE} ghi, còn nữa"
_YES = ("c", "có")


@dataclass(frozen=True, slots=True)
class Asks:
    """What stands in the way of a table. told: what the checks tell of it; wrong: it is an error.

    lacks: what one of is expected and none is there, in words, one line or none; by_enter: nobody chose this table;
    instead: what of the plan it would take the place of, a line for each; beside: what of the plan it adds to; rest:
    what of the passage is in no fact once this is written; doubt: what of the sentence this does not carry.
    """

    told: list[Finding]
    wrong: bool
    lacks: list[str]
    by_enter: bool = False
    instead: Sequence[str] = ()
    beside: Sequence[str] = ()
    rest: Sequence[str] = ()
    doubt: str = ""

    @property
    def writes(self) -> tuple[str, ...]:
        """Return the answers that write it: Enter writes what is whole, no other."""
        if self.wrong:
            return ()
        if self.lacks or self.instead:
            return _YES
        words = (WORDS,) if self.rest and not self.told else ()
        return (*("",) * (not self.by_enter), *_YES, MORE, *words)

    def notes(self) -> list[str]:
        """Return what is told before the question."""
        lacks = [f"! Chưa có {key_words}; có thì gõ số để ghi vào." for key_words in self.lacks[:1]]
        doubts = [f"Xem kỹ: {self.doubt}."] if self.doubt else []
        return [*self.beside, *self.instead, *lacks, *doubts, *rest_lines(self.rest)]

    def known(self) -> str:
        """Return the answers that write it, as they are told where another one was typed."""
        writes = ["Enter" if one == "" else one for one in self.writes if one != _YES[1]]
        return ", ".join([*writes, *["g"] * bool(self.told)]) or "Còn lỗi nên chưa ghi được"

    def refusal(self) -> str:
        """Return why Enter does not write it."""
        if self.wrong:
            return "Bảng còn LỖI nêu ở trên: số để sửa, g giữ như bản gốc, b thôi."
        if self.lacks:
            return f"Chưa có {self.lacks[0]}: gõ số để ghi thêm; bản gốc không nêu thì c."
        if self.instead:
            return "Bảng sẽ thay điều đang có, nêu ở dòng ! trên: c thay; b thôi."
        return "Bảng do chương trình đoán, chưa ai chọn: đúng thì c ghi; sai thì số để sửa, b thôi."

    def prompt(self, *, last: bool) -> str:
        """Return the question; what the checks tell of may be kept as it was issued."""
        if self.lacks:
            return f"  c ghi, bản gốc không nêu · {'g giữ · ' if self.told else ''}{_REST}"
        if self.instead:
            return f"  {'' if self.wrong else 'c thay · '}{'g giữ như bản gốc · ' if self.told else ''}{_REST}"
        writes = "c" if self.by_enter else "Enter"
        if not self.told:
            ends = f"ghi, {STILL}" if self.rest else _ENDS
            return f"  {writes} {ends if last else 'ghi, sang bảng sau'} · {_REST}"
        return (
            f"  {'' if self.wrong else f'{writes} ghi · '}g giữ như bản gốc · {'+ còn nữa · ' if last else ''}{_REST}"
        )


def asks_of(plan: Plan, put: Put, draft: Draft, *, by_enter: bool, rest: Sequence[str] = (), words: str = "") -> Asks:
    """Return what the question about a draft says.

    rest: what of the passage is in no fact once it is written; words: the sentence that it was drawn from.
    """
    found = [one for one in put.findings if one.severity is not Severity.NOTE]
    wrong = any(one.severity is Severity.ERROR for one in found)
    lacks = " hay ".join(name_of_key(key) for key in draft.lacking())
    held = [completed(plan, one).fact for one in draft.per_level()] if not draft.fact else []
    beside = [
        f"Ghi thêm vào “{fact_words(plan, one)}” ([[{one.partition('.')[0]}]] đã có)." for one in held if "." in one
    ]
    instead = [f"! Đang có {what} “{old}”, thay bằng “{new}”?" for what, old, new in replaced(plan, draft)]
    short = [lacks] if lacks and not wrong else []
    level, units = draft.values.get("level", ""), draft.values.get("units", ())
    if strange := of_no_level(plan, level, units) if draft.name == "exception" else []:
        of = next(one for one in plan.level if one.id == level)
        beside.append(f"! “{'”, “'.join(strange)}” không phải đơn vị của {of.label}: không trang nào in. Không biết"
                      f" tên thì gõ loại, và là những nơi nào: 2 các {of.units[0]} …")  # fmt: skip
    return Asks(found, wrong, short, by_enter, instead, beside, rest,
                doubt(lost_in_draft(words, draft.name, draft.values)))  # fmt: skip
