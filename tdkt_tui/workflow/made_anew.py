"""What to do with a template that is behind the plan: one command makes it anew where nobody has changed it."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError


def of_no_conference(dossier: Dossier, fault: TdktError, template: Path) -> None:
    """Say in a fault what to do where a template asks for the conference of a unit whose level has none by now."""
    if fault.field.partition(".")[0] == "conference" and not dossier.holds_conference:
        fault.what = "Mẫu in hội nghị mà cấp này của kế hoạch nay không có hội nghị (choose_form)."
        fault.fix = made_anew(template)


def made_anew(template: Path, wanted: str = "các trường của hội nghị ở docs/context.md") -> str:
    """Return how a template comes to be as the plan is now: by one command where nobody has changed it.

    wanted: what else is to be written there.
    """
    from .scaffold.made_files import RECORD, recorded, untouched  # here, for its room brings all that makes a plugin

    own = template.parents[2] if len(template.parents) > 2 else template.parent
    name = template.relative_to(own).as_posix()
    if (own / RECORD).is_file() and untouched(own, [name], recorded(own)):
        return f"tạo lại mẫu theo kế hoạch: tdkt plugin new {own.name} --again"
    return f"sửa mẫu: {wanted}"
