"""A report's outline, numbered, with the drafter's answers; what is not answered yet is a dotted line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tdkt_tui.context.wording import DOTTED_LINE, ended, paragraphs, period_named, point_letter
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.programme import OutlineItem
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import roman


def report(dossier: Dossier, of: str) -> dict[str, Any]:
    """Return whom the report addresses (the issuer of the province's plan unless told) and its sections, in order.

    An answer is keyed by its heading's title or by its place ("1.2": the second under the first).
    Raises BadInput for an answer that belongs to no heading: it would be lost.
    """
    given = dossier.profile.report
    addressed = given.to or [dossier.plan.plan.issuer.name or ""]
    outline = [item for entry in dossier.plan.outline if entry.of == of for item in entry.items]
    answers = {folded(key): text for key, text in given.answers.items()}
    sections = list(_sections(outline, answers, ()))
    if answers:
        raise BadInput("Có nội dung báo cáo không thuộc mục nào của đề cương.", field="report.answers",
                       fix="ghi đúng tên mục hoặc số thứ tự của mục trong đề cương")  # fmt: skip
    return {
        "to": addressed[0] if len(addressed) == 1 else "",
        "to_many": [f"- {line}" for line in ended(addressed)] if len(addressed) > 1 else [],
        "period": period_named(given.period) if given.period else "",
        "sections": sections,
    }


def _sections(
    items: Sequence[OutlineItem], answers: dict[str, str], above: tuple[int, ...]
) -> Iterator[dict[str, Any]]:
    for number, item in enumerate(items, start=1):
        place = (*above, number)
        answer = _answer(item, place, answers)
        unanswered = [] if item.items else [DOTTED_LINE] * 2
        yield {
            "level": min(len(place), 3),
            "number": _number(place),
            "title": item.title.upper() if len(place) == 1 else item.title,
            "paragraphs": unanswered if answer is None else paragraphs(answer),
            "answered": answer is not None,
        }
        yield from _sections(item.items, answers, place)


def _number(place: tuple[int, ...]) -> str:
    """Write a heading's number: I., 1., a) (NĐ 30/2020, PL I, II.6.đ)."""
    if len(place) == 1:
        return f"{roman(place[0])}."
    return f"{place[1]}." if len(place) == 2 else f"{point_letter(place[-1])})"


def _answer(item: OutlineItem, place: tuple[int, ...], answers: dict[str, str]) -> str | None:
    """Take the answer of a heading out of those that are left."""
    for key in (folded(item.title), ".".join(str(part) for part in place)):
        if key in answers:
            return answers.pop(key).strip() or None
    return None
