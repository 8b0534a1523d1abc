"""The generic rules over a dossier, in the order in which an officer reads a document; no province is named in any.

Those over a plan alone stand in ``plan_registry``, and are imported where a plan itself is judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Rule
from tdkt_tui.model.finding import Finding

from . import (
    agreement,
    attendance,
    awards,
    blanks,
    by_date,
    calendars,
    citations,
    composition,
    facts,
    forms,
    laws,
    modes,
    nomination_times,
    nominations,
    numbers,
    openings,
    order,
    outlines,
    people,
    periodic,
    places,
    plan_years,
    programme,
    recipients,
    sent_units,
    sequence,
    signing,
    symbols,
    units,
    windows,
)
from .running import run


def _profile_laws(dossier: Dossier) -> Iterable[Finding]:
    cited = citations.cited_by_profile(dossier)
    yield from laws.standing(cited, dossier.day)
    yield from citations.none_later(cited, dossier.day, "văn bản")


PEOPLE_RULES: tuple[Rule, ...] = (
    Rule("people", "danh sách đại biểu", people.list_and_size),
    Rule("composition", "chỉ tiêu cơ cấu đại biểu", composition.targets_met),
    Rule("quota", "số đại biểu của từng đơn vị", sent_units.quotas_met),
    Rule("quota.twice", "chỉ tiêu của một đơn vị", sent_units.quotas_once),
    Rule("people.units", "tên đơn vị trong danh sách", sent_units.units_named),
    Rule("people.attend", "thành phần dự theo kế hoạch", attendance.named_attend),
    Rule("people.awards", "danh hiệu, khen thưởng theo ngày", awards.of_their_time),
)
"""Rules that look at the list of people."""

RULES: tuple[Rule, ...] = (
    Rule("unit.category", "loại đơn vị thuộc cấp", units.category_of_level),
    Rule("unit.name", "tên đơn vị: có loại đơn vị, đúng chữ hoa, không phải tên Ủy ban nhân dân", places.own_name),
    Rule("unit.named", "tên đơn vị trong địa bàn, cơ quan ban hành", places.named_alike),
    Rule("unit.subordinates", "điều kiện về đơn vị trực thuộc", units.without_subordinates),
    Rule("unit.jointly", "đơn vị tổ chức chung", units.held_jointly),
    Rule("exception.unclear", "tên đơn vị có quy định riêng", units.unclear_exception),
    Rule("form", "hình thức tổ chức", forms.form_allowed),
    Rule("conference.none", "hội nghị ngoài kế hoạch", forms.none_prescribed),
    Rule("mode", "hội nghị toàn thể hay hội nghị đại biểu", modes.mode_by_staff),
    Rule("window", "thời hạn tổ chức", windows.outside_window),
    Rule("pilot.unclear", "tên đơn vị làm điểm", windows.unclear_pilot),
    Rule("levels", "thứ tự các cấp", order.before_next_level),
    Rule("length", "thời gian tổ chức", order.length),
    Rule("calendar", "ngày nghỉ", calendars.days_off),
    Rule("size.caps", "mức tối đa, tối thiểu", numbers.caps),
    Rule("size.shares", "tỷ lệ đại biểu", numbers.shares),
    Rule("size.uncounted", "số của nhóm mà kế hoạch quy định", numbers.uncounted),
    Rule("size.sum", "tổng số người dự", numbers.parts_and_whole),
    *PEOPLE_RULES,
    Rule("nomination.level", "việc giới thiệu điển hình của cấp", nominations.of_own_level),
    Rule("nomination.number", "số điển hình được giới thiệu", nominations.number),
    Rule("nomination.nominees", "trích ngang, đối tượng của từng điển hình", nominations.each_nominee),
    Rule("nomination.left-out", "người danh sách ghi không phải điển hình", nominations.left_out),
    Rule("nomination.time", "thời hạn giới thiệu điển hình", nomination_times.in_time),
    Rule("nomination.to", "nơi nhận giới thiệu điển hình", nominations.addressed),
    Rule("report.period", "kỳ báo cáo", periodic.period_asked),
    Rule("report.time", "ngày của báo cáo định kỳ", periodic.report_in_time),
    Rule("report.to", "nơi nhận báo cáo định kỳ", periodic.report_addressed),
    Rule("report.unanswered", "nội dung các mục của báo cáo", outlines.unanswered),
    Rule("agenda.items", "các mục chương trình", programme.agenda_items),
    Rule("agenda.frame", "nghi thức mở đầu, bế mạc của chương trình", programme.agenda_frame),
    Rule("agenda.minutes", "thời lượng chương trình", programme.agenda_minutes),
    Rule("agenda.past-midnight", "giờ khai mạc và độ dài", programme.past_midnight),
    Rule("plan.date-year", "ngày ban hành so với năm của kế hoạch", plan_years.misdated),
    Rule("sequence.plan", "ngày ban hành so với kế hoạch cấp trên", sequence.after_the_plan),
    Rule("sequence.own-plan", "ngày ban hành so với hạn ban hành, gửi kế hoạch", sequence.own_plan_in_time),
    Rule("sequence.own-tasks", "ngày ban hành so với hạn của việc được giao", sequence.own_tasks_in_time),
    Rule("sequence.days", "ngày tổ chức và hạn so với ngày ban hành", calendars.before_own_document),
    Rule("sequence.report", "ngày của báo cáo", sequence.report_after_conference),
    Rule("sequence.invitation", "ngày của giấy mời", sequence.invitation_between),
    Rule("symbol", "số và ký hiệu", symbols.symbols),
    Rule("place", "địa danh", places.places),
    Rule("by-date", "địa danh, cơ quan theo ngày của văn bản", by_date.profile_names),
    Rule("date", "ngày tháng trong lời văn", places.written_dates),
    Rule("signature", "quyền hạn, chức vụ, họ tên người ký", signing.signatures),
    Rule("law", "hiệu lực và cách viện dẫn văn bản", _profile_laws),
    Rule("citation", "một văn bản, một trích yếu", citations.agree_in_dossier),
    Rule("movement", "tên phong trào thi đua", facts.own_movements),
    Rule("recipients", "nơi nhận và việc được giao", recipients.profile_tasks_covered),
    Rule("recipients.own-plan", "nơi nhận kế hoạch của đơn vị", recipients.own_plan_sent),
    Rule("set.invitation", "giấy mời khớp với kế hoạch", agreement.invitation_and_conference),
    Rule("set.places", "địa danh và số trong cả bộ", agreement.places_and_numbers),
    Rule("set.signers", "người ký trong cả bộ", agreement.signers),
    Rule("set.titles", "trích yếu trong cả bộ", agreement.titles),
    Rule("set.periods", "giai đoạn trong trích yếu", agreement.periods),
    Rule("aim.left-out", "mục đích, yêu cầu không in ở văn bản của đơn vị", facts.aims_left_out),
    Rule("quota.cases", "số đại biểu cử dự theo trường hợp", facts.seats_by_case),
    Rule("anniversary", "số năm kỷ niệm", lambda dossier: facts.anniversaries(dossier.plan)),
    Rule("round", "lần thứ và giai đoạn", lambda dossier: facts.rounds(dossier.plan)),
    Rule("blank", "chỗ để văn thư ghi", blanks.clerks_blanks),
    Rule("opening", "chỗ cơ quan tự ghi", openings.openings),
    Rule("sample", "số liệu minh họa", blanks.sample_data),
)
"""Rules over a dossier."""


def check_dossier(dossier: Dossier, extra: Sequence[Rule] = ()) -> list[Finding]:
    """Return everything that is wrong with a dossier, in the order of the rules, then of the plugin's ``extra`` ones.

    Where the dossier is the province's own plan, the plan's own consistency is checked too. Absent values are told by
    ``model.requirements``; a rule whose input is absent stays silent. Never raises: see ``running.run``.
    """
    found = run((*RULES, *extra), dossier)
    if any(item.when and item.level == dossier.level.id for item in dossier.plan.exception):
        from .conditions import with_conditions

        found = with_conditions(dossier, found, RULES)
    if dossier.is_plan_itself:
        from .plan_registry import with_plan

        found = with_plan(dossier.plan, found)
    if any(finding.rule == plan_years.MISDATED for finding in found):
        found = [finding for finding in found if finding.rule not in plan_years.BY_THAT_DAY]
    return found


def check_people(dossier: Dossier) -> list[Finding]:
    """Return what the rules over the list of people find; see ``check_dossier``."""
    return run(PEOPLE_RULES, dossier)
