"""The account of a list: every row with text becomes a person, belongs to one, or is told; nothing is left over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from tdkt_tui.model.words import grouped

Kind = Literal[
    "person", "merged", "removed", "continued", "title", "heading", "group", "total", "numbers", "blank", "closing",
    "nameless", "unread", "hidden", "faulty",
]  # fmt: skip
KIND_WORDS: dict[Kind, str] = {
    "person": "đại biểu",
    "merged": "dòng đã gộp vào dòng khác của cùng người",
    "removed": "dòng đã bỏ khỏi danh sách",
    "continued": "dòng nối tiếp của dòng trên",
    "title": "dòng tên danh sách, lời trên bảng",
    "heading": "dòng tiêu đề cột",
    "group": "dòng tiêu đề nhóm",
    "total": "dòng tổng cộng",
    "numbers": "dòng đánh số cột",
    "blank": "dòng chỉ có số thứ tự",
    "closing": "dòng ghi chú, chỗ ký dưới bảng",
    "nameless": "dòng thiếu họ tên, chưa đọc",
    "unread": "dòng ở trang, bảng không có tiêu đề, chưa đọc",
    "hidden": "dòng ở trang ẩn, chưa đọc",
    "faulty": "dòng chỉ có ô lỗi công thức",
}
"""What a row can be, in the order in which it is told."""
LOST: tuple[Kind, ...] = ("nameless", "unread", "hidden", "faulty")
"""What a row with text ends as where nobody reads it."""


@dataclass(slots=True)
class Account:
    """rows: those with text, counted by themselves before anything was read. kinds: what became of them.

    A dossier's list counts the rows that it was ever given; of: the words for whose rows they are. beside: how many
    rows more they are where a row that two lists share counts once for each.
    """

    rows: int = 0
    beside: int = 0
    of: str = "Tệp có"
    kinds: Counter[Kind] = field(default_factory=Counter)

    @property
    def balances(self) -> bool:
        """Tell whether every row became something."""
        return self.rows + self.beside == self.kinds.total()

    @property
    def lost(self) -> int:
        """Return how many rows with text nobody reads."""
        return sum(self.kinds[kind] for kind in LOST)

    def words(self) -> str:
        """Write the account: "Tệp có 14 dòng có chữ: 12 đại biểu; 01 dòng tiêu đề cột; 01 dòng tổng cộng."."""
        told = "; ".join(
            f"{grouped(self.kinds[kind])} {words}" for kind, words in KIND_WORDS.items() if self.kinds[kind]
        )
        shared = f" ({grouped(self.beside)} dòng tính cho hai danh sách đặt cạnh nhau)" if self.beside else ""
        return f"{self.of} {grouped(self.rows)} dòng có chữ{shared}" + (f": {told}." if told else ".")

    def as_dict(self) -> dict[str, object]:
        """Return the account for programs."""
        kinds: dict[str, object] = {kind: self.kinds[kind] for kind in KIND_WORDS}
        return {"rows": self.rows, "beside": self.beside, "balances": self.balances, **kinds}
