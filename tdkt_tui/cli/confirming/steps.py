"""One answer of a walk, as it is kept so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """What was answered. names: of the groups or passages that were asked together.

    after: the text then, None where it was put off, or only looked at; ends: it is asked no more by then; drafts: of
    which it wrote the tables, for a passage; said: the sentence of which a table of another kind was chosen; gone: what
    it took away, in short.
    """

    names: tuple[tuple[str, ...], ...]
    before: str
    after: str | None
    ends: bool = True
    drafts: tuple[object, ...] = ()
    said: str = ""
    gone: str = ""

    @property
    def looks(self) -> bool:
        """Tell one of several on a screen that was only picked out, to be seen alone."""
        return self.after is None and not self.ends

    @property
    def mends(self) -> bool:
        """Tell a value that was typed for a group which stays open."""
        return not (self.ends or self.drafts) and self.after is not None

    def told_back(self, more: int) -> str:
        """Return what is told when it is taken back. more: tables that stand of the same passage."""
        if self.looks:
            return "Trở lại màn hình trước."
        if self.gone:
            return f"Đã lấy lại điều đã bỏ: {self.gone}"
        if self.mends:
            return "Đã lấy lại điều vừa gõ: giá trị như trước khi gõ."
        if more:
            return f"Đã bỏ bảng ghi sau cùng; đoạn này còn {more} bảng đã ghi, l nữa thì bỏ tiếp."
        if self.drafts:
            return "Đã bỏ bảng vừa ghi; đoạn này được hỏi lại."
        return "Đã lùi một bước: điều vừa trả lời được hỏi lại."
