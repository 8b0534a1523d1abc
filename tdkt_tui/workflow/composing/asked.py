"""What the form of a case asks, in its order: the core's fields, the plan's openings and outlines, the plugins' own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tdkt_tui.model.base import Fact
from tdkt_tui.model.blank import is_blank
from tdkt_tui.model.choosing import called, choices, table_of
from tdkt_tui.model.counted_groups import group_fields
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.field_binding import bound
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.model.headings import headings
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.extras import extra_infos

from .plans import level_words, plan_words

HEAD = ("plan", "level")
"""What decides on every other field; always asked, first."""
REPORTS = ("report", "periodic-report")


def asked_of(dossier: Dossier | None, plan_id: str = "") -> list[FieldInfo]:
    """Return every field; only plan and level where these are not known yet."""
    if dossier is None:
        return list(_head(None, plan_id))
    core = fields_for(dossier.plan, dossier.level, dossier.profile.role, dossier.profile.documents)
    core = [replace(item, kind="period") if item.key == "report.period" else item for item in core]
    core = [bound(item, dossier.level, dossier.profile.conference.mode) for item in core]
    return [
        *_head(dossier, plan_id),
        *_issued(dossier),
        *_of(dossier),
        *core,
        *_others(dossier, {item.key for item in core}),
        *_rows(dossier, {item.key for item in core}),
        *_openings(dossier),
        *_outline(dossier),
        *extra_infos(dossier),
    ]


def _head(dossier: Dossier | None, plan_id: str) -> Iterator[FieldInfo]:
    yield FieldInfo("plan", "kế hoạch", "Kế hoạch của tỉnh mà hồ sơ này thực hiện; đổi kế hoạch thì biểu hỏi lại theo"
                    " kế hoạch mới, nội dung đã ghi vẫn giữ", "choice",
                    ((plan_id, plan_words(dossier.plan)),) if dossier else (), required=True)  # fmt: skip
    levels = tuple((item.id, level_words(item)) for item in dossier.plan.level) if dossier else ()
    if levels or dossier is None:
        yield FieldInfo("level", "cấp", "Cấp của đơn vị theo kế hoạch; quyết định thời hạn, hình thức, số lượng",
                        "choice", levels, required=True)  # fmt: skip


def _issued(dossier: Dossier) -> Iterator[FieldInfo]:
    """Yield what the province's clerk wrote into blanks of its plan: every document of the unit cites it."""
    blank = dossier.profile
    if blank.plan_number is not None or is_blank(dossier.plan.plan.number):
        yield _described("plan_number", "số của kế hoạch cấp trên", "number")
    if blank.plan_date is not None or is_blank(dossier.plan.plan.date):
        yield _described("plan_date", "ngày của kế hoạch cấp trên", "date")


def _described(key: str, label: str, kind: str) -> FieldInfo:
    return FieldInfo(key, label, field_at(Profile, key).description or "", kind)  # type: ignore[arg-type]


def _of(dossier: Dossier) -> Iterator[FieldInfo]:
    """Yield a choice for each table where the plan prescribes several documents of one kind."""
    tables: dict[str, dict[str, str]] = {}
    for offer in choices(dossier):
        tables.setdefault(table_of(offer), {}).setdefault(offer.of, called(offer))
    for table, names in tables.items():
        yield FieldInfo(f"{table}.of", "văn bản cần lập", "Kế hoạch quy định nhiều văn bản cùng loại: chọn văn bản mà"
                        " hồ sơ này lập", "choice", tuple(names.items()))  # fmt: skip


def _others(dossier: Dossier, known: set[str]) -> Iterator[FieldInfo]:
    """Yield the rarer ways to sign, and the groups of participants that only some plans count."""
    if "signature.post" in known:
        yield _described("signature.by_order_of", "ký thừa lệnh (TL.)", "text")
        yield _described("signature.authorised_by", "ký thừa ủy quyền (TUQ.)", "text")
        yield _described("signature.acting", "quyền cấp trưởng (Q.)", "yes-no")
    if "conference.size.total" in known:
        yield from group_fields(dossier.plan, dossier.level)


def _rows(dossier: Dossier, known: set[str]) -> Iterator[FieldInfo]:
    made = {offer.kind for offer in dossier.offers()}
    if dossier.holds_conference and "agenda" in made and dossier.agenda:
        clause = next((item.clause for item in dossier.agenda if item.clause), "")
        yield FieldInfo("conference.agenda", "chương trình khác kế hoạch", "Chỉ ghi những mục khác với kế hoạch: thêm"
                        " người thực hiện, đổi số phút, hoặc bỏ", "rows",
                        tuple((item.item, item.title) for item in dossier.agenda), clause=clause)  # fmt: skip
    if "delegates" in known:
        yield FieldInfo("composition", "chỉ tiêu cơ cấu đại biểu", "Cơ quan đặt ra: nữ, dân tộc thiểu số, lao động trực"
                        " tiếp … ít nhất bao nhiêu; kiểm tra đối chiếu với danh sách", "rows",
                        clause=_first_clause(dossier.plan.composition))  # fmt: skip
        yield FieldInfo("quota", "số đại biểu của từng đơn vị", "Chỉ tiêu phân bổ cho một đơn vị, hoặc cho mỗi đơn vị"
                        " của một loại; kiểm tra đối chiếu với danh sách", "rows",
                        clause=_first_clause(dossier.plan.quota))  # fmt: skip
    if "document.date" in known and "plan" in made:
        yield FieldInfo("basis", "căn cứ thêm", "Văn bản của đơn vị được viện dẫn thêm; kế hoạch của tỉnh đã có sẵn",
                        "rows", section="Văn bản kế hoạch")  # fmt: skip


def _first_clause(facts: Iterable[Fact]) -> str:
    return next((fact.clause for fact in facts if fact.clause), "")


def _openings(dossier: Dossier) -> Iterator[FieldInfo]:
    for item in dossier.plan.opening:
        if any(item.stands_in(offer.kind, offer.of) for offer in dossier.offers()):
            help_text = raised_first(item.help) or "Mỗi dòng là một đoạn"
            yield FieldInfo(f"opening.{item.id}", item.label, help_text, "long-text", required=item.required,
                            clause=item.clause, section="Nội dung cơ quan tự ghi")  # fmt: skip


def _outline(dossier: Dossier) -> Iterator[FieldInfo]:
    """Yield a field for each heading of a report under which something is to be written."""
    answers = dossier.profile.report.answers
    made = {offer.kind for offer in dossier.offers()} & set(REPORTS)
    for kind in (kind for kind in REPORTS if kind in made):
        outlines = [entry for entry in dossier.plan.outline if entry.of == kind]
        every = headings([item for entry in outlines for item in entry.items], {})
        for heading in every:
            if not heading.item.items:
                named = next((key for key in answers if folded(key) == folded(heading.item.title)), heading.key)
                yield FieldInfo(f"report.answers.{named}", f"{heading.key}. {heading.item.title}",
                                "Nội dung báo cáo của mục này; mỗi dòng là một đoạn", "long-text",
                                clause=heading.item.clause or outlines[0].clause,
                                section="Nội dung báo cáo")  # fmt: skip
