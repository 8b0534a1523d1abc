"""Which tag closes which: what stays open, what crosses, what closes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from tdkt_tui.assembly.engine.spot import Spot
from tdkt_tui.model.fault import TemplateFault

CLOSED_BY = {"for": "endfor", "if": "endif", "with": "endwith", "set": "endset"}
MIDDLE = {"else": ("if", "for"), "elif": ("if",)}
_TOGETHER = {"tr": "bảng", "tc": "hàng"}


@dataclass(eq=False, slots=True)
class _Open:
    """An open block. told: it has its fault already, and gets no other. wrong: an end that came while it was open.

    outer: of one that was crossed, how many blocks around it were open then; after: the next end of its kind since.
    """

    name: str
    spot: Spot
    prefix: str
    told: bool
    wrong: Spot | None = None
    outer: int = 0
    after: Spot | None = None


@dataclass(slots=True)
class Nesting:
    """The blocks of one part as its tags come along; ``told`` is what is wrong with them, in no order."""

    told: list[tuple[Spot, TemplateFault]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    crossed: list[tuple[_Open, Spot]] = field(default_factory=list)

    def begin(self, name: str, prefix: str, spot: Spot, *, told: bool = False) -> None:
        """Open a block; told: its tag is faulty and was told, only its end must find it."""
        self.stack.append(_Open(name, spot, prefix, told))

    def middle(self, name: str, prefix: str, spot: Spot) -> None:
        """Take an ``else`` or ``elif``."""
        opener = self.stack[-1] if self.stack else None
        if opener is None or opener.name not in MIDDLE[name]:
            if not (opener and opener.told):
                self._add(spot, f"Thẻ {spot.tag.text} không nằm trong lệnh nào.",
                          "đặt giữa {% if … %} và {% endif %}")  # fmt: skip
        elif not opener.told:
            self._same(opener, prefix, spot, "của")

    def end(self, closer: str, prefix: str, spot: Spot, *, told: bool = False) -> None:
        """Close the innermost block of this kind; whatever is open inside it crosses."""
        at = next((at for at, one in reversed([*enumerate(self.stack)]) if CLOSED_BY[one.name] == closer), None)
        if at is None:
            self._stray(closer, spot, told=told)
            return
        found = self.stack[at]
        if (late := self._crossed_inside(at, closer, prefix)) is not None:
            if found.prefix != prefix:
                late.wrong = spot
                return
            late.after = late.after or spot
        while (inner := self.stack.pop()) is not found:
            inner.outer = at
            self.crossed.append((inner, spot))
        if not (found.told or told):
            self._same(found, prefix, spot, "đóng")

    def finish(self) -> list[tuple[Spot, TemplateFault]]:
        """Return every fault; what is open now was never closed."""
        for opener, over in self.crossed:
            if opener.wrong is not None:
                what = (
                    f"Thẻ {opener.spot.tag.text} mở ở đây cắt chéo một lệnh khác: {over.tag.text} ở {over.place} đứng "
                )
                self._open(opener, f"{what}trước {opener.wrong.tag.text} ở {opener.wrong.place}.",
                           f"đổi chỗ {over.tag.text} và {opener.wrong.tag.text}: mở sau thì đóng trước")  # fmt: skip
            else:
                self._open(opener, f"Thẻ {opener.spot.tag.text} mở ở đây chưa đóng.",
                           f"thêm {_closer(opener)} trước {over.tag.text} ở {over.place}")  # fmt: skip
        for opener in self.stack:
            wrong = opener.wrong
            extra = f": {wrong.tag.text} ở {wrong.place} không đóng được nó" if wrong else ""
            fix = f"đổi {wrong.tag.text} thành {_closer(opener)}" if wrong else f"thêm {_closer(opener)}"
            self._open(opener, f"Thẻ {opener.spot.tag.text} mở ở đây chưa đóng{extra}.", fix)
        return self.told

    def _crossed_inside(self, at: int, closer: str, prefix: str) -> _Open | None:
        """Return the block that was crossed inside this open one and still waits for such an end."""
        waiting = (one for one, _ in self.crossed if one.wrong is None and one.outer > at and one.prefix == prefix)
        return next((one for one in waiting if CLOSED_BY[one.name] == closer), None)

    def _stray(self, closer: str, spot: Spot, *, told: bool) -> None:
        for opener, _ in self.crossed:
            if CLOSED_BY[opener.name] == closer and opener.wrong is None:
                opener.wrong = opener.after or spot
                return
        if self.stack and self.stack[-1].wrong is None:
            self.stack[-1].wrong = spot  # told with its opener, should that find no end of its own
        if not told:
            self._add(spot, f"Thẻ {spot.tag.text} không đóng lệnh nào.", "bỏ thẻ này hoặc thêm thẻ mở")

    def _open(self, opener: _Open, what: str, fix: str) -> None:
        if opener.wrong is not None:
            self.told = [(spot, fault) for spot, fault in self.told if spot is not opener.wrong]
        if not opener.told:
            self._add(opener.spot, what, fix)

    def _same(self, opener: _Open, prefix: str, spot: Spot, verb: str) -> None:
        """Look whether two tags of one block are of one kind and in one place."""
        apart = ""
        if opener.prefix != prefix:
            apart = "không cùng loại"
        elif opener.spot.container(prefix) is not spot.container(prefix):
            apart = f"không cùng {_TOGETHER.get(prefix, 'ô, cùng khung')}"
        if apart:
            kind = f"{{%{opener.prefix} … %}}" if opener.prefix else "{% … %}"
            where = {"tr": " trong cùng một bảng", "tc": " trong cùng một hàng"}.get(opener.prefix, " trong cùng một ô")
            self._add(spot, f"Thẻ {spot.tag.text} {verb} {opener.spot.tag.text} ở {opener.spot.place} nhưng {apart}.",
                      f"viết cả hai là {kind}{where}")  # fmt: skip

    def _add(self, spot: Spot, what: str, fix: str) -> None:
        self.told.append((spot, spot.fault(what, fix)))


def _closer(opener: _Open) -> str:
    return f"{{%{opener.prefix} {CLOSED_BY[opener.name]} %}}"
