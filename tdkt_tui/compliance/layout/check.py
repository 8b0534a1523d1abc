"""The one way a document is judged: every rule that a program can check, by the checker of its property."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from types import MappingProxyType
from unicodedata import normalize

from tdkt_tui.compliance.layout import geometry, looks, pages, placing, spacing, words
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.recognition import is_party
from tdkt_tui.compliance.layout.reporting import Departure, findings
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.model.text import tone_placed
from tdkt_tui.regulations import Regulation, Rule

Checker = Callable[[Rule, Document], Iterable[Departure]]


def _of_articles(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge heads of articles; loaded where there are any: documents of ours have none."""
    if not document.written(rule.component):
        return ()
    from tdkt_tui.compliance.layout.articles import judge

    return judge(rule, document)


CHECKERS: MappingProxyType[str, Checker] = MappingProxyType(
    {
        "size": looks.size,
        "bold": looks.bold,
        "italic": looks.italic,
        "case": looks.case,
        "align": looks.align,
        "same-size": looks.same_size,
        "font": looks.font,
        "colour": looks.colour,
        "indent": spacing.indent,
        "spacing": spacing.spacing,
        "space-before": spacing.space_before,
        "line-spacing": spacing.line_spacing,
        "line-exact": spacing.line_exact,
        "text": words.text,
        "pattern": words.pattern,
        "pattern-last": words.pattern_last,
        "ending": words.ending,
        "ending-last": words.ending_last,
        "end-mark": words.end_mark,
        "prefix": words.prefix,
        "stack": words.stack,
        "titles": words.titles,
        "abbreviation": words.abbreviation,
        "present": placing.present,
        "order": placing.order,
        "side": placing.side,
        "row": placing.row,
        "blank-paragraphs": placing.blank_paragraphs,
        "length": geometry.length,
        "one-line": geometry.one_line,
        "dash-under-colon": geometry.dash_under_colon,
        "width": pages.sheet,
        "height": pages.sheet,
        "orientation": pages.orientation,
        **dict.fromkeys(("margin-top", "margin-bottom", "margin-left", "margin-right"), pages.margin),
        "place": pages.number_place,
        "first-page": pages.first_page,
        "start": pages.start,
        "digits": pages.digits,
        "dieu.bold": _of_articles,
        "dieu.italic": _of_articles,
        "dieu.align": _of_articles,
        "so-trang.size": pages.number_size,
        "so-trang.italic": pages.number_italic,
    }
)
"""Property of a rule, or component and property where one component is judged in its own way -> checker."""


def checker_of(rule: Rule) -> Checker | None:
    """Return what judges a rule, None where nothing does."""
    return CHECKERS.get(f"{rule.component}.{rule.prop}") or CHECKERS.get(rule.prop)


@lru_cache(maxsize=8)
def _checked(regulation: Regulation) -> tuple[tuple[Rule, Checker], ...]:
    """Return the rules of a regulation that a program can check, each with its checker."""
    known = ((rule, checker_of(rule)) for rule in regulation.rules if rule.checkable)
    return tuple((rule, checker) for rule, checker in known if checker is not None)


def departures_of(document: Document) -> list[Departure]:
    """Return every departure from the document's regulation, rule by rule; of a Party document, which has other rules
    of its own, none.
    """
    if is_party(document):
        return []
    return [departure for rule, checker in _checked(document.regulation) for departure in checker(rule, document)]


def run(document: Document, *, binding: bool) -> list[Finding]:
    """Return what departs from the document's regulation, gravest first; see ``check_document``."""
    if is_party(document):
        return [_of_party(document)]
    found: list[Finding] = [
        *findings(departures_of(document), document.regulation, binding=binding, document=document),
        *_of_broken_lines(document),
        *_of_old_tones(document),
    ]
    return by_gravity(found)


def _of_broken_lines(document: Document) -> Iterable[Finding]:
    broken = spacing.broken_lines(document)
    if broken:
        more = f" Còn ở {len(broken) - 1} chỗ khác." if len(broken) > 1 else ""
        yield Finding(
            "layout.broken-lines",
            Severity.NOTE,
            f"Đoạn này viết tiếp câu của đoạn trước: câu bị ngắt bằng phím Enter (thường do quét từ giấy).{more}",
            place=broken[0].place,
            fix="nối lại thành một đoạn, rồi kiểm tra lại: lùi đầu dòng và khoảng cách ở đây chưa được xét",
        )


def _of_old_tones(document: Document) -> Iterable[Finding]:
    """Note prescribed words whose tone mark stands where the regulation does not write it: “HOÀ” for “HÒA”."""
    rule = document.regulation.find("quoc-hieu", "text")
    for paragraph in document.of("quoc-hieu") if rule else ():
        line = normalize("NFC", paragraph.line)
        wanted = tone_placed(line)
        if rule and not rule.permits(line) and rule.permits(wanted):
            old, new = next(pair for pair in zip(line.split(), wanted.split(), strict=True) if pair[0] != pair[1])
            yield Finding(
                "layout.quoc-hieu.tone",
                Severity.NOTE,
                f"Quốc hiệu viết “{old}”; văn bản quy định viết “{new}”: dấu ở chữ trước.",
                citation=f"{document.regulation.short}, {rule.clause}",
                place=paragraph.place,
                fix=f"ghi “{wanted}”",
            )


def _of_party(document: Document) -> Finding:
    return Finding(
        "layout.party",
        Severity.NOTE,
        "Văn bản có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”: thể thức theo quy định của Đảng, không theo "
        f"{document.regulation.short}; chương trình không kiểm tra thể thức này.",
        fix="nếu là văn bản của cơ quan nhà nước, thay bằng Quốc hiệu và Tiêu ngữ",
    )
