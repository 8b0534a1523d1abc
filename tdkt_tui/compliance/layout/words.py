"""What a component says: fixed words, patterns, endings, the stack of posts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.compliance.layout.bodies import is_wrongly_together
from tdkt_tui.compliance.layout.document import BODY, Document, Paragraph
from tdkt_tui.compliance.layout.reporting import Departure, quoted
from tdkt_tui.model.text import folded, tone_placed
from tdkt_tui.regulations import Rule

# A pattern over a longer text than any real line would only serve to make the check slow.
_LONGEST_LINE = 2000
_LONGEST_PROPOSED = 400  # signs: what is longer is no slip of the pen
# What is one text however many lines it takes; of a list, each line of a paragraph is judged by itself.
_ONE_TEXT = {"trich-yeu-cong-van"}
_ONE_SENTENCE = {"kem-theo"}
"""However its lines are broken, a paragraph of it is one sentence."""
_ONE_HEAD = (
    "“TM.” chỉ ghi trước tên tập thể như Ủy ban, Hội đồng, Ban Chấp hành; ở cơ quan theo chế độ thủ trưởng người đứng "
    "đầu ký với chức vụ của mình"
)
_AUTHORITY = re.compile(r"[A-ZĐƯƠ]{1,4}(?:/[A-ZĐƯƠ]{1,4}\.?|\.)")


def text(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge words that are prescribed; both habits of tone placement are the same word."""
    for paragraph in document.of(rule.component):
        if paragraph.line and not rule.permits(tone_placed(paragraph.line)):
            yield Departure(rule, paragraph.place, quoted(paragraph.line))


