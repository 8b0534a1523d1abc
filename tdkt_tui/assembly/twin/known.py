"""What a text source may name: our styles, and whatever the .docx has that the text is laid over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, nearest
from tdkt_tui.model.fault import TemplateFault

_OURS = tuple(PARAGRAPH_STYLES.values())
_MOST_COLUMNS = 63  # as many as Word makes; a table that is there already may have more


class AlreadyTold(TemplateFault):
    """A fault of a line that an earlier line has told: two hundred lines of one unknown style are one fault."""


@dataclass(slots=True)
class Known:
    """What may be named while one text is read; remembers what was.

    styles: of the .docx below, by name. anchors: its anchors, those between paragraphs apart; None without a .docx.
    used: anchor → place where the text has it.
    """

    styles: Collection[str] = ()
    anchors: dict[str, bool] | None = None
    wide: int = _MOST_COLUMNS
    used: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def style(self, name: str, place: str) -> str:
        """Return the name of a paragraph style. Raises TemplateFault for one that is not known."""
        if name in _OURS or name in self.styles:
            return name
        if name in self.unknown:
            raise AlreadyTold(f"Không có kiểu đoạn “{name}”.", place=place)
        self.unknown.add(name)
        near = nearest(name, (*_OURS, *self.styles))
        fix = f"có phải [{near}]?" if near else "xem danh sách kiểu trong docs/template-text.md"
        if self.anchors is None:
            fix += "; văn bản đọc từ tệp .docx của người khác thì thêm --base và tệp ấy"
        raise TemplateFault(f"Không có kiểu đoạn “{name}”.", place=place, fix=fix)

    def use(self, name: str, place: str, *, alone: bool = False) -> None:
        """Take note of an anchor. Raises TemplateFault for one that the .docx does not have, or that was used before.

        alone: it stands between paragraphs.
        """
        if self.anchors is None:
            raise TemplateFault(
                f"⟦{name}⟧ chỉ có trong tệp .docx cũ.", place=place, fix="thêm --base và tệp ấy, hoặc xóa dấu này"
            )
        if name not in self.anchors:
            near = nearest(name, tuple(self.anchors))
            raise TemplateFault(
                f"Tệp .docx cũ không có ⟦{name}⟧.",
                place=place,
                fix=f"có phải ⟦{near}⟧?" if near else "xóa dấu này; dấu ⟦ của lời văn viết &#x27e6;",
            )
        if name in self.used:
            raise TemplateFault(
                f"⟦{name}⟧ đã có ở {self.used[name]}.", place=place, fix="giữ một chỗ; muốn lặp thì chép trong Word"
            )
        if self.anchors[name] and not alone:
            raise TemplateFault(f"⟦{name}⟧ đứng giữa các đoạn.", place=place, fix="đặt nó thành một dòng riêng")
        if alone and not self.anchors[name]:
            raise TemplateFault(f"⟦{name}⟧ đứng trong một đoạn.", place=place, fix="đặt nó sau [Tên kiểu] của một đoạn")
        self.used[name] = place
