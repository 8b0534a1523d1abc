"""The templates that letters to a dossier's people can be made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.context.names import is_known
from tdkt_tui.context.people_letters import letter_context
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow.catalogue import templates
from tdkt_tui.workflow.load import load_leniently

_MOST = 200
"""Files of a folder that are looked at: a template is loaded to know what it calls."""


_COMMON = ("common", "thuong_nien")
"""Folders of templates that belong to no province."""


def letter_templates(folder: DossierFolder) -> list[str]:
    """Return what ``mail_for`` takes: first the dossier's own .docx files, then names of templates, those of its plan's
    invitations before others: of its own province, and those that belong to none. Only templates that call a person,
    and nothing that a letter has not.
    """
    dossier = load_leniently(str(folder.profile)).dossier
    first = [offer.template for offer in dossier.offers() if offer.kind == "invitation"] if dossier else []
    own = sorted(path for path in folder.path.glob("*.docx") if not path.name.startswith((".", "~")))[:_MOST]
    homes = {*_COMMON, dossier.plan.province} if dossier else None
    meant = (item for item in templates() if homes is None or item[0] in first or item[0].split("/")[0] in homes)
    named = sorted(meant, key=lambda item: (item[0] not in first, item[0]))
    found = [str(path) for path in own if _calls_a_person(path)]
    return [*found, *(name for name, path in named if _calls_a_person(path))]


def _calls_a_person(path: Path) -> bool:
    from tdkt_tui.assembly import Template

    try:
        called = set(_roots(Template.load(path).fields()))
    except TdktError:  # told where it is chosen by its path
        return False
    own = set(letter_context(Delegate("A"), 1))
    return bool(called & own) and all(is_known(name) for name in called - own)


def _roots(names: object) -> Iterator[str]:
    assert hasattr(names, "__iter__")
    for name in names:
        yield str(name).split(".")[0].split("[")[0]
