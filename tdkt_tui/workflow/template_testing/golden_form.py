"""Documents as golden text: each paragraph with its style, words and formatting, in lines that git shows well.

A style's formatting stands under its first paragraph of a document, and under those that differ from that one. So a
changed style is one changed line, and no line bears a number that the next insertion would shift.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tdkt_tui.compliance.comparing import led
from tdkt_tui.compliance.layout.document import Document, Paragraph, Run, Section
from tdkt_tui.compliance.layout.formats import ParagraphFormat, RunFormat

_ALIGN = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều", "start": "trái", "end": "phải"}
_TWIPS_PER_MM = 1440 / 25.4
_FILE, _SHEET, _LOOK, _RUN = "=== ", "--- ", "    ", "    | "
BREAK = " ⏎ "
"""A line break inside a paragraph."""


@dataclass(slots=True)
class Golden:
    """One paragraph. look: property → value, both in words; runs: (words, property → value) of differing runs."""

    style: str
    text: str
    look: dict[str, str] = field(default_factory=dict)
    runs: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@dataclass(slots=True)
class GoldenFile:
    """One document: its sheets in words, its paragraphs in order."""

    name: str
    sheets: list[str] = field(default_factory=list)
    paragraphs: list[Golden] = field(default_factory=list)


def golden_file(name: str, document: Document) -> GoldenFile:
    """Return a document as it is kept: what stands in headers and footers after the rest."""
    every = (*document.paragraphs, *document.marginal)
    return GoldenFile(name, [_sheet(section) for section in document.sections], [_golden(one) for one in every])


def written(files: Iterable[GoldenFile], head: str) -> str:
    """Return the text of a golden file."""
    lines = [f"# {head}", "# Do tdkt template test --update ghi sau khi có người xem văn bản; không sửa tay."]
    for file in files:
        lines += ["", f"{_FILE}{file.name}", *(f"{_SHEET}{sheet}" for sheet in file.sheets)]
        looks: dict[str, dict[str, str]] = {}
        for one in file.paragraphs:
            lines += _lines(one, looks)
    return "\n".join(lines) + "\n"


def read(text: str) -> list[GoldenFile]:
    """Return what a golden file holds; lines that are none of its own are passed over."""
    files: list[GoldenFile] = []
    looks: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith(_FILE):
            files.append(GoldenFile(line.removeprefix(_FILE)))
            looks = {}
        elif files and line.startswith(_SHEET):
            files[-1].sheets.append(line.removeprefix(_SHEET))
        elif files and line.startswith("["):
            style, _, words = line[1:].partition("] ")
            files[-1].paragraphs.append(Golden(style.removesuffix("]"), words, looks.get(style.removesuffix("]"), {})))
        elif files and files[-1].paragraphs and line.startswith(_RUN):
            words, _, look = line.removeprefix(_RUN).rpartition("” ")
            files[-1].paragraphs[-1].runs.append((words.removeprefix("“"), _properties(look)))
        elif files and files[-1].paragraphs and line.startswith(_LOOK):
            last = files[-1].paragraphs[-1]
            last.look = _properties(line.strip())
            looks.setdefault(last.style, last.look)
    return files


def _lines(one: Golden, looks: dict[str, dict[str, str]]) -> Iterator[str]:
    yield f"[{one.style}] {one.text}".rstrip()
    if looks.get(one.style) != one.look:
        yield _LOOK + _words(one.look)
        looks.setdefault(one.style, one.look)
    for words, look in one.runs:
        yield f"{_RUN}“{words}” {_words(look)}"


def _words(look: dict[str, str]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in look.items())


def _properties(line: str) -> dict[str, str]:
    pairs = (part.partition(": ") for part in line.split("; "))
    return {name: value for name, _, value in pairs if value}


def _golden(paragraph: Paragraph) -> Golden:
    runs = [run for run in paragraph.inked if not run.page_number]
    weights: dict[RunFormat, int] = {}
    for run in runs:
        weights[run.format] = weights.get(run.format, 0) + len(run.text)
    main = max(weights, key=lambda one: weights[one]) if weights else paragraph.mark
    letters = _letters(main)
    look = (_place(paragraph) if paragraph.cell or paragraph.part else {}) | letters | _shape(paragraph.format)
    differing = [(_flat(run.text), _differing(run, letters)) for run in runs if run.format != main]
    text = "·" * led(paragraph) + _flat(paragraph.text)  # blanks that begin a paragraph move what is printed
    return Golden(paragraph.style or "không kiểu", text, look, [one for one in differing if one[1]])


def _flat(text: str) -> str:
    return BREAK.join(text.strip().split("\n"))


def _place(paragraph: Paragraph) -> dict[str, str]:
    cell = {"ô": f"{paragraph.cell.column}/{paragraph.cell.columns}"} if paragraph.cell else {}
    return cell | ({"ở": paragraph.part} if paragraph.part else {})


def _differing(run: Run, main: dict[str, str]) -> dict[str, str]:
    mine = _letters(run.format)
    return {name: mine.get(name, "không") for name in {**main, **mine} if main.get(name) != mine.get(name)}


def _letters(look: RunFormat) -> dict[str, str]:
    marks = {"đậm": look.bold, "nghiêng": look.italic, "in hoa": look.caps, "ẩn": look.hidden,
             "gạch chân": look.underlined, "hoa nhỏ": look.small_caps, "gạch ngang": look.struck,
             "tô nền": look.marked, "chỉ số": look.raised}  # fmt: skip
    plain = {"phông": look.faces[0], "cỡ": _number(look.size), **{name: "có" for name, on in marks.items() if on}}
    unusual = {"màu": look.colour if look.colour not in ("auto", "000000") else "",
               "co chữ": f"{_number(look.scale)}%" if look.scale != 100 else "",
               "giãn chữ": _number(look.apart) if look.apart else "",
               "nâng chữ": _number(look.lifted) if look.lifted else ""}  # fmt: skip
    return plain | {name: value for name, value in unusual.items() if value}


def _shape(look: ParagraphFormat) -> dict[str, str]:
    lengths = {"lùi trái": look.left, "lùi phải": look.right, "thụt dòng đầu": look.first}
    spaces = {"cách trên": look.before, "cách dưới": look.after}
    line = f"{_number(look.line / 240)} dòng" if look.line_rule == "auto" else f"{_number(look.line / 20)} pt"
    return (
        {"căn": _ALIGN.get(look.align, look.align)}
        | {name: f"{_number(value / _TWIPS_PER_MM)} mm" for name, value in lengths.items() if value}
        | {name: f"{_number(value / 20)} pt" for name, value in spaces.items() if value}
        | {"giãn dòng": line}
        | ({"kẻ": look.border} if look.border != "none" else {})
    )


def _sheet(section: Section) -> str:
    def mm(value: float | None) -> str:
        return _number((value or 0) / _TWIPS_PER_MM)

    names = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
    margins = "; ".join(f"lề {word}: {mm(section.margins[name])} mm" for name, word in names.items()
                        if name in section.margins)  # fmt: skip
    return f"khổ: {mm(section.width)} × {mm(section.height)} mm; {margins}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
