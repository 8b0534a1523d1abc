"""The one door: a file in, everything that was read out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tdkt_tui.model.fault import BadInput

from .agenda_of_one import read_agenda_of_one
from .aims import read_aims
from .apart import read_apart
from .apart_guided import read_apart_guided
from .apart_kinds import read_apart_kinds
from .apart_sorts import read_apart_sorts
from .armed import read_armed
from .arranging import read_arranging
from .citing import read_replaced
from .conditions import read_conditions
from .covering import read_covering
from .dated import mark_years, read_years
from .days_off import read_days_off
from .deduced import read_deduced
from .doubled_rows import unfolded
from .duties import read_duties
from .each_sends import read_each_sends
from .ending import read_ending
from .facts import Reading
from .forms_by_kind import read_forms_by_kind
from .groups_defined import read_groups_defined
from .groups_named import read_groups_named
from .head import read_head
from .honours import read_honours
from .joint_levels import read_joint_levels
from .kinds_alone import read_kinds_alone
from .level_bodies import read_level_bodies
from .level_heads import with_level_heads
from .levels import read_levels
from .levels_said import read_levels_checked, read_levels_left, read_pilots_said
from .lists import read_lists
from .named_headed import hold_named, read_named
from .numbers_said import read_numbers_said, read_seats_said, read_shares_said
from .pieces import pieces_of
from .pilots import read_pilots
from .pilots_besides import read_pilots_besides
from .pilots_chosen import read_pilots_chosen
from .pilots_more import read_pilots_more
from .pointing import read_annex_pointers, read_pointed
from .programme import read_programme
from .quota_each_tables import read_quota_each_tables, read_quota_tables_left
from .quota_tables import read_quota_tables
from .report_tables import read_report_tables
from .reports_listed import read_listed_reports
from .run_in_labels import with_labels
from .said_tasks import read_said_tasks
from .sendings import read_sendings
from .sendings_said import read_sendings_said
from .sent_timed import read_sent_timed
from .shares_same import read_same_shares
from .short_bodies import read_short_bodies
from .short_terms import in_full_terms
from .size_bands import read_size_bands
from .small_letters import in_small_letters
from .source import paragraphs_of
from .staff_said import read_staff_said
from .targets import read_targets
from .task_tables import read_task_tables
from .tiers_meant import read_tiers_meant
from .turned_tables import turned
from .withheld import withhold

_STEPS = (hold_named, read_head, read_replaced, read_days_off, read_years, read_levels, read_groups_defined, read_armed,
          read_apart, read_apart_kinds, read_apart_sorts, read_forms_by_kind, read_size_bands, read_apart_guided,
          read_staff_said, read_pilots, read_pilots_besides, read_pilots_chosen, read_programme, read_lists,
          read_duties, read_listed_reports, read_sent_timed, read_report_tables, read_task_tables, read_arranging,
          read_joint_levels, read_agenda_of_one, read_ending, read_deduced, read_seats_said, read_quota_tables,
          read_quota_each_tables, read_targets, read_honours, read_sendings, read_each_sends, read_annex_pointers,
          read_said_tasks, read_each_sends, read_pointed, read_levels_left, read_levels_checked, read_pilots_said,
          read_shares_said, read_numbers_said, read_level_bodies, read_kinds_alone, read_tiers_meant,
          read_same_shares, read_conditions, read_sendings_said, read_pilots_more, read_quota_tables_left, read_named,
          withhold, read_short_bodies, read_covering, read_aims, read_groups_named, mark_years)  # fmt: skip


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
