"""What is told about a document in preview: which one, how long, what it lacks, and why it cannot be shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from tdkt_tui.model.cells import wrapped
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.model.text import one_line

from .gravity import counted_words, facts_of

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line
    from tdkt_tui.workflow.preview import Sheet


def told_lines(sheet: Sheet | None, pages: str, remark: str, seen: tuple[int, int, int]) -> list[Content]:
    """Return two lines about what stands on the paper.

    remark: said in place of the second; seen: the first line in sight, how many fit, how many there are.
    """
    if sheet is None:
        return [Content.styled(remark or "Đang lập văn bản…", "$text-warning" if remark else "$muted")]
    top, height, count = seen
    which = [f"văn bản {sheet.at + 1}/{len(sheet.choices)}"] if len(sheet.choices) > 1 else []
    which += [f"bản {sheet.copy + 1}/{sheet.copies}"] if sheet.copies > 1 else []
    which.append(f"dòng {top + 1}–{min(top + height, count)}/{count}")
    title = one_line(sheet.choices[sheet.at].label)
    named = f"‹ {title} ›" if len(sheet.choices) > 1 else title
    first = Content.assemble((named, "bold"), ("  " + " · ".join(which), "$muted"))
    return [first, Content.styled(remark, "$text-warning") if remark else _state(sheet, pages)]


def _state(sheet: Sheet, pages: str) -> Content:
    parts = [Content(pages)] if pages else []
    lacking = (f"{sheet.gaps} chỗ còn thiếu", "bold $text-warning") if sheet.gaps else ("không thiếu mục nào", "")
    parts.append(Content.styled(*lacking))
    if sheet.findings is None:
        parts.append(Content("thể thức: xét khi đủ nội dung"))
    else:
        parts.append(Content.assemble("thể thức: ", _counted(sheet.findings)))
    return Content(" · ").join(parts)


def _counted(findings: tuple[Finding, ...]) -> Content:
    words, style = counted_words(findings)
    return Content.styled(words.replace("  ·  ", ", ") if findings else "không có sai sót", style)


def fault_lines(findings: Iterable[Finding], cells: int) -> list[Line]:
    """Return why a document cannot be shown, as lines of a paper."""
    from tdkt_tui.compliance.as_text import Span

    lines: list[Line] = []
    for finding in findings:
        text = f"{SEVERITY_WORDS[finding.severity]}  {one_line(finding.message)}"
        lines += [(Span(part, bold=True),) for part in wrapped(text, cells)]
        for name, words in facts_of(finding):
            lines += [(Span(f"  {part}"),) for part in wrapped(f"{name}: {words}", max(2, cells - 2))]
        lines.append(())
    return lines
