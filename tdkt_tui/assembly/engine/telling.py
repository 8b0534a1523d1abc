"""What stopped a rendering, told to whoever keeps the template: where, at which tag, what of the data, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.kinds import WrongKindError
from tdkt_tui.assembly.engine.limits import TooMuchError
from tdkt_tui.assembly.engine.missing import MissingNameError
from tdkt_tui.assembly.engine.names import full_name, likely, loop_of
from tdkt_tui.assembly.engine.noting import Found
from tdkt_tui.assembly.engine.places import LineMap, Place, paragraphs
from tdkt_tui.assembly.engine.sandbox import NotPrintableError
from tdkt_tui.assembly.engine.scan import tags
from tdkt_tui.assembly.engine.spot import own_text
from tdkt_tui.assembly.xml import parse
from tdkt_tui.model.fault import MissingValue, TdktError, TemplateFault

_KIND = re.compile(r"^(?:p|tr|tc|r) ")
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_CHECK = "kiểm tra kiểu của dữ liệu dùng ở đây"


@dataclass(frozen=True, slots=True)
class Telling:
    """Says what is wrong in one part. data: the part's XML, read again only when something is wrong."""

    name: str
    data: bytes
    places: list[Place]
    lines: LineMap
    tree: nodes.Template

    def place(self, line: int) -> str:
        """Return the place of a line of the Jinja source."""
        number = self.lines.number(line)
        return str(self.places[number - 1]) if number <= len(self.places) else self.name

    def words(self, line: int) -> str:
        """Return the words around the tag of a line, "" where there is none."""
        tag = self.lines.tags.get(line, "")
        every = paragraphs(parse(self.data, part=self.name), self.name) if tag else []
        number = self.lines.number(line)
        text = own_text(every[number - 1][1]) if number <= len(every) else ""
        for there in tags(text):
            if _inner(there.text) == _inner(tag):
                return around(text, there.start, there.end)
        return ""

    def all_of(self, found: Iterable[Found], context: Mapping[str, Any], *, draft: bool) -> list[TdktError]:
        """Return a fault for each thing found, a name that is missing in several places once; none of it in a draft."""
        faults: dict[str, TdktError] = {}
        for line, error in found:
            if not isinstance(error, MissingNameError):
                fault = self.of(line, error)
                faults.setdefault(f"{fault.place} {fault.what} {fault.around}", fault)
            elif not draft:
                lack = self._lack(line, error, context)
                faults.setdefault(lack.field, lack)
        return list(faults.values())

    def of(self, line: int, error: Exception) -> TdktError:
        """Return the fault that an error other than a missing name makes."""
        what, fix = _wording(error)
        return TemplateFault(what, place=self.place(line), fix=fix, around=self.words(line))

    def broken(self, line: int) -> TdktError:
        """Return the fault of a block that begins here and does not end where it could."""
        what = "Lệnh mở ở đây và thẻ đóng của nó không cùng một khung: phần bị lặp hay bỏ đi không trọn vẹn."
        fix = "đặt thẻ mở và thẻ đóng cùng đoạn, cùng ô, cùng phần chèn, cùng liên kết; hoặc dùng {%p … %}, {%tr … %}"
        return TemplateFault(what, place=self.place(line), fix=fix, around=self.words(line))

    def _lack(self, line: int, error: MissingNameError, context: Mapping[str, Any]) -> MissingValue:
        name = full_name(self.tree, line, error.name)
        what = f"Dữ liệu không có trường “{name}”."
        near = likely(error.name, error.owner, context, name)
        fix = f"có phải “{near}”? Sửa tên trong mẫu hoặc bổ sung dữ liệu" if near else "bổ sung vào dữ liệu"
        if error.kind == "danh sách" and error.name.lstrip("-").isdigit():
            what, fix = (
                "Danh sách ở đây không có nhiều phần tử như thế.",
                "thử trước bằng {% if … %}, hoặc dùng vòng lặp",
            )
        elif error.kind:
            owner = name.removesuffix(error.name).rstrip(".[")
            told = f"“{owner}” là {error.kind}" if owner else f"giá trị ở đây là {error.kind}"
            what, fix = f"Mẫu lấy trường “{error.name}”, mà {told}.", "sửa tên trong mẫu, hoặc đổi kiểu của dữ liệu"
        elif error.owner is None and (loop := loop_of(self.tree, error.name)):
            what = f"“{error.name}” chỉ có trong vòng lặp ở {self.place(loop)}."
            fix = "đưa thẻ vào trước {% endfor %} của vòng lặp ấy"
        return MissingValue(what, place=self.place(line), field=name, fix=fix, around=self.words(line))


def _wording(error: Exception) -> tuple[str, str]:
    if isinstance(error, WrongKindError):
        return error.what, error.fix
    if isinstance(error, NotPrintableError):
        return "Thẻ in ra cả một danh sách hoặc bảng giá trị.", "dùng {%p for … %} hoặc lấy từng trường"
    if isinstance(error, (TooMuchError, MemoryError)):
        return ("Mẫu lặp quá nhiều lần hoặc tạo ra quá nhiều chữ.",
                "bỏ bớt các vòng {% for … %} lồng nhau, các phép ghép chữ, replace, join, batch ở đây")  # fmt: skip
    if isinstance(error, SecurityError):
        return "Mẫu làm một việc không được phép.", "bỏ phép tính ấy khỏi mẫu"
    return f"Không tính được thẻ ở đây ({type(error).__name__}).", _CHECK


def _inner(tag: str) -> str:
    """Return a tag's inside as it is whichever way docxtpl wrote it anew: without its kind, quotes straight."""
    return _SPACE.sub(" ", _KIND.sub("", tag[2:-2], count=1)).strip().translate(_QUOTES)
