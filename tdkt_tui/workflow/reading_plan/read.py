"""The one door: a file in, everything that was read out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tdkt_tui.model.fault import BadInput

from .agenda_must import read_agenda_must
from .agenda_of_one import read_agenda_of_one
from .agenda_papers import read_items_of_levels
from .aim_targets import read_aim_targets
from .aims import read_aims
from .allotted_bodies import read_allotted_bodies
from .apart import read_apart
from .apart_aside import read_apart_aside
from .apart_forms import read_apart_forms
from .apart_groups import read_apart_groups
from .apart_guided import read_apart_guided
from .apart_kind_forms import read_apart_kind_forms
from .apart_kind_lengths import read_apart_kind_lengths
from .apart_kinds import read_apart_kinds
from .apart_lengths import read_apart_lengths
from .apart_listed import read_apart_listed
from .apart_only import read_apart_only
from .apart_sorts import read_apart_sorts
from .apart_times import read_apart_times
from .armed import read_armed
from .arranging import read_arranging
from .attend_tables import read_attend_tables
from .award_tables import read_award_tables
from .cited_bodies import read_cited_bodies
from .citing import read_replaced
from .cluster_tables import read_cluster_tables
from .covering import read_covering
from .dated import mark_years, read_years
from .days_barred import read_days_barred
from .days_off import read_days_off
from .deduced import read_deduced
from .dossiers_elsewhere import read_dossiers_elsewhere
from .doubled_rows import unfolded
from .drives import read_drives
from .duties import read_duties
from .each_sends import read_each_sends
from .ending import read_ending
from .facts import Reading
from .forms_by_kind import read_forms_by_kind
from .forms_of_sizes import read_forms_of_sizes
from .groups_defined import read_groups_defined
from .groups_named import read_groups_named
from .head import read_head
from .held_rows import read_held_rows
from .honours import read_honours
from .honours_besides import read_honours_besides
from .honours_pairs import read_honours_pairs
from .honours_tables import read_honours_tables
from .honours_units import read_honours_units
from .in_districts import read_in_districts
from .joint_levels import read_joint_levels
from .level_bodies import read_level_bodies
from .level_heads import with_level_heads
from .levels import read_levels
from .levels_said import read_levels_checked, read_levels_left, read_pilots_said
from .lists import read_lists
from .no_meeting import read_no_meeting
from .nominated_by_some import read_nominated_by_some
from .numbers_said import read_numbers_said, read_seats_said, read_shares_said
from .pieces import pieces_of
from .pilot_tables import read_pilot_tables
from .pilots import read_pilots
from .pilots_besides import read_pilots_besides
from .pilots_charged import read_pilots_charged
from .pilots_chosen import read_pilots_chosen
from .pilots_dated import read_pilots_dated
from .pilots_meant import read_pilots_meant, read_pilots_sooner
from .pointing import read_annex_pointers, read_pointed
from .programme import read_programme
from .quota_each_tables import read_quota_each_tables
from .quota_lines import read_quota_lines
from .quota_named import read_quotas_named
from .quota_shared import read_quota_shared
from .quota_spare import read_alternates
from .quota_tables import read_quota_tables
from .quotas import read_quotas
from .referred import read_referred
from .referred_days import read_referred_days
from .repeated_tasks import read_repeated_tasks
from .report_tables import read_report_tables
from .reports_listed import read_listed_reports
from .reports_per_kind import read_reports_per_kind
from .rest_bodies import read_rest_bodies
from .run_in_labels import with_labels
from .said_tasks import read_said_tasks
from .sendings import read_sendings
from .sendings_said import read_sendings_said
from .sent_by_some import read_sent_by_some
from .sent_timed import read_sent_timed
from .shares_asked import read_shares
from .shares_of_delegations import read_shares_of_delegations
from .shares_of_exemplars import read_shares_of_exemplars
from .shares_of_peoples import read_shares_of_peoples
from .short_bodies import read_short_bodies
from .short_terms import in_full_terms
from .size_bands import read_size_bands
from .small_letters import in_small_letters
from .source import paragraphs_of
from .staff_said import read_staff_said
from .step_tables import read_step_tables
from .targets import read_targets
from .task_bare_tables import read_bare_task_tables
from .task_tables import read_task_tables
from .tiers_meant import read_tiers_meant
from .turned_tables import turned
from .unit_tables import read_unit_tables
from .withheld import withhold

_STEPS = (read_head, read_replaced, read_days_off, read_years, read_levels, read_groups_defined, read_apart_forms,
          read_apart_kind_forms, read_armed, read_apart, read_apart_kinds, read_apart_sorts, read_apart_times,
          read_forms_by_kind, read_forms_of_sizes, read_size_bands, read_apart_lengths, read_apart_kind_lengths,
          read_apart_groups, read_apart_only, read_apart_aside, read_apart_guided, read_staff_said, read_pilots,
          read_pilots_besides, read_pilots_chosen, read_pilots_meant, read_pilots_sooner, read_pilots_dated,
          read_programme, read_agenda_must, read_lists, read_duties, read_pilots_charged, read_pilot_tables,
          read_reports_per_kind, read_listed_reports, read_sent_timed, read_report_tables, read_task_tables,
          read_bare_task_tables, read_held_rows, read_step_tables, read_cluster_tables, read_unit_tables,
          read_arranging, read_referred, read_joint_levels, read_items_of_levels, read_agenda_of_one, read_ending,
          read_deduced, read_no_meeting, read_days_barred, read_quotas, read_quotas_named, read_quota_lines,
          read_quota_shared, read_seats_said, read_quota_tables, read_quota_each_tables, read_alternates,
          read_shares_of_exemplars, read_shares_of_delegations, read_targets, read_shares_of_peoples,
          read_apart_listed, read_in_districts, read_shares, read_honours, read_honours_besides, read_honours_tables,
          read_honours_units, read_honours_pairs, read_award_tables, read_attend_tables, read_sendings,
          read_dossiers_elsewhere, read_each_sends, read_repeated_tasks, read_annex_pointers, read_nominated_by_some,
          read_said_tasks, read_each_sends, read_sent_by_some, read_rest_bodies, read_allotted_bodies, read_pointed,
          read_cited_bodies, read_referred_days, read_levels_left, read_levels_checked, read_pilots_said,
          read_shares_said, read_numbers_said, read_level_bodies, read_tiers_meant, read_sendings_said, withhold,
          read_short_bodies, read_covering, read_drives, read_aims, read_aim_targets, read_groups_named,
          mark_years)  # fmt: skip


def read_issued(path: Path) -> Reading:
    """Read an issued plan. Raises NotFound, or BadInput for a file that is no plan, is broken, or has no clauses."""
    bold = set[str]()
    lines = paragraphs_of(path, bold)
    pieces = in_full_terms(in_small_letters(turned(unfolded(pieces_of(lines, bold)))))
    reading = Reading(with_level_heads(list(with_labels(pieces)), bold))
    if not reading.body():
        raise _without_parts(path, lines)
    for step in _STEPS:
        step(reading)
    return reading


def _without_parts(path: Path, lines: Sequence[tuple[str, str]]) -> BadInput:
    """Return the fault of a file in which nothing begins a part: where its text stands, and how a part is shown."""
    places = " đến ".join(dict.fromkeys((lines[0][0], lines[-1][0]))) if lines else ""
    return BadInput("Không thấy mục nào: dưới dòng “KẾ HOẠCH” không dòng nào đánh số (I, 1, a …), in hoa, in đậm "
                    "hay ngắn như một tên mục.", place=", ".join(filter(None, (str(path), places))),
                    fix="mở tệp, đánh số từng mục lớn như bản ký (I. MỤC ĐÍCH, YÊU CẦU), hoặc đặt từng tên mục thành "
                        "một dòng riêng, chữ IN HOA; tên loại “KẾ HOẠCH” cũng là một dòng riêng")  # fmt: skip
