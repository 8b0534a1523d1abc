"""A report's outline, numbered, with the drafter's answers; what is not answered yet is a dotted line."""

from __future__ import annotations

from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import DOTTED_LINE, ended, paragraphs, period_named, point_letter
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.headings import Heading, headings
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import roman

_OF_A_PERIOD = "periodic-report"
"""Without its period it would say "kết quả  như sau", and a year of its own for what comes next."""


def report(dossier: Dossier, of: str, gaps: Gaps) -> dict[str, Any]:
    """Return whom the report addresses (the issuer of the province's plan unless told) and its sections, in order.

    An answer is keyed by its heading's title or by its place ("1.2": the second under the first).
    Raises BadInput for an answer that belongs to no heading: it would be lost.
    """
    given = dossier.profile.report
    addressed = given.to or [dossier.plan.plan.issuer.name or ""]
    outline = [item for entry in dossier.plan.outline if entry.of == of for item in entry.items]
    answers = {folded(key): text for key, text in given.answers.items()}
    sections = [_section(heading) for heading in headings(outline, answers)]
    if answers:
        raise BadInput("Có nội dung báo cáo không thuộc mục nào của đề cương.", field="report.answers",
                       fix="ghi đúng tên mục hoặc số thứ tự của mục trong đề cương")  # fmt: skip
    return {
        "to": addressed[0] if len(addressed) == 1 else "",
        "to_many": [f"- {line}" for line in ended(addressed)] if len(addressed) > 1 else [],
        "period": gaps.need(given.period, "report.period", period_named) if of == _OF_A_PERIOD or given.period else "",
        "sections": sections,
    }


def _section(heading: Heading) -> dict[str, Any]:
    place, title, answer = heading.place, heading.item.title, heading.answer
    return {
        "level": min(len(place), 3),
        "number": _number(place),
        "title": title.upper() if len(place) == 1 else title,
        "paragraphs": [DOTTED_LINE] * 2 if heading.dotted else paragraphs(answer or ""),
        "answered": answer is not None,
    }


def _number(place: tuple[int, ...]) -> str:
    """Write a heading's number: I., 1., a) (NĐ 30/2020, PL I, II.6.đ)."""
    if len(place) == 1:
        return f"{roman(place[0])}."
    return f"{place[1]}." if len(place) == 2 else f"{point_letter(place[-1])})"
