"""A template's tags, checked one by one where they stand, before anything is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.assembly.engine.command import COMMAND, command_of, printed_source
from tdkt_tui.assembly.engine.nesting import CLOSED_BY, MIDDLE, Nesting
from tdkt_tui.assembly.engine.said import Said, said_in
from tdkt_tui.assembly.engine.scan import Tag, tags
from tdkt_tui.assembly.engine.spot import Spot, deleted_text
from tdkt_tui.assembly.engine.standing import CELL_TAGS, misplaced, printed_outside
from tdkt_tui.assembly.engine.syntax import wrong_in
from tdkt_tui.assembly.styles import nearest
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import TdktError, TemplateFault

_PREFIXES = ("p", "tr", "tc", "r")
_BRACES = re.compile(r"[{}｛｝]")
_ALMOST = re.compile(r"[{｛]\s*[{｛%][^{}｛｝]*[}｝%]\s*[}｝]")
_KNOWN = (*CLOSED_BY, *MIDDLE, *CLOSED_BY.values())
_REFUSED = ("macro", "call", "filter", "block", "include", "import", "from", "extends", "raw", "autoescape", "do",
            "break", "continue", "trans")  # fmt: skip


def check(root: Node, part: str, said: Iterable[Said] | None = None) -> list[TdktError]:
    """Return every fault of a part's tags, in their order: unclosed, unknown, misplaced, forbidden, or not Jinja.

    said: all paragraphs of the part, where somebody has read them.
    """
    checker = _Checker()
    deleted = next(root.iter(w("delText"), w("moveFrom")), None) is not None
    for one in said_in(root, part) if said is None else said:
        place, node, text = one.place, one.node, one.text
        gone = deleted_text(node) if deleted else ""
        if gone and next(tags(gone), None):
            checker.add(Spot(place, node, gone, next(tags(gone))), "Thẻ nằm trong lời đã xóa (theo dõi thay đổi).",
                        "chấp nhận hoặc từ chối thay đổi ấy trong Word rồi lưu lại")  # fmt: skip
        if _BRACES.search(text) and not one.is_copy:
            checker.paragraph([Spot(place, node, text, tag) for tag in one.tags], Spot(place, node, text, Tag("", 0)))
    return checker.finish()


class _Checker:
    def __init__(self) -> None:
        self.nesting = Nesting()
        self.cut: Spot | None = None  # a tag that its paragraph does not end: its end may be the next one's first
        self.units: set[Node] = set()

    def add(self, spot: Spot, what: str, fix: str) -> None:
        self.nesting.told.append((spot, spot.fault(what, fix)))

    def finish(self) -> list[TdktError]:
        self.never_closed()
        ordered = sorted(self.nesting.finish(), key=lambda item: item[0].order)
        unique: dict[tuple[str, str], TemplateFault] = {}
        for _, fault in ordered:
            unique.setdefault((fault.place, fault.what), fault)
        return list(unique.values())

    def paragraph(self, spots: list[Spot], whole: Spot) -> None:
        if self.cut and spots and spots[0].tag.state == "stray" and spots[0].tag.kind == self.cut.tag.kind:
            cut, self.cut = self.cut, None
            self.add(cut, f"Thẻ {_begin(cut)} mở ở đây chưa đóng: dấu {spots[0].tag.text} ở {spots[0].place}.",
                     "mỗi thẻ nằm trọn trong một đoạn")  # fmt: skip
            self.quietly(cut)
            spots = spots[1:]
        self.never_closed()
        rest = list(whole.text)
        for spot in spots:
            rest[spot.tag.start : spot.tag.end] = " " * len(spot.tag.text)
            self.one(spot)
        for almost in _ALMOST.finditer("".join(rest)):
            spot = Spot(whole.place, whole.node, whole.text, Tag(almost[0], almost.start()))
            self.add(spot, f"“{almost[0]}” không phải thẻ: dấu ngoặc viết rời hoặc viết rộng.",
                     "viết liền hai dấu bằng bàn phím tiếng Anh: {{ … }}, {% … %}")  # fmt: skip

    def never_closed(self) -> None:
        if self.cut is not None:
            cut, self.cut = self.cut, None
            end = {"{{": "}}", "{%": "%}", "{#": "#}"}[cut.tag.kind]
            self.add(
                cut, f"Thẻ {_begin(cut)} chưa đóng trong đoạn này.", f"thêm {end}; mỗi thẻ nằm trọn trong một đoạn"
            )
            self.quietly(cut)

    def one(self, spot: Spot) -> None:
        tag = spot.tag
        if tag.state == "open":
            self.never_closed()
            self.cut = spot
            if tag.end < len(spot.text):
                self.never_closed()
        elif tag.state:
            begin = tag.kind
            self.add(spot, f"Dấu {tag.text} chưa mở trong đoạn này.", f"thêm {begin} ở đầu thẻ, hoặc bỏ {tag.text}")
        else:
            if wrong := misplaced(spot, self.units) or printed_outside(tag.text):
                self.add(spot, *wrong)
            if tag.kind == "{{":
                self.syntax(printed_source(tag.text), spot)
            elif tag.kind == "{%":
                self.command(spot)

    def quietly(self, spot: Spot) -> None:
        """Count a tag that was told of as what it was meant to be, so that its other end is not told too."""
        found = COMMAND.match(spot.tag.text)
        name = found[3] if found else ""
        if name in CLOSED_BY:
            self.nesting.begin(name, "", spot, told=True)
        elif name in CLOSED_BY.values():
            self.nesting.end(name, "", spot, told=True)

    def command(self, spot: Spot) -> None:
        command = command_of(spot.tag.text)
        sign, prefix, name, rest = command
        if name in _PREFIXES or (sign and prefix):
            self.unseen(spot, prefix or name)
        elif name in CELL_TAGS:
            self.of_cell(name, rest, spot)
        elif name in CLOSED_BY:
            self.syntax(command.source, spot)
            if command.opens:
                self.nesting.begin(name, prefix, spot)
        elif name in MIDDLE:
            self.nesting.middle(name, prefix, spot)
            if name == "elif":
                self.syntax(command.source, spot)
            elif rest.strip():
                self.add(spot, f"Thẻ {spot.tag.text} có chữ thừa sau “else”.", "viết {% else %}, hoặc {% elif … %}")
        elif name in CLOSED_BY.values():
            self.nesting.end(name, prefix, spot)
        else:
            self.unknown(name, rest, spot)

    def unseen(self, spot: Spot, prefix: str) -> None:
        """docxtpl sees ``{%tr `` only as written here: no space or sign before it, a plain space behind it."""
        self.add(spot, f"Thẻ {spot.tag.text} viết sai chỗ chữ “{prefix}”.",
                 f"viết liền {{%{prefix} rồi một dấu cách thường, không có dấu “-”")  # fmt: skip
        meant = re.sub(rf"^\{{%[-+]?\s*{prefix}\s*", "{% ", spot.tag.text)
        self.quietly(Spot(spot.place, spot.node, spot.text, Tag(meant, spot.tag.start)))

    def of_cell(self, name: str, rest: str, spot: Spot) -> None:
        if spot.unit("tc") is None:
            self.add(spot, f"Thẻ {spot.tag.text} đứng ngoài bảng.", "đặt trong ô của bảng")
        elif rest.strip():
            self.syntax(f"{{{{ {rest} }}}}", spot)
        elif name in ("colspan", "cellbg"):
            self.add(spot, f"Thẻ {spot.tag.text} thiếu giá trị.", f"viết {{% {name} tên %}}")

    def unknown(self, name: str, rest: str, spot: Spot) -> None:
        if name.removeprefix("end") in _REFUSED:
            if name in _REFUSED:
                fix = "dùng @chèn trong nguồn văn bản của mẫu" if name == "include" else "bỏ lệnh ấy khỏi mẫu"
                self.add(spot, f"Không dùng được lệnh “{name}” trong mẫu.", fix)
            return
        glued = next((one for one in ("tr", "tc", "p", "r") if name.removeprefix(one) in _KNOWN), "")
        near = name.removeprefix(glued) if glued else nearest(name, _KNOWN) if name else ""
        meant = f"{{%{glued} {near}{rest.rstrip()} %}}" if glued else near
        fix = f"có phải {meant}?" if near else "các lệnh dùng được: if, for, set, with (docs/template-text.md)"
        self.add(spot, f"Không dùng được lệnh “{name}”." if name else f"Thẻ {spot.tag.text} không có lệnh.", fix)
        if near:
            self.quietly(Spot(spot.place, spot.node, spot.text, Tag(f"{{% {near} %}}", spot.tag.start)))

    def syntax(self, source: str, spot: Spot) -> None:
        if wrong := wrong_in(source):
            self.add(spot, wrong.what.replace("{tag}", spot.tag.text) + ".", wrong.fix)


def _begin(spot: Spot) -> str:
    """Return the beginning of a tag that has no end: what follows may be words of the document."""
    text = re.split(r"[}%]", spot.tag.text[2:])[0]
    return f"“{spot.tag.kind}{text[:30].rstrip()}{'…' if len(text) > 30 else ''}”"
