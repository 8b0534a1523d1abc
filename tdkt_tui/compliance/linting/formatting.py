"""What a paragraph or its letters say of their own looks, where a style of the contract should say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.assembly.numbers import in_runs
from tdkt_tui.assembly.package import DOCUMENT
from tdkt_tui.assembly.styles import CHARACTER_STYLES, PARAGRAPH_STYLES
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.looks import RUNNING
from tdkt_tui.compliance.linting.audience import Wanted
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.finding import Severity

_PARAGRAPH = {
    "jc": "căn lề", "ind": "thụt lề", "spacing": "giãn dòng", "shd": "nền", "pBdr": "viền", "tabs": "mốc tab",
    "numPr": "đánh số", "keepNext": "giữ cùng đoạn sau", "keepLines": "giữ liền dòng", "pageBreakBefore": "sang trang",
    "outlineLvl": "cấp đề mục", "framePr": "khung",
}  # fmt: skip
_RUN = {
    "b": "đậm", "i": "nghiêng", "u": "gạch chân", "sz": "cỡ chữ", "rFonts": "phông", "color": "màu", "caps": "in hoa",
    "smallCaps": "hoa nhỏ", "highlight": "tô nền", "strike": "gạch ngang", "spacing": "giãn chữ",
    "vertAlign": "chỉ số", "shd": "nền", "position": "nâng hạ chữ",
}  # fmt: skip
_RUN_TAGS = tuple(map(w, _RUN))
_EMPHASIS = {("b",): "Đậm", ("i",): "Nghiêng", ("b", "i"): "Đậm nghiêng"}
_COMPONENTS = {style: component for component, style in PARAGRAPH_STYLES.items()}
_OFF = {"0", "false", "off"}
_STYLE = w("rStyle")


def formatting(sheet: Sheet) -> Iterator[LintFinding]:
    """Yield direct formatting: at each paragraph of a plan's template; in one note each for a stranger's.

    A stranger's file prints as it looks itself, so that there it only matters once a regulation is to dress it.
    """
    found: list[LintFinding] = []
    for line in sheet.lines:
        if line.place.part == DOCUMENT and line.text.strip() and not line.is_command:
            found += [*_of_paragraph(line), *_of_runs(line, sheet)]
    if sheet.styled:
        yield from found
        return
    for rule in ("style.paragraph", "style.run"):
        same = [one for one in found if one.rule == rule]
        if same:
            numbers = in_runs(one.paragraph for one in same)
            yield finding(rule, "Định dạng riêng thay cho kiểu: văn bản giữ cách trình bày của tệp.",
                          severity=Severity.NOTE, place=f"đoạn {numbers}", paragraph=same[0].paragraph,
                          around=same[0].around,
                          fix="chỉ cần sửa khi muốn trình bày theo thể thức (tdkt build, --regulation)")  # fmt: skip


def _of_paragraph(line: Line) -> Iterator[LintFinding]:
    look = line.node.find(w("pPr"))
    names = _said(look, _PARAGRAPH)
    if names:
        yield line.tell("style.paragraph", 0, 0, f"Đoạn tự đặt {', '.join(names)}.",
                        "bỏ định dạng riêng; cần trình bày khác thì chọn kiểu đoạn khác")  # fmt: skip


def _of_runs(line: Line, sheet: Sheet) -> Iterator[LintFinding]:
    if next(line.node.iter(*_RUN_TAGS), None) is None:
        return
    at = 0
    for run in line.node.iter(w("r")):
        text = "".join(node.text or "" for node in run.iter(w("t")))
        if text and next(run.iterancestors(w("p"))) is line.node:
            start, at = at, at + len(text)
            names = _said(run.find(w("rPr")), _RUN) if text.strip() else []
            if names:
                style = emphasis(run)
                fix = f"bỏ định dạng riêng, dùng kiểu chữ “{style}”" if style else "bỏ định dạng riêng"
                yield line.tell("style.run", start, at, f"Chữ tự đặt {', '.join(names)}.", fix,
                                fixable=bool(style) and sheet.styled and has_emphasis(sheet))  # fmt: skip


def stressed(sheet: Sheet, wanted: Sequence[Wanted]) -> Iterator[LintFinding]:
    """Yield words of a heading, a title and the like in letters that every regulation judged by forbids there.

    Words of running text may be stressed: there documents are judged by whole paragraphs.
    """
    regulations = [one.regulation for one in wanted if one.binding]
    for line in sheet.lines if sheet.styled and regulations else ():
        component = _COMPONENTS.get(line.style, "")
        if line.place.part != DOCUMENT or component in ("", *RUNNING) or next(line.node.iter(_STYLE), None) is None:
            continue
        at = 0
        for run in line.node.iter(w("r")):
            text = "".join(node.text or "" for node in run.iter(w("t")))
            start, at = at, at + len(text)
            look = run.find(f"{w('rPr')}/{w('rStyle')}")
            name = sheet.names.get(look.get(w("val"), ""), "") if look is not None and text.strip() else ""
            for prop, kind in (("bold", "đậm"), ("italic", "nghiêng")):
                rules = [regulation.find(component, prop) for regulation in regulations]
                if (
                    name in CHARACTER_STYLES
                    and kind in name.lower()
                    and all(rule is not None and not rule.permits(True) for rule in rules)
                ):
                    what = f"Chữ {kind} trong đoạn “{line.style}”: thể thức không cho."
                    yield line.tell("style.run", start, at, what, f"bỏ kiểu chữ “{name}”")


def emphasis(run: Node) -> str:
    """Return the character style that says the very same as a run's own formatting, "" where none does."""
    look = run.find(w("rPr"))
    if look is None or look.find(w("rStyle")) is not None:
        return ""
    kinds = {node.tag.rpartition("}")[2] for node in look}
    on = tuple(sorted(kind for kind in kinds & {"b", "i"} if _is_on(look.find(w(kind)))))
    return _EMPHASIS.get(on, "") if kinds <= {"b", "bCs", "i", "iCs", "lang", "noProof"} else ""


def has_emphasis(sheet: Sheet) -> bool:
    """Tell whether the template's own styles have the contract's character styles."""
    return set(CHARACTER_STYLES) <= set(sheet.names.values())


def _said(look: Node | None, known: dict[str, str]) -> list[str]:
    if look is None:
        return []
    return [known[name] for node in look if (name := node.tag.rpartition("}")[2]) in known and _is_on(node)]


def _is_on(node: Node) -> bool:
    return node.get(w("val"), "1") not in _OFF or node.tag in (w("b"), w("i"))
