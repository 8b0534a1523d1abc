"""Lint as one criterion of a plugin: what the check of its templates does not tell by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity

from .lint import lint_all
from .subjects import subjects

_TOLD = ("file.", "tag.", "field.unknown")


def lint_of_plugin(name: str, path: Path) -> Iterator[Finding]:
    """Yield what lint finds in one template of a plugin, by its rules; broken tags and unknown names are told already.

    A template that cannot be linted at all, since what silences its findings is broken, is a finding too.
    """
    try:
        (linted,) = lint_all(subjects([str(path)]))
    except TdktError as fault:
        for one in fault.singles():
            yield Finding("lint.silence", Severity.ERROR, one.told, place=one.place, fix=one.fix)
        return
    for found in linted.findings:
        if not found.rule.startswith(_TOLD) or found.rule == "tag.split":
            place = f"{name}.docx, {found.place}" if found.place else f"{name}.docx"
            told = replace(found, rule=f"lint.{found.rule}", place=place)
            yield Finding(**{key: getattr(told, key) for key in Finding.__dataclass_fields__})
