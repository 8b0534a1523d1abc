"""Reading a table's fenced block: its options, rows, cells and command rows."""

from __future__ import annotations

import re

from tdkt_tui.assembly.styles import NAMED_TABLES, nearest
from tdkt_tui.assembly.twin.blocks import Anchor, Cell, Paragraph, Row, Table
from tdkt_tui.assembly.twin.known import AlreadyTold
from tdkt_tui.model.fault import TemplateFault, raise_all

COMMAND = re.compile(r"\{[%#]tr [^%}]*[%#]\}")
_NAMED_COLUMNS = (45, 55)  # the neutral halves; assembly computes the real ones from the text
_MAX_COLUMNS = 63  # as many as Word makes; an existing table may have more
NESTED = "bảng lồng"


_FIX_ROW = "thêm, bớt ô hoặc sửa gộp= ở hàng này, hoặc sửa cột= ở {}"


class RuinedTable:
    """A table whose opening line was told of: what stands in it is taken without a word, for it is not at fault."""

    def __init__(self, place: str) -> None:
        self.place = place

    def fence(self, _words: str, _place: str) -> None:
        """Take one ``:::`` line inside the table."""

    def add(self, _block: Paragraph | Table | Anchor, _place: str) -> None:
        """Take what stands in it."""

    def finish(self, place: str) -> Table:
        """Raise AlreadyTold: there is no table."""
        raise AlreadyTold("Bảng mở sai.", place=place)


def opens_table(words: str) -> bool:
    """Tell whether a line that opens no table was meant to: only its end and its rows stand outside by mistake."""
    return words.partition(" ")[0] not in ("hàng", "ô", "lệnh", "hết")


class TableReader:
    """Builds one table from the fences between ``::: bảng …`` and ``::: hết``.

    wide: how many columns it may have.
    """

    def __init__(self, words: str, place: str, wide: int = _MAX_COLUMNS) -> None:
        self.place = place
        kind, _, rest = words.removeprefix(NESTED).partition(" ") if words.startswith(NESTED) else words.partition(" ")
        kind = kind or "bảng"
        if kind != "bảng" or not rest.strip():
            raise TemplateFault(
                f"“::: {words}” đứng ngoài bảng.",
                place=place,
                fix="mở bảng bằng ::: bảng đầu văn bản, ::: bảng chữ ký hoặc ::: bảng cột=…",
            )
        self.table = _table(rest.strip(), place, wide)
        self.lines: list[str] = []  # where each row is written
        self.made_up: set[int] = set()  # numbers of the rows in which something was faulty

    def fence(self, words: str, place: str) -> None:
        """Take one ``:::`` line inside the table."""
        try:
            self._take(words, place)
        except TemplateFault:
            self._make_up(words.partition(" ")[0], place)
            raise
        if len(self.lines) < len(self.table.rows):
            self.lines.append(place)

    def _make_up(self, kind: str, place: str) -> None:
        """Put something in the place of what is faulty, so that what follows is not told of for it."""
        meant = nearest(kind, ("hàng", "ô", "lệnh"))
        if meant in ("hàng", "lệnh") or (meant and not self.table.rows):
            self.table.rows.append(Row())
            self.lines.append(place)
        if meant == "ô":
            self.table.rows[-1].cells.append(Cell())
        self.made_up.add(len(self.table.rows))

    def _take(self, words: str, place: str) -> None:
        kind, _, rest = words.partition(" ")
        if kind == "hàng":
            options = _options(rest, ("cao", "trước", "sau"), place)
            height, before, after = (_number(options.get(key, "0"), key, place) for key in ("cao", "trước", "sau"))
            self.table.rows.append(Row(height_mm=height, before=before, after=after))
        elif kind == "ô":
            self._cell(rest, place)
        elif kind == "lệnh":
            if not COMMAND.fullmatch(rest.strip()):
                raise TemplateFault(
                    "Dòng lệnh của bảng phải là một thẻ {%tr …%}.", place=place, fix="ví dụ {%tr endfor %}"
                )
            self.table.rows.append(Row(command=rest.strip()))
        else:
            near = nearest(kind, ("hàng", "ô", "lệnh", "hết", NESTED))
            raise TemplateFault(
                f"Không hiểu “::: {words}” trong bảng mở ở {self.place}.",
                place=place,
                fix=f"đóng bảng trước bằng ::: hết, hoặc dùng ::: {NESTED} … trong một ô"
                if kind == "bảng"
                else f"dùng ::: {near or 'hàng, ô, lệnh hoặc hết'}",
            )

    def _cell(self, rest: str, place: str) -> None:
        if not self.table.rows or self.table.rows[-1].command:
            raise TemplateFault("Ô phải nằm trong một hàng.", place=place, fix="thêm ::: hàng ở trên")
        options = _options(rest, ("gộp", "dọc"), place)
        merge = options.get("dọc", "")
        if merge not in ("", "đầu", "tiếp"):
            raise TemplateFault(f"Không hiểu dọc={merge}.", place=place, fix="dùng dọc=đầu hoặc dọc=tiếp")
        self.table.rows[-1].cells.append(Cell(span=_number(options.get("gộp", "1"), "gộp", place), merge=merge))

    def add(self, block: Paragraph | Table | Anchor, place: str) -> None:
        """Put a paragraph or a nested table into the cell being read. Raises TemplateFault where none was begun."""
        if not self.table.rows or not self.table.rows[-1].cells:
            what = "Bảng lồng" if isinstance(block, Table) else "Đoạn văn trong bảng"
            raise TemplateFault(f"{what} phải nằm trong một ô.", place=place, fix="thêm ::: ô ở trên")
        self.table.rows[-1].cells[-1].blocks.append(block)

    def finish(self, place: str) -> Table:
        """Close the table. Raises TemplateFault without a row, and for each row that fills not all columns."""
        if not self.table.rows:
            raise TemplateFault("Bảng không có hàng nào.", place=place, fix="thêm ::: hàng và ::: ô")
        wanted = len(self.table.columns)
        faults = []
        for number, (row, line) in enumerate(zip(self.table.rows, self.lines, strict=True), start=1):
            filled = row.before + sum(cell.span for cell in row.cells) + row.after
            if not row.command and filled != wanted and number not in self.made_up:
                faults.append(TemplateFault(f"Hàng {number} của bảng có {filled} cột, cần {wanted}.", place=line,
                                            fix=_FIX_ROW.format(self.place)))  # fmt: skip
        raise_all(faults)
        head = self.table.rows[: self.table.repeat]
        if len(head) < self.table.repeat or any(row.command for row in head):
            raise TemplateFault(
                f"lặp={self.table.repeat} cần ngần ấy hàng thường ở đầu bảng.", place=self.place, fix="sửa lặp="
            )
        return self.table


