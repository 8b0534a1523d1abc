"""The contract with plugins: every hook, when it is called, what it must return.

A plugin is a module (or package) that implements any of these with ``hookimpl`` from ``tdkt_tui.api`` and states
``TDKT_API = 1``. Hooks are called one plugin at a time; one that raises or returns the wrong type is named, with its
file and line, and takes nothing else down; one that takes too long ends the command, unless it is for other provinces
than the command is about: then it is told and left out. Each may be called many times, in any order and in any thread.
docs/hooks.md lists them with examples that run; a test compares both.

This module and ``api.py`` are the whole public surface. What goes away is marked with an OutdatedWarning here
(``warn_on_impl``, ``warn_on_impl_args``) or in ``api._OUTDATED``, and works until then: docs/hooks.md says the policy.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from .model.extension import ExtraField, FormSection, Province, Rule
from .model.kinds import DocumentKind

if TYPE_CHECKING:
    from .model.dossier import Dossier
    from .model.plan import Offer, Plan

PROJECT = "tdkt"
hookspec = pluggy.HookspecMarker(PROJECT)


@hookspec
def tdkt_province() -> Province:  # type: ignore[empty-body]
    """Return the province that this plugin is for; a plugin that only extends others leaves the hook out.

    Called: as soon as the plugin is loaded, and whenever provinces are listed.
    """


@hookspec
def tdkt_extends() -> list[str]:  # type: ignore[empty-body]
    """Return the ids of the provinces that this plugin adds to; one that nobody has installed is told.

    Called: when plugins are listed or checked.
    """


@hookspec
def tdkt_plans() -> list[Path | Plan]:  # type: ignore[empty-body]
    """Return the province's plans: paths of TOML files, or Plan objects made by code.

    Called: whenever the plans of a province are needed.
    """


@hookspec
def tdkt_templates() -> list[Path]:  # type: ignore[empty-body]
    """Return folders of templates; ``Offer.template`` "bac_giang/giay-moi" is ``<folder>/bac_giang/giay-moi.docx``.

    Called: whenever a template is looked for.
    """


@hookspec
def tdkt_profiles() -> list[Path]:  # type: ignore[empty-body]
    """Return folders of sample profiles; ``<folder>/x.toml`` gets the id ``<province id>/x``.

    Called: whenever a sample profile is looked for.
    """


@hookspec
def tdkt_document_kinds() -> list[DocumentKind]:  # type: ignore[empty-body]
    """Return document kinds beyond the core's; a plan offers them by their id. An id that is known already is told.

    Called: whenever documents are listed or made.
    """


@hookspec
def tdkt_documents(plan: Plan) -> list[Offer]:  # type: ignore[empty-body]
    """Return documents that a plan prescribes from now on; one of a kind that it has takes that one's place.

    Called: once a plan was read, each time that it is.
    plan: as its province wrote it, without what plugins add.
    """


@hookspec
def tdkt_profile_fields(plan: Plan) -> list[ExtraField]:  # type: ignore[empty-body]
    """Return profile fields that only this plugin knows, for units under that plan.

    Called: whenever a profile is read, checked or asked for.
    plan: the plan that the profile names.
    """


@hookspec
def tdkt_form_sections(plan: Plan) -> list[FormSection]:  # type: ignore[empty-body]
    """Return the sections in which those fields are asked; a field in none is asked last.

    Called: whenever the questions of a profile are laid out.
    plan: the plan that the profile names.
    """


@hookspec
def tdkt_rules(plan: Plan) -> list[Rule]:  # type: ignore[empty-body]
    """Return rules on top of the generic ones, for dossiers under that plan.

    Called: whenever a profile is checked or documents are made.
    plan: the plan that the profile names, as amended on its day.
    """


@hookspec
def tdkt_context(dossier: Dossier, kind: str) -> dict[str, Any]:  # type: ignore[empty-body]
    """Return plain data for templates of that document kind, which see it as ``extra.<plugin id>``.

    The values of ``[extra.<plugin id>]`` in the profile are there already; a key returned here replaces one of them.

    Called: for each kind of document once a profile that lacks nothing is checked, and for each document that is made.
    dossier: profile, plan, level and people. kind: id of the document's kind.
    """