def pattern(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge how each paragraph is written; of a list, every line but the last."""
    lines = _lines(document, rule.component)
    closing = document.regulation.find(rule.component, "pattern-last") is not None
    for paragraph, line in lines[:-1] if closing else lines:
        yield from _matched(rule, paragraph, line)


def pattern_last(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge how the last line of a list is written."""
    for paragraph, line in _lines(document, rule.component)[-1:]:
        yield from _matched(rule, paragraph, line)


def ending(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the sign at the end of every paragraph but the last."""
    for paragraph in document.written(rule.component)[:-1]:
        yield from _ended(rule, paragraph)


def ending_last(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the sign at the end of the last paragraph."""
    for paragraph in document.written(rule.component)[-1:]:
        yield from _ended(rule, paragraph)


def end_mark(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the mark after the last words; an annex that ends in a table has no last words."""
    annex = document.kind == "annex"
    if annex is not (rule.component == "phu-luc"):
        return
    written = [paragraph for paragraph in document.paragraphs if paragraph.line]
    closing = written[-1:] if annex else _main(document)[-1:]
    for paragraph in closing:
        if (not annex or paragraph.component in BODY) and not paragraph.line.endswith(str(rule.use)):
            from tdkt_tui.compliance.layout import wording  # only what departs needs other words

            said = wording.tail(paragraph.line)
            wanted = wording.closed(said)
            yield Departure(
                rule, paragraph.place, quoted(said), wanted=wanted if wanted.endswith(str(rule.use)) else ""
            )


def _main(document: Document) -> list[Paragraph]:
    """Return the wording of the document itself, without annexes that follow in the same file."""
    annexes = document.of("phu-luc", "phu-luc-ten", "kem-theo")
    body = document.written(*BODY)
    if document.kind == "attached" and body:  # it begins with the line "Kèm theo"
        annexes = [one for one in annexes if one.at > body[0].at]
    return [paragraph for paragraph in body if paragraph.at < annexes[0].at] if annexes else body


def prefix(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the abbreviation before a post: "T/M." and "K/T" are not of the list. What should not be: see ``stack``."""
    for paragraph, line in _lines(document, rule.component):
        found = _AUTHORITY.match(line)
        if found is not None and not rule.permits(found[0]) and not is_wrongly_together(line):
            from tdkt_tui.compliance.layout import wording

            wanted = wording.on_behalf(line[:_LONGEST_PROPOSED])
            yield Departure(rule, paragraph.place, quoted(line), wanted="" if wanted == line else wanted)


def stack(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the lines of each signer together, as "TM. … / KT. … / …"; one head does not sign on behalf of a body."""
    signers: dict[tuple[int, int, int], list[tuple[Paragraph, str]]] = {}
    for paragraph, line in _lines(document, rule.component):
        cell = paragraph.cell
        signers.setdefault((cell.table, cell.row, cell.column) if cell else (0, 0, 0), []).append((paragraph, line))
    for lines in signers.values():
        joined = " / ".join(line for _, line in lines)
        wrong = [line for _, line in lines if is_wrongly_together(line)]
        if not wrong and _fits(rule, joined):
            continue
        from tdkt_tui.compliance.layout.proposing import signed

        if wrong:
            left = [line for _, line in lines if line not in wrong]
            wanted = signed(rule, left) if left and len(joined) <= _LONGEST_PROPOSED else ""
            yield Departure(rule, lines[0][0].place, f"{quoted(wrong[0])} ({_ONE_HEAD})", wrong[0], wanted)
        else:
            wanted = signed(rule, [line for _, line in lines]) if len(joined) <= _LONGEST_PROPOSED else ""
            yield Departure(rule, lines[0][0].place, quoted(joined), wanted=wanted)


def titles(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that no learned title stands before the signer's name; the name itself is not repeated."""
    for paragraph in document.written(rule.component):
        if not _fits(rule, paragraph.line):
            yield Departure(rule, paragraph.place, f"có {quoted(paragraph.line.split()[0])} trước họ tên")


def abbreviation(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that the symbol begins with the abbreviation of the document's own type."""
    types = {folded(name): short for name, short in document.regulation.doc_types.items()}
    named = document.written("ten-loai")
    short = types.get(folded(named[0].line)) if named else None
    for paragraph in document.written(rule.component):
        symbol = paragraph.line.partition("/")[2]
        if short is not None and symbol and symbol.split("-")[0].strip() != short:
            from tdkt_tui.compliance.layout.proposing import abbreviated

            found = f"{quoted(symbol)} trong khi {quoted(named[0].line)} viết tắt là {short}"
            yield Departure(rule, paragraph.place, found, wanted=abbreviated(paragraph.line, short))


def _lines(document: Document, component: str) -> list[tuple[Paragraph, str]]:
    written = document.written(component)
    if component in _ONE_TEXT:
        return [(written[0], " ".join(paragraph.line for paragraph in written))] if written else []
    if component in _ONE_SENTENCE:
        return [(paragraph, paragraph.said) for paragraph in written]
    return [(paragraph, line) for paragraph in written for line in _said(paragraph)]


def _said(paragraph: Paragraph) -> list[str]:
    """Return the lines as they are read: the number of an automatic list stands before the first."""
    if not paragraph.label:
        return paragraph.lines
    return [f"{paragraph.label} {line}" if place == 0 else line for place, line in enumerate(paragraph.lines)]


def _matched(rule: Rule, paragraph: Paragraph, line: str) -> Iterable[Departure]:
    if not _fits(rule, line):
        from tdkt_tui.compliance.layout.proposing import proposed

        yield Departure(
            rule, paragraph.place, quoted(line), wanted=proposed(rule, line) if len(line) <= _LONGEST_PROPOSED else ""
        )


def _ended(rule: Rule, paragraph: Paragraph) -> Iterable[Departure]:
    found = paragraph.line[-1]
    if not rule.permits(found):
        yield Departure(rule, paragraph.place, "không có dấu" if found.isalnum() else quoted(found))


def _fits(rule: Rule, line: str) -> bool:
    return len(line) <= _LONGEST_LINE and rule.permits(line)