def _table(words: str, place: str, wide: int) -> Table:
    if words in NAMED_TABLES:
        return Table(_NAMED_COLUMNS, name=words)
    if "cột=" not in words:
        near = nearest(words, NAMED_TABLES)
        raise TemplateFault(
            f"Không có bảng “{words}”.", place=place, fix=f"dùng ::: bảng {near}" if near else "ghi cột=10,60,30"
        )
    options = _options(words, ("cột", "viền", "lặp"), place)
    columns = tuple(_number(part, "cột", place) for part in options["cột"].split(","))
    if not all(columns) or len(columns) > wide:
        raise TemplateFault(
            f"Tỉ lệ cột phải là số dương, nhiều nhất {wide} cột.", place=place, fix="ví dụ cột=10,60,30"
        )
    if options.get("viền", "không") not in ("có", "không"):
        raise TemplateFault(f"Không hiểu viền={options['viền']}.", place=place, fix="dùng viền=có hoặc viền=không")
    return Table(columns, bordered=options.get("viền") == "có", repeat=_number(options.get("lặp", "0"), "lặp", place))


def _options(words: str, known: tuple[str, ...], place: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in words.split():
        key, equals, value = word.partition("=")
        if not equals or key not in known:
            near = nearest(key, known)
            raise TemplateFault(
                f"Không hiểu “{word}”.", place=place, fix=f"có phải {near}=…?" if near else f"dùng {', '.join(known)}"
            )
        found[key] = value
    return found


def _number(text: str, key: str, place: str) -> int:
    if not text.strip().isascii() or not text.strip().isdigit() or len(text) > 6:
        raise TemplateFault(f"{key}= cần số nguyên, gặp “{text}”.", place=place, fix=f"ví dụ {key}=2")
    return int(text)
