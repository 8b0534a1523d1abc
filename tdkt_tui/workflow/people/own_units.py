"""The units of the dossier to which a list belongs, without reading its people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.validation import validated
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.workspace.folder import PROFILE
from tdkt_tui.workflow.plan_of_case import plan_of

if TYPE_CHECKING:
    from tdkt_tui.delegates.own_units import OwnUnits


def units_beside(people: Path) -> OwnUnits:
    """Return the units that the profile beside a kept list names; none where there is no profile that can be read.

    What is wrong with the profile is told where it is checked.
    """
    from tdkt_tui.delegates.own_units import OwnUnits, own_units

    path = people.with_name(PROFILE)
    try:
        profile, _ = validated(Profile, open_toml(path).data, place=str(path))
        if profile is None:
            return OwnUnits(())
        plan = plan_of(profile)
    except TdktError:
        return OwnUnits(())
    level = plan.level_for(profile.level, *profile.called())
    return own_units(Dossier(profile, plan, level)) if level else OwnUnits(())
